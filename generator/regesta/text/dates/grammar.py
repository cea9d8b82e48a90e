"""Turns a passage into the expressions of time that stand in it, by the tables of a language.

A grammar is a list of families. A family has an opening (how its expressions begin) and rules. One regular expression
of all openings runs over the passage; only where it stops are rules tried, and the longest match counts, among equals
the first. Patterns are written for folded text (see `folding`) and repeat nothing without a bound: time is linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from regesta.text.dates.folding import fold
from regesta.text.dates.meanings import Meaning, Tense
from regesta.text.sentences import sentences

Found = re.Match[str]


Verb = tuple[int, Tense, bool]
"""Where a verb stands, its tense, and whether it is finite."""


class Reading:
    """A passage as the grammar reads it: as written, folded, and cut into sentences when somebody asks."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.folded = fold(text)
        self.verbs: dict[int, tuple[Verb, ...]] = {}
        """The verbs of a sentence, by the sentence's start; filled when first asked for."""

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in sentences(self.text, self.language)) or (0,)

    def sentence(self, position: int) -> tuple[int, int]:
        """The sentence in which the position lies."""
        starts = self._sentence_starts
        index = bisect_right(starts, position)
        return starts[index - 1] if index else 0, starts[index] if index < len(starts) else len(self.text)

    def sentence_number(self, position: int) -> int:
        """The number of the sentence in which the position lies, from 0."""
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def before(self, position: int, length: int = 32) -> str:
        """What stands before the position, folded."""
        return self.folded[max(0, position - length) : position]

    def after(self, position: int, length: int = 32) -> str:
        """What stands from the position on, folded."""
        return self.folded[position : position + length]

    def is_capital(self, position: int) -> bool:
        """Whether a capital letter stands there."""
        return self.text[position : position + 1].isupper()


Guard = Callable[[Reading, Found], bool]
"""Whether the words around a match allow it to be a date."""
Read = Callable[[Found], Meaning | None]
"""What a match says; None when it is no date after all."""
TenseOf = Callable[[Reading, int, int], Tense | None]
"""The tense of the sentence around a span."""


@dataclass(frozen=True)
class Pattern:
    """A form of words; compiled when a text first may have it, since most forms are in no text at all."""

    source: str
    """A regular expression for folded text."""

    @cached_property
    def match(self) -> Callable[[str, int], Found | None]:
        """The match at a position of a text."""
        return re.compile(self.source).match


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of words and how to read it."""

    name: str
    pattern: Pattern
    read: Read
    guard: Guard | None = None
    absolute: bool = False
    """Says the date in full, so that it can be read without a document around it."""


@dataclass(frozen=True, slots=True)
class Family:
    """Rules whose expressions begin alike."""

    name: str
    opening: str
    """A pattern for folded text, tried where a word or number begins."""
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """An expression before it is resolved."""

    start: int
    end: int
    rule: str
    meaning: Meaning


class Grammar:
    """The families of a language, ready to run."""

    def __init__(self, families: Iterable[Family], tense: TenseOf) -> None:
        used = [family for family in families if family.rules]
        self._openings = [(Pattern(family.opening), family.rules) for family in used]
        # no groups around the openings, and the test for a word's beginning once in front: either costs time
        openings = "|".join(family.opening for family in used)
        self._trigger = re.compile(rf"(?<![^\W_])(?:{openings})")
        self.tense = tense

    def scan(self, reading: Reading) -> Iterator[Parsed]:
        """The expressions of a passage, in order and apart."""
        position = 0
        while (opening := self._trigger.search(reading.folded, position)) is not None:
            found = self._longest(reading, opening.start())
            position = opening.end() if found is None else found.end
            if found is not None:
                yield found

    def whole(self, reading: Reading, start: int, end: int) -> Parsed | None:
        """The expression that fills the span, whatever stands around it."""
        for opening, rules in self._openings:
            for rule in rules if opening.match(reading.folded, start) is not None else ():
                match = rule.pattern.match(reading.folded, start)
                meaning = None if match is None or match.end() != end else rule.read(match)
                if meaning is not None:
                    return Parsed(start, end, rule.name, meaning)
        return None

    def _longest(self, reading: Reading, start: int) -> Parsed | None:
        best: Parsed | None = None
        for rule in next(rules for opening, rules in self._openings if opening.match(reading.folded, start)):
            match = rule.pattern.match(reading.folded, start)
            if match is None or (best is not None and match.end() <= best.end):
                continue
            if rule.guard is not None and not rule.guard(reading, match):
                continue
            meaning = rule.read(match)
            if meaning is not None:
                best = Parsed(match.start(), match.end(), rule.name, meaning)
        return best


def spaced(pattern: str) -> Pattern:
    """A pattern in which a blank stands for some white space (a line may end there), outside of `[…]`."""
    return Pattern(_BLANK.sub(lambda match: match[0] if match[0][0] == "[" else _SPACES[match[0]], pattern))


def unnamed(pattern: str) -> str:
    """The pattern without the names of its groups, so that an opening may hold it."""
    return re.sub(r"\?P<[a-z_]+>", "?:", pattern)


_BLANK = re.compile(r"\[[^\]]*\]| \??")
_SPACES = {" ": "[ ]{1,6}", " ?": "[ ]{0,6}"}
