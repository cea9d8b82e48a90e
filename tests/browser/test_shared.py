"""What documents share, and parts side by side, as a reader meets them."""

from __future__ import annotations

import re

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

REPORT = "documents/moscow-times-2022-04-22/"
TWO_LANGUAGES = "documents/moscow-2022-04-26/side-by-side/"


def test_shared_words_lead_to_their_twin_and_back(desktop: Reader) -> None:
    """The sign behind the words opens the paragraph of the other document that has them; its sign leads back."""
    page = desktop.open(REPORT)
    assert page.locator(".rg-shared").first.inner_text().startswith("At this time of great peril")
    sign = page.locator("a.rg-echo")
    title = sign.get_attribute("title")
    assert title is not None
    assert title.endswith("23 April 2022 (21 words)")
    sign.click()
    page.wait_for_url(re.compile(r"/documents/europe-sun-2022-04-23/#p-"))
    twin = page.locator(":target")
    assert twin.is_visible()
    assert "at this time of great peril" in twin.inner_text()
    twin.locator("a.rg-echo").click()
    page.wait_for_url(re.compile(r"/documents/moscow-times-2022-04-22/#p-"))


def test_the_sign_can_be_reached_by_keyboard(desktop: Reader) -> None:
    """And shows that it has the focus."""
    page = desktop.open(REPORT)
    sign = page.locator("a.rg-echo")
    sign.evaluate("element => element.focus({focusVisible: true})")
    assert sign.evaluate("element => getComputedStyle(element).outlineStyle") == "solid"


def test_related_documents_lead_to_the_list_of_what_is_shared(desktop: Reader) -> None:
    """The number of words opens the passage in both documents, with their differences."""
    page = desktop.open(REPORT)
    page.locator(".rg-related a", has_text="21 words").click()
    page.wait_for_url(re.compile(r"/shared/#w-[0-9a-f]{8}$"))
    assert page.locator("h3:target").is_visible()
    assert page.locator("h3:target").inner_text().startswith("“At this time of great peril")
    assert page.locator(".rg-earliest").first.is_visible()
    assert page.locator("em.rg-differs").all_inner_texts() == ["the"]


def test_annotations_off_leaves_plain_text(desktop: Reader) -> None:
    """Neither ground nor sign."""
    page = desktop.open(REPORT)
    page.evaluate("document.documentElement.dataset.rgAnnotations = 'off'")
    assert not page.locator("a.rg-echo").is_visible()
    ground = page.locator(".rg-shared").first.evaluate("element => getComputedStyle(element).backgroundColor")
    assert ground == "rgba(0, 0, 0, 0)"


def test_paragraphs_that_say_the_same_stand_in_one_row(desktop: Reader) -> None:
    """At a desk beside each other, at the same height, each in its language."""
    page = desktop.open(TWO_LANGUAGES)
    pairs = page.locator(".rg-pair")
    assert pairs.count() == 5
    for number in range(5):
        first, second = (pairs.nth(number).locator(".rg-cell").nth(side) for side in (0, 1))
        left, right = first.bounding_box(), second.bounding_box()
        assert left is not None
        assert right is not None
        assert left["x"] + left["width"] < right["x"]
        assert left["y"] == right["y"]
        assert second.get_attribute("lang") == "ru"
    page.locator(".rg-pair a.rg-pilcrow").first.click()
    page.wait_for_url(re.compile(r"/documents/moscow-2022-04-26/#p-"))
    assert page.locator(":target").is_visible()


def test_on_a_phone_pairs_stand_one_below_the_other(phone: Reader) -> None:
    """Close together, with a line beside them, and nothing wider than the screen."""
    page = phone.open(TWO_LANGUAGES)
    pair = page.locator(".rg-pair").nth(1)
    upper, lower = (pair.locator(".rg-cell").nth(side).bounding_box() for side in (0, 1))
    assert upper is not None
    assert lower is not None
    assert upper["x"] == lower["x"]
    assert 0 < lower["y"] - upper["y"] - upper["height"] < 20
    assert pair.evaluate("element => parseFloat(getComputedStyle(element).borderLeftWidth)") >= 2
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_why_they_are_paired_is_told_on_demand(without_scripts: Reader) -> None:
    """Without scripts, too."""
    page = without_scripts.open(TWO_LANGUAGES)
    details = page.locator(".rg-pair details").nth(1)
    assert not details.locator("p").is_visible()
    details.locator("summary").click()
    assert details.locator("p").is_visible()
    assert "both name" in details.inner_text()
