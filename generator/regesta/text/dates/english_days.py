"""Reads English dates that name a month: days, stretches of days, months."""

from __future__ import annotations

from regesta.text.dates import english_words as words
from regesta.text.dates.days import months, one_day, span_of_days
from regesta.text.dates.english_guards import has_month_name, is_chosen_month, is_month_name, is_weekday, opens_range
from regesta.text.dates.english_words import (
    DAY,
    DAYPART,
    MONTH,
    OTHER_DAY,
    OTHER_MONTH,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    month_number,
    weekday_number,
)
from regesta.text.dates.english_years import CHOICE, PART, TAIL, directed, in_the_year
from regesta.text.dates.grammar import Found, Rule, spaced
from regesta.text.dates.meanings import Meaning, Tense, Yearless
from regesta.text.dates.month_days import MonthReaders
from regesta.text.dates.two_calendars import CLOSES, OPENS

_MONTH = f"(?P<month>{MONTH})"
_TO = r" ?(?:-|–|to|through|until|till|and|&) ?"
_DASH = " ?[-–/] ?"
_OF = "(?: of | ?-| )"
_WEEKDAY = f"(?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY}),? (?:the )?"
_DAY_TO_DAY = f"{DAY}{_TO}{OTHER_DAY}"
_LAST_MONTH_FIRST = f"{OTHER_MONTH} {OTHER_DAY}"
_LAST_DAY_FIRST = f"{OTHER_DAY} {OTHER_MONTH}"
_UNTIL = " (?:to|until|till|through|and) (?:the )?"
_NO_NUMBER = r"(?![.:/][0-9]|-[0-9])"
_WORD_DAY = f"(?P<day>{'|'.join(sorted(words.ORDINALS, key=len, reverse=True))})"
_NIGHT = f"(?: {DAYPART})?"


_READ = MonthReaders(month_number, in_the_year)


def _day(found: Found) -> Meaning | None:
    month = month_number(found["month"])
    day = words.ORDINALS.get(found["day"]) or int(found["day"])
    weekday = found.groupdict().get("weekday")
    return in_the_year(
        lambda year: one_day(year, month, day), found, None if weekday is None else weekday_number(weekday)
    )


def _days(found: Found) -> Meaning | None:
    month, first, last = month_number(found["month"]), int(found["day"]), int(found["last_day"])
    last_month = month_number(found.groupdict().get("last_month") or found["month"])
    if last_month == month and last <= first:
        return None
    between = found.string.endswith("between ", 0, found.start())
    if (" and " in found[0] or "&" in found[0]) and last != first + 1 and not between:
        return None
    # the year stands at the end and belongs to the last day
    turns = last_month < month
    return in_the_year(lambda year: span_of_days(year - turns, month, first, last_month, last), found)


def _chosen_month(found: Found) -> Meaning:
    number = month_number(found["month"])
    return directed(lambda year: months(year, number), found)


def _chosen_day(found: Found) -> Meaning:
    month, day = month_number(found["month"]), int(found["day"])
    return directed(lambda year: one_day(year, month, day), found)


def _ended_on(found: Found) -> Meaning | None:
    month, day = month_number(found["month"]), int(found["day"])
    return Yearless(lambda year: one_day(year, month, day), Tense.PAST) if one_day(2000, month, day) else None


def _both_calendars(*patterns: str) -> tuple[Rule, ...]:
    return tuple(
        Rule("two-calendars", spaced(f"{pattern}{TAIL}?"), _READ.day_twice, has_month_name, absolute=True)
        for pattern in patterns
    )


MONTH_FIRST = (
    *_both_calendars(f"{_MONTH} {DAY}{OPENS}{_LAST_MONTH_FIRST}{CLOSES}", f"{_MONTH} {DAY}{OPENS}{OTHER_DAY}{CLOSES}"),
    Rule("month-day", spaced(f"(?<=ended[ ]){_MONTH} {DAY}{_NO_NUMBER}(?!,? ?[0-9])"), _ended_on, has_month_name),
    Rule("month-day", spaced(f"{_MONTH} ?(?:the )?{DAY}{_NO_NUMBER}{_NIGHT}"), _day, has_month_name),
    Rule("month-day-year", spaced(f"{_MONTH} ?(?:the )?{DAY}{TAIL}"), _day, has_month_name, absolute=True),
    Rule("day-range", spaced(f"{_MONTH} {_DAY_TO_DAY}{_NO_NUMBER}{TAIL}?"), _days, has_month_name, absolute=True),
    Rule("day-range", spaced(f"{_MONTH} {DAY}{_DASH}{_LAST_MONTH_FIRST}{TAIL}?"), _days, has_month_name, absolute=True),
    Rule("day-range", spaced(f"{_MONTH} {DAY}{_UNTIL}{_LAST_MONTH_FIRST}{TAIL}?"), _days, opens_range, absolute=True),
    Rule("month-year", spaced(f"{_MONTH}{TAIL}"), _READ.month, absolute=True),
    Rule("month-range", spaced(f"{_MONTH}{_DASH}{OTHER_MONTH}{TAIL}?"), _READ.months, is_chosen_month, absolute=True),
    Rule("month", spaced(_MONTH), _READ.month, is_month_name),
)  # fmt: skip
DAY_FIRST = (
    *_both_calendars(f"{DAY} {_MONTH}{OPENS}{_LAST_DAY_FIRST}{CLOSES}", f"{DAY}{OPENS}{OTHER_DAY}{CLOSES} {_MONTH}"),
    Rule("day-month", spaced(f"{DAY}{_OF}{_MONTH}{_NIGHT}"), _day, has_month_name),
    Rule("day-month-year", spaced(f"{DAY}{_OF}{_MONTH}{TAIL}"), _day, has_month_name, absolute=True),
    Rule("day-month-year", spaced(f"{DAY}-{_MONTH}-{YEAR}"), _day, has_month_name, absolute=True),
    Rule("day-range", spaced(f"{_DAY_TO_DAY}{_OF}{_MONTH}{TAIL}?"), _days, has_month_name, absolute=True),
    Rule("day-range", spaced(f"{DAY} {_MONTH}{_DASH}{_LAST_DAY_FIRST}{TAIL}?"), _days, has_month_name, absolute=True),
    Rule("day-range", spaced(f"{DAY} {_MONTH}{_UNTIL}{_LAST_DAY_FIRST}{TAIL}?"), _days, opens_range, absolute=True),
)  # fmt: skip
WORD_DAY_FIRST = (
    Rule("day-month", spaced(f"{_WORD_DAY} of {_MONTH}"), _day, has_month_name),
    Rule("day-month-year", spaced(f"{_WORD_DAY} of {_MONTH}{TAIL}"), _day, has_month_name, absolute=True),
)
WEEKDAY_FIRST = (
    Rule("month-day", spaced(f"{_WEEKDAY}{_MONTH} ?(?:the )?{DAY}{_NO_NUMBER}{_NIGHT}"), _day, is_weekday),
    Rule("month-day-year", spaced(f"{_WEEKDAY}{_MONTH} ?(?:the )?{DAY}{TAIL}"), _day, is_weekday, absolute=True),
    Rule("day-month", spaced(f"{_WEEKDAY}{DAY}{_OF}{_MONTH}"), _day, is_weekday),
    Rule("day-month-year", spaced(f"{_WEEKDAY}{DAY}{_OF}{_MONTH}{TAIL}"), _day, is_weekday, absolute=True),
)
PART_FIRST = (
    Rule("month", spaced(f"{PART}{_MONTH}"), _READ.month),
    Rule("month-year", spaced(f"{PART}{_MONTH}{TAIL}"), _READ.month, absolute=True),
    Rule("month", spaced(f"{PART}{CHOICE} {_MONTH}"), _chosen_month, is_chosen_month),
)
CHOICE_FIRST = (
    Rule("month", spaced(f"{CHOICE} {_MONTH}"), _chosen_month, is_chosen_month),
    Rule("month-day", spaced(f"{CHOICE} {_MONTH} {DAY}{_NO_NUMBER}"), _chosen_day, is_chosen_month),
)
