"""The editor's own pages: the corpus at a glance, the report, and the legend."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from regesta.model import Site
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.words import LANGUAGES, words_of

_PEOPLE = """
- id: ada-lind
  name: {en: Ada Lind, ru: Ада Линд}
- id: carl-berg
  name: {en: Carl Berg, ru: Карл Берг}
"""
_LETTERS = {
    "one.txt": "Northam, 3 May 1912\n\nAda Lind came to the harbour on 1 May 1912. Ada Lind wrote to Carl Berg.\n",
    "two.txt": "Northam, 9 June 1912\n\nAda Lind left on 12 March 1712, it is said, and in 1911 nobody came.\n",
    "three.txt": "Carl Berg waited.\n",
}
_SLOTS = {"index.md": "# Letters\n\n<!-- regesta:overview -->\n", "about.md": "# About\n\n<!-- regesta:report -->\n"}

Corpus = Callable[..., Options]


@pytest.fixture
def site(corpus: Corpus) -> Site:
    """Three letters of two people."""
    return compile_site(corpus(_LETTERS, pages=_SLOTS, people=_PEOPLE))


def _page(site: Site, path: str) -> str:
    return next(page.text for page in site.pages if page.path == path)


def test_figures_count_what_they_name_and_lead_there(site: Site) -> None:
    """Each figure of the first page is a link to the register of what it counts."""
    cells = re.findall(r'<a href="([^"]+)"[^>]*><b>(\d+)</b><span[^>]*>(\w+)', _page(site, "index.md"))
    assert cells == [("documents/", "3", "Documents"), ("people/", "2", "People"), ("dates/", "5", "Dates")]


def test_the_picture_shows_the_years_of_the_documents(site: Site) -> None:
    """A column for each month; what is far away or longer than a month is counted below, not drawn."""
    page = _page(site, "index.md")
    assert 'aria-label="May 1912 – Dates mentioned: 2; Documents published: 1"' in page
    assert "Not in the picture: 2 mentions of earlier dates" in page
    assert "1712" not in page


def test_the_table_has_the_same_facts_as_the_picture(site: Site) -> None:
    """Each column that is not empty is a row with both counts."""
    page = _page(site, "index.md")
    drawn = re.findall(r'aria-label="(\w+ \d+) – ', page)
    rows = re.findall(r'<th scope="row"><a href="[^"]+">(\w+ \d+)</a>', page)
    assert drawn == rows == ["May 1912", "June 1912"]


def test_a_memory_of_long_ago_is_shown_whole(corpus: Corpus) -> None:
    """Where most of what is mentioned lies before the documents, the picture goes back to it."""
    letter = "Northam, 3 May 1912\n\nIt began on 4 April 1702. On 5 May 1703 it went on, and on 6 June 1704 it ended.\n"
    page = _page(compile_site(corpus({"one.txt": letter}, pages=_SLOTS)), "index.md")
    assert "by decades" in page
    assert "Not in the picture" not in page


def test_who_is_named_most_comes_first(site: Site) -> None:
    """With the number of mentions, and a bar of that length."""
    page = _page(site, "index.md")
    rows = re.findall(r"- \[([^]]+)\]\(people/[^)]+\)\{[^}]*\} (\d+) .*?<rect width=\"(\d+)%\"", page)
    assert rows == [("Ada Lind", "3", "100"), ("Carl Berg", "2", "67")]


def test_the_latest_document_comes_first_and_undated_ones_say_so(site: Site) -> None:
    """Documents are listed backwards in time, then those without a date, then the way to all."""
    page = _page(site, "index.md")
    links = re.findall(r"\]\(documents/(\w+)\.md\)", page)
    assert links == ["two", "one", "three", "index"]
    assert "undated" in page


def test_open_questions_are_counted_by_kind(site: Site) -> None:
    """Each kind leads to its section of the page of questions, which is there."""
    kinds = re.findall(r"\]\(questions\.md#([a-z]+)\) (\d+)", _page(site, "index.md"))
    assert ("undated", "1") in kinds
    assert all(f"#{kind} " in _page(site, "questions.md") for kind, _ in kinds)


def test_an_empty_corpus_has_a_first_page(corpus: Corpus) -> None:
    """Without a document and without a page of the editor's there is still a calm first page."""
    page = _page(compile_site(corpus({})), "index.md")
    assert page.startswith("---\n")
    assert "<svg" not in page


def test_the_report_counts_by_rule_and_ground(site: Site) -> None:
    """How many names each rule linked, how dates were read, and what kind of file was read."""
    page = _page(site, "about.md")
    assert "| by a full name of the authority file | 5 |" in page
    assert "| plain text | 3 |" in page
    assert "Every file among the documents was read to its end." in page


def test_the_report_names_what_was_not_read(corpus: Corpus) -> None:
    """A file that nobody can read is named with the reason."""
    page = _page(compile_site(corpus({"a.txt": "Ada.\n", "b.xyz": "?"}, pages=_SLOTS)), "about.md")
    assert "b.xyz" in page
    assert "was read to its end" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_legend_explains_every_mark_in_its_language(corpus: Corpus, language: str) -> None:
    """Each kind of link and each ground of a date stands there in its look, with words."""
    site = compile_site(replace(corpus(), language=language))
    page = _page(site, "legend.md")
    words = words_of(language)
    for kind in ("person", "organisation", "place", "date", "event"):
        assert f"{{.rg-{kind}}}" in page
        assert words(f"legend.link-{kind}").split(";")[0] in page
    for basis in ("stated", "relative", "inferred", "corrected", "declared"):
        assert f"{{.rg-basis .rg-{basis}}}" in page


def test_the_same_corpus_makes_the_same_pages(corpus: Corpus) -> None:
    """Nothing of the day or the machine is in them."""
    options = corpus(_LETTERS, pages=_SLOTS, people=_PEOPLE)
    assert compile_site(options).pages == compile_site(options).pages
