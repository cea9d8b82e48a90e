"""Hyphens at the ends of lines."""

from __future__ import annotations

import pytest

from regesta.formats.pdf.hyphens import PAIRS, Pair, Verdict, ends_in_hyphen, judge, words_of

JOIN, KEEP, LEAVE = Verdict.JOIN, Verdict.KEEP, Verdict.LEAVE


@pytest.mark.parametrize(
    ("line", "following", "elsewhere", "verdict"),
    [
        ("of inter-", "national fame", "", JOIN),
        ("the Seed Com-", "pany ends", "", JOIN),
        ("the diﬀer-", "ence", "", JOIN),
        ("a soft\u00ad", "Ware", "", JOIN),
        ("главные ито-", "ги", "", JOIN),
        ("присланных Ан-", "ной", "", JOIN),
        ("пред-", "ложение", "", JOIN),
        ("the Anglo-", "Russian Company", "", KEEP),
        ("from 1914-", "1918", "", KEEP),
        ("the co-", "operative", "the co-operative met", KEEP),
        ("the co-", "operative", "the cooperative met", JOIN),
        ("the co-", "operative", "", LEAVE),
        ("the co-", "operative", "cooperative and co-operative", LEAVE),
        ("a well-", "known man", "", KEEP),
        ("a self-", "ish man", "", JOIN),
        ("twenty-", "five", "", KEEP),
        ("кто-", "нибудь", "", KEEP),
        ("какой-", "то", "", KEEP),
        ("мес-", "то", "", LEAVE),
        ("мес-", "то", "на место", JOIN),
        ("из-", "за моря", "", KEEP),
        ("по-", "новому", "", LEAVE),
        ("по-", "лагать", "", JOIN),
        ("северо-", "запад", "", KEEP),
        ("Нью-", "Йорк", "", KEEP),
        ("mother-in-", "law", "", LEAVE),
        ("Anglo-Rus-", "sian", "", LEAVE),
        ("Anglo-Rus-", "sian", "a Russian ship", JOIN),
        ("HAR-", "BOUR", "", LEAVE),
        ("HAR-", "BOUR", "the harbour", JOIN),
        ("str-", "engths", "", LEAVE),
        ("a-", "gain", "", LEAVE),
        ("Novo-", "сад", "", LEAVE),
        ("fixed\u2011", "hyphen", "", KEEP),
        ("the end -", "and more", "", LEAVE),
        ("inter-", "— no", "", LEAVE),
    ],
)
def test_hyphen_is_judged(line: str, following: str, elsewhere: str, verdict: Verdict) -> None:
    """The document's own use decides first, then the table, then the shape; else nothing is changed."""
    assert judge(line, following, words_of([elsewhere]))[0] is verdict


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: "-".join(pair.example))
def test_pair_matches_its_example_alone(pair: Pair) -> None:
    """Each row of the table says something of its example, and nothing of its counter-example."""
    for halves, expected in ((pair.example, True), (pair.counter_example, False)):
        found = pair.first.fullmatch(halves[0]) and pair.second.fullmatch(halves[1])
        assert bool(found) is expected, halves


def test_halves_of_broken_words_are_no_words() -> None:
    """What a hyphen at a line end breaks off is not counted, on neither side of the break."""
    assert words_of(["a cooper-", "ative of coopers"]) == {"a": 1, "of": 1, "coopers": 1}


@pytest.mark.parametrize(("line", "expected"), [("inter-", True), ("1914-", True), ("so -", False), ("so —", False)])
def test_dash_is_no_hyphen(line: str, expected: bool) -> None:
    """A dash stands apart, a hyphen at a word."""
    assert ends_in_hyphen(line) is expected
