"""The words of the site itself."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from string import Formatter
from typing import Any

import pytest

from regesta.words import LANGUAGES, words_of


def data(language: str) -> dict[str, Any]:
    """The file of a language."""
    return tomllib.loads((files("regesta.words") / f"{language}.toml").read_text(encoding="utf-8"))


def slots(sentence: str) -> set[str]:
    """The slots of a sentence."""
    return {slot for _, slot, _, _ in Formatter().parse(sentence) if slot is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_all_that_english_says(language: str) -> None:
    """A file has the keys of the English one, with the same slots, in the same order."""
    english, theirs = data("en"), data(language)
    assert [(section, key) for section in theirs for key in theirs[section]] == [
        (section, key) for section in english for key in english[section]
    ]
    different = [
        f"{section}.{key}"
        for section in english
        if section != "counts"
        for key in english[section]
        if slots(english[section][key]) != slots(theirs[section][key])
    ]
    assert not different


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_noun_has_every_plural_form(language: str) -> None:
    """A counted noun has the forms that the language distinguishes, each with its number."""
    words = words_of(language)
    needed = {*words.locale.plural_form.tags, "other"}
    assert not [noun for noun, forms in words.nouns.items() if set(forms) != needed]
    assert not [noun for noun, forms in words.nouns.items() for form in forms.values() if slots(form) != {"n"}]


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "1 document"),
        ("en", 0, "0 documents"),
        ("en", 12_345, "12,345 documents"),
        ("ru", 1, "1 документ"),
        ("ru", 3, "3 документа"),
        ("ru", 11, "11 документов"),
        ("ru", 21, "21 документ"),
        ("ru", 12_345, "12\N{NO-BREAK SPACE}345 документов"),
    ],
)
def test_numbers_with_their_noun(language: str, number: int, said: str) -> None:
    """A number takes the form of its noun that the language asks for."""
    assert words_of(language).count("document", number) == said


@pytest.mark.parametrize(
    ("first", "last", "english", "russian"),
    [
        (date(2022, 4, 26), date(2022, 4, 26), "26 April 2022", "26 апреля 2022"),
        (date(2022, 4, 25), date(2022, 4, 27), "25–27 April 2022", "25–27 апреля 2022"),
        (date(2022, 4, 25), date(2022, 5, 1), "25 April – 1 May 2022", "25 апреля – 1 мая 2022"),
        (date(2021, 12, 30), date(2022, 1, 2), "30 December 2021 – 2 January 2022", "30 декабря 2021 – 2 января 2022"),
        (date(2022, 4, 1), date(2022, 4, 30), "April 2022", "Апрель 2022"),
        (date(2022, 4, 1), date(2022, 6, 30), "April – June 2022", "Апрель – Июнь 2022"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022", "2022 год"),
        (date(2019, 1, 1), date(2022, 12, 31), "2019–2022", "2019–2022"),
    ],
)
def test_dates_as_briefly_as_can_be(first: date, last: date, english: str, russian: str) -> None:
    """A span of days is said as each language says it."""
    assert (words_of("en").date(first, last), words_of("ru").date(first, last)) == (english, russian)


def test_a_language_without_a_file_speaks_english() -> None:
    """A site in a language that nobody has written words for is in English, and says so in its words' language."""
    assert words_of("fi").language == "en"
