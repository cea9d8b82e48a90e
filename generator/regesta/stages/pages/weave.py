"""Passages and excerpts with their marks into one line of Markdown each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regesta.model import Annotated, Excerpt
from regesta.text.markdown import Markdown, escape, escape_inline, link

Target = tuple[int, int, str, str]
"""Start, end, address, title."""


def woven(text: str, targets: Iterable[Target]) -> Markdown:
    """The text with each target as a link; targets are sorted and do not overlap."""
    pieces: list[str] = []
    free = 0
    for start, end, address, title in targets:
        if start > free:
            pieces.append(_inline(text[free:start], first=not pieces))
        pieces.append(link(escape(text[start:end]), address, title))
        free = end
    if free < len(text):
        pieces.append(_inline(text[free:], first=not pieces))
    return Markdown("".join(pieces))


def woven_passage(annotated: Annotated, targets: Sequence[Target]) -> Markdown:
    """A passage with its links."""
    return woven(annotated.passage.text, targets)


def excerpt(quoted: Excerpt) -> Markdown:
    """An excerpt with what it is quoted for in bold."""
    pieces: list[str] = []
    free = 0
    for start, end in quoted.marks:
        if start > free:
            pieces.append(_inline(quoted.text[free:start], first=not pieces))
        pieces.append(f"**{escape(quoted.text[start:end])}**")
        free = end
    if free < len(quoted.text):
        pieces.append(_inline(quoted.text[free:], first=not pieces))
    return Markdown("".join(pieces))


def _inline(text: str, *, first: bool) -> str:
    # Signs that begin a list or a heading act at the start of a line only.
    return escape(text) + (" " if text[-1:].isspace() else "") if first else escape_inline(text)
