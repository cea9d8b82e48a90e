"""Bytes that are not UTF-8 into the encoding that they most likely are in, or into none.

Each encoding that the site's languages were written in is tried, and the readings are compared (`encoding_judge.py`).
One is taken only where it makes sense and no other makes nearly as much; never for bytes that are partly UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from regesta.formats.encoding_judge import Verdict, judge

CANDIDATES: Mapping[str, Mapping[str, float]] = {
    "en": {"cp1252": 0.0, "mac-roman": -1.5},
    "ru": {"cp1251": 0.0, "koi8-r": -1.0, "cp866": -1.5, "iso8859-5": -2.0, "mac-cyrillic": -2.5},
}
"""By language, by Python's name: how much rarer than the usual one, as a logarithm."""

_SAMPLE_BYTES = 100_000
_BEFORE, _AFTER = 200, 2_000
_LEAST_SHARE = 0.7
"""Of words and signs that look right; text of random bytes has 0.4 on average and at most about 0.75."""
_LEAST_WORTH = -6.2
"""Of a sign on average; text of random bytes has -6.4 at best."""
_LEAST_LEAD = 1.5
_LEAST_LEAD_OF_FEW = 8.0
_FEW_LETTERS = 4
"""Three letters may be an abbreviation, whose letters follow each other as they never do in words."""

_BEYOND = re.compile(rb"[\x80-\xff]")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
# Two Cyrillic letters or a typographic sign: in none of the encodings above do words have these bytes in a row.
_UTF_8 = re.compile(rb"(?:\xd0[\x81\x90-\xbf]|\xd1[\x80-\x8f\x91]){2}|\xe2\x80[\x90-\xbf]|\xef\xbf\xbd")


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding, and how well bytes read in it."""

    encoding: str
    """By Python's name."""
    verdict: Verdict
    likelihood: float
    """As a logarithm, for comparison with other readings of the same bytes."""
    text: str
    """Of the sample."""
    line: int | None
    """Of the first word that looks wrong, from 1."""

    @property
    def makes_sense(self) -> bool:
        """Whether it may be right; which of several is, is another question."""
        signs = sum(not sign.isascii() for sign in self.text)
        return self.verdict.share >= _LEAST_SHARE and self.verdict.worth >= _LEAST_WORTH * signs


@dataclass(frozen=True, slots=True)
class Guesses:
    """All readings, the most likely first."""

    readings: tuple[Guess, ...] = ()
    partly_utf_8: bool = False
    """Then there is none."""

    @property
    def best(self) -> Guess | None:
        """None where nothing makes sense, or two make about the same."""
        if not self.readings or not self.readings[0].makes_sense:
            return None
        best, second = self.readings[0], self.second
        few = 0 < len(_CYRILLIC.findall(best.text)) < _FEW_LETTERS
        lead = _LEAST_LEAD_OF_FEW if few else _LEAST_LEAD
        return best if second is None or best.likelihood - second.likelihood >= lead else None

    @property
    def second(self) -> Guess | None:
        """The next that reads otherwise."""
        return next((each for each in self.readings if each.text != self.readings[0].text), None)


def guess(content: bytes, languages: Sequence[str], said: str | None = None) -> Guesses:
    """What the encoding of `content`, which is not UTF-8, may be; `said` is looked at in any language."""
    if b"\0" in content or _UTF_8.search(content):
        return Guesses(partly_utf_8=b"\0" not in content)
    pieces = tuple(_sample(content))
    sample = b"\n".join(piece for _, piece in pieces)
    found = []
    for language, rarities in CANDIDATES.items():
        for name, rarity in rarities.items():
            if (language in languages or name == said) and _exists(content, name):
                text = sample.decode(name)
                verdict = judge(text)
                line = _line(content, pieces, verdict.first_wrong)
                found.append(Guess(name, verdict, verdict.worth + rarity, text, line))
    return Guesses(tuple(sorted(found, key=lambda each: -each.likelihood)))


def _exists(content: bytes, name: str) -> bool:
    try:
        content.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _sample(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Stretches of lines with bytes beyond ASCII, each with its place."""
    taken = free = 0
    while taken < _SAMPLE_BYTES and (found := _BEYOND.search(content, free)) is not None:
        start = max(content.rfind(b"\n", 0, found.start()) + 1, found.start() - _BEFORE, free)
        end = content.find(b"\n", found.end(), found.end() + _AFTER)
        free = end if end >= 0 else min(found.end() + _AFTER, len(content))
        yield start, content[start:free]
        taken += free - start


def _line(content: bytes, pieces: Sequence[tuple[int, bytes]], place: int | None) -> int | None:
    """The line, from 1, of a place in the joined sample, whose encodings have one byte for each sign."""
    if place is None:
        return None
    for start, piece in pieces:
        if place <= len(piece):
            return content.count(b"\n", 0, start + place) + 1
        place -= len(piece) + 1
    return None
