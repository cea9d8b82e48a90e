"""Who speaks and who is spoken of, from a text to the register of somebody's own words; people are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.authority.load import load_authority
from regesta.exports.contract import contract
from regesta.model import AnnotatedDocument, Voice
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.stages.index import index
from regesta.words import words_of

Linked = Callable[..., AnnotatedDocument]

AUTHORITY = {
    "people.yml": """\
- {id: ada-lind, name: {en: Ada Lind, ru: Ада Линд}, sort: {en: "Lind, Ada", ru: "Линд, Ада"}, gender: feminine}
- {id: tom-hale, name: {en: Tom Hale, ru: Том Хейл}, sort: {en: "Hale, Tom", ru: "Хейл, Том"}, gender: masculine}
""",
    "organisations.yml": "- {id: the-mill, name: {en: Northam Mill}, aliases: {en: [the Mill]}}\n",
    "places.yml": "- {id: northam, name: {en: Northam, ru: Нортгем}}\n",
    "roles.yml": """\
- id: mayor
  of: northam
  name: {en: Mayor of Northam, ru: Мэр Нортгема}
  full: {en: [Mayor of Northam], ru: [мэр Нортгема]}
  short: {en: [Mayor], ru: [мэр]}
  holders:
    - {person: ada-lind, from: 1910-01-01}
""",
}
DAY = date(1912, 5, 3)
TRANSCRIPT = """\
Meeting in Northam

Mayor of Northam Ada Lind: Dear friends, we wait for the rain.

It has not come to us since March.

Q: Does Tom Hale wait?

THE MAYOR: “He waits,” the Mill said to me.
"""


def utterances(annotated: AnnotatedDocument) -> list[tuple[str, str | None, str]]:
    """Rule, speaker and words of each utterance."""
    return [
        (one.rule, one.speaker, each.passage.text[one.start : one.end])
        for each in annotated.passages
        for one in each.utterances
    ]


def speakers(annotated: AnnotatedDocument) -> list[str]:
    """The words of the mentions that speak."""
    return [one.text for each in annotated.passages for one in each.mentions if one.voice is Voice.SPEAKS]


def test_a_transcript_has_turns(linked: Linked) -> None:
    """A title stands before its holder, a role by itself, and what is quoted within a turn stays part of it."""
    annotated = linked(TRANSCRIPT, AUTHORITY, dated=DAY)
    assert utterances(annotated) == [
        ("turn", "ada-lind", "Dear friends, we wait for the rain."),
        ("turn-continued", "ada-lind", "It has not come to us since March."),
        ("turn", None, "Does Tom Hale wait?"),
        ("turn", "ada-lind", "“He waits,” the Mill said to me."),
    ]
    assert speakers(annotated) == ["Ada Lind", "MAYOR", "the Mill"]


def test_a_label_is_where_the_speaker_is_named(linked: Linked) -> None:
    """The span of a label has neither colon nor words; a paragraph that only goes on has none."""
    annotated = linked(TRANSCRIPT, AUTHORITY, dated=DAY)
    labels = [
        None if one.label is None else each.passage.text[slice(*one.label)]
        for each in annotated.passages
        for one in each.utterances
    ]
    assert labels == ["Mayor of Northam Ada Lind", None, "Q", "THE MAYOR"]


@pytest.mark.parametrize(
    ("text", "expected", "speaking"),
    [
        ("“We wait,” Ada Lind said.", [("quotation", "ada-lind", "We wait,")], ["Ada Lind"]),
        ("“We wait,” said Northam.", [], []),
        ("“We wait,” the Mill said.", [("quotation", "the-mill", "We wait,")], ["the Mill"]),
        ("Tom Hale met Ada Lind. “We wait,” he said.", [], []),
        ("Tom Hale said that Ada Lind waits.", [], ["Tom Hale"]),
        ("«Мы ждём», — сказал Том Хейл.", [("quotation", "tom-hale", "Мы ждём")], ["Том Хейл"]),
        ("«Мы ждём», — сказала Ада Линд.", [("quotation", "ada-lind", "Мы ждём")], ["Ада Линд"]),
        ("«Мы ждём», — сказал Ада Линд.", [], []),
        ("«Мы ждём», — сказал отец Тома Хейла.", [], []),
        ("Тому Хейлу сказал: «Мы ждём».", [], []),
        ("«Мы ждём», — заявила мэр Нортгема.", [("quotation", "ada-lind", "Мы ждём")], ["мэр Нортгема"]),
        ("«Мы ждём», — сказал мэру Нортгема сосед.", [], []),
        (
            "По словам Тома Хейла, «никто не останется без хлеба».",
            [("quotation", "tom-hale", "никто не останется без хлеба")],
            ["Тома Хейла"],
        ),
        ("Ada Lind: mayor\n\nTom Hale: miller", [], []),
    ],
)
def test_who_is_quoted(
    linked: Linked, text: str, expected: list[tuple[str, str | None, str]], speaking: list[str]
) -> None:
    """A person or organisation can be quoted, a place cannot; a pronoun is nobody."""
    annotated = linked(text, AUTHORITY, dated=DAY)
    assert utterances(annotated) == expected
    assert speakers(annotated) == speaking


def test_each_utterance_tells_why(linked: Linked) -> None:
    """A reader learns which words name the speaker."""
    annotated = linked(TRANSCRIPT + "\n", AUTHORITY, dated=DAY)
    whys = [words_of("en").reason(one.why) for each in annotated.passages for one in each.utterances]
    assert whys[:2] == [
        "‘Mayor of Northam Ada Lind’ stands before the words",
        "no other speaker is named since ‘Mayor of Northam Ada Lind’",
    ]
    [quotation] = linked("“We wait,” said Tom Hale.", AUTHORITY).passages[0].utterances
    assert words_of("en").reason(quotation.why) == "‘said Tom Hale’ stands beside the words"


def test_the_register_keeps_own_words(linked: Linked) -> None:
    """Own words are in order of time and lead to their paragraphs; what only mentions somebody is not among them."""
    known, _ = load_authority(AUTHORITY, ("en", "ru"))
    late = linked("“We wait,” Ada Lind said. Tom Hale left.", AUTHORITY, dated=date(1912, 6, 1), identity="late")
    made = index([late, linked(TRANSCRIPT, AUTHORITY, dated=DAY, identity="early")], known)
    own = made.entries["ada-lind"].own
    assert [quoted.document for quoted in own] == ["early", "late"]
    assert [(one.rule, one.text) for one in own[1].excerpts] == [("quotation", "We wait,")]
    assert len(own[0].excerpts) == 3
    assert own[1].excerpts[0].anchor == late.passages[0].passage.anchor
    assert made.entries["tom-hale"].own == ()
    assert [one.voice for one in made.entries["ada-lind"].quoted[1].excerpts] == [Voice.SPEAKS]
    assert [one.voice for one in made.entries["tom-hale"].quoted[1].excerpts] == [Voice.SPOKEN_OF]


def test_a_page_shows_own_words(corpus: Callable[..., Options]) -> None:
    """The page of who speaks has a section of its own words, and says in words where a mention speaks."""
    authority = {name.removesuffix(".yml"): text for name, text in AUTHORITY.items()}
    site = compile_site(corpus({"a.txt": "“We wait,” Ada Lind said.\n\nThe Mill said that it waits.\n"}, **authority))
    shown = {page.path: page.text for page in site.pages}
    assert "## In their own words { #own" in shown["people/ada-lind.md"]
    assert "We wait, *quotation*{.rg-voice}" in shown["people/ada-lind.md"]
    assert "said. *speaks*{.rg-voice}" in shown["people/ada-lind.md"]
    assert "own words" not in shown["people/tom-hale.md"] + shown["organisations/the-mill.md"]


PIECES = st.sampled_from(
    [
        *("Ada Lind", "Tom Hale", "the Mill", "Том Хейл", "said", "says:", "according to", ", — сказал", "по словам"),
        *(":", "“", "”", '"', "«", "»", "—", "‘", "’", ".", ",", "\n", "\n\n", "🙂"),
        *("Q:", "Transcript", "I", "you?", "We wait", "Мы ждём"),
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=25).map(" ".join))
def test_utterances_are_sorted_apart_and_true(linked: Linked, text: str) -> None:
    """Whatever a text holds, utterances lie within it, apart, and their labels before them."""
    annotated = linked(text, AUTHORITY, dated=DAY)
    for each in annotated.passages:
        free = 0
        for one in each.utterances:
            assert free <= one.start < one.end <= len(each.passage.text)
            assert one.label is None or (free <= one.label[0] < one.label[1] <= one.start)
            assert one.speaker is None or one.speaker in ("ada-lind", "tom-hale", "the-mill")
            free = one.end
    for item in contract(annotated)["utterances"]:
        assert 0 <= item["start"] < item["end"] <= len(text)
