"""Parts in two languages or three, side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from regesta.model import Annotated, AnnotatedDocument, Page, Pair, Part, Passage, PassageKind, Reason
from regesta.options import Options
from regesta.pipeline import Annotator
from regesta.stages.index import index
from regesta.stages.pages.parallel import parallel_pages
from regesta.stages.pages.sitemap import Sitemap
from regesta.words import words_of

Linked = Callable[..., AnnotatedDocument]
WHY = Reason.quoting("both name <Northam>")


def document(linked: Linked, parts: Sequence[tuple[str, str]], pairs: str) -> AnnotatedDocument:
    """A document of parts, each a language and the letters of its passages, of which some pair: `ab-AB c-C`."""
    base = linked("Nothing.", {}, identity="letter")
    made, start = [], 0
    for language, letters in parts:
        passages = tuple(
            Passage(start + number, start + number + 1, each, language, f"p-{ord(each)}")
            for number, each in enumerate(letters)
        )
        made.append(Part(language, start, start + len(letters), None, None, passages))
        start += len(letters)
    anchors = {passage.text: passage.anchor for part in made for passage in part.passages}
    return AnnotatedDocument(
        replace(base.document, parts=tuple(made)),
        tuple(Annotated(passage, ()) for part in made for passage in part.passages),
        pairs=tuple(
            Pair(tuple(anchors[each] for each in first), tuple(anchors[each] for each in second), 1.0, WHY)
            for first, second in (pair.split("-") for pair in pairs.split())
        ),
    )


def pages(*documents: AnnotatedDocument, language: str = "en") -> list[Page]:
    """The pages of documents that have parts in parallel."""
    known, _ = Annotator.of({}, Options(Path()))
    return list(parallel_pages(Sitemap(index(documents, known.authority), words_of(language))))


def rows(page: Page) -> list[str]:
    """The rows of a page, cells parted by `|`."""
    found = []
    for row in re.split(r"^//// html \| div\.rg-(?:pair|alone)$", page.text, flags=re.MULTILINE)[1:]:
        cells = re.split(r"^/// html \| div\.rg-cell", row, flags=re.MULTILINE)[1:]
        found.append("|".join("".join(re.findall(r"^(\S+)&#160;", cell, re.MULTILINE)) for cell in cells))
    return found


TWO = (("en", "abcd"), ("ru", "АБВГ"))


@pytest.mark.parametrize(
    ("parts", "pairs", "expected"),
    [
        (TWO, "a-А b-Б c-В d-Г", ["a|А", "b|Б", "c|В", "d|Г"]),
        (TWO, "a-А c-В", ["a|А", "b|", "|Б", "c|В", "d|", "|Г"]),
        (TWO, "ab-А c-БВ", ["ab|А", "c|БВ", "d|", "|Г"]),
        (TWO, "b-А", ["a|", "b|А", "c|", "d|", "|Б", "|В", "|Г"]),
        (TWO, "a-Г b-Б c-В", ["|А", "a|Г", "b|Б", "c|В", "d|"]),
        ((*TWO, ("fr", "wxyz")), "a-А a-w c-x В-y", ["a|А|w", "b||", "c||x", "d||", "|Б|", "|В|y", "|Г|", "||z"]),
        (
            (*TWO, ("fr", "wxyz")),
            "a-А А-w a-w",
            ["a|А|w", "b||", "c||", "d||", "|Б|", "|В|", "|Г|", "||x", "||y", "||z"],
        ),
        ((*TWO, ("fr", "wxyz")), "a-А", ["a|А", "b|", "c|", "d|", "|Б", "|В", "|Г"]),
    ],
    ids=[
        "all",
        "some",
        "two with one",
        "later",
        "crossed",
        "three",
        "three, all pairs",
        "a third that pairs with none",
    ],
)
def test_what_belongs_together_stands_in_a_row(
    parts: Sequence[tuple[str, str]], pairs: str, expected: list[str], linked: Linked
) -> None:
    """A column for each part that pairs; every passage once, in the order of its part but where pairs cross."""
    [page] = pages(document(linked, parts, pairs))
    assert rows(page) == expected


def test_only_documents_with_pairs_have_such_a_page(linked: Linked) -> None:
    """Two languages alone are no translation."""
    assert pages(document(linked, TWO, "")) == []


def test_parts_that_pair_elsewhere_have_a_table_of_their_own(linked: Linked) -> None:
    """A file may hold two letters, each in two languages."""
    parts = (("en", "ab"), ("ru", "АБ"), ("en", "cd"), ("ru", "ВГ"))
    [page] = pages(document(linked, parts, "a-А b-Б c-В d-Г"))
    assert page.text.count("div.rg-parallel.rg-columns-2") == 2
    assert rows(page) == ["a|А", "b|Б", "c|В", "d|Г"]


def test_each_side_says_its_language(linked: Linked) -> None:
    """In its head in words, and on each cell for the browser, but where it is that of the page."""
    made = document(linked, TWO, "a-А b-Б c-В d-Г")
    [english], [russian] = pages(made), pages(made, language="ru")
    assert "**English**" in english.text
    assert "**Russian**" in english.text
    assert english.text.count("div.rg-cell[lang=ru]") == 4
    assert "[lang=en]" not in english.text
    assert russian.text.count("div.rg-cell[lang=en]") == 4
    assert "**Русский**" in russian.text


def test_each_paragraph_leads_to_its_place_in_the_document(linked: Linked) -> None:
    """By its anchor, which the page itself does not have: an address names one place."""
    [page] = pages(document(linked, TWO, "a-А"))
    assert page.path == "documents/letter/side-by-side.md"
    assert page.text.count('[¶](../../documents/letter.md#p-97 "This paragraph in the document"){.rg-pilcrow}') == 1
    assert "#p-97 }" not in page.text


def test_the_reason_is_escaped(linked: Linked) -> None:
    """It quotes the text."""
    [page] = pages(document(linked, TWO, "a-А"))
    assert "both name &#60;Northam&#62;\n" in page.text


def test_the_page_is_left_out_of_the_search(linked: Linked) -> None:
    """Its text is found on the page of the document."""
    [page] = pages(document(linked, TWO, "a-А"))
    assert 'search: {"exclude": true}\n' in page.text


def test_a_source_line_is_named_in_the_head(linked: Linked) -> None:
    """Where a part says its source itself, in its own language."""
    made = document(linked, TWO, "a-А b-Б")
    last = made.document.parts[1].passages[-1]
    source = replace(last, text="Источник: архив", kind=PassageKind.SOURCE_LINE)
    part = replace(made.document.parts[1], passages=(*made.document.parts[1].passages[:-1], source))
    document_ = replace(made.document, parts=(made.document.parts[0], part))
    values: dict[str, Any] = {"passages": (*made.passages[:-1], Annotated(source, ()))}
    [page] = pages(replace(made, document=document_, **values))
    assert '**Russian** · *<span lang="ru">Источник: архив</span>*' in page.text
