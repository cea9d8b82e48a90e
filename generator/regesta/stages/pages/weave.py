"""Passages and excerpts with their marks into one line of Markdown each.

What Markdown has no sign for is written as a tag: `<em>` and `<strong>`, which may begin within a word; `<ins>` for
words that a repair put there, `<del>` for what it left out, which is shown on demand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from regesta.formats.rules import LAYOUT
from regesta.model import Annotated, Excerpt, Passage, PassageKind, Repair, StyleKind
from regesta.stages.pages.rules import rule_sentence
from regesta.text.markdown import Markdown, attribute, escape, escape_inline, link
from regesta.text.visible import visible

Target = tuple[int, int, str, str]
"""Start, end, address, title."""
_TAGS = {StyleKind.EMPHASIS: "em", StyleKind.STRONG: "strong"}


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
    """A passage with its links, styles and repairs."""
    passage = annotated.passage
    labels = [each.label for each in annotated.utterances if each.label is not None]
    if not (passage.styles or passage.repairs or labels or passage.kind is PassageKind.VERSE):
        return woven(passage.text, targets)
    return _Loom(passage, labels).woven(targets, 0, len(passage.text))


def woven_cells(annotated: Annotated, targets: Sequence[Target]) -> tuple[Markdown, ...]:
    """A row of a table, cell by cell."""
    loom = _Loom(annotated.passage, [])
    return tuple(
        loom.woven([each for each in targets if first <= each[0] and each[1] <= last], first, last)
        for first, last in annotated.passage.cells or ((0, len(annotated.passage.text)),)
    )


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


class _Loom:
    """Weaves stretches of one passage."""

    def __init__(self, passage: Passage, labels: Sequence[tuple[int, int]]) -> None:
        self._text = passage.text
        self._styles = [(each.start, each.end, f"<{_TAGS[each.kind]}>") for each in passage.styles]
        self._styles += [(start, end, '<span class="rg-speaker">') for start, end in labels]
        self._repairs = tuple(_in_text(passage))
        self._keeps_lines = passage.kind is PassageKind.VERSE
        self._begun = False

    def woven(self, targets: Iterable[Target], start: int, end: int) -> Markdown:
        """A stretch of the text; `targets` lie within it."""
        self._begun = False
        pieces: list[str] = []
        free = start
        for first, last, address, title in targets:
            pieces.append(self._styled(free, first))
            pieces.append(link(Markdown(self._styled(first, last).strip()), address, title))
            free = last
        pieces.append(self._styled(free, end, last=True))
        return Markdown("".join(pieces).strip())

    def _styled(self, start: int, end: int, *, last: bool = False) -> str:
        """A stretch in which styles begin and end; a repair at its end belongs to what follows, if anything does."""
        inside = [place for first, second, _ in self._styles for place in (first, second) if start < place < end]
        places = sorted({start, end, *inside})
        pieces = []
        for first, second in pairwise(places):
            words = self._mended(first, second, last=last and second == end)
            tags = [tag for begins, ends, tag in self._styles if begins <= first and second <= ends]
            if tags and words.strip():
                words = _around(words, tags)
            pieces.append(words)
        if start == end and last:
            pieces.append(self._mended(start, end, last=True))
        return "".join(pieces)

    def _mended(self, start: int, end: int, *, last: bool) -> str:
        pieces = []
        free = start
        for first, second, repair in self._repairs:
            if not (start <= first < end or (last and first == end)):
                continue
            pieces.append(self._words(free, first))
            pieces.append(_shown(repair))
            self._begun = True
            free = min(max(free, second), end)
        pieces.append(self._words(free, end))
        return "".join(pieces)

    def _words(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        lines = self._text[start:end].split("\n") if self._keeps_lines else [self._text[start:end]]
        return "<br>".join(self._line(line) for line in lines)

    def _line(self, line: str) -> str:
        if not line:
            return ""
        first = not self._begun
        self._begun = True
        return _inline(line, first=first)


def _in_text(passage: Passage) -> Iterator[tuple[int, int, Repair]]:
    """Repairs of a passage with the span of what they put into its text."""
    shift = -passage.start
    for repair in passage.repairs:
        start = repair.start + shift
        yield start, start + len(repair.replacement), repair
        shift += len(repair.replacement) - len(repair.text)


def _shown(repair: Repair) -> str:
    if repair.rule in LAYOUT:
        return escape_inline(repair.replacement) if repair.replacement else ""
    was = visible(repair.text)
    if repair.replacement:
        title = attribute(f"In the file: {was}. {rule_sentence(repair.rule)}")
        return f'<ins class="rg-mended" title="{title}">{escape_inline(repair.replacement)}</ins>'
    title = attribute(rule_sentence(repair.rule))
    return f'<del class="rg-gone" data-search-exclude title="{title}">{escape_inline(was)}</del>'


def _around(words: str, tags: Sequence[str]) -> str:
    left = words[: len(words) - len(words.lstrip())]
    right = words[len(words.rstrip()) :]
    closing = "".join(f"</{tag[1:].split()[0].rstrip('>')}>" for tag in reversed(tags))
    return f"{left}{''.join(tags)}{words.strip()}{closing}{right}"


def _inline(text: str, *, first: bool) -> str:
    # Signs that begin a list or a heading act at the start of a line only.
    return escape(text) + (" " if text[-1:].isspace() else "") if first else escape_inline(text)
