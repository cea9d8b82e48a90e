"""Characters that nobody sees, shown."""

from __future__ import annotations

import pytest

from regesta.text.visible import disarmed, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ada Линд — “x”", "Ada Линд — “x”"),
        ("Pu\u2060tin", "Pu⟦U+2060⟧tin"),
        ("a\r\nb\nc\fd", "a⏎b⏎c⏎d"),
        ("a\tb\u00a0c", "a\tb\u00a0c"),
        ("\x00\u202e\ue000", "⟦U+0000⟧⟦U+202E⟧⟦U+E000⟧"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_what_has_no_look_gets_one(text: str, shown: str) -> None:
    """A sign with its code point; line ends as arrows; what can be seen stays."""
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("\u202eabc\u202c", "⟦U+202E⟧abc⟦U+202C⟧"), ("\u2066a\u2069", "⟦U+2066⟧a⟦U+2069⟧"), ("a\u200bb", "a\u200bb")],
)
def test_turns_of_direction_are_shown_and_not_obeyed(text: str, shown: str) -> None:
    """Only what would turn the text around it; other invisible characters do no harm."""
    assert disarmed(text) == shown
