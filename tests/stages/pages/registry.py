"""Registers of any size, made without a text: entities, documents and dates as a test wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from regesta.model import (
    AnnotatedDocument,
    Authority,
    Basis,
    DateEntry,
    DateValue,
    Entity,
    EntityEntry,
    Excerpt,
    Kind,
    Quoted,
    Register,
)
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import date_address
from regesta.words import words_of

Linked = Callable[..., AnnotatedDocument]
BASE = date(2022, 1, 1)


def entity(identity: str, kind: Kind = Kind.PERSON, *, within: str | None = None, **names: str) -> Entity:
    """An entity; a name with a comma is a sort name, and is also given in its natural order."""
    plain = {code: " ".join(reversed(name.split(", "))) for code, name in names.items()}
    sort = {code: name for code, name in names.items() if ", " in name}
    return Entity(identity, kind, plain, sort, {}, {}, within=within)


def entry(one: Entity, documents: Sequence[str] = (), times: int = 1) -> EntityEntry:
    """What is said of it: nothing, or a sentence in each of the documents."""
    excerpt = Excerpt("p-a", "en", "A name.", ((0, 1),))
    return EntityEntry(one, len(documents) * times, tuple(Quoted(each, (excerpt,)) for each in documents), (), ())


def documents_of(linked: Linked, days: Iterable[date | None]) -> tuple[AnnotatedDocument, ...]:
    """Short documents of these days, `d0`, `d1` and so on, in order of time."""
    made = linked("Word\n\nA word or two.\n", {})
    dated = []
    for number, day in enumerate(days):
        value = None if day is None else DateValue(day, day, day.isoformat(), Basis.STATED, "given")
        dated.append(
            replace(made, document=replace(made.document, id=f"d{number}", title=f"Word {number}", date=value))
        )
    return tuple(sorted(dated, key=lambda each: each.document.date.earliest if each.document.date else date.max))


def dated(
    earliest: date, latest: date, edtf: str, sentences: Mapping[str, int], published: Sequence[str] = ()
) -> DateEntry:
    """A date of which documents say so many sentences each."""
    excerpt = Excerpt("p-a", "en", "It was then, and this sentence is about as long as most are. " * 2, ((7, 11),))
    quoted = tuple(Quoted(document, (excerpt,) * count) for document, count in sentences.items())
    return DateEntry(date_address(earliest, latest, edtf), earliest, latest, edtf, quoted, tuple(published))


def day(text: str, sentences: Mapping[str, int], published: Sequence[str] = ()) -> DateEntry:
    """A single day."""
    one = date.fromisoformat(text)
    return dated(one, one, text, sentences, published)


def sitemap_of(
    entries: Iterable[EntityEntry] = (),
    documents: Sequence[AnnotatedDocument] = (),
    dates: Sequence[DateEntry] = (),
    vague: Sequence[Quoted] = (),
    language: str = "en",
) -> Sitemap:
    """The sitemap of such a register."""
    by_id = {each.entity.id: each for each in entries}
    authority = Authority({identity: each.entity for identity, each in by_id.items()}, {})
    ordered = tuple(sorted(dates, key=lambda each: (each.earliest, -each.latest.toordinal())))
    return Sitemap(Register(tuple(documents), by_id, ordered, tuple(vague), authority, ()), words_of(language))


def days_from(first: date, count: int, step: int = 1) -> list[date]:
    """So many days."""
    return [first + timedelta(days=number * step) for number in range(count)]
