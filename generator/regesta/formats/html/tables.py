"""Tables of a page: which have rows to be read as such, and which only lay it out."""

from __future__ import annotations

from regesta.formats.html.elements import BLOCKS, CELLS, HEADINGS, LISTS, HtmlElement

_LONGEST_CELL = 400
"""In letters; what is longer is a column of text."""
_OWN_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr", "caption"}) | CELLS


def data_tables(root: HtmlElement) -> frozenset[HtmlElement]:
    """The tables below `root` that have rows; one that holds another table is a layout, so each is looked at once."""
    outer = set()
    tables = list(root.iter("table"))
    for table in tables:
        parent = next(table.iterancestors("table"), None)
        if parent is not None:
            outer.add(parent)
    return frozenset(table for table in tables if table not in outer and _has_rows(table))


def _has_rows(table: HtmlElement) -> bool:
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return False
    columns = 0
    is_declared = False
    for part in table.iter():
        tag = part.tag
        if tag == "tr":
            columns = max(columns, sum(1 for cell in part if cell.tag in CELLS))
        elif tag in ("th", "caption", "thead"):
            is_declared = True
        elif tag in HEADINGS or (tag in LISTS and not is_declared):
            return False
    return columns > 1 and (is_declared or not any(_is_column(cell) for cell in table.iter("td")))


def _is_column(cell: HtmlElement) -> bool:
    """Whether a cell holds text of several paragraphs."""
    letters = 0
    for words in cell.itertext():
        letters += len(words)
        if letters > _LONGEST_CELL:
            return True
    return sum(1 for part in cell.iter() if part.tag in BLOCKS and part.tag not in _OWN_PARTS) > 2
