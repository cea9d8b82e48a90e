"""Events as the editor writes them, and every fault in them."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.authority.load import load_authority
from regesta.model import AccountOf, Event, Finding

PEOPLE = "- {id: ada, name: {en: Ada Lind}}\n- {id: tom, name: {en: Tom Hale}}\n"
ORGANISATIONS = "- {id: board, name: {en: Harbour Board}}\n"
PLACES = "- {id: northam, name: {en: Northam}}\n"


def read(text: str, **files: str) -> tuple[dict[str, Event], tuple[Finding, ...]]:
    """The events of a file, and what is wrong with it."""
    texts = {"people.yml": PEOPLE, "organisations.yml": ORGANISATIONS, "places.yml": PLACES, "events.yml": text}
    authority, findings = load_authority(
        {**texts, **{f"{name}.yml": each for name, each in files.items()}}, ("en", "ru")
    )
    return dict(authority.events), findings


def test_an_event_has_all_that_the_editor_says() -> None:
    """Every key arrives in its field."""
    events, findings = read(
        """
- id: opening
  name: {en: Opening of the harbour, ru: Открытие гавани}
  date: 1912-05-03
  place: northam
  participants: [ada, board]
  accounts:
    - letter-3
    - {document: minutes, from: p-aaaaaaaa, to: p-bbbbbbbb, issuer: Harbour Board, note: The second item.}
  not_accounts: [letter-9]
  note: The mole came later.
  identifiers: {wikidata: Q1}
"""
    )
    assert findings == ()
    assert events["opening"] == Event(
        "opening",
        {"en": "Opening of the harbour", "ru": "Открытие гавани"},
        date(1912, 5, 3),
        date(1912, 5, 3),
        "1912-05-03",
        "northam",
        ("ada", "board"),
        (
            AccountOf("letter-3", line=8),
            AccountOf("minutes", "p-aaaaaaaa", "p-bbbbbbbb", "Harbour Board", "The second item.", 9),
        ),
        ("letter-9",),
        "The mole came later.",
        {"wikidata": "Q1"},
        "authorities/events.yml",
        2,
    )


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("1912-05-03", date(1912, 5, 3), date(1912, 5, 3)),
        ("1912-02", date(1912, 2, 1), date(1912, 2, 29)),
        ("1912", date(1912, 1, 1), date(1912, 12, 31)),
        ("1912-05-03/1912-05-05", date(1912, 5, 3), date(1912, 5, 5)),
        ("1912-05/1913", date(1912, 5, 1), date(1913, 12, 31)),
    ],
)
def test_a_date_is_a_span_of_days(written: str, earliest: date, latest: date) -> None:
    """A day, a month, a year or an interval of such."""
    events, findings = read(f"- {{id: x, name: {{en: X}}, date: {written}}}\n")
    assert findings == ()
    assert (events["x"].earliest, events["x"].latest) == (earliest, latest)


@pytest.mark.parametrize(
    "written",
    ["3 May 1912", "1912-5-3", "1912-13", "1912-02-30", "1912-05-05/1912-05-03", "1912/", "/1912", "0000", "x"],
)
def test_a_date_that_is_none_is_reported(written: str) -> None:
    """What is no such date is said with its line, and the event left out."""
    events, (finding,) = read(f"- id: x\n  name: {{en: X}}\n  date: {written}\n")
    assert events == {}
    assert (finding.code, finding.path, finding.line) == ("bad-date", "authorities/events.yml", 3)


@pytest.mark.parametrize(
    ("text", "code", "line", "kept"),
    [
        ("- name: {en: X}\n  date: 1912\n", "missing-id", 1, False),
        ("- id: X y\n  name: {en: X}\n  date: 1912\n", "bad-id", 1, False),
        ("- id: ada\n  name: {en: X}\n  date: 1912\n", "duplicate-id", 1, False),
        ("- id: x\n  date: 1912\n", "missing-name", 1, False),
        ("- id: x\n  name: {en: X}\n", "bad-date", 1, False),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  where: northam\n", "unknown-key", 4, True),
        ("- id: x\n  name: {en: X, de: X}\n  date: 1912\n", "unknown-language", 2, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  place: nowhere\n", "unknown-id", 4, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  place: ada\n", "unknown-id", 4, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  participants: [ada, nobody]\n", "unknown-id", 4, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  participants: [northam]\n", "unknown-id", 4, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  participants: ada\n", "wrong-shape", 4, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  accounts: [[a]]\n", "wrong-shape", 4, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  accounts:\n  - {from: p-1}\n", "wrong-shape", 5, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  accounts:\n  - {document: a, part: 1}\n", "unknown-key", 5, True),
        ("- id: x\n  name: {en: X}\n  date: 1912\n  accounts:\n  - a\n  - a\n", "duplicate-account", 6, True),
        ("events: []\n", "wrong-shape", 1, False),
    ],
)
def test_faults_are_reported_with_their_line(text: str, code: str, line: int, *, kept: bool) -> None:
    """What is wrong is left out and said; the event stays where enough of it is right."""
    events, findings = read(text)
    assert [(each.code, each.path, each.line) for each in findings] == [(code, "authorities/events.yml", line)]
    assert bool(events) == kept
    for event in events.values():
        assert event.place is None
        assert "nobody" not in event.participants
        assert len(event.accounts) <= 1 or code == "unknown-key"


def test_two_parts_of_one_document_are_two_accounts() -> None:
    """An account is known by its document and where it begins."""
    events, findings = read(
        "- {id: x, name: {en: X}, date: 1912, accounts: [{document: a, from: p-1}, {document: a, from: p-2}, a]}\n"
    )
    assert findings == ()
    assert [each.key for each in events["x"].accounts] == ["a--p-1", "a--p-2", "a"]
    assert [each.is_part for each in events["x"].accounts] == [True, True, False]


def test_a_merged_id_leads_to_where_it_went() -> None:
    """Who takes part under a former id is the entity it was merged into, and once."""
    decisions = "- {decide: merged, from: lind, into: ada}\n- {decide: merged, from: norham, into: northam}\n"
    events, findings = read(
        "- {id: x, name: {en: X}, date: 1912, place: norham, participants: [lind, ada, tom]}\n", decisions=decisions
    )
    assert findings == ()
    assert (events["x"].place, events["x"].participants) == ("northam", ("ada", "tom"))
