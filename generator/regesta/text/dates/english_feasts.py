"""Reads the English names of days that return every year and whose day the calendar gives."""

from __future__ import annotations

from calendar import MONDAY, THURSDAY
from collections.abc import Mapping
from datetime import date, timedelta

from regesta.text.dates.days import Days, one_day
from regesta.text.dates.english_years import CHOICE, TAIL, directed, in_the_year
from regesta.text.dates.grammar import Found, Reading, Rule, spaced
from regesta.text.dates.meanings import InYear, Meaning


def _fixed(month: int, day: int) -> InYear:
    return lambda year: one_day(year, month, day)


def _weekday_from(month: int, day: int, weekday: int) -> InYear:
    """The first such weekday on or after a day of the year."""

    def in_year(year: int) -> Days:
        start = date(year, month, day)
        found = start + timedelta(days=(weekday - start.weekday()) % 7)
        return Days(found, found)

    return in_year


FEASTS: Mapping[str, InYear] = {
    "new year's day": _fixed(1, 1),
    "valentine's day": _fixed(2, 14),
    "may day": _fixed(5, 1),
    "memorial day": _weekday_from(5, 25, MONDAY),
    "labor day": _weekday_from(9, 1, MONDAY),
    "halloween": _fixed(10, 31),
    "thanksgiving day": _weekday_from(11, 22, THURSDAY),
    "thanksgiving": _weekday_from(11, 22, THURSDAY),
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
    "new year's eve": _fixed(12, 31),
}
_FEAST = f"(?P<feast>{'|'.join(sorted(FEASTS, key=len, reverse=True))})(?![a-z0-9])"
OPENING = (
    r"(?:new year's|valentine's|may|memorial|labor|boxing) (?=day|eve)|(?:christmas (?=day|eve)|halloween|thanksgiving)"
)


def _feast(found: Found) -> Meaning | None:
    return in_the_year(FEASTS[" ".join(found["feast"].split())], found)


def _chosen_feast(found: Found) -> Meaning:
    return directed(FEASTS[" ".join(found["feast"].split())], found)


def _is_capital(reading: Reading, found: Found) -> bool:
    return reading.is_capital(found.start("feast"))


FEAST = (Rule("feast", spaced(f"{_FEAST}{TAIL}?"), _feast, _is_capital, absolute=True),)
CHOICE_FIRST = (Rule("feast", spaced(f"{CHOICE} {_FEAST}"), _chosen_feast, _is_capital),)
