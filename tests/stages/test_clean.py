"""A source into a document: nothing is lost, parts are told apart, and dates are believed only with reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regesta.model import (
    Basis,
    Cut,
    DateValue,
    Declared,
    Document,
    Finding,
    Metadata,
    Passage,
    PassageKind,
    Reason,
    Source,
)
from regesta.stages.clean import clean
from regesta.text.boilerplate import RULES
from regesta.words import words_of

Sources = Callable[..., Source]
LANGUAGES = ("en", "ru")
DAY = date(1912, 5, 3)
ENGLISH = "The harbour was closed at dusk, and nobody knew why it had been so."
RUSSIAN = "Порт закрыли в сумерках, и никто не знал, почему это было сделано."

LINES = st.sampled_from(
    [
        *("Northam, 3 May 1912", "Sat. Jan 25th, 2025", "19120503", "date 1912-05-03 Source: Herald – English"),
        *("https://herald.example/1", "Source: The Evening Herald", "Источник: Вестник", ENGLISH, RUSSIAN),
        *("HARBOUR CLOSED", "Порт закрыт", "Ada Lind: I know.", "- item", "—", "...", "\u200b", "<b>"),
        *(rule.example for rule in RULES),
        *(rule.counter_example for rule in RULES),
    ]
)
GAPS = st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", " ", "\u2029", "\x0c", "\n \t\n", ""])
TEXTS = st.lists(st.tuples(LINES, GAPS), max_size=12).map(lambda pieces: "".join(line + gap for line, gap in pieces))


def read(source: Sources, text: str, **metadata: object) -> Document:
    """A document of a text, with what its metadata says."""
    return clean(source(text, metadata=Metadata(**metadata)), LANGUAGES)[0]  # type: ignore[arg-type]


def findings(source: Sources, text: str, **metadata: object) -> tuple[Finding, ...]:
    """What is reported of a text."""
    return clean(source(text, metadata=Metadata(**metadata)), LANGUAGES, folder="documents")[1]  # type: ignore[arg-type]


def given_day(day: date) -> DateValue:
    """An editor's date."""
    return DateValue(day, day, day.isoformat(), Basis.INFERRED, Reason.quoting("From the postmark."))


JOURNAL = f"Friday, 3 May 1912\n{ENGLISH}\n\nSaturday, 4 May 1912\n{ENGLISH}"


def undone(piece: Passage | Cut) -> str:
    """The words of a cut, or those of a passage without its repairs."""
    words = piece.text
    if isinstance(piece, Passage):
        shift = piece.start
        for repair in piece.repairs:
            start = repair.start - shift
            assert words[start : start + len(repair.replacement)] == repair.replacement
            words = words[:start] + repair.text + words[start + len(repair.replacement) :]
    return words


@given(st.one_of(TEXTS, st.text(max_size=80)))
@example(f"{ENGLISH}\n… we have a small favor to ask.\nhttps://herald.example/\n")
def test_nothing_of_the_text_is_lost(source: Sources, text: str) -> None:
    """Passages and cuts are the text, slice by slice; between them there is only white space."""
    document = read(source, text)
    pieces = sorted([*document.passages, *document.cuts], key=lambda piece: piece.start)
    free = 0
    for piece in pieces:
        assert free <= piece.start < piece.end
        assert undone(piece) == text[piece.start : piece.end]
        assert text[free : piece.start].strip() == ""
        free = piece.end
    assert text[free:].strip() == ""
    assert list(document.cuts) == sorted(document.cuts, key=lambda cut: cut.start)


@given(TEXTS)
def test_a_document_is_well_formed(source: Sources, text: str) -> None:
    """Passages are trimmed and have their own anchors; parts follow each other; stated dates stand where they say."""
    document = read(source, text)
    anchors = [passage.anchor for passage in document.passages]
    assert len(set(anchors)) == len(anchors)
    assert all(passage.text == passage.text.strip() != "" for passage in document.passages)
    for before, after in zip(document.parts, document.parts[1:], strict=False):
        assert before.end <= after.start
    for part in document.parts:
        assert (part.start, part.end) == (part.passages[0].start, part.passages[-1].end)
    for value in (document.date, *(part.date for part in document.parts)):
        if value is not None and value.start is not None:
            assert text[value.start : value.end].strip()
    for expression in document.header_dates:
        assert expression.text == text[expression.start : expression.end]


@pytest.mark.parametrize(
    ("text", "kept", "cuts"),
    [
        (f"19120503\n{ENGLISH}", [ENGLISH], [("header-date", "19120503")]),
        (
            f"https://herald.example/1\r\n{ENGLISH}",
            [ENGLISH],
            [("header-address", "https://herald.example/1")],
        ),
        (f"{ENGLISH}\n\nADVERTISEMENT\n\nHe left.", [ENGLISH, "He left."], [("advertisement-line", "ADVERTISEMENT")]),
        (
            "He came.Article continues after this advertisementShe left.",
            ["He came.", "She left."],
            [("advertisement", "Article continues after this advertisement")],
        ),
        (
            f"{ENGLISH}\n\n{ENGLISH}\n\n… we have a small favor to ask. Give.\n\nThank you.\n",
            [ENGLISH, ENGLISH],
            [("donation-appeal", "… we have a small favor to ask. Give.\n\nThank you.")],
        ),
        (f"{ENGLISH}\n19120503", [ENGLISH], [("header-date", "19120503")]),
        ("\n".join([ENGLISH] * 8 + ["19120503"]), [ENGLISH] * 8 + ["19120503"], []),
        ("READ: More of it", [], [("related-link", "READ: More of it")]),
    ],
)
def test_cuts_what_is_not_said(source: Sources, text: str, kept: list[str], cuts: list[tuple[str, str]]) -> None:
    """What surrounds a text is cut by a rule that is named; the rest stays."""
    document = read(source, text)
    assert [passage.text for passage in document.passages] == kept
    assert [(cut.rule, cut.text) for cut in document.cuts] == cuts


def test_header_lines_tell_of_the_document(source: Sources) -> None:
    """Date, issuer and address of a header are facts of the document, stated by its text."""
    document = read(
        source,
        f"https://herald.example/1\ndate 1912-05-03 Source: The Evening Herald\n{ENGLISH}",
        facts={"note": "Torn"},
    )
    assert document.facts == {
        "address": "https://herald.example/1",
        "issuer": "The Evening Herald",
        "note": "Torn",
    }
    assert document.fact_bases == {"address": Basis.STATED, "issuer": Basis.STATED, "note": Basis.INFERRED}
    assert document.date is not None
    assert (document.date.earliest, document.date.basis) == (DAY, Basis.STATED)
    assert [expression.text for expression in document.header_dates] == ["1912-05-03"]


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        (f"{ENGLISH}\n{ENGLISH}", ["en"]),
        (f"{ENGLISH}\n\n{RUSSIAN}\n\n{RUSSIAN}", ["en", "ru"]),
        (f"{RUSSIAN}\n\n{ENGLISH}\n\n{ENGLISH}", ["ru", "en"]),
        (f"{ENGLISH}\n\n{RUSSIAN}\n\n{ENGLISH}", ["en"]),
        (f"{ENGLISH}\n\n«Да»\n\n{ENGLISH}", ["en"]),
        (f"{ENGLISH}\n\n{RUSSIAN}\n\n{RUSSIAN}\n\n{ENGLISH}\n\n{ENGLISH}", ["en", "ru", "en"]),
        (f"{ENGLISH}\nSource: Herald\n{ENGLISH}", ["en", "en"]),
        (f"{ENGLISH}\nИсточник: Вестник\n{ENGLISH}", ["en", "en"]),
        (f"{ENGLISH}\n\n*\n\n{ENGLISH}", ["en"]),
        ("12345", ["und"]),
    ],
)
def test_parts(source: Sources, text: str, languages: list[str]) -> None:
    """A new text begins after a source line, and where another language takes over for good."""
    assert [part.language for part in read(source, text).parts] == languages


def test_parts_have_their_own_dates_and_titles(source: Sources) -> None:
    """Each text of a file is dated and headed by its own lines; the document by the first."""
    text = (
        f"Harbour closed\nNortham, 3 May 1912\n{ENGLISH}\nSource: Herald\n"
        f"Порт закрыт\nТомск, 4 мая 1912 г.\n{RUSSIAN}\n{RUSSIAN}"
    )
    document = read(source, text)
    assert [(part.title, part.date and part.date.earliest) for part in document.parts] == [
        ("Harbour closed", DAY),
        ("Порт закрыт", date(1912, 5, 4)),
    ]
    assert document.date is not None
    assert (document.title, document.title_basis, document.date.earliest) == ("Harbour closed", Basis.STATED, DAY)
    assert [passage.kind for passage in document.parts[0].passages] == [
        PassageKind.HEADING,
        PassageKind.DATELINE,
        PassageKind.PARAGRAPH,
        PassageKind.SOURCE_LINE,
    ]


@pytest.mark.parametrize(
    ("first_line", "is_heading"),
    [
        ("Harbour closed at dusk", True),
        ("HARBOUR CLOSED", True),
        ("Is the harbour closed?", True),
        ("Порт закрыт на ночь", True),
        ("The harbour was closed.", False),
        ("Dear Ada,", False),
        ("Harbour", False),
        ("It was closed. Nobody knew why", False),
        ("harbour " * 30, False),
    ],
)
def test_a_heading_looks_like_one(source: Sources, first_line: str, *, is_heading: bool) -> None:
    """A short first line that ends no sentence is the title."""
    document = read(source, f"{first_line}\n\n{ENGLISH}")
    assert (document.title_basis is Basis.STATED) is is_heading
    assert (document.passages[0].kind is PassageKind.HEADING) is is_heading


def test_a_heading_needs_a_text(source: Sources) -> None:
    """A line alone heads nothing; the document is called by its file."""
    document = read(source, "Harbour closed")
    assert (document.title, document.title_basis) == ("letter.txt", Basis.INFERRED)


@pytest.mark.parametrize(
    ("text", "basis"),
    [(f"Harbour closed\n\n{ENGLISH}", Basis.CORRECTED), (ENGLISH, Basis.INFERRED)],
)
def test_an_editor_may_give_the_title(source: Sources, text: str, basis: Basis) -> None:
    """The editor's title goes before that of the text."""
    document = read(source, text, title="Mine")
    assert (document.title, document.title_basis) == ("Mine", basis)


CLOCK = "Sat. Jan 25th, 2025"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CLOCK}\nHarbour closed\nNortham, 3 May 1912\n{ENGLISH}", DAY),
        (f"{CLOCK}\n3 May 1912\n{ENGLISH}", DAY),
        (f"{CLOCK}\n19120503\n{ENGLISH}", DAY),
        (f"{CLOCK}\ndate 1912-05-03 Source: Herald\n{ENGLISH}", DAY),
        (f"{CLOCK}\n{ENGLISH}", None),
        (CLOCK, None),
        (f"суббота, 25 января 2025\n{RUSSIAN}", None),
    ],
)
def test_the_day_of_viewing_is_no_date(source: Sources, text: str, expected: date | None) -> None:
    """A web page's clock above everything else is never the document's date, nor that of a part."""
    document = read(source, text)
    assert (None if document.date is None else document.date.earliest) == expected
    assert all(part.date is None or part.date.earliest == expected for part in document.parts)
    if expected is not None:
        assert document.cuts[0].text == CLOCK
        assert document.cuts[0].rule == "view-date"


def test_the_first_day_of_a_journal_is_a_date(source: Sources) -> None:
    """A day with its weekday is no clock where later days follow."""
    document = read(source, JOURNAL)
    assert document.cuts == ()
    assert [part.date and part.date.earliest for part in document.parts] == [DAY, date(1912, 5, 4)]


def test_a_doubtful_clock_is_reported(source: Sources) -> None:
    """Where the clock is the only date, the editor is asked."""
    found = findings(source, f"\n{CLOCK}\n{ENGLISH}")
    assert [(finding.code, finding.path, finding.line) for finding in found] == [
        ("undated-document", "documents/letter.txt", 2)
    ]
    assert "viewed" in found[0].message
    assert found[0].hint


def test_an_editor_knows_better_than_a_clock(source: Sources) -> None:
    """With the editor's date nothing is in doubt, and nothing was corrected."""
    document = read(source, f"{CLOCK}\n{ENGLISH}", date=given_day(DAY))
    assert document.date is not None
    assert (document.date.earliest, document.date.basis) == (DAY, Basis.INFERRED)


@pytest.mark.parametrize(
    ("text", "expected", "where"),
    [
        (f"Northam, 3 May 1912\n{ENGLISH}", "3 May 1912", "dateline, line 1"),
        (f"{ENGLISH}\n\nNortham, 3 May 1912", "3 May 1912", "dateline, line 3"),
        (f"NORTHAM, 3 May 1912 — {ENGLISH}", "3 May 1912", "dateline, line 1"),
        (f"Northam, 4 May 1912\n19120503\n{ENGLISH}", "19120503", "header, line 2"),
        (f"Northam, 3 May 1912\n{ENGLISH}\nNortham, 4 May 1912", "3 May 1912", "dateline, line 1"),
    ],
)
def test_the_text_dates_itself(source: Sources, text: str, expected: str, where: str) -> None:
    """A header line goes before a dateline, the first dateline before the others."""
    document = read(source, text)
    assert document.date is not None
    assert (document.date.earliest, document.date.basis) == (DAY, Basis.STATED)
    assert words_of("en").reason(document.date.why) == where
    assert text[document.date.start : document.date.end] == expected


def test_an_editors_date_goes_before_that_of_the_text(source: Sources) -> None:
    """What the text says is kept beside the correction."""
    text = f"Northam, 4 May 1912\n{ENGLISH}"
    value = read(source, text, date=given_day(DAY)).date
    assert value is not None
    assert (value.earliest, value.basis, value.stated, value.why.quoted) == (
        DAY,
        Basis.CORRECTED,
        "1912-05-04",
        "From the postmark.",
    )
    assert text[value.start : value.end] == "4 May 1912"


def test_an_editor_who_agrees_corrects_nothing(source: Sources) -> None:
    """The same day from both is stated by the text."""
    value = read(source, f"Northam, 3 May 1912\n{ENGLISH}", date=given_day(DAY)).date
    assert value is not None
    assert (value.basis, value.stated) == (Basis.STATED, None)


def test_an_undated_document_is_reported(source: Sources) -> None:
    """Without any date the editor is asked for one."""
    found = findings(source, ENGLISH)
    assert [(finding.code, finding.line) for finding in found] == [("undated-document", None)]
    assert "metadata" in found[0].hint
    assert findings(source, ENGLISH, date=given_day(DAY)) == ()


def test_the_same_words_twice_have_two_anchors(source: Sources) -> None:
    """The second of two equal paragraphs has a number, the first keeps its address."""
    first, second, third = read(source, "Refrain.\n\nRefrain!\n\nRefrain?").passages
    assert second.anchor == f"{first.anchor}-2"
    assert third.anchor == f"{first.anchor}-3"


def test_what_is_cut_is_a_slice_of_the_source(source: Sources) -> None:
    """A cut knows where it stood."""
    [cut] = read(source, f"\n 19120503 \n{ENGLISH}").cuts
    assert cut == Cut(2, 10, "header-date", "19120503")


def test_a_long_text_takes_its_time_by_length(source: Sources) -> None:
    """Changing languages, bare lines and equal lines do not slow a long document down."""
    pieces = [ENGLISH, RUSSIAN, "Refrain", "3 May 1912"]
    document = read(source, "\n\n".join(pieces[number % 4] for number in range(4_000)))
    assert len(document.passages) == 4_000


@pytest.mark.parametrize(
    ("declared", "text", "title", "basis"),
    [
        ("The quay", "Reports\n\nThe quay\n\nNortham, 3 May 1912\n\nWe saw it.", "The quay", Basis.STATED),
        ("The Quay", "The  quay\n\nWe saw it.", "The quay", Basis.STATED),
        ("Another", "The old quay\n\nWe saw it.", "Another", Basis.DECLARED),
        ("The quay", "We saw it.\n\nThe quay", "The quay", Basis.DECLARED),
    ],
)
def test_the_title_that_a_file_declares_is_looked_for_in_its_text(
    source: Sources, declared: str, text: str, title: str, basis: Basis
) -> None:
    """Where an early paragraph says it, it is the heading; else it stands as declared, and no line is taken for one."""
    made = replace(source(text), declared=(Declared("title", declared, "meta property og:title"),))
    document, _ = clean(made, LANGUAGES)
    assert (document.title, document.title_basis) == (title, basis)


def test_a_text_without_paragraphs_gets_some(source: Sources) -> None:
    """What is far longer than a paragraph is parted after a sentence, or a word, or anywhere; nothing is lost."""
    prose = "The harbour of Northam was quiet that day. " * 600
    for text in (prose, "word " * 5_000, "[" * 25_000, "\u200b" * 12_000 + "Ada came." + "\u200b" * 12_000):
        document = read(source, text)
        assert all(len(passage.text) <= 10_000 for passage in document.passages)
        assert document.account().lost == ()
    assert all(passage.text.endswith("that day.") for passage in read(source, prose).passages)
    assert len(read(source, prose).passages) == 3
