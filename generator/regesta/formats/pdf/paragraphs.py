"""Lines into the blocks of the text, over the ends of pages and columns.

A line begins a new block where the layout says so: another size, a wider gap, an indent after a sentence, or room for
its first word on the line above. Over the end of a page a block goes on only where the sentence visibly does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regesta.formats.pdf.hyphens import ends_in_hyphen
from regesta.formats.pdf.lines import Line, width
from regesta.formats.pdf.measures import Measures
from regesta.model import BlockKind

_SENTENCE_END = re.compile(r"[.!?…:;][\"'»”’)\]]*\d{0,2}\Z")
_WIDER_GAP = 1.22
_OTHER_SIZE = 0.06
_INDENT = 0.7
"""In sizes."""
_ROOM = 0.87
"""Of the column: widths are estimates, and a line that ends before this had room for more."""


@dataclass(slots=True)
class Draft:
    """A block on its way."""

    lines: list[Line]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    label: str = ""
    label_length: int = 0
    """Letters of its first line that are the label, with the blanks after it."""

    @property
    def text(self) -> str:
        """All its words on one line."""
        return " ".join(line.text for line in self.lines)


def build(lines: Sequence[Line], measures: Measures, labels: Mapping[int, tuple[str, int]]) -> list[Draft]:
    """The blocks of lines; `labels` are those of items of a list, by the number of the line, with their length."""
    drafts: list[Draft] = []
    for number, line in enumerate(lines):
        if number in labels:
            drafts.append(Draft([line], BlockKind.ITEM, 1, *labels[number]))
        elif drafts and not _begins(drafts[-1], line, measures):
            drafts[-1].lines.append(line)
        else:
            drafts.append(Draft([line]))
    return drafts


def _begins(draft: Draft, line: Line, measures: Measures) -> bool:
    above = draft.lines[-1]
    if above.turn != line.turn or abs(above.size - line.size) > _OTHER_SIZE * max(above.size, line.size):
        return True
    gap = above.y - line.y
    if above.page != line.page or gap < -above.size:
        return not _goes_on(draft, line, measures)
    usual = measures.leading(line.size)
    if gap > _WIDER_GAP * usual:
        return True
    if above.bold != line.bold and (_had_room(above, line, measures) or gap > 1.1 * usual):
        return True
    return _by_indent(draft, line, measures)


def _by_indent(draft: Draft, line: Line, measures: Measures) -> bool:
    above = draft.lines[-1]
    ended = _SENTENCE_END.search(above.text) is not None
    room = _had_room(above, line, measures)
    step = (line.x - above.x) / line.size
    if draft.kind is BlockKind.ITEM:
        hung = len(draft.lines) > 1 and line.x < above.x - 2
        return hung or (step <= _INDENT and room and ended) or (step < -_INDENT)
    if step > _INDENT:
        return ended or room
    if step < -_INDENT and len(draft.lines) > 1:
        return ended or room or abs(line.x - draft.lines[0].x) < 2
    return room and not ends_in_hyphen(above.text)


def _had_room(above: Line, line: Line, measures: Measures) -> bool:
    """Whether the first word of a line would have stood on the line above."""
    left, right = measures.edge(above)
    word = line.text.split(maxsplit=1)[0]
    return above.right + width(f" {word}", above.size) < left + _ROOM * (right - left)


def _goes_on(draft: Draft, line: Line, measures: Measures) -> bool:
    """Whether a block goes on after the end of a page or column."""
    above = draft.lines[-1]
    if _SENTENCE_END.search(above.text) is not None or above.bold != line.bold:
        return False
    first = line.text[0]
    if ends_in_hyphen(above.text) and first.isalpha():
        return True
    if first.islower():
        return True
    left, _ = measures.edge(line)
    return first.isalnum() and not _had_room(above, line, measures) and line.x - left < _INDENT * line.size
