"""Drafts into raw text, blocks, cuts and repairs.

The raw text has the lines in the order of the file, pages parted by form feeds. One thing is moved: a footnote stands
after the block or list within which its page ends, so that this reads through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regesta.formats.pdf.furniture import Place
from regesta.formats.pdf.hyphens import Verdict, ends_in_hyphen, judge, spelt_out
from regesta.formats.pdf.lines import Line
from regesta.formats.pdf.notes import Mark
from regesta.formats.pdf.paragraphs import Draft
from regesta.model import Block, BlockKind, Cut, Repair, Style, StyleKind
from regesta.text.layout import trimmed

_LIGATURE = re.compile("[\ufb00-\ufb06]")


@dataclass(frozen=True, slots=True)
class Assembled:
    """A document, as the model has it."""

    text: str
    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...]
    repairs: tuple[Repair, ...]
    doubtful: tuple[tuple[str, str], ...]
    """Words with a hyphen at a line end that nothing decides, each with the label of its page."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line with its place in the raw text."""

    start: int
    end: int
    line: Line
    draft: int | None
    """None of what is printed on each page."""


def assemble(
    pages: Sequence[Sequence[Line]],
    drafts: Sequence[Draft],
    furniture: Mapping[Place, str],
    marks: Iterable[Mark],
    labels: Sequence[str],
    words: Mapping[str, int],
) -> Assembled:
    """The whole document; `labels` are those of the pages, `words` say how often each stands in it."""
    entries, text = _entries(pages, drafts, furniture)
    raised: dict[Place, list[tuple[int, int]]] = {}
    for page_number, line_number, *span in marks:
        raised.setdefault((page_number, line_number), []).append((span[0], span[1]))
    blocks: list[Block] = []
    cuts: list[Cut] = []
    repairs: list[Repair] = []
    doubtful: list[tuple[str, str]] = []
    for group, draft in _groups(entries, drafts):
        first, last = group[0], group[-1]
        page = labels[first.line.page]
        if draft is None:
            blocks.append(Block(first.start, first.end, page=page))
            rule = furniture[first.line.page, first.line.number]
            cuts.append(Cut(first.start, first.end, rule, text[first.start : first.end]))
            continue
        styles = () if draft.kind is BlockKind.HEADING else _sorted(_styles(group, text, draft))
        blocks.append(Block(first.start, last.end, draft.kind, draft.level, draft.label, styles, page=page))
        for each in group:
            if each.draft is None:
                rule = furniture[each.line.page, each.line.number]
                cuts.append(Cut(each.start, each.end, rule, text[each.start : each.end]))
        repairs += _repairs(group, draft, text, raised)
        for joint in _joints(group, text, words):
            if isinstance(joint, Repair):
                repairs.append(joint)
            else:
                doubtful.append((joint, page))
    repairs.sort(key=lambda each: each.start)
    return Assembled(text, tuple(blocks), tuple(cuts), tuple(repairs), tuple(doubtful))


def _entries(
    pages: Sequence[Sequence[Line]], drafts: Sequence[Draft], furniture: Mapping[Place, str]
) -> tuple[list[_Entry], str]:
    waiting = sorted(furniture, reverse=True)
    pieces: list[str] = []
    entries: list[_Entry] = []
    size = page = 0

    def add(line: Line, draft: int | None) -> None:
        nonlocal size, page
        gap = ("\n" if pieces else "") + "\f" * max(line.page - page, 0)
        page = max(page, line.page)
        entries.append(_Entry(size + len(gap), size + len(gap) + len(line.text), line, draft))
        pieces.extend((gap, line.text))
        size += len(gap) + len(line.text)

    for number, draft in enumerate(drafts):
        for line in draft.lines:
            while waiting and waiting[-1] < (line.page, line.number):
                add(pages[waiting[-1][0]][waiting[-1][1]], None)
                waiting.pop()
            add(line, number)
    for place in reversed(waiting):
        add(pages[place[0]][place[1]], None)
    return entries, "".join(pieces) + "\f" * max(len(pages) - 1 - page, 0)


def _groups(entries: Sequence[_Entry], drafts: Sequence[Draft]) -> Iterator[tuple[Sequence[_Entry], Draft | None]]:
    """The entries of each block, with what is printed on each page where it stands within one."""
    place = 0
    while place < len(entries):
        number = entries[place].draft
        end = place
        if number is not None:
            for ahead in range(place, len(entries)):
                if entries[ahead].draft == number:
                    end = ahead
                elif entries[ahead].draft is not None:
                    break
        yield entries[place : end + 1], None if number is None else drafts[number]
        place = end + 1


def _repairs(
    group: Sequence[_Entry], draft: Draft, text: str, raised: Mapping[Place, Sequence[tuple[int, int]]]
) -> Iterator[Repair]:
    start = group[0].start
    if draft.label_length:
        yield Repair(start, start + draft.label_length, text[start : start + draft.label_length], "", "layout-label")
    for entry in group:
        if entry.draft is None:
            continue
        for match in _LIGATURE.finditer(entry.line.text):
            place = entry.start + match.start()
            yield Repair(place, place + 1, match[0], spelt_out(match[0]), "ligature")
        for mark in raised.get((entry.line.page, entry.line.number), ()):
            first, last = entry.start + mark[0], entry.start + mark[1]
            yield Repair(first, last, text[first:last], f"[{text[first:last]}]", "note-mark")


def _joints(group: Sequence[_Entry], text: str, words: Mapping[str, int]) -> Iterator[Repair | str]:
    """Repairs of hyphens at line ends, or the word that is left as it is."""
    own = [number for number, entry in enumerate(group) if entry.draft is not None]
    for one, other in pairwise(own):
        line = group[one].line
        if not ends_in_hyphen(line.text):
            continue
        verdict, word = judge(line.text, group[other].line.text, words)
        if verdict is Verdict.LEAVE:
            yield word
            continue
        start = group[one].end - 1
        replacement = "-" if verdict is Verdict.KEEP else ""
        for between in range(one + 1, other + 1):
            # The blanks around what is cut within the word belong to its break.
            end = group[between].start
            yield Repair(start, end, text[start:end], replacement, "line-end-hyphen")
            start, replacement = group[between].end, ""


def _styles(group: Sequence[_Entry], text: str, draft: Draft) -> Iterator[Style]:
    all_bold = all(line.bold for line in draft.lines)
    for kind in StyleKind:
        open_style: Style | None = None
        for entry in group:
            for start, end, run in entry.line.placed if entry.draft is not None else ():
                on = run.italic if kind is StyleKind.EMPHASIS else run.bold and not all_bold
                span = trimmed(text, entry.start + start, entry.start + end)
                if not on or span[0] == span[1]:
                    continue
                if open_style is not None and not text[open_style.end : span[0]].strip():
                    open_style = Style(open_style.start, span[1], kind)
                    continue
                if open_style is not None:
                    yield open_style
                open_style = Style(*span, kind)
        if open_style is not None:
            yield open_style


def _sorted(styles: Iterable[Style]) -> tuple[Style, ...]:
    return tuple(sorted(styles, key=lambda style: (style.start, -style.end)))
