"""The register: what is said of whom, in which sentence, in order of time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Register
from regesta.stages.index import in_time, index

Linked = Callable[..., AnnotatedDocument]

AUTHORITY = {
    "people.yml": "- {id: ada-lind, name: {en: Ada Lind}, sort: {en: 'Lind, Ada'}}\n"
    "- {id: boris-wren, name: {en: Boris Wren}}\n"
    "- {id: clara-moor, name: {en: Clara Moor}}\n",
    "places.yml": "- {id: northam, name: {en: Northam}}\n",
}


def register(linked: Linked, *texts: tuple[str, str, date | None]) -> Register:
    """The register of documents, each with id, text and the editor's date."""
    known, _ = load_authority(AUTHORITY, ("en", "ru"))
    return index([linked(text, AUTHORITY, dated=dated, identity=name) for name, text, dated in texts], known)


def test_an_excerpt_is_the_sentence_with_its_marks(linked: Linked) -> None:
    """Each sentence is quoted once, with every place where the entity is named in it."""
    made = register(linked, ("a", "It rained. Ada Lind came, and Lind stayed. Nobody left. Then Lind left.", None))
    [quoted] = made.entries["ada-lind"].quoted
    assert quoted.document == "a"
    assert [excerpt.text for excerpt in quoted.excerpts] == ["Ada Lind came, and Lind stayed.", "Then Lind left."]
    assert [[excerpt.text[start:end] for start, end in excerpt.marks] for excerpt in quoted.excerpts] == [
        ["Ada Lind", "Lind"],
        ["Lind"],
    ]
    assert made.entries["ada-lind"].mentions == 3


def test_an_excerpt_leads_to_its_paragraph(linked: Linked) -> None:
    """The anchor of an excerpt is that of the passage in which it stands."""
    made = register(linked, ("a", "It rained.\n\nAda Lind came.", None))
    [excerpt] = made.entries["ada-lind"].quoted[0].excerpts
    assert excerpt.anchor == made.documents[0].passages[1].passage.anchor
    assert excerpt.language == "en"


def test_documents_are_in_order_of_time(linked: Linked) -> None:
    """Undated documents come last, those of one day by their id; so do the quotations."""
    text = "Ada Lind came."
    made = register(
        linked,
        ("undated", text, None),
        ("late", text, date(1912, 5, 4)),
        ("b", text, date(1912, 5, 3)),
        ("a", text, date(1912, 5, 3)),
        ("another-undated", text, None),
    )
    order = ["a", "b", "late", "another-undated", "undated"]
    assert [each.document.id for each in made.documents] == order
    assert [quoted.document for quoted in made.entries["ada-lind"].quoted] == order
    assert sorted(made.documents, key=lambda each: in_time(each.document)) == list(made.documents)


def test_forms_are_counted(linked: Linked) -> None:
    """The most frequent form comes first."""
    made = register(linked, ("a", "Ada Lind came. Lind left. Then Lind slept.", None))
    assert [(form.text, form.language, form.count) for form in made.entries["ada-lind"].forms] == [
        ("Lind", "en", 2),
        ("Ada Lind", "en", 1),
    ]


def test_white_space_makes_no_other_form(linked: Linked) -> None:
    """A form is the same however far apart its words stand."""
    made = register(linked, ("a", "Ada Lind came. Ada  Lind left.", None))
    assert [(form.text, form.count) for form in made.entries["ada-lind"].forms] == [("Ada Lind", 2)]


def test_who_is_named_in_the_same_paragraph(linked: Linked) -> None:
    """A paragraph counts once for each pair, and another paragraph does not count."""
    made = register(
        linked,
        ("a", "Ada Lind met Boris Wren, and Ada Lind left Northam.\n\nClara Moor stayed.\n\nIn Northam, Lind.", None),
    )
    assert made.entries["ada-lind"].together == (("northam", 2), ("boris-wren", 1))
    assert made.entries["boris-wren"].together == (("ada-lind", 1), ("northam", 1))
    assert made.entries["clara-moor"].together == ()


def test_who_is_never_named_is_noted(linked: Linked) -> None:
    """An entity without mention keeps its entry, and is a finding with its line."""
    made = register(linked, ("a", "Ada Lind came to Northam.", None))
    assert list(made.entries) == ["ada-lind", "boris-wren", "clara-moor", "northam"]
    assert [(finding.code, finding.path, finding.line) for finding in made.findings] == [
        ("never-mentioned", "authorities/people.yml", 2),
        ("never-mentioned", "authorities/people.yml", 3),
    ]
    assert made.entries["boris-wren"].quoted == ()


def test_dates_are_one_entry_each(linked: Linked) -> None:
    """Several ways to say one day have one address; what was published on it stands beside what is said of it."""
    made = register(
        linked,
        ("a", "Northam, 3 May 1912\n\nAda Lind came today. It was the 3rd of May 1912, a Friday.", None),
        ("b", "On 1912-05-03 she came. In May 1912 she left.", date(1912, 6, 1)),
    )
    entries = {entry.edtf: entry for entry in made.dates}
    day = entries["1912-05-03"]
    assert (day.earliest, day.latest, day.published) == (date(1912, 5, 3), date(1912, 5, 3), ("a",))
    assert [quoted.document for quoted in day.quoted] == ["a", "b"]
    assert len([entry for entry in made.dates if entry.address == day.address]) == 1
    marked = [
        excerpt.text[start:end] for quoted in day.quoted for excerpt in quoted.excerpts for start, end in excerpt.marks
    ]
    assert {"today", "1912-05-03"} <= set(marked)
    assert day.mentions == len(marked)
    assert entries["1912-06-01"].published == ("b",)
    assert entries["1912-06-01"].quoted == ()


def test_dates_are_in_order_the_longer_first(linked: Linked) -> None:
    """A year comes before its months, a month before its days."""
    made = register(linked, ("a", "She came in 1912, in May 1912, and on 1 May 1912. He came in 1911.", None))
    assert [entry.edtf for entry in made.dates] == ["1911", "1912", "1912-05", "1912-05-01"]
    assert len({entry.address for entry in made.dates}) == 4


def test_a_date_without_an_end_has_no_entry(linked: Linked) -> None:
    """What leaves the day open is not put in the register."""
    made = register(linked, ("a", "She left several years ago.", date(1912, 5, 3)))
    assert [entry.edtf for entry in made.dates] == ["1912-05-03"]


@pytest.mark.parametrize("reverse", [False, True])
def test_the_order_of_reading_makes_no_difference(linked: Linked, *, reverse: bool) -> None:
    """The register is the same, whichever document is read first."""
    texts = [("a", "Ada Lind came in 1911.", date(1912, 1, 1)), ("b", "Boris Wren met Ada Lind in 1911.", None)]
    assert register(linked, *(reversed(texts) if reverse else texts)) == register(linked, *texts)
