"""The register of dates: an overview of years, a page for each year and month, days as sections of their month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from regesta.model import DateEntry, Page
from regesta.stages.pages.entities import quotations
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, address_of, relative
from regesta.text.addresses import DATES, month_path, year_path
from regesta.text.calendar import MONTHS, date_label, is_month, is_year, weekday
from regesta.text.markdown import Markdown, escape, link
from regesta.text.plurals import counted

T = TypeVar("T")

_OVERVIEW = f"{DATES}/index.md"


def date_pages(sitemap: Sitemap, page_language: str) -> Iterator[Page]:
    """The overview, the years and the months."""
    by_page: dict[str, list[DateEntry]] = defaultdict(list)
    by_year: dict[int, dict[int, list[DateEntry]]] = defaultdict(lambda: defaultdict(list))
    for entry in sitemap.register.dates:
        by_page[entry.address.page].append(entry)
        if entry.address.page != _OVERVIEW:
            months = by_year[entry.earliest.year]
            if entry.address.page != year_path(entry.earliest.year):
                months[entry.earliest.month].append(entry)
    yield _overview(by_year, by_page, sitemap, page_language)
    years = sorted(by_year)
    months_in_order = [(year, month) for year in years for month in sorted(by_year[year])]
    for number, year in enumerate(years):
        yield _year_page(
            year, by_year[year], by_page.get(year_path(year), []), _neighbours(years, number), sitemap, page_language
        )
    for number, (year, month) in enumerate(months_in_order):
        yield _month_page(
            year, month, by_year[year][month], _neighbours(months_in_order, number), sitemap, page_language
        )


def _overview(
    by_year: Mapping[int, Mapping[int, Sequence[DateEntry]]],
    by_page: Mapping[str, Sequence[DateEntry]],
    sitemap: Sitemap,
    page_language: str,
) -> Page:
    rows = []
    for year in sorted(by_year):
        entries = [*by_page.get(year_path(year), ()), *(entry for month in by_year[year].values() for entry in month)]
        rows.append(
            {
                "link": Markdown(f"[{year}]({relative(_OVERVIEW, year_path(year))})"),
                "months": [
                    Markdown(f"[{MONTHS[month - 1][:3]}]({relative(_OVERVIEW, month_path(year, month))})")
                    for month in sorted(by_year[year])
                ],
                "mentions": sum(entry.mentions for entry in entries),
                "published": sum(len(entry.published) for entry in entries),
            }
        )
    values = {
        "rows": rows,
        "count": counted(len(sitemap.register.dates), "date"),
        "sections": [_section(entry, _OVERVIEW, sitemap, page_language) for entry in by_page.get(_OVERVIEW, ())],
        "vague": [
            {**each, "anchor": f"vague-{each['anchor']}"}
            for each in quotations(_OVERVIEW, sitemap.register.vague, sitemap, page_language)
        ],
    }
    front = {"title": "Dates", "template": "register.html", "hide": ["navigation", "toc"]}
    return render_page(_OVERVIEW, "dates", front, values, sitemap.words, in_navigation=True)


def _year_page(
    year: int,
    months: Mapping[int, Sequence[DateEntry]],
    whole: Sequence[DateEntry],
    neighbours: tuple[int | None, int | None],
    sitemap: Sitemap,
    page_language: str,
) -> Page:
    path = year_path(year)
    before, after = neighbours
    values = {
        "heading": str(year),
        "anchor": "title",
        "up": Markdown(f"[Dates]({relative(path, _OVERVIEW)})"),
        "before": None if before is None else Markdown(f"[{before}]({relative(path, year_path(before))})"),
        "after": None if after is None else Markdown(f"[{after}]({relative(path, year_path(after))})"),
        "months": [
            {
                "link": Markdown(f"[{MONTHS[month - 1]}]({relative(path, month_path(year, month))})"),
                "days": [
                    link(escape(_short_label(entry)), relative(path, address_of(entry.address)))
                    for entry in months[month]
                ],
            }
            for month in sorted(months)
        ],
        "sections": [_section(entry, path, sitemap, page_language) for entry in whole],
    }
    front = {
        "title": str(year),
        "template": "date.html",
        "hide": ["navigation", "toc"],
        "regesta": {"kind": "year", "id": f"{year:04}"},
    }
    return render_page(path, "period", front, values, sitemap.words)


def _month_page(
    year: int,
    month: int,
    entries: Sequence[DateEntry],
    neighbours: tuple[tuple[int, int] | None, tuple[int, int] | None],
    sitemap: Sitemap,
    page_language: str,
) -> Page:
    path = month_path(year, month)
    heading = f"{MONTHS[month - 1]} {year}"
    values = {
        "heading": heading,
        "anchor": "title",
        "up": Markdown(f"[{year}]({relative(path, year_path(year))})"),
        "before": _month_link(path, neighbours[0]),
        "after": _month_link(path, neighbours[1]),
        "months": [],
        "sections": [_section(entry, path, sitemap, page_language) for entry in entries],
    }
    front = {
        "title": heading,
        "template": "date.html",
        "hide": ["navigation", "toc"],
        "regesta": {"kind": "month", "id": f"{year:04}-{month:02}"},
    }
    return render_page(path, "period", front, values, sitemap.words)


def _month_link(path: str, month: tuple[int, int] | None) -> Markdown | None:
    if month is None:
        return None
    return Markdown(f"[{MONTHS[month[1] - 1]} {month[0]}]({relative(path, month_path(*month))})")


def _section(entry: DateEntry, path: str, sitemap: Sitemap, page_language: str) -> dict[str, Any]:
    return {
        "heading": "The month as a whole"
        if is_month(entry.earliest, entry.latest)
        else "The year as a whole"
        if is_year(entry.earliest, entry.latest)
        else date_label(entry.earliest, entry.latest),
        "weekday": weekday(entry.earliest) if entry.earliest == entry.latest else "",
        "anchor": Markdown(entry.address.anchor),
        "published": [sitemap.document_link(path, document) for document in entry.published],
        "mentions": entry.mentions,
        "quotations": [
            {**each, "anchor": Markdown(f"{entry.address.anchor}-{each['anchor']}")}
            for each in quotations(path, entry.quoted, sitemap, page_language)
        ],
    }


def _short_label(entry: DateEntry) -> str:
    if entry.earliest == entry.latest:
        return str(entry.earliest.day)
    if is_month(entry.earliest, entry.latest):
        return "the month"
    if (entry.earliest.year, entry.earliest.month) == (entry.latest.year, entry.latest.month):
        return f"{entry.earliest.day}–{entry.latest.day}"
    return date_label(entry.earliest, entry.latest)


def _neighbours(values: Sequence[T], number: int) -> tuple[T | None, T | None]:
    before = values[number - 1] if number else None
    after = values[number + 1] if number + 1 < len(values) else None
    return before, after
