"""Three questions of a new reader, answered from the site alone: every step is a click on what is shown."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader
from tests.browser.test_accessibility import search

pytestmark = pytest.mark.browser


def test_what_did_guterres_do_in_moscow_and_according_to_whom(desktop: Reader) -> None:
    """From home through the event to each account, and from an account to the very paragraph."""
    page = desktop.open("")
    article(page).get_by_role("link", name="António Guterres visits Moscow").first.click()
    page.wait_for_url(re.compile(r"/events/[a-z0-9-]+/$"))
    expect(article(page)).to_contain_text("26 April 2022")
    for told_by in ("United Nations", "Kremlin", "Europe Sun", "Agence France-Presse"):
        expect(article(page)).to_contain_text(told_by)
    agreed = article(page).locator(".rg-excerpt", has_text="agreed, in principle, to the involvement").first
    expect(agreed).to_be_visible()
    agreed.locator("a.rg-pilcrow").click()
    page.wait_for_url(re.compile(r"/documents/moscow-2022-04-26/#p-[a-z2-7]+$"))
    paragraph = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(paragraph).to_contain_text("agreed, in principle, to the involvement of the United Nations")
    expect(paragraph).to_be_in_viewport()
    assert desktop.errors == []


def test_which_words_do_two_reports_share(desktop: Reader) -> None:
    """From home to the shared passages, where the words stand with both documents; one of them is a click away."""
    page = desktop.open("")
    page.get_by_role("link", name="Shared passages").first.click()
    page.wait_for_url(re.compile(r"/shared/$"))
    shared = article(page).locator(".rg-excerpt").first
    words = " ".join(shared.inner_text().split())[:30]
    assert len(words) > 20
    documents = {
        link.get_attribute("href") for link in article(page).locator("a[href*='documents/']").all() if link.is_visible()
    }
    assert len({(each or "").partition("#")[0] for each in documents}) >= 2
    article(page).locator("a[href*='documents/'][href*='#p-']").first.click()
    page.wait_for_url(re.compile(r"/documents/[a-z0-9-]+/#p-"))
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()
    assert desktop.errors == []


def test_who_speaks_about_the_grain_deal(desktop: Reader) -> None:
    """Nobody does in these documents: the search leads to the one line that has the words, which was left out."""
    page = desktop.open("")
    search(page, "Black Sea grain deal")
    result = page.locator(".md-search-result__link", has_text="Left out of the text").first
    expect(result).to_contain_text("grain deal")
    result.click()
    page.wait_for_url(re.compile(r"/documents/[a-z0-9-]+/.*#left-out$"))
    left_out = page.locator("#left-out")
    expect(left_out).to_be_visible()
    expect(left_out).to_be_in_viewport()
    page.locator("#left-out + details > summary").click()
    line = page.locator("#left-out + details li", has_text="grain deal")
    expect(line).to_be_visible()
    expect(page.locator(".rg-text > *", has_text="grain deal").filter(visible=True)).to_have_count(0)
    assert desktop.errors == []


def article(page: Page) -> Locator:
    """What the page itself says, without the frame around it."""
    return page.locator("article")
