"""The overview of all dates, and the pages of years and months, each with its calendar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from regesta.figures.markup import element
from regesta.model import DateEntry, Page
from regesta.stages.pages.dates.agenda import OVERVIEW, Agenda, neighbours
from regesta.stages.pages.dates.calendars import Cell, heat_table, key, month_table
from regesta.stages.pages.dates.sections import Sections, vague_sections
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import address_of, relative
from regesta.text.addresses import month_path, year_path
from regesta.text.calendar import is_month
from regesta.text.markdown import Markdown, escape, link

_YEARS_WITH_MONTHS = 40
"""More years are shown by decades."""
_MONTHS = range(1, 13)


def overview_pages(agenda: Agenda) -> Iterator[Page]:
    """The overview, and what did not find room on it."""
    sitemap, words = agenda.sitemap, agenda.sitemap.words
    sections = Sections(agenda.by_page.get(OVERVIEW, ()), OVERVIEW, agenda)
    vague, vague_pages = vague_sections(OVERVIEW, agenda)
    mentions = sum(each.mentions for each in sitemap.register.dates)
    dated = sum(len(each.published) for each in sitemap.register.dates)
    values = {
        "lead": words(
            "dates.lead",
            dates=words.count("date", len(sitemap.register.dates)),
            mentions=words.count("mention", mentions),
            documents=words.count("document", dated),
        ),
        "heat": _heat(agenda) if agenda.years else Markdown(""),
        "key": key(words, figures=True, events=bool(sitemap.register.events)) if agenda.years else Markdown(""),
        "sections": sections.values(),
        "vague": vague,
    }
    front = _front(words("dates.title"), "dates", "dates")
    yield render_page(OVERVIEW, "dates", front, values, words, in_navigation=True)
    yield from sections.further_pages()
    yield from vague_pages


def year_pages(agenda: Agenda) -> Iterator[Page]:
    """A page for each year that has something."""
    words = agenda.sitemap.words
    for place, year in enumerate(agenda.years):
        path = year_path(year)
        sections = Sections(agenda.of_year(year), path, agenda)
        before, after = neighbours(agenda.years, place)
        values = {
            "heading": str(year),
            "up": link(escape(words("dates.title")), relative(path, OVERVIEW)),
            "before": None if before is None else link(escape(str(before)), relative(path, year_path(before))),
            "after": None if after is None else link(escape(str(after)), relative(path, year_path(after))),
            "calendar": _calendars(year, path, agenda),
            "key": key(words, events=bool(agenda.sitemap.register.events)),
            "imprecise": _imprecise(year, path, agenda),
            "sections": sections.values(),
        }
        yield render_page(path, "period", _front(str(year), "year", f"{year:04}"), values, words)
        yield from sections.further_pages()


def month_pages(agenda: Agenda) -> Iterator[Page]:
    """A page for each month that has something."""
    words = agenda.sitemap.words
    for place, (year, month) in enumerate(agenda.months):
        path = month_path(year, month)
        sections = Sections(agenda.of_month(year, month), path, agenda)
        before, after = neighbours(agenda.months, place)
        heading = words.month_of(year, month)
        table = month_table(
            year, month, agenda.day_cells(path, year, month), words("dates.calendar", month=heading), words, large=True
        )
        values = {
            "heading": heading,
            "up": link(escape(str(year)), relative(path, year_path(year))),
            "before": _month_link(before, path, agenda),
            "after": _month_link(after, path, agenda),
            "calendar": element("div", {"class": "rg-calendars"}, table),
            "key": key(words, events=bool(agenda.sitemap.register.events)),
            "imprecise": [],
            "sections": sections.values(),
        }
        yield render_page(path, "period", _front(heading, "month", f"{year:04}-{month:02}"), values, words)
        yield from sections.further_pages()


def _front(title: str, kind: str, identity: str) -> Mapping[str, Any]:
    return {
        "title": title,
        "template": "date.html",
        "hide": ["navigation", "toc"],
        "regesta": {"kind": kind, "id": identity},
    }


def _heat(agenda: Agenda) -> Markdown:
    words = agenda.sitemap.words
    if len(agenda.years) > _YEARS_WITH_MONTHS:
        rows = list(_decades(agenda))
        heads = [words("dates.decade"), *map(str, range(10))]
        return heat_table(rows, heads, words("dates.heat-decades"), words)
    names = [element("abbr", {"title": words.month(month)}, words.month_short(month)) for month in _MONTHS]
    years = [(_year_link(year, agenda), _months(year, agenda)) for year in agenda.years]
    whole = element("abbr", {"title": words("dates.year-whole")}, words("dates.whole-year"))
    heads = [words("dates.year"), *names, whole]
    return heat_table(years, heads, words("dates.heat"), words)


def _year_link(year: int, agenda: Agenda) -> Markdown:
    return element("a", {"href": agenda.sitemap.href(OVERVIEW, year_path(year))}, str(year))


def _months(year: int, agenda: Agenda) -> Sequence[Cell | None]:
    months = [agenda.month_cell(OVERVIEW, year, month) for month in _MONTHS]
    return [*months, agenda.whole_year_cell(OVERVIEW, year)]


def _decades(agenda: Agenda) -> Iterator[tuple[str, Sequence[Cell | None]]]:
    known = frozenset(agenda.years)
    for decade in sorted({year // 10 * 10 for year in known}):
        cells = [agenda.year_cell(OVERVIEW, year) if year in known else None for year in range(decade, decade + 10)]
        yield agenda.sitemap.words("dates.decade-of", year=decade), cells


def _calendars(year: int, path: str, agenda: Agenda) -> Markdown:
    """Twelve months; those that have something lead to their page."""
    words = agenda.sitemap.words
    tables = []
    for month in _MONTHS:
        caption: Markdown | str = words.month(month)
        if agenda.of_month(year, month):
            address = agenda.sitemap.href(path, month_path(year, month))
            caption = element("a", {"href": address}, words.month(month))
        tables.append(month_table(year, month, agenda.day_cells(path, year, month), caption, words))
    return element("div", {"class": "rg-calendars rg-calendars--year"}, *tables)


def _imprecise(year: int, path: str, agenda: Agenda) -> list[dict[str, Any]]:
    """Dates of the year that are no single day, as imprecise as the text."""
    return [
        _imprecise_row(entry, path, agenda)
        for entries in (agenda.of_year(year), *(agenda.of_month(year, month) for month in _MONTHS))
        for entry in entries
        if entry.earliest != entry.latest
    ]


def _imprecise_row(entry: DateEntry, path: str, agenda: Agenda) -> dict[str, Any]:
    words = agenda.sitemap.words
    label = words.date(entry.earliest, entry.latest)
    if is_month(entry.earliest, entry.latest):
        label = words.month_of(entry.earliest.year, entry.earliest.month)
    counts = [words.count("mention", entry.mentions)] if entry.mentions else []
    if events := agenda.events_at(entry):
        counts.append(words.count("event", len(events)))
    if entry.published:
        counts.append(words("dates.count-published", documents=words.count("document", len(entry.published))))
    return {"link": link(escape(label), relative(path, address_of(entry.address))), "counts": ", ".join(counts)}


def _month_link(month: tuple[int, int] | None, path: str, agenda: Agenda) -> Markdown | None:
    if month is None:
        return None
    return link(escape(agenda.sitemap.words.month_of(*month)), relative(path, month_path(*month)))
