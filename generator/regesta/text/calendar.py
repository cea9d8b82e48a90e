"""Dates into the words that a reader reads."""

from __future__ import annotations

import calendar
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def date_label(earliest: date, latest: date) -> str:
    """A span of days as briefly as it can be said.

    >>> date_label(date(2022, 4, 25), date(2022, 5, 1))
    '25 April – 1 May 2022'
    """
    if earliest == latest:
        return _day(earliest)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        if is_month(earliest, latest):
            return f"{MONTHS[earliest.month - 1]} {earliest.year}"
        return f"{earliest.day}–{_day(latest)}"
    if earliest.year == latest.year:
        if is_year(earliest, latest):
            return str(earliest.year)
        if earliest.day == 1 and latest.day == month_end(latest):
            return f"{MONTHS[earliest.month - 1]} – {MONTHS[latest.month - 1]} {latest.year}"
        return f"{earliest.day} {MONTHS[earliest.month - 1]} – {_day(latest)}"
    if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
        return f"{earliest.year}–{latest.year}"
    return f"{_day(earliest)} – {_day(latest)}"


def weekday(day: date) -> str:
    """The name of the day of the week."""
    return WEEKDAYS[day.weekday()]


def is_month(earliest: date, latest: date) -> bool:
    """Whether the days are those of one whole month."""
    return earliest.day == 1 and latest == earliest.replace(day=month_end(earliest))


def is_year(earliest: date, latest: date) -> bool:
    """Whether the days are those of one whole year."""
    return (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31) and earliest.year == latest.year


def years_label(earliest: date, latest: date) -> str:
    """The years that a span touches."""
    return str(earliest.year) if earliest.year == latest.year else f"{earliest.year}–{latest.year}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_end(day: date) -> int:
    """The number of the last day of its month."""
    return calendar.monthrange(day.year, day.month)[1]
