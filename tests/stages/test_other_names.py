"""Names that look known and are somebody else's, and offices in a sentence about the past."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from regesta.model import AnnotatedDocument

AUTHORITY = {
    "people.yml": """\
- id: ada-lind
  name: {en: Ada Lind, ru: Ада Линд}
  sort: {en: "Lind, Ada", ru: "Линд, Ада"}
  gender: feminine
- id: carl-moe
  name: {en: Carl Moe, ru: Карл Мо}
  sort: {en: "Moe, Carl"}
  gender: masculine
""",
    "places.yml": """\
- id: norton
  name: {en: Norton, ru: Нортон}
- id: florence
  name: {en: Florence}
""",
    "roles.yml": """\
- id: mayor
  of: norton
  name: {en: Mayor of Norton}
  full: {en: [Mayor of Norton], ru: [мэр Нортона]}
  holders:
    - {person: carl-moe, from: 1901-01-01, to: 1909-12-31}
    - {person: ada-lind, from: 1910-01-01}
""",
}


def links(linked: Callable[..., AnnotatedDocument], text: str) -> list[tuple[str, str]]:
    """Text and entity of every mention in a text of 1912."""
    document = linked(text, AUTHORITY, dated=date(1912, 5, 3))
    return [(mention.text, mention.entity) for each in document.passages for mention in each.mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Olga Lind came.", []),
        ("Olga Lind came.", []),
        ("Then Jordan Lind, a footballer, came.", []),
        ("Then Lind came.", ["Lind"]),
        ("Then Mrs Lind came.", ["Lind"]),
        ("Yesterday Lind came.", ["Lind"]),
        ("Then the actress Ada Lind came with Olga Lind.", ["Ada Lind"]),
        ("Потом пришла Ольга Линд.", []),
        ("Они говорили с Ольгой Линд.", []),
        ("Потом пришла Линд.", ["Линд"]),
        ("They met Edward Norton there.", []),
        ("They met Edward in Norton.", ["Norton"]),
        ("They met Florence Nightmore there.", []),
        ("They met in Florence, Nightmore said.", ["Florence"]),
        ("They met in Florence on Sunday.", ["Florence"]),
        ("Они встретили Олега Нортона.", []),
    ],
)
def test_a_given_name_makes_it_somebody_else(
    linked: Callable[..., AnnotatedDocument], text: str, expected: list[str]
) -> None:
    """A surname or place with another given name beside it is not linked."""
    assert [form for form, _ in links(linked, text)] == expected


@pytest.mark.parametrize("text", ["Then Olga Lind came.", "They met Edward Norton there."])
def test_and_the_doubt_is_listed(linked: Callable[..., AnnotatedDocument], text: str) -> None:
    """What is left open for that reason is a finding with the entity it may have been."""
    findings = linked(text, AUTHORITY, dated=date(1912, 5, 3)).findings
    assert [(each.code, len(each.entities)) for each in findings] == [("named-otherwise", 1)]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The Mayor of Norton spoke.", "ada-lind"),
        ("In 1905 the Mayor of Norton spoke.", "carl-moe"),
        ("The Mayor of Norton opened the bridge in 1905.", "carl-moe"),
        ("In 1905 the Mayor of Norton said that the bridge of 1905 was his.", "carl-moe"),
        ("The Mayor of Norton said that the bridge was built in 1905.", None),
        ("The Mayor of Norton praised the treaties of 1905 and 1907.", None),
        ("The Mayor of Norton said that the bridge was built in 1911.", "ada-lind"),
        ("The Mayor of Norton spoke on 1 May 1912.", "ada-lind"),
        ("In 1880 the Mayor of Norton spoke.", None),
        ("In 1905 nobody spoke. The Mayor of Norton is well.", "ada-lind"),
        ("Мэр Нортона сообщил, что мост построен в 1905 году.", None),
        ("В 1905 году мэр Нортона открыл мост.", "carl-moe"),
    ],
)
def test_an_office_in_a_sentence_about_the_past(
    linked: Callable[..., AnnotatedDocument], text: str, holder: str | None
) -> None:
    """A stated past time frames the office; where it may belong to what is said, nobody is linked."""
    assert [entity for _, entity in links(linked, text)] == ([] if holder is None else [holder])
