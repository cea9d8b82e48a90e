"""Lines into footnotes: small lines below all others of their column that begin with the label of a raised mark.

Small lines at the foot that no mark of the page leads to are no notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regesta.formats.pdf.lines import Line
from regesta.formats.pdf.measures import Measures
from regesta.formats.pdf.paragraphs import Draft
from regesta.model import BlockKind

_SMALL = 0.93
_RAISED = 0.82
_LABEL = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})\Z")
_LABELLED = re.compile(r"(?P<label>\d{1,3}|[*†‡§]{1,3})(?P<rest>[.)]?\s*)(?=\S)")

Mark = tuple[int, int, int, int]
"""Page and line of a raised mark, and its span in the text of the line."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Of one page."""

    drafts: tuple[Draft, ...]
    marks: tuple[Mark, ...]
    """Those that lead to one of them."""


def find_notes(lines: Sequence[Line], measures: Measures) -> Notes:
    """The notes at the foot of a page, of which these are the lines, and the marks that lead to them."""
    foot = _foot(lines, measures)
    below = {line.number for line in foot}
    marks = dict(_marks(line for line in lines if line.number not in below))
    drafts: list[Draft] = []
    for line in foot:
        found = _label(line)
        if found is not None and found[0] in marks.values():
            drafts.append(Draft([line], BlockKind.NOTE, 0, *found))
        elif drafts:
            drafts[-1].lines.append(line)
    labels = {draft.label for draft in drafts}
    return Notes(tuple(drafts), tuple(mark for mark, label in marks.items() if label in labels))


def _foot(lines: Sequence[Line], measures: Measures) -> list[Line]:
    lowest: dict[int, float] = {}
    for line in lines:
        if line.size > _SMALL * measures.body:
            column = measures.column(line)
            lowest[column] = min(lowest.get(column, line.y), line.y)
    small = [line for line in lines if line.size <= _SMALL * measures.body and line.turn == 0]
    return [line for line in small if line.y < lowest.get(measures.column(line), 0)]


def _marks(lines: Iterator[Line]) -> Iterator[tuple[Mark, str]]:
    for line in lines:
        for start, _, run in line.placed:
            text = run.text.strip()
            if start and run.size <= _RAISED * line.size and run.y >= line.y - 0.05 * line.size and _LABEL.match(text):
                first = line.text.index(text, start)
                yield (line.page, line.number, first, first + len(text)), text


def _label(line: Line) -> tuple[str, int] | None:
    """The label that a line begins with, and how many letters that takes."""
    match = _LABELLED.match(line.text)
    if match is None:
        return None
    stands_apart = match["rest"] or next(line.placed)[2].text.strip() == match["label"]
    return (match["label"], match.end()) if stands_apart else None
