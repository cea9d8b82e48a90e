"""Who is meant: names, surnames and offices of invented people, and where there must be no link."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from regesta.model import AnnotatedDocument, Severity
from regesta.words import words_of

Linked = Callable[..., AnnotatedDocument]
DAY = date(1912, 5, 3)

PEOPLE = """\
- {id: ada-lind, name: {en: Ada Lind, ru: Ада Линд}, sort: {en: "Lind, Ada", ru: "Линд, Ада"}, gender: feminine,
   aliases: {en: [{form: Ada Marsh, documents: [old-letter]}]}}
- {id: boris-wren, name: {en: Boris Wren}, sort: {en: "Wren, Boris"}, gender: masculine, aliases: {en: [The Heron]}}
- {id: clara-wren, name: {en: Clara Wren}, sort: {en: "Wren, Clara"}, gender: feminine}
- {id: dan-hill, name: {en: Dan Hill}, sort: {en: "Hill, Dan"}, gender: masculine}
- {id: dan-hill-the-younger, name: {en: Dan Hill}, sort: {en: "Hill, Dan"}, gender: masculine}
- {id: eve-stone, name: {en: Eve Stone}, sort: {en: "Stone, Eve"}, gender: feminine}
- {id: cher, name: {en: Cher}}
"""
ORGANISATIONS = "- {id: the-mill, name: {en: Northam Mill Company}, aliases: {en: [the Mill]}}\n"
PLACES = """\
- {id: norland, name: {en: Norland}}
- {id: northam, name: {en: Northam}, within: norland}
- {id: old-mill, name: {en: Old Mill of Northam}, aliases: {en: [{form: the Mill, only: locative}]}}
"""
ROLES = """\
- id: president
  of: norland
  name: {en: President of Norland}
  full: {en: [President of Norland, Norland president], ru: [президент Норланда]}
  short: {en: [President], ru: [президент]}
  holders:
    - {person: ada-lind, from: 1910-01-01, to: 1911-12-31}
    - {person: boris-wren, from: 1912-01-01, to: 1912-12-31}
- id: mayor
  of: northam
  name: {en: Mayor of Northam}
  full: {en: [Mayor of Northam, Norland Mayor]}
  short: {en: [Mayor]}
  holders:
    - {person: eve-stone, from: 1911-01-01}
- id: other-mayor
  name: {en: Mayor of Southam}
  full: {en: [Norland Mayor]}
"""
AUTHORITY = {"people.yml": PEOPLE, "organisations.yml": ORGANISATIONS, "places.yml": PLACES, "roles.yml": ROLES}


def mentions(annotated: AnnotatedDocument) -> list[tuple[str, str, str]]:
    """Words, entity and rule of each mention, in order."""
    return [
        (" ".join(each.text.split()), each.entity, each.rule)
        for passage in annotated.passages
        for each in passage.mentions
    ]


def people(annotated: AnnotatedDocument) -> list[tuple[str, str]]:
    """Words and person of each mention of a person."""
    return [
        (" ".join(each.text.split()), each.entity)
        for passage in annotated.passages
        for each in passage.mentions
        if str(each.kind) == "person"
    ]


def doubts(annotated: AnnotatedDocument) -> list[str]:
    """The codes of what was left open."""
    return [finding.code for finding in annotated.findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Ada Lind spoke.", [("Ada Lind", "ada-lind", "name")]),
        ("ADA LIND SPEAKS", [("ADA LIND", "ada-lind", "name")]),
        ("Ада Линд выступила. С Адой Линд никто не спорил.", [("Ада Линд", "ada-lind"), ("Адой Линд", "ada-lind")]),
        ("They call him The Heron.", [("The Heron", "boris-wren", "alias")]),
        ("In Northam, Norland.", [("Northam", "northam", "name"), ("Norland", "norland", "name")]),
        ("The Northam Mill Company closed.", [("Northam Mill Company", "the-mill", "name")]),
        ("Cher sang.", [("Cher", "cher", "name")]),
        ("Ada came.", []),
        ("Ada and Lind’s dog.", [("Lind", "ada-lind", "short-name")]),
        ("Ada Marsh came.", []),
        ("a heron on the hill", []),
        ("Nobody came.", []),
    ],
)
def test_names(linked: Linked, text: str, expected: list[tuple[str, ...]]) -> None:
    """A full name or alias links by itself, and nothing but these."""
    found = mentions(linked(text, AUTHORITY))
    assert [each[: len(row)] for each, row in zip(found, expected, strict=True)] == expected


def test_an_alias_may_belong_to_some_documents(linked: Linked) -> None:
    """A name of one letter only is no name elsewhere."""
    assert mentions(linked("Ada Marsh came.", AUTHORITY, identity="old-letter")) == [("Ada Marsh", "ada-lind", "alias")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lind came.\n\nThen Lind left.", [("Ada Lind", "ada-lind"), ("Lind", "ada-lind")]),
        ("LIND TO SPEAK\n\nAda Lind came at last.", [("LIND", "ada-lind"), ("Ada Lind", "ada-lind")]),
        ("Only Stone was there.", [("Stone", "eve-stone")]),
        ("Boris Wren came. Wren left.", [("Boris Wren", "boris-wren"), ("Wren", "boris-wren")]),
        ("Clara Wren came. Wren left.", [("Clara Wren", "clara-wren"), ("Wren", "clara-wren")]),
        ("The Heron came. Wren left.", [("The Heron", "boris-wren"), ("Wren", "boris-wren")]),
        ("Then Mrs Wren left.", [("Wren", "clara-wren")]),
        ("Then Mr. Wren left.", [("Wren", "boris-wren")]),
        (
            "Boris Wren met Clara Wren. Mrs Wren left.",
            [("Boris Wren", "boris-wren"), ("Clara Wren", "clara-wren"), ("Wren", "clara-wren")],
        ),
        ("Lind-Marsh came.", []),
        ("Marsh-Lind came.", []),
        ("a pro-Lind crowd", [("Lind", "ada-lind")]),
        ("The stone was cold.", []),
        ("Linden came.", []),
    ],
)
def test_surnames(linked: Linked, text: str, expected: list[tuple[str, str]]) -> None:
    """A surname is its only bearer, or the one whom the document names in full, wherever."""
    annotated = linked(text, AUTHORITY)
    assert people(annotated) == expected
    assert doubts(annotated) == []


@pytest.mark.parametrize(
    ("text", "expected", "entities"),
    [
        ("Then Wren came.", [], ("boris-wren", "clara-wren")),
        (
            "Boris Wren met Clara Wren. Wren left.",
            [("Boris Wren", "boris-wren"), ("Clara Wren", "clara-wren")],
            ("boris-wren", "clara-wren"),
        ),
        ("Dan Hill came.", [], ("dan-hill", "dan-hill-the-younger")),
        ("Then Mr Hill came.", [], ("dan-hill", "dan-hill-the-younger")),
    ],
)
def test_between_two_there_is_no_link(
    linked: Linked, text: str, expected: list[tuple[str, str]], entities: tuple[str, ...]
) -> None:
    """Two bearers of a name are told, with the line and what to do, and neither is linked."""
    annotated = linked(f"Northam, 3 May 1912\n\n{text}", AUTHORITY)
    assert people(annotated) == expected
    assert doubts(annotated) == ["ambiguous-name"]
    finding = annotated.findings[0]
    assert finding.entities == entities
    assert (finding.severity, finding.path, finding.line) == (Severity.NOTE, "letter.txt", 3)
    assert finding.hint


@pytest.mark.parametrize(
    ("day", "person"),
    [
        (date(1909, 12, 31), None),
        (date(1910, 1, 1), "ada-lind"),
        (date(1911, 12, 31), "ada-lind"),
        (date(1912, 1, 1), "boris-wren"),
        (date(1912, 12, 31), "boris-wren"),
        (date(1913, 1, 1), None),
    ],
)
@pytest.mark.parametrize("phrase", ["President of Norland", "PRESIDENT OF NORLAND", "Norland president"])
def test_an_office_is_its_holder_on_the_day(linked: Linked, day: date, person: str | None, phrase: str) -> None:
    """Both ends of a term belong to it; outside of every term nobody is linked."""
    annotated = linked(f"Then the {phrase} spoke.", AUTHORITY, dated=day)
    assert people(annotated) == ([] if person is None else [(phrase, person)])
    assert doubts(annotated) == (["role-without-holder"] if person is None else [])


def test_an_office_is_nobody_on_a_day_between_two_holders(linked: Linked) -> None:
    """A document that may be of either term links to neither."""
    known = {**AUTHORITY, "roles.yml": ROLES.replace("to: 1911-12-31", "to: 1911-11-30")}
    annotated = linked("The President of Norland spoke.", known, dated=date(1911, 12, 15))
    assert (people(annotated), doubts(annotated)) == ([], ["role-without-holder"])


def test_an_office_needs_one_holder_for_all_the_days_of_a_vague_date(linked: Linked) -> None:
    """A document of some day of 1911 or 1912 has no president."""
    text = "Winter of war\n\nThe President of Norland spoke in December 1911, and the Mayor of Northam answered him."
    annotated = linked(text, AUTHORITY)
    assert people(annotated) == []
    assert set(doubts(annotated)) == {"role-without-date"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Boris Wren spoke.", [("Boris Wren", "boris-wren")]),
        ("The President of Norland, Boris Wren, spoke.", [("Boris Wren", "boris-wren")]),
        ("The President of Norland, Mr Boris Wren, spoke.", [("Boris Wren", "boris-wren")]),
        ("Boris Wren, President of Norland, spoke.", [("Boris Wren", "boris-wren")]),
        ("Boris Wren, the President of Norland, spoke.", [("Boris Wren", "boris-wren")]),
        ("Ada Lind, a former President of Norland, spoke.", None),
        ("Ada Lind met the President of Norland.", [("Ada Lind", "ada-lind"), ("President of Norland", "boris-wren")]),
        (
            "The President of Norland, Eve Stone and others came.",
            [("President of Norland", "boris-wren"), ("Eve Stone", "eve-stone")],
        ),
        (
            "Eve Stone, the President of Norland and others came.",
            [("Eve Stone", "eve-stone"), ("President of Norland", "boris-wren")],
        ),
        ("The President of Norland. Boris Wren spoke.", None),
    ],
)
def test_a_title_is_no_mention_of_its_own(linked: Linked, text: str, expected: list[tuple[str, str]] | None) -> None:
    """An office beside the name of its holder is a title; beside another's name it is its holder."""
    found = people(linked(text, AUTHORITY, dated=DAY))
    if expected is None:
        assert ("President of Norland", "ada-lind") not in found
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boris Wren came. Then the President left.", [("Boris Wren", "boris-wren"), ("President", "boris-wren")]),
        ("The President left. Later Boris Wren came.", [("President", "boris-wren"), ("Boris Wren", "boris-wren")]),
        (
            "Boris Wren met Eve Stone. The President left; the Mayor stayed.",
            [
                ("Boris Wren", "boris-wren"),
                ("Eve Stone", "eve-stone"),
                ("President", "boris-wren"),
                ("Mayor", "eve-stone"),
            ],
        ),
        ("Boris Wren came. A president left.", [("Boris Wren", "boris-wren")]),
        ("Boris Wren came. Presidents come and go.", [("Boris Wren", "boris-wren")]),
        ("Boris Wren came. Mr President left.", [("Boris Wren", "boris-wren"), ("President", "boris-wren")]),
        ("Ada Lind came. The President left.", [("Ada Lind", "ada-lind")]),
        ("The President left.", []),
        ("Boris Wren came. President of the club he was not.", [("Boris Wren", "boris-wren")]),
    ],
)
def test_a_short_office_is_the_holder_mentioned_last(
    linked: Linked, text: str, expected: list[tuple[str, str]]
) -> None:
    """`The President` is whoever of the holders was named; without an article it may be anybody."""
    assert people(linked(text, AUTHORITY, dated=DAY)) == expected


def test_a_short_office_that_nobody_holds_is_told(linked: Linked) -> None:
    """Where no holder is named the editor is asked."""
    assert doubts(linked("Then the President left.", AUTHORITY, dated=DAY)) == ["role-without-holder"]


@pytest.mark.parametrize("phrase", ["the President of Norland", "the President"])
def test_an_undated_document_has_no_offices(linked: Linked, phrase: str) -> None:
    """Without a date nobody knows who held an office."""
    annotated = linked(f"Boris Wren came. Then {phrase} left.", AUTHORITY)
    assert people(annotated) == [("Boris Wren", "boris-wren")]
    assert doubts(annotated) == ["role-without-date"]


def test_two_offices_of_one_name_are_not_linked(linked: Linked) -> None:
    """A phrase that names two offices is told."""
    annotated = linked("Then the Norland Mayor left.", AUTHORITY, dated=DAY)
    assert (people(annotated), doubts(annotated)) == ([], ["ambiguous-role"])


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("On 3 May 1911 the President of Norland opened the bridge.", "ada-lind"),
        ("The President of Norland opened the bridge on 3 May 1911.", "ada-lind"),
        ("The bridge was opened on 3 May 1911. The President of Norland was there.", "boris-wren"),
        ("On 3 May 1913 the President of Norland will open the bridge.", "boris-wren"),
        ("On 3 May 1909 the President of Norland opened the bridge.", None),
        ("On 3 May 1911 and 4 May 1911 the President of Norland was away.", None),
    ],
)
def test_a_sentence_may_speak_of_another_time(linked: Linked, text: str, person: str | None) -> None:
    """The one earlier day that a sentence states is the day of its offices; of two days nobody knows which is meant."""
    assert people(linked(text, AUTHORITY, dated=DAY)) == ([] if person is None else [("President of Norland", person)])


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("They met at the Mill.", "old-mill"),
        ("They met in the Mill.", "old-mill"),
        ("They came to the Mill, Northam.", "old-mill"),
        ("The Mill, Northam, 3 May", "old-mill"),
        ("Nobody trusts the Mill.", "the-mill"),
        ("The Mill, Boris Wren says, is closed.", "the-mill"),
        ("They spoke of the Mill.", "the-mill"),
    ],
)
def test_a_locative_alias_needs_a_place(linked: Linked, text: str, entity: str) -> None:
    """After `in` and `at`, or before a town, it is the place; elsewhere who else bears the name."""
    assert mentions(linked(text, AUTHORITY))[0][1] == entity


def test_every_mention_says_why(linked: Linked) -> None:
    """A reader can check each link."""
    annotated = linked("Boris Wren came. The President of Norland and Stone left.", AUTHORITY, dated=DAY)
    assert [words_of("en").reason(each.why) for passage in annotated.passages for each in passage.mentions] == [
        "name in the authority file",
        "in office from 1 January 1912 to 31 December 1912; document of 3 May 1912",
        "surname; the only bearer in the authority file",
    ]


def test_a_name_is_no_date(linked: Linked) -> None:
    """Where a name is linked, no date is read."""
    known = {"people.yml": "- {id: the-third-of-may, name: {en: Third of May Society 1912}}\n"}
    [annotated] = linked("Then the Third of May Society 1912 met.", known, dated=DAY).passages
    assert [mention.entity for mention in annotated.mentions] == ["the-third-of-may"]
    assert annotated.dates == ()


def test_russian_offices_need_no_article(linked: Linked) -> None:
    """In a language without articles a short office is whoever was named before."""
    known = {
        "people.yml": '- {id: a, name: {ru: Ада Линд}, sort: {ru: "Линд, Ада"}, gender: feminine}\n',
        "roles.yml": "- {id: r, full: {ru: [президент Норланда]}, short: {ru: [президент]}, "
        "holders: [{person: a, from: 1912-01-01}]}\n",
    }
    annotated = linked("Президент прибыл. Ада Линд ждала. Потом президент уехал.", known, dated=DAY)
    assert people(annotated) == [("Ада Линд", "a"), ("президент", "a")]


def test_a_doubt_is_told_once_a_line(linked: Linked) -> None:
    """The same form in the same line is one question."""
    annotated = linked("Wren and Wren.\n\nWren.", AUTHORITY)
    assert [finding.line for finding in annotated.findings] == [1, 3]
