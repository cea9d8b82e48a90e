"""PDFs of which nothing is made, or not all."""

from __future__ import annotations

import io
import logging
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter
from tests.formats.pdf.writing import lines, pdf

from regesta.formats import pdf as reader
from regesta.formats.pdf import opening, read
from regesta.formats.registry import Hints
from regesta.model import Extracted, Refused

GOOD = pdf([lines(["Northam, 3 May 1912"]), lines(["Ada Lind came to the harbour."])])


def locked(user: str) -> bytes:
    """A PDF that is encrypted with a user's password."""
    writer = PdfWriter(clone_from=io.BytesIO(GOOD))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def bomb() -> bytes:
    """A page whose drawing is a hundred million blanks, packed."""
    packed = zlib.compress(b" " * 100_000_000, 9)
    before, after = pdf([[]]).split(b"<< /Length 0 >>\nstream\n\nendstream")
    return before + b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b\nendstream" % (len(packed), packed) + after


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "unreadable-document"),
        (b"<html>no PDF</html>", "unreadable-document"),
        (GOOD[:300], "unreadable-document"),
        (GOOD.replace(b"/Pages 2 0 R", b"/Pages 1 0 R"), "unreadable-document"),
        (GOOD.replace(b"/Kids [7 0 R 9", b"/Kids [2 0 R 2"), "unreadable-document"),
        (GOOD.replace(b"/Type /Catalog", b"/Type /Catalogue /Pages 9"), "unreadable-document"),
        (pdf([]), "unreadable-document"),
        (pdf([[]]), "needs-ocr"),
        (pdf([[], []]), "needs-ocr"),
        (locked("secret"), "encrypted-document"),
        (bomb(), "over-limit"),
    ],
    ids=["empty", "other", "cut short", "loop", "loop of kids", "no pages", "none", "blank", "two", "locked", "bomb"],
)
def test_refusal(content: bytes, code: str) -> None:
    """What cannot be read is refused with a code, never raised; each refusal says what to do."""
    refused = read(content, Hints())
    assert isinstance(refused, Refused), refused
    assert (refused.code, bool(refused.message), bool(refused.hint)) == (code, True, True)


def test_empty_password_opens() -> None:
    """A PDF that only forbids printing has an empty password, and is read."""
    extracted = read(locked(""), Hints())
    assert isinstance(extracted, Extracted)
    assert "Ada Lind" in extracted.text


def test_pages_without_text_are_told() -> None:
    """A drawn page among others is a warning; a blank one is none."""
    drawing = pdf([lines(["Text."]), [], [], lines(["More text."])])
    assert [each.code for each in _extracted(drawing).doubts] == []
    empty = b"<< /Length 0 >>\nstream\n\nendstream"
    rule = b"0 0 m 100 100 l S\n" * 20
    drawn = drawing.replace(empty, b"<< /Length %d >>\nstream\n%b\nendstream" % (len(rule), rule), 1)
    doubt = _extracted(drawn).doubts[0]
    assert (doubt.code, doubt.severity, doubt.message) == ("needs-ocr", "warning", "these pages have no text: 2")


def test_pages_are_parted_by_form_feeds() -> None:
    """There is one form feed less than pages, blank ones counted."""
    text = _extracted(pdf([[], lines(["One."]), [], lines(["Two."]), []])).text
    assert text == "\fOne.\n\f\fTwo.\f"


def test_damaged_page_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that cannot be read is left out, the others are read, and a warning names it."""
    lines_of = reader.lines_of

    def fails_once(page: object, number: int) -> object:
        if number == 0:
            raise KeyError("/Font")
        return lines_of(page, number)  # type: ignore[arg-type]  # handed through

    monkeypatch.setattr(reader, "lines_of", fails_once)
    extracted = _extracted(GOOD)
    assert extracted.text == "\fAda Lind came to the harbour."
    assert [(each.code, each.severity) for each in extracted.doubts] == [("unread-pages", "warning")]


@pytest.mark.parametrize(("module", "limit"), [(opening, "MOST_PAGES"), (reader, "MOST_CHARACTERS")])
def test_limits_end_early(module: object, limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """More pages or characters than the limit are refused; as many as the limit are read."""
    for most, ends in ((1, True), (48, False)):
        monkeypatch.setattr(module, limit, most)
        result = read(GOOD, Hints())
        assert (isinstance(result, Refused) and result.code == "over-limit") is ends


def test_unknown_letters_are_told() -> None:
    """Where fonts do not say which letters their signs are, a warning says so."""
    signs = pdf([lines(["abc"])]).replace(b"(abc) Tj", b"<010203> Tj")
    assert "unknown-letters" in [each.code for each in _extracted(signs).doubts]


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """What the library would say of a damaged file goes to no log, and its logger is as it was."""
    before = logging.getLogger("pypdf").level
    read(GOOD.replace(b"startxref", b"startxxxx"), Hints())
    assert caplog.records == []
    assert logging.getLogger("pypdf").level == before


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=8))
def test_damage_never_raises(place: int, other: bytes) -> None:
    """Whatever is overwritten in a PDF: it is read or refused."""
    assert isinstance(read(GOOD[:place] + other + GOOD[place + len(other) :], Hints()), Extracted | Refused)


def _extracted(content: bytes) -> Extracted:
    result = read(content, Hints())
    assert isinstance(result, Extracted), result
    return result
