"""A stretch of Markdown into the signs within it: which are no text, and which words they set off."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from markdown_it import MarkdownIt, rules_inline
from markdown_it.ruler import Ruler
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from regesta.model import StyleKind

Sign = tuple[int, int, str]
"""Start, end, and what stands there instead."""
InlineRule = Callable[[StateInline, bool], bool]

MAY_BE_SIGN = re.compile(r"[\\[*_`<&!]")
"""Characters that may be signs within a text."""
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,40})\]")
_STYLES = {"em_open": StyleKind.EMPHASIS, "strong_open": StyleKind.STRONG}
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Inline:
    """The signs of a stretch; places count from its start."""

    signs: tuple[Sign, ...]
    """Sorted, none overlapping."""
    styles: tuple[tuple[int, int, StyleKind], ...]

    @classmethod
    def of(cls, parser: MarkdownIt, content: str, env: dict[str, Any]) -> Self:
        """Those of a stretch, with the link targets and notes that `env` knows."""
        if MAY_BE_SIGN.search(content) is None:
            return cls((), ())
        env.update(signs=[], styles=[], delimiters=[])
        parser.inline.parse(content, parser, env, [])
        return cls(tuple(sorted(env["signs"])), tuple(sorted(env["styles"])))


def inline_parser() -> MarkdownIt:
    """A parser whose rules note the signs in `env`; addresses are left as they are written, and never followed."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.normalizeLink = _as_it_is  # type: ignore[method-assign]  # meant to be replaced
    parser.normalizeLinkText = _as_it_is_shown  # type: ignore[method-assign]  # likewise
    parser.validateLink = _anywhere  # type: ignore[method-assign]  # a target is a sign, wherever it leads
    rules: tuple[tuple[str, InlineRule], ...] = (
        ("text", rules_inline.text),
        ("newline", rules_inline.newline),
        ("escape", _noting(rules_inline.escape, _escape)),
        ("backticks", _noting(rules_inline.backtick, _code)),
        ("emphasis", _noting(rules_inline.emphasis.tokenize, _emphasis)),
        ("note_mark", _note_mark),
        ("link", _noting(rules_inline.link, _link)),
        ("image", _image(rules_inline.image)),
        ("autolink", _noting(rules_inline.autolink, _address)),
        ("entity", _noting(rules_inline.entity, _entity)),
    )
    parser.inline.ruler = Ruler[InlineRule]()
    for name, rule in rules:
        parser.inline.ruler.push(name, rule)
    parser.inline.ruler2.before("fragments_join", "signs", _delimiters)
    return parser


def _as_it_is(url: str) -> str:
    return url


def _as_it_is_shown(link: str) -> str:
    return link


def _anywhere(url: str) -> bool:
    return True


def _noting(rule: InlineRule, noter: Callable[[StateInline, int], None]) -> InlineRule:
    def noting(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if not rule(state, silent):
            return False
        if not silent:
            noter(state, start)
        return True

    return noting


def _sign(state: StateInline, start: int, end: int, instead: str = "") -> None:
    if start < end:
        state.env["signs"].append((start, end, instead))


def _escape(state: StateInline, start: int) -> None:
    token = state.tokens[-1]
    if token.type == "hardbreak" or token.content != token.markup:
        _sign(state, start, start + 1)


def _entity(state: StateInline, start: int) -> None:
    _sign(state, start, state.pos, state.tokens[-1].content)


def _address(state: StateInline, start: int) -> None:
    _sign(state, start, start + 1)
    _sign(state, state.pos - 1, state.pos)


def _code(state: StateInline, start: int) -> None:
    """Backticks, and the one space that keeps them apart from backticks within."""
    token = state.tokens[-1] if state.tokens else None
    if state.pending or token is None or token.type != "code_inline":
        return
    marks = len(token.markup)
    spaces = (state.pos - start - 2 * marks - len(token.content)) // 2
    _sign(state, start, start + marks + spaces)
    _sign(state, state.pos - marks - spaces, state.pos)


def _link(state: StateInline, start: int) -> None:
    label_end = state.md.helpers.parseLinkLabel(state, start, True)
    _sign(state, start, start + 1)
    _sign(state, label_end, state.pos)


def _image(rule: InlineRule) -> InlineRule:
    """Its words are parsed by themselves: what is noted there counts from their start."""

    def noting(state: StateInline, silent: bool) -> bool:
        start = state.pos
        outer = {key: state.env[key] for key in ("signs", "styles", "delimiters")}
        state.env.update(signs=[], styles=[], delimiters=[])
        found = rule(state, silent)
        inner, shift = state.env["signs"], start + 2
        state.env.update(outer)
        if found and not silent:
            _sign(state, start, shift)
            state.env["signs"].extend((first + shift, last + shift, instead) for first, last, instead in inner)
            _sign(state, state.md.helpers.parseLinkLabel(state, start + 1, False), state.pos)
        return found

    return noting


def _note_mark(state: StateInline, silent: bool) -> bool:
    """`[^1]` where there is such a note: reads `[1]`."""
    match = _NOTE_MARK.match(state.src, state.pos, state.posMax)
    if match is None or match[1] not in state.env["notes"]:
        return False
    if not silent:
        _sign(state, state.pos + 1, state.pos + 2)
        state.append_pending(match[0])
    state.pos = match.end()
    return True


def _emphasis(state: StateInline, start: int) -> None:
    """Whether stars are signs is known when all of them are; until then each is a token of its own."""
    count = state.pos - start
    state.env["delimiters"].extend(zip(state.tokens[-count:], range(start, state.pos), strict=True))


def _delimiters(state: StateInline) -> None:
    opened: list[tuple[Token, int]] = []
    for token, place in sorted(state.env["delimiters"], key=lambda each: each[1]):
        if token.type == "text" and token.content:
            continue
        _sign(state, place, place + 1)
        if token.nesting == 1:
            opened.append((token, place + 1))
        elif token.nesting == -1 and opened:
            first, begins = opened.pop()
            state.env["styles"].append((begins, place, _STYLES[first.type]))
