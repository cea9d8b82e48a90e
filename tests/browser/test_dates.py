"""The dates as a reader walks through them."""

from __future__ import annotations

import re

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def test_a_reader_comes_from_the_overview_to_a_day(desktop: Reader) -> None:
    """Over the year, whose calendars mark it, to what happened, was said and was published."""
    page = desktop.open("dates/")
    page.locator(".rg-heat tbody th a", has_text="2022").click()
    page.wait_for_url(re.compile(r"/dates/2022/$"))
    page.locator(".rg-calendar a[title^='26 April 2022']").click()
    page.wait_for_url(re.compile(r"/dates/2022-04/#2022-04-26$"))
    day = page.locator("h2[id='2022-04-26']")
    assert day.inner_text().startswith("26 April 2022")
    labels = day.locator("xpath=following-sibling::p[contains(@class, 'rg-part-of-day')]").all_inner_texts()
    assert [label.split(" ·")[0] for label in labels[:3]] == [
        "Events",
        "Documents of this day",
        "What is said of this day",
    ]


def test_days_lead_on(desktop: Reader) -> None:
    """From a day to the next one that has something."""
    page = desktop.open("dates/2022-04/#2022-04-26")
    page.get_by_role("link", name="28 April 2022 →").click()
    page.wait_for_url(re.compile(r"#2022-04-28$"))
    assert page.locator("h2[id='2022-04-28']").is_visible()


@pytest.mark.parametrize("path", ["dates/", "dates/2022/", "dates/2022-04/"])
def test_calendars_fit_a_phone(phone: Reader, path: str) -> None:
    """Nothing is wider than the screen, and every mark can be touched."""
    page = phone.open(path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    boxes = [link.bounding_box() for link in page.locator(":is(.rg-heat, .rg-calendar) td a:visible").all()]
    assert boxes
    assert all(box is not None and box["width"] >= 19 and box["height"] >= 24 for box in boxes)


def test_a_mark_is_more_than_a_colour(desktop: Reader) -> None:
    """What is mentioned has a round mark, what is published a square one."""
    page = desktop.open("dates/2022-04/")

    look = """(link, pseudo) => {
        const style = getComputedStyle(link, pseudo)
        return style.borderRadius + style.content
    }"""

    def mark(day: str, pseudo: str) -> str:
        return str(page.locator(f".rg-calendar a[href='#{day}']").evaluate(look, f"::{pseudo}"))

    assert mark("2022-04-19", "before") == '50%""'
    assert mark("2022-04-19", "after").endswith("none")
    assert mark("2022-04-23", "after") == '0px""'
    assert mark("2022-04-23", "before").endswith("none")
