"""Lines into items of lists: the label of each, and which lines begin one.

A bullet is always a label. A number or letter is one only where the line before or after it in the list counts on, at
the same indent; a dash is none, as Russian speech begins with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from regesta.formats.pdf.lines import Line

_BULLET = re.compile(r"(?P<label>[•◦▪▫‣●○■□∙\uf0b7\uf0a7])\s+(?=\S)")
_COUNTED = re.compile(r"(?P<label>\(?(?P<count>\d{1,2}|[a-hа-з])[.)])\s+(?=\S)")
_LETTERS = ("abcdefgh", "абвгдежз")
_SAME_INDENT = 3.0
_FARTHEST = 60
"""Lines between two items."""


def labels_of(lines: Sequence[Line], body: float) -> Mapping[int, tuple[str, int]]:
    """By number of a line, the label that it begins with, and how many letters that takes."""
    found = {number: (match["label"], match.end()) for number, match in _matches(_BULLET, lines, body)}
    counted = [(number, _count(match["count"]), match) for number, match in _matches(_COUNTED, lines, body)]
    for (number, count, match), (following, next_count, next_match) in _neighbours(counted, lines):
        if next_count == (count[0], count[1] + 1):
            found[number] = match["label"], match.end()
            found[following] = next_match["label"], next_match.end()
    return found


Counted = tuple[int, tuple[int, int], re.Match[str]]


def _neighbours(counted: Sequence[Counted], lines: Sequence[Line]) -> Iterator[tuple[Counted, Counted]]:
    for place, one in enumerate(counted):
        for other in counted[place + 1 : place + 4]:
            far = other[0] - one[0] > _FARTHEST
            if not far and abs(lines[one[0]].x - lines[other[0]].x) < _SAME_INDENT + lines[one[0]].size * 0.6:
                yield one, other
                break


def _matches(pattern: re.Pattern[str], lines: Sequence[Line], body: float) -> Iterator[tuple[int, re.Match[str]]]:
    for number, line in enumerate(lines):
        match = pattern.match(line.text)
        if match is not None and line.size < 1.1 * body and not line.bold:
            yield number, match


def _count(sign: str) -> tuple[int, int]:
    """The alphabet that counts, and how far."""
    if sign.isdigit():
        return 0, int(sign)
    alphabet = next(number for number, letters in enumerate(_LETTERS, 1) if sign in letters)
    return alphabet, _LETTERS[alphabet - 1].index(sign)
