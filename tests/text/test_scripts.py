"""What the letters of a text tell of its language."""

from __future__ import annotations

import pytest

from regesta.text.scripts import script_language, script_runs


@pytest.mark.parametrize(
    ("text", "around", "likely", "language"),
    [
        ("Port Alder, 7 May 1908", "ru", "und", "und-Latn"),
        ("Port Alder, 7 May 1908", "ru", "en", "en"),
        ("Port Alder, 7 May 1908", "ru", "ru", "und-Latn"),
        ("Port Alder, 7 May 1908", "en", "und", ""),
        ("Порт-Олдер", "en", "und", "und-Cyrl"),
        ("Порт-Олдер", "en", "ru", "ru"),
        ("Порт-Олдер", "ru", "en", ""),
        ("Порт-Олдер (Port Alder)", "en", "ru", ""),
        ("1908", "ru", "en", ""),
        ("", "ru", "en", ""),
    ],
)
def test_letters_tell_a_language_from_another(text: str, around: str, likely: str, language: str) -> None:
    """One script that is not that of the page is marked; the page's own, a mixture, and figures are not."""
    assert script_language(text, around, likely) == language


@pytest.mark.parametrize(
    ("text", "around", "runs"),
    [
        ("Port Alder", "en", [("Port Alder", "")]),
        ("Порт-Олдер, 1908", "en", [("Порт-Олдер, 1908", "und-Cyrl")]),
        ("‘Порт Олдер’ is unknown", "en", [("‘", ""), ("Порт Олдер", "und-Cyrl"), ("’ is unknown", "")]),
        ("Письмо: Port Alder", "ru", [("Письмо: ", ""), ("Port Alder", "und-Latn")]),
        ("1908", "ru", [("1908", "")]),
        ("", "ru", []),
    ],
)
def test_words_in_another_script_are_told_from_the_rest(text: str, around: str, runs: list[tuple[str, str]]) -> None:
    """Words in a row are one stretch; all stretches together are the text."""
    assert list(script_runs(text, around)) == runs
    assert "".join(words for words, _ in runs) == text
