"""Which blocks are headings, by size and weight; what a table or a title page may show alike stays a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from regesta.formats.pdf.measures import Measures
from regesta.formats.pdf.paragraphs import Draft
from regesta.model import BlockKind

_LARGER = 1.1
_LONGEST, _MOST_LINES = 200, 4
_LONGEST_BOLD = 120
_LEAST_TEXT = 60
"""Letters of what stands below a heading that is only bold: the rows of a table are shorter."""
_MOST_HEADINGS = 0.35
"""Of all letters: where headings are more, large or bold type means something else."""
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class _Look:
    """How a heading is set; the larger is the higher."""

    size: float
    bold: bool


def mark_headings(drafts: Sequence[Draft], measures: Measures) -> None:
    """Give the headings their kind and level."""
    found: list[tuple[Draft, _Look]] = []
    for number, draft in enumerate(drafts):
        following = drafts[number + 1] if number + 1 < len(drafts) else None
        look = _look(draft, following, measures)
        if look is not None:
            found.append((draft, look))
    letters = sum(len(draft.text) for draft in drafts)
    if sum(len(draft.text) for draft, _ in found) > _MOST_HEADINGS * letters:
        return
    ranks = sorted({look for _, look in found}, key=lambda look: (-look.size, not look.bold))
    for draft, look in found:
        draft.kind, draft.level = BlockKind.HEADING, min(ranks.index(look) + 1, _DEEPEST)


def _look(draft: Draft, following: Draft | None, measures: Measures) -> _Look | None:
    text = draft.text
    if draft.kind is not BlockKind.PARAGRAPH or len(text) > _LONGEST or len(draft.lines) > _MOST_LINES:
        return None
    if sum(letter.isalpha() for letter in text) < 2 or text.endswith((",", ";", "-")):
        return None
    size = draft.lines[0].size
    if size >= _LARGER * measures.body:
        return _Look(round(size), bold=False)
    if not all(line.bold for line in draft.lines) or size < 0.95 * measures.body or following is None:
        return None
    if len(text) > _LONGEST_BOLD or text.endswith((".", ":", "!", "?")) or following.lines[0].bold:
        return None
    below = following.text
    is_text = len(below) >= _LEAST_TEXT or below.endswith((".", ":", "!", "?", "…", "»", "”"))
    return _Look(round(measures.body), bold=True) if is_text else None
