"""Two spellings of a word are one, and its number is the same in every run."""

from __future__ import annotations

import doctest

import pytest

from regesta.text import reuse
from regesta.text.reuse import Paragraph, fingerprint, words
from regesta.text.reuse.fingerprints import NOTHING, SEED
from regesta.text.reuse.words import folded, spans, values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada’s mill", "ADA'S MILL"),
        ("Ёлка ещё здесь", "елка еще здесь"),
        ("café", "cafe\u0301"),
        ("Secretary-General", "secretary general"),
        ("the “old” mill — sold", "the «old» mill - sold"),
        ("con\u00adsent", "consent"),
        ("\u200bmill\ufeff", "mill"),
    ],
)
def test_spellings_that_are_one(one: str, other: str) -> None:
    """Capitals, ё, accents, apostrophes, dashes, quotation marks and invisible signs make no difference."""
    assert folded(one) == folded(other)
    assert values(one) == values(other)


@pytest.mark.parametrize(
    ("one", "other"), [("mill", "mills"), ("все", "всех"), ("й", "и"), ("30 men", "300 men"), ("its", "it is")]
)
def test_spellings_that_are_two(one: str, other: str) -> None:
    """Inflection and figures do make one; й is no kind of и."""
    assert values(one) != values(other)


def test_where_words_stand() -> None:
    """A word has no signs around it, and keeps those within."""
    text = "«Ada’s» con\u00adsent, 3.50 – e\u0301t\u00e9"
    assert [text[start:end] for start, end in spans(text)] == ["Ada’s", "con\u00adsent", "3", "50", "e\u0301t\u00e9"]


def test_numbers_are_the_same_in_every_run() -> None:
    """A fingerprint can be kept: neither the run nor the machine changes it."""
    found = fingerprint([Paragraph("the old mill was sold", "en")])
    assert found.words[0] == 6834963867258796590
    assert found.seeds[0] == 2048645308338275500


def test_no_seed_over_the_end_of_a_part() -> None:
    """Words before and after it do not follow each other."""
    first, second = (
        Paragraph("one old mill was sold", "en"),
        Paragraph("two new mills were bought", "en", goes_on=False),
    )
    found = fingerprint([first, second])
    assert list(found.firsts) == [0, SEED + 1]
    assert [number for number, word in enumerate(found.words) if word == NOTHING] == [SEED, 2 * SEED + 1]
    assert [number for number, seed in enumerate(found.seeds) if seed] == [0, SEED + 1]


def test_no_seed_of_function_words_alone() -> None:
    """They stand in every document."""
    assert not any(fingerprint([Paragraph("that it was not for him to have been there", "en")]).seeds)


def test_a_document_without_words() -> None:
    """It has a fingerprint, in which nothing is found."""
    assert list(fingerprint([Paragraph("…", "und"), Paragraph("", "und")]).words) == [NOTHING]
    assert list(fingerprint([]).words) == [NOTHING]


@pytest.mark.parametrize("module", [reuse, words])
def test_examples_in_the_documentation(module: object) -> None:
    """They give what they say."""
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
