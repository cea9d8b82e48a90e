"""The metadata file beside a document."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.authority.metadata import day_value, load_metadata
from regesta.authority.records import Faults
from regesta.model import FACTS, Basis, DateValue, Finding, GivenPart, Metadata, Reason, Severity

FULL = """\
id: letter-of-ada
title: A letter
date: {value: 3 May 1912, basis: inferred, why: From the postmark.}
language: en
author: Ada Lind
recipient: The harbour council
issuer: Harbour Office
publisher: Harbour Press
address: https://harbour.example/1
archived: https://archive.example/1
accessed: 2024-01-01
rights: Free
note: Torn.
encoding: cp1251
download: no
parts:
  - {from: Dear council, language: en, title: To the council, date: 1912-05-03, source: The archive}
  - from: Reply
"""


def read(text: str) -> tuple[str | None, Metadata, list[Finding]]:
    """The id, the metadata and the faults of a file."""
    faults = Faults("documents/letter.yml")
    identity, metadata = load_metadata(text, faults)
    return identity, metadata, faults.findings


def test_reads_everything_that_an_editor_may_say() -> None:
    """All keys have their place."""
    identity, metadata, findings = read(FULL)
    assert findings == []
    assert identity == "letter-of-ada"
    assert (metadata.title, metadata.language) == ("A letter", "en")
    assert metadata.date == DateValue(
        date(1912, 5, 3), date(1912, 5, 3), "1912-05-03", Basis.INFERRED, Reason.quoting("From the postmark.")
    )
    assert set(metadata.facts) == set(FACTS)
    assert metadata.path == "documents/letter.yml"
    assert (metadata.encoding, metadata.download) == ("cp1251", False)
    first, second = metadata.parts
    assert (first.begins, first.language, first.title, first.source) == (
        "Dear council",
        "en",
        "To the council",
        "The archive",
    )
    assert first.date is not None
    assert (first.date.edtf, first.date.basis) == ("1912-05-03", Basis.INFERRED)
    assert second == GivenPart("Reply", 18)


@pytest.mark.parametrize(
    ("word", "download"), [("yes", True), ("true", True), ("Yes", True), ("no", False), ("false", False), ("''", None)]
)
def test_a_file_may_be_had_or_not(word: str, *, download: bool | None) -> None:
    """What the editor says of the download is yes or no; without a word the site decides."""
    assert read(f"download: {word}")[1].download is download


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "title:\n", "date: ''\n"])
def test_may_say_nothing(text: str) -> None:
    """An empty file, or an empty value, says nothing."""
    identity, metadata, findings = read(text)
    assert (identity, metadata.title, metadata.date, findings) == (None, None, None, [])


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "basis"),
    [
        ("date: 1912-05-03", date(1912, 5, 3), date(1912, 5, 3), Basis.INFERRED),
        ("date: 1912-05", date(1912, 5, 1), date(1912, 5, 31), Basis.INFERRED),
        ("date: 1912", date(1912, 1, 1), date(1912, 12, 31), Basis.INFERRED),
        ("date: May 1912", date(1912, 5, 1), date(1912, 5, 31), Basis.INFERRED),
        ("date: 3 мая 1912 года", date(1912, 5, 3), date(1912, 5, 3), Basis.INFERRED),
        ("date: {value: 1912-05-03, basis: stated}", date(1912, 5, 3), date(1912, 5, 3), Basis.STATED),
        ("date: {value: 1912-05-03, basis: guessed}", date(1912, 5, 3), date(1912, 5, 3), Basis.INFERRED),
    ],
)
def test_a_date_is_the_days_it_may_be(text: str, earliest: date, latest: date, basis: Basis) -> None:
    """A month or a year is all of its days; what the editor does not call stated is inferred."""
    value = read(text)[1].date
    assert value is not None
    assert (value.earliest, value.latest, value.basis) == (earliest, latest, basis)
    assert value.why == Reason("by-the-editor")


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("title: A\ndtae: 1912", "unknown-key", 2, "`dtae`"),
        ("date: {value: 1912, way: x}", "unknown-key", 1, "`way`"),
        ("date:\n  value: 1912\n  whence: x", "unknown-key", 3, "`whence`"),
        ("title: A\ndate: soon", "bad-date", 2, "`soon`"),
        ("date: 1912-13-01", "bad-date", 1, "`1912-13-01`"),
        ("date: 31 February 1912", "bad-date", 1, "31 February"),
        ("date: last Tuesday", "bad-date", 1, "last Tuesday"),
        ("date: 1912-05-03 in Northam", "bad-date", 1, "Northam"),
        ("date:\n  value: 1912-05-32", "bad-date", 2, "1912-05-32"),
        ("date: {value: 1912, basis: guessed}", "unknown-value", 1, "guessed"),
        ("date: {why: because}", "bad-date", 1, "no value"),
        ("date: [1912]", "wrong-shape", 1, "`date`"),
        ("title: [A]", "wrong-shape", 1, "`title`"),
        ("download: maybe", "unknown-value", 1, "maybe"),
        ("language: xx", "unknown-language", 1, "`xx`"),
        ("parts: one", "wrong-shape", 1, "`parts`"),
        ("parts: [one]", "wrong-shape", 1, "part"),
        ("parts:\n  - title: A", "wrong-shape", 2, "begins"),
        ("parts:\n  - from: A\n    begins: A", "unknown-key", 3, "`begins`"),
        ("parts:\n  - {from: A, date: soon}", "bad-date", 2, "`soon`"),
        ("parts:\n  - from: A\n    language: zz", "unknown-language", 3, "`zz`"),
        ("title: {en: A}", "wrong-shape", 1, "`title`"),
        ("- title: A", "wrong-shape", 1, "not a mapping"),
        ("words", "wrong-shape", 1, "not a mapping"),
        ("title: A\nid: Ada Lind", "bad-id", 2, "`Ada Lind`"),
        ("id: ../../x", "bad-id", 1, "`../../x`"),
        ("id: index", "bad-id", 1, "`index`"),
        ("title: A\ntitle: B", "unreadable-yaml", 2, "second time"),
        ("title: !!python/none x", "unreadable-yaml", 1, "tag"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, code: str, line: int, words: str) -> None:
    """Each fault says where it stands, what is there and what was expected."""
    _, _, findings = read(text)
    assert [(finding.code, finding.line, finding.severity) for finding in findings] == [(code, line, Severity.ERROR)]
    assert words in findings[0].message
    assert findings[0].path == "documents/letter.yml"
    assert findings[0].expected


def test_what_is_sound_is_kept() -> None:
    """A bad date does not cost the title."""
    identity, metadata, findings = read("id: Bad One\ntitle: A letter\ndate: soon\nissuer: [x]\nrights: Free\n")
    assert len(findings) == 3
    assert (identity, metadata.title, metadata.date, metadata.facts) == (None, "A letter", None, {"rights": "Free"})


def test_a_given_day() -> None:
    """A day from the command line is a date like others."""
    day = date(1912, 5, 3)
    assert day_value(day, Basis.INFERRED, "given") == DateValue(
        day, day, "1912-05-03", Basis.INFERRED, Reason.quoting("given")
    )


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://archive.example/2022/https://herald.example/", True),
        ("http://archive.example", True),
        ("archive.example/1", False),
        ("javascript:alert(1)", False),
        ("https://archive", False),
        ("https://archive.example/a b", False),
    ],
)
def test_an_archived_copy_has_an_address(written: str, kept: bool) -> None:
    """What is no address of the web is reported, and left out."""
    _, metadata, findings = read(f"archived: {written!r}\n")
    assert ("archived" in metadata.facts) is kept
    assert [finding.code for finding in findings] == ([] if kept else ["bad-address"])
