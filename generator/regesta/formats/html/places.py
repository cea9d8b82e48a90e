"""Where in a page words stand: what the elements around them make of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from regesta.formats.html.drafts import LINK, Words
from regesta.formats.html.elements import (
    CELLS,
    HEADINGS,
    LISTS,
    HtmlElement,
    emphasised,
    is_preformatted,
    is_verse,
    note_label,
    strong,
)
from regesta.model import BlockKind, StyleKind


@dataclass(slots=True)
class Label:
    """What stands before the first words of an item or a note, and before no others."""

    text: str

    def take(self) -> str:
        """The label, the first time."""
        text, self.text = self.text, ""
        return text


@dataclass(slots=True)
class Counter:
    """The numbers of a list."""

    number: int
    style: str

    def next(self, value: str | None) -> str:
        """The label of its next item; `value` is the number that the item gives itself."""
        number = _number(value)
        self.number = number if number is not None else self.number + 1
        return f"{_counted(self.number, self.style)}." if self.style else ""


@dataclass(slots=True)
class Row:
    """A row of a table while its cells are read."""

    words: Words = field(default_factory=Words)
    headers: int = 0
    """How many of its cells are headers."""
    _is_open: bool = False

    def begin_cell(self, *, is_header: bool) -> None:
        """What follows stands in a cell of its own."""
        self.words.begin_cell()
        self.headers += is_header
        self._is_open = True

    def end_cell(self) -> None:
        """The cell is complete."""
        self.words.end_cell()
        self._is_open = False

    def add(self, text: str, styles: Sequence[str]) -> None:
        """Further words; those between cells, where they should not be, get a cell of their own."""
        if not self._is_open and text.strip():
            self.begin_cell(is_header=False)
        self.words.add(text, styles, preformatted=False)


@dataclass(frozen=True, slots=True)
class Place:
    """What holds for words at a point of a page."""

    element: HtmlElement
    """The innermost element that makes a paragraph."""
    heading: int = 0
    quotes: int = 0
    lists: int = 0
    """How many lists stand around it."""
    group: int = 0
    """Number of the outermost list or the innermost table; 0: none."""
    counter: Counter | None = None
    label: Label | None = None
    """Of the item or note."""
    is_item: bool = False
    is_note: bool = False
    is_verse: bool = False
    is_preformatted: bool = False
    is_data: bool = False
    """Within a table that has rows, not only a layout."""
    in_head: bool = False
    row: Row | None = None
    bold: bool = False
    italic: bool = False
    is_link: bool = False

    @property
    def kind(self) -> tuple[BlockKind, int]:
        """Of a paragraph that stands here, with its level."""
        if self.heading:
            return BlockKind.HEADING, self.heading
        if self.is_note:
            return BlockKind.NOTE, 0
        if self.is_item:
            return BlockKind.ITEM, self.lists
        if self.quotes:
            return BlockKind.QUOTE, self.quotes
        return BlockKind.PARAGRAPH, 0

    @property
    def styles(self) -> tuple[str, ...]:
        """How words are set off here; a heading is as a whole."""
        kinds: tuple[str, ...] = (LINK,) if self.is_link else ()
        if self.heading:
            return kinds
        if self.italic:
            kinds = (*kinds, StyleKind.EMPHASIS)
        if self.bold:
            kinds = (*kinds, StyleKind.STRONG)
        return kinds


def within(place: Place, element: HtmlElement) -> Place:
    """The place within an inline element."""
    bold, italic, preformatted = strong(element), emphasised(element), is_preformatted(element)
    is_link = element.tag == "a" and element.get("href") is not None
    if bold is None and italic is None and not preformatted and not is_link:
        return place
    return replace(
        place,
        bold=place.bold if bold is None else bold,
        italic=place.italic if italic is None else italic,
        is_preformatted=place.is_preformatted or preformatted,
        is_link=place.is_link or is_link,
    )


def within_block(place: Place, element: HtmlElement, number: int, *, is_data: bool) -> Place:
    """The place within an element that makes paragraphs.

    Args:
        place: Around the element.
        element: The element.
        number: One that no other list or table of the page has.
        is_data: Of a table: whether it has rows, not only a layout.
    """
    tag = element.tag
    place = replace(within(place, element), element=element, is_verse=place.is_verse or is_verse(element))
    if tag in HEADINGS:
        place = replace(place, heading=HEADINGS[tag])
    elif tag == "blockquote":
        place = replace(place, quotes=place.quotes + 1, is_item=False, label=None)
    elif tag in LISTS:
        place = replace(place, lists=place.lists + 1, group=place.group or number, counter=_counter(element))
    elif tag == "li":
        counter = place.counter or Counter(0, "")
        number_of_item = counter.next(element.get("value"))
        label = place.label if place.is_note else Label(number_of_item)
        place = replace(place, lists=place.lists or 1, label=label, is_item=True, counter=counter)
    elif tag == "table":
        place = replace(place, group=number if is_data else 0, is_data=is_data, in_head=False, is_item=False)
    elif tag == "thead":
        place = replace(place, in_head=True)
    elif tag in CELLS and not place.is_data:
        # What the cell of a layout table holds is no item of a list around it.
        place = replace(place, group=0, is_item=False, bold=False)
    return _as_note(place, element)


def _as_note(place: Place, element: HtmlElement) -> Place:
    label = note_label(element)
    if label is None:
        return place
    counted = place.label.text.rstrip(".") if element.tag == "li" and place.label is not None else ""
    return replace(place, is_note=True, is_item=False, label=Label(counted or label))


def _counter(element: HtmlElement) -> Counter:
    if element.tag != "ol":
        return Counter(0, "")
    start = _number(element.get("start"))
    return Counter((1 if start is None else start) - 1, element.get("type") or "1")


def _number(said: str | None) -> int | None:
    body = (said or "").strip()
    return int(body) if body.isascii() and body.isdigit() and len(body) < 7 else None


def _counted(number: int, style: str) -> str:
    if style in ("a", "A") and 1 <= number <= 26:
        return chr(ord(style) + number - 1)
    if style in ("i", "I") and 1 <= number < 4000:
        roman = _roman(number)
        return roman.lower() if style == "i" else roman
    return str(number)


_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def _roman(number: int) -> str:
    letters = []
    for value, letter in _ROMAN:
        letters.append(letter * (number // value))
        number %= value
    return "".join(letters)
