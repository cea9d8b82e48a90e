"""Words without their endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.agreement.stems import numbers, stem, telling_words


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "meet meets met meeting meetings"),
        ("en", "discuss discusses discussed discussion discussions discussing"),
        ("en", "evacuate evacuates evacuated evacuating evacuation evacuations"),
        ("en", "agree agreed agreement agreements agreeing"),
        ("en", "country countries"),
        ("en", "visit visits visited visiting"),
        ("en", "stop stops stopped stopping"),
        ("en", "speak spoke spoken speaks"),
        ("ru", "встреча встрече встречи встречу встреч"),
        ("ru", "обсудили обсудил обсудила обсудить"),
        ("ru", "гуманитарной гуманитарная гуманитарных гуманитарную"),
        ("ru", "эвакуация эвакуации эвакуацию эвакуацией"),
        ("ru", "переговоры переговоров переговорами переговорах"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: str) -> None:
    """All forms in the row fall together."""
    assert len({stem(form, language) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "meet metal meat mete"),
        ("en", "nation native nature"),
        ("en", "station statute stature"),
        ("en", "harbour harvest"),
        ("ru", "встреча ветер время"),
        ("ru", "город горох гора"),
    ],
)
def test_other_words_stay_apart(language: str, words: str) -> None:
    """No two of the row fall together."""
    assert len({stem(word, language) for word in words.split()}) == len(words.split())


def test_some_words_fall_together() -> None:
    """Endings alone cannot tell a state from a station; one word in common makes no agreement."""
    assert stem("state", "en") == stem("station", "en")


def test_words_that_tell_nothing_are_left_out() -> None:
    """Function words, verbs of saying and words of the calendar are in every sentence."""
    assert telling_words("On Tuesday she said that it would be opened for the ships.", "en").keys() == {"open", "ship"}
    assert telling_words("Во вторник он сказал, что порт будет открыт.", "ru").keys() == {"порт", "открыт"}


def test_names_are_no_words() -> None:
    """What stands in a span that is left out does not count, nor, if asked, a word with a capital inside a sentence."""
    text = "Lind opened the Harbour of Northam"
    assert telling_words(text, "en", [(0, 4), (27, 34)]).keys() == {"open", "harbour"}
    assert telling_words(text, "en", [(0, 4), (27, 34)], capitals=False).keys() == {"open"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("some 3,000 guests", ["3000"]), ("3 000 гостей", ["3000"]), ("£31.50", ["31.50"]), ("none", [])],
)
def test_figures_are_read_alike(text: str, expected: list[str]) -> None:
    """What parts thousands makes no difference."""
    assert list(numbers(text)) == expected


@given(st.text(max_size=60), st.sampled_from(["en", "ru", "und", "de"]))
def test_any_text_has_words(text: str, language: str) -> None:
    """No text is an error; a stem is never empty, and its form stands in the text."""
    for key, form in telling_words(text, language).items():
        assert key
        assert form in text
