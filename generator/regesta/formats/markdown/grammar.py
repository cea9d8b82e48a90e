"""Markdown into tokens that know where they stand in the text.

The parser tells only on which lines a block stands. Its rules are therefore wrapped: each notes, when it succeeds, what
place it had reached, so that nothing has to be searched for afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it import rules_block
from markdown_it.ruler import Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from regesta.formats.markdown.signs import Inline, inline_parser

BlockRule = Callable[[StateBlock, int, int, bool], bool]

_NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]:[ \t]*")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text with its tokens; all places count in `text`."""

    raw: str
    text: str
    """The raw text with line feeds for all line ends."""
    breaks: tuple[int, ...]
    """Where in the text a line end stands that is two characters long in the raw text."""
    lines: tuple[tuple[int, int], ...]
    """Start and end of each line."""
    first: int
    """The number of the first line that is parsed."""
    tokens: Sequence[Token]
    places: Mapping[int, int]
    """By line: where the content begins within what contains it."""
    definitions: Sequence[tuple[int, int]]
    """Lines, from and to, that define the targets of links."""
    inline: Callable[[str], Inline]

    def raw_place(self, place: int) -> int:
        """The same place in the raw text."""
        return place + bisect_right(self.breaks, place - 1)


def parse(raw: str, below: int = 0) -> Parsed:
    """The tokens of a text from a place on.

    Raises:
        RecursionError, RuntimeError: the parser fails.
    """
    text = raw.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\N{REPLACEMENT CHARACTER}")
    breaks = tuple(match.start() - number for number, match in enumerate(re.finditer("\r\n", raw)))
    hidden = below - raw.count("\r\n", 0, below)
    shown = re.sub(r"[^\n]", " ", text[:hidden]) + text[hidden:]
    parser = inline_parser()
    parser.block.ruler = _block_rules()
    env: dict[str, Any] = {"places": {}, "definitions": [], "notes": set()}
    tokens: list[Token] = []
    parser.block.parse(shown, parser, env, tokens)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    lines = tuple(zip(starts, [*(start - 1 for start in starts[1:]), len(text)], strict=True))
    return Parsed(
        raw,
        text,
        breaks,
        lines,
        text.count("\n", 0, hidden),
        tokens,
        env["places"],
        env["definitions"],
        lambda content: Inline.of(parser, content, env),
    )


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A footnote: `[^1]: Its text`, which goes on as a paragraph does."""
    place = state.bMarks[start] + state.tShift[start]
    match = _NOTE.match(state.src, place, state.eMarks[start])
    if match is None or state.is_code_block(start):
        return False
    if silent:
        return True
    rules_block.paragraph(state, start, end, False)
    for token in state.tokens[-3:]:
        token.meta = {"note": match[1], "length": match.end() - place}
    state.env["notes"].add(match[1])
    return True


def _noting(rule: BlockRule, *, defines: bool = False) -> BlockRule:
    """The rule, noting where on each of its lines the content begins."""

    def noting(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if not rule(state, start, end, silent):
            return False
        if not silent:
            places = state.env["places"]
            for line in range(start, state.line):
                places[line] = state.bMarks[line] + state.tShift[line]
            if defines:
                state.env["definitions"].append((start, state.line))
        return True

    return noting


def _block_rules() -> Ruler[BlockRule]:
    """The rules in the order in which they are tried, each with what it may put an end to."""
    everything = ["paragraph", "reference", "blockquote", "list"]
    rules: tuple[tuple[str, BlockRule, list[str]], ...] = (
        ("table", _noting(rules_block.table), ["paragraph", "reference"]),
        ("code", _noting(rules_block.code), []),
        ("fence", _noting(rules_block.fence), everything),
        ("blockquote", rules_block.blockquote, everything),
        ("hr", _noting(rules_block.hr), everything),
        ("list", rules_block.list_block, ["paragraph", "reference", "blockquote"]),
        ("note", _noting(_note), ["paragraph", "reference"]),
        ("reference", _noting(rules_block.reference, defines=True), []),
        ("heading", _noting(rules_block.heading), ["paragraph", "reference", "blockquote"]),
        ("lheading", _noting(rules_block.lheading), []),
        ("paragraph", _noting(rules_block.paragraph), []),
    )
    ruler = Ruler[BlockRule]()
    for name, rule, ends in rules:
        ruler.push(name, rule, {"alt": ends})
    return ruler
