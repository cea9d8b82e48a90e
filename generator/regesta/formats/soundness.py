"""Whether what a reader hands over keeps what the model promises, before anything else looks at it.

A reader's process is not trusted: a hostile file may have taken it over. Its answer is decoded into the model's types
first; here are the promises that types do not express.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from string import Formatter

from regesta.model import FACTS, BlockKind, Doubt, Extracted, Reason, Refused

_CODE = re.compile(r"[a-z]+(?:-[a-z]+)*\Z")
_DECLARED = frozenset({"title", "language", "sent", "date", "created", *FACTS})
_SEVERITIES = frozenset({"warning", "note"})
_LINE_END = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_DEEPEST = 1_000
_HEADINGS = range(7)
_DEEPEST_REASON = 4

Span = tuple[int, int]


def unsound(extracted: Extracted) -> str | None:
    """The first promise that is broken; None when all are kept."""
    return next(_broken(extracted), None)


def _broken(extracted: Extracted) -> Iterator[str]:
    text = extracted.text
    whole = (0, len(text))
    yield from _row("blocks", [(each.start, each.end) for each in extracted.blocks], whole)
    for what, edits in (("cuts", extracted.cuts), ("repairs", extracted.repairs)):
        yield from _row(what, [(each.start, each.end) for each in edits], whole, least=1)
        if any(text[each.start : each.end] != each.text for each in edits):
            yield f"a text of {what} is not the raw text"
        if any(_CODE.match(each.rule) is None for each in edits):
            yield f"a rule of {what} is no name"
    for block in extracted.blocks:
        yield from _row("cells", block.cells, (block.start, block.end))
        yield from _styles([(style.start, style.end) for style in block.styles], (block.start, block.end))
        if not 0 <= block.level <= _DEEPEST or (block.kind is BlockKind.HEADING and block.level not in _HEADINGS):
            yield "a level is out of range"
        if block.line is not None and block.line < 1:
            yield "a line is below 1"
    if any(each.key not in _DECLARED for each in extracted.declared):
        yield "something unknown is declared"
    if any(_LINE_END.search(each.value) is not None for each in extracted.declared):
        yield "what is declared is more than one line"
    if any(each.severity not in _SEVERITIES or _CODE.match(each.code) is None for each in extracted.doubts):
        yield "a doubt is none"
    if not all(_is_said(each) for each in extracted.doubts):
        yield "a doubt is not said"
    if not all(_is_told(each.place) for each in extracted.declared):
        yield "a place is not said"


def is_sound(refused: Refused) -> bool:
    """Whether a refusal can be said to a reader in every language."""
    return _is_said(refused)


def _is_said(what: Refused | Doubt) -> bool:
    return _is_told(what.said) and (what.remedy is None or _is_told(what.remedy))


def _is_told(reason: Reason, depth: int = 0) -> bool:
    """Whether a sentence brings its English along, and a value for every slot: other languages have the same slots."""
    if depth > _DEEPEST_REASON:
        return False
    if not all(not isinstance(value, Reason) or _is_told(value, depth + 1) for _, value in reason.slots):
        return False
    if reason.items is not None:
        return True
    try:
        named = {slot for _, slot, _, _ in Formatter().parse(reason.key) if slot is not None}
    except ValueError:
        return False
    return reason.is_told and (not reason.slots or named <= {slot for slot, _ in reason.slots})


def _row(what: str, spans: Sequence[Span], within: Span, *, least: int = 0) -> Iterator[str]:
    """Sorted, apart, within, and at least so long."""
    if any(end - start < least for start, end in spans):
        yield f"a span of {what} is too short"
    if any(last > first for (_, last), (first, _) in pairwise(spans)):
        yield f"{what} are not sorted, or overlap"
    yield from _outside(what, spans, within)


def _styles(spans: Sequence[Span], within: Span) -> Iterator[str]:
    """Sorted and within; strong words may stand among emphasised ones."""
    if any(start >= end for start, end in spans):
        yield "a style has no words"
    if any(first > second for (first, _), (second, _) in pairwise(spans)):
        yield "styles are not sorted"
    yield from _outside("styles", spans, within)


def _outside(what: str, spans: Iterable[Span], within: Span) -> Iterator[str]:
    if any(start < within[0] or end > within[1] for start, end in spans):
        yield f"{what} are out of range"
