"""Reads Russian dates that name a month: days, stretches of days, months."""

from __future__ import annotations

from regesta.text.dates import russian_words as words
from regesta.text.dates.days import months, one_day, span_of_days
from regesta.text.dates.grammar import Found, Rule, spaced
from regesta.text.dates.meanings import Meaning
from regesta.text.dates.month_days import MonthReaders
from regesta.text.dates.russian_guards import is_after, is_calendar_day, is_month_name
from regesta.text.dates.russian_words import (
    CHOICE,
    DAY,
    DAYPART,
    GENITIVE_MONTH,
    MONTH,
    ORDINAL,
    OTHER_DAY,
    PART,
    TAIL,
    WEEKDAY,
    month_number,
    weekday_number,
)
from regesta.text.dates.russian_years import directed, in_the_year
from regesta.text.dates.two_calendars import CLOSES, OPENS

_GENITIVE = f"(?P<month>{GENITIVE_MONTH})"
_OTHER_GENITIVE = f"(?P<last_month>{GENITIVE_MONTH})"
_LAST_DAY = f"{OTHER_DAY} {_OTHER_GENITIVE}"
_MONTH = f"(?P<month>{MONTH})"
_OTHER_MONTH = f"(?P<last_month>{MONTH})"
_WEEKDAY = f"(?P<weekday>{WEEKDAY}),? "
_TO = r" ?(?:-|–|по|до|и) ?"
_DASH = " ?[-–/] ?"
_BOTH = f"{OPENS}{_LAST_DAY}{CLOSES}"
_OLD_NEW = f"{OPENS}{OTHER_DAY}{CLOSES}"
_UNTIL = " (?:по|до) "


_READ = MonthReaders(month_number, in_the_year)
_day_twice = _READ.day_twice


def _day(found: Found) -> Meaning | None:
    groups, month = found.groupdict(), month_number(found["month"])
    day = words.ordinal(groups["ordinal"]) if groups.get("ordinal") else int(found["day"])
    weekday = groups.get("weekday")
    return in_the_year(
        lambda year: one_day(year, month, day), found, None if weekday is None else weekday_number(weekday)
    )


def _days(found: Found) -> Meaning | None:
    month, first, last = month_number(found["month"]), int(found["day"]), int(found["last_day"])
    first_month = month
    if found.groupdict().get("last_month") is not None:
        month = month_number(found["last_month"])
    if (first_month == month and last <= first) or (" и " in found[0] and last != first + 1):
        return None
    # the year stands at the end and belongs to the last day
    turns = month < first_month
    return in_the_year(lambda year: span_of_days(year - turns, first_month, first, month, last), found)


def _chosen_month(found: Found) -> Meaning:
    number = month_number(found["month"])
    return directed(lambda year: months(year, number), found)


FIGURES = (
    Rule("two-calendars", spaced(f"{DAY} {_GENITIVE}{_BOTH}{TAIL}?"), _day_twice, is_calendar_day, absolute=True),
    Rule("two-calendars", spaced(f"{DAY}{_OLD_NEW} {_GENITIVE}{TAIL}?"), _day_twice, is_calendar_day, absolute=True),
    Rule("day-month", spaced(f"{DAY} {_GENITIVE}(?: {DAYPART})?"), _day, is_calendar_day),
    Rule("day-month-year", spaced(f"{DAY} {_GENITIVE}{TAIL}"), _day, is_calendar_day, absolute=True),
    Rule("day-range", spaced(f"{DAY}{_TO}{OTHER_DAY} {_GENITIVE}{TAIL}?"), _days, is_calendar_day, absolute=True),
    Rule("day-range", spaced(f"{DAY} {_GENITIVE}{_DASH}{_LAST_DAY}{TAIL}?"), _days, is_calendar_day, absolute=True),
    Rule("day-range", spaced(f"{DAY} {_GENITIVE}{_UNTIL}{_LAST_DAY}{TAIL}?"), _days, is_after("с"), absolute=True),
)  # fmt: skip
ORDINAL_FIRST = (
    Rule("day-month", spaced(f"{ORDINAL} {_GENITIVE}"), _day, is_calendar_day),
    Rule("day-month-year", spaced(f"{ORDINAL} {_GENITIVE}{TAIL}"), _day, is_calendar_day, absolute=True),
)
MONTH_FIRST = (
    Rule("month-year", spaced(f"{_MONTH}{TAIL}"), _READ.month, absolute=True),
    Rule("month-range", spaced(f"{_MONTH}{_DASH}{_OTHER_MONTH}{TAIL}?"), _READ.months, is_month_name, absolute=True),
    Rule("month", spaced(_MONTH), _READ.month, is_month_name),
)
WEEKDAY_FIRST = (
    Rule("day-month", spaced(f"{_WEEKDAY}{DAY} {_GENITIVE}(?: {DAYPART})?"), _day),
    Rule("day-month-year", spaced(f"{_WEEKDAY}{DAY} {_GENITIVE}{TAIL}"), _day, absolute=True),
)
PART_FIRST = (
    Rule("month", spaced(f"{PART}{_GENITIVE}"), _READ.month),
    Rule("month-year", spaced(f"{PART}{_GENITIVE}{TAIL}"), _READ.month, absolute=True),
)
CHOICE_FIRST = (Rule("month", spaced(f"{CHOICE} {_MONTH}"), _chosen_month),)
