"""Words as they come into stretches of text with their white space as a browser shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from regesta.formats.html.elements import HtmlElement
from regesta.model import BlockKind, Style, StyleKind
from regesta.text.layout import paragraphs, trimmed

_SPACE = re.compile(r"[ \t\n\r\f]+")
_LINE_END = re.compile(r"\r\n?|\n")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_VISIBLE = re.compile(r"[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_LONGEST_VERSE_LINE = 80
LINK = "link"
"""Words of a link, marked as styles are."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it has its place in the raw text: all spans are in its own text."""

    text: str
    element: HtmlElement
    kind: BlockKind
    level: int = 0
    label: str = ""
    styles: tuple[Style, ...] = ()
    cells: tuple[Span, ...] = ()
    linked: int = 0
    """How many of its characters stand in links."""
    group: int = 0
    """Number of the list or table to which it belongs; 0: none."""


@dataclass(slots=True)
class Words:
    """The words of one paragraph, or of one row of a table, while they are collected."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    last: str = ""
    """The last character; empty before the first."""
    cells: list[Span] = field(default_factory=list)
    _space: bool = False
    _line_has_words: bool = False
    _spans: dict[str, list[Span]] = field(default_factory=dict)

    def add(self, text: str, styles: Sequence[str], *, preformatted: bool) -> None:
        """Further words; white space is collapsed, unless it is preformatted.

        Args:
            text: The words.
            styles: Values of `StyleKind`, and `LINK`.
            preformatted: Whether white space stays as it is.
        """
        if preformatted:
            self._push(_LINE_END.sub("\n", text), styles)
            return
        words = _SPACE.sub(" ", text)
        body = words.strip(" ")
        if not body:
            self._space = self._space or bool(words)
            return
        if (self._space or words[0] == " ") and self.last not in ("", "\n", "\t"):
            self._push(" ", ())
        self._push(body, styles)
        self._space = words[-1] == " "

    def space(self) -> None:
        """A boundary within a line."""
        self._space = True

    def break_line(self) -> bool:
        """A line ends; whether it was an empty one below others, so that the paragraph ends with it."""
        self._space = False
        if self.length and not self._line_has_words:
            return True
        if self.length:
            self._push("\n", ())
            self._line_has_words = False
        return False

    def begin_cell(self) -> None:
        """The cell of a row begins, after a tab if it is not the first."""
        self._space = False
        if self.cells:
            self._push("\t", ())
        self.cells.append((self.length, self.length))

    def end_cell(self) -> None:
        """The cell that began last is complete."""
        self._space = False
        if self.cells:
            self.cells[-1] = (self.cells[-1][0], self.length)

    def text(self) -> str:
        """All words so far."""
        return "".join(self.pieces)

    def styles(self) -> tuple[Style, ...]:
        """Where they are set off, sorted."""
        return tuple(
            sorted(
                (Style(start, end, kind) for kind in StyleKind for start, end in self._spans.get(kind, ())),
                key=lambda each: (each.start, each.end, each.kind),
            )
        )

    def linked(self, start: int, end: int) -> int:
        """How many characters of a stretch stand in links."""
        return sum(max(0, min(last, end) - max(first, start)) for first, last in self._spans.get(LINK, ()))

    def _push(self, text: str, styles: Sequence[str]) -> None:
        if not text:
            return
        start = self.length
        self.length += len(text)
        for kind in styles:
            spans = self._spans.setdefault(kind, [])
            # What stands between two words that are set off alike is at most the white space between them.
            if spans and (spans[-1][1] == start or (spans[-1][1] == start - 1 and self.last.isspace())):
                spans[-1] = (spans[-1][0], self.length)
            else:
                spans.append((start, self.length))
        self.pieces.append(text)
        self.last = text[-1]
        self._line_has_words = self._line_has_words or not text.isspace()


def is_visible(text: str) -> bool:
    """Whether there is anything to see."""
    return _VISIBLE.search(text) is not None


def stretches(text: str, *, preformatted: bool, lines_stay: bool) -> Iterator[tuple[int, int, bool]]:
    """The paragraphs of a text, trimmed, each with whether it is verse.

    Lines that are all short are verse; lines that a machine wrapped are one paragraph; else each line is one. Where
    `lines_stay` they are verse whatever they look like.
    """
    for start, end in _apart(text) if preformatted else ((0, len(text)),):
        body = text[start:end]
        if not is_visible(body):
            continue
        lines = tuple(paragraphs(body))
        if lines_stay or (len(lines) > 1 and all(last - first <= _LONGEST_VERSE_LINE for first, last in lines)):
            yield *trimmed(text, start, end), lines_stay or len(lines) > 1
        elif preformatted and len(lines) > 1:
            yield *trimmed(text, start, end), True
        else:
            yield from ((start + first, start + last, False) for first, last in lines if is_visible(body[first:last]))


def _apart(text: str) -> Iterator[Span]:
    start = 0
    for empty in _EMPTY_LINES.finditer(text):
        yield start, empty.start()
        start = empty.end()
    yield start, len(text)


def clipped(styles: Sequence[Style], text: str, start: int, end: int) -> Iterator[Style]:
    """The styles of a stretch, in its own places, without white space at their ends."""
    for style in styles:
        first, last = max(style.start, start), min(style.end, end)
        if first < last and text[first:last].strip():
            first, last = trimmed(text, first, last)
            yield Style(first - start, last - start, style.kind)
