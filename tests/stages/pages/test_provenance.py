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


def page(corpus: Corpus, documents: dict[str, str | bytes], identity: str) -> str:
    """The page of one of the documents."""
    made: Page = next(each for each in compile_site(corpus(documents)).pages if each.path == f"documents/{identity}.md")
    return made.text


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
    assert re.search(r"\| Author \| Ada &#60;b&#62; Lind \| meta author \|", text)
    assert re.search(r"\| line 2 \| Home \(1 word\) \| Menus, [^|]* \| navigation \|", text)
    assert re.search(r"\| line 3 \| ⟦U&#43;200B⟧ \| nothing \|", text) or "⟦U+200B⟧ | nothing |" in text
    assert "| lost-apostrophe |" in text


def test_a_file_that_was_taken_as_it_is_says_so(corpus: Corpus) -> None:
    """Where nothing was left out or mended, there is no switch and no list."""
    text = page(corpus, {"a.txt": "Northam, 3 May 1912\n\nAda came.\n"}, "a")
    assert "rg-in-place" not in text
    assert "Left out of the text" not in text
    assert "Characters\n:   of 31, 28 stand in the text and 3 are space between paragraphs\n" in text


@pytest.mark.parametrize(("lines", "more"), [(200, None), (203, 3)])
def test_a_long_list_is_cut_short(corpus: Corpus, lines: int, more: int | None) -> None:
    """A page stays readable; it says how many more there are."""
    text = page(corpus, {"a.txt": "Northam, 3 May 1912\n\nAda came.\n\n" + "ADVERTISEMENT\n\n" * lines}, "a")
    assert f"Left out of the text: {lines}\n" in text
    assert text.count("| ADVERTISEMENT (1 word) |") == 200
    assert ("… and 3 more." in text) is (more is not None)
