"""A row of a table into its cells."""

from __future__ import annotations

from itertools import pairwise

from regesta.text.layout import trimmed


def row_cells(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Spans of the cells between bars that are not escaped, without white space; those at either end may lack bars."""
    bars = [place for place in range(start, end) if text[place] == "|" and text[place - 1 : place] != "\\"]
    borders = [start - 1, *bars, end]
    cells = [(first + 1, last) for first, last in pairwise(borders)]
    if cells and not text[slice(*cells[0])].strip():
        del cells[0]
    if cells and not text[slice(*cells[-1])].strip():
        del cells[-1]
    return tuple(trimmed(text, first, last) for first, last in cells)
