"""The registers as a reader uses them: the box, the letters, the countries."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    """The rows that one sees, by their links."""
    rows = page.locator(".rg-rows :is(tbody tr:not(.rg-head), li):visible")
    return [row.locator("a").first.inner_text() for row in rows.all()]


@pytest.mark.parametrize("query", ["гутерриш", "Гутерриш Антониу", "guterres", "ANTÓNIO gut", "antonio"])
def test_the_box_finds_a_name_in_either_script(desktop: Reader, query: str) -> None:
    """Capitals, accents and the order of the words do not matter; both sequences of the register are narrowed."""
    page = desktop.open("people/")
    page.locator(".rg-filter input").fill(query)
    assert shown(page) == ["Guterres, António", "Гутерриш, Антониу"]
    assert page.locator(".rg-filter [role=status]").inner_text().startswith("1 of 13")


def test_the_state_of_the_box_lives_in_the_address(desktop: Reader) -> None:
    """A filtered register can be shared; Escape shows all again."""
    page = desktop.open("people/")
    everybody = shown(page)
    page.locator(".rg-filter input").fill("putin")
    page.wait_for_url("**/people/?find=putin")
    page = desktop.open("people/?find=putin")
    assert shown(page) == ["Putin, Vladimir", "Путин, Владимир"]
    page.locator(".rg-filter input").press("Escape")
    assert shown(page) == everybody
    page.wait_for_url("**/people/")


def test_what_fits_nothing_is_said(desktop: Reader) -> None:
    """Heads without rows go, and the search of the site is offered with the same words."""
    page = desktop.open("places/?find=zzzz")
    assert shown(page) == []
    assert page.locator(".rg-block:visible").count() == 0
    assert "Nothing" in page.locator(".rg-filter [role=status]").inner_text()
    page.locator(".rg-elsewhere").click()
    assert page.locator("[data-md-component=search-query]").input_value() == "zzzz"


def test_documents_are_narrowed_by_source_and_language(desktop: Reader) -> None:
    """Menus and words narrow together, and are kept in the address."""
    page = desktop.open("documents/")
    assert len(shown(page)) == 5
    page.locator("select[name=language]").select_option("ru")
    assert len(shown(page)) == 1
    assert page.url.endswith("?language=ru")
    page.locator("select[name=language]").select_option("")
    menu = page.locator("select[name=source]")
    code = menu.locator("option").nth(1).get_attribute("value")
    menu.select_option(code)
    assert 0 < len(shown(page)) < 5
    assert f"source={code}" in page.url


def test_nothing_moves_when_the_box_comes(desktop: Reader, phone: Reader) -> None:
    """The box has its place before its script runs, and what it says has, too."""
    for reader in (desktop, phone):
        for path in (
            "people/",
            "places/",
            "documents/",
            "people/?find=putin",
            "dates/",
            "dates/2022/",
            "dates/2022-04/",
        ):
            reader.open(path)
            assert reader.shift() == 0, path


def test_without_scripts_there_is_no_box(without_scripts: Reader) -> None:
    """A register is whole without it."""
    page = without_scripts.open("people/")
    assert not page.locator(".rg-filter").is_visible()
    assert "Guterres, António" in shown(page)


def test_a_country_leads_to_its_places(phone: Reader) -> None:
    """The line above the register jumps to a country, below which its places stand."""
    page = phone.open("places/")
    page.locator(".rg-jumps a", has_text="Ukraine").click()
    assert page.url.endswith("#in-ukraine")
    rows = page.locator("tbody#in-ukraine th a").all_inner_texts()
    assert rows[0] == "Ukraine"
    assert "Mariupol" in rows
