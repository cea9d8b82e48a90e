"""How dates are said to a reader."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.text.calendar import date_label, is_month, is_year, weekday, years_label


@pytest.mark.parametrize(
    ("earliest", "latest", "label"),
    [
        (date(1912, 5, 3), date(1912, 5, 3), "3 May 1912"),
        (date(1912, 5, 3), date(1912, 5, 5), "3–5 May 1912"),
        (date(1912, 5, 1), date(1912, 5, 31), "May 1912"),
        (date(1912, 5, 1), date(1912, 5, 30), "1–30 May 1912"),
        (date(1912, 2, 1), date(1912, 2, 29), "February 1912"),
        (date(1911, 2, 1), date(1911, 2, 28), "February 1911"),
        (date(1912, 4, 25), date(1912, 5, 1), "25 April – 1 May 1912"),
        (date(1912, 4, 1), date(1912, 6, 30), "April – June 1912"),
        (date(1912, 4, 2), date(1912, 6, 30), "2 April – 30 June 1912"),
        (date(1912, 1, 1), date(1912, 12, 31), "1912"),
        (date(1910, 1, 1), date(1919, 12, 31), "1910–1919"),
        (date(1911, 12, 30), date(1912, 1, 2), "30 December 1911 – 2 January 1912"),
        (date(1910, 1, 1), date(1912, 12, 30), "1 January 1910 – 30 December 1912"),
    ],
)
def test_date_label(earliest: date, latest: date, label: str) -> None:
    """A span of days is said as briefly as it can be."""
    assert date_label(earliest, latest) == label


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


def test_weekday() -> None:
    """The calendar is right on a day that everybody knows."""
    assert weekday(date(1969, 7, 20)) == "Sunday"


@pytest.mark.parametrize(
    ("earliest", "latest", "label"),
    [(date(1912, 5, 3), date(1912, 6, 3), "1912"), (date(1911, 12, 31), date(1912, 1, 1), "1911–1912")],
)
def test_years_label(earliest: date, latest: date, label: str) -> None:
    """The years that a span touches."""
    assert years_label(earliest, latest) == label
