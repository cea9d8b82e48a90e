"""A book on several pages: no page is heavy, no paragraph is lost, and whatever leads to one leads to its page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from lxml import html

from regesta.newsite import new_site
from regesta.options import Options
from regesta.pipeline import annotate_corpus
from regesta.text.slugs import anchor
from tests.browser.sites import build_site
from tests.browser.test_links import dead_links

pytestmark = pytest.mark.browser

MOST = 500_000
WORDS = 60_000
PARAGRAPHS = 750
IN_LANGUAGES = 420
SHARED = 700
QUOTED = (
    "We left the quay at dawn with nobody aboard but the cook and two boys, who sang until the fog took the lighthouse "
    "from us and the bell of the church told us that we were not far from the rocks below the old customs house."
)
CHAPTER = 50
ENGLISH = "the grey water under the mole was still and the wind came slowly over the hill"
RUSSIAN = "серая вода под молом была тиха и ветер медленно шёл с севера над холмом"
MONTHS = ("May", "June", "July")
AUTHORITIES = {
    "people": "- {id: ada-lind, name: {en: Ada Lind, ru: Ада Линд}}\n- {id: orm-hale, name: {en: Orm Hale}}\n",
    "places": "- {id: northam, name: {en: Northam, ru: Нортем}}\n",
    "events": (
        "- id: opening\n  name: {en: Opening of the harbour}\n  date: 1912-05-03\n  place: northam\n"
        "  participants: [ada-lind]\n  accounts:\n    - {document: memoir, from: FIRST, to: LAST}\n    - letter\n"
    ),
}


def _told(words: str, number: int, count: int) -> str:
    """So many of the words, beginning with another one each time."""
    known = words.split()
    return " ".join(known[(number + place * (1 + number % 5)) % len(known)] for place in range(count))


def _paragraph(number: int) -> str:
    day = f"{1 + number % 28} {MONTHS[number % 3]} {1900 + number % 12}"
    told = QUOTED if number == SHARED else f"{_told(ENGLISH, number, 66)} {number}."
    return f"On {day} Ada Lind saw ship {number} at Northam, and wrote to Orm Hale of it. {told}"


def _memoir() -> str:
    lines = ["# The memoir of a pilot"]
    for number in range(PARAGRAPHS):
        if number % CHAPTER == 0:
            lines.append(f"## Chapter {number // CHAPTER + 1}")
        lines.append(_paragraph(number))
    return "\n\n".join(lines) + "\n"


def _minutes() -> str:
    """In two languages, one after the other."""
    english, russian = [], []
    for number in range(IN_LANGUAGES):
        day, month = 1 + number % 28, number % 2
        told, said = _told(ENGLISH, number, 25), _told(RUSSIAN, number, 25)
        english.append(f"On {day} {('May', 'June')[month]} 1912 Ada Lind counted {number + 100} ships. {told}.")
        russian.append(f"{day} {('мая', 'июня')[month]} 1912 года Ада Линд насчитала {number + 100} судов. {said}.")
    return "\n\n".join(["Northam, 1 July 1912", *english, *russian]) + "\n"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources: a memoir of 60,000 words, a letter that quotes it, minutes in two languages, an event."""
    folder = tmp_path_factory.mktemp("long")
    files = {path: text.decode() for path, text in new_site("Long texts", ("en", "ru")).items()}
    first, last = (anchor(_paragraph(number)) for number in (SHARED - 1, SHARED + 1))
    for name, text in AUTHORITIES.items():
        files[f"content/authorities/{name}.yml"] = text.replace("FIRST", first).replace("LAST", last)
    files["content/documents/memoir.md"] = _memoir()
    files["content/documents/letter.txt"] = f"Northam, 3 May 1912\n\nAda Lind wrote:\n\n{QUOTED}\n"
    files["content/documents/minutes.txt"] = _minutes()
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def site(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(content / "mkdocs.yml", folder, strict=False)
    return folder


@pytest.fixture(scope="module")
def passages(content: Path) -> Mapping[str, Sequence[str]]:
    """By document, the anchors of its passages."""
    options = Options(content / "content")
    made = annotate_corpus(options.documents_dir, options.authorities_dir, options)
    documents = [annotated.document for annotated, _ in made if annotated is not None]
    return {each.id: [passage.anchor for passage in each.passages] for each in documents}


def _pages(site: Path, identity: str) -> list[Path]:
    """The pages of a document's text, in order."""
    folder = site / "documents" / identity
    further = sorted(folder.glob("[0-9]*/index.html"), key=lambda page: int(page.parent.name))
    return [folder / "index.html", *further]


def test_no_page_is_heavy(site: Path, content: Path) -> None:
    """A document of 60,000 words makes no page of 500 kB, nor do its parts side by side."""
    assert len((content / "content/documents/memoir.md").read_text("utf-8").split()) >= WORDS
    sizes = {str(page.relative_to(site)): page.stat().st_size for page in site.rglob("*.html")}
    assert {page: size for page, size in sizes.items() if size > MOST} == {}
    assert len(_pages(site, "memoir")) > 2
    assert (site / "documents/minutes/side-by-side-2/index.html").is_file()
    assert not (site / "documents/letter/2").exists()


def test_every_paragraph_stands_on_one_page(site: Path, passages: Mapping[str, Sequence[str]]) -> None:
    """The pages of a document have each of its passages once, in order."""
    for identity, anchors in passages.items():
        found = [
            each
            for page in _pages(site, identity)
            for each in html.parse(page).xpath("//h1/@id | //*[contains(@class, 'rg-text')]//@id")
            if each.startswith("p-")
        ]
        assert found == list(anchors), identity


def test_every_link_leads_to_a_page_that_has_it(site: Path) -> None:
    """Excerpts, jumps, twins, shared passages, accounts and pages before and after lead where something is."""
    assert [wrong for wrong in dead_links(site) if not wrong.startswith("404")] == []


@pytest.mark.parametrize(
    "page",
    [
        "people/orm-hale/undated-4",
        "events/opening",
        "shared",
        "documents/letter",
        "documents/minutes",
        "documents/minutes/side-by-side",
        "dates/1911-07",
    ],
)
def test_what_leads_to_a_paragraph_knows_its_page(site: Path, page: str) -> None:
    """Pages of all kinds lead to further pages of a long document, and to paragraphs there."""
    links = html.parse(site / page / "index.html").xpath("//@href")
    assert any(re.search(r"(?:^|/)(?:memoir|minutes)?/?\d+/#p-", each) for each in links), sorted(set(links))


def test_pages_of_a_document_know_each_other(site: Path) -> None:
    """Each leads to the others, says which it is, and has a title of its own; the registers name only the first."""
    pages = [html.parse(page) for page in _pages(site, "memoir")]
    titles = [each.findtext(".//title") for each in pages]
    assert len(set(titles)) == len(titles)
    assert f"(page 2 of {len(pages)})" in titles[1]
    for number, page in enumerate(pages, start=1):
        ways = page.xpath("//nav[@aria-label='Pages of this text']//@href")
        others = [each for each in (number - 1, number + 1) if 1 <= each <= len(pages)]
        there = {number: f"../{number}/" for number in others} | {1: "../"} if number > 1 else {2: "2/"}
        assert ways == [there[each] for each in others]
        assert page.xpath("//html/@lang") == ["en"]
        assert page.xpath("//*[contains(@class, 'rg-margin')]//li")
        assert page.xpath("//*[@id='cite']")
        assert page.xpath("//*[contains(@class, 'rg-annotations')]")
    register = html.parse(site / "documents/index.html").xpath("//@href")
    assert [each for each in register if "memoir" in each] == ["memoir/"]
