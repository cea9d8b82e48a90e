"""axe-core finds nothing wrong, whatever is open; the keyboard reaches everything, and shows where it is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.browser.reader import DESK, PHONE_DARK, Look, reading
from tests.browser.sites import Built
from tests.browser.visits import Visit, told

pytestmark = pytest.mark.browser

_UNREACHED = "[...unreached].filter(each => each.tabIndex >= 0).map(each => each.outerHTML.slice(0, 120))"
_REACHABLE = """
() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({visibilityProperty: true}))
        .filter(each => each.type !== "radio" || each.checked);
    window.unreached = new Set(all);
    document.addEventListener("focusin", event => unreached.delete(event.target));
    return all.length;
}
"""


def test_axe_finds_nothing(visited: tuple[Visit, ...]) -> None:
    """Every kind of page of the demonstration is free of faults that axe knows."""
    assert told(visited, lambda visit: visit.faults) == []


@pytest.mark.parametrize("look", [DESK, PHONE_DARK], ids=lambda look: look.name)
def test_axe_finds_nothing_while_search_shows_results(browser: Browser, demonstration: Built, look: Look) -> None:
    """The search and its results are free of faults."""
    with reading(browser, demonstration.home, **look.context) as reader:
        page = reader.open("")
        search(page, "Moscow", opened_by="label[for='__search']" if look.width < 1000 else ".md-search__input")
        assert faults(page) == []


def test_axe_finds_nothing_in_the_drawer(browser: Browser, demonstration: Built) -> None:
    """The drawer of a small screen is free of faults."""
    with reading(browser, demonstration.home, **PHONE_DARK.context) as reader:
        page = reader.open("documents/")
        page.locator("label.md-header__button[for='__drawer']").click()
        page.wait_for_timeout(500)  # the drawer slides
        assert faults(page) == []


def test_the_keyboard_shows_where_it_is(visited: tuple[Visit, ...]) -> None:
    """Whatever has the focus looks other than before, on every kind of page."""
    assert told(visited, lambda visit: visit.unfocused) == []


@pytest.mark.parametrize("shape", ["index", "people", "people/*", "documents/*"])
def test_tab_reaches_everything_and_is_never_caught(browser: Browser, botanist: Built, shape: str) -> None:
    """Pressing Tab goes through every control of a page once, and out of it."""
    pages = next(pages for kind, pages in botanist.kinds().items() if kind.endswith(f" {shape}"))
    with reading(browser, botanist.home, **DESK.context) as reader:
        page = reader.open(pages[-1])
        for _ in range(page.evaluate(_REACHABLE) + 1):
            page.keyboard.press("Tab")
        assert page.evaluate(_UNREACHED) == []


def test_keys_open_and_close_the_drawer_and_the_search(browser: Browser, demonstration: Built) -> None:
    """On a small screen the keyboard opens the drawer and the search, and Escape closes them."""
    with reading(browser, demonstration.home, **PHONE_DARK.context) as reader:
        page = reader.open("")
        for name in ("drawer", "search"):
            switch = page.locator(f"#__{name}")
            page.locator(f"label[for='__{name}'] [role=button]").focus()
            page.keyboard.press("Enter")
            expect(switch).to_be_checked()
            page.keyboard.press("Escape")
            expect(switch).not_to_be_checked()


def search(page: Page, query: str, *, opened_by: str = ".md-search__input") -> None:
    """Ask the site's search, and wait for the first result."""
    page.locator(opened_by).first.click()
    field = page.locator(".md-search__input")
    field.fill(query)
    field.press("End")  # the theme searches when a key goes up
    page.locator(".md-search-result__link").first.wait_for(timeout=10_000)
