"""Reads dates that are written in figures alone, in any language: `2022-04-26`, `26.04.2022`, `20220426`, `04/26/22`.

With points the day stands first; with strokes the caller says which. Where only one order gives a date, it is that one.
A figure with four digits for the year that gives no date in any order is impossible, not overlooked.
"""

from __future__ import annotations

import re

from regesta.text.dates.days import Days, one_day, span_of_days
from regesta.text.dates.days import months as whole_months
from regesta.text.dates.days import years as whole_years
from regesta.text.dates.grammar import Found, Pattern, Reading, Rule
from regesta.text.dates.meanings import Impossible, Meaning, Stated, TwoDigitYear

OPENING = "[0-9]{1,8}"
_END = r"(?![^\W_]|[.,:/-][0-9]|%)"
_TIME_MAY_FOLLOW = r"(?!%|[.,/-][0-9]|[^\Wt_])"

_ISO = Pattern(rf"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}}){_TIME_MAY_FOLLOW}")
_COMPACT = Pattern(rf"((?:19|20)[0-9]{{2}})([0-9]{{2}})([0-9]{{2}}){_END}")
_YEAR_FIRST = Pattern(rf"([12][0-9]{{3}})([./])([0-9]{{1,2}})\2([0-9]{{1,2}}){_END}")
_YEAR_LAST = Pattern(rf"([0-9]{{1,2}})([./-])([0-9]{{1,2}})\2([12][0-9]{{3}}){_END}(?: {{0,3}}(?:г\.|года\b))?")
_YEAR_SHORT = Pattern(rf"([0-9]{{1,2}})([./])([0-9]{{2}})\2([0-9]{{2}}){_END}")
_DAY_RANGE = Pattern(rf"([0-9]{{1,2}}) ?[-–] ?([0-9]{{1,2}})\.([0-9]{{2}})\.([12][0-9]{{3}}){_END}")
_YEAR_MONTH = Pattern(rf"([12][0-9]{{3}})-([0-9]{{2}}){_END}")
_MONTH_YEAR = Pattern(rf"(1[0-2]|0?[1-9])/([12][0-9]{{3}}){_END}")
_ISO_PART = "([0-9]{4}(?:-[0-9]{2}){0,2})"
_INTERVAL = Pattern(rf"{_ISO_PART}/{_ISO_PART}{_END}")
_YEARS = Pattern(rf"([12][0-9]{{3}}) ?(?:-|–|/|\.\.\.?) ?([0-9]{{4}}|[0-9]{{2}})(?!s){_END}")

_PART_OF_NUMBER = re.compile(
    r"(?:[0-9][.,:/–-]?|[$€£₽#№] ?|\+ ?"
    r"|\bno\.? ?|\bv\.? ?|\bversion:? |\bpp?\.? ?|\bpages? |\broom |\btel\.?:? ?|\bс(?:тр)?\. ?|\bтел\.:? ?)$"
)

_OF_A_TIME = re.compile(r"(?<!\w)(?:in|of|since|from|until|till|by|dated|в|с|от|до|за|к) $")


def stands_alone(reading: Reading, found: Found) -> bool:
    """Whether the figure is not the tail of a longer number, a price or a version."""
    return _PART_OF_NUMBER.search(reading.before(found.start(), 12)) is None


def is_month_of_year(reading: Reading, found: Found) -> bool:
    """Whether `8/1901` is a month: elsewhere it may be the number of a document."""
    return _OF_A_TIME.search(reading.before(found.start(), 8)) is not None


def numeric_rules(*, day_first: bool) -> tuple[Rule, ...]:
    """The rules for figures.

    Args:
        day_first: Whether `04/05/2022` is a 4th of May.
    """

    def year_last(found: Found) -> Meaning | None:
        first, sign, second, year = int(found[1]), found[2], int(found[3]), int(found[4])
        return _ordered(first, second, year, day_first=day_first or sign == ".")

    def year_short(found: Found) -> Meaning | None:
        first, sign, second = int(found[1]), found[2], int(found[3])
        day, month = (first, second) if day_first or sign == "." else (second, first)
        if sign == "/" and not 1 <= month <= 12:
            day, month = month, day
        if one_day(2000, month, day) is None:
            return None
        return TwoDigitYear(lambda year: one_day(year, month, day), int(found[4]))

    return (
        Rule("iso-date", _ISO, _iso, stands_alone, absolute=True),
        Rule("compact-date", _COMPACT, _compact, stands_alone, absolute=True),
        Rule("numeric-date", _YEAR_FIRST, _year_first, stands_alone, absolute=True),
        Rule("numeric-date", _YEAR_LAST, year_last, stands_alone, absolute=True),
        Rule("day-range", _DAY_RANGE, _day_range, stands_alone, absolute=True),
        Rule("two-digit-year", _YEAR_SHORT, year_short, stands_alone),
        Rule("iso-month", _YEAR_MONTH, _year_month, stands_alone, absolute=True),
        Rule("numeric-month", _MONTH_YEAR, _month_of_year, is_month_of_year, absolute=True),
        Rule("iso-interval", _INTERVAL, _interval, stands_alone, absolute=True),
        Rule("year-range", _YEARS, _years, stands_alone, absolute=True),
    )


def _stated_day(year: int, month: int, day: int) -> Meaning:
    days = one_day(year, month, day)
    return Impossible() if days is None else Stated(days)


def _iso(found: Found) -> Meaning:
    return _stated_day(int(found[1]), int(found[2]), int(found[3]))


def _compact(found: Found) -> Meaning | None:
    days = one_day(int(found[1]), int(found[2]), int(found[3]))
    return None if days is None else Stated(days)


def _year_first(found: Found) -> Meaning:
    return _stated_day(int(found[1]), int(found[3]), int(found[4]))


def _ordered(first: int, second: int, year: int, *, day_first: bool) -> Meaning:
    orders = [(second, first), (first, second)]
    for month, day in orders if day_first else reversed(orders):
        days = one_day(year, month, day)
        if days is not None:
            return Stated(days)
    return Impossible()


def _day_range(found: Found) -> Meaning:
    first, last, month, year = (int(number) for number in found.groups())
    days = span_of_days(year, month, first, month, last)
    return Impossible() if days is None else Stated(days)


def _year_month(found: Found) -> Meaning | None:
    year, month = int(found[1]), int(found[2])
    if not 1 <= month <= 12 or month == year % 100 + 1:  # 2011-12 is a season rather than a month
        return None
    days = whole_months(year, month)
    return None if days is None else Stated(days)


def _month_of_year(found: Found) -> Meaning | None:
    days = whole_months(int(found[2]), int(found[1]))
    return None if days is None else Stated(days)


def _interval(found: Found) -> Meaning | None:
    if "-" not in found[0]:  # two years are read more freely
        return None
    first, last = _iso_days(found[1]), _iso_days(found[2])
    if first is None or last is None or first.first > last.last:
        return Impossible()
    return Stated(Days(first.first, last.last))


def _iso_days(text: str) -> Days | None:
    year, *rest = (int(number) for number in text.split("-"))
    if not rest:
        return whole_years(year, year)
    if len(rest) == 1:
        return whole_months(year, rest[0]) if 1 <= rest[0] <= 12 else None
    return one_day(year, *rest)


def _years(found: Found) -> Meaning | None:
    first, last = int(found[1]), int(found[2])
    if last < 100:
        last += first - first % 100
    if not first < last <= min(first + 200, 2199):
        return None
    days = whole_years(first, last)
    return None if days is None else Stated(days)
