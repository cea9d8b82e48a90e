"""Literal texts with `*` for any words into the places where a line has them.

White space is folded on both sides. There is no other sign than `*`, and each piece between two is looked for once, so
that no line takes longer than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPACE = re.compile(r"\s+")
Span = tuple[int, int]


def is_whole(wanted: str, line: str) -> bool:
    """Whether the text is the whole line.

    >>> is_whole("Get the * in your inbox*", "Get the  Herald in your inbox today")
    True
    """
    first, *between = _pieces(wanted)
    text = _folded(line)
    if not between:
        return text == first
    last = between.pop()
    if not text.startswith(first) or not text.endswith(last):
        return False
    place = len(first)
    for piece in between:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return place <= len(text) - len(last)


def places(wanted: str, line: str) -> Iterator[Span]:
    """Where the text stands in a line, as short as possible, in order, without overlaps; spans in the line."""
    first, *rest = _pieces(wanted)
    text = _folded(line)
    if first not in text:
        return
    raw = _raw_places(line)
    free = 0
    while (start := text.find(first, free)) >= 0:
        place = start + len(first)
        for piece in rest:
            found = text.find(piece, place)
            if found < 0:
                return
            place = found + len(piece)
        free = len(text) if rest and not rest[-1] else place
        if free == start:
            return
        yield raw[start], raw[free - 1] + 1
        if free >= len(text):
            return


def _pieces(wanted: str) -> list[str]:
    return _SPACE.sub(" ", wanted.strip()).split("*")


def _folded(line: str) -> str:
    return _SPACE.sub(" ", line.strip())


def _raw_places(line: str) -> list[int]:
    """For each character of the folded line, its place in the line; for white space, that of the first."""
    result: list[int] = []
    begins = len(line) - len(line.lstrip())
    for place, character in enumerate(line.strip(), begins):
        if not character.isspace() or not line[place - 1].isspace():
            result.append(place)
    return result
