"""The page of a document: what stands at its head, in its margin and below its text."""

from __future__ import annotations

import html as html_module
import json
import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stages.pages.test_body import engine

from regesta.authority.lexicon import compile_lexicon
from regesta.authority.load import load_authority
from regesta.authority.metadata import load_metadata
from regesta.authority.records import Faults
from regesta.model import AnnotatedDocument, Source
from regesta.stages.annotate import annotate
from regesta.stages.clean import clean
from regesta.stages.index import index
from regesta.stages.link import link
from regesta.stages.pages import pages

AUTHORITY = {
    "people.yml": """
- {id: ada-lind, name: {en: Ada Lind, ru: Ада Линд}, sort: {en: "Lind, Ada"}}
- {id: orm-hale, name: {en: Orm Hale}, sort: {en: "Hale, Orm"}}
""",
    "places.yml": "- {id: northam, name: {en: Northam, ru: Нортем}}\n",
    "roles.yml": """
- id: harbour-master
  name: {en: Harbour Master of Northam}
  full: {en: [Harbour Master of Northam]}
  holders:
    - {person: ada-lind, from: 1910-01-01, to: 1912-12-31}
    - {person: orm-hale, from: 1913-01-01}
""",
}
LETTER = "Northam, 3 May 1912\n\nAda Lind came to Northam on 1 May 1912. Ada Lind met Orm Hale in 1911.\n"
SITE = {"site_name": "The harbour", "site_url": "https://harbour.example/papers/"}


def made_of(texts: Mapping[str, str], metadata: Mapping[str, str] | None = None, **more: Any) -> Mapping[str, str]:
    """The pages of documents, by path; metadata are YAML, by id."""
    known, faults = load_authority(AUTHORITY, ("en", "ru"))
    assert faults == ()
    documents = [_read(identity, text, (metadata or {}).get(identity, ""), known) for identity, text in texts.items()]
    more = {"language": "en", **SITE, **more}
    return {page.path: page.text for page in pages(index(documents, known), {}, (), **more)}


def _read(identity: str, text: str, metadata: str, known: Any) -> AnnotatedDocument:
    faults = Faults("x.yml")
    _, told = load_metadata(metadata, faults)
    assert faults.findings == []
    source = Source(identity, f"{identity}.txt", "text/plain", "0" * 64, 9, "utf-8", "", text, told)
    document, _ = clean(source, ("en", "ru"))
    return link(document, annotate(document, compile_lexicon(known), day_first=True), known)


def html_of(text: str = LETTER, metadata: str = "", **more: Any) -> str:
    """The HTML of a letter's page."""
    made = made_of({"letter": text}, {"letter": metadata}, **more)["documents/letter.md"]
    return engine().reset().convert(made.split("\n---\n", 1)[1])


def fact(html: str, name: str) -> str:
    """The words of a fact at the head."""
    found = re.search(rf"<dt>{name}</dt>\s*<dd>(.*?)</dd>", html, re.DOTALL)
    return "" if found is None else html_module.unescape(re.sub(r"<[^>]+>", "", found[1])).strip()


@pytest.mark.parametrize(
    ("text", "metadata", "said"),
    [
        (LETTER, "", "3 May 1912 stated dateline, line 1"),
        ("Ada Lind came.\n", "date: {value: 1912-05, why: By the postmark.}", "May 1912 inferred By the postmark."),
        ("Ada Lind came.\n", "", "unknown: the text does not say it"),
        (
            LETTER,
            "date: {value: 1912-05-13, why: A slip of the pen.}",
            "13 May 1912 corrected A slip of the pen.; the text says 1912-05-03",
        ),
    ],
)
def test_a_date_says_where_it_comes_from(text: str, metadata: str, said: str) -> None:
    """Beside the date stand its basis in a word, and the reason."""
    assert fact(html_of(text, metadata), "Date") == said


def test_a_basis_looks_like_itself() -> None:
    """Each basis has a class of its own, so that it differs by its line as well as in its word."""
    assert 'class="rg-basis rg-stated"' in html_of()
    assert 'class="rg-basis rg-inferred"' in html_of("Ada Lind came.\n", "date: 1912-05")


def test_a_place_is_that_of_the_dateline() -> None:
    """A letter names the place where it was written; another text is not given one."""
    assert fact(html_of(), "Place").startswith("Northam")
    assert fact(html_of("Ada Lind came to Northam.\n"), "Place") == ""


@pytest.mark.parametrize(
    ("metadata", "name", "said", "link"),
    [
        ("address: https://herald.example/1", "Original", "https://herald.example/1", "https://herald.example/1"),
        ("archived: https://archive.example/1", "Archived copy", "https://archive.example/1", "https://archive.exa"),
        ("accessed: 2024-01-25", "Accessed", "25 January 2024", ""),
        ("accessed: last winter", "Accessed", "last winter", ""),
        ("address: Harbour archive, box 4", "Original", "Harbour archive, box 4", ""),
        ("address: 'javascript:alert(1)'", "Original", "javascript:alert(1)", ""),
    ],
)
def test_facts_are_readable(metadata: str, name: str, said: str, link: str) -> None:
    """A day is written in words; only an address of the web is a link."""
    html = html_of(metadata=metadata)
    assert fact(html, name) == said
    assert (f'href="{link}' in html) is bool(link) or not link
    assert 'href="javascript' not in html


def margin_of(html: str) -> str:
    """The margin."""
    return html[html.index('<aside class="rg-margin"') : html.index("</aside>")]


def test_the_margin_says_how_often_and_where_first() -> None:
    """Who is met more often stands first; the number leads to the first mention and says so."""
    entries = re.findall(
        r'<a class="rg-person"[^>]*>([^<]+)</a> <a aria-label="([^"]+)" [^>]*>(\d+)<', margin_of(html_of())
    )
    assert entries == [
        ("Ada Lind", "2 mentions: go to the first", "2"),
        ("Orm Hale", "1 mention: go to the first", "1"),
    ]


def test_the_margin_names_the_office_on_the_day() -> None:
    """Who held an office when the document was written has it; who held it later, or in an undated text, has not."""
    assert re.findall(r'class="rg-office">([^<]+)<', html_of()) == ["Harbour Master of Northam"]
    assert "rg-office" not in html_of("Ada Lind met Orm Hale.\n")


def test_the_margin_is_folded_from_the_thirtieth_name_on() -> None:
    """All are there, but no more than thirty of a kind in the open."""
    days = " ".join(f"On {day} March 1911 it rained." for day in range(1, 32)) + " On 1 April 1911 it stopped."
    margin = margin_of(html_of(f"Northam, 3 May 1912\n\n{days}\n"))
    dates = margin[margin.index('id="in-dates"') :]
    assert dates.count("<li>") == 33
    assert dates.partition("<details")[0].count("<li>") == 30
    assert "3 more" in dates


def test_the_picture_of_days_has_the_own_one() -> None:
    """The days mentioned stand around the document's own; one day alone is no picture."""
    margin = margin_of(html_of())
    assert margin.count("rg-mark-own") == 1
    assert margin.count("rg-mark-mentioned") == 2
    assert "rg-timeline" not in margin_of(html_of("Northam, 3 May 1912\n\nAda Lind came.\n"))


def test_one_text_has_no_table_of_parts() -> None:
    """Parts are told only where there are several."""
    assert "rg-parts" not in html_of()


TWO = """Northam, 3 May 1912

Ada Lind came to the harbour and looked at every boat that lay there in the rain.

Нортем, 4 мая 1912 года

Ада Линд пришла в гавань и осмотрела все лодки, которые стояли там под дождём.
"""


def test_parts_are_told_at_the_head() -> None:
    """Each part has a row that leads to its heading, whose anchor is made of its words; headings are in order."""
    html = html_of(TWO)
    rows = re.findall(r'<a href="#(part-[a-z0-9]+)"( lang="ru")?>', html[: html.index('class="rg-text"')])
    assert [language for _, language in rows] == ["", ' lang="ru"']
    assert re.findall(r'<h2 class="rg-part" id="([^"]+)">([^<]+)<', html) == [
        (rows[0][0], "English, 3 May 1912"),
        (rows[1][0], "Russian, 4 May 1912"),
    ]
    again = html_of("Aldwick, 1 April 1912\n\nA note that was put before the others by a careful hand.\n\n" + TWO)
    assert rows[1][0] in again


TALK = """Northam, 3 May 1912

Ada Lind: We have come to see the harbour of this town.

It is larger than we thought it was.

Orm Hale: You are welcome here, all of you.
"""


def test_turns_belong_together() -> None:
    """A turn begins with its speaker, and what goes on belongs to it."""
    kinds = re.findall(r'<p class="(rg-turn(?:-on)?)" id', html_of(TALK))
    assert kinds == ["rg-turn", "rg-turn-on", "rg-turn"]


def test_a_quotation_has_its_speaker() -> None:
    """Behind the paragraph stands whom it quotes, once, with the words that say so."""
    html = html_of("Northam, 3 May 1912\n\n“The boats are lost,” Ada Lind said. “All of them,” Ada Lind said.\n")
    quoted = re.findall(r'<a class="rg-quoted"[^>]*title="([^"]+)">([^<]+)</a>', html)
    assert quoted == [("Quoted: Ada Lind (‘Ada Lind said’ stands beside the words)", "Ada Lind")]
    assert "rg-who" in html
    assert "rg-who" not in html_of()


def test_links_that_say_it_all_have_no_title() -> None:
    """A name in full and a day in full need no reason; a year or another script has its own."""
    html = html_of("Northam, 3 May 1912\n\nAda Lind came on 1 May 1912, and Lind left in 1911.\n")
    text = html[html.index('class="rg-text"') : html.index("<aside")]
    assert re.search(r'<a href="[^"]*ada-lind.md">Ada Lind</a>', text)
    assert re.search(r'<a href="[^"]*ada-lind.md" title="Ada Lind \([^"]+\)">Lind</a>', text)
    assert re.search(r'<a href="[^"]*#1912-05-01">1 May 1912</a>', text)


def test_before_and_after_in_time() -> None:
    """Neighbours are those that are dated; an undated text has none, and is nobody's."""
    dated = {name: f"Northam, {day} May 1912\n\nAda Lind came.\n" for name, day in (("a", 1), ("b", 2), ("c", 3))}
    made = made_of({**dated, "lost": "Ada Lind came.\n"})
    html = {path: engine().reset().convert(text.split("\n---\n", 1)[1]) for path, text in made.items()}

    def sides(name: str) -> list[str]:
        return re.findall(r'<p class="rg-(before|after)">', html[f"documents/{name}.md"])

    assert [sides(name) for name in ("a", "b", "c", "lost")] == [["after"], ["before", "after"], ["before"], []]


def test_the_citation_of_a_page() -> None:
    """Who, what, when, where: square brackets around a date that the text does not say."""
    html = html_of("Ada Lind came.\n", "{title: A note, issuer: Harbour Office, date: 1912-05}")
    assert "Harbour Office. A note. [May 1912]. The harbour. https://harbour.example/papers/documents/letter/" in html
    assert "3 May 1912. The harbour." in html_of()


def code_of(html: str, name: str) -> str:
    """A citation as a browser would copy it."""
    found = re.search(rf'<pre [^>]*aria-label="{name}"[^>]*><code>(.*?)</code>', html, re.DOTALL)
    assert found is not None
    return html_module.unescape(found[1])


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30).filter(str.isprintable))
def test_a_citation_survives_its_page(title: str) -> None:
    """What stands in the page is what a program reads, whatever the title is."""
    metadata = json.dumps({"title": f"A {title}"}, ensure_ascii=False)
    html = html_of("Ada Lind came.\n", metadata)
    (item,) = json.loads(code_of(html, "CSL-JSON"))
    assert item["URL"] == "https://harbour.example/papers/documents/letter/"
    assert item["title"] == " ".join(f"A {title}".split())
    assert "<script" not in html


def test_the_spaces_of_ris_survive_the_page() -> None:
    """Programs know a field of RIS by the two spaces behind its name, and the end by one at the end of its line."""
    lines = code_of(html_of(), "RIS").split("\n")
    assert lines[0] == "TY  - ELEC"
    assert lines[-1] == "ER  - "
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)


def test_a_site_that_does_not_know_its_address_cites_none() -> None:
    """Without `site_url` the citation ends with the site's name."""
    html = html_of(site_url="")
    assert "The harbour." in html
    assert "URL" not in code_of(html, "CSL-JSON")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_page_speaks_the_language_of_the_site(language: str) -> None:
    """What the page says of itself has no word of the other language; what stands in the text has its language."""
    html = html_of(TWO, language=language)
    said = html[: html.index('class="rg-text"')]
    assert ("Дата" in said) is (language == "ru")
    assert ("Annotations" in said) is (language == "en")
    assert f'lang="{"ru" if language == "en" else "en"}"' in html[html.index('class="rg-text"') :]


def test_headings_are_in_order() -> None:
    """No heading is more than one deeper than that before it."""
    for html in (html_of(), html_of(TWO)):
        levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
