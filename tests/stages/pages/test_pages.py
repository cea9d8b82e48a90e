"""The pages of a small corpus: their addresses, their links, and what they show of hostile material."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config

from regesta.model import Page, Site
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.text.visible import disarmed

ROOT = Path(__file__).parents[3]
Corpus = Callable[..., Options]
Shown = Callable[[str], Any]

DOCUMENTS = {
    "a.txt": "Harbour closed\nNortham, 3 May 1912\n\nAda Lind came to Northam yesterday. Wren stayed.\n\n"
    "The President of Norland left in May 1911, after the winter of 1910. Boris Wren knew it in the 1900s.\n",
    "b.txt": "Порт закрыт\nТомск, 4 мая 1912 г.\n\nАда Линд приехала вчера.\n\nОна уехала на следующий день.\n",
    "sub/c.txt": "Nobody knows when Ada Lind wrote this, or whether Wren or the President read it.\n\nADVERTISEMENT\n",
    "sub/c.yml": "title: A fragment\nissuer: Ada Lind\naddress: https://herald.example/a_b*c?d=1&e=2\n"
    "note: Torn & <burnt>\n",
    "index.txt": "Clara Wren, Friday. On Monday she had left. On 1 January 1913 she will be back, or in 1914.\n",
    "index.yml": "date: {value: 1912-06, why: From the postmark.}\n",
    "cut.txt": "READ: More of it\n",
}
FILES = {
    "people": """\
- id: ada-lind
  name: {en: Ada Lind, ru: Ада Линд}
  sort: {en: "Lind, Ada", ru: "Линд, Ада"}
  gender: feminine
  aliases: {en: [Ada M. Lind]}
  identifiers: {wikidata: Q0, other: "a b"}
  note: Harbour master.
- {id: boris-wren, name: {en: Boris Wren}, sort: {en: "Wren, Boris"}}
- {id: clara-wren, name: {en: Clara Wren}, sort: {en: "Wren, Clara"}}
- {id: never-named, name: {en: Never Named}}
""",
    "organisations": "- {id: herald, name: {en: The Herald}}\n",
    "places": "- {id: norland, name: {en: Norland}}\n- {id: northam, name: {en: Northam}, within: norland}\n",
    "roles": """\
- id: president
  of: norland
  name: {en: President of Norland}
  full: {en: [President of Norland]}
  short: {en: [President]}
  holders: [{person: boris-wren, from: 1910-01-01, to: 1911-12-31}, {person: ada-lind, from: 1912-01-01}]
""",
}
FOLDERS_WITH_INDEX = ("dates", "documents", "events", "organisations", "people", "places", "shared")
PAGES = {"about.md": "# About\n\n<!-- regesta:report -->\n", "other.md": "# No slot\n"}


@pytest.fixture
def site(corpus: Corpus) -> Site:
    """The site of the small corpus."""
    return compile_site(corpus(DOCUMENTS, pages=PAGES, **FILES))


def front_and_body(page: Page) -> tuple[dict[str, Any], str]:
    """The front matter, read as YAML, and the rest."""
    if not page.text.startswith("---\n"):
        return {}, page.text
    front, body = page.text[4:].split("\n---\n", 1)
    return yaml.safe_load(front), body


@cache
def engine() -> markdown.Markdown:
    """Python-Markdown as the demonstration's mkdocs.yml sets it up."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def rendered(page: Page, shown: Shown) -> Any:
    """What a page shows."""
    return shown(engine().reset().convert(front_and_body(page)[1]))


def test_addresses_are_unique_plain_and_sorted(site: Site) -> None:
    """A path occurs once, is ASCII, and stays within the site."""
    paths = [page.path for page in site.pages]
    assert paths == sorted(set(paths))
    assert all(re.fullmatch(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md", path) for path in paths)


def test_every_thing_has_its_page(site: Site) -> None:
    """Documents, entities, dates and registers, named or not; pages without a slot are left to MkDocs."""
    paths = {page.path for page in site.pages}
    assert paths >= {
        *("index.md", "about.md", "documents/index.md", "people/index.md", "organisations/index.md"),
        *("places/index.md", "dates/index.md", "documents/a.md", "documents/b.md", "documents/sub-c.md"),
        *("documents/index-1.md", "documents/cut.md", "people/ada-lind.md", "people/never-named.md"),
        *("places/northam.md", "organisations/herald.md", "dates/1912.md", "dates/1912-05.md", "dates/1911.md"),
    }
    assert "other.md" not in paths


def test_front_matter_is_yaml(site: Site) -> None:
    """Every generated page has a title, and a template that exists."""
    for page in site.pages:
        front, body = front_and_body(page)
        assert body.strip()
        if page.path == "about.md":
            continue
        assert isinstance(front["title"], str)
        assert front["title"]
        if "template" in front:
            assert (ROOT / "generator/regesta/theme" / front["template"]).is_file()


def test_generated_pages_end_with_one_newline(site: Site) -> None:
    """Text files end as text files do; the editor's own pages end as the editor likes."""
    for page in site.pages:
        if "/" in page.path:
            assert page.text.endswith("\n")
            assert not page.text.endswith("\n\n")


def target_of(path: str, target: str) -> str:
    """The page that an address on the page `path` leads to: of a file, or in our own markup as a browser reads it."""
    if target.endswith(".md"):
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    folder = posixpath.dirname(path) if posixpath.basename(path) == "index.md" else path.removesuffix(".md")
    place = posixpath.normpath(posixpath.join(folder, target))
    return "index.md" if place == "." else f"{place}/index.md" if place in FOLDERS_WITH_INDEX else f"{place}.md"


def test_every_link_leads_somewhere(site: Site, shown: Shown) -> None:
    """Each link within the site leads to a page, and to an anchor that it has."""
    read = {page.path: rendered(page, shown) for page in site.pages}
    anchors = {path: {value for _, name, value in each.attributes if name == "id"} for path, each in read.items()}
    links = 0
    for path, each in read.items():
        for tag, name, value in each.attributes:
            if (tag, name) != ("a", "href") or value.startswith("https://"):
                continue
            address, _, anchor = value.partition("#")
            target = address.partition("?")[0]
            page = target_of(path, target) if target else path
            assert page in read, f"{path} links to {value}"
            assert not anchor or anchor in anchors[page], f"{path} links to {value}"
            links += 1
    assert links > 100


def test_ids_are_unique_on_a_page(site: Site, shown: Shown) -> None:
    """An anchor leads to one place."""
    for page in site.pages:
        ids = [value for _, name, value in rendered(page, shown).attributes if name == "id"]
        assert len(ids) == len(set(ids)), page.path


def test_a_document_shows_its_words(site: Site, shown: Shown) -> None:
    """Every word of every passage stands on the page of its document, in order."""
    page = next(page for page in site.pages if page.path == "documents/a.md")
    text = rendered(page, shown).text.replace(" ¶", "")
    assert "Ada Lind came to Northam yesterday. Wren stayed." in text
    assert text.index("Harbour closed") < text.index("Northam, 3 May 1912") < text.index("Ada Lind came")


def test_the_source_markdown_is_not_shown(site: Site, shown: Shown) -> None:
    """No attribute list, block fence or template sign is left over for the reader."""
    for page in site.pages:
        text = rendered(page, shown).text
        assert not re.search(r"\{[:#.]|///|\{\{ |\{%|\]\(|&#|rg-", text), page.path


def test_what_is_left_open_is_listed(site: Site) -> None:
    """Doubts stand on the page of their document."""
    page = next(page for page in site.pages if page.path == "documents/a.md")
    assert "‘Wren’ is linked to nobody" not in page.text
    page = next(page for page in site.pages if page.path == "documents/sub-c.md")
    assert "‘Wren’ is linked to nobody" in page.text
    assert "‘President’ is linked to nobody" in page.text
    assert "[ADVERTISEMENT]" not in page.text
    assert "- ADVERTISEMENT *line 3, 1 word*" in page.text


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "</div></aside><h1>mine</h1>",
    "{: onclick=alert(1) #title }",
    "{{ config }}{% include 'x' %}",
    "a | b | c",
    "---",
    "title: mine",
    "# heading { #title }",
    "/// html | script",
    "```\ncode\n```",
    "&lt;script&gt;",
    '"><svg/onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- regesta:overview -->",
    "\x02wzxhzdk:0\x03",
    "*[Ada]: Lind",
    "<https://evil.example>",
    "\u202eevil\u202c",
)
ELEMENTS = {
    *("a", "aside", "dd", "details", "div", "dl", "dt", "em", "h1", "h2", "h3", "li", "p", "strong", "summary"),
    *("table", "tbody", "td", "th", "thead", "tr", "ul", "ins", "del", "span", "abbr", "b", "caption", "code", "nav"),
    *("ol", "pre", "section", "small"),
    *("button", "input", "label", "option", "output", "select"),
    *("figure", "figcaption", "svg", "circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect"),
    *("text", "title", "tspan"),
}
ATTRIBUTES = {
    *("class", "colspan", "href", "id", "lang", "rel", "role", "scope", "tabindex", "title"),
    *("autocomplete", "name", "spellcheck", "type", "value"),
    *("cx", "cy", "d", "dx", "dy", "height", "points", "r", "rx", "ry", "text-anchor", "transform", "viewbox", "width"),
    *("x", "x1", "x2", "y", "y1", "y2"),
}
"""None of them runs or loads anything; what begins with `aria-` or `data-` does not, either."""


ADDRESS = r"https://|http://|[a-z0-9./#-]+(?:\?[a-z]+=[a-z0-9-]+)?\Z"


def quoted(text: str) -> str:
    """A text for YAML, within double quotes."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return (
        '"' + "".join(signs.get(sign) or (sign if sign.isprintable() else f"\\U{ord(sign):08x}") for sign in text) + '"'
    )


def hostile_corpus(corpus: Corpus, text: str) -> Options:
    """A corpus in which everything that can be said says `text`."""
    said = quoted(text)
    return corpus(
        {
            "a.txt": f"{text}\n\nNortham, 3 May 1912\n\nAda {text} Lind, x{text}x came, {text}yesterday.\n\n{text}\n",
            "b.txt": f"Ada Lind came.\n\n{text} Ada Lind {text}\n\nSource: {text}\n\nWren {text}.\n",
            "b.yml": f"title: {said}\nissuer: {said}\npublisher: {said}\naddress: {said}\naccessed: {said}\n"
            f"rights: {said}\nnote: {said}\ndate: {{value: 1912-05-03, why: {said}}}\n",
            f"c {''.join(sign for sign in text if sign.isprintable() and sign not in '/')[:40]}.txt": "Words of c.\n",
        },
        people=f"- {{id: ada-lind, name: {{en: Ada Lind, ru: {said}}}, sort: {{en: {said}}}, note: {said}, "
        f"aliases: {{en: [{said}]}}, identifiers: {{{said}: {said}, wikidata: {said}}}}}\n"
        f"- {{id: x, name: {{en: {said}}}}}\n"
        "- {id: y, name: {en: Boris Wren}, sort: {en: 'Wren, Boris'}}\n"
        "- {id: z, name: {en: Clara Wren}, sort: {en: 'Wren, Clara'}}\n",
        roles=f"- {{id: r, of: x, name: {{en: {said}}}, full: {{en: [{said}]}}, holders: [{{person: x}}]}}\n",
    )


def check_harmless(pages: Iterable[Page], shown: Shown) -> None:
    """Nothing that anybody said has become markup."""
    for page in pages:
        front, _ = front_and_body(page)
        assert set(front) <= {"title", "description", "template", "hide", "search", "regesta"}, page.path
        assert front.get("template", "x.html").endswith(".html")
        for key in ("title", "description"):
            assert "<" not in front.get(key, ""), page.path
        result = rendered(page, shown)
        assert set(result.elements) <= ELEMENTS, page.path
        attributes = {name for _, name, _ in result.attributes if not name.startswith(("aria-", "data-"))}
        assert attributes <= ATTRIBUTES, page.path
        for _, name, value in result.attributes:
            if name == "href":
                assert re.match(r"https://|http://|[a-z0-9./#-]+(?:\?[a-z]+=[a-z0-9-]+)?\Z", value), (
                    f"{page.path}: {value}"
                )
            if name == "id":
                assert re.fullmatch(r"[a-z0-9-]+", value), f"{page.path}: {value}"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_material_is_shown_and_not_obeyed(corpus: Corpus, shown: Shown, text: str) -> None:
    """Documents, metadata, names, notes, offices and file names cannot become markup, front matter or templates."""
    site = compile_site(hostile_corpus(corpus, text))
    check_harmless(site.pages, shown)
    page = next(page for page in site.pages if page.path == "documents/b.md")
    plain = " ".join(disarmed(re.sub("[\x02\x03]", "\ufffd", text)).split())
    assert rendered(page, shown).text.count(plain) >= 4


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30))
def test_any_material_is_shown_and_not_obeyed(
    tmp_path_factory: pytest.TempPathFactory, shown: Shown, text: str
) -> None:
    """What holds for what we thought of holds for the rest."""
    content = tmp_path_factory.mktemp("any") / "content"
    (content / "documents").mkdir(parents=True)
    (content / "authorities").mkdir()
    (content / "documents" / "a.txt").write_text(f"{text}\n\n{text} Ada Lind {text}\n", encoding="utf-8")
    (content / "documents" / "a.yml").write_text(f"title: {quoted(text)}\nnote: {quoted(text)}\n", encoding="utf-8")
    (content / "authorities" / "people.yml").write_text(
        f"- {{id: ada-lind, name: {{en: Ada Lind, ru: {quoted(text)}}}, note: {quoted(text)}}}\n", encoding="utf-8"
    )
    check_harmless(compile_site(Options(content)).pages, shown)


def test_an_editors_own_page_keeps_its_words(corpus: Corpus) -> None:
    """The editor's Markdown is the editor's: it is left as it is, but for its slots."""
    text = "---\ntitle: Mine\n---\n\n# Hello <b>there</b>\n\n<!-- regesta:unknown -->\n\n<!-- regesta:report -->\n"
    site = compile_site(corpus(pages={"index.md": text}))
    page = next(page for page in site.pages if page.path == "index.md")
    assert page.text.startswith(text[: text.index("<!-- regesta:report")])
    assert "Made by Regesta" in page.text


def test_a_site_without_documents_has_its_registers(corpus: Corpus, shown: Shown) -> None:
    """An empty folder is a beginning."""
    site = compile_site(corpus({}))
    check_harmless(site.pages, shown)
    assert "documents/index.md" in [page.path for page in site.pages]


def test_a_large_register_has_letters(corpus: Corpus, shown: Shown) -> None:
    """Many names are grouped by the letter that they are sorted under."""
    people = "".join(f"- {{id: p{number}, name: {{en: {chr(65 + number % 26)}x{number}}}}}\n" for number in range(70))
    all_of_them = ". ".join(f"{chr(65 + number % 26)}x{number}" for number in range(70))
    site = compile_site(corpus({"list.txt": f"Northam, 3 May 1912\n\n{all_of_them}.\n"}, people=people))
    page = next(page for page in site.pages if page.path == "people/index.md")
    assert rendered(page, shown).elements.count("tbody") == 26
