"""English text into the names in it: runs of capitalised words, taken apart where two names or a title meet.

A run is split at what joins no name (`President of Russia`, `Lind and Wren`), then trimmed: articles, offices and
adjectives of origin at its beginning, offices and heads of treaties and meetings at its end. What is left is a name if
one of its words is more than a common word, or if its head says so (`Supreme Court`, `Black Sea`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from regesta.model import Kind
from regesta.text.candidates import Found, Stretch
from regesta.text.candidates.english_common import CommonWords
from regesta.text.candidates.english_cues import BEGINNING_PARTICLES, LOWER_BODY
from regesta.text.candidates.english_judging import is_name
from regesta.text.candidates.english_kinds import inner_votes, outer_votes
from regesta.text.candidates.english_names import PEOPLES, PLACES
from regesta.text.candidates.english_parts import RUN, Part, lowered, parts_of, without_possessive
from regesta.text.candidates.english_runs import split
from regesta.text.candidates.english_trimming import trimmed
from regesta.text.candidates.line import Line
from regesta.text.candidates.vocabulary import Vocabulary
from regesta.text.names import fold

_ENOUGH_VOTES = 20
"""So many places show of which kind a name is."""

_PARTICLES = "|".join(sorted(BEGINNING_PARTICLES))
_PARTICLE_BEFORE = re.compile(rf"(?:^|\s)((?:{_PARTICLES})\s(?:(?:la|der|den)\s)?)$")
_ENDS_OF_PARTICLES = frozenset(particle[-1] for particle in (*BEGINNING_PARTICLES, "la"))
_LONGEST_PARTICLE = 12
_LONGEST_ABBREVIATION = 5
_REACH = 2
"""So many characters after a run can matter for where its names end."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in a run; its places are counted from the run's beginning."""

    start: int
    end: int
    form: str
    shown: str
    lows: tuple[str, ...]
    title: str
    """The first word of what was trimmed before it."""


class Finder:
    """Finds English names."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._common = CommonWords(vocabulary)
        self._asked: Counter[str] = Counter()
        self._read: dict[tuple[str, bool, bool, bool, str], tuple[_Name, ...]] = {}

    def find(self, stretch: Stretch) -> Iterator[Found]:
        """The names of a paragraph, from left to right; then the bodies that are named with small letters."""
        line = Line.of(stretch)
        for run in RUN.finditer(line.text):
            for name in self._names_once(run, line):
                yield self._found(name, run.start(), line)
        if not line.is_title:
            yield from _lower_bodies(line)

    def _names_once(self, run: re.Match[str], line: Line) -> tuple[_Name, ...]:
        """The names of a run, read but once if nothing around it can matter."""
        if line.is_divided(*run.span()) or "X" in run[0]:
            return tuple(self._names(run, line))
        following = line.text[run.end() : run.end() + _REACH]
        state = (run[0], line.is_first(run.start()), line.is_title, line.is_shouted, following)
        names = self._read.get(state)
        if names is None:
            names = self._read[state] = tuple(self._names(run, line))
        return names

    def _names(self, run: re.Match[str], line: Line) -> Iterator[_Name]:
        for sequence in split(parts_of(run, line, self._common), line, self._common):
            name = _platform(sequence, run, line) or self._name(sequence, run, line)
            if name is not None:
                yield name

    def _name(self, sequence: list[Part], run: re.Match[str], line: Line) -> _Name | None:
        begins = sequence[0]
        is_first = line.is_first(begins.start)
        parts = trimmed(sequence, self._common, is_first=is_first)
        if not parts:
            return None
        is_first_kept = is_first and parts[0] is begins
        is_title = line.is_title or line.is_shouted
        if not is_name(parts, self._common, is_first=is_first_kept, is_title=is_title):
            return None
        start, end = parts[0].start, parts[-1].end
        if not is_first:
            start -= _length_of_particle(line.text, start)
        form = " ".join(line.text[start:end].split())
        title = "" if parts[0] is begins else begins.low
        lows = tuple(part.low for part in parts)
        return _Name(start - run.start(), end - run.start(), form, _shown(form, parts, line), lows, title)

    def _found(self, name: _Name, offset: int, line: Line) -> Found:
        start, end, key = offset + name.start, offset + name.end, _key(name.form)
        self._asked[key] += 1
        votes: tuple[tuple[Kind, int], ...] = ()
        if self._asked[key] <= _ENOUGH_VOTES:
            inner = inner_votes(name.lows, name.form, self._common.has)
            votes = (*inner, *outer_votes(line.text, start, end, name.title))
        return Found(start, end, name.shown, key, votes, not line.is_shouted)


def _key(form: str) -> str:
    return fold(form.replace("’", "'"))


def _shown(form: str, parts: list[Part], line: Line) -> str:
    """The name, not in capitals only because its line is."""
    is_abbreviation = parts[0].is_abbreviation and len(form) <= _LONGEST_ABBREVIATION
    return form.title() if line.is_shouted and not is_abbreviation else form


def _platform(sequence: list[Part], run: re.Match[str], line: Line) -> _Name | None:
    """The one name of a single letter: a statement on X."""
    (part, *others) = sequence
    if others or part.text.rstrip(".") != "X" or not line.text.endswith("on ", 0, part.start):
        return None
    start = part.start - run.start()
    return _Name(start, start + 1, "X", "X", ("x",), "")


def _length_of_particle(text: str, start: int) -> int:
    """How far before the name its small beginning stands, as `van der`."""
    near = text[max(0, start - _LONGEST_PARTICLE) : start]
    if near[-1:] != " " or near[-2:-1] not in _ENDS_OF_PARTICLES:
        return 0
    particle = _PARTICLE_BEFORE.search(near)
    return len(particle[1]) if particle is not None else 0


def _lower_bodies(line: Line) -> Iterator[Found]:
    """Ministries and the like after a people or a place: the Nordic council, Nordmark’s government."""
    for match in LOWER_BODY.finditer(line.text):
        whose = without_possessive(match["whose"])
        last = whose.split()[-1]
        start = match.start()
        if lowered(last) in PEOPLES:
            start += whose.rindex(last)
        elif not _is_place(whose, start, line):
            continue
        if line.known_kind(*match.span("body")) is False:
            form = " ".join(line.text[start : match.end()].split())
            yield Found(start, match.end(), form, _key(form), ((Kind.ORGANISATION, 5),))


def _is_place(name: str, start: int, line: Line) -> bool:
    is_listed = lowered(name.split()[-1]) in PLACES or lowered(name) in PLACES
    return is_listed or line.known_kind(start, start + len(name)) is Kind.PLACE
