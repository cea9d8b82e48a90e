"""What is not part of what a document says: header lines, the clock of a web page, boilerplate, what the editor cuts.

A bare date with its weekday above everything else may be the clock of a web page: it counts as the day of viewing where
the text has an earlier date, and is reported, but not believed, where it has none at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from regesta.model import Cut, Source
from regesta.stages.clean.editing import Editing
from regesta.stages.clean.sayings import Stated, at_line
from regesta.text.boilerplate import Hit, hits
from regesta.text.headers import HEADER_LINES, HeaderLine, bare_date, dateline, has_weekday, header_line
from regesta.text.layout import trimmed

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines tell of the document."""

    cuts: tuple[Cut, ...]
    dates: tuple[Stated, ...]
    facts: dict[str, str]


def read_header(source: Source, spans: Sequence[Span]) -> Header:
    """The header lines among the first lines."""
    cuts: list[Cut] = []
    dates: list[Stated] = []
    facts: dict[str, str] = {}
    for start, end in spans[:HEADER_LINES]:
        # Header fields may begin with white space that the paragraph does not have.
        line: HeaderLine | None = header_line(source.text[start:end])
        if line is None:
            continue
        cuts.append(Cut(start, end, line.rule, source.text[start:end]))
        if line.date is not None and not dates:
            first, last, expression = line.date
            dates.append(Stated(start + first, start + last, expression, at_line("header", source, start)))
        for key, value in line.facts:
            facts.setdefault(key, value)
    return Header(tuple(cuts), tuple(dates), facts)


def view_date(text: str, spans: Sequence[Span]) -> tuple[tuple[Cut, ...], int | None]:
    """The cut of a web page's clock, or the place of a line that may be one."""
    if not spans:
        return (), None
    start, end = spans[0]
    first = bare_date(text[start:end])
    if first is None or not has_weekday(text[start:end]):
        return (), None
    others = list(_other_days(text, spans[1:]))
    if first.earliest is not None and any(other < first.earliest for other in others):
        return (Cut(start, end, "view-date", text[start:end]),), None
    return (), None if others else start


def cut(
    source: Source, spans: Sequence[Span], header: Sequence[Cut], editing: Editing
) -> tuple[tuple[Cut, ...], tuple[Span, ...]]:
    """All cuts, and the spans of what stays."""
    text = source.text
    layout = [piece for each in source.cuts for piece in editing.spare(each)]
    cuts = [*header, *layout]
    done = {each.start for each in header}
    below = max(done, default=-1)
    kept: list[Span] = []
    for start, end in spans:
        if start in done or any(each.start <= start and end <= each.end for each in layout):
            continue
        free = start
        for hit in _hits(text, start, end, editing, second_half=start > below and 2 * start >= len(text)):
            last = len(text.rstrip()) if hit.to_end else hit.end
            cuts.extend(editing.spare(Cut(hit.start, last, hit.rule, text[hit.start : last])))
            kept.append(trimmed(text, free, hit.start))
            free = hit.end
            if hit.to_end:
                kept.extend((max(first, free), end) for first, end in editing.kept if end > free)
                return _without_doubles(cuts), _filled(kept)
        # A row that nothing was cut from may begin or end with a cell that is empty.
        kept.append(trimmed(text, free, end) if free > start or not source.blocks else (start, end))
    return _without_doubles(cuts), _filled(kept)


def _hits(text: str, start: int, end: int, editing: Editing, *, second_half: bool) -> Iterator[Hit]:
    """What is cut of a paragraph, in places of the text: by the editor's rules, else by ours; in order, apart."""
    line = text[start:end]
    own = [Hit(start + hit.start, start + hit.end, hit.rule, hit.to_end) for hit in editing.hits(line)]
    ours = [
        Hit(start + hit.start, start + hit.end, hit.rule, hit.to_end) for hit in hits(line, second_half=second_half)
    ]
    free = start
    ranked = [(hit.start, rank, hit) for rank, each in enumerate((own, ours)) for hit in each]
    for _, _, hit in sorted(ranked, key=lambda each: each[:2]):
        if hit.start >= free and not editing.keeps(hit.start, hit.end):
            yield hit
            free = hit.end


def _filled(spans: Sequence[Span]) -> tuple[Span, ...]:
    return tuple(span for span in spans if span[0] < span[1])


def _without_doubles(cuts: Sequence[Cut]) -> tuple[Cut, ...]:
    """Sorted, and none within another."""
    result: list[Cut] = []
    for each in sorted(cuts, key=lambda each: (each.start, -each.end)):
        if not result or each.start >= result[-1].end:
            result.append(each)
    return tuple(result)


def _other_days(text: str, spans: Sequence[Span]) -> Iterator[date]:
    """The days that header lines and datelines state."""
    for number, span in enumerate(spans, 2):
        line = text[slice(*span)]
        header = header_line(line) if number <= HEADER_LINES else None
        found = header.date if header is not None else dateline(line)
        if found is not None and found[2].earliest is not None:
            yield found[2].earliest
