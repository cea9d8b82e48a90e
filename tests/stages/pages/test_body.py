"""The text of a page as its file laid it out: what Markdown makes of lists, tables, verse, notes, cuts and repairs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config

from regesta.authority.lexicon import compile_lexicon
from regesta.authority.load import load_authority
from regesta.model import Block, BlockKind, Cut, Repair, Source, Style, StyleKind
from regesta.stages.annotate import annotate
from regesta.stages.clean import clean
from regesta.stages.index import index
from regesta.stages.link import link
from regesta.stages.pages import pages

ROOT = Path(__file__).parents[3]
PEOPLE = {"people.yml": '- {id: ada-lind, name: {en: Ada Lind}, sort: {en: "Lind, Ada"}}\n'}
Kind = BlockKind


@cache
def engine() -> markdown.Markdown:
    """Python-Markdown, set up as the demonstration sets it up."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def laid_out(*pieces: tuple[str, dict[str, Any]], **more: Any) -> Source:
    """A source of blocks; `cells` are texts, `styles` are words of the block with their kind."""
    text = ""
    blocks = []
    for words, fields in pieces:
        start = len(text)
        fields = dict(fields)
        if "cells" in fields:
            places = [start + words.index(cell) for cell in fields["cells"]]
            fields["cells"] = tuple(
                (place, place + len(cell)) for place, cell in zip(places, fields["cells"], strict=True)
            )
        if "styles" in fields:
            fields["styles"] = tuple(
                Style(start + words.index(part), start + words.index(part) + len(part), kind)
                for part, kind in fields["styles"]
            )
        blocks.append(Block(start, start + len(words), **fields))
        text += words + "\n\n"
    return Source("letter", "letter.html", "text/html", "0" * 64, 9, "", "", text, blocks=tuple(blocks), **more)


def body_of(source: Source) -> str:
    """The HTML of the text of its page."""
    authority, _ = load_authority(PEOPLE, ("en",))
    document, _ = clean(source, ("en", "ru"))
    annotated = link(document, annotate(document, compile_lexicon(authority), day_first=True), authority)
    made = pages(index([annotated], authority), {}, (), language="en")
    page = next(page for page in made if page.path == "documents/letter.md")
    html = engine().reset().convert(page.text.split("\n---\n", 1)[1])
    text = html[html.index('<div class="rg-text">') :]
    return re.split('<aside class="rg-margin"|<div class="rg-notes">', text)[0]


def elements(html: str) -> list[str]:
    """The opening tags, by name."""
    return re.findall(r"<([a-z0-9]+)[ >]", html)


def test_a_list_is_a_list() -> None:
    """Items keep their depth and their numbers, each with an anchor of its own."""
    html = body_of(
        laid_out(
            ("Ada Lind bought three things.", {}),
            ("Rope", {"kind": Kind.ITEM, "level": 1, "label": "1."}),
            ("Tar for the boat", {"kind": Kind.ITEM, "level": 1, "label": "2."}),
            ("Black tar", {"kind": Kind.ITEM, "level": 2}),
            ("She went home.", {}),
        )
    )
    assert html.count("<ol") == 1
    assert html.count("<ul") == 1
    assert len(re.findall(r'<li id="p-[a-z0-9]+"', html)) == 3


def test_a_list_that_begins_elsewhere_keeps_its_numbers() -> None:
    """Where Markdown would count otherwise, the numbers stand as text."""
    item = {"kind": Kind.ITEM, "level": 1}
    html = body_of(laid_out(("Rope", {**item, "label": "4."}), ("Tar", {**item, "label": "5."})))
    assert re.search(r"<li id=[^>]*>4&#46; Rope", html)
    assert "<ol" not in html


def test_a_table_is_a_table() -> None:
    """Rows keep their cells; a head is a head, and where there is none it is empty."""
    head = ("Ship\tMaster", {"kind": Kind.ROW, "level": 1, "cells": ["Ship", "Master"]})
    row = ("Gull | one\tAda Lind", {"kind": Kind.ROW, "cells": ["Gull | one", "Ada Lind"]})
    html = body_of(laid_out(("The ships in port were these two.", {}), head, row))
    assert [cell.strip() for cell in re.findall(r"<th[^>]*>(.*?)</th>", html)] == ["Ship", "Master"]
    assert re.search(r'<td id="p-[a-z0-9]+">Gull &#124; one', html)
    assert 'href="../people/ada-lind.md"' in html
    headless = body_of(laid_out(("The ships in port were these two.", {}), row))
    assert re.findall(r"<th[^>]*>(.*?)</th>", headless) == ["", ""]


def test_an_empty_cell_stays() -> None:
    """A row that begins or ends with nothing has as many cells as the others."""
    rows = [
        ("Ship\tMaster", {"kind": Kind.ROW, "level": 1, "cells": ["Ship", "Master"]}),
        ("\tAda Lind", {"kind": Kind.ROW, "cells": ["", "Ada Lind"]}),
    ]
    html = body_of(laid_out(("The ships in port were these two.", {}), *rows))
    assert re.search(r'<td></td>\s*<td id="p-[a-z0-9]+">.*Ada Lind', html)


def test_quotations_notes_and_headings_stay_what_they_are() -> None:
    """A quotation is set in, a note has its number, a heading its level, but for one that would leave one out."""
    html = body_of(
        laid_out(
            ("The harbour of Northam", {"kind": Kind.HEADING, "level": 1}),
            ("A text about ships.", {}),
            ("First: the sea", {"kind": Kind.HEADING, "level": 2}),
            ("Its ships", {"kind": Kind.HEADING, "level": 3}),
            ("Second: the land", {"kind": Kind.HEADING, "level": 2}),
            ("Its roads", {"kind": Kind.HEADING, "level": 4}),
            ("We saw it", {"kind": Kind.QUOTE, "level": 1}),
            ("and they said so", {"kind": Kind.QUOTE, "level": 2}),
            ("Ibid., page 4.", {"kind": Kind.NOTE, "label": "7"}),
        )
    )
    assert re.findall(r"<(h[1-6]) id=", html) == ["h2", "h3", "h2", "h3"]
    assert html.count("<blockquote>") == 2
    assert re.search(r'<p class="rg-note" id="p-[a-z0-9]+"><em class="rg-label">7</em> Ibid', html)


def test_verse_keeps_its_lines() -> None:
    """A line of verse ends where it ends."""
    html = body_of(laid_out(("The sea is * wide,\n- the sea is deep,\nAda Lind", {"kind": Kind.VERSE})))
    assert html.count("<br") == 2
    assert "<li" not in html
    assert ">Ada Lind</a>" in html


def test_emphasis_may_cross_a_link() -> None:
    """Words that are set off stay so inside and outside of a link."""
    styles = [("said Ada", StyleKind.EMPHASIS), ("Lind", StyleKind.STRONG)]
    html = body_of(laid_out(("So said Ada Lind of Northam.", {"styles": styles})))
    assert re.search(r"So <em>said</em> <a [^>]*><em>Ada</em> <strong>Lind</strong></a> of", html)


def test_a_page_of_the_file_can_be_cited() -> None:
    """Where a new page of the file begins, its number stands."""
    html = body_of(laid_out(("One thing.", {"page": "iv"}), ("Two things.", {"page": "iv"}), ("Last.", {"page": "v"})))
    assert re.findall(r'id="page-([a-z]+)"', html) == ["iv", "v"]


def test_a_new_page_within_a_list_stands_between_its_items() -> None:
    """What is on the page before stands above the number of the new one."""
    item = {"kind": Kind.ITEM, "level": 1}
    html = body_of(laid_out(("Rope", {**item, "page": "1"}), ("Tar", {**item, "page": "2"})))
    assert html.index(">Rope") < html.index('id="page-2"') < html.index(">Tar")


def test_a_cut_stands_in_its_place() -> None:
    """What was left out stands between the paragraphs around it, with its rule, and out of the search."""
    source = laid_out(("Before it.", {}), ("Menu <b> Home", {}), ("After it.", {}))
    start = source.text.index("Menu")
    cut = Cut(start, start + 13, "navigation", "Menu <b> Home")
    html = body_of(laid_out(("Before it.", {}), ("Menu <b> Home", {}), ("After it.", {}), cuts=(cut,)))
    place = html.index('class="rg-cut"')
    assert html.index("Before it.") < place < html.index("Menu &#60;b&#62; Home") < html.index("After it.")
    assert 'data-search-exclude=""' in html[place - 80 : place + 120]


@pytest.mark.parametrize(
    ("was", "now", "shown"),
    [
        ("?", "’", r'Wren<ins class="rg-mended" title="In the file: \?\.[^"]*">’</ins> boat'),
        ("\u200b", "", r'Wren<del class="rg-gone" data-search-exclude title="[^"]*">⟦U\+200B⟧</del> boat'),
        ('"><b>', "", r'Wren<del class="rg-gone" data-search-exclude title="[^"]*">"&#62;&#60;b&#62;</del> boat'),
    ],
)
def test_a_repair_shows(was: str, now: str, shown: str) -> None:
    """What reads otherwise is marked, with what the file has."""
    text = f"There lay Wren{was} boat."
    place = text.index(was)
    repair = Repair(place, place + len(was), was, now, "invisible-character")
    assert re.search(shown, body_of(laid_out((text, {}), repairs=(repair,))).replace("&#34;", '"'))


@given(st.lists(st.tuples(st.text(max_size=20), st.sampled_from(list(BlockKind))), min_size=1, max_size=6))
def test_no_layout_makes_markup_of_words(pieces: Sequence[tuple[str, BlockKind]]) -> None:
    """Whatever stands in blocks of whatever kind, the page has no element but those of the layout."""
    words = [(text.replace("\n", " ").strip() or "word", {"kind": kind, "level": 1}) for text, kind in pieces]
    cells = [(text, {**fields, "cells": [text]} if fields["kind"] is Kind.ROW else fields) for text, fields in words]
    inline = {"a", "em", "strong", "ins", "del", "br", "span"}
    known = inline | {"div", "p", "ol", "ul", "li", "blockquote", "h2", "table", "thead", "tbody", "tr", "th", "td"}
    assert set(elements(body_of(laid_out(("Words before it.", {}), *cells)))) <= known
