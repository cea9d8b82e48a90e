"""Which forms are one name, and which are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from regesta.model import Suggestion

Suggestions = Callable[[str], dict[str, Suggestion]]


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        (
            "They heard Martin Penhallow. Then Penhallow left, and Penhallow’s wife stayed.",
            "Martin Penhallow",
            {"Martin Penhallow": 1, "Penhallow": 2},
        ),
        (
            "They heard Tariq al-Mansouri. Then Mansouri left.",
            "Tariq al-Mansouri",
            {"Tariq al-Mansouri": 1, "Mansouri": 1},
        ),
        (
            "It was the Velmouth Harbour Authority (VHA). The VHA declined to comment.",
            "Velmouth Harbour Authority",
            {"Velmouth Harbour Authority": 1, "VHA": 2},
        ),
        (
            "Это сказал Игорь Пентелеев. Потом Пентелеева не видели, о Пентелееве не писали.",
            "Игорь Пентелеев",
            {"Игорь Пентелеев": 1, "Пентелеева": 1, "Пентелееве": 1},
        ),
    ],
)
def test_short_and_long_forms_are_one_name(
    text: str, name: str, forms: dict[str, int], suggestions: Suggestions
) -> None:
    """A surname goes to its bearer, an abbreviation to the body that the text gives it to."""
    found = suggestions(text)
    assert list(found) == [name]
    assert {form.text: form.count for form in found[name].forms} == forms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They heard Anna Lind and Boris Lind. Then Lind left.", {"Anna Lind", "Boris Lind", "Lind"}),
        ("They heard Martin Penhallow and Martin Penhallew.", {"Martin Penhallow", "Martin Penhallew"}),
        ("It was the Velmouth Harbour Authority (XYZ), they say.", {"Velmouth Harbour Authority", "XYZ"}),
        ("They saw Velmouth and read the Velmouth Gazette.", {"Velmouth", "Velmouth Gazette"}),
    ],
)
def test_what_only_resembles_stays_apart(text: str, names: set[str], suggestions: Suggestions) -> None:
    """Two bearers of a surname, two spellings and letters that are no initials are not joined."""
    assert set(suggestions(f"At last it rained. {text}")) == names


def test_scripts_stay_apart(suggestions: Suggestions) -> None:
    """The same person in two scripts is two suggestions."""
    text = "At last they heard Martin Penhallow speak.\n\nНаконец они услышали, как говорит Мартин Пенхаллоу."
    assert {one.language: one.name for one in suggestions(text).values()} == {
        "en": "Martin Penhallow",
        "ru": "Мартин Пенхаллоу",
    }
