"""The language of a paragraph among the configured ones."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.languages import LANGUAGES, Language
from regesta.text.languages import detect as module
from regesta.text.languages.detect import detect

BOTH = ("en", "ru")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nothing to judge
        ("", "und"),
        (" \n\t ", "und"),
        ("* * *", "und"),
        ("—", "und"),
        ("12", "und"),
        ("I.", "und"),
        ("№ 5", "und"),
        ("(2)", "und"),
        ("©", "und"),
        # addresses only
        ("https://example.org/news/2022/april", "und"),
        ("http://example.org", "und"),
        ("www.example.org/en", "und"),
        ("example.org/letters/17", "und"),
        ("press@example.org", "und"),
        ("https://example.org/one https://example.org/two", "und"),
        # dates only
        ("20220423", "und"),
        ("23.04.2022", "und"),
        ("2022-04-23 10:30", "und"),
        ("April 26, 2022", "und"),
        ("26 April 2022", "und"),
        ("Sat. Jan 25th, 2025", "und"),
        ("Saturday, 25 January 2025, 10:30 a.m. GMT", "und"),
        ("26 апреля 2022 г.", "und"),
        ("26 апреля 2022 года, вторник", "und"),
        ("May 1912", "und"),
        # a date with more is judged
        ("Moscow, 26 April 2022", "en"),
        ("Москва, 26 апреля 2022 года", "ru"),
        ("Northam, 3 May 1912", "en"),
        ("Monday", "en"),
        ("в мае", "ru"),
        # by the majority of letters
        ("The talks began.", "en"),
        ("Переговоры начались.", "ru"),
        ("Yes!", "en"),
        ("Нет!", "ru"),
        ("Письмо пришло.", "ru"),
        ("See https://example.org/very/long/address/with/latin/letters here", "en"),
        ("Смотри https://example.org/very/long/address/with/latin/letters", "ru"),
        ("Доклад агентства Northam Herald вышел вчера вечером.", "ru"),
        ("The word «мир» means both peace and world.", "en"),
        ("Ünlü Čapek naïve", "en"),
        ("Їжак", "ru"),
        # a script that no configured language has
        ("Καλημέρα σας", "und"),
        ("会议在北京举行", "und"),
        ("שלום לכולם", "und"),
        ("Ευχαριστώ (thanks)", "und"),
    ],
)
def test_detect(text: str, expected: str) -> None:
    """A paragraph without words is `und`; of another the script decides."""
    assert detect(text, BOTH) == expected


@pytest.mark.parametrize(
    ("text", "languages", "expected"),
    [
        ("Bonjour tout le monde", ("en",), "en"),
        ("Доброе утро", ("en",), "und"),
        ("Good morning", ("ru",), "und"),
        ("Доброе утро", ("ru",), "ru"),
        ("Good morning", (), "und"),
    ],
)
def test_configured_languages(text: str, languages: tuple[str, ...], expected: str) -> None:
    """Only configured languages are answered, and the only one of its script is not doubted."""
    assert detect(text, languages) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The house and the garden of my friend", "en"),
        ("Das Haus und der Garten von mir", "de"),
        ("Das Haus of the friend and the garden", "en"),
        ("Berlin London", "und"),
        ("the das", "und"),
    ],
)
def test_shared_script(text: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Languages of one script are told apart by their function words, or not at all."""
    german = replace(LANGUAGES["en"], code="de", function_words=frozenset({"das", "und", "der", "von", "mir"}))
    known: dict[str, Language] = {"en": LANGUAGES["en"], "de": german}
    monkeypatch.setattr(module, "language", known.__getitem__)
    assert detect(text, ("en", "de")) == expected
    assert detect(text, ("de", "en")) == expected


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    """Any text has an answer, and white space around it changes nothing."""
    answer = detect(text, BOTH)
    assert answer in {"en", "ru", "und"}
    assert detect(f"  {text}\n", BOTH) == answer
