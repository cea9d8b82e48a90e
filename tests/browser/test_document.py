"""A document as its reader handles it: annotations, cards, steps, copying, paper, a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.axe import faults
from tests.browser.reader import DESK, PHONE_DARK, Reader, reading
from tests.browser.sites import Built

pytestmark = pytest.mark.browser

MEETING = "documents/moscow-2022-04-26/"
REPORT = "documents/moscow-times-2022-04-22/"
AGENCY = "documents/kazan-2024-10-22/"


@pytest.fixture
def copying(browser: Browser, demonstration: Built) -> Iterator[Reader]:
    """A reader at a desk whose browser allows copying."""
    with reading(browser, demonstration.home, **DESK.context, permissions=["clipboard-read", "clipboard-write"]) as one:
        yield one


def mention(page: Page, form: str) -> Locator:
    """The first link of the text with these words."""
    return page.locator(".rg-text a:not([class])", has_text=form).first


def copied(page: Page) -> str:
    """What was copied last."""
    text = page.evaluate("navigator.clipboard.readText()")
    assert isinstance(text, str)
    return text


def test_annotations_stay_off_on_the_next_page(desktop: Reader) -> None:
    """Turned off, the text is plain for the eye and for the keyboard, here and on the next page, until turned on."""
    page = desktop.open(MEETING)
    switch = page.get_by_role("button", name="Annotations")
    assert switch.get_attribute("aria-pressed") == "true"
    assert page.locator(".rg-text a[href*='people/']").count() > 10
    switch.click()
    for path in (MEETING, REPORT):
        page = desktop.open(path)
        assert page.get_by_role("button", name="Annotations").get_attribute("aria-pressed") == "false"
        assert page.locator(".rg-text").get_by_role("link").count() == 0
        link = mention(page, "Guterres")
        assert link.evaluate("one => getComputedStyle(one).color === getComputedStyle(one.parentElement).color")
        assert page.locator(".rg-margin a[href*='people/']").count() > 2
    page.get_by_role("button", name="Annotations").click()
    assert page.locator(".rg-text a[href*='people/']").count() > 5
    assert desktop.errors == []


def test_annotations_that_are_off_do_not_flash(desktop: Reader) -> None:
    """The choice is known before the page is painted: the first script of the head has set it."""
    page = desktop.open(MEETING)
    page.get_by_role("button", name="Annotations").click()
    page.add_init_script(
        "new MutationObserver(() => { if (document.body && window.early === undefined)"
        " window.early = document.documentElement.dataset.rgAnnotations; })"
        ".observe(document, {childList: true, subtree: true});"
    )
    desktop.open(MEETING)
    assert page.evaluate("window.early") == "off"


def test_a_mention_has_a_card(desktop: Reader) -> None:
    """A pointer or the keyboard on a mention shows who it is, in which office, how often, and why; Escape hides it."""
    page = desktop.open(MEETING)
    card = page.get_by_role("tooltip")
    link = mention(page, "Secretary-General")
    assert not card.is_visible()
    link.hover()
    card.wait_for()
    said = card.inner_text()
    assert said.startswith("António Guterres")
    assert "Secretary-General of the United Nations" in said
    assert "in 5 documents" in said
    assert "in office from 1 January 2017" in said
    page.keyboard.press("Escape")
    assert not card.is_visible()
    page.mouse.move(0, 0)
    page.locator(".rg-chip.rg-print").focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        if card.is_visible():
            break
    assert card.is_visible()
    described = page.evaluate("document.getElementById(document.activeElement.getAttribute('aria-describedby')).id")
    assert described == card.get_attribute("id")
    assert desktop.errors == []


def test_a_date_has_a_card(desktop: Reader) -> None:
    """A date says which day it was read as, and how."""
    page = desktop.open(REPORT)
    mention(page, "Tuesday").hover()
    card = page.get_by_role("tooltip")
    card.wait_for()
    assert "26 April 2022" in card.inner_text()
    assert "Counted from 22 April 2022" in card.inner_text()


def test_a_card_stays_within_the_window(desktop: Reader) -> None:
    """Wherever a mention stands, its card can be read whole."""
    page = desktop.open(REPORT)
    page.set_viewport_size({"width": 420, "height": 500})
    links = page.locator(".rg-text a:not([class])")
    for number in range(0, links.count(), 5):
        links.nth(number).hover()
        card = page.get_by_role("tooltip")
        card.wait_for()
        box = card.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= 420
        assert box["y"] >= 0 and box["y"] + box["height"] <= 500
        page.keyboard.press("Escape")


def test_a_count_steps_through_the_mentions(desktop: Reader) -> None:
    """Each time the number leads to the next mention, marks it and says which it is; after the last comes the first."""
    page = desktop.open(MEETING)
    entry = page.locator(".rg-margin li", has_text="Mariupol")
    count = entry.locator(".rg-count")
    assert count.inner_text() == "4"
    seen = []
    for number in (1, 2, 3, 4, 1):
        count.press("Enter")
        assert count.inner_text() == f"{number} of 4"
        here = page.locator(".rg-here")
        assert here.count() == 1
        seen.append(here.evaluate("element => element.closest('[id]').id"))
        assert page.get_by_role("status").inner_text() == f"Mariupol: {number} of 4"
    assert len(set(seen)) == 4
    assert seen[0] == seen[-1]
    count.press("Shift+Enter")
    assert count.inner_text() == "4 of 4"
    page.locator(".rg-margin li", has_text="Ukraine").locator(".rg-count").click()
    assert count.inner_text() == "4"


def test_a_paragraph_can_be_copied_and_cited(copying: Reader) -> None:
    """Its sign opens a menu: the link, the citation with the words and the permanent address, the words alone."""
    page = copying.open(MEETING)
    paragraph = page.locator(".rg-text p", has_text="agreed, in principle")
    anchor = paragraph.get_attribute("id")
    sign = paragraph.locator(".rg-pilcrow")
    sign.focus()
    page.keyboard.press("Enter")
    menu = page.get_by_role("menu")
    menu.wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Copy link"
    page.keyboard.press("Enter")
    assert copied(page) == f"{copying.home}{MEETING}#{anchor}"
    assert page.get_by_role("status").inner_text() == "Copied"
    assert not menu.is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    text = copied(page)
    assert text.startswith("“The President agreed, in principle, to the involvement of the United Nations")
    assert "plant in Mariupol.” United Nations; Kremlin. António Guterres meets Vladimir Putin" in text
    assert text.endswith(f"/{MEETING}#{anchor}")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert copied(page).endswith("plant in Mariupol.")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.evaluate("document.activeElement.matches('.rg-pilcrow')")
    assert copying.errors == []


def test_a_citation_is_copied(copying: Reader) -> None:
    """Beside each form of the citation stands a button that copies it."""
    page = copying.open(REPORT)
    page.locator(".rg-copied", has=page.locator(".rg-citation")).get_by_role("button").click()
    assert "[22 April 2022]" in copied(page)
    page.get_by_text("As BibTeX").click()
    page.locator(".rg-copied", has=page.get_by_label("BibTeX")).get_by_role("button").click()
    assert copied(page).startswith("@misc{moscow-times-2022-04-22,\n  author = ")


def test_whom_a_text_quotes_is_shown_on_demand(desktop: Reader, without_scripts: Reader) -> None:
    """One line above the text shows behind each paragraph whom it quotes; scripts are not needed."""
    for reader in (desktop, without_scripts):
        page = reader.open(AGENCY)
        quoted = page.locator(".rg-quoted", has_text="Farhan Haq")
        assert not quoted.is_visible()
        page.locator(".rg-who summary").click()
        assert quoted.is_visible()


def test_what_needs_a_script_is_not_there_without_one(without_scripts: Reader) -> None:
    """No button is shown that would do nothing; the sign of a paragraph is a link to it."""
    page = without_scripts.open(MEETING)
    assert not page.get_by_role("button", name="Annotations").is_visible()
    assert not page.locator(".rg-print").is_visible()
    paragraph = page.locator(".rg-text p[id^='p-']").nth(2)
    paragraph.locator(".rg-pilcrow").click()
    assert page.url.endswith(f"#{paragraph.get_attribute('id')}")
    assert page.locator(".rg-margin li").first.is_visible()


def test_parts_lead_to_their_headings(desktop: Reader) -> None:
    """A row of the table of parts leads to the heading of that part."""
    page = desktop.open(MEETING)
    page.locator(".rg-parts a[lang='ru']").click()
    assert re.search(r"#part-[a-z2-7]+$", page.url)
    assert page.locator("h2:target").inner_text().casefold().startswith("russian")


def test_a_document_on_paper(desktop: Reader) -> None:
    """Printed, there is the text with its source, address and notes, all of it open, and nothing to press."""
    page = desktop.open(MEETING)
    page.emulate_media(media="print")
    for hidden in (
        ".rg-actions",
        ".rg-margin",
        ".rg-pilcrow >> nth=0",
        ".rg-twin >> nth=0",
        ".md-header",
        ".rg-copy >> nth=0",
    ):
        assert not page.locator(hidden).is_visible(), hidden
    assert page.locator(".rg-citation").is_visible()
    assert page.locator(".rg-notes .rg-facts").first.is_visible()
    folded = page.locator(".rg-notes details", has_text="linked").first
    assert folded.get_attribute("open") is None
    assert folded.locator("li, td, dd, p").first.is_visible()


def test_a_phone_shows_a_card_first(phone: Reader) -> None:
    """The first touch of a mention shows its card, the second follows the link; a touch elsewhere hides it."""
    page = phone.open(MEETING)
    link = mention(page, "Secretary-General")
    link.tap()
    card = page.get_by_role("tooltip")
    card.wait_for()
    assert page.url.endswith(MEETING)
    page.locator(".rg-text p").nth(3).tap(position={"x": 2, "y": 2})
    assert not card.is_visible()
    link.tap()
    card.wait_for()
    link.tap()
    page.wait_for_url(re.compile(r"/people/antonio-guterres/$"))


def test_a_phone_has_the_margin_at_its_foot(phone: Reader) -> None:
    """Folded it takes one line; opened, it leaves half of the window to the text, in which it steps along."""
    page = phone.open(MEETING)
    margin = page.locator(".rg-margin")
    folded = margin.bounding_box()
    assert folded is not None
    assert folded["height"] < 60
    assert folded["y"] + folded["height"] <= 845
    margin.locator("summary").first.tap()
    opened = margin.bounding_box()
    assert opened is not None
    assert 200 < opened["height"] < 460
    margin.locator(".rg-count").first.tap()
    page.wait_for_timeout(900)  # it scrolls smoothly
    here = page.locator(".rg-here").bounding_box()
    assert here is not None
    assert 0 < here["y"] < opened["y"]


@pytest.mark.parametrize("look", [DESK, PHONE_DARK], ids=["desk", "phone"])
def test_a_document_in_use_has_no_faults(browser: Browser, demonstration: Built, look: object) -> None:
    """With a card, a menu, the margin and all that can be shown open, there is nothing to find fault with."""
    with reading(browser, demonstration.home, **look.context) as reader:  # type: ignore[attr-defined]
        page = reader.open(AGENCY)
        page.locator(".rg-who summary").click()
        page.locator(".rg-in-place summary").click()
        page.mouse.move(0, 0)
        assert faults(page) == []
        if look is PHONE_DARK:
            page.locator(".rg-margin summary").first.click()
        page.locator(".rg-count").first.click()
        mention(page, "Guterres").focus()
        assert faults(page) == []
        page.get_by_role("button", name="Annotations").click()
        assert faults(page) == []
