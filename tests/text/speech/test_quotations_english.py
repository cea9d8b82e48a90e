"""Who is quoted in English, and where nobody must be."""

from __future__ import annotations

import pytest
from tests.text.speech.marked import unmarked

from regesta.text.speech import quotations, speaking
from regesta.text.speech.quotes import quoted

QUOTED = [
    ("“We wait,” [Hale] said.", [("We wait,", "Hale")]),
    ('"We wait," [Hale] said in a statement.', [("We wait,", "Hale")]),
    ("“We wait for bread,” said [Tom Hale], the foreman.", [("We wait for bread,", "Tom Hale")]),
    ("“We wait for bread,” said foreman [Tom Hale].", [("We wait for bread,", "Tom Hale")]),
    ("“We wait,” said the Mill’s foreman, Mr. [Hale], on Friday.", [("We wait,", "Hale")]),
    ("“We wait,” Mr. [Hale] told reporters.", [("We wait,", "Hale")]),
    ("“Must we wait?” asked [Hale].", [("Must we wait?", "Hale")]),
    ("“Wait!” [Hale] cried.", [("Wait!", "Hale")]),
    ("“We wait,” spokesman [Tom Hale] said this week.", [("We wait,", "Tom Hale")]),
    ("“We wait,” the {Mill} said.", [("We wait,", "Mill")]),
    ("“We wait,” said the {Mill}.", [("We wait,", "Mill")]),
    ("“We wait,” according to [Hale].", [("We wait,", "Hale")]),
    ("“We wait,” [Hale], the foreman, said.", [("We wait,", "Hale")]),
    ("“We wait,” [Hale], 54, also said.", [("We wait,", "Hale")]),
    ("“We wait,” [Hale] later added.", [("We wait,", "Hale")]),
    ("“We wait”, wrote [Hale].", [("We wait", "Hale")]),
    ("‘We wait,’ [Hale] said.", [("We wait,", "Hale")]),
    ("“We wait,” said U.N. spokesman [Tom Hale].", [("We wait,", "Tom Hale")]),
    ("“Yes,” [Lind] replied, and [Hale] laughed. “We wait.”", [("Yes,", "Lind")]),
    ("{The Gazette} reported that [Lind] said: “We wait.”", [("We wait.", "Lind")]),
    ("Minister of Trade and Industry [Ada Lind] said: “We wait.”", [("We wait.", "Ada Lind")]),
    ("[Hale], 61, a former miller, said: “We wait.”", [("We wait.", "Hale")]),
    ("It rained and the {Mill} said: “We wait.”", [("We wait.", "Mill")]),
    ("[Hale] said: “We wait.”", [("We wait.", "Hale")]),
    ("[Hale] told the council on Friday: “We wait.”", [("We wait.", "Hale")]),
    ("[Hale] told the council, “We wait for bread.”", [("We wait for bread.", "Hale")]),
    ("[Hale] said, “We wait for bread.”", [("We wait for bread.", "Hale")]),
    ("[Hale] said in a letter to the council: “We wait.”", [("We wait.", "Hale")]),
    ("According to [Hale], “nobody will be left without bread”.", [("nobody will be left without bread", "Hale")]),
    ("On Friday [Hale] said: “We wait.”", [("We wait.", "Hale")]),
    ("In a statement, the {Mill} said: “We wait.”", [("We wait.", "Mill")]),
    ("It rained. The President of Norland [Ada Lind] said: “We wait.”", [("We wait.", "Ada Lind")]),
    ("Minister of Foreign Trade [Ada Lind] warned: “We wait.”", [("We wait.", "Ada Lind")]),
    ("Asked about bread, his deputy [Tom Hale] told us: “We wait.”", [("We wait.", "Tom Hale")]),
    ("“We wait,” [Hale] said. “There is bread.”", [("We wait,", "Hale"), ("There is bread.", "Hale")]),
    ("“We wait,” [Hale] said, “until there is bread.”", [("We wait,", "Hale"), ("until there is bread.", "Hale")]),
    ("“We wait,” [Hale] said. “We do not,” [Wren] said.", [("We wait,", "Hale"), ("We do not,", "Wren")]),
    ("[Lind] said that the Mill “can only be kept by bread”.", [("can only be kept by bread", "Lind")]),
    (
        "[Lind] told the council — of which she is a member — that Northam “can only wait for bread.”",
        [("can only wait for bread.", "Lind")],
    ),
    ("The loss would “cost every family its bread,” [Hale] said.", [("cost every family its bread,", "Hale")]),
    ("[Hale]: “We wait for bread in Northam.”", [("We wait for bread in Northam.", "Hale")]),
    ("“The “Heron” waits for us,” [Hale] said.", [("The “Heron” waits for us,", "Hale")]),
    ("“We wait,” [Hale] told [Wren].", [("We wait,", "Hale")]),
    ("While [Wren] waited, [Hale] said: “We wait.”", [("We wait.", "Hale")]),
]
UNQUOTED = [
    "“We wait,” he said.",
    "“We wait,” said a friend of [Hale].",
    "“We wait,” said [Hale]’s father.",
    "“We wait,” [Hale]’s father said.",
    "“We wait,” a spokesman for [Hale] said.",
    "“We wait,” a spokesman for Mr [Hale] said.",
    "“We wait,” said a {Mill} foreman.",
    "“We wait,” a {Mill} spokesman said.",
    "“We wait,” said [Hale] and [Wren].",
    "“We wait,” [Hale] and [Wren] said.",
    "“We wait,” the wife of President [Hale] said.",
    "“We wait,” he told [Hale].",
    "“We wait,” was told [Hale].",
    "“We wait,” [Hale] was told.",
    "[Hale] called it “a mistake”.",
    "[Hale] called the decision “a mistake that nobody will ever forget”.",
    "[Hale] said the “mistake” was another’s.",
    "[Hale] said it sets a “dangerous precedent” for the world.",
    "[Hale] said the sign read: “We wait.”",
    "[Hale] said he had been told: “We wait.”",
    "[Hale] said the man who shouted “We wait for bread here” was caught.",
    "“We wait.” [Hale] said that it rained.",
    "“We wait.” Then [Hale] left.",
    "He read “The Wind in the Willows,” [Hale] said.",
    "He liked the “Northam Gazette,” [Hale] said.",
    "“We wait,” [Hale] said that evening that it rained, he said.",
    "[Hale] never said “we wait for bread in Northam”.",
    "Is “[Hale] said” true?",
    '[Hale] said: "We wait.',
    "“We wait,” the letter to [Hale] said.",
    "[Hale] said: “We wait,” [Wren] said.",
    "[Hale] or [Lind] said: “We wait.”",
    "Governor [Lind] and [Hale] said: “We wait.”",
    "Governor [Lind] and foreman [Hale] said: “We wait.”",
    "[Hale] told us that it rained. “We wait,” she said.",
    "If [Hale] said: “We wait,” it was a joke.",
    "[Lind] asked whether [Hale] had said “we wait for bread”.",
    "[Hale] replied that “we wait for bread in Northam” was a joke.",
    "A source close to [Hale] said: “We wait.”",
    "[Wren]’s husband [Hale] said: “We wait.”",
    "“We wait,” {the Gazette} quoted [Hale] as saying.",
    "[Hale] wrote “The Long Wait” in 1902.",
    "“We wait,” reported the {Gazette}.",
    "the workers’ ‘hope’ and [Hale] said",
    "[Hale] said it rained. “We wait for the bread,” somebody shouted.",
    "“We wait”: so [Hale] thought.",
]


@pytest.mark.parametrize(("marked", "expected"), QUOTED)
def test_who_is_quoted(marked: str, expected: list[tuple[str, str]]) -> None:
    """The grammatical neighbour of the verb of saying has said what is quoted beside it."""
    text, names = unmarked(marked)
    found = quotations(text, "en", names)
    assert [
        (text[each.start : each.end], text[names[each.number].start : names[each.number].end]) for each in found
    ] == expected


@pytest.mark.parametrize("marked", UNQUOTED)
def test_nobody_is_quoted(marked: str) -> None:
    """Where another may have said it, or where it is no quotation, there is none."""
    text, names = unmarked(marked)
    assert [text[each.start : each.end] for each in quotations(text, "en", names)] == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Hale] said that it rained.", ["Hale"]),
        ("It rained, [Hale] said.", ["Hale"]),
        ("It rained, the {Mill} said Friday.", ["Mill"]),
        ("The {Mill} confirmed on Friday that it rained.", ["Mill"]),
        ("[Hale] emphasised the need for bread.", ["Hale"]),
        ("The {Mill} has reiterated its position.", ["Mill"]),
        ("[Hale], stressed by the rain, left.", []),
        ("[Hale] confirmed the order.", []),
        ("[Hale] added a wing to the house.", []),
        ("[Hale] is said to have left.", []),
        ("[Hale] was told that it rained.", []),
        ("[Hale] told [Wren] that it rained.", ["Hale"]),
        ("[Wren] was there, and [Hale] said so.", ["Hale"]),
        ("[Hale], said to be ill, left.", []),
        ("The friends of [Hale] said that it rained.", []),
        ("[Hale]’s friends said that it rained.", []),
        ("[Hale] said nothing.", []),
        ("To [Hale], the mayor said that it rained.", []),
        ("[Hale] said by [Wren]", []),
    ],
)
def test_who_speaks_without_quotation_marks(marked: str, expected: list[str]) -> None:
    """The subject of a verb of saying speaks; of a verb with other meanings only before `that`."""
    text, names = unmarked(marked)
    found = speaking(text, "en", names)
    assert [text[names[number].start : names[number].end] for number in sorted(found)] == expected


def test_marks_without_words_are_no_quotation() -> None:
    """Single marks with nothing between them, and another apostrophe behind them, quote nothing."""
    assert quoted("‘’ said the harbour’s clerk") == ()
