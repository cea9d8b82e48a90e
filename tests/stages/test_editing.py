"""What an editor says of a document's cleaning and parts goes before the rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model import (
    Basis,
    Block,
    CleaningRule,
    Cut,
    DateValue,
    Document,
    Finding,
    GivenPart,
    Metadata,
    Reach,
    Reason,
    Severity,
    Source,
)
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.stages.clean import clean

Sources = Callable[..., Source]
LANGUAGES = ("en", "ru")
DAY = date(1912, 5, 3)
ENGLISH = "The harbour was closed at dusk, and nobody knew why it had been so."
RUSSIAN = "Порт закрыли в сумерках, и никто не знал, почему это было сделано."
BOX = "Get the  Herald in your inbox today!"
GIVEN = DateValue(DAY, DAY, "1912-05-03", Basis.INFERRED, Reason.quoting("From the postmark."))


def cutting(text: str, reach: Reach = Reach.LINE, **limits: object) -> CleaningRule:
    """A rule that cuts."""
    return CleaningRule("own", text, reach, **limits)  # type: ignore[arg-type]


def keeping(text: str, reach: Reach = Reach.LINE, **limits: object) -> CleaningRule:
    """A rule that keeps."""
    return CleaningRule("kept", text, reach, keep=True, **limits)  # type: ignore[arg-type]


def read(source: Sources, text: str, *rules: CleaningRule, **metadata: object) -> tuple[Document, tuple[Finding, ...]]:
    """A document of a text by the editor's rules."""
    said = Metadata(path="documents/letter.yml", **metadata)  # type: ignore[arg-type]
    return clean(source(text, metadata=said), LANGUAGES, folder="documents", rules=rules)


@pytest.mark.parametrize(
    ("text", "rules", "kept", "cuts"),
    [
        (f"{BOX}\n{ENGLISH}", (cutting("Get the Herald*"),), [ENGLISH], [("editor: own", BOX)]),
        (f"{BOX}\n{ENGLISH}", (cutting("Get the Herald"),), [BOX, ENGLISH], []),
        (
            f"{ENGLISH} Ad 17. It rained.",
            (cutting("Ad *.", Reach.STRETCH),),
            [ENGLISH, "It rained."],
            [("editor: own", "Ad 17.")],
        ),
        (
            f"{ENGLISH}\n{BOX}\nA\n\nB\n",
            (cutting("Get*", Reach.TO_END),),
            [ENGLISH],
            [("editor: own", f"{BOX}\nA\n\nB")],
        ),
        (
            f"{ENGLISH}\n{BOX}\nKeep me\nB",
            (cutting("Get*", Reach.TO_END), keeping("Keep me")),
            [ENGLISH, "Keep me"],
            [("editor: own", BOX), ("editor: own", "B")],
        ),
        ("Read more\nADVERTISEMENT", (keeping("Read more"),), ["Read more"], [("advertisement-line", "ADVERTISEMENT")]),
        (f"20220423\n{ENGLISH}", (keeping("20220423"),), ["20220423", ENGLISH], []),
        (
            "He left.Article continues below this adShe left.",
            (keeping("continues below", Reach.STRETCH),),
            ["He left.Article continues below this adShe left."],
            [],
        ),
        (f"{BOX}\n{ENGLISH}", (cutting("Get*"), keeping("Herald in", Reach.STRETCH)), [BOX, ENGLISH], []),
        (f"ADVERTISEMENT\n{ENGLISH}", (cutting("ADVERTISEMENT"),), [ENGLISH], [("editor: own", "ADVERTISEMENT")]),
    ],
)
def test_the_editors_rules_go_first(
    source: Sources, text: str, rules: tuple[CleaningRule, ...], kept: list[str], cuts: list[tuple[str, str]]
) -> None:
    """The editor's cuts say so; what the editor keeps is never cut, neither by our rules nor by the editor's."""
    document, _ = read(source, text, *rules)
    assert [passage.text for passage in document.passages] == kept
    assert [(cut.rule, cut.text) for cut in document.cuts] == cuts
    assert document.account().lost == ()


@pytest.mark.parametrize(
    ("limits", "is_cut"),
    [
        ({"documents": ("letter",)}, True),
        ({"documents": ("other",)}, False),
        ({"publisher": "the evening  herald"}, True),
        ({"publisher": "Herald Press"}, True),
        ({"publisher": "The Evening"}, False),
        ({"issuer": "Harbour Office"}, True),
        ({"issuer": "Harbour Office", "publisher": "Other"}, False),
    ],
)
def test_a_rule_may_be_limited(source: Sources, limits: dict[str, object], *, is_cut: bool) -> None:
    """Limits are compared with the document's id and facts, from the metadata and from a header line."""
    text = f"date 1912-05-03 Source: Harbour Office\n{BOX}\n{ENGLISH}"
    document, _ = read(source, text, cutting("Get*", **limits), facts={"publisher": "The Evening Herald; Herald Press"})
    assert ("editor: own" in {cut.rule for cut in document.cuts}) is is_cut
    assert document.cleaned_by == (frozenset({"own"}) if is_cut else frozenset())


def test_a_header_that_is_kept_still_speaks(source: Sources) -> None:
    """What a kept header line says of the document is known, and the line is a passage."""
    line = "date 1912-05-03 Source: Harbour Office"
    document, _ = read(source, f"{line}\n{ENGLISH}", keeping("date*"))
    assert document.facts["issuer"] == "Harbour Office"
    assert document.date is not None and document.date.earliest == DAY
    assert (document.cuts, document.header_dates) == ((), ())
    assert document.passages[0].text == line


def test_a_clock_that_is_kept_is_not_believed(source: Sources) -> None:
    """To keep the day of viewing does not make it the day of the document."""
    document, _ = read(source, f"Sat. Jan 25th, 2025\nNortham, 3 May 1912\n{ENGLISH}", keeping("Sat.*"))
    assert document.cuts == ()
    assert document.date is not None and document.date.earliest == DAY


def test_what_the_layout_cuts_may_be_kept(source: Sources) -> None:
    """A line within a cut of the file's layout is kept, and the rest of the cut stays one."""
    text = "One\nTwo\nThree\n" + ENGLISH
    layout = Source(
        "letter", "letter.html", "text/html", "0" * 64, 1, "utf-8", "", text,
        blocks=(Block(0, 3), Block(4, 7), Block(8, 13), Block(14, len(text))),
        cuts=(Cut(0, 13, "navigation", text[:13]),),
    )  # fmt: skip
    document, _ = clean(layout, LANGUAGES, rules=(keeping("Two"),))
    assert [passage.text for passage in document.passages] == ["Two", ENGLISH]
    assert [(cut.rule, cut.text) for cut in document.cuts] == [("navigation", "One"), ("navigation", "Three")]


LINES = st.sampled_from(
    [ENGLISH, BOX, "ADVERTISEMENT", "20220423", "… we have a small favor to ask.", "x Ad 1. y", "B"]
)
RULES = st.builds(
    CleaningRule,
    st.just("own"),
    st.sampled_from(["Get*", "Ad*", "*Ad", "ADVERTISEMENT", "harbour", "was*at", "B", "20220423"]),
    st.sampled_from(list(Reach)),
    st.just(False),
)


@given(st.lists(LINES, max_size=8), st.lists(RULES, max_size=3), st.sampled_from(["", "harbour", "B", "Get*", "Ad 1."]))
def test_nothing_is_lost_by_an_editors_rules(
    source: Sources, lines: list[str], rules: list[CleaningRule], kept: str
) -> None:
    """Each character stays or is in a cut, and what is kept is in a passage."""
    keeps = [keeping(kept, Reach.STRETCH)] if kept else []
    document, _ = read(source, "\n".join(lines), *rules, *keeps)
    assert document.account().lost == ()
    if kept and not kept.endswith("*"):
        assert not any(kept in cut.text for cut in document.cuts)


def part(begins: str, **said: object) -> GivenPart:
    """A part of the metadata."""
    return GivenPart(begins, 7, **said)  # type: ignore[arg-type]


LETTERS = f"Preface\n\nDear  Ada,\n{ENGLISH}\n\nReply of Tom Hale\nNortham, 4 May 1912\n{ENGLISH}\n{RUSSIAN}\n{RUSSIAN}"


def test_the_editor_says_where_parts_begin(source: Sources) -> None:
    """Parts by metadata replace those of the rules; what stands above the first is a part of its own."""
    parts = (part("Reply", date=GIVEN, source="The archive"), part("Dear Ada", language="en", title="To Ada"))
    document, findings = read(source, LETTERS, parts=parts)
    assert [finding.code for finding in findings] == []
    assert [each.passages[0].text.split()[0] for each in document.parts] == ["Preface", "Dear", "Reply"]
    _, second, third = document.parts
    assert (second.title, second.title_basis, second.language, second.source) == ("To Ada", Basis.INFERRED, "en", None)
    assert (third.title, third.title_basis, third.source) == ("Reply of Tom Hale", Basis.STATED, "The archive")
    assert third.date is not None
    assert (third.date.earliest, third.date.basis, third.date.stated) == (DAY, Basis.CORRECTED, "1912-05-04")


@pytest.mark.parametrize(
    ("begins", "words"), [("Nobody", "no paragraph"), ("The harbour", "2 paragraphs"), ("Harbour", "no paragraph")]
)
def test_a_part_that_is_not_found_is_reported(source: Sources, begins: str, words: str) -> None:
    """Words that begin no paragraph or several begin no part; without any, the rules are asked."""
    document, findings = read(source, LETTERS, parts=(part(begins),))
    [finding] = findings
    assert (finding.code, finding.severity, finding.path, finding.line) == (
        "part-not-found",
        Severity.WARNING,
        "documents/letter.yml",
        7,
    )
    assert words in finding.message
    assert [each.language for each in document.parts] == ["en", "ru"]


def test_two_parts_do_not_begin_with_one_paragraph(source: Sources) -> None:
    """The second of them is reported."""
    document, findings = read(source, LETTERS, parts=(part("Dear Ada"), part("Dear")))
    assert [finding.code for finding in findings] == ["part-not-found"]
    assert len(document.parts) == 2


def test_the_first_parts_given_title_is_the_documents(source: Sources) -> None:
    """With the basis that an editor's title has."""
    document, _ = read(source, ENGLISH, parts=(part("The harbour", title="Harbour closed"),), date=GIVEN)
    assert (document.title, document.title_basis) == ("Harbour closed", Basis.INFERRED)


@pytest.mark.parametrize(
    ("text", "first_words"),
    [
        (f"Meeting with Ada Lind\n{ENGLISH}\nBeginning of transcript\nAda Lind: Well.", ["Meeting", "Beginning"]),
        (f"{RUSSIAN}\nНачало стенограммы\nА. Линд: Хорошо.", ["Порт", "Начало"]),
        (f"Transcript\n{ENGLISH}\n{ENGLISH}", ["Transcript"]),
        (f"Meeting with Ada Lind\nTranscript\n{ENGLISH}", ["Meeting"]),
        (f"{ENGLISH}\nTranscript", ["The"]),
        (f"{ENGLISH}\nThe transcript was lost.\n{ENGLISH}", ["The"]),
    ],
)
def test_a_transcript_is_a_part(source: Sources, text: str, first_words: list[str]) -> None:
    """A line that says so begins a part where a text stands above and below it."""
    document, _ = read(source, text)
    assert [each.passages[0].text.split()[0] for each in document.parts] == first_words
    if len(first_words) > 1:
        assert document.parts[1].title == document.parts[1].passages[0].text


def test_a_rule_that_found_nothing_is_noted(corpus: Callable[..., Options]) -> None:
    """The site's findings name the rule; one that found its text anywhere is not mentioned."""
    rules = "- {name: a, cut: line, text: Nowhere}\n- {name: b, keep: stretch, text: harbour}\n"
    site = compile_site(corpus(cleaning=rules))
    notes = [finding for finding in site.findings if finding.code == "cleaning-rule-without-text"]
    assert [(finding.path, finding.line) for finding in notes] == [("authorities/cleaning.yml", 1)]
