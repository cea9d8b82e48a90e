"""The excerpts of an entity into as many pages as they need: all on its own, or one a year.

A year that is still too much is parted by months, and a month by numbers. The page of a year stays when its months get
pages of their own, so that no address is lost when a corpus grows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from regesta.model import Document, Excerpt, Quoted
from regesta.stages.pages.sitemap import Sitemap

LIMIT = 200_000
"""Bytes of a page that excerpts may take: with all that is around them it stays under one and a half of that."""
_PER_DOCUMENT, _PER_EXCERPT = 400, 275
"""Bytes of markup around the words."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one page shows."""

    key: str
    """Of its address: `2022`, `2022-03`, `2022-03-2`, `undated`."""
    label: str
    quoted: tuple[Quoted, ...]
    own: tuple[Quoted, ...]
    parts: tuple[Part, ...] = ()
    """Its own parts, which show the excerpts in its place."""

    @property
    def weight(self) -> int:
        """Bytes that its excerpts take on a page, about."""
        return sum(map(_weight, (*self.quoted, *self.own)))

    @property
    def counts(self) -> tuple[int, int, int]:
        """Documents, mentions and own sayings."""
        mentions = sum(len(one.marks) for each in self.quoted for one in each.excerpts)
        sayings = sum(len(each.excerpts) for each in self.own)
        return len({each.document for each in (*self.quoted, *self.own)}), mentions, sayings


def parted(
    quoted: tuple[Quoted, ...], own: tuple[Quoted, ...], sitemap: Sitemap, limit: int = LIMIT
) -> tuple[Part, ...]:
    """The years of an entity, and their months where need be; none where all fits on one page."""
    whole = Part("", "", quoted, own)
    if whole.weight <= limit:
        return ()
    words = sitemap.words
    years = _grouped(whole, _year, sitemap)
    made = []
    for year in years:
        labelled = replace(year, label=words("calendar.undated") if year.key == "undated" else f"{int(year.key)}")
        made.append(_split(labelled, sitemap, limit))
    return tuple(made)


def pages_of(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts and their parts, in order."""
    for part in parts:
        yield part
        yield from pages_of(part.parts)


def _split(year: Part, sitemap: Sitemap, limit: int) -> Part:
    if year.weight <= limit:
        return year
    if year.key == "undated":
        first, *rest = _numbered(year, sitemap, limit)
        return replace(first, parts=()) if not rest else replace(year, parts=tuple(_renamed(first, rest)))
    months: list[Part] = []
    for month in _grouped(year, _month, sitemap):
        number = int(month.key[-2:])
        label = (
            sitemap.words.month_of(int(year.key), number)
            if number
            else sitemap.words("entity.no-month", year=int(year.key))
        )
        months += _numbered(replace(month, label=label), sitemap, limit)
    return replace(year, parts=tuple(months))


def _renamed(first: Part, rest: Sequence[Part]) -> Iterator[Part]:
    """The first number beside a page that lists all of them."""
    yield replace(first, key=f"{first.key}-1")
    yield from rest


def _numbered(part: Part, sitemap: Sitemap, limit: int) -> list[Part]:
    """A part in pieces that fit, the second under its key with a 2."""
    pieces: list[list[tuple[bool, Quoted]]] = [[]]
    room = limit
    for is_own, each in _in_lots(part, limit // 4):
        weight = _weight(each)
        if weight > room and pieces[-1]:
            pieces.append([])
            room = limit
        pieces[-1].append((is_own, each))
        room -= weight
    if len(pieces) == 1:
        return [part]
    made = []
    for number, piece in enumerate(pieces, start=1):
        key = part.key if number == 1 else f"{part.key}-{number}"
        label = sitemap.words("entity.part-number", part=part.label, n=number)
        quoted = tuple(each for is_own, each in piece if not is_own)
        own = tuple(each for is_own, each in piece if is_own)
        made.append(Part(key, label, quoted, own))
    return made


def _in_lots(part: Part, most: int) -> Iterator[tuple[bool, Quoted]]:
    """Own words first; the excerpts of a long document in several lots."""
    for is_own, group in ((True, part.own), (False, part.quoted)):
        for each in group:
            lot: list[Excerpt] = []
            room = most
            for one in each.excerpts:
                room -= _size(one)
                if lot and room < 0:
                    yield is_own, Quoted(each.document, tuple(lot))
                    lot, room = [], most - _size(one)
                lot.append(one)
            yield is_own, Quoted(each.document, tuple(lot))


def _grouped(part: Part, key: Callable[[Document], str], sitemap: Sitemap) -> list[Part]:
    """Parts by the date of their documents, which stand in order of time."""

    def key_of(each: Quoted) -> str:
        return key(sitemap.documents[each.document].document)

    groups: dict[str, tuple[tuple[Quoted, ...], tuple[Quoted, ...]]] = {}
    for name, found in groupby(part.quoted, key_of):
        groups[name] = (*groups.get(name, ((), ()))[0], *found), ()
    for name, found in groupby(part.own, key_of):
        quoted, own = groups.get(name, ((), ()))
        groups[name] = quoted, (*own, *found)
    return [Part(name, "", *groups[name]) for name in sorted(groups)]


def _year(document: Document) -> str:
    return "undated" if document.date is None else f"{document.date.earliest.year:04}"


def _month(document: Document) -> str:
    """Of a dated document; `00` where its date is no day or month."""
    assert document.date is not None
    first, last = document.date.earliest, document.date.latest
    known = (first.year, first.month) == (last.year, last.month)
    return f"{first.year:04}-{first.month if known else 0:02}"


def _weight(quoted: Quoted) -> int:
    return _PER_DOCUMENT + sum(map(_size, quoted.excerpts))


def _size(one: Excerpt) -> int:
    return _PER_EXCERPT + len(one.text.encode("utf-8", "surrogatepass"))
