"""Spans of days that are a whole month or year."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.text.calendar import is_month, is_year, month_end


@pytest.mark.parametrize(
    ("earliest", "latest", "month", "year"),
    [
        (date(1912, 5, 1), date(1912, 5, 31), True, False),
        (date(1912, 5, 1), date(1912, 6, 30), False, False),
        (date(1912, 5, 1), date(1913, 5, 31), False, False),
        (date(1912, 2, 1), date(1912, 2, 28), False, False),
        (date(1912, 1, 1), date(1912, 12, 31), False, True),
        (date(1912, 1, 1), date(1913, 12, 31), False, False),
    ],
)
def test_whole_months_and_years(earliest: date, latest: date, *, month: bool, year: bool) -> None:
    """A month or year is whole, and only one."""
    assert (is_month(earliest, latest), is_year(earliest, latest)) == (month, year)


@pytest.mark.parametrize(("day", "end"), [(date(1912, 2, 1), 29), (date(1911, 2, 28), 28), (date(1912, 12, 3), 31)])
def test_the_end_of_a_month(day: date, end: int) -> None:
    """A leap year is known."""
    assert month_end(day) == end
