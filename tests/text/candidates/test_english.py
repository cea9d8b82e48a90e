"""Which capitalised words of an English text are names, where they begin and end, and of which kind they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from regesta.model import Suggestion

Suggestions = Callable[[str], dict[str, Suggestion]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Then Orla Penhallow spoke.", ["Orla Penhallow"]),
        ("The ferry left Skerra at noon.", ["Skerra"]),
        ("Skerra lies far away.", ["Skerra"]),
        ("He met Luc de Brissac and Ursula von der Marwitz.", ["Luc de Brissac", "Ursula von der Marwitz"]),
        ("He met J. K. Penhallow.", ["J. K. Penhallow"]),
        ("He met Seán O’Driscoll there.", ["Seán O’Driscoll"]),
        ("Tariq al-Mansouri denied it.", ["Tariq al-Mansouri"]),
        ("They wrote to the Ministry of Health and Welfare.", ["Ministry of Health and Welfare"]),
        ("She leads the Office for the Coordination of Fisheries.", ["Office for the Coordination of Fisheries"]),
        ("It was bought by Tarn & Sons.", ["Tarn & Sons"]),
        ("He works for the Northern Dockers' Union now.", ["Northern Dockers' Union"]),
        ("She studied at Queen's College.", ["Queen's College"]),
        ("The vessel crossed the Irish Sea.", ["Irish Sea"]),
        ("She was helped by Doctors Without Borders.", ["Doctors Without Borders"]),
        ("The judges of the Supreme Court agreed.", ["Supreme Court"]),
        ("All looked to Lindholm and Velmouth.", ["Lindholm", "Velmouth"]),
    ],
)
def test_a_name_is_found_whole(sentence: str, names: list[str], suggestions: Suggestions) -> None:
    """A name has all of its words, small ones too, and no word of another name."""
    assert sorted(suggestions(f"At last it rained. {sentence}")) == sorted(names)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("They praised Prime Minister Orla Penhallow.", "Orla Penhallow"),
        ("They praised Dr. Orla Penhallow.", "Orla Penhallow"),
        ("They praised Rear Adm. Orla Penhallow.", "Orla Penhallow"),
        ("They praised the Finnish writer Orla Penhallow.", "Orla Penhallow"),
        ("They praised German Chancellor Orla Penhallow.", "Orla Penhallow"),
        ("They praised the President of Nordmark.", "Nordmark"),
        ("They praised Nordmark’s courage.", "Nordmark"),
        ("They praised Nordmarks' courage, and Nordmarks.", "Nordmarks"),
        ("They praised the Skerra-based firm.", "Skerra"),
        ("They praised the Skerra Agreement.", "Skerra"),
        ("They praised the Skerra Charter of 1999.", "Skerra"),
        ("Yesterday Skerra was quiet.", "Skerra"),
        ("Meanwhile, Skerra was quiet.", "Skerra"),
        ("Skerra Radio said so.", "Skerra Radio"),
    ],
)
def test_what_is_no_part_of_a_name_is_cut(sentence: str, name: str, suggestions: Suggestions) -> None:
    """Titles, offices, possessives and heads of treaties are left out."""
    assert list(suggestions(f"At last it rained. {sentence}")) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Residents fled. Officials were silent. Nobody knew why.",
        "The President spoke with the Prime Minister.",
        "The Secretary-General met the Member States.",
        "It happened on Monday, 3 March, at noon GMT.",
        "The Russian and the French side spoke in English.",
        "Russians and Germans disagreed.",
        "See https://example.org/Velmouth/Skerra and write to Orla@Velmouth.example.",
        "The CEO spoke on TV about the GDP.",
        "He flew an F-16 and a T-72 in World War II.",
        "“Nothing has changed,” he said. “Everything is well.”",
        "I think I know. I do.",
    ],
)
def test_what_is_no_name_is_not_suggested(sentence: str, suggestions: Suggestions) -> None:
    """Beginnings of sentences, offices, dates, peoples, languages, addresses and things are no names."""
    assert suggestions(f"At last it rained. {sentence}") == {}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Mr Penhallow left.", "Penhallow", "person"),
        ("She met Martin Penhallow.", "Martin Penhallow", "person"),
        ("Nobody saw Penhallow, who was ill.", "Penhallow", "person"),
        ("He joined the Velmouth Workers’ Party.", "Velmouth Workers’ Party", "organisation"),
        ("It belongs to Velmouth Holdings Ltd.", "Velmouth Holdings Ltd", "organisation"),
        ("The HVK officials agreed.", "HVK", "organisation"),
        ("It rained in Skerra.", "Skerra", "place"),
        ("It rained in the village of Ossend.", "Ossend", "place"),
        ("They crossed the Marl River.", "Marl River", "place"),
        ("They flew to Portugal.", "Portugal", "place"),
    ],
)
def test_the_kind_follows_from_the_words(sentence: str, name: str, kind: str, suggestions: Suggestions) -> None:
    """Of which kind a name is, is told by its own words and by those around it."""
    assert suggestions(f"At last it rained. {sentence}")[name].kind == kind


def test_the_kind_may_stay_open(suggestions: Suggestions) -> None:
    """Where nothing tells, no kind is named."""
    assert suggestions("At last it rained. They like Vorbisk.")["Vorbisk"].kind is None


def test_a_dateline_names_a_place(suggestions: Suggestions) -> None:
    """The town at the beginning of a report is shown as it is usually written."""
    text = "VELMOUTH — Dockers went on strike in Velmouth on Monday, and nobody knew for how long it would last."
    assert suggestions(text)["Velmouth"].kind == "place"
    assert suggestions(text)["Velmouth"].count == 2


def test_a_headline_alone_makes_no_name(suggestions: Suggestions) -> None:
    """Capitals of a headline prove nothing about common words."""
    text = "Harbour Council Backs New Bridge Over River\n\nThe bridge is to open in spring, the mayor told reporters."
    assert suggestions(text) == {}


def test_a_line_of_capitals_adds_to_known_names_only(suggestions: Suggestions) -> None:
    """What stands only in a line of capitals is not suggested."""
    text = "STRIKE PARALYSES VELMOUTH AGAIN\n\nDockers in Velmouth went on strike, and nobody knew for how long."
    assert list(suggestions(text)) == ["Velmouth"]


def test_a_body_named_with_small_letters_is_found(suggestions: Suggestions) -> None:
    """A ministry needs no capital if a state stands before it."""
    found = suggestions("At last it rained, said Portugal’s foreign ministry and the Finnish government.")
    assert {"Portugal’s foreign ministry", "Finnish government"} <= set(found)
