"""The lines of a plain mail into paragraphs, quotations with their depth, and the signature that is cut.

The signature begins with the line `-- ` and ends with the mail, or before a quoted mail with the line that tells whose
it is. A longer one is none: it may be another text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from regesta.model import Block, BlockKind, Cut, Repair
from regesta.text.layout import paragraphs, trimmed

_LINE_END = re.compile(r"\r\n|\r|\n")
_NO_LINE_ENDS = dict.fromkeys(map(ord, "\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
"""What ends a line elsewhere, but not in a mail: a paragraph begins and ends with lines that the mail has."""
_MARKS = re.compile(r"(?:>[ \t]?)+")
_FORWARDED = re.compile(r"-{3,}.*\w.*-{3,}\s*|_{10,}\s*")
_LONGEST_SIGNATURE = 20
"""Lines that are not empty."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    words: int
    """Where its words begin, after the marks of quotation."""
    end: int
    depth: int
    text: str
    """Its words."""


def lay_out_lines(
    text: str, *, flowed: bool = False, joined: bool = False
) -> tuple[tuple[Block, ...], tuple[Repair, ...], tuple[Cut, ...]]:
    """Blocks, repairs and cuts of a body.

    Args:
        text: All of it.
        flowed: Whether a line that ends with a space goes on in the next, and no other does.
        joined: Whether that space is no part of the text.
    """
    lines = list(_lines(text))
    first, last = _signature(lines)
    blocks: list[Block] = []
    repairs: list[Repair] = []
    cuts: list[Cut] = []
    for number, stretch in enumerate((lines[:first], lines[last:])):
        if number == 1 and first < last:
            start, end = lines[first].start, lines[last - 1].end
            end = start + len(text[start:end].rstrip())
            blocks.append(Block(start, end))
            cuts.append(Cut(start, end, "mail-signature", text[start:end]))
        for depth, group in groupby(stretch, key=lambda line: line.depth):
            _group(text, list(group), depth, (flowed, joined), blocks, repairs)
    return tuple(blocks), tuple(repairs), tuple(cuts)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    quoted = False
    for end, following in [*(match.span() for match in _LINE_END.finditer(text)), (len(text), len(text))]:
        marks = _MARKS.match(text, start, end)
        # Boxes of mail put this mark before a line that begins with `From `.
        if marks is not None and (quoted or not text.startswith(">From ", start)):
            yield _Line(start, marks.end(), end, marks[0].count(">"), text[marks.end() : end])
        else:
            yield _Line(start, start, end, 0, text[start:end])
        quoted = marks is not None
        start = following


def _signature(lines: Sequence[_Line]) -> tuple[int, int]:
    """From which line to which, the end exclusive; an empty range at the end where there is none."""
    none = len(lines), len(lines)
    first = next((number for number, line in enumerate(lines) if line.depth == 0 and line.text == "-- "), None)
    if first is None:
        return none
    last = next(
        (
            number
            for number in range(first + 1, len(lines))
            if lines[number].depth or _FORWARDED.fullmatch(lines[number].text)
        ),
        len(lines),
    )
    if last < len(lines) and lines[last].depth:
        while last > first and not lines[last - 1].text.strip():
            last -= 1
        while last > first and lines[last - 1].text.strip():
            last -= 1
    filled = sum(bool(line.text.strip()) for line in lines[first:last])
    return (first, last) if 1 < filled <= _LONGEST_SIGNATURE else none


def _group(
    text: str, lines: list[_Line], depth: int, flow: tuple[bool, bool], blocks: list[Block], repairs: list[Repair]
) -> None:
    """Neighbouring lines of one depth."""
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line.text) + 1)
    content = "\n".join(line.text.translate(_NO_LINE_ENDS) for line in lines)
    spans = list(_flowed(content) if flow[0] else paragraphs(content))
    if not spans:
        _marks_alone(text, lines, depth, blocks, repairs)
        return
    begins = [bisect_right(starts, span[0]) - 1 for span in spans]
    for number, (first, last) in enumerate(spans):
        above, ends = begins[number], bisect_right(starts, last - 1) - 1
        words, end = lines[above].words + first - starts[above], lines[ends].words + last - starts[ends]
        start = words
        if depth:
            # Marks alone belong to the paragraph above them, and to the first what stands above it.
            if number == 0:
                start = lines[0].start
            elif not content[starts[above] : first].strip():
                start = lines[above].start
            _mark(text, repairs, start, words)
        for before, line in pairwise(lines[above : ends + 1]):
            begin = (
                before.start + len(text[before.start : before.end].rstrip(" ")) if flow == (True, True) else line.start
            )
            _mark(text, repairs, begin, line.words)
        if depth:
            until = lines[begins[number + 1] - 1 if number + 1 < len(spans) else -1].end
            tail = end + len(text[end : max(end, until)].rstrip())
            _mark(text, repairs, end, tail)
            end = tail
        blocks.append(Block(start, end, BlockKind.QUOTE if depth else BlockKind.PARAGRAPH, depth))


def _marks_alone(text: str, lines: list[_Line], depth: int, blocks: list[Block], repairs: list[Repair]) -> None:
    """Quoted lines without a word; a block of repairs alone becomes a cut when it is cleaned."""
    start, end = lines[0].start, lines[-1].end
    end = start + len(text[start:end].rstrip())
    if depth and start < end:
        blocks.append(Block(start, end, BlockKind.QUOTE, depth))
        _mark(text, repairs, start, end)


def _mark(text: str, repairs: list[Repair], start: int, end: int) -> None:
    if start < end:
        repairs.append(Repair(start, end, text[start:end], "", "markup"))


def _flowed(content: str) -> Iterator[tuple[int, int]]:
    """Paragraphs where a line that ends with a space goes on in the next."""
    start = place = 0
    spans: list[tuple[int, int]] = []
    for line in content.split("\n"):
        end = place + len(line)
        if not line.endswith(" ") or not line.strip():
            spans.append((start, end))
            start = end + 1
        place = end + 1
    spans.append((start, len(content)))
    yield from (span for each in spans if (span := trimmed(content, *each))[0] < span[1])
