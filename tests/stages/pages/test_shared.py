"""The pages of what documents share, and the marks in their texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import markdown
import pytest
from mkdocs.config import load_config

from regesta.model import Annotated, AnnotatedDocument, Page
from regesta.options import Options
from regesta.pipeline import Annotator
from regesta.stages.index import index
from regesta.stages.pages.echoes import echoes
from regesta.stages.pages.shared import shared_pages
from regesta.stages.pages.sitemap import Sitemap
from regesta.stages.pages.weave import Echo, woven_passage
from regesta.text import addresses
from regesta.text.markdown import escape
from regesta.words import words_of

ROOT = Path(__file__).parents[3]
Linked = Callable[..., AnnotatedDocument]
Made = Callable[..., Sitemap]

MILL = "The old mill below the bridge was sold without the consent of our council."
NEAR = "The old mill below the bridge was sold with no consent of our council."
PATH = "Nobody may close the footpath along the river before the autumn assizes have heard us."
DAY = date(1912, 5, 3)
TABLE = ("table", "thead", "tbody", "tr", "th", "td")


@pytest.fixture
def made(linked: Linked) -> Made:
    """The sitemap of texts by id, one day after the other, or on the days that are given."""

    def build(*days: date | None, language: str = "en", **texts: str) -> Sitemap:
        known, _ = Annotator.of({}, Options(Path()))
        dates = days or tuple(DAY + timedelta(number) for number in range(len(texts)))
        documents = [
            linked(text, {}, identity=name, dated=day) for (name, text), day in zip(texts.items(), dates, strict=True)
        ]
        return Sitemap(index(documents, known.authority), words_of(language))

    return build


def overview(sitemap: Sitemap) -> str:
    """The text of the first page."""
    page: Page = next(iter(shared_pages(sitemap)))
    assert page.path == "shared/index.md"
    return page.text


def test_each_wording_stands_once_with_all_its_places(made: Made) -> None:
    """Under its id, with how many words agree and whether all of them do, each place in its sentence."""
    sitemap = made(a=f"She said: {MILL}", b=f"He heard: {NEAR}")
    [wording] = sitemap.register.shared
    text = overview(sitemap)
    assert text.count(f"{{ #{wording.id} }}") == 1
    assert "12 words, with small differences · 2 documents\n" in text
    assert "She said: <strong>The old mill below the bridge was sold <em" in text
    assert '<em class="rg-differs">with no</em> consent' in text
    assert '<em class="rg-differs">without the</em> consent' in text
    assert text.index("(../documents/a.md)") < text.index("(../documents/b.md)")


def test_the_earliest_dated_document_is_called_so(made: Made) -> None:
    """Never the source."""
    text = overview(made(a=MILL, b=MILL))
    assert text.count("*earliest dated document here*{.rg-earliest}") == 1
    before, _, _ = text.partition("*earliest dated")
    assert "documents/a.md" in before
    assert "documents/b.md" not in before


@pytest.mark.parametrize(
    "days", [(DAY, DAY), (None, None), (DAY, None)], ids=["the same day", "no dates", "one date alone"]
)
def test_in_doubt_none_is_the_earliest(days: tuple[date | None, ...], made: Made) -> None:
    """Two of one day may be either way round, and a document without a date may be older."""
    assert "{.rg-earliest}" not in overview(made(*days, a=f"She said: {MILL}", b=f"He heard: {MILL}"))


def test_where_nothing_is_shared_the_page_says_so(made: Made) -> None:
    """The navigation leads to it in any case."""
    text = overview(made(a=MILL, b=PATH))
    assert "No two documents here share a passage of some length." in text
    assert "##" not in text


def test_a_formula_is_shown_apart_and_once(made: Made) -> None:
    """Of what very many documents have, one place is enough."""
    text = overview(made(**{f"d{number}": f"Letter {number} of many.\n\n{MILL}" for number in range(24)}))
    assert text.index("## Formulas") < text.index("{ #w-")
    assert text.count("<strong>") == 1
    assert "24 documents" in text
    assert "## Documents that share most" not in text


def test_who_shares_most_is_told_in_a_table(made: Made) -> None:
    """With the number of words, which leads to the first of what they share."""
    sitemap = made(a=f"{MILL} {PATH}", b=f"{MILL} {PATH}", c=PATH)
    _, _, table = overview(sitemap).partition("## Documents that share most")
    first = sitemap.register.sharings[0].wordings[0]
    assert f'[29](index.md#{first} "2 shared passages") |' in table
    assert table.count("\n| [") == 3


def test_a_wording_in_many_places_names_the_rest(made: Made) -> None:
    """Eight places are shown, the others are links."""
    texts = {f"d{number}": MILL for number in range(10)}
    texts |= {f"e{number}": f"Letter {number}." for number in range(12)}
    text = overview(made(**texts))
    assert text.count("<strong>") == 8
    _, _, rest = text.partition("Also in: ")
    assert "(../documents/d8.md#p-" in rest
    assert "(../documents/d9.md#p-" in rest


def test_a_long_wording_is_cut_short(made: Made) -> None:
    """Of a text that two documents have from the first word to the last, three paragraphs are shown."""
    paragraphs = [f"{word} {MILL} {PATH}" for word in ("Alder", "Birch", "Cedar", "Elder", "Hazel")]
    sitemap = made(a="\n\n".join(paragraphs), b="\n\n".join(paragraphs))
    text = overview(sitemap)
    assert text.count("<strong>") == 6
    assert text.count("… and 2 paragraphs more\n") == 2


def test_the_same_words_are_not_said_again(made: Made) -> None:
    """After the first place, what is word for word the same has its beginning and end, around what differs."""
    long = (
        "We ask for the minutes of the meeting, for the names of those who spoke, and for the day on which it was held."
    )
    words = f"{PATH} {MILL} {long} {MILL.replace('mill', 'barn')}"
    first, second = re.findall("<strong>.*</strong>", overview(made(a=words, b=words.replace("footpath", "road"))))
    assert "…" not in first
    assert second == (
        '<strong>Nobody may close the <em class="rg-differs">road</em> along the river before the autumn assizes have '
        "heard us. The old mill &#91;…&#93; old barn below the bridge was sold without the consent of our council"
        "</strong>"
    )


def test_many_wordings_have_pages_by_year(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """The overview lists the years and the longest; the id of each wording stays."""
    monkeypatch.setattr(addresses, "MOST_ON_A_SHARED_PAGE", 1)
    days = (date(1912, 5, 3), date(1912, 6, 4), date(1913, 1, 1), None)
    sitemap = made(*days, a=MILL, b=f"{PATH} {MILL}", c=f"He said: {PATH}", d=f"Or: {PATH}")
    pages = {page.path: page.text for page in shared_pages(sitemap)}
    assert sorted(pages) == ["shared/1912-05.md", "shared/1912-06.md", "shared/index.md"]
    assert "- [May 1912](1912-05.md) · 1 shared passage\n" in pages["shared/index.md"]
    assert "## The longest" in pages["shared/index.md"]
    assert "<strong>" not in pages["shared/index.md"]
    assert "# Shared passages: June 1912 { #title }" in pages["shared/1912-06.md"]
    assert "← [May 1912](1912-05.md)" in pages["shared/1912-06.md"]
    for wording in sitemap.register.shared:
        assert f"{{ #{wording.id} }}" in pages[sitemap.shared.pages[wording.id]]


def test_the_words_of_the_page_are_the_site_s(made: Made) -> None:
    """And what is in another language says so."""
    text = overview(made(language="ru", a=MILL, b=MILL))
    assert "# Общие фрагменты { #title }" in text
    assert "14 слов, дословно · 2 документа" in text
    assert "{: .rg-excerpt lang=en }" in text
    assert " lang=en }\n" in text


def test_shared_words_lead_to_their_twin(made: Made) -> None:
    """From each paragraph to the one that has the same words; of more than one other place, to the list of them."""
    sitemap = made(a=f"She said: {MILL}", b=f"He heard: {MILL}\n\n{PATH}", c=PATH, d=PATH)
    [found] = echoes("a", "documents/a.md", sitemap).values()
    [(start, end, sign)] = found
    assert f"She said: {MILL}"[start:end] == MILL.removesuffix(".")
    anchor = sitemap.documents["b"].document.passages[0].anchor
    title = escape(sitemap.documents["b"].document.title)
    assert sign == f'[≡](b.md#{anchor} "Also in {title}, 4 May 1912 (14 words)"){{.rg-echo data-search-exclude=""}}'
    [(_, _, sign)] = next(iter(echoes("c", "documents/c.md", sitemap).values()))
    wording = next(each for each in sitemap.register.shared if len(each.places) == 3)
    assert sign.startswith(f"[≡](../shared/index.md#{wording.id} ")


def test_a_near_wording_has_another_sign(made: Made) -> None:
    """The same words word for word, or nearly so."""
    sitemap = made(a=MILL, b=NEAR)
    [[(_, _, sign)]] = echoes("a", "documents/a.md", sitemap).values()
    assert sign.startswith("[≈](")


def test_formulas_are_not_marked(made: Made) -> None:
    """A text would be full of them."""
    sitemap = made(**{f"d{number}": f"Letter {number} of many.\n\n{MILL}" for number in range(24)})
    assert echoes("d1", "documents/d1.md", sitemap) == {}


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "</strong></div><img src=x onerror=alert(1)>",
        "**[a](javascript:alert) `b` {#id .class onclick=alert}",
        "/// html | script",
        "{{ title }} {% raw %}",
        "*[Ada]: Lind",
        "&lt;b&gt; \\* _a_ ~~b~~ ==c== ^^d^^",
    ],
)
def test_hostile_words_are_shown_and_not_obeyed(hostile: str, made: Made, shown: Callable[[str], Any]) -> None:
    """Whatever stands before, among and behind the shared words, and in the title."""
    text = f"# {hostile}\n\n{hostile} {MILL.replace('bridge', f'bridge {hostile}')} {hostile}"
    sitemap = made(a=text, b=text.replace("council", "town council"))
    _, _, body = overview(sitemap).partition("\n---\n")
    config = load_config(str(ROOT / "mkdocs.yml"))
    engine = markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    page = shown(engine.convert(body))
    assert set(page.elements) <= {*("h1", "h2", "h3", "p", "a", "em", "strong"), *TABLE}
    assert {name for _, name, _ in page.attributes} <= {"id", "class", "href", "title", "lang"}
    assert " ".join(hostile.split()) in page.text
    marked = shown(engine.convert(str(woven_passage(*woven_from(sitemap)))))
    assert set(marked.elements) <= {"p", "a", "span"}
    assert "".join(hostile.split()) in "".join(marked.text.replace("≈", "").split())


def woven_from(sitemap: Sitemap) -> tuple[Annotated, tuple[()], Sequence[Echo]]:
    """The first passage of a document that shares something, and what it shares."""
    found = echoes("a", "documents/a.md", sitemap)
    anchor = next(iter(found))
    return sitemap.paragraphs("a")[anchor], (), found[anchor]
