"""The editor's decisions, over a small invented corpus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from regesta.model import Site
from regesta.options import Options
from regesta.pipeline import annotate_corpus, compile_site

PEOPLE = """\
- id: ada-lind
  name: {en: Ada Lind}
  sort: {en: "Lind, Ada"}
- id: olaf-lind
  name: {en: Olaf Lind}
  sort: {en: "Lind, Olaf"}
"""
PLACES = """\
- id: norburg
  name: {en: Norburg}
"""
LETTER = """Norburg, 3 May 1911

Lind came in the morning. Nobody had expected it.

In the evening Lind left again, and the old minister wept.
"""


def mentions(options: Options) -> list[tuple[str, str, str]]:
    """Text, entity and rule of every mention, in order."""
    return [
        (mention.text, mention.entity, mention.rule)
        for annotated, _ in annotate_corpus(options.documents_dir, options.authorities_dir, options)
        if annotated is not None
        for passage in annotated.passages
        for mention in passage.mentions
    ]


def codes(site: Site) -> dict[str, tuple[str, int | None]]:
    """Where each finding stands, by code."""
    return {finding.code: (finding.path, finding.line) for finding in site.findings}


@pytest.fixture
def decided(corpus: Callable[..., Options]) -> Callable[..., Options]:
    """A corpus with a decisions file."""

    def build(decisions: str, *, people: str = PEOPLE, documents: Mapping[str, str] | None = None) -> Options:
        return corpus(documents or {"letter.txt": LETTER}, people=people, places=PLACES, decisions=decisions)

    return build


def test_without_a_decision_two_bearers_are_a_question(decided: Callable[..., Options]) -> None:
    """Two people of one surname: no link, and both are named in the finding."""
    options = decided("")
    assert mentions(options) == [("Norburg", "norburg", "name")]
    doubts = [each for each in compile_site(options).findings if each.code == "ambiguous-name"]
    assert [each.entities for each in doubts] == [("ada-lind", "olaf-lind")] * 2


def test_a_mention_is_what_the_editor_says(decided: Callable[..., Options]) -> None:
    """`is` links a form throughout its document."""
    options = decided("- {decide: is, form: Lind, entity: ada-lind, document: letter}\n")
    assert mentions(options)[1:] == [("Lind", "ada-lind", "decision"), ("Lind", "ada-lind", "decision")]


def test_a_decision_can_name_words_that_no_rule_knows(decided: Callable[..., Options]) -> None:
    """`is` also links words that are no name at all."""
    options = decided("- {decide: is, form: old minister, entity: olaf-lind, document: letter}\n")
    assert ("old minister", "olaf-lind", "decision") in mentions(options)


def test_the_paragraph_goes_before_the_document(decided: Callable[..., Options]) -> None:
    """A decision for one paragraph wins over the one for the document."""
    options = decided("")
    found = [annotated for annotated, _ in annotate_corpus(options.documents_dir, None, options) if annotated]
    anchor = found[0].passages[2].passage.anchor
    (options.authorities_dir / "decisions.yml").write_text(
        "- {decide: is, form: Lind, entity: ada-lind, document: letter}\n"
        f"- {{decide: is, form: Lind, entity: olaf-lind, document: letter, paragraph: {anchor}}}\n",
        encoding="utf-8",
    )
    assert [entity for _, entity, _ in mentions(options)[1:]] == ["ada-lind", "olaf-lind"]
    assert "decision-without-text" not in codes(compile_site(options))


@pytest.mark.parametrize(
    "decision",
    ["{decide: nobody, form: Norburg, document: letter}", "{decide: never, form: Norburg}",
     "{decide: never, form: norburg, document: letter}"],
)  # fmt: skip
def test_nobody_and_never_make_no_link(decided: Callable[..., Options], decision: str) -> None:
    """What the editor says is nobody is not linked, nor listed as a doubt."""
    options = decided(f"- {decision}\n")
    assert mentions(options) == []
    assert not [
        each for each in compile_site(options).findings if "Norburg" in each.message and each.code != "never-mentioned"
    ]


def test_never_in_another_document_changes_nothing_here(decided: Callable[..., Options]) -> None:
    """A decision for one document leaves the others alone."""
    options = decided(
        "- {decide: never, form: Norburg, document: other}\n",
        documents={"letter.txt": LETTER, "other.txt": "Norburg, 4 May 1911\n\nNo news from here.\n"},
    )
    assert [text for text, _, _ in mentions(options)] == ["Norburg"]


@pytest.mark.parametrize(
    "decision",
    ["{decide: is, form: Lindt, entity: ada-lind, document: letter}", "{decide: never, form: Sudburg}",
     "{decide: nobody, form: Lind, document: no-such-letter}"],
)  # fmt: skip
def test_a_decision_that_finds_no_text_is_a_finding(decided: Callable[..., Options], decision: str) -> None:
    """A decision whose words are gone is reported with its line."""
    site = compile_site(decided(f"# decided in May\n- {decision}\n"))
    assert codes(site)["decision-without-text"] == ("authorities/decisions.yml", 2)


def test_two_of_one_name_can_be_declared_different(decided: Callable[..., Options]) -> None:
    """`different` ends the note about a shared name; the name still links to neither."""
    people = PEOPLE.replace("Olaf Lind", "Ada Lind").replace("Lind, Olaf", "Lind, Ada")
    assert "shared-alias" in codes(compile_site(decided("", people=people)))


def test_different_is_heard(decided: Callable[..., Options]) -> None:
    """After the decision there is no such note."""
    people = PEOPLE.replace("Olaf Lind", "Ada Lind").replace("Lind, Olaf", "Lind, Ada")
    options = decided("- {decide: different, entities: [ada-lind, olaf-lind]}\n", people=people)
    assert "shared-alias" not in codes(compile_site(options))


def test_a_merged_id_keeps_its_address_and_its_references(decided: Callable[..., Options]) -> None:
    """A merged id has a page that leads on, and decisions that name it name the other."""
    site = compile_site(
        decided(
            "- {decide: merged, from: a-lind, into: ada}\n- {decide: merged, from: ada, into: ada-lind}\n"
            "- {decide: is, form: Lind, entity: a-lind, document: letter}\n"
        )
    )
    pages = {page.path: page.text for page in site.pages}
    assert "[Ada Lind](ada-lind.md)" in pages["people/a-lind.md"]
    assert "[Ada Lind](ada-lind.md)" in pages["people/ada.md"]
    assert "2 mentions in 1 document" in pages["people/ada-lind.md"]
    assert not [each for each in site.findings if each.severity != "note"]


@pytest.mark.parametrize(
    ("decisions", "code", "line"),
    [
        ("- {decide: perhaps, form: Lind}\n", "unknown-value", 1),
        ("- {decide: is, form: Lind, document: letter}\n", "incomplete-decision", 1),
        ("- {decide: is, form: Lind, entity: nobody-at-all, document: letter}\n", "unknown-id", 1),
        ("- {decide: never, form: Norburg}\n- {decide: never, from: May, form: May}\n", "unknown-key", 2),
        ("- {decide: merged, from: a, into: b}\n- {decide: merged, from: b, into: a}\n", "merge-circle", 1),
        ("- {decide: merged, from: a, into: a}\n", "merge-circle", 1),
        ("- {decide: merged, from: a, into: gone}\n", "unknown-id", 1),
        ("- {decide: merged, from: ada-lind, into: olaf-lind}\n", "merged-still-there", 1),
        ("- {decide: merged, from: ../a, into: ada-lind}\n", "bad-id", 1),
        (
            "- {decide: merged, from: a, into: ada-lind}\n- {decide: merged, from: a, into: olaf-lind}\n",
            "duplicate-id",
            2,
        ),
        ("decide: is\n", "wrong-shape", 1),
    ],
)
def test_a_faulty_decision_is_a_finding(decided: Callable[..., Options], decisions: str, code: str, line: int) -> None:
    """Every fault has its line; the rest of the corpus is built."""
    site = compile_site(decided(decisions))
    assert codes(site)[code] == ("authorities/decisions.yml", line)
    assert "documents/letter.md" in {page.path for page in site.pages}


def test_look_alikes_are_reported_and_never_linked(corpus: Callable[..., Options], tmp_path: Path) -> None:
    """A Cyrillic letter in a Latin name makes no link, and is shown."""
    options = corpus({"letter.txt": "Norburg, 3 May 1911\n\nЯ писал: Ada Lind. Then Adа Lind came.\n"}, people=PEOPLE)
    assert [text for text, _, _ in mentions(options)][:1] == ["Ada Lind"]
    assert codes(compile_site(options))["mixed-scripts"] == ("documents/letter.txt", 3)
