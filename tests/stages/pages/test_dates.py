"""The pages of dates: calendars, days as sections, imprecise dates, and how much a page carries."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.stages.pages.registry import BASE, Linked, dated, day, days_from, documents_of, sitemap_of

from regesta.model import Excerpt, Page, Quoted
from regesta.stages.pages.dates import date_pages
from regesta.stages.pages.sitemap import Sitemap

HEAVIEST = 440_000


def pages_of(sitemap: Sitemap) -> dict[str, Page]:
    """The pages of dates by path."""
    pages = list(date_pages(sitemap))
    assert len({page.path for page in pages}) == len(pages)
    return {page.path: page for page in pages}


def headings(page: Page) -> list[tuple[str, str]]:
    """Those of sections, each with its anchor."""
    return re.findall(r"^## (.*) \{ #(\S+) \}$", page.text, re.MULTILINE)


def some_dates(linked: Linked, language: str = "en") -> Sitemap:
    """Days, a month, a season, a year and a span, mentioned or published."""
    dates = [
        dated(date(1914, 1, 1), date(1918, 12, 31), "1914/1918", {"d0": 1}),
        dated(date(1911, 1, 1), date(1911, 12, 31), "1911", {"d0": 2}),
        dated(date(1912, 3, 1), date(1912, 5, 31), "1912-21", {"d0": 1}),
        dated(date(1912, 5, 1), date(1912, 5, 31), "1912-05", {"d1": 1}),
        day("1912-05-03", {"d0": 2}, ["d1"]),
        day("1912-05-31", {"d0": 1}),
        day("1912-07-01", {}, ["d0"]),
    ]
    vague = [Quoted("d0", (Excerpt("p-a", "en", "Some years ago.", ((0, 10),)),))]
    documents = documents_of(linked, [date(1912, 7, 1), date(1912, 5, 3)])
    return sitemap_of((), documents, dates, vague, language)


def test_a_date_has_its_section_at_its_address(linked: Linked) -> None:
    """A day stands in its month, a season in its year, a longer span in the overview, as every link expects."""
    sitemap = some_dates(linked)
    pages = pages_of(sitemap)
    assert set(pages) == {"dates/index.md", "dates/1911.md", "dates/1912.md", "dates/1912-05.md", "dates/1912-07.md"}
    for entry in sitemap.register.dates:
        assert entry.address.anchor in {anchor for _, anchor in headings(pages[entry.address.page])}


def test_the_overview_counts_months_and_years(linked: Linked) -> None:
    """A cell shows the mentions, says both counts in words, and has a mark for what was published."""
    text = pages_of(some_dates(linked))["dates/index.md"].text
    assert re.findall(r'<th scope="row"><a href="([^"]+)">(\d+)</a>', text) == [("1911/", "1911"), ("1912/", "1912")]
    assert (
        '<a href="1912-05/" title="May 1912: 4 mentions, 1 document published" class="rg-out rg-heat-4">4</a>' in text
    )
    assert '<a href="1912-07/" title="July 1912: 1 document published" class="rg-out">0</a>' in text
    assert 'title="Dates in 1911: 2 mentions"' in text
    assert text.count("<td></td>") == 2 * 13 - 4


def test_three_centuries_are_shown_by_decades(linked: Linked) -> None:
    """The overview of a long time stays small, and leads to each year."""
    dates = [day(f"{year}-06-01", {"d0": 1}) for year in range(1650, 1950)]
    pages = pages_of(sitemap_of((), documents_of(linked, [BASE]), dates))
    text = pages["dates/index.md"].text
    assert text.count('<th scope="row">') == 30
    assert text.count('<a href="1') == 300
    assert len(text) < 60_000


def test_a_year_has_twelve_calendars(linked: Linked) -> None:
    """Only days that have something are links; a mark and words tell what."""
    text = pages_of(some_dates(linked))["dates/1912.md"].text
    assert text.count("<table ") == text.count("<caption>") == 12
    assert text.count('<th scope="col"><abbr title="Monday">') == 12
    links = re.findall(r'<a href="([^"]+)" title="([^"]+)"(?: class="([^"]*)")?>(\d+)</a>', text)
    assert links == [
        ("../1912-05/#1912-05-03", "3 May 1912: 2 mentions, 1 document published", "rg-said rg-out", "3"),
        ("../1912-05/#1912-05-31", "31 May 1912: 1 mention", "rg-said", "31"),
        ("../1912-07/#1912-07-01", "1 July 1912: 1 document published", "rg-out", "1"),
    ]


@pytest.mark.parametrize(("year", "month", "column", "last"), [(1912, 5, 3, 31), (2024, 2, 4, 29), (1900, 2, 4, 28)])
def test_a_calendar_begins_on_the_right_weekday(linked: Linked, year: int, month: int, column: int, last: int) -> None:
    """Weeks begin on Monday, and a month has its days."""
    text = pages_of(sitemap_of((), documents_of(linked, [BASE]), [day(f"{year}-{month:02}-{last}", {"d0": 1})]))[
        f"dates/{year}-{month:02}.md"
    ].text
    first_week = re.search(r"<tbody><tr>(.*?)</tr>", text)
    assert first_week is not None
    assert re.findall(r"<td>(\d*)</td>", first_week[1]).index("1") + 1 == column
    assert re.search(rf'<a href="#{year}-{month:02}-{last}"[^>]*>{last}</a>', text)
    assert f">{last + 1}<" not in text


def test_imprecise_dates_stay_imprecise(linked: Linked) -> None:
    """They are rows of their own beside the calendars, and sections that do not name a day."""
    pages = pages_of(some_dates(linked))
    rows = re.findall(r"^- \[([^]]+)\]\(([^)]+)\)", pages["dates/1912.md"].text, re.MULTILINE)
    assert rows == [("March – May 1912", "1912.md#1912-21"), ("May 1912", "1912-05.md#1912-05")]
    assert headings(pages["dates/1912-05.md"])[0] == ("The month as a whole", "1912-05")
    assert headings(pages["dates/1911.md"])[-1] == ("The year as a whole", "1911")
    assert ("1914–1918", "1914--1918") in headings(pages["dates/index.md"])
    assert "### [" in pages["dates/index.md"].text.split("{ #vague }")[1]


def test_what_is_said_of_a_day_and_what_was_published_are_apart(linked: Linked) -> None:
    """Each has a title of its own."""
    text = pages_of(some_dates(linked))["dates/1912-05.md"].text
    section = text.split("#1912-05-03 }")[1].split("\n## ")[0]
    published, said = section.index("Documents of this day"), section.index("What is said of this day · 2 mentions")
    assert published < section.index("[Word 1](../documents/d1.md)") < said < section.index("### [Word 0]")
    assert "Documents of this day" not in text.split("#1912-05-31 }")[1]


def test_days_lead_to_the_days_around_them(linked: Linked) -> None:
    """Over the end of a month to the next day that has something."""
    pages = pages_of(some_dates(linked))
    turns = re.findall(r"\[(← [^]]+|[^]]+ →)\]\(([^)]+)\)", pages["dates/1912-05.md"].text)
    assert turns == [
        ("31 May 1912 →", "1912-05.md#1912-05-31"),
        ("← 3 May 1912", "1912-05.md#1912-05-03"),
        ("1 July 1912 →", "1912-07.md#1912-07-01"),
    ]
    assert "[July 1912](1912-07.md) →" in pages["dates/1912-05.md"].text
    assert "← [1911](1911.md)" in pages["dates/1912.md"].text


def test_a_site_in_russian_speaks_russian(linked: Linked) -> None:
    """Names of months and weekdays, counts and headings are those of its language."""
    pages = pages_of(some_dates(linked, "ru"))
    assert 'title="3 мая 1912: 2 упоминания, опубликовано: 1 документ"' in pages["dates/1912.md"].text
    assert "# Май 1912" in pages["dates/1912-05.md"].text
    assert '<abbr title="Понедельник">' in pages["dates/1912-05.md"].text


def test_a_month_of_thousands_of_mentions_stays_light(linked: Linked) -> None:
    """A section shows the first, and leads to the rest, of which nothing is lost."""
    names = [f"d{number}" for number in range(200)]
    documents = documents_of(linked, days_from(BASE, 200, 0))
    dates = [day(f"2022-04-{number:02}", dict.fromkeys(names, 2) | {"d0": 900}, names) for number in range(1, 31)]
    pages = pages_of(sitemap_of((), documents, dates))
    assert max(len(page.text.encode()) for page in pages.values()) < HEAVIEST
    assert len(headings(pages["dates/2022-04.md"])) == 30
    assert "[All 1298 mentions](../dates/2022-04/2022-04-26.md)" in pages["dates/2022-04.md"].text
    assert "[All 200 documents](../documents/index.md#y2022)" in pages["dates/2022-04.md"].text
    rest = [page for path, page in pages.items() if path.startswith("dates/2022-04/2022-04-26")]
    assert sum(page.text.count("{: .rg-excerpt") for page in rest) == 1298
    for page in rest:
        assert "/2022-04.md#2022-04-26)" in page.text
        anchors = re.findall(r"^### .* \{ #(\S+) ", page.text, re.MULTILINE)
        assert len(anchors) == len(set(anchors))


def test_vague_times_without_number_stay_light(linked: Linked) -> None:
    """The overview shows the first of them."""
    quoted = Quoted("d0", (Excerpt("p-a", "en", "Some years ago it was otherwise.", ((0, 10),)),) * 3000)
    pages = pages_of(sitemap_of((), documents_of(linked, [BASE]), [day("2022-01-01", {}, ["d0"])], [quoted]))
    assert max(len(page.text.encode()) for page in pages.values()) < HEAVIEST
    assert "(../dates/spans/vague.md)" in pages["dates/index.md"].text
    assert sum(text.count("{: .rg-excerpt") for text in (page.text for page in pages.values())) == 3060
