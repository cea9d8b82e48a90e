"""Blocks, repairs and cuts of a Markdown text, as they are found: places in the parsed text become those of the raw."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from regesta.formats.markdown.grammar import Parsed
from regesta.model import Block, BlockKind, Cut, Repair, Style

RULE = "markup"
NO_TEXT = "no-text"


@dataclass(slots=True)
class Sheet:
    """What is found so far; the methods take places in the parsed text."""

    parsed: Parsed
    blocks: list[Block] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)
    covered: set[int] = field(default_factory=set)
    """Numbers of lines."""
    above: dict[int, int] = field(default_factory=dict)
    """By the number of the line below it: which block has words."""

    def repair(self, start: int, end: int, instead: str = "") -> None:
        """What stands from start to end reads otherwise."""
        first, last = self.parsed.raw_place(start), self.parsed.raw_place(end)
        if first < last and self.parsed.raw[first:last] != instead:
            self.repairs.append(Repair(first, last, self.parsed.raw[first:last], instead, RULE))

    def block(
        self,
        lines: tuple[int, int],
        kind: BlockKind,
        level: int = 0,
        label: str = "",
        styles: Sequence[Style] = (),
        cells: Sequence[tuple[int, int]] = (),
    ) -> tuple[int, int]:
        """All that stands on these lines, from and to; the span in the raw text."""
        start, end = self.span(lines)
        first, last = self.parsed.raw_place(start), self.parsed.raw_place(end)
        raw_cells = tuple((self.parsed.raw_place(begin), self.parsed.raw_place(until)) for begin, until in cells)
        line = self.parsed.text.count("\n", self.parsed.lines[lines[0]][0], start) + lines[0] + 1
        self.above[lines[1]] = len(self.blocks)
        self.blocks.append(Block(first, last, kind, level, label, tuple(styles), raw_cells, line=line))
        return first, last

    def span(self, lines: tuple[int, int]) -> tuple[int, int]:
        """Start and end of what stands on these lines, without white space."""
        start, end = self.parsed.lines[lines[0]][0], self.parsed.lines[lines[1] - 1][1]
        words = self.parsed.text[start:end]
        return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

    def before(self, lines: tuple[int, int], places: Sequence[int]) -> None:
        """The signs of what contains the lines: all before the first word, else as far as there are signs."""
        start, end = self.span(lines)
        self.repair(start, min(max(start, places[0]), end))
        for line, place in zip(range(lines[0] + 1, lines[1]), places[1:], strict=True):
            begin = self.parsed.lines[line][0]
            if self.parsed.text[begin:place].strip():
                self.repair(begin, place)

    def inline(self, stretches: Sequence[tuple[int, int]]) -> tuple[Style, ...]:
        """The signs within a text that stands on several lines; the words that they set off."""
        text = self.parsed.text
        content = "\n".join(text[start:end] for start, end in stretches).rstrip()
        starts = [0]
        for start, end in stretches[:-1]:
            starts.append(starts[-1] + end - start + 1)

        def placed(place: int) -> int:
            line = bisect_right(starts, place) - 1
            return stretches[line][0] + place - starts[line]

        inline = self.parsed.inline(content)
        for start, end, instead in inline.signs:
            for first, last in _by_line(content, start, end):
                self.repair(placed(first), placed(last), instead if first == start else "")
        raw_place = self.parsed.raw_place
        return tuple(
            Style(raw_place(placed(start)), raw_place(placed(end)), kind) for start, end, kind in inline.styles
        )

    def extend(self, lines: tuple[int, int], end: int) -> None:
        """Lines of signs alone, as between quoted paragraphs: the end of the block above, or a cut if there is none."""
        last = self.parsed.raw_place(end)
        above = self.above.get(lines[0])
        if above is None:
            self.cut(lines, NO_TEXT)
            return
        block = self.blocks[above]
        self.blocks[above] = replace(block, end=last)
        self.repairs.append(Repair(block.end, last, self.parsed.raw[block.end : last], "", RULE))

    def cut(self, lines: tuple[int, int], rule: str) -> None:
        """All that stands on these lines is no text."""
        start, end = self.block(lines, BlockKind.PARAGRAPH)
        del self.above[lines[1]]
        self.cuts.append(Cut(start, end, rule, self.parsed.raw[start:end]))


def _by_line(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sign that goes over line ends, line by line: what stands before a line is a sign of its own."""
    while (line_end := content.find("\n", start, end)) >= 0:
        if start < line_end:
            yield start, line_end
        start = line_end + 1
    yield start, end
