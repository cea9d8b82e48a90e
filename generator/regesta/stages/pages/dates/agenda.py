"""The dates of the register by the pages, years and months that keep them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from regesta.model import DateAddress, DateEntry, EventEntry
from regesta.stages.pages.dates.calendars import Cell
from regesta.stages.pages.registers import document_years
from regesta.stages.pages.sitemap import Sitemap, address_of
from regesta.text.addresses import DATES, month_path, year_path

T = TypeVar("T")

OVERVIEW = f"{DATES}/index.md"


@dataclass(frozen=True)
class Agenda:
    """All dates, seen from their pages."""

    sitemap: Sitemap

    @cached_property
    def by_page(self) -> Mapping[str, Sequence[DateEntry]]:
        """Dates by the page that keeps them, in order of time."""
        pages: dict[str, list[DateEntry]] = defaultdict(list)
        for entry in self.sitemap.register.dates:
            pages[entry.address.page].append(entry)
        return pages

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Years that have a page."""
        return tuple(sorted({each.earliest.year for each in self._within_a_year}))

    @cached_property
    def months(self) -> tuple[tuple[int, int], ...]:
        """Months that have a page."""
        kept = {(each.earliest.year, each.earliest.month) for each in self._within_a_year}
        return tuple(sorted(month for month in kept if month_path(*month) in self.by_page))

    @cached_property
    def days(self) -> tuple[DateEntry, ...]:
        """Single days, in order."""
        return tuple(each for each in self.sitemap.register.dates if each.earliest == each.latest)

    def around(self, entry: DateEntry) -> tuple[DateEntry | None, DateEntry | None]:
        """The days before and after a day that have something."""
        place = self._places[entry.address]
        return _at(self.days, place - 1), _at(self.days, place + 1)

    @cached_property
    def _places(self) -> Mapping[DateAddress, int]:
        return {entry.address: place for place, entry in enumerate(self.days)}

    @cached_property
    def document_years(self) -> Mapping[int, str]:
        """Where the documents of a year are listed."""
        return document_years(self.sitemap)

    @property
    def _within_a_year(self) -> Iterable[DateEntry]:
        return (each for each in self.sitemap.register.dates if each.address.page != OVERVIEW)

    def of_month(self, year: int, month: int) -> Sequence[DateEntry]:
        """What the page of a month keeps."""
        return self.by_page.get(month_path(year, month), ())

    def of_year(self, year: int) -> Sequence[DateEntry]:
        """What the page of a year keeps: all that no month holds."""
        return self.by_page.get(year_path(year), ())

    def month_cell(self, page: str, year: int, month: int) -> Cell | None:
        """A month of an overview."""
        time = self.sitemap.words.month_of(year, month)
        return self._cell(self.of_month(year, month), self.sitemap.href(page, month_path(year, month)), time)

    def whole_year_cell(self, page: str, year: int) -> Cell | None:
        """What is said of a year and not of one of its months."""
        time = self.sitemap.words("dates.of-year", year=year)
        return self._cell(self.of_year(year), self.sitemap.href(page, year_path(year)), time)

    def year_cell(self, page: str, year: int) -> Cell | None:
        """A year of an overview of many."""
        entries = [*self.of_year(year), *(each for month in range(1, 13) for each in self.of_month(year, month))]
        return self._cell(entries, self.sitemap.href(page, year_path(year)), str(year))

    def day_cells(self, page: str, year: int, month: int) -> Mapping[int, Cell]:
        """The days of a month that have something."""
        cells: dict[int, Cell] = {}
        for entry in self.of_month(year, month):
            if entry.earliest == entry.latest:
                address = address_of(entry.address)
                href = f"#{entry.address.anchor}" if entry.address.page == page else self.sitemap.href(page, address)
                cell = self._cell([entry], href, self.sitemap.words.day(entry.earliest))
                if cell is not None:
                    cells[entry.earliest.day] = cell
        return cells

    def events_at(self, entry: DateEntry) -> Sequence[EventEntry]:
        """Events of these very days; on a single day also those of which it is one."""
        found = self._events.get((entry.earliest, entry.latest), [])
        if entry.earliest != entry.latest:
            return found
        return self.sitemap.events.between(entry.earliest, entry.latest)

    @cached_property
    def _events(self) -> Mapping[tuple[date, date], list[EventEntry]]:
        found: dict[tuple[date, date], list[EventEntry]] = defaultdict(list)
        for each in self.sitemap.register.events:
            found[each.event.earliest, each.event.latest].append(each)
        return found

    def _cell(self, entries: Sequence[DateEntry], href: str, time: str) -> Cell | None:
        if not entries:
            return None
        events = {each.event.id for entry in entries for each in self.events_at(entry)}
        mentions, published = sum(each.mentions for each in entries), sum(len(each.published) for each in entries)
        return Cell(href, time, mentions, published, len(events))


def neighbours(values: Sequence[T], place: int) -> tuple[T | None, T | None]:
    """What stands before and after a place."""
    return _at(values, place - 1), _at(values, place + 1)


def _at(values: Sequence[T], place: int) -> T | None:
    return values[place] if 0 <= place < len(values) else None
