"""Turns a stretch of days into the shortest Extended Date/Time Format string (ISO 8601-2:2019, level 1)."""

from __future__ import annotations

from datetime import date

from regesta.text.dates.days import Days, Unit, around, months, years


def edtf(earliest: date, latest: date) -> str:
    """The shortest EDTF for an interval.

    Args:
        earliest: The first day, included.
        latest: The last day, included; not before `earliest`.

    Returns:
        A day `2022-04-26`, a month `2022-04`, a year `2014`, a decade `199X`, a hundred years `18XX`, or an interval of
        such forms: `2022-04/2022-06`.
    """
    days = Days(earliest, latest)
    return _single(days) or _interval(days)


def open_start(latest: date) -> str:
    """An interval of which only the end is known."""
    return f"../{latest.isoformat()}"


def _single(days: Days) -> str | None:
    first, last = days
    if first == last:
        return first.isoformat()
    if days == around(first, Unit.MONTH):
        return first.isoformat()[:7]
    if days == years(first.year, first.year):
        return first.isoformat()[:4]
    if first.year % 10 == 0 and days == years(first.year, first.year + 9):
        return first.isoformat()[:3] + "X"
    if first.year % 100 == 0 and days == years(first.year, first.year + 99):
        return first.isoformat()[:2] + "XX"
    return None


def _interval(days: Days) -> str:
    first, last = days
    length = 10
    if days == years(first.year, last.year):
        length = 4
    elif days == months(first.year, first.month, (last.year - first.year) * 12 + last.month - first.month + 1):
        length = 7
    return f"{first.isoformat()[:length]}/{last.isoformat()[:length]}"
