"""A tree of HTML into raw text and its blocks, as a browser would show them.

Paragraphs are separated by an empty line, the items of one list and the rows of one table by a line end, the cells of
a row by a tab. White space is collapsed, but not in what is preformatted; a `<br>` is a line end, two of them end a
paragraph. What is not shown is left out: scripts, controls of forms, hidden elements, pictures and formulas with all
that stands in for them, and comments, which are markup and no text. A link to a footnote reads `[1]`; the arrow that
leads back from it is left out; words in a `<q>` get the marks that a browser shows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree  # type: ignore[import-untyped]  # ships no types

from regesta.formats.html.drafts import Draft, Words, clipped, is_visible, stretches
from regesta.formats.html.elements import BLOCKS, CELLS, HtmlElement, is_line, is_unseen, is_way_back, note_mark
from regesta.formats.html.places import Place, Row, within, within_block
from regesta.formats.html.tables import data_tables
from regesta.model import Block, BlockKind, Style

_MARKS = {"": "“”", "ru": "«»"}
_BEFORE_NOTE = frozenset(".,;:!?…”»\"')")


@dataclass(frozen=True, slots=True)
class Laid:
    """The visible text of a tree."""

    text: str
    blocks: tuple[Block, ...]
    elements: tuple[HtmlElement, ...]
    """Of each block, the innermost element that makes it a paragraph."""
    linked: tuple[int, ...]
    """Of each block, how many of its characters stand in links."""


def lay_out(root: HtmlElement, *, lines: bool = True) -> Laid:
    """The visible text of a tree in document order; the tree is not changed.

    Args:
        root: An `lxml.html` element: a whole page, its body or a part of it. It may be nested to any depth.
        lines: Whether the lines on which elements begin mean something to a reader; else blocks have none.
    """
    walk = _Walk(root)
    walk.run()
    pieces: list[str] = []
    blocks: list[Block] = []
    place = 0
    for number, draft in enumerate(walk.drafts):
        if number:
            pieces.append("\n" if draft.group and draft.group == walk.drafts[number - 1].group else "\n\n")
            place += len(pieces[-1])
        pieces.append(draft.text)
        blocks.append(_block(draft, place, lines=lines))
        place += len(draft.text)
    return Laid(
        "".join(pieces),
        tuple(blocks),
        tuple(draft.element for draft in walk.drafts),
        tuple(draft.linked for draft in walk.drafts),
    )


def _block(draft: Draft, place: int, *, lines: bool) -> Block:
    return Block(
        place,
        place + len(draft.text),
        draft.kind,
        draft.level,
        draft.label,
        tuple(Style(place + each.start, place + each.end, each.kind) for each in draft.styles),
        tuple((place + start, place + end) for start, end in draft.cells),
        line=(draft.element.sourceline or None) if lines else None,
    )


class _Walk:
    """Goes through a tree without recursion and collects drafts."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.drafts: list[Draft] = []
        self.tables = data_tables(root)
        self.words = Words()
        self.owner = Place(root)
        """Where the first of the collected words stands."""
        self.groups = 0

    def run(self) -> None:
        places = [Place(self.root)]
        entered: list[bool] = []
        walker = etree.iterwalk(self.root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                inner = self._enter(element, places[-1])
                # Nothing comes between the start and the end of a subtree that is skipped.
                places.append(inner or places[-1])
                entered.append(inner is not None)
                if inner is None:
                    walker.skip_subtree()
                else:
                    self._add(element.text, inner)
                continue
            if event == "end":
                inner = places.pop()
                if entered.pop():
                    self._leave(element, inner, places[-1])
            if element is not self.root:
                self._add(element.tail, places[-1])
        self._flush()

    def _enter(self, element: HtmlElement, place: Place) -> Place | None:
        """The place within an element; None where nothing more of it is to be read."""
        tag = element.tag
        if is_unseen(element) or (place.is_note and is_way_back(element)):
            return None
        if tag == "br":
            self._break(place)
            return None
        mark = note_mark(element) or self._raised_mark(element, place)
        if mark is not None:
            self._add(mark if self._words(place).last in ("[", "(") else f"[{mark}]", place)
            return None
        if tag in BLOCKS:
            return self._enter_block(element, place)
        inner = within(place, element)
        if tag == "q":
            self._add(_quotation_marks(element)[0], inner)
        elif place.is_verse and is_line(element):
            self._end_line(place)
        return inner

    def _enter_block(self, element: HtmlElement, place: Place) -> Place:
        if place.row is not None:
            if element.tag in CELLS:
                place.row.begin_cell(is_header=element.tag == "th")
            place.row.words.space()
            return within(place, element)
        if place.is_verse and is_line(element):
            self._end_line(place)
            return within(place, element)
        self._flush()
        self.groups += 1
        inner = within_block(place, element, self.groups, is_data=element in self.tables)
        return replace(inner, row=Row()) if element.tag == "tr" and inner.is_data else inner

    def _leave(self, element: HtmlElement, inner: Place, place: Place) -> None:
        if element.tag == "q":
            self._add(_quotation_marks(element)[1], inner)
        if place.row is not None:
            if element.tag in CELLS:
                place.row.end_cell()
            if element.tag in BLOCKS:
                place.row.words.space()
        elif inner.row is not None:
            self._end_row(inner, inner.row)
        elif place.is_verse and is_line(element):
            self._end_line(place)
        elif element.tag in BLOCKS:
            self._flush()

    def _words(self, place: Place) -> Words:
        return self.words if place.row is None else place.row.words

    def _add(self, text: str | None, place: Place) -> None:
        if not text:
            return
        if place.row is not None:
            place.row.add(text, place.styles)
            return
        if not self.words.length:
            self.owner = place
        self.words.add(text, place.styles, preformatted=place.is_preformatted)

    def _break(self, place: Place) -> None:
        if place.row is not None or place.heading:
            self._words(place).space()
        elif place.is_preformatted:
            self._add("\n", place)
        elif self.words.break_line():
            self._flush()

    def _end_line(self, place: Place) -> None:
        if place.row is None:
            self.words.break_line()

    def _raised_mark(self, element: HtmlElement, place: Place) -> str | None:
        """A raised number after the sign that ends a sentence is that of a note, even without a link."""
        if element.tag != "sup" or len(element) or self._words(place).last not in _BEFORE_NOTE:
            return None
        body = (element.text or "").strip()
        return body if body.isdecimal() and len(body) < 4 else None

    def _end_row(self, place: Place, row: Row) -> None:
        text = row.words.text()
        if is_visible(text):
            level = 1 if place.in_head or row.headers == len(row.words.cells) else 0
            styles, cells = tuple(clipped(row.words.styles(), text, 0, len(text))), tuple(row.words.cells)
            linked = row.words.linked(0, len(text))
            self.drafts.append(Draft(text, place.element, BlockKind.ROW, level, "", styles, cells, linked, place.group))

    def _flush(self) -> None:
        words, place = self.words, self.owner
        self.words = Words()
        text = words.text()
        if not is_visible(text):
            return
        kind, level = place.kind
        is_free = kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
        found = stretches(text, preformatted=place.is_preformatted, lines_stay=place.is_verse or not is_free)
        styles = words.styles()
        for start, end, is_verse in found:
            self.drafts.append(
                Draft(
                    text[start:end],
                    place.element,
                    BlockKind.VERSE if is_free and is_verse else kind,
                    level,
                    place.label.take() if place.label is not None and not is_free else "",
                    tuple(clipped(styles, text, start, end)),
                    linked=words.linked(start, end),
                    group=place.group if kind is BlockKind.ITEM else 0,
                )
            )


def _quotation_marks(element: HtmlElement) -> str:
    said = next((each.get("lang") for each in (element, *element.iterancestors()) if each.get("lang")), "")
    return _MARKS.get(said[:2].lower(), _MARKS[""])
