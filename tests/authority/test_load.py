"""Authority files into an `Authority`: what is read, and every fault with its line."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.authority.load import FILES, load_authority
from regesta.model import Alias, Authority, Finding, Gender, Kind, Severity, Term

PEOPLE = """\
- id: ada-lind
  name: {en: Ada Lind, ru: Ада Линд}
  sort: {en: "Lind, Ada"}
  gender: feminine
  aliases:
    en: [Ada M. Lind, {form: The Gull, case: exact, documents: [letter, diary], note: a nickname}]
  identifiers: {wikidata: Q0}
  note: Harbour master of Northam.
- id: boris-wren
  name: {en: Boris Wren}
"""
PLACES = """\
- id: norland
  name: {en: Norland}
- id: northam
  name: {en: Northam}
  aliases: {en: [{form: The Port, only: locative}]}
  within: norland
"""
ROLES = """\
- id: harbour-master
  of: northam
  name: {en: Harbour Master}
  full: {en: [Harbour Master of Northam]}
  short: {en: [Harbour Master]}
  holders:
    - {person: boris-wren, from: 1912-01-01}
    - {person: ada-lind, from: 1900-01-01, to: 1911-12-31, note: with a break}
"""


def read(**files: str) -> tuple[Authority, tuple[Finding, ...]]:
    """The authority in files by their stem."""
    return load_authority({f"{name}.yml": text for name, text in files.items()}, ("en", "ru"))


def test_reads_everything_that_an_editor_may_say() -> None:
    """Names, aliases with their limits, offices with their terms in order of time."""
    authority, findings = read(people=PEOPLE, places=PLACES, roles=ROLES)
    assert findings == ()
    ada = authority.entities["ada-lind"]
    assert (ada.kind, ada.name, ada.names, ada.gender) == (
        Kind.PERSON,
        "Ada Lind",
        {"en": "Ada Lind", "ru": "Ада Линд"},
        Gender.FEMININE,
    )
    assert ada.sort_name == {"en": "Lind, Ada"}
    assert ada.aliases == {
        "en": (Alias("Ada M. Lind"), Alias("The Gull", exact_case=True, documents=("letter", "diary")))
    }
    assert (ada.identifiers, ada.note, ada.path, ada.line) == (
        {"wikidata": "Q0"},
        "Harbour master of Northam.",
        "authorities/people.yml",
        1,
    )
    assert authority.entities["northam"].within == "norland"
    assert authority.entities["northam"].aliases == {"en": (Alias("The Port", locative=True),)}
    role = authority.roles["harbour-master"]
    assert (role.of, role.full, role.short) == (
        "northam",
        {"en": ("Harbour Master of Northam",)},
        {"en": ("Harbour Master",)},
    )
    assert role.terms == (
        Term("ada-lind", date(1900, 1, 1), date(1911, 12, 31), 8),
        Term("boris-wren", date(1912, 1, 1), None, 7),
    )


def test_no_files_are_an_empty_authority() -> None:
    """A site may begin without any authority."""
    assert read() == (Authority({}, {}), ())
    assert read(people="", roles="# none yet\n") == (Authority({}, {}), ())


@pytest.mark.parametrize(
    ("file", "text", "code", "line", "words"),
    [
        ("people", "- id: a\n  nmae: {en: A}\n  name: {en: A}\n", "unknown-key", 2, "`nmae`"),
        ("people", "- id: a\n  name: {en: A}\n  within: b\n", "unknown-key", 3, "`within`"),
        ("places", "- id: a\n  name: {en: A}\n  gender: feminine\n", "unknown-key", 3, "`gender`"),
        ("people", "- id: a\n  name: {en: A}\n  aliases: {en: [{form: B, onyl: x}]}\n", "unknown-key", 3, "`onyl`"),
        ("people", "- name: {en: A}\n", "missing-id", 1, "no id"),
        ("people", "- id: ''\n  name: {en: A}\n", "missing-id", 1, "no id"),
        ("people", "- id: a\n", "missing-name", 1, "no name"),
        ("people", "- id: a\n  name: {}\n", "missing-name", 1, "no name"),
        ("people", "- id: a\n  name: {en: ''}\n", "missing-name", 1, "no name"),
        ("people", "- id: a\n  name: {en: ' ', ru: \"\\u00a0\"}\n", "missing-name", 1, "no name"),
        ("people", "- id: a\n  name: A\n", "wrong-shape", 2, "`name`"),
        ("people", "- id: a\n  name: {en: [A]}\n", "wrong-shape", 2, "`name`"),
        ("people", "- id: [a]\n  name: {en: A}\n", "wrong-shape", 1, "`id`"),
        ("people", "- id: a\n  name: {en: A}\n  aliases: [B]\n", "wrong-shape", 3, "`aliases`"),
        ("people", "- id: a\n  name: {en: A}\n  aliases: {en: B}\n", "wrong-shape", 3, "`aliases`"),
        ("people", "- id: a\n  name: {en: A}\n  aliases: {en: [[B]]}\n", "wrong-shape", 3, "alias"),
        ("people", "- id: a\n  name: {en: A}\n  aliases: {en: [{case: exact}]}\n", "wrong-shape", 3, "no form"),
        (
            "people",
            "- id: a\n  name: {en: A}\n  aliases: {en: [{form: B, documents: c}]}\n",
            "wrong-shape",
            3,
            "documents",
        ),
        ("people", "- a\n", "wrong-shape", 1, "no"),
        ("people", "id: a\n", "wrong-shape", 1, "not a list"),
        ("people", "words\n", "wrong-shape", 1, "not a list"),
        ("people", "- id: Ada Lind\n  name: {en: A}\n", "bad-id", 1, "`Ada Lind`"),
        ("people", "- id: ../x\n  name: {en: A}\n", "bad-id", 1, "`../x`"),
        ("people", "- id: a/b\n  name: {en: A}\n", "bad-id", 1, "`a/b`"),
        ("people", "- id: ада\n  name: {en: A}\n", "bad-id", 1, "`ада`"),
        ("people", "- id: index\n  name: {en: A}\n", "bad-id", 1, "`index`"),
        ("people", "- id: a\n  name: {en: A}\n- id: a\n  name: {en: B}\n", "duplicate-id", 3, "people.yml, line 1"),
        ("people", "- id: a\n  name: {en: A, fr: B}\n", "unknown-language", 2, "`fr`"),
        ("people", "- id: a\n  name: {en: A}\n  sort: {de: B}\n", "unknown-language", 3, "`de`"),
        ("people", "- id: a\n  name: {en: A}\n  gender: female\n", "unknown-value", 3, "female"),
        ("people", "- id: a\n  name: {en: A}\n  aliases: {en: [{form: B, case: any}]}\n", "unknown-value", 3, "any"),
        ("people", "- id: a\n  name: {en: A}\n  aliases: {en: [{form: B, only: here}]}\n", "unknown-value", 3, "here"),
        ("people", "- id: a\n  name: {en: A}\n  name: {en: B}\n", "unreadable-yaml", 3, "second time"),
        ("people", "- id: a\n\tname: {en: A}\n", "unreadable-yaml", 2, "YAML"),
        ("places", "- id: a\n  name: {en: A}\n  within: b\n", "unknown-id", 3, "`within: b`"),
        ("places", "- id: a\n  name: {en: A}\n  within: a\n", "within-itself", 3, "itself"),
        ("roles", "- id: r\n  of: nowhere\n", "unknown-id", 2, "`of: nowhere`"),
        ("roles", "- id: r\n  holders:\n    - {person: nobody, from: 1912-01-01}\n", "unknown-id", 3, "`nobody`"),
        ("roles", "- id: r\n  holders:\n    - {from: 1912-01-01}\n", "wrong-shape", 3, "no person"),
        ("roles", "- id: r\n  holders: {person: a}\n", "wrong-shape", 2, "`holders`"),
        ("roles", "- id: r\n  holders: [a]\n", "wrong-shape", 2, "holder"),
        ("roles", "- id: r\n  holders:\n    - {person: a, form: 1912-01-01}\n", "unknown-key", 3, "`form`"),
        ("roles", "- id: r\n  holders:\n    - {person: a, from: 1912}\n", "bad-date", 3, "1912"),
        ("roles", "- id: r\n  holders:\n    - {person: a, from: 1912-02-30}\n", "bad-date", 3, "1912-02-30"),
        ("roles", "- id: r\n  holders:\n    - {person: a, from: 1912-W01-1}\n", "bad-date", 3, "1912-W01-1"),
        (
            "roles",
            "- id: r\n  holders:\n    - {person: a, from: 1912-01-02, to: 1912-01-01}\n",
            "term-ends-early",
            3,
            "ends before",
        ),
        ("roles", "- id: r\n  full: {en: [[A]]}\n", "wrong-shape", 2, "`full`"),
        ("roles", "- holders: []\n", "missing-id", 1, "no id"),
    ],
)
def test_a_fault_is_told_with_its_line(file: str, text: str, code: str, line: int, words: str) -> None:
    """Each fault says where it stands, what is there and what was expected."""
    _, findings = read(**{file: text})
    found = [finding for finding in findings if finding.code == code]
    assert len(found) == 1, findings
    assert (found[0].severity, found[0].path, found[0].line) == (Severity.ERROR, f"authorities/{file}.yml", line)
    assert words in found[0].message
    assert found[0].expected or found[0].hint


def test_all_faults_are_told_at_once() -> None:
    """An editor mends a file in one go; what is sound stays."""
    authority, findings = read(
        people="- {id: A, name: {en: A}}\n- {nam: B}\n- {id: c, name: {en: C}, x: y}\n",
        places="- {id: c, name: {en: D}}\n",
        roles="- {id: r, holders: [{person: c}, {person: d}]}\n",
    )
    assert [finding.code for finding in findings] == [
        "bad-id",
        "unknown-key",
        "missing-id",
        "missing-name",
        "unknown-key",
        "duplicate-id",
        "unknown-id",
    ]
    assert list(authority.entities) == ["c"]
    assert [term.person for term in authority.roles["r"].terms] == ["c"]


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        ("from: 1900-01-01, to: 1911-12-31", "from: 1912-01-01", False),
        ("from: 1900-01-01, to: 1912-01-01", "from: 1912-01-01", True),
        ("from: 1900-01-01", "from: 1912-01-01", True),
        ("to: 1911-12-31", "from: 1912-01-01", False),
        ("from: 1900-01-01, to: 1911-12-31", "to: 1912-06-30", True),
        ("from: 1912-01-01", "from: 1900-01-01, to: 1911-12-31", False),
    ],
)
def test_overlapping_terms_are_told(first: str, second: str, *, overlap: bool) -> None:
    """Two holders on one day are no error, but nobody can be linked on it."""
    text = f"- id: r\n  holders:\n    - {{person: ada-lind, {first}}}\n    - {{person: boris-wren, {second}}}\n"
    _, findings = read(people=PEOPLE, roles=text)
    assert [(finding.code, finding.severity) for finding in findings] == (
        [("overlapping-terms", Severity.WARNING)] if overlap else []
    )


def test_a_long_term_overlaps_every_later_one() -> None:
    """A term is compared with all that begin before it ends, not only with its neighbour."""
    text = "- id: r\n  holders:\n" + "".join(
        f"    - {{person: ada-lind, from: {first}, to: {last}}}\n"
        for first, last in (("1900-01-01", "1920-01-01"), ("1901-01-01", "1901-02-01"), ("1910-01-01", "1910-02-01"))
    )
    _, findings = read(people=PEOPLE, roles=text)
    assert [finding.line for finding in findings] == [4, 5]


def test_an_id_belongs_to_one_record_of_all_files() -> None:
    """Even a role and a person cannot share an id."""
    _, findings = read(people="- {id: a, name: {en: A}}\n", roles="- {id: a}\n")
    assert [(finding.code, finding.path) for finding in findings] == [("duplicate-id", "authorities/roles.yml")]
    assert "authorities/people.yml, line 1" in findings[0].message


@pytest.mark.parametrize(
    "cycle", ["- {id: a, name: {en: A}, within: b}\n- {id: b, name: {en: B}, within: a}\n"], ids=["two"]
)
def test_places_that_contain_each_other_do_no_harm(cycle: str) -> None:
    """Nothing follows the chain of places, so that it may be as wrong as it likes."""
    authority, _ = read(places=cycle)
    assert set(authority.entities) == {"a", "b"}


PIECES = st.sampled_from(
    [
        *("- id: a\n", "- id: b\n", "  name: {en: A}\n", "  name: A\n", "  name: [A]\n", "  aliases: {en: [{}]}\n"),
        *("  aliases: {en: [[]]}\n", "  holders: [{person: a}]\n", "  holders: [[]]\n", "  full: {en: [A, {b: c}]}\n"),
        *("  of: [a]\n", "  within: {a: b}\n", "  gender: [x]\n", "  identifiers: {a: []}\n", "  sort: {ru: }\n"),
        *("  note:\n", "- a\n", "- [a]\n", "-\n", "a: b\n", "? a\n", "\t", "\x00", "'"),
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_no_file_ends_in_an_exception(text: str) -> None:
    """Every shape of every file is read or reported."""
    for name in FILES:
        authority, findings = load_authority({name: text}, ("en",))
        assert isinstance(authority, Authority)
        assert all(finding.path == f"authorities/{name}" for finding in findings)
