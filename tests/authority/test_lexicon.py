"""The authority into forms that can be looked for."""

from __future__ import annotations

import pytest

from regesta.authority.lexicon import compile_lexicon, shared_aliases, surname
from regesta.authority.load import load_authority
from regesta.model import Authority, Entity, Kind, Severity


def authority(**files: str) -> Authority:
    """The authority in files by their stem."""
    read, findings = load_authority({f"{name}.yml": text for name, text in files.items()}, ("en", "ru"))
    assert findings == ()
    return read


def readings(known: Authority, text: str) -> list[tuple[str, str]]:
    """What is found in a text: the rules and targets of each match."""
    return [(reading.rule, reading.target) for match in compile_lexicon(known).find(text) for reading in match.payloads]


@pytest.mark.parametrize(
    ("kind", "sort", "expected"),
    [
        (Kind.PERSON, "Lind, Ada", "Lind"),
        (Kind.PERSON, "de la Mar, Ada", "de la Mar"),
        (Kind.PERSON, " Lind , Ada", "Lind"),
        (Kind.PERSON, "Lind", None),
        (Kind.PERSON, ", Ada", None),
        (Kind.ORGANISATION, "Herald, The", None),
        (Kind.PLACE, "Northam, Port of", None),
    ],
)
def test_surname(kind: Kind, sort: str, expected: str | None) -> None:
    """What stands before the comma of a person's sort name is the surname."""
    assert surname(Entity("x", kind, {"en": "X"}, {"en": sort}, {}, {}), "en") == expected


PEOPLE = """\
- {id: ada-lind, name: {en: Ada Lind, ru: Ада Линд}, sort: {en: "Lind, Ada", ru: "Линд, Ада"}, gender: feminine}
- {id: cher, name: {en: Cher}}
"""
ROLES = """\
- id: head
  full: {en: [Mayor of Northam]}
  short: {en: [Mayor]}
  holders: [{person: ada-lind}]
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Lind", [("name", "ada-lind")]),
        ("Lind", [("short-name", "ada-lind")]),
        ("Ада Линд", [("name", "ada-lind")]),
        ("Cher", [("name", "cher")]),
        ("the mayor of Northam", [("role", "head")]),
        ("THE MAYOR", [("short-role", "head")]),
        ("Ada", []),
        ("Lind Ada", [("short-name", "ada-lind")]),
        ("mayors", []),
        ("lind", []),
    ],
)
def test_every_form_is_found(text: str, found: list[tuple[str, str]]) -> None:
    """Names in their own capitals, role phrases in any."""
    assert readings(authority(people=PEOPLE, roles=ROLES), text) == found


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ("aliases: {en: [The Gull]}", "aliases: {en: [The Gull]}", Severity.ERROR),
        ("aliases: {en: [The Gull]}", "aliases: {en: [the GULL]}", Severity.ERROR),
        ("aliases: {en: [The Gull]}", "aliases: {ru: [The Gull]}", Severity.ERROR),
        ("aliases: {en: [Gull-Bird]}", "aliases: {en: [Gull Bird]}", Severity.ERROR),
        ("aliases: {en: [Boris Wren]}", "", Severity.ERROR),
        ("aliases: {en: [The Gull]}", "aliases: {en: [{form: The Gull, only: locative}]}", None),
        ("aliases: {en: [{form: The Gull, documents: [a]}]}", "aliases: {en: [The Gull]}", None),
        ("aliases: {en: [The Gull]}", "aliases: {en: [The Gulls]}", None),
        ("aliases: {en: [The Gull, The Gull]}", "", None),
        ('sort: {en: "Lind, Ada"}', 'sort: {en: "Lind, Boris"}', None),
    ],
)
def test_an_alias_belongs_to_one_entity(first: str, second: str, severity: Severity | None) -> None:
    """Two owners of one form are an error, unless something tells them apart; families share their surname."""
    people = f"- id: a\n  name: {{en: Ada Lind}}\n  {first}\n- id: b\n  name: {{en: Boris Wren}}\n  {second}\n"
    findings = shared_aliases(authority(people=people))
    assert [(finding.code, finding.severity) for finding in findings] == (
        [] if severity is None else [("shared-alias", severity)]
    )
    if findings:
        assert "`a`" in findings[0].message
        assert "`b`" in findings[0].message
        assert (findings[0].path, findings[0].line) == ("authorities/people.yml", 4)
        assert findings[0].hint


def test_namesakes_are_only_noted() -> None:
    """Two people may bear the same full name."""
    people = "- {id: a, name: {en: Ada Lind}}\n- {id: b, name: {en: Ada Lind}}\n"
    assert [finding.severity for finding in shared_aliases(authority(people=people))] == [Severity.NOTE]
