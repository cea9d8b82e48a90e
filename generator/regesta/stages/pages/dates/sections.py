"""Dates into sections of their page: events, what is said, what was published, each kept apart.

A page with more sentences than it can carry shows the first of each date; the rest has pages of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from regesta.model import DateAddress, DateEntry, Page, Quoted
from regesta.stages.pages.dates.agenda import Agenda
from regesta.stages.pages.excerpts import quotations, source_of
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import address_of, relative
from regesta.text.addresses import all_of_date_path
from regesta.text.calendar import is_month, is_year
from regesta.text.markdown import Markdown, escape, link

_PAGE = 300_000
"""About so many bytes of quotations are one page."""
_LIMITS = (60, 30, 12, 5, 2, 1, 0)
"""How many sentences of each date a page may show, the most that fit."""
_PUBLISHED = 25
_A_DOCUMENT = 250
"""So many sentences of one document are a page at most."""


@dataclass(frozen=True)
class Sections:
    """The sections of one page."""

    entries: Sequence[DateEntry]
    path: str
    agenda: Agenda

    @cached_property
    def limit(self) -> int:
        """So many sentences of each date."""
        for limit in _LIMITS:
            if sum(_weight(_first(each.quoted, limit)) for each in self.entries) <= _PAGE:
                return limit
        return 0

    def values(self) -> list[dict[str, Any]]:
        """For the template."""
        return [self._section(each) for each in self.entries]

    def further_pages(self) -> Iterator[Page]:
        """What did not find room."""
        for each in self.entries:
            if _count(each.quoted) > self.limit:
                time = self.agenda.sitemap.words.date(each.earliest, each.latest)
                yield from all_of(each.address, time, each.quoted, self.agenda)

    def _section(self, entry: DateEntry) -> dict[str, Any]:
        sitemap, words, path = self.agenda.sitemap, self.agenda.sitemap.words, self.path
        is_day = entry.earliest == entry.latest
        return {
            "heading": _heading(entry, self.agenda),
            "weekday": words.weekday(entry.earliest) if is_day else "",
            "anchor": Markdown(entry.address.anchor),
            "events": [sitemap.event_link(path, each.event.id) for each in self.agenda.events_at(entry)],
            "turns": _turns(entry, path, self.agenda) if is_day else [],
            "published_title": words("dates.published-day" if is_day else "dates.published-then"),
            "published": [_document(each, path, self.agenda) for each in entry.published[:_PUBLISHED]],
            "published_more": _more_published(entry, path, self.agenda),
            "said_title": words("dates.said-day" if is_day else "dates.said"),
            "mentions": words.count("mention", entry.mentions),
            "quotations": list(
                quotations(
                    path,
                    _first(entry.quoted, self.limit),
                    sitemap,
                    words.language,
                    anchor=f"{entry.address.anchor}-in",
                )
            ),
            "is_said": bool(entry.quoted),
            "more": _more(entry.address, entry.quoted, self.limit, path, self.agenda),
        }


def vague_sections(path: str, agenda: Agenda) -> tuple[dict[str, Any], tuple[Page, ...]]:
    """Where a text leaves a time vague: for the template, and what did not find room."""
    quoted, limit = agenda.sitemap.register.vague, _LIMITS[0]
    address = DateAddress(path, "vague")
    title = agenda.sitemap.words("dates.vague")
    first = quotations(path, _first(quoted, limit), agenda.sitemap, agenda.sitemap.words.language, anchor="vague-in")
    values = {"quotations": list(first), "more": _more(address, quoted, limit, path, agenda)}
    return values, tuple(all_of(address, title, quoted, agenda)) if _count(quoted) > limit else ()


def all_of(address: DateAddress, time: str, quoted: Sequence[Quoted], agenda: Agenda) -> Iterator[Page]:
    """All that is said of a date, in as many pages as it takes."""
    sitemap, words = agenda.sitemap, agenda.sitemap.words
    pieces = list(_pieces(quoted))
    for number, piece in enumerate(pieces, 1):
        path = all_of_date_path(address, number)
        title = words("dates.all-of", time=time)
        if number > 1:
            title = words("dates.part", title=title, number=number)
        around = [other for other in (number - 1, number + 1) if 1 <= other <= len(pieces)]
        values = {
            "heading": title,
            "up": link(escape(time), relative(path, address_of(address))),
            "parts": [
                Markdown(
                    f"[{'←' if other < number else ''} {other} / {len(pieces)} {'→' if other > number else ''}]"
                    f"({relative(path, all_of_date_path(address, other))})"
                )
                for other in around
            ],
            "quotations": list(quotations(path, piece, sitemap, words.language)),
        }
        front = {
            "title": title,
            "template": "date.html",
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
            "regesta": {"kind": "date", "id": address.anchor},
        }
        yield render_page(path, "date", front, values, words)


def _heading(entry: DateEntry, agenda: Agenda) -> str:
    words = agenda.sitemap.words
    if is_month(entry.earliest, entry.latest):
        return words("dates.month-whole")
    if is_year(entry.earliest, entry.latest):
        return words("dates.year-whole")
    return words.date(entry.earliest, entry.latest)


def _turns(entry: DateEntry, path: str, agenda: Agenda) -> list[Markdown]:
    """The days before and after that have something."""
    before, after = agenda.around(entry)
    turns = []
    for other, pattern in ((before, "← {}"), (after, "{} →")):
        if other is not None:
            label = agenda.sitemap.words.day(other.earliest)
            turns.append(link(escape(pattern.format(label)), relative(path, address_of(other.address))))
    return turns


def _document(identity: str, path: str, agenda: Agenda) -> dict[str, Any]:
    document = agenda.sitemap.documents[identity].document
    source = source_of(document)
    basis = "" if document.date is None else str(document.date.basis)
    language = agenda.sitemap.languages.of_text(source)
    link_to = agenda.sitemap.document_link(path, identity)
    return {"link": link_to, "source": source, "language": language, "basis": basis}


def _more_published(entry: DateEntry, path: str, agenda: Agenda) -> Markdown | None:
    if len(entry.published) <= _PUBLISHED:
        return None
    words = agenda.sitemap.words
    label = words("dates.all", count=words.count("document", len(entry.published)))
    return link(escape(label), relative(path, agenda.document_years[entry.earliest.year]))


def _more(address: DateAddress, quoted: Sequence[Quoted], limit: int, path: str, agenda: Agenda) -> Markdown | None:
    if _count(quoted) <= limit:
        return None
    words = agenda.sitemap.words
    marks = sum(len(each.marks) or 1 for one in quoted for each in one.excerpts)
    return link(
        escape(words("dates.all", count=words.count("mention", marks))), relative(path, all_of_date_path(address))
    )


def _first(quoted: Iterable[Quoted], most: int) -> list[Quoted]:
    """The first sentences."""
    kept: list[Quoted] = []
    for each in quoted:
        if most <= 0:
            break
        kept.append(each if len(each.excerpts) <= most else replace(each, excerpts=each.excerpts[:most]))
        most -= len(each.excerpts)
    return kept


def _pieces(quoted: Iterable[Quoted]) -> Iterator[list[Quoted]]:
    piece: list[Quoted] = []
    weight = 0
    for each in quoted:
        for start in range(0, len(each.excerpts), _A_DOCUMENT):
            part = replace(each, excerpts=each.excerpts[start : start + _A_DOCUMENT])
            heavy = _weight([part])
            if piece and (weight + heavy > _PAGE or piece[-1].document == each.document):
                yield piece
                piece, weight = [], 0
            piece.append(part)
            weight += heavy
    if piece:
        yield piece


def _count(quoted: Iterable[Quoted]) -> int:
    return sum(len(each.excerpts) for each in quoted)


def _weight(quoted: Iterable[Quoted]) -> int:
    """About how many bytes of HTML quotations take."""
    return sum(500 + sum(450 + len(one.text.encode()) for one in each.excerpts) for each in quoted)
