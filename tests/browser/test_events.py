"""What the site answers to the question what was done on a day, and according to whom."""

from __future__ import annotations

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
EVENT = "events/guterres-in-moscow-2022-04-26/"


def test_the_events_lead_to_the_accounts(desktop: Reader) -> None:
    """From the overview to the event, and from a sentence to its paragraph in the document."""
    page = desktop.open("events/")
    page.get_by_role("link", name="António Guterres visits Moscow and meets Vladimir Putin").first.click()
    page.get_by_role("heading", name="Accounts in order of publication").wait_for()
    assert page.locator(".rg-account").count() == 5
    sentence = page.locator(".rg-agreement .rg-excerpt", has_text="The Secretary-General met with")
    sentence.locator(".rg-pilcrow").click()
    page.locator(":target", has_text="The Secretary-General met with").wait_for()
    assert desktop.errors == []
    assert desktop.foreign_requests() == []


def test_what_one_side_alone_says_stands_with_its_name(desktop: Reader) -> None:
    """The evacuation is reported by one side, the lunch announced by a paper, the speech is the President's."""
    page = desktop.open(EVENT)
    columns = page.locator(".rg-column")
    for issuer, words in (
        ("United Nations", "The President agreed, in principle"),
        ("Europe Sun", "a working meeting and lunch"),
        ("Kremlin", "I am very happy to see you."),
    ):
        assert columns.filter(has=page.locator("h3", has_text=issuer)).filter(has_text=words).count() == 1
    assert columns.filter(has_text="Vladimir Putin speaks").count() == 1


def test_the_table_says_who_is_named_by_whom(desktop: Reader) -> None:
    """A row for each name, a column for each account; a cell leads to the first sentence and says what it counts."""
    page = desktop.open(EVENT)
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Sergey Lavrov"))
    cells = row.get_by_role("cell")
    assert cells.count() == 5
    assert [cells.nth(number).inner_text().strip()[:1] for number in range(5)] == ["–", "✓", "–", "–", "–"]
    row.get_by_role("link", name="2 sentences by Europe Sun, 23 April 2022: Sergey Lavrov").click()
    page.locator(":target", has_text="Sergey Lavrov").wait_for()


def test_the_page_fits_a_phone(phone: Reader) -> None:
    """Nothing but the table, in a box of its own, is wider than the screen, and the box can be reached by keyboard."""
    page = phone.open(EVENT)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box = page.get_by_role("region", name="Who is named, and according to whom")
    assert box.evaluate("each => each.scrollWidth > each.clientWidth && each.tabIndex === 0")
    assert phone.errors == []


def test_the_page_is_whole_without_scripts(without_scripts: Reader) -> None:
    """What is said by one account can be opened in full."""
    page = without_scripts.open(EVENT)
    page.locator(".rg-column summary").click()
    page.get_by_text("anti-constitutional coup").wait_for()
