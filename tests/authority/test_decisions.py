"""The editor's decisions: what they may say, and that they stand above every rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Ruling, Severity
from regesta.options import Options
from regesta.pipeline import compile_site

Linked = Callable[..., AnnotatedDocument]

PEOPLE = """\
- {id: ada-lind, name: {en: Ada Lind}, sort: {en: "Lind, Ada"}}
- {id: boris-wren, name: {en: Boris Wren}, sort: {en: "Wren, Boris"}}
- {id: clara-wren, name: {en: Clara Wren}, sort: {en: "Wren, Clara"}}
"""
TEXT = "Wren came.\n\nThen Lind left, and Wren stayed.\n"


def people(annotated: AnnotatedDocument) -> list[tuple[str, str]]:
    """Words and person of each mention."""
    return [(each.text, each.entity) for passage in annotated.passages for each in passage.mentions]


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ("", [("Lind", "ada-lind")]),
        (
            "- {decide: is, form: Wren, entity: boris-wren, document: letter}\n",
            [("Wren", "boris-wren"), ("Lind", "ada-lind"), ("Wren", "boris-wren")],
        ),
        ("- {decide: is, form: Wren, entity: boris-wren, document: other}\n", [("Lind", "ada-lind")]),
        ("- {decide: nobody, form: Lind, document: letter}\n", []),
        ("- {decide: nobody, form: Lind, document: other}\n", [("Lind", "ada-lind")]),
        ("- {decide: never, form: Lind}\n", []),
        ("- {decide: never, form: LIND}\n", []),
        ("- {decide: never, form: Lin}\n", [("Lind", "ada-lind")]),
        (
            "- {decide: never, form: Wren}\n- {decide: is, form: Wren, entity: clara-wren, document: letter}\n",
            [("Wren", "clara-wren"), ("Lind", "ada-lind"), ("Wren", "clara-wren")],
        ),
        (
            "- {decide: is, form: Wren, entity: bob, document: letter}\n"
            "- {decide: merged, from: bob, into: boris-wren}\n",
            [("Wren", "boris-wren"), ("Lind", "ada-lind"), ("Wren", "boris-wren")],
        ),
    ],
)
def test_a_decision_stands_above_the_rules(linked: Linked, decisions: str, expected: list[tuple[str, str]]) -> None:
    """What the editor decided for a document, or for all, is done there and not elsewhere."""
    assert people(linked(TEXT, {"people.yml": PEOPLE, "decisions.yml": decisions})) == expected


def test_a_decision_may_be_about_one_paragraph(linked: Linked) -> None:
    """A paragraph goes before its document."""
    anchor = linked(TEXT, {"people.yml": PEOPLE}).passages[1].passage.anchor
    decisions = (
        "- {decide: is, form: Wren, entity: boris-wren, document: letter}\n"
        f"- {{decide: is, form: Wren, entity: clara-wren, document: letter, paragraph: {anchor}}}\n"
    )
    found = people(linked(TEXT, {"people.yml": PEOPLE, "decisions.yml": decisions}))
    assert found == [("Wren", "boris-wren"), ("Lind", "ada-lind"), ("Wren", "clara-wren")]


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("- {decide: perhaps, form: Wren}\n", "unknown-value", 1, "perhaps"),
        ("- {form: Wren}\n", "unknown-value", 1, "decide"),
        ("- {decide: is, form: Wren, document: letter}\n", "incomplete-decision", 1, "`entity`"),
        ("- {decide: is, form: Wren, document: letter, entity: }\n", "incomplete-decision", 1, "`entity`"),
        ("- {decide: is, form: Wren, document: letter, entity: [ada-lind]}\n", "wrong-shape", 1, "`entity`"),
        ("- {decide: is, form: Wren, document: letter, entity: nobody}\n", "unknown-id", 1, "`nobody`"),
        ("- {decide: is, form: ' ', document: letter, entity: ada-lind}\n", "incomplete-decision", 1, "`form`"),
        ("- {decide: never, form: Wren, document: [letter]}\n", "wrong-shape", 1, "`document`"),
        ("- {decide: nobody, form: Wren}\n", "incomplete-decision", 1, "`document`"),
        ("- decide: never\n  form: Wren\n  paragraph: p-x\n", "unknown-key", 3, "`paragraph`"),
        ("- {decide: different, entities: ada-lind}\n", "wrong-shape", 1, "`entities`"),
        ("- {decide: different, entities: [ada-lind, nobody]}\n", "unknown-id", 1, "`nobody`"),
        ("- {decide: merged, from: bob}\n", "incomplete-decision", 1, "`into`"),
        ("- {decide: merged, from: bob, into: nobody}\n", "unknown-id", 1, "`nobody`"),
        ("- {decide: merged, from: ada-lind, into: boris-wren}\n", "merged-still-there", 1, "`ada-lind`"),
        ("- {decide: merged, from: ../x, into: boris-wren}\n", "bad-id", 1, "`../x`"),
        ("- {decide: merged, from: index, into: boris-wren}\n", "bad-id", 1, "`index`"),
        (
            "- {decide: merged, from: bob, into: boris-wren}\n- {decide: merged, from: bob, into: ada-lind}\n",
            "duplicate-id",
            2,
            "`bob`",
        ),
        ("- words\n", "wrong-shape", 1, "decision"),
        ("decide: never\n", "wrong-shape", 1, "not a list"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, code: str, line: int, words: str) -> None:
    """A decision that cannot be carried out is told and left out, and does no harm."""
    known, findings = load_authority({"people.yml": PEOPLE, "decisions.yml": text}, ("en",))
    assert [(finding.code, finding.line, finding.severity) for finding in findings][:1] == [
        (code, line, Severity.ERROR)
    ]
    assert findings[0].path == "authorities/decisions.yml"
    assert words in findings[0].message
    assert findings[0].expected
    assert findings[0].hint
    assert all(decision.ruling in (Ruling.DIFFERENT, Ruling.MERGED) for decision in known.decisions)


def test_merges_that_run_in_a_circle_are_told() -> None:
    """Nothing follows a circle for ever."""
    text = "- {decide: merged, from: a, into: b}\n- {decide: merged, from: b, into: a}\n"
    known, findings = load_authority({"people.yml": PEOPLE, "decisions.yml": text}, ("en",))
    assert {finding.code for finding in findings} == {"merge-circle"}
    assert known.merged == {}


def test_a_merged_id_keeps_its_page(corpus: Callable[..., Options]) -> None:
    """A reader's old address leads to the entity that is left, by however many steps."""
    decisions = "- {decide: merged, from: a-lind, into: adah}\n- {decide: merged, from: adah, into: ada-lind}\n"
    site = compile_site(corpus(people=PEOPLE, decisions=decisions))
    pages = {page.path: page.text for page in site.pages}
    assert "](ada-lind.md)" in pages["people/a-lind.md"]
    assert "](ada-lind.md)" in pages["people/adah.md"]
    assert not [finding for finding in site.findings if finding.severity is not Severity.NOTE]


def test_a_decision_that_finds_no_text_is_told(corpus: Callable[..., Options]) -> None:
    """When a text changes, the editor learns which decisions are empty now."""
    decisions = "- {decide: nobody, form: Lind, document: letter}\n- {decide: nobody, form: Wren, document: letter}\n"
    site = compile_site(corpus({"letter.txt": "Lind came.\n"}, people=PEOPLE, decisions=decisions))
    [finding] = [finding for finding in site.findings if finding.code == "decision-without-text"]
    assert (finding.path, finding.line, finding.severity) == ("authorities/decisions.yml", 2, Severity.WARNING)
