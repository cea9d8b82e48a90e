"""The page of a person, an organisation or a place, as a reader uses it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

PERSON = "people/antonio-guterres/"
PLACE = "places/ukraine/"


def _shown(page: Page) -> int:
    """The sentences that can be seen."""
    return page.locator(".rg-mentions .rg-excerpt:visible").count()


def test_the_voice_of_a_sentence_can_be_chosen(desktop: Reader) -> None:
    """A reader narrows the sentences to those in which the person speaks; the address keeps the choice."""
    page = desktop.open(PERSON)
    everything = _shown(page)
    page.get_by_label("Voice").select_option("speaks")
    assert 0 < _shown(page) < everything
    assert page.locator(".rg-mentions .rg-excerpt:visible:not([data-voice=speaks])").count() == 0
    assert page.locator(".rg-filter output").inner_text() == f"Shown: {_shown(page)} of {everything}"
    assert page.url.endswith("?voice=speaks")
    for heading in page.locator(".rg-mentions h3:visible").all():
        below = heading.evaluate(
            "h => { let n = 0; while ((h = h.nextElementSibling) && h.tagName !== 'H3')"
            " n += h.matches('.rg-excerpt') && !h.hidden; return n }"
        )
        assert below > 0
    page.get_by_role("button", name="Show all").click()
    assert _shown(page) == everything
    assert "?" not in page.url
    assert desktop.errors == []


def test_a_shared_address_shows_what_was_shared(desktop: Reader) -> None:
    """Who opens an address with a choice in it sees that choice; what the page does not know is passed over."""
    page = desktop.open(f"{PERSON}?source=kremlin&voice=nonsense")
    assert page.get_by_label("Source").input_value() == "kremlin"
    assert page.get_by_label("Voice").input_value() == ""
    assert 0 < _shown(page) < page.locator(".rg-mentions .rg-excerpt").count()


def test_counts_say_what_a_further_choice_would_leave(desktop: Reader) -> None:
    """Each choice counts with the others in force, and one that leaves nothing cannot be made."""
    page = desktop.open(PERSON)
    page.get_by_label("Language").select_option("ru")
    left = _shown(page)
    counts = page.get_by_label("Source").locator("option").all_inner_texts()
    numbers = [int(re.search(r"\((\d+)\)$", each)[1]) for each in counts]  # type: ignore[index]  # each has a count
    assert numbers[0] == left == sum(numbers[1:])
    assert page.get_by_label("Source").locator("option:disabled").count() == numbers.count(0)


def test_the_filters_work_by_keyboard_and_on_a_phone(phone: Reader) -> None:
    """A native control can be reached and turned with keys."""
    page = phone.open(PLACE)
    page.get_by_label("Who says it").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('by=')")
    assert _shown(page) > 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_there_are_all_sentences_and_no_controls(without_scripts: Reader) -> None:
    """What would do nothing is not there."""
    page = without_scripts.open(PERSON)
    assert _shown(page) == page.locator(".rg-mentions .rg-excerpt").count() > 0
    assert not page.locator(".rg-filter").is_visible()


def test_the_script_moves_nothing(desktop: Reader) -> None:
    """The controls stand where they will stand when the script comes."""
    desktop.page.add_init_script(
        "window.moved = 0;"
        "new PerformanceObserver(list => { for (const each of list.getEntries()) moved += each.value })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page = desktop.open(f"{PERSON}?voice=speaks")
    page.wait_for_timeout(200)
    assert page.evaluate("moved") < 0.02


@pytest.mark.parametrize("path", [PERSON, PLACE, "organisations/united-nations/", "people/ban-ki-moon/"])
def test_nothing_of_a_page_is_wider_than_a_phone(phone: Reader, path: str) -> None:
    """Pictures and tables fit into 390 pixels, and their words can be read."""
    page = phone.open(path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sizes = page.evaluate(
        "[...document.querySelectorAll('.rg-figure text')].filter(t => t.checkVisibility())"
        ".map(t => parseFloat(getComputedStyle(t).fontSize) * (t.getScreenCTM()?.a ?? 1))"
    )
    assert all(size >= 9.5 for size in sizes), min(sizes)


def test_the_pictures_lead_to_others(desktop: Reader) -> None:
    """A place on the map and a name in the network are ways to their pages."""
    page = desktop.open(PLACE)
    page.locator(".rg-map a", has_text="Kyiv").click()
    page.wait_for_url(re.compile(r"/places/kyiv/$"))
    page.go_back()
    page.locator(".rg-network a[aria-label^='Vladimir Putin']").click()
    page.wait_for_url(re.compile(r"/people/vladimir-putin/$"))
    assert desktop.errors == []
    assert desktop.foreign_requests() == []


def test_who_speaks_about_it_is_told_at_the_sentence(desktop: Reader) -> None:
    """On the page of what is spoken of, a reader finds who speaks, and comes to the very paragraph."""
    page = desktop.open(PLACE)
    page.get_by_label("Who says it").select_option("vladimir-putin")
    sentence = page.locator(".rg-mentions .rg-excerpt:visible").first
    assert "says: Vladimir Putin" in sentence.inner_text()
    sentence.locator("a.rg-pilcrow").click()
    page.wait_for_url(re.compile(r"/documents/[^/]+/#p-"))
