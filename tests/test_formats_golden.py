"""What real programs wrote reads alike in every format, and gives the golden pages.

The files in `tests/fixtures/formats` are made by `make` there, of sources that say the same. Their paragraphs are
compared with those of the sources; some of them, one of each kind, are built to the site in
`tests/golden/formats/expected`, which `--update-golden` rewrites.
"""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from regesta.model import Document, Finding
from regesta.stages.clean import clean
from regesta.stages.read import read_documents
from tests import test_golden as golden

FILES = Path(__file__).parent / "fixtures" / "formats"
CASE = Path(__file__).parent / "golden" / "formats"
GARDENS = sorted(path.name for path in FILES.glob("*-*-*.*") if path.suffix != ".eml")
ON_THE_SITE = (
    "chromium-html-en.html",
    "chromium-pdf-ru.pdf",
    "latex-pdf-ru.pdf",
    "libreoffice-docx-en.docx",
    "libreoffice-html-ru.html",
    "libreoffice-pdf-en.pdf",
    "mutt-en.eml",
    "pandoc-docx-ru.docx",
    "pandoc-html-en.html",
    "pandoc-md-ru.md",
    "s-nail-ru.eml",
)
# Versions of readers change without a change of what is read.
_READER = re.compile(r"\b(pypdf|mammoth|trafilatura|markdown-it-py|email of Python) \d+(?:\.\d+)*")
NOTE = 3
"""Of the paragraphs below the title."""
_MARK = re.compile(r"(?<=[.])\s?\[?[01]\]?(?= )")
_ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _OFFICE, _TABLE = (_ODF % name for name in ("text", "office", "table"))


@cache
def documents() -> dict[str, Document]:
    """All files, read and cleaned, by name; attachments by that of their mail and their own."""
    findings: list[Finding] = []
    sources = read_documents(FILES, "documents", findings)
    cleaned = {f"{source.path} {source.member}".strip(): clean(source, ("en", "ru"))[0] for source in sources}
    return {name: document for name, document in cleaned.items() if "sources/" not in name and name != "make"}


@cache
def paragraphs(language: str) -> tuple[str, ...]:
    """The paragraphs of the source, its note among them, the words of its table left out."""
    body = ElementTree.parse(FILES / "sources" / f"garden-{language}.fodt").find(f".//{_OFFICE}text")
    assert body is not None
    return tuple(_words(text) for text in _paragraphs(body) if text)


def _paragraphs(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield "".join(_spoken(child))
        if child.tag != f"{_TABLE}table":
            yield from _paragraphs(child)


def _spoken(element: ElementTree.Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag != f"{_TEXT}note":
            yield from _spoken(child)
        yield child.tail or ""


def _words(text: str) -> str:
    return " ".join(_MARK.sub("", " ".join(text.split())).removeprefix("1. ").split())


@pytest.mark.parametrize("name", GARDENS)
def test_every_format_has_the_paragraphs_of_the_source(name: str) -> None:
    """Each paragraph, item, quotation and note of the source is one passage, whatever wrote the file."""
    document = documents()[name]
    passages = {_words(passage.text) for passage in document.passages}
    title, *others = paragraphs(name.rsplit("-", 1)[1][:2])
    if name.startswith("libreoffice-html"):
        others.pop(NOTE)  # LibreOffice writes its number, as 0, into the words of the note
    assert [text for text in others if text not in passages] == []
    assert document.title == title
    assert document.account().lost == ()
    assert document.date is not None and document.date.edtf == "1912-05-03"


@pytest.mark.parametrize("name", GARDENS)
def test_table_is_read_in_order(name: str) -> None:
    """The words of a table's rows stand in the text once and in order, though not every format knows rows."""
    language = name.rsplit("-", 1)[1][:2]
    table = ElementTree.parse(FILES / "sources" / f"garden-{language}.fodt").find(f".//{_TABLE}table")
    assert table is not None
    expected = Counter("".join(f"{text} " for text in table.itertext()).split())
    found = Counter(" ".join(passage.text for passage in documents()[name].passages).split())
    assert expected - found == Counter()


@pytest.mark.parametrize(
    "name", [name for name in GARDENS if not name.startswith(("chromium-pdf", "libreoffice-html"))]
)
def test_lines_of_each_page_are_no_passages(name: str) -> None:
    """Running heads, page numbers and the foot that a script adds are in no passage."""
    heads = {"Reports to the Council", "Доклады городскому совету", "1", "2", "3"}
    assert [passage.text for passage in documents()[name].passages if passage.text in heads] == []


@pytest.mark.parametrize(
    ("name", "title", "sent", "author", "first"),
    [
        ("mutt-en.eml", "The report on the garden", "2024-05-06", "Ada Lind", "Northam, 6 May 1912"),
        ("s-nail-en.eml", "Re: Ваш доклад о саде за портом", "2024-05-09", "Ada Lind", "Northam, 6 May 1912"),
        ("s-nail-ru.eml", "Ваш доклад о саде за портом", "2024-05-08", "Анна Вересова", "Лесной, 8 мая 1912 г."),
    ],
)
def test_mail_says_what_it_said(name: str, title: str, sent: str, author: str, first: str) -> None:
    """Subject, day and sender are read from a mail's head, and its words in their encoding."""
    document = documents()[name]
    assert document.date is not None
    assert (document.title, document.date.edtf, document.facts["author"]) == (title, sent, author)
    kinds = [str(passage.kind) for passage in document.passages]
    assert (document.passages[0].text, kinds.count("quote")) == (first, 1)
    assert [cut.rule for cut in document.cuts] == ["mail-signature"]


def test_attachments_are_documents() -> None:
    """A Word file, a text and a Markdown file in a mail are read by their own readers."""
    titles = {name: document.title for name, document in documents().items() if name.count(".") > 1}
    assert titles == {
        "mutt-en.eml report.docx": "The Garden Behind the Harbour",
        "mutt-en.eml seeds.txt": "Seeds sent to Northam, 2 April 1912",
        "s-nail-ru.eml доклад.md": "Сад за портом",
    }


def test_site_of_formats_is_the_golden_one(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One file of each kind gives exactly the golden pages and findings."""
    monkeypatch.setattr("regesta.stages.pages.report.version", lambda _: "0.0")
    content = tmp_path / "content"
    shutil.copytree(CASE / "authorities", content / "authorities")
    (content / "documents").mkdir()
    for name in ON_THE_SITE:
        shutil.copy(FILES / name, content / "documents" / name)
    made = {name: _READER.sub(r"\1 0", text) for name, text in golden._made(content).items()}
    if request.config.getoption("--update-golden"):
        golden._write(CASE / "expected", made)
    difference = golden._difference(golden._read(CASE / "expected"), made)
    if difference:
        pytest.fail("\n\n".join(difference), pytrace=False)
