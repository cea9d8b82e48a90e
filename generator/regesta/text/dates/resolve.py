"""Turns meanings into days, with what the surroundings give: the document's date, the days named before, the tense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from regesta.model import Basis
from regesta.text.dates.days import Days, Unit, around, part_of
from regesta.text.dates.meanings import (
    Anchor,
    Impossible,
    InShiftedYear,
    Later,
    Meaning,
    OnWeekday,
    OtherPeriod,
    PeriodOfYear,
    Shifted,
    Stated,
    Tense,
    TwoDigitYear,
    VaguePast,
    YearBefore,
    Yearless,
)
from regesta.text.dates.missing_year import find_year, in_calendar
from regesta.text.dates.same_period import period_a_year_before, period_of_year
from regesta.text.dates.surroundings import Resolved, Surroundings

WINDOW_AHEAD = 20
"""A two-digit year is at most so many years after the base, and less than a hundred before that."""


def resolve(meaning: Meaning, rule: str, around_it: Surroundings) -> Resolved | None:
    """The days that a meaning has in its surroundings.

    Args:
        meaning: What the grammar read.
        rule: The grammar's rule; kept where the text says the date itself.
        around_it: What stands around the expression.

    Returns:
        None when it is no date in these surroundings, or lies outside the calendar.
    """
    resolved = _resolve(meaning, rule, around_it)
    if resolved is None or resolved.days is None or isinstance(meaning, UNDIVIDED) or meaning.part is None:
        return resolved
    return replace(resolved, days=part_of(resolved.days, meaning.part), rule=f"{meaning.part}-{_length(resolved.days)}")


UNDIVIDED = (Impossible, YearBefore, PeriodOfYear, OtherPeriod, Later, OnWeekday, VaguePast)
"""Meanings that are never cut into thirds."""


def _length(days: Days) -> str:
    for length, most in (("month", 31), ("season", 92), ("year", 366), ("decade", 3660)):
        if (days.last - days.first).days < most:
            return length
    return "century"


def _resolve(meaning: Meaning, rule: str, around_it: Surroundings) -> Resolved | None:
    match meaning:
        case Stated(days):
            return Resolved(days, rule, Basis.STATED)
        case Impossible():
            return Resolved(None, "impossible", Basis.STATED)
        case Yearless():
            return find_year(meaning, around_it)
        case YearBefore(anchor):
            whole_year = Shifted(Unit.YEAR, -1, anchor)
            return period_a_year_before(meaning, around_it.memory) or _resolve(whole_year, rule, around_it)
        case PeriodOfYear():
            return period_of_year(meaning, rule, around_it.memory)
        case OtherPeriod():
            around_it.memory.turn_from_period()
            return None
        case Shifted(unit, count, Anchor.NAMED):
            return _from_named(unit, count, around_it)
        case InShiftedYear(anchor=Anchor.NAMED) | OnWeekday(anchor=Anchor.NAMED):
            if (latest := around_it.memory.latest) is not None:
                resolved = _from(latest.first, meaning, around_it)
                return None if resolved is None else replace(resolved, relative_to=latest.only_day)
            start = around_it.base
        case Later(otherwise=None) if around_it.base is None:
            return None
        case _:
            start = around_it.base
    return _UNDATED if start is None else _from(start, meaning, around_it)


def _from_named(unit: Unit, count: int, around_it: Surroundings) -> Resolved | None:
    """Counted from the last day, quarter or date that the text named."""
    base, memory, rule = around_it.base, around_it.memory, shift_rule(unit, count, Anchor.NAMED)
    if unit is Unit.YEAR and count < 0 and not around_it.named_in_sentence:
        # `a year earlier` compares with today, unless the sentence itself says with what
        return _UNDATED if base is None else _relative(around(base, unit, count), rule, base)
    named = {Unit.DAY: memory.day, Unit.QUARTER: memory.quarter}.get(unit, memory.latest)
    if named is not None:
        return _relative(around(named.first, unit, count), rule, named.only_day)
    if base is None or count > 0 or unit is Unit.QUARTER or (unit is Unit.DAY and memory.is_elsewhere):
        return Resolved(None, "nothing-named", Basis.RELATIVE)
    return _relative(around(base, unit, count), rule, base)


_UNDATED = Resolved(None, "undated", Basis.RELATIVE)


def _from(start: date, meaning: Meaning, around_it: Surroundings) -> Resolved | None:
    match meaning:
        case Shifted(unit, count, anchor):
            return _relative(around(start, unit, count), shift_rule(unit, count, anchor), start)
        case InShiftedYear(in_year, shift):
            return _relative(in_calendar(in_year, start.year + shift), "year-counted", start)
        case Later():
            return _later(meaning, around_it, start)
        case OnWeekday():
            return _weekday(meaning, around_it, start)
        case TwoDigitYear(in_year, year):
            full = start.year + WINDOW_AHEAD - (start.year + WINDOW_AHEAD - year) % 100
            return _relative(in_calendar(in_year, full), "two-digit-year", start)
        case VaguePast():
            return Resolved(Days(date.min, start), "vague-past", Basis.RELATIVE, start, open_start=True)
    return None


def shift_rule(unit: Unit, count: int, anchor: Anchor) -> str:
    """The name of the rule that moves by a number of units."""
    if anchor is Anchor.NAMED:
        near = {0: f"same-{unit}", -1: f"previous-{unit}", 1: f"following-{unit}"}
        return near.get(count) or (f"{unit}s-earlier" if count < 0 else f"{unit}s-later")
    if unit is Unit.DAY and -1 <= count <= 1:
        return ("yesterday", "today", "tomorrow")[count + 1]
    near = {0: f"this-{unit}", -1: f"last-{unit}", 1: f"next-{unit}"}
    return near.get(count) or (f"{unit}s-ago" if count < 0 else f"in-{unit}s")


def _relative(days: Days | None, rule: str, relative_to: date | None) -> Resolved | None:
    return None if days is None else Resolved(days, rule, Basis.RELATIVE, relative_to)


def _later(meaning: Later, around_it: Surroundings, start: date) -> Resolved | None:
    unit, count, tense = meaning.unit, meaning.count, around_it.tense()
    if tense is Tense.FUTURE or (tense is None and meaning.otherwise is not None):
        return _relative(around(start, unit, count), shift_rule(unit, count, Anchor.BASE), start)
    named = around_it.memory.day
    if meaning.otherwise is Anchor.NAMED and named is not None:
        return _relative(around(named.first, unit, count), f"{unit}s-later", named.first)
    return None


def _weekday(meaning: OnWeekday, around_it: Surroundings, base: date) -> Resolved | None:
    if meaning.week is not None:
        shift, rule = meaning.week * 7 + meaning.weekday - base.weekday(), "weekday-in-week"
    elif meaning.direction is Tense.PAST:
        shift, rule = -((base.weekday() - meaning.weekday - 1) % 7 + 1), "weekday-last"
    elif meaning.direction is Tense.FUTURE:
        shift, rule = (meaning.weekday - base.weekday() - 1) % 7 + 1, "weekday-next"
    elif around_it.tense() is Tense.FUTURE:
        shift, rule = (meaning.weekday - base.weekday()) % 7, "weekday-after"
    else:
        shift, rule = -((base.weekday() - meaning.weekday) % 7), "weekday-before"
    try:
        day = base + timedelta(days=shift)
        last = day + timedelta(days=meaning.length - 1)
    except OverflowError:
        return None
    return Resolved(Days(day, last), rule, Basis.RELATIVE, base)
