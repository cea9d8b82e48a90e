"""The account that a page gives of its file."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from regesta.model import Page
from regesta.options import Options
from regesta.pipeline import compile_site

Corpus = Callable[..., Options]
WEB_PAGE = """\
<!doctype html><html lang=en><title>The quay</title><meta name=author content="Ada &lt;b&gt; Lind">
<nav><a href=/>Home</a></nav><article><h1>The quay</h1>
<p>Northam, 3 May 1912</p><p>The Ad\u200ba came to the quay, and stayed until they don?t know when.</p></article>
"""
PEOPLE = "- {id: ada-lind, name: {en: Ada Lind, ru: Ада Линд}}\n- {id: tom-hale, name: {en: Tom Hale}}\n"


def page(corpus: Corpus, documents: dict[str, str | bytes], identity: str, **settings: str) -> str:
    """The page of one of the documents."""
    made: Page = next(
        each for each in compile_site(corpus(documents, **settings)).pages if each.path == f"documents/{identity}.md"
    )
    return made.text[made.text.index("#provenance data-search-exclude }") :]


def test_every_character_of_a_web_page_is_accounted_for(corpus: Corpus) -> None:
    """What it declares, what was left out and what was mended is told, each with its place and its rule."""
    text = page(corpus, {"a.html": WEB_PAGE}, "a")
    assert "Kind\n:   a web page\n" in text
    assert "Read by\n:   trafilatura" in text
    found = re.search(r"of (\d+), (\d+) stand in the text, (\d+) were left out, (\d+) were mended and (\d+) are", text)
    assert found is not None
    total, *parts = map(int, found.groups())
    assert total == sum(parts)
    assert parts[1:3] == [4, 2]
    assert "Author\n:   Ada &#60;b&#62; Lind *meta author*" in text
    assert re.search(r"^Menus, [^*]* \*navigation\*.*\n.*\n\n- Home \*line 2, 1 word\*", text, re.MULTILINE)
    assert "- ⟦U+200B⟧ → nothing *line 3, 1 time*" in text
    assert "*lost-apostrophe*" in text


def test_a_file_that_was_taken_as_it_is_says_so(corpus: Corpus) -> None:
    """Where nothing was left out or mended, there is no list of it."""
    text = page(corpus, {"a.txt": "Northam, 3 May 1912\n\nAda came.\n"}, "a")
    assert "#left-out" not in text
    assert "#mended" not in text
    assert "Characters\n:   of 31, 28 stand in the text and 3 are space between paragraphs\n" in text


def test_what_was_left_out_can_be_searched_for(corpus: Corpus) -> None:
    """Words that stand only in a cut line are found under a heading of their own, without the rules around them."""
    text = page(corpus, {"a.txt": "Northam, 3 May 1912\n\nAda came.\n\nADVERTISEMENT\n\nAda left.\n"}, "a")
    _, heading, rest = text.partition("### Left out of the text { #left-out }\n")
    assert heading
    assert "ADVERTISEMENT" in rest
    assert all("data-search-exclude" in line for line in rest.splitlines() if line.startswith("{:"))


@pytest.mark.parametrize(("lines", "more"), [(200, None), (203, 3)])
def test_a_long_list_is_cut_short(corpus: Corpus, lines: int, more: int | None) -> None:
    """A page stays readable; it says how many more there are."""
    text = page(corpus, {"a.txt": "Northam, 3 May 1912\n\nAda came.\n\n" + "ADVERTISEMENT\n\n" * lines}, "a")
    assert f"Show: {lines} stretches\n" in text
    assert text.count("- ADVERTISEMENT *") == 200
    assert ("… and 3 more" in text) is (more is not None)


def test_each_reason_is_said_once(corpus: Corpus) -> None:
    """What was linked for the same reason stands below it, entity by entity, with every form and its count."""
    letter = "Northam, 3 May 1912\n\nAda Lind and Tom Hale came; Ada Lind left.\n"
    text = page(corpus, {"a.txt": letter}, "a", people=PEOPLE)
    assert text.count("Name in the authority file · 3 mentions\n") == 1
    ada, tom = "Ada Lind</a>: <em>Ada Lind</em> ×2</li>", "Tom Hale</a>: <em>Tom Hale</em></li>"
    assert re.search(f"^<ul><li><a [^>]+>{ada}<li><a [^>]+>{tom}</ul>$", text, re.MULTILINE)
