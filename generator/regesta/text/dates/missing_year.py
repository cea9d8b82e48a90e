"""Finds the year of an expression that does not say it: `on May 5`, `in March`, `the third quarter`.

The order of preference: the year of the date that follows and belongs with it (`March and April 2022`), a year named
earlier in the sentence, unless the sentence speaks of the future and that year is gone, the year in which a weekday
named fits, and the nearest year to the base; the tense of the sentence decides only when the nearest is far away.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from regesta.model import Basis
from regesta.text.dates.days import Days
from regesta.text.dates.meanings import InYear, Tense, Yearless
from regesta.text.dates.surroundings import Resolved, Surroundings

FAR = 120
"""Days beyond which the tense of the sentence outweighs nearness."""
FAR_AHEAD = 60
"""The same for a month, quarter or season still to come: news speaks of those gone by from further off."""


def find_year(meaning: Yearless, around_it: Surroundings) -> Resolved | None:
    """The days of an expression in the year that its surroundings give it."""
    if meaning.direction is None and (told := _year_told(meaning.in_year, around_it)) is not None:
        return told
    base = around_it.base
    if base is None:
        return Resolved(None, "undated", Basis.RELATIVE)
    candidates = _candidates(meaning.in_year, base)
    if not candidates:
        return None
    if meaning.direction is not None:
        return _directed(candidates, meaning.direction, base)
    if meaning.weekday is not None:
        fitting = [days for days in candidates if days.first.weekday() == meaning.weekday]
        if fitting and (near := _nearest(fitting, base)).distance(base) < 366:
            return Resolved(near, "year-of-weekday", Basis.RELATIVE, base)
    nearest = _nearest(candidates, base)
    if _is_far(nearest, base) and (tense := around_it.tense()) is not None:
        told = _directed(candidates, tense, base)
        if told is not None and told.days != nearest:
            return Resolved(told.days, "year-by-tense", Basis.RELATIVE, base)
    return Resolved(nearest, "nearest-year", Basis.RELATIVE, base)


def _is_far(nearest: Days, base: date) -> bool:
    return nearest.distance(base) > (FAR if nearest.is_one_day or nearest.last < base else FAR_AHEAD)


def _year_told(in_year: InYear, around_it: Surroundings) -> Resolved | None:
    """The days in a year that the sentence names, after the expression or before it."""
    if (named := around_it.year_after) is not None and (days := in_calendar(in_year, named.first.year)) is not None:
        if days.first > named.last:
            days = in_calendar(in_year, named.first.year - 1) or days
        return Resolved(days, "year-after", Basis.RELATIVE, named.only_day)
    if (named := around_it.year_before) is not None and (days := in_calendar(in_year, named.first.year)) is not None:
        gone = around_it.base is not None and days.last < around_it.base
        if not (gone and around_it.tense() is Tense.FUTURE):
            return Resolved(days, "year-in-sentence", Basis.RELATIVE, named.only_day)
    return None


def _directed(candidates: Iterable[Days], direction: Tense, base: date) -> Resolved | None:
    if direction is Tense.PAST:
        past = [days for days in candidates if days.last < base]
        return Resolved(max(past), "last-of-name", Basis.RELATIVE, base) if past else None
    ahead = [days for days in candidates if days.first > base]
    return Resolved(min(ahead), "next-of-name", Basis.RELATIVE, base) if ahead else None


def _candidates(in_year: InYear, base: date) -> list[Days]:
    near = [days for shift in (-1, 0, 1) if (days := in_calendar(in_year, base.year + shift)) is not None]
    # a 29th of February may be up to eight years away
    return near or [days for shift in range(-8, 9) if (days := in_calendar(in_year, base.year + shift)) is not None]


def _nearest(candidates: Iterable[Days], base: date) -> Days:
    return min(candidates, key=lambda days: (days.distance(base), days))


def in_calendar(in_year: InYear, year: int) -> Days | None:
    """The days in that year, if the calendar goes so far."""
    return in_year(year) if 1 <= year <= 9999 else None
