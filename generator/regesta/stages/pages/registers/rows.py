"""Entities into the rows of a register: the name they are listed under, their other names, and what is counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regesta.figures.markup import element
from regesta.model import Entity, EntityEntry, Kind
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import entity_path
from regesta.text.collation import Collation, Key, collation
from regesta.text.markdown import Markdown


@dataclass(frozen=True, slots=True)
class Row:
    """An entity under one of its names."""

    key: tuple[Key, str]
    name: str
    language: str
    """Of the name; empty where it is the page's."""
    entry: EntityEntry
    others: tuple[tuple[str, str], ...]
    """The other names, each with its language, empty where it is the page's."""
    depth: int = 0
    """Of places: 1 for a country, 2 for what lies within it, and so on; 0 for all others."""


def order_of(sitemap: Sitemap) -> Collation:
    """The order of the site's language."""
    return collation(sitemap.words("collation.alphabet"))


def rows_of(entries: Sequence[EntityEntry], sitemap: Sitemap) -> Iterator[Row]:
    """Each entity under its name, in no order."""
    order = order_of(sitemap)
    for entry in entries:
        language, name = name_listed(entry.entity, sitemap.words.language)
        yield _row(entry, name, language, order, sitemap.words.language)


def rows_in_other_scripts(entries: Sequence[EntityEntry], sitemap: Sitemap) -> Iterator[Row]:
    """Each entity that has one under its name in a further script, in no order."""
    order = order_of(sitemap)
    for entry in entries:
        _, listed = name_listed(entry.entity, sitemap.words.language)
        if order.is_foreign(order.beginning(listed, 1)):
            continue
        for language, name in _sort_names(entry.entity).items():
            if order.is_foreign(order.beginning(name, 1)):
                yield _row(entry, name, language, order, sitemap.words.language)
                break


def name_listed(entity: Entity, language: str) -> tuple[str, str]:
    """The name under which a register in this language lists the entity, after its own language."""
    names = _sort_names(entity)
    if language in names:
        return language, names[language]
    return next(iter(names.items()))


def sort_name(entry: EntityEntry) -> str:
    """The first name under which a register lists the entity."""
    return next(iter(entry.entity.sort_name.values()), entry.entity.name)


def span_of_time(entry: EntityEntry, sitemap: Sitemap) -> str:
    """The years of the documents in which an entity is mentioned."""
    dates = [date for quoted in entry.quoted if (date := sitemap.documents[quoted.document].document.date) is not None]
    if not dates:
        return ""
    return sitemap.words.years(min(each.earliest for each in dates).year, max(each.latest for each in dates).year)


def row_markup(row: Row, page: str, sitemap: Sitemap) -> Markdown:
    """The row of a table."""
    entry, words = row.entry, sitemap.words
    depth = {"class": f"rg-in-{min(row.depth, 4)}"} if row.depth else {}
    figures = (words.number(len(entry.quoted)), words.number(entry.mentions), span_of_time(entry, sitemap))
    name = element("th", {"scope": "row", **depth}, *_names(row, page, sitemap))
    return element("tr", {}, name, *(element("td", {}, each) for each in figures))


def item_markup(row: Row, page: str, sitemap: Sitemap) -> Markdown:
    """The same without figures, for a list."""
    return element("li", {}, *_names(row, page, sitemap))


def _names(row: Row, page: str, sitemap: Sitemap) -> Iterator[Markdown]:
    entity = row.entry.entity
    address = sitemap.href(page, entity_path(entity.kind, entity.id))
    yield element("a", {"class": f"rg-{entity.kind}", "href": address, **lang(row.language)}, row.name)
    if row.others:
        yield Markdown(" ")
        yield element("span", {"class": "rg-also"}, *_listed(row.others))


def _listed(names: Sequence[tuple[str, str]]) -> Iterator[str]:
    for number, (text, language) in enumerate(names):
        yield ", " if number else ""
        yield element("span", lang(language), text) if language else text


def lang(language: str) -> dict[str, str]:
    """The attribute of what is in another language than its page."""
    return {"lang": language} if language else {}


def _row(entry: EntityEntry, name: str, language: str, order: Collation, own: str) -> Row:
    others = tuple(
        (text, "" if code == own else code) for code, text in entry.entity.names.items() if not _same(text, name)
    )
    return Row((order.key(name), entry.entity.id), name, "" if language == own else language, entry, others)


def _same(name: str, listed: str) -> bool:
    """Whether a name is the one that is listed, its parts in another order."""
    return sorted(name.casefold().split()) == sorted(listed.casefold().replace(",", " ").split())


def _sort_names(entity: Entity) -> dict[str, str]:
    """By language: of a person, those that an editor gave, if any; of others, their names."""
    if entity.kind is Kind.PERSON and entity.sort_name:
        return dict(entity.sort_name)
    return {**entity.names, **entity.sort_name}
