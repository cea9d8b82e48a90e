"""Tokens of Markdown into blocks, and the signs around and within their words into repairs.

What no token accounts for is not lost: lines of signs alone and definitions of links are cuts, all else is a paragraph
as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from regesta.formats.markdown.grammar import Parsed
from regesta.formats.markdown.sheet import NO_TEXT, Sheet
from regesta.formats.markdown.tables import row_cells
from regesta.model import Block, BlockKind, Cut, Repair

_NO_WORDS = re.compile(r"[\W_]*(?:\d{1,9}[.)][\W_]*)*")
_BLANK = " \t"
_LONGEST_VERSE = 100
"""Characters of a line; an indented text with longer ones is prose."""


def lay_out_markdown(parsed: Parsed) -> tuple[tuple[Block, ...], tuple[Repair, ...], tuple[Cut, ...]]:
    """Blocks, repairs and cuts of a text, each sorted by place."""
    sheet = Sheet(parsed)
    container: list[Token] = []
    label = ""
    for number, token in enumerate(parsed.tokens):
        if token.type in ("blockquote_open", "bullet_list_open", "ordered_list_open"):
            container.append(token)
        elif token.type in ("blockquote_close", "bullet_list_close", "ordered_list_close"):
            container.pop()
        elif token.type == "list_item_open":
            label = token.info + token.markup if container[-1].type == "ordered_list_open" else ""
        elif token.map is not None and token.type in _LEAVES:
            _leaf(sheet, token, container, label, in_head=number > 0 and parsed.tokens[number - 1].type == "thead_open")
            label = ""
    _rest(sheet)
    return (
        tuple(sorted(sheet.blocks, key=lambda each: each.start)),
        tuple(sorted(sheet.repairs, key=lambda each: each.start)),
        tuple(sorted(sheet.cuts, key=lambda each: each.start)),
    )


_LEAVES = ("paragraph_open", "heading_open", "tr_open", "fence", "code_block", "hr")


def _leaf(sheet: Sheet, token: Token, container: Sequence[Token], label: str, *, in_head: bool) -> None:
    assert token.map is not None
    lines = token.map[0], token.map[1]
    if sheet.span(lines)[0] >= sheet.span(lines)[1]:
        return
    sheet.covered.update(range(*lines))
    if token.type == "hr":
        sheet.cut(lines, NO_TEXT)
    elif token.type == "tr_open":
        _row(sheet, lines, in_head=in_head)
    elif token.type in ("fence", "code_block"):
        _verbatim(sheet, token, lines, label)
    elif token.type == "heading_open":
        _heading(sheet, token, lines, label)
    elif token.meta:
        _words(sheet, lines, BlockKind.NOTE, 0, token.meta["note"], skipped=token.meta["length"])
    else:
        kind, level = _kind(container)
        _words(sheet, lines, kind, level, label)


def _kind(container: Sequence[Token]) -> tuple[BlockKind, int]:
    """What a paragraph is by what contains it."""
    if not container:
        return BlockKind.PARAGRAPH, 0
    kind = BlockKind.QUOTE if container[-1].type == "blockquote_open" else BlockKind.ITEM
    return kind, sum((each.type == "blockquote_open") == (kind is BlockKind.QUOTE) for each in container)


def _words(sheet: Sheet, lines: tuple[int, int], kind: BlockKind, level: int, label: str, *, skipped: int = 0) -> None:
    """A block of running text; `skipped` characters of its first line are signs."""
    places = [sheet.parsed.places[line] for line in range(*lines)]
    places[0] += skipped
    sheet.before(lines, places)
    ends = [sheet.parsed.lines[line][1] for line in range(*lines)]
    styles = sheet.inline(list(zip(places, ends, strict=True)))
    sheet.block(lines, kind, level, label, styles)


def _heading(sheet: Sheet, token: Token, lines: tuple[int, int], label: str) -> None:
    text, level = sheet.parsed.text, int(token.tag[1])
    places = [sheet.parsed.places[line] for line in range(*lines)]
    ends = [sheet.parsed.lines[line][1] for line in range(*lines)]
    _, end = sheet.span(lines)
    if token.markup.startswith("#"):
        places[0] += len(token.markup)
        places[0] += len(text[places[0] : ends[0]]) - len(text[places[0] : ends[0]].lstrip(_BLANK))
        closed = re.search(r"(?:(?<=[ \t])|\A)#+\Z", text[places[0] : end])
        ends[0] = places[0] + closed.start() if closed is not None else end
    else:
        places, ends = places[:-1], ends[:-1]
    words = text[places[-1] : ends[-1]].rstrip()
    ends[-1] = places[-1] + len(words)
    sheet.before((lines[0], lines[0] + len(places)), places)
    sheet.inline(list(zip(places, ends, strict=True)))
    sheet.repair(max(ends[-1], sheet.span(lines)[0]), end)
    sheet.block(lines, BlockKind.HEADING, level, label)


def _verbatim(sheet: Sheet, token: Token, lines: tuple[int, int], label: str) -> None:
    """Lines that stay lines; of a fence without the lines that fence it in."""
    text, (first, last) = sheet.parsed.text, lines
    start, end = sheet.span(lines)
    if token.type == "fence":
        first += 1
        sheet.repair(start, sheet.parsed.lines[first][0] if first < last else end)
        closing = text[sheet.parsed.places[last - 1] : sheet.parsed.lines[last - 1][1]].strip(_BLANK)
        if first < last and len(closing) >= len(token.markup) and not closing.strip(token.markup[0]):
            last -= 1
            sheet.repair(max(sheet.parsed.lines[last][0] - 1, sheet.parsed.lines[first][0]), end)
    else:
        sheet.repair(start, sheet.parsed.places[first])
    for line in range(max(first, lines[0] + 1), last):
        begin = sheet.parsed.lines[line][0]
        signs = text[begin : sheet.parsed.places[line]].rstrip(_BLANK)
        if signs:
            sheet.repair(begin, min(begin + len(signs) + 1, sheet.parsed.places[line]))
    prose = token.type == "code_block" and any(
        stop - begin > _LONGEST_VERSE for begin, stop in sheet.parsed.lines[first:last]
    )
    sheet.block(lines, BlockKind.PARAGRAPH if prose else BlockKind.VERSE, 0, label)


def _row(sheet: Sheet, lines: tuple[int, int], *, in_head: bool) -> None:
    """A row of a table: a tabulator between its cells, and no other sign."""
    start, end = sheet.span(lines)
    cells = row_cells(sheet.parsed.text, sheet.parsed.places[lines[0]], end)
    free = start
    for number, (first, last) in enumerate(cells):
        sheet.repair(free, first, "\t" if number else "")
        _cell(sheet, first, last)
        free = last
    sheet.repair(free, end)
    sheet.block(lines, BlockKind.ROW, int(in_head), cells=cells)


def _cell(sheet: Sheet, first: int, last: int) -> None:
    """An escaped bar is a bar, also where a backslash is otherwise none: in code."""
    content = sheet.parsed.text[first:last]
    if r"\|" not in content or "`" not in content:
        sheet.inline([(first, last)])


def _rest(sheet: Sheet) -> None:
    """What no token accounts for."""
    for first, last in sheet.parsed.definitions:
        sheet.covered.update(range(first, last))
        sheet.cut((first, last), "link-definition")
    line, count = sheet.parsed.first, len(sheet.parsed.lines)
    while line < count:
        stop = line
        while (
            stop < count and stop not in sheet.covered and sheet.parsed.text[slice(*sheet.parsed.lines[stop])].strip()
        ):
            stop += 1
        if stop > line:
            start, end = sheet.span((line, stop))
            if _NO_WORDS.fullmatch(sheet.parsed.text[start:end]) is not None:
                sheet.extend((line, stop), end)
            else:
                sheet.block((line, stop), BlockKind.PARAGRAPH)
        line = max(stop, line + 1)
