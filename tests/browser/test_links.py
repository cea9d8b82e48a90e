"""Every address on every page leads to something that exists, also where MkDocs does not look: in raw markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from lxml import html

from tests.browser.sites import Built

pytestmark = pytest.mark.browser

_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data")
_IDS = ("for", "aria-controls", "aria-labelledby", "aria-describedby", "aria-owns", "headers", "list", "popovertarget")
_OF_THE_THEME = ("__search", "__drawer", "__toc", "__palette_0", "__palette_1")
"""Switches of the theme; on a page without contents, some label names one that is not there."""
_PUBLISHED = "https://example.org/"


def test_every_address_leads_somewhere(sites: tuple[Built, ...]) -> None:
    """Pages, anchors, downloads, styles, scripts and pictures are where a page says."""
    assert [wrong for site in sites for wrong in dead_links(site.folder)] == []


def test_every_named_part_of_a_page_is_there(sites: tuple[Built, ...]) -> None:
    """What a label, a control or a description names by its id is on the page, and once."""
    assert [wrong for site in sites for wrong in _lost_parts(site.folder)] == []


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ('<a href="../b/">b</a>', []),
        ('<a href="../b/#here">b</a>', []),
        ('<a href="#top">here</a>', []),
        ('<a href="../b/?kind=person#here">b</a>', []),
        ('<a href="https://elsewhere.example/">elsewhere</a> <a href="mailto:a@b.example">a</a>', []),
        ('<a href="../c/">c</a>', ["a/: ../c/"]),
        ('<a href="../b">b</a>', ["a/: ../b"]),
        ('<a href="../c/?kind=person">c</a>', ["a/: ../c/?kind=person"]),
        ('<a href="../b/#there">b</a>', ["a/: ../b/#there"]),
        ('<a href="b.md">b</a>', ["a/: b.md"]),
        ('<svg><a href="../../b/">b</a></svg>', ["a/: ../../b/"]),
        ('<img src="../c.png">', ["a/: ../c.png"]),
        ('<a href="/b/">b</a>', ["a/: /b/"]),
        ('<a href="https://example.org/site/c/">c</a>', ["a/: https://example.org/site/c/"]),
    ],
)
def test_a_dead_link_is_found(body: str, wrong: list[str], tmp_path: Path) -> None:
    """What leads nowhere, out of the site or past an anchor is told with its page; what leads on is not."""
    for name, content in (("a", body), ("b", '<p id="here">here</p>')):
        (tmp_path / "site" / name).mkdir(parents=True)
        page = f"<!doctype html><html><body>{content}</body></html>"
        (tmp_path / "site" / name / "index.html").write_text(page, "utf-8")
    assert list(dead_links(tmp_path / "site")) == wrong


def dead_links(site: Path) -> Iterator[str]:
    """Page and address of every link that leads nowhere."""
    root = f"{_PUBLISHED}{site.name}/"
    pages = {file: html.fromstring(file.read_bytes()) for file in sorted(site.rglob("*.html"))}
    anchors = {file: {*tree.xpath("//@id"), *tree.xpath("//a/@name"), "", "top"} for file, tree in pages.items()}
    for file, tree in pages.items():
        here = root + file.relative_to(site).as_posix().removesuffix("index.html")
        for address in dict.fromkeys(_addresses(tree)):
            whole, anchor = urldefrag(urljoin(here, address))
            if not whole.startswith(_PUBLISHED) and urlsplit(whole).scheme:
                continue
            path = unquote(whole.partition("?")[0].removeprefix(root))
            target = _file(site, path) if whole.startswith(root) else None
            if target is None or (target in anchors and unquote(anchor) not in anchors[target]):
                yield f"{here.removeprefix(root)}: {address}"


def _addresses(tree: html.HtmlElement) -> Iterator[str]:
    for name in _ADDRESSES:
        yield from tree.xpath(f"//@{name}")


def _file(site: Path, path: str) -> Path | None:
    file = site / path / "index.html" if path.endswith("/") or not path else site / path
    return file if file.is_file() else None


def _lost_parts(site: Path) -> Iterator[str]:
    for file in sorted(site.rglob("*.html")):
        tree = html.fromstring(file.read_bytes())
        ids = Counter(tree.xpath("//@id"))
        place = file.relative_to(site).as_posix()
        yield from (f"{place}: {times} of {each}" for each, times in ids.items() if times > 1)
        named = {each for name in _IDS for value in tree.xpath(f"//@{name}") for each in value.split()}
        yield from (f"{place}: no {each}" for each in sorted(named - set(ids) - set(_OF_THE_THEME)))
