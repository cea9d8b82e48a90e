"""Spans of raw text into passages: their words mended, their layout, their language and anchor."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from regesta.model import Block, BlockKind, Cut, Passage, PassageKind, Repair, Source, Style
from regesta.text.headers import dateline, source_line
from regesta.text.languages.detect import detect
from regesta.text.layout import trimmed
from regesta.text.slugs import anchor

_LONGEST_DATELINE = 80
_LONGEST_HEADING = 1_000
"""What a file lays out as a longer one would be the title on every page that leads to it."""
_PLAIN = Block(0, 0)
_LONGEST = 10_000
"""Characters of a passage. What is longer is no paragraph: a text without line ends, or one that wants to harm."""
_PAUSES = (". ", "! ", "? ", "… ", " ")


def make_passages(
    source: Source,
    spans: Sequence[tuple[int, int]],
    cuts: Sequence[Cut],
    repairs: Sequence[Repair],
    languages: Sequence[str],
) -> tuple[tuple[Passage, ...], tuple[Cut, ...]]:
    """A passage for each span that has words left when it is mended, and a cut for each that has not."""
    starts = [block.start for block in source.blocks]
    edits = _edits(source, cuts, repairs)
    first_edits = [edit.start for edit in edits]
    passages: list[Passage] = []
    empty: list[Cut] = []
    for start, end in _split(source.text, spans, edits):
        within = _within(edits, first_edits, start, end)
        text = _mended(source.text, start, end, within)
        if not text.strip():
            empty.append(Cut(start, end, within[0].rule if within else "no-text", source.text[start:end]))
            continue
        place = bisect_left(starts, start + 1) - 1
        block = source.blocks[place] if place >= 0 and start < source.blocks[place].end else _PLAIN
        if block.kind is not BlockKind.ROW and (text[0].isspace() or text[-1].isspace()):
            within = _without_edges(source.text, start, end, within)
            text = _mended(source.text, start, end, within)
        passages.append(_passage(text, start, end, within, block, languages))
    return _with_own_anchors(passages), tuple(empty)


def _split(text: str, spans: Sequence[tuple[int, int]], edits: Sequence[Repair]) -> Iterator[tuple[int, int]]:
    """The spans, too long ones in pieces: after a sentence, else after a word, else anywhere but within an edit."""
    for start, end in spans:
        if end - start <= _LONGEST:
            yield start, end
            continue
        pieces = []
        while end - start > _LONGEST:
            reach = text[start : start + _LONGEST]
            place = next((last for sign in _PAUSES if (last := reach.rfind(sign) + 1) > _LONGEST // 2), _LONGEST)
            piece = start + place
            crossed = next((each for each in edits if each.start < piece < each.end), None)
            if crossed is not None:
                piece = crossed.start if crossed.start > start else min(crossed.end, end)
            pieces.append((start, piece))
            start = piece
        spans_of_words = (trimmed(text, *piece) for piece in (*pieces, (start, end)))
        yield from (span for span in spans_of_words if span[0] < span[1])


def _edits(source: Source, cuts: Sequence[Cut], repairs: Sequence[Repair]) -> tuple[Repair, ...]:
    """Repairs, and cuts as repairs by nothing; where two overlap the one that the layout shows stands."""
    layout = [*source.repairs, *(Repair(cut.start, cut.end, cut.text, "", cut.rule) for cut in cuts)]
    if not layout:
        return tuple(repairs)
    ranked = [(edit.start, 0, edit.end, edit) for edit in layout] + [
        (edit.start, 1, edit.end, edit) for edit in repairs
    ]
    edits: list[Repair] = []
    for *_, edit in sorted(ranked, key=lambda each: each[:3]):
        if not edits or edit.start >= edits[-1].end:
            edits.append(edit)
    return tuple(edits)


def _within(edits: Sequence[Repair], starts: Sequence[int], start: int, end: int) -> tuple[Repair, ...]:
    place = bisect_left(starts, start)
    found: list[Repair] = []
    for edit in edits[place:]:
        if edit.end > end:
            break
        found.append(edit)
    return tuple(found)


def _mended(text: str, start: int, end: int, edits: Sequence[Repair]) -> str:
    if not edits:
        return text[start:end]
    pieces: list[str] = []
    free = start
    for edit in edits:
        pieces += text[free : edit.start], edit.replacement
        free = edit.end
    return "".join([*pieces, text[free:end]])


def _without_edges(text: str, start: int, end: int, edits: tuple[Repair, ...]) -> tuple[Repair, ...]:
    """The edits, of which those at the edges also take the white space that would be left there."""
    first, last = 0, len(edits)
    while first < last and not _mended(text, start, edits[first].end, edits[: first + 1]).strip():
        first += 1
    while first < last and not _mended(text, edits[last - 1].start, end, edits[last - 1 :]).strip():
        last -= 1
    result = list(edits[first:last])
    if first:
        edge = edits[first - 1]
        stop = edge.end + _spaces(text[edge.end : edits[first].start if first < len(edits) else end])
        result.insert(0, Repair(start, stop, text[start:stop], "", edge.rule))
    if last < len(edits):
        edge = edits[last]
        stop = edge.start - _spaces(text[edits[last - 1].end if last else start : edge.start][::-1])
        result.append(Repair(stop, end, text[stop:end], "", edge.rule))
    return tuple(result)


def _spaces(text: str) -> int:
    """How much white space the text begins with."""
    return len(text) - len(text.lstrip())


def _passage(
    text: str, start: int, end: int, repairs: tuple[Repair, ...], block: Block, languages: Sequence[str]
) -> Passage:
    return Passage(
        start,
        end,
        text,
        detect(text, languages),
        anchor(text),
        _kind(text, block),
        repairs,
        block.level,
        block.label if start == block.start else "",
        tuple(_styles(block.styles, start, end, repairs)),
        tuple(_clipped(block.cells, start, end, repairs)),
        block.page,
    )


def _kind(text: str, block: Block) -> PassageKind:
    kind = PassageKind(block.kind)
    if kind is PassageKind.HEADING and len(text) > _LONGEST_HEADING:
        return PassageKind.PARAGRAPH
    if kind is not PassageKind.PARAGRAPH:
        return kind
    if source_line(text) is not None:
        return PassageKind.SOURCE_LINE
    if len(text) <= _LONGEST_DATELINE and dateline(text) is not None:
        return PassageKind.DATELINE
    return kind


def _styles(styles: Sequence[Style], start: int, end: int, repairs: Sequence[Repair]) -> Iterator[Style]:
    for style in styles:
        for first, last in _clipped([(style.start, style.end)], start, end, repairs):
            if first < last:
                yield replace(style, start=first, end=last)


def _clipped(
    spans: Sequence[tuple[int, int]], start: int, end: int, repairs: Sequence[Repair]
) -> Iterator[tuple[int, int]]:
    """Spans of the raw text as spans of the passage's text, as far as they stand in it."""
    for first, last in spans:
        first, last = max(first, start), min(last, end)
        if first <= last:
            yield _in_text(first, start, repairs), _in_text(last, start, repairs)


def _in_text(place: int, start: int, repairs: Sequence[Repair]) -> int:
    shift = -start
    for repair in repairs:
        if place <= repair.start:
            break
        if place < repair.end:
            return repair.start + shift
        shift += len(repair.replacement) - len(repair.text)
    return place + shift


def _with_own_anchors(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The same words twice in a document get a number from the second on."""
    seen: Counter[str] = Counter()
    result = []
    for passage in passages:
        seen[passage.anchor] += 1
        number = seen[passage.anchor]
        result.append(passage if number == 1 else replace(passage, anchor=f"{passage.anchor}-{number}"))
    return tuple(result)
