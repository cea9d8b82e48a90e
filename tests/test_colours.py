"""The colours of the look: each pair that a reader has to tell apart, in both schemes."""

from __future__ import annotations

import re

import pytest

from regesta.site_config import THEME_DIR

_CSS = (THEME_DIR / "assets/regesta/regesta.css").read_text(encoding="utf-8")
_TEXT, _SHAPE = 4.5, 3.0
_KINDS = ("person", "organisation", "place", "date", "event")
_PAIRS = [
    *((letters, ground, _TEXT) for letters in ("ink", "quiet", "accent", *_KINDS) for ground in ("paper", "sheet")),
    *((letters, "mark", _TEXT) for letters in ("ink", *_KINDS)),
    ("paper", "ink", _TEXT),
    ("accent", "mark", _SHAPE),
]


def _tokens(scheme: str) -> dict[str, str]:
    block = next(
        each for each in re.findall(r"[^{}]*\{[^{}]*\}", _CSS) if f'"{scheme}"' in each and "--rg-paper" in each
    )
    return dict(re.findall(r"--rg-([a-z]+): (#[0-9a-f]{6});", block))


def _luminance(colour: str) -> float:
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(("letters", "ground", "least"), _PAIRS)
def test_letters_stand_out_from_their_ground(scheme: str, letters: str, ground: str, least: float) -> None:
    """Every pair of colours has the contrast that WCAG asks for, in light and dark."""
    tokens = _tokens(scheme)
    assert _contrast(tokens[letters], tokens[ground]) >= least


def test_the_measure_knows_its_ends() -> None:
    """Black on white has the highest contrast that there is, and a colour on itself none."""
    assert round(_contrast("#000000", "#ffffff"), 2) == 21
    assert _contrast("#7c2430", "#7c2430") == 1
