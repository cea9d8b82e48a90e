"""Turns calendar words (a day, a quarter, the week before) into the days they cover.

Every function gives the first and the last day, both included, or None where the calendar has no such days: before the
year 1, after 9999, or on a 31st of February. Weeks are ISO weeks (Monday to Sunday); a century runs from the year 01 to
the year 00; a winter is named for the year of its December.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from typing import NamedTuple


class Days(NamedTuple):
    """A stretch of days; both ends belong to it."""

    first: date
    last: date

    def distance(self, day: date) -> int:
        """How many days lie between this stretch and `day`; 0 when it contains it."""
        return max((self.first - day).days, (day - self.last).days, 0)

    @property
    def only_day(self) -> date | None:
        """The day, when the stretch is a single one."""
        return self.first if self.is_one_day else None

    @property
    def is_one_day(self) -> bool:
        """Whether the stretch is a single day."""
        return self.first == self.last


class Unit(StrEnum):
    """A stretch of the calendar that a text can count in."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Part(StrEnum):
    """A third of a month, a year, a decade or a century."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The month in which each season begins."""


def one_day(year: int, month: int, day: int) -> Days | None:
    """A day of the calendar."""
    return span_of_days(year, month, day, month, day)


def span_of_days(year: int, month: int, day: int, last_month: int, last_day: int) -> Days | None:
    """From one day to another within a year, or over its end when the second comes earlier in the calendar."""
    last_year = year + 1 if last_month < month else year
    try:
        first, last = date(year, month, day), date(last_year, last_month, last_day)
    except ValueError:
        return None
    return Days(first, last) if first <= last else None


def months(year: int, month: int, count: int = 1) -> Days | None:
    """Whole months; `month` may lie outside 1 to 12 and then counts into the neighbouring years."""
    first_year, first_month = divmod(year * 12 + month - 1, 12)
    last_year, last_month = divmod(year * 12 + month - 2 + count, 12)
    if first_year < MINYEAR or last_year > MAXYEAR:
        return None
    last_day = monthrange(last_year, last_month + 1)[1]
    return Days(date(first_year, first_month + 1, 1), date(last_year, last_month + 1, last_day))


def years(first: int, last: int) -> Days | None:
    """Whole years."""
    if not MINYEAR <= first <= last <= MAXYEAR:
        return None
    return Days(date(first, 1, 1), date(last, 12, 31))


def quarter(year: int, number: int) -> Days | None:
    """The first to fourth quarter of a calendar year."""
    return months(year, number * 3 - 2, 3)


def half(year: int, number: int) -> Days | None:
    """The first or second half of a calendar year."""
    return months(year, number * 6 - 5, 6)


def season(year: int, name: str) -> Days | None:
    """A northern season; the winter that begins in December of the year."""
    return months(year, SEASONS[name], 3)


def decade(year: int) -> Days | None:
    """The decade in which the year lies: 1990 to 1999."""
    first = year - year % 10
    return years(max(first, MINYEAR), first + 9)


def century(number: int) -> Days | None:
    """The century of that number: the 20th is 1901 to 2000."""
    return years(number * 100 - 99, number * 100)


def part_of(days: Days, part: Part) -> Days:
    """The early, middle or late third: of a month by the tens of its days, of longer stretches by months or years."""
    if (days.last - days.first).days < 32:  # a month
        first, last = {Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, days.last.day)}[part]
        return Days(days.first.replace(day=first), days.last.replace(day=last))
    count = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    step = 12 if count > 12 else 1  # decades and centuries are cut between years
    total = count // step
    ends = (0, -(-total // 3), total - total // 3, total)
    which = tuple(Part).index(part)
    start, length = ends[which], ends[which + 1] - ends[which]
    found = months(days.first.year, days.first.month + start * step, max(length, 1) * step)
    return found or days


def around(day: date, unit: Unit, shift: int = 0) -> Days | None:
    """The week, month, year … in which `day` lies, moved by a number of them."""
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        return months(day.year, day.month - (day.month - 1) % size + shift * size, size)
    if unit is Unit.CENTURY:
        return century((day.year - 1) // 100 + 1 + shift)
    if unit is Unit.DECADE:
        return decade(day.year + shift * 10) if MINYEAR <= day.year + shift * 10 <= MAXYEAR else None
    if unit is Unit.YEAR:
        return years(day.year + shift, day.year + shift)
    return _around_in_days(day, unit, shift)


def _around_in_days(day: date, unit: Unit, shift: int) -> Days | None:
    try:
        if unit is Unit.DAY:
            moved = day + timedelta(days=shift)
            return Days(moved, moved)
        monday = day + timedelta(days=shift * 7 - day.weekday())
        first = monday + timedelta(days=5) if unit is Unit.WEEKEND else monday
        return Days(first, monday + timedelta(days=6))
    except OverflowError:
        return None
