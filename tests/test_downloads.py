"""Files as received, offered to readers where the editor allows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from regesta.model import Site
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.text.addresses import original_path

Corpus = Callable[..., Options]
LETTER = b"Northam, 3 May 1912\r\n\r\nAda Lind came to the harbour.\r\n"


def page(site: Site, identity: str) -> str:
    """The page of a document."""
    return next(page.text for page in site.pages if page.path == f"documents/{identity}.md")


@pytest.mark.parametrize(
    ("site", "metadata", "offered"),
    [(False, "", False), (True, "", True), (False, "download: yes\n", True), (True, "download: no\n", False)],
)
def test_a_file_is_offered_where_metadata_or_site_say_so(
    corpus: Corpus, site: bool, metadata: str, offered: bool
) -> None:
    """The metadata of a document go before the setting of the site; by default no file is offered."""
    options = corpus({"letter.txt": LETTER, "letter.yml": "title: A letter\n" + metadata})
    made = compile_site(replace(options, downloads=site))
    assert ("letter-as-received.txt" in page(made, "letter")) is offered
    assert [(asset.path, asset.file.read_bytes()) for asset in made.assets] == (
        [("documents/letter-as-received.txt", LETTER)] if offered else []
    )


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a.txt", "documents/x-as-received.txt"),
        ("a.PDF", "documents/x-as-received.pdf"),
        ("a.b.html", "documents/x-as-received.html.txt"),
        ("a.XHTML", "documents/x-as-received.xhtml.txt"),
        ("a.md", "documents/x-as-received.md.txt"),
        ("../../a.docx", "documents/x-as-received.docx"),
    ],
)
def test_a_file_has_an_address_at_which_no_browser_runs_it(name: str, path: str) -> None:
    """The file's own name is no part of its address, and a web page is shown as text."""
    assert original_path("x", name) == path


def test_a_file_comes_with_the_site_byte_for_byte(corpus: Corpus, tmp_path: Path) -> None:
    """MkDocs publishes the very bytes, line ends and all."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    options = corpus({"letter.txt": LETTER})
    config_file = tmp_path / "mkdocs.yml"
    config_file.write_text(
        "site_name: S\ndocs_dir: content\ntheme: {name: material, font: false}\n"
        "plugins:\n  - regesta: {downloads: true}\n"
    )
    config = load_config(str(config_file), site_dir=str(tmp_path / "site"), docs_dir=str(options.content))
    build(config)
    assert (tmp_path / "site/documents/letter-as-received.txt").read_bytes() == LETTER
    assert 'href="../letter-as-received.txt"' in (tmp_path / "site/documents/letter/index.html").read_text()
