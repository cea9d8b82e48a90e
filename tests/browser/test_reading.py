"""The demonstration as a reader walks through it."""

from __future__ import annotations

import re

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

_WITHOUT_MARKS = """excerpt => [...excerpt.childNodes]
    .filter(node => !node.matches?.(".rg-voice, .rg-pilcrow")).map(node => node.textContent).join("")"""


def test_home_leads_to_a_person_a_mention_and_its_very_paragraph(desktop: Reader) -> None:
    """From home a reader comes to a person, from there to the paragraph that a sentence stands in."""
    page = desktop.open("")
    page.get_by_role("link", name="António Guterres", exact=True).first.click()
    page.wait_for_url(re.compile(r"/people/antonio-guterres/$"))
    excerpt = page.locator("p.rg-excerpt", has_text="Mariupol").first
    sentence = excerpt.evaluate(_WITHOUT_MARKS)
    excerpt.locator("a.rg-pilcrow").click()
    page.wait_for_url(re.compile(r"/documents/[a-z0-9-]+/#p-[a-z2-7]+$"))
    paragraph = page.locator(f"[id='{page.url.partition('#')[2]}']")
    assert paragraph.is_visible()
    # Between the words stand marks, such as those of a passage that another document shares.
    assert letters(sentence) in letters(paragraph.inner_text())
    assert paragraph.evaluate("element => element.matches(':target')")
    box = paragraph.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900


def test_a_date_leads_to_its_day_and_back(desktop: Reader) -> None:
    """A date in the text leads to its day, where its sentence leads back."""
    page = desktop.open("documents/moscow-times-2022-04-22/")
    page.locator(".rg-text a[href*='dates/']", has_text="Feb. 24").click()
    page.wait_for_url(re.compile(r"/dates/2022-02/#2022-02-24$"))
    assert page.locator("h2[id='2022-02-24']").inner_text().startswith("24 February 2022")
    page.locator("p.rg-excerpt", has_text="Feb. 24").locator("a.rg-pilcrow").first.click()
    page.wait_for_url(re.compile(r"/documents/moscow-times-2022-04-22/#p-"))


@pytest.mark.parametrize("query", ["Путин", "Guterres"])
def test_search_finds_both_scripts(desktop: Reader, query: str) -> None:
    """The search finds a name in either script, and its results lead to pages that have it."""
    page = desktop.open("")
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").fill(query)
    page.locator(".md-search__input").press("End")  # the theme searches when a key goes up
    result = page.locator(".md-search-result__link").first
    result.wait_for(timeout=10_000)
    assert query.casefold() in page.locator(".md-search-result__list").inner_text().casefold()
    result.click()
    page.wait_for_load_state("networkidle")
    assert query[:5].casefold() in page.locator("article").inner_text().casefold()


def test_a_phone_reaches_the_registers(phone: Reader) -> None:
    """On a phone the drawer leads to the overview pages."""
    page = phone.open("")
    page.locator("label.md-header__button[for='__drawer']").click()
    page.locator(".md-nav--primary").get_by_role("link", name="Places", exact=True).click()
    page.wait_for_url(re.compile(r"/places/$"))


def test_a_document_reads_without_scripts(without_scripts: Reader) -> None:
    """Without scripts the text, its links and its margin are there."""
    page = without_scripts.open("documents/moscow-2022-04-26/")
    text = page.locator(".rg-text").inner_text()
    assert "The Secretary-General met with the President of the Russian Federation" in text
    assert "Генеральный секретарь ООН Антониу Гутериш" in text
    assert page.locator(".rg-text a[href*='people/']").count() > 10
    assert page.locator(".rg-margin li").count() > 10
    assert page.locator(".rg-notes summary").first.is_visible()


def test_foreign_paragraphs_say_their_language(desktop: Reader) -> None:
    """Every paragraph in Cyrillic has its language, and no other."""
    page = desktop.open("documents/moscow-2022-04-26/")
    cyrillic = page.locator(".rg-text > *").filter(has_text=re.compile(r"[А-я]{4}.*[А-я]{4}"))
    assert cyrillic.count() >= 6
    assert {cyrillic.nth(number).get_attribute("lang") for number in range(cyrillic.count())} == {"ru"}
    assert page.locator("html").get_attribute("lang") == "en"


def test_both_schemes_can_be_read(desktop: Reader, phone: Reader) -> None:
    """Light and dark follow the reader's system."""
    dark, light = (
        reader.open("documents/").evaluate("getComputedStyle(document.body).backgroundColor")
        for reader in (phone, desktop)
    )
    assert sum(map(int, re.findall(r"\d+", dark)[:3])) < 150
    assert sum(map(int, re.findall(r"\d+", light)[:3])) > 700


def test_the_view_date_is_nowhere(desktop: Reader) -> None:
    """The day on which somebody looked at a page is in no register."""
    page = desktop.open("dates/")
    assert "2025" not in page.locator("article").inner_text()


@pytest.mark.parametrize("reader", ["desktop", "without_scripts"])
def test_what_was_left_out_stands_in_its_place_on_demand(reader: str, request: pytest.FixtureRequest) -> None:
    """Opening one line above the text shows every cut between the paragraphs around it; scripts are not needed."""
    page = request.getfixturevalue(reader).open("documents/moscow-times-2022-04-22/")
    cut = page.locator(".rg-cut", has_text="EPA/JUSTIN LANE/TASS")
    assert not cut.is_visible()
    page.locator(".rg-in-place summary").click()
    assert cut.is_visible()
    before = page.locator(".rg-text p", has_text="The Knotted Gun").bounding_box()
    after = page.locator(".rg-text p", has_text="will meet with President").bounding_box()
    place = cut.bounding_box()
    assert before is not None and place is not None and after is not None
    assert before["y"] < place["y"] < after["y"]


def test_the_chosen_colour_scheme_stays(desktop: Reader) -> None:
    """A reader who chooses the dark scheme has it on the next page as well."""
    page = desktop.open("")
    page.locator("label[title='Switch to dark']").click()
    desktop.open("people/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert desktop.errors == []


def test_what_was_left_out_is_found_as_such(desktop: Reader) -> None:
    """A donation appeal is no part of the text to the search: it stands where the page tells what was left out."""
    index = desktop.page.request.get(desktop.home + "search/search_index.json").json()
    places = [each["location"] for each in index["docs"] if "small favor" in each["text"]]
    assert places == ["documents/moscow-times-2022-04-22/#left-out"]


def letters(text: str) -> str:
    """A text without white space and signs."""
    return re.sub(r"\W", "", text)
