"""The pages of people, organisations and places."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import markdown
import pytest

from regesta.model import Page
from regesta.options import Options
from regesta.pipeline import compile_site

Corpus = Callable[..., Options]
Shown = Callable[[str], Any]

PEOPLE = """\
- id: ada-lind
  name: {en: Ada Lind, ru: Ада Линд}
  sort: {en: "Lind, Ada", ru: "Линд, Ада"}
  gender: feminine
  identifiers: {wikidata: Q17, viaf: "123", gnd: 118-X, isni: 0000 0001 2345 678X, wikidata2: "<b>", geonames: "1/2"}
- {id: boris-wren, name: {en: Boris Wren}, sort: {en: "Wren, Boris"}}
- {id: never-named, name: {en: Never Named}}
"""
PLACES = """\
- {id: norland, name: {en: Norland}, coordinates: [60, 20.5]}
- {id: northam, name: {en: Northam}, within: northshire, coordinates: [-60.10, -1]}
- {id: northshire, name: {en: Northshire}, within: norland}
- {id: round-a, name: {en: Rounda}, within: round-b}
- {id: round-b, name: {en: Roundb}, within: round-a}
"""
ROLES = """\
- id: mayor
  of: northam
  name: {en: Mayor of Northam}
  full: {en: [Mayor of Northam]}
  holders:
    - {person: ada-lind, from: 1910-01-01, to: 1911-12-31}
    - {person: boris-wren, from: 1912-01-01}
"""
LETTER = """\
Northam, 3 May 1912

Ada Lind came to the harbour of Northam. Boris Wren said that Ada Lind was late.

"I was not," said Ada Lind. "The ship was."
"""
MOST_BYTES = 260_000
"""Of the body of a page; the theme adds some 25 kB."""
EXTENSIONS = ["attr_list", "def_list", "tables", "pymdownx.blocks.details", "pymdownx.blocks.html"]


def _pages(options: Options) -> Mapping[str, Page]:
    return {page.path: page for page in compile_site(options).pages}


def _html(page: Page) -> str:
    _, _, body = page.text.partition("\n---\n")
    return markdown.markdown(body, extensions=EXTENSIONS)


@pytest.fixture
def small(corpus: Corpus) -> Mapping[str, Page]:
    """The pages of one letter."""
    return _pages(corpus({"letter.txt": LETTER}, people=PEOPLE, places=PLACES, roles=ROLES))


def test_names_are_told_by_language(small: Mapping[str, Page], shown: Shown) -> None:
    """A name in another language stands under that language, and says it."""
    page = shown(_html(small["people/ada-lind.md"]))
    assert "Russian Ада Линд" in page.text
    assert ("em", "lang", "ru") in page.attributes


@pytest.mark.parametrize(
    ("scheme", "address"),
    [
        ("Q17", "https://www.wikidata.org/entity/Q17"),
        ("123", "https://viaf.org/viaf/123"),
        ("118-X", "https://d-nb.info/gnd/118-X"),
        ("0000 0001 2345 678X", "https://isni.org/isni/000000012345678X"),
    ],
)
def test_identifiers_are_links_that_leave_the_site(small: Mapping[str, Page], scheme: str, address: str) -> None:
    """A number of a register that we know leads there, without a script and with `rel`."""
    html = _html(small["people/ada-lind.md"])
    assert re.search(rf'<a href="{re.escape(address)}" rel="external">{scheme}</a>', html)


def test_other_identifiers_are_no_links(small: Mapping[str, Page], shown: Shown) -> None:
    """A scheme that we do not know, or a value that does not fit it, is shown as it is."""
    html = _html(small["people/ada-lind.md"])
    assert "wikidata2 <b>" in shown(html).text
    assert "geonames.org" not in html


@pytest.mark.parametrize(("place", "words"), [("norland", "60.0° N, 20.5° E"), ("northam", "60.1° S, 1.0° W")])
def test_coordinates_are_shown_in_degrees(small: Mapping[str, Page], shown: Shown, place: str, words: str) -> None:
    """Both numbers with the digits of the longer one, north and south, east and west."""
    html = _html(small[f"places/{place}.md"])
    assert f"Coordinates {words}" in shown(html).text
    assert 'class="rg-figure rg-map"' in html


def test_a_place_without_coordinates_has_no_map(small: Mapping[str, Page]) -> None:
    """We do not guess where it lies."""
    html = _html(small["places/northshire.md"])
    assert "rg-map" not in html
    assert "Coordinates" not in html


def test_a_place_stands_in_all_that_it_lies_in(small: Mapping[str, Page], shown: Shown) -> None:
    """The largest first; places that lie in each other end the chain."""
    assert "Within Norland › Northshire" in shown(_html(small["places/northam.md"])).text
    assert "Contains Northshire" in shown(_html(small["places/norland.md"])).text
    assert "Within Roundb" in shown(_html(small["places/round-a.md"])).text


def test_offices_are_told_on_both_sides(small: Mapping[str, Page], shown: Shown) -> None:
    """A person has terms with their office, a place its offices with their holders."""
    person = shown(_html(small["people/ada-lind.md"])).text
    place = shown(_html(small["places/northam.md"])).text
    assert "Mayor of Northam 1 January 1910 – 31 December 1911 · Northam" in person
    assert "Mayor of NorthamAda Lind 1 January 1910 – 31 December 1911" in place
    assert "Boris Wren since 1 January 1912" in place


def test_own_words_stand_apart(small: Mapping[str, Page]) -> None:
    """What she says is one section, what is said of her another."""
    html = _html(small["people/ada-lind.md"])
    own, _, said = html.partition('id="mentions"')
    assert "I was not" in own
    assert "quotation" in own
    assert "came to the harbour" not in own
    assert "came to the harbour" in said


def test_each_sentence_says_who_speaks(small: Mapping[str, Page], shown: Shown) -> None:
    """The page of whoever is spoken of names those who speak, for the reader and for the filter."""
    html = _html(small["people/ada-lind.md"])
    assert "says: Boris Wren" in shown(html).text
    assert 'data-by="boris-wren"' in html
    assert "says: Ada Lind" not in shown(html).text


def test_filters_count_what_they_would_leave(corpus: Corpus, shown: Shown) -> None:
    """Sources, languages and voices are counted; where there is nothing to choose there is no control."""
    documents = {
        "a.txt": "3 May 1912\n\nAda Lind came. Ada Lind said that it rained.\n\nAda Lind left.\n",
        "a.yml": "issuer: Northam Herald\n",
        "b.txt": "4 мая 1912 г.\n\nАда Линд приехала. Потом Ада Линд уехала.\n",
    }
    html = _html(_pages(corpus(documents, people=PEOPLE, places=PLACES))["people/ada-lind.md"])
    options = re.findall(r'<option value="([^"]*)"[^>]*>([^<]*)<', html)
    assert ("northam-herald", "Northam Herald (3)") in options
    assert ("none", "Not stated (2)") in options
    assert ("ru", "Russian (2)") in options
    assert ("speaks", "speaks (1)") in options
    assert ("spoken-of", "is spoken of (4)") in options
    assert "data-source=northam-herald" not in html
    assert 'data-source="northam-herald"' in html
    assert 'name="by"' not in html


def test_few_sentences_need_no_filter(small: Mapping[str, Page]) -> None:
    """What is seen at a glance is not narrowed."""
    assert "rg-filter" not in _html(small["places/northam.md"])


def test_who_is_never_mentioned_has_a_calm_page(small: Mapping[str, Page], shown: Shown) -> None:
    """There is the authority's word and one sentence, no empty headings or pictures."""
    html = _html(small["people/never-named.md"])
    assert "Not mentioned in any document" in shown(html).text
    assert "<figure" not in html
    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == ["In the documents"]


def test_all_words_of_a_russian_site_are_russian(corpus: Corpus, shown: Shown) -> None:
    """Headings, labels and alternatives to pictures come from the table of the language."""
    options = corpus({"letter.txt": LETTER}, people=PEOPLE, places=PLACES, roles=ROLES)
    options = Options(options.content, language="ru")
    html = _html(_pages(options)["people/ada-lind.md"])
    text = shown(html).text
    assert "В документах" in text
    assert "Собственные слова" in text
    foreign = re.sub(r"<(\w+)[^>]* lang=\"en\"[^>]*>.*?</\1>", "", html)
    labels = re.findall(r'(?:aria-label|title)="([^"]*)"', foreign)
    assert labels
    assert all(re.search("[а-я]", label) for label in labels), labels


def _crowded(corpus: Corpus, documents: int, sentences: int) -> Options:
    """Years of letters that all name Ada Lind."""
    texts = {}
    for number in range(documents):
        lines = " ".join(
            f"Ada Lind wrote letter {number} of {each} to the harbour master again." for each in range(sentences)
        )
        day = f"{1 + number % 28} May {1900 + number * 4 // documents}" if number % 10 else "Nobody knows when"
        texts[f"d{number:04}.txt"] = f"{day}\n\n{lines}\n"
    return corpus(texts, people=PEOPLE, places=PLACES)


def test_five_thousand_mentions_are_parted_by_year(corpus: Corpus) -> None:
    """No page is over 500 kB, each mention stands on one page, and every year has a permanent address."""
    pages = _pages(_crowded(corpus, 40, 125))
    own = [path for path in pages if path.startswith("people/ada-lind/")]
    assert {"people/ada-lind/1900.md", "people/ada-lind/1903.md", "people/ada-lind/undated.md"} <= set(own)
    html = {path: _html(pages[path]) for path in ("people/ada-lind.md", *own)}
    assert max(len(each.encode()) for each in html.values()) < MOST_BYTES
    marks = sum(each.count("<strong>Ada Lind</strong>") for path, each in html.items() if path in own)
    assert marks == 5000
    survey = html["people/ada-lind.md"]
    assert all(f'people/ada-lind/{year}.md"' in survey for year in (1900, 1901, 1902, 1903, "undated"))
    assert survey.count("rg-excerpt") == 8


def test_a_year_that_is_too_much_is_parted_by_month_and_number(corpus: Corpus) -> None:
    """The page of the year stays, as a list of its months, and a month goes on under its own address with a number."""
    lines = "\n\n".join("Ada Lind wrote to the harbour master of the town again and again." for _ in range(1500))
    texts = {"a.txt": f"3 May 1912\n\n{lines}\n", "b.txt": "4 June 1912\n\nAda Lind came.\n"}
    pages = _pages(corpus(texts, people=PEOPLE))
    own = sorted(path for path in pages if path.startswith("people/ada-lind/"))
    numbered = [f"-05-{number}" for number in range(2, len(own) - 1)]
    assert numbered
    assert own == [f"people/ada-lind/1912{part}.md" for part in (*numbered, "-05", "-06", "")]
    year = _html(pages["people/ada-lind/1912.md"])
    assert "rg-excerpt" not in year
    assert 'href="1912-05-2.md"' in year
    html = [_html(pages[path]) for path in own]
    assert max(map(len, html)) < MOST_BYTES
    assert sum(each.count("<strong>") for each in html) == 1501


@pytest.mark.parametrize("language", ["en", "ru"])
def test_one_design_over_three_kinds(corpus: Corpus, language: str) -> None:
    """The sections of all kinds are the same, and stand in the same order."""
    options = Options(
        corpus({"letter.txt": LETTER}, people=PEOPLE, places=PLACES, roles=ROLES).content, language=language
    )
    pages = _pages(options)
    order = ["where", "offices", "events", "own", "parts", "mentions", "together", "forms"]
    for path in ("people/ada-lind.md", "places/northam.md", "places/norland.md"):
        ids = re.findall(r'<h2[^>]* id="([^"]*)"', _html(pages[path]))
        assert ids == [each for each in order if each in ids]
