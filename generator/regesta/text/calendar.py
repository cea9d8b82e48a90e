"""Spans of days that are a whole month or year."""

from __future__ import annotations

import calendar
from datetime import date


def is_month(earliest: date, latest: date) -> bool:
    """Whether the days are those of one whole month."""
    return earliest.day == 1 and latest == earliest.replace(day=month_end(earliest))


def is_year(earliest: date, latest: date) -> bool:
    """Whether the days are those of one whole year."""
    return (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31) and earliest.year == latest.year


def month_end(day: date) -> int:
    """The number of the last day of its month."""
    return calendar.monthrange(day.year, day.month)[1]
