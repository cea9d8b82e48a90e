"""The dates of a corpus into a picture with its table: what the documents mention, and when they were published.

The picture shows the years in which the documents were written, as long as half of what they mention lies in these;
else all of it. A column is a month where that fits, otherwise a year, a decade or a century. A span that is longer than
a column is in none, and is counted below the picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from regesta.figures.columns import Column, columns
from regesta.figures.in_time import by_month, by_year, years_together
from regesta.figures.markup import element
from regesta.model import Register
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import DATES, month_path, year_path
from regesta.text.markdown import Markdown, escape, link
from regesta.words import Words

_STEPS = {0: "months", 1: "years", 10: "decades", 100: "centuries"}


@dataclass(frozen=True, slots=True)
class _Span:
    first: date
    last: date
    count: int = 1

    def fits(self, years: int) -> bool:
        """Whether it lies within one column of so many years, or of a month for 0."""
        if years:
            return self.first.year // years == self.last.year // years
        return (self.first.year, self.first.month) == (self.last.year, self.last.month)


def corpus_in_time(sitemap: Sitemap, page: str) -> dict[str, Any] | None:
    """The picture, the same as a table, and what neither shows; None where no date is known."""
    words, register = sitemap.words, sitemap.register
    mentioned = [_Span(each.earliest, each.latest, each.mentions) for each in register.dates if each.mentions]
    dated = (each.document.date for each in register.documents)
    published = [_Span(each.earliest, each.latest) for each in dated if each is not None]
    if not mentioned and not published:
        return None
    first, last = _years(mentioned, published)
    within = [each for each in mentioned if first <= each.first.year and each.last.year <= last]
    years = years_together([(date(year, 1, 1), 1) for year in (first, last)])
    bars = _bars(within, published, years, sitemap, page)
    outside = {
        "earlier": _sum(mentioned, lambda each: each.first.year < first),
        "later": _sum(mentioned, lambda each: first <= each.first.year and last < each.last.year),
        "inexact": _sum(within, lambda each: not each.fits(years)),
    }
    names = {"value": words("home.mentioned"), "second": words("home.published")}
    return {
        "picture": columns(bars, words(f"home.picture-{_STEPS[years]}"), **names),
        "table": _table(bars, words),
        "left_out": words.listed(
            [words(f"home.{key}", mentions=words.count("mention", count)) for key, count in outside.items() if count]
        ),
        "dates": link(escape(words("kinds.dates")), relative(page, f"{DATES}/index.md")),
    }


def years_of(register: Register) -> tuple[int, int] | None:
    """The first and the last year of which a document is; None where no document has a date."""
    dated = [each.document.date for each in register.documents if each.document.date is not None]
    return (min(each.earliest.year for each in dated), max(each.latest.year for each in dated)) if dated else None


def _years(mentioned: Sequence[_Span], published: Sequence[_Span]) -> tuple[int, int]:
    """From which to which year the picture goes."""

    def extent(spans: Sequence[_Span]) -> tuple[int, int]:
        return min(each.first.year for each in spans), max(each.last.year for each in spans)

    if published:
        first, last = extent(published)
        inside = _sum(mentioned, lambda each: first <= each.first.year and each.last.year <= last)
        if 2 * inside >= _sum(mentioned, lambda _: True):
            return first, last
    return extent([*mentioned, *published])


def _bars(
    mentioned: Sequence[_Span], published: Sequence[_Span], years: int, sitemap: Sitemap, page: str
) -> tuple[Column, ...]:
    counts = [(each.first, each.count) for each in mentioned if each.fits(years)]
    second = [(each.first, each.count) for each in published if each.fits(years)]
    if years:
        return by_year(counts, second=second, years=years, href=lambda year: sitemap.href(page, year_path(year)))
    return by_month(
        counts,
        sitemap.words.month_of,
        sitemap.words.month_short,
        second=second,
        href=lambda year, month: sitemap.href(page, month_path(year, month)),
    )


def _table(bars: Sequence[Column], words: Words) -> Markdown:
    head = element("tr", {}, *(element("th", {"scope": "col"}, name) for name in _heads(words)))
    rows = (_row(bar) for bar in bars if bar.value or bar.second)
    return element("div", {}, element("table", {}, element("thead", {}, head), element("tbody", {}, *rows)))


def _heads(words: Words) -> Iterator[str]:
    for key in ("column-time", "mentioned", "published"):
        yield words(f"home.{key}")


def _row(bar: Column) -> Markdown:
    time = element("a", {"href": bar.href}, bar.label) if bar.href else bar.label
    counts = (element("td", {}, str(count)) for count in (bar.value, bar.second))
    return element("tr", {}, element("th", {"scope": "row"}, time), *counts)


def _sum(spans: Sequence[_Span], counts: Callable[[_Span], bool]) -> int:
    return sum(each.count for each in spans if counts(each))
