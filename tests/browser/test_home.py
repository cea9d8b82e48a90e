"""The first page and the frame around every page, as a reader meets them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

_CONTROLS = (
    ".md-logo",
    ".md-tabs__link",
    ".rg-find",
    ".rg-glance a",
    ".rg-columns a",
    "details > summary",
    ".rg-foot a",
)


def test_the_large_field_opens_the_search(desktop: Reader) -> None:
    """What looks like a search field leads to the search, ready to be written in."""
    page = desktop.open("")
    page.locator(".rg-find").click()
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("Mariupol")
    assert page.locator(".md-search__input").input_value() == "Mariupol"
    page.locator(".md-search-result__link").first.wait_for(timeout=10_000)


def test_the_large_field_opens_the_search_of_a_phone(phone: Reader) -> None:
    """There the search fills the screen."""
    page = phone.open("")
    page.locator(".rg-find").click()
    expect(page.locator("#__search")).to_be_checked()
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("Mariupol")
    assert page.locator(".md-search__input").input_value() == "Mariupol"


def test_without_scripts_there_is_no_field_that_does_nothing(without_scripts: Reader) -> None:
    """The field is hidden, the figures and the picture are there."""
    page = without_scripts.open("")
    assert not page.locator(".rg-find").is_visible()
    assert page.locator(".rg-glance a").first.is_visible()
    assert page.locator(".rg-columns svg").is_visible()


def test_a_column_leads_to_its_month(desktop: Reader) -> None:
    """The picture is a way into the dates."""
    page = desktop.open("")
    page.get_by_role("link", name=re.compile("April 2022 – Dates mentioned")).first.click()
    page.wait_for_url(re.compile(r"/dates/2022-04/$"))


def test_the_names_under_the_picture_stay_apart_on_a_phone(phone: Reader) -> None:
    """As the browser sets them, no two touch, and none leaves the screen."""
    page = phone.open("")
    boxes = page.locator(".rg-columns .rg-name:visible").evaluate_all(
        "names => names.map(name => name.getBoundingClientRect()).map(box => [box.left, box.right])"
    )
    assert len(boxes) > 1
    boxes.sort()
    assert all(one[1] < two[0] for one, two in pairwise(boxes))
    assert boxes[0][0] >= 0
    assert boxes[-1][1] <= 390


@pytest.mark.parametrize("selector", _CONTROLS)
def test_the_keyboard_sees_where_it_is(desktop: Reader, selector: str) -> None:
    """Whatever has the focus has an outline that it does not have otherwise."""
    page = desktop.open("")
    control = page.locator(f"{selector}:visible").first
    page.keyboard.press("Tab")  # so that the browser takes us for somebody at the keyboard
    control.focus()
    style = "element => { const s = getComputedStyle(element); return [s.outlineStyle, parseFloat(s.outlineWidth)] }"
    line, width = control.evaluate(style)
    assert line != "none"
    assert width >= 2


@pytest.mark.parametrize("path", ["", "documents/moscow-2022-04-26/", "people/antonio-guterres/", "dates/2022-04/"])
def test_the_legend_is_one_click_away(desktop: Reader, path: str) -> None:
    """The foot of every page leads to what its marks mean, and to every part of the site."""
    page = desktop.open(path)
    names = page.locator(".md-footer .rg-foot a").all_inner_texts()
    assert {"Home", "Documents", "People", "Dates", "About"} <= set(names)
    page.locator(".md-footer").get_by_role("link", name="What the marks mean").click()
    page.wait_for_url(re.compile(r"/legend/$"))
    assert page.locator("h1").inner_text() == "What the marks mean"


@pytest.mark.parametrize(
    ("path", "tab"),
    [
        ("documents/moscow-2022-04-26/", "Documents"),
        ("people/antonio-guterres/", "People"),
        ("dates/2022-04/", "Dates"),
    ],
)
def test_a_page_shows_which_register_it_belongs_to(desktop: Reader, path: str, tab: str) -> None:
    """One tab is marked: that of the page's register."""
    page = desktop.open(path)
    marked = page.locator(".md-tabs__item").evaluate_all(
        "items => items.filter(item => getComputedStyle(item).boxShadow !== 'none').map(item => item.innerText.trim())"
    )
    assert marked == [tab]


def test_all_tabs_can_be_reached(desktop: Reader) -> None:
    """None is cut off at the width of a common desk."""
    page = desktop.open("")
    last = page.locator(".md-tabs__link").last.bounding_box()
    assert last is not None
    assert last["x"] + last["width"] <= page.viewport_size["width"]  # type: ignore[index]  # a reader has a viewport


def test_a_page_that_is_not_there_says_so(desktop: Reader) -> None:
    """In our look, with a way back."""
    page = desktop.open("404.html")
    assert page.locator("h1").inner_text() == "There is no such page"
    assert page.locator(".rg-button").is_visible()


def test_who_wants_no_motion_gets_none(desktop: Reader) -> None:
    """Nothing fades or slides for whoever asks for calm."""
    desktop.page.emulate_media(reduced_motion="reduce")
    page = desktop.open("documents/moscow-2022-04-26/")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > 0).length"
    )
    assert moving == 0
