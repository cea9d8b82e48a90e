"""The register of dates: an overview of years, a page for each year and month, days as sections of their month."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.model import Page
from regesta.stages.pages.dates.agenda import Agenda
from regesta.stages.pages.dates.years import month_pages, overview_pages, year_pages
from regesta.stages.pages.sitemap import Sitemap


def date_pages(sitemap: Sitemap) -> Iterator[Page]:
    """The overview, the years and the months."""
    agenda = Agenda(sitemap)
    yield from overview_pages(agenda)
    yield from year_pages(agenda)
    yield from month_pages(agenda)
