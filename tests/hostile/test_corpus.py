"""Files that were made to break a build: each has its outcome, and the others are built as if it were not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from regesta.formats.limits import LIMITS
from regesta.options import Options
from regesta.pipeline import compile_site
from tests.hostile.conftest import OUTCOMES, SLIPPED, Hostile
from tests.hostile.corpus import collected

LONGEST = 30
"""Seconds that a document may take to be read, or to be cleaned, annotated and linked."""


def page_of(hostile: Hostile, path: str) -> Path:
    """The built page of a document."""
    return hostile.folder / "site" / "documents" / hostile.measured["sources"][path] / "index.html"


def codes(hostile: Hostile, path: str) -> set[str]:
    """What is found about a file."""
    return {each["code"] for each in hostile.measured["findings"] if each["path"] == f"documents/{path}"}


def test_each_hostile_file_has_an_outcome(hostile: Hostile) -> None:
    """The table speaks of all that is made, and of nothing else."""
    documents = hostile.folder / "content" / "documents"
    folders = {path.split("/")[0] for path in OUTCOMES}
    made = {
        path.relative_to(documents).as_posix()
        for folder in folders
        for path in (documents / folder).iterdir()
        if not path.name.endswith((".txt.yml", ".md.yml", ".html.yml"))
        and not (folder == "yaml" and path.suffix == ".txt")
    }
    assert set(OUTCOMES) == made


def test_nothing_ends_in_a_traceback(hostile: Hostile) -> None:
    """Both doors come to their end, and nothing of Python is shown."""
    assert hostile.errors == ""
    assert hostile.measured
    assert hostile.built, hostile.log[-2000:]
    assert "Traceback" not in hostile.log


@pytest.mark.parametrize("path", sorted(path for path, each in OUTCOMES.items() if "page" in each))
def test_what_can_be_read_has_a_page(hostile: Hostile, shown: Callable[[str], Any], path: str) -> None:
    """Its text is on its page, as text."""
    page = page_of(hostile, path)
    words = shown(page.read_text(encoding="utf-8")).text
    assert OUTCOMES[path]["page"] in words


@pytest.mark.parametrize("path", sorted(path for path, each in OUTCOMES.items() if "finding" in each))
def test_what_cannot_be_read_is_a_finding(hostile: Hostile, path: str) -> None:
    """The finding has the expected code; an error says what to do."""
    assert OUTCOMES[path]["finding"] in codes(hostile, path)
    about = [each for each in hostile.measured["findings"] if each["path"] == f"documents/{path}"]
    assert all(each["hint"] for each in about if each["severity"] == "error")
    if "page" not in OUTCOMES[path]:
        assert path not in hostile.measured["sources"]


def test_the_rest_of_the_corpus_is_built(hostile: Hostile) -> None:
    """A good letter among them has its page, with its links."""
    page = page_of(hostile, "letter.txt").read_text(encoding="utf-8")
    assert "people/ada-lind/" in page
    assert "dates/1912-05/" in page


def test_hostile_names_of_files_have_pages(hostile: Hostile) -> None:
    """Each text that has a name of ours is a page of its own, or named as a double."""
    folder = hostile.folder / "content" / "documents" / "names"
    texts = [path for path in folder.iterdir() if path.suffix.lower() in (".txt", ".md") and path.name[0] != "."]
    assert len(texts) >= 25
    for path in texts:
        name = f"names/{path.name}"
        doubles = {
            each["message"].partition("` has the id")[0].removeprefix("the document `")
            for each in hostile.measured["findings"]
            if each["code"] == "duplicate-document-id"
        }
        assert name in doubles or page_of(hostile, name).is_file()


@pytest.mark.parametrize("number", range(39))
def test_hostile_fields_are_text(hostile: Hostile, shown: Callable[[str], Any], number: int) -> None:
    """A string of markup in every field of a document and of a person leaves no script of its own on their pages."""
    home = hostile.folder / "site"
    for page in (home / "documents" / f"fields-field-{number}", home / "people" / f"person-{number}"):
        html = (page / "index.html").read_text(encoding="utf-8")
        assert "window.PWN=1</script>" not in html
        read = shown(html)
        assert not {"iframe", "base", "mglyph", "math", "template"} & set(read.elements)
        for _, name, value in read.attributes:
            assert not name.startswith("on")
            assert not (
                name in ("href", "src", "action") and value.strip().lower().startswith(("javascript", "data:t", "vbs"))
            )


def test_no_document_takes_long(hostile: Hostile) -> None:
    """Reading is limited; what comes after it grows with the text alone."""
    slow = {
        what: seconds
        for times in (hostile.measured["reading"], hostile.measured["working"])
        for what, seconds in times.items()
        if seconds > LONGEST
    }
    assert slow == {}


def test_no_reader_takes_more_memory_than_its_limit(hostile: Hostile) -> None:
    """The largest process among the readers and their servers."""
    assert 0 < hostile.measured["largest_child"] < LIMITS.memory


def test_nothing_is_written_elsewhere(hostile: Hostile) -> None:
    """Names within archives and mails are never paths."""
    assert hostile.measured
    assert not SLIPPED.exists()


def test_the_sources_are_not_published(hostile: Hostile) -> None:
    """No hostile file comes into the site as it is."""
    home = hostile.folder / "site"
    published = {path.suffix for path in (home / "documents").rglob("*") if path.is_file()}
    assert published == {".html"}


@pytest.mark.parametrize("path", sorted(path for path, each in OUTCOMES.items() if "people" in each))
def test_a_hostile_authority_file_is_a_finding(hostile: Hostile, corpus: Callable[..., Options], path: str) -> None:
    """The same files as `people.yml`: the letter is built without them."""
    text = (hostile.folder / "content" / "documents" / path).read_bytes().decode()
    site = compile_site(corpus(people=text))
    found = {each.code for each in site.findings if each.path == "authorities/people.yml"}
    expected = OUTCOMES[path]["people"]
    assert found == ({expected} if expected else set())
    assert "documents/letter.md" in {page.path for page in site.pages}


@pytest.mark.skipif(collected() is None, reason="the collected strings are not on this machine (REGESTA_HOSTILE)")
@pytest.mark.parametrize("kind", ["txt", "md", "html"])
def test_collected_strings_have_a_page(hostile: Hostile, shown: Callable[[str], Any], kind: str) -> None:
    """Strings that others found troublesome are a document like any other."""
    read = shown(page_of(hostile, f"collected/strings.{kind}").read_text(encoding="utf-8"))
    assert "undefined undef" in " ".join(read.text.replace("¶", " ").split())
    assert not {"iframe", "object", "embed"} & set(read.elements)
    assert not [name for _, name, _ in read.attributes if name.startswith("on")]
