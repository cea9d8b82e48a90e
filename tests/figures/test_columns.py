"""Counts into columns: what is drawn, what is said, and that no two names touch."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from regesta.figures.columns import Column, columns
from regesta.figures.in_time import by_month, by_year, years_together
from regesta.words import words_of

_WORDS = words_of("en")
_NAME = re.compile(r'<text class="rg-name([^"]*)" x="([\d.]+)%" y="\d+" text-anchor="(\w+)">([^<]+)</text>')
_LETTER = 6.2
"""Pixels of a letter at the size that the style gives, on average."""


def _months(number: int) -> tuple[Column, ...]:
    first = date(2021, 3, 15)
    return by_month(
        [(first + timedelta(days=30.44 * month), month % 7) for month in range(number)],
        _WORDS.month_of,
        _WORDS.month_short,
    )


def _years(number: int) -> tuple[Column, ...]:
    return by_year([(date(1600 + year, 5, 1), 1 + year % 5) for year in range(number)])


def _spans(picture: str, width: int, other: str) -> list[tuple[float, float]]:
    """Where the names stand in a picture of so many pixels; `other` are those of the other width."""
    spans = []
    for only, place, anchor, name in _NAME.findall(picture):
        if only.strip() == other:
            continue
        middle, size = float(place) / 100 * width, len(name) * _LETTER
        left = {"start": middle, "middle": middle - size / 2, "end": middle - size}[anchor]
        spans.append((left, left + size))
    return sorted(spans)


@pytest.mark.parametrize("make", [_months, _years])
@pytest.mark.parametrize("number", [1, 2, 5, 12, 13, 40, 60, 150, 400])
@pytest.mark.parametrize(("width", "other"), [(340, "rg-wide"), (700, "rg-narrow"), (1000, "rg-narrow")])
def test_no_two_names_touch(make: Callable[[int], tuple[Column, ...]], number: int, width: int, other: str) -> None:
    """Names under the line keep apart and within the picture, however many columns there are."""
    spans = _spans(columns(make(number), "Mentions"), width, other)
    assert spans
    assert all(one[1] < two[0] for one, two in pairwise(spans))
    assert spans[0][0] >= -1
    assert spans[-1][1] <= width + 1


def test_nothing_to_count_is_no_picture() -> None:
    """Without columns there is nothing, not an empty frame."""
    assert columns([], "Mentions") == ""


def test_a_column_says_what_it_counts(shown: Callable[[str], Any]) -> None:
    """Its name, both counts and their names stand in the label of its link; nothing of a text becomes markup."""
    bar = Column("April <b>2022</b>", "Apr", 12, "dates/2022-04/", 2)
    read = shown(columns([bar], "In time", value="Mentions", second="Documents"))
    assert ("a", "aria-label", "April <b>2022</b> – Mentions: 12; Documents: 2") in read.attributes
    assert ("a", "href", "dates/2022-04/") in read.attributes
    assert "b" not in read.elements
    assert read.elements.count("circle") == 1


def test_an_empty_column_is_no_link(shown: Callable[[str], Any]) -> None:
    """Months without anything are neither drawn nor reached by the keyboard."""
    made = by_month(
        [(date(2021, 11, 1), 2), (date(2022, 2, 3), 1), (date(2022, 2, 9), 4)],
        _WORDS.month_of,
        _WORDS.month_short,
        href=lambda year, month: f"{year}-{month}",
    )
    assert [(bar.short, bar.value, bar.href) for bar in made] == [
        ("Nov 2021", 2, "2021-11"),
        ("Dec", 0, ""),
        ("2022", 0, ""),
        ("Feb", 5, "2022-2"),
    ]
    assert shown(columns(made, "In time")).elements.count("a") == 2


def test_what_is_one_among_thousands_is_still_seen(shown: Callable[[str], Any]) -> None:
    """The smallest count has a height of its own."""
    read = shown(columns([Column("a", "a", 5000), Column("b", "b", 1)], "x"))
    heights = [float(value) for name, key, value in read.attributes if (name, key) == ("rect", "height")]
    assert min(heights) >= 2


@pytest.mark.parametrize(("last", "expected"), [(2021, 0), (2026, 0), (2027, 1), (2170, 1), (2171, 10), (4000, 100)])
def test_the_step_fits_the_span(last: int, expected: int) -> None:
    """A few years are told by months, a life by years, a millennium by centuries."""
    assert years_together([(date(2021, 1, 1), 1), (date(last, 1, 1), 1)]) == expected


def test_decades_have_no_page_of_their_own() -> None:
    """A column of several years names both ends and is no link."""
    made = by_year([(date(1912, 5, 3), 1), (date(1931, 1, 1), 2)], years=10, href=str)
    assert [(bar.label, bar.value, bar.href) for bar in made] == [
        ("1910–1919", 1, ""),
        ("1920–1929", 0, ""),
        ("1930–1939", 2, ""),
    ]
