"""Texts into the bytes that they take on a page, about, if all in them that looks like a name or a date is a link.

What is a link the authority knows, and it may learn more: so nobody asks it. Running text takes less than that, a list
of names all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from regesta.model import Document

LONGEST_CUT = 6_000
"""Letters of a cut that its place on the page shows; the file has them all."""
PER_LETTER = 45
"""Bytes that a letter takes at most in a text of some length: a short one need not be weighed."""
_PER_PASSAGE, _PER_LINK, PER_NAME, _PER_PART, _PER_CUT = 160, 140, 220, 450, 300
"""Bytes of markup around a passage, a link and a cut, and what the margin and the lists say of a name and a part."""
_PER_ROW, _ROWS = 300, 200
"""Bytes of a row in the provenance of the first page, and how many it has at most of what was cut, and of repairs."""
CAPITAL = "A-ZÀ-ÖØ-ÞЀ-Я"
_NAME = re.compile(rf"\b(?:[{CAPITAL}\d][\w'’.-]*\s?)+")
"""A stretch of words with capitals, or figures: what may be a link."""


@dataclass(slots=True)
class Load:
    """What a passage brings to its page."""

    size: int
    """Bytes, wherever it stands."""
    names: frozenset[str]
    """What may be names: each takes more where it is met first."""


def loads_of(document: Document) -> list[Load]:
    """Of each passage, with the cuts before it; those at the end of the text belong to the last."""
    loads = [_load(each.text) for each in document.passages]
    if not loads:
        return loads
    ends = [each.end for each in document.passages]
    for cut in document.cuts:
        load = loads[min(bisect_right(ends, cut.start), len(loads) - 1)]
        load.size += _PER_CUT + _bytes(cut.text[:LONGEST_CUT])
    first = 0
    for part in document.parts:
        loads[min(first, len(loads) - 1)].size += _PER_PART
        first += len(part.passages)
    repairs = sum(len(each.repairs) for each in document.passages)
    loads[0].size += _PER_ROW * (min(len(document.cuts), _ROWS) + min(repairs, _ROWS))
    return loads


def _load(text: str) -> Load:
    return Load(size_of(text), frozenset(each.strip() for each in _NAME.findall(text)))


def size_of(text: str) -> int:
    """Bytes that a passage takes on a page, about, if all in it that looks like a name or a date is a link."""
    return _PER_PASSAGE + _bytes(text) + _PER_LINK * len(_NAME.findall(text))


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
