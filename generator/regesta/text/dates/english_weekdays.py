"""Reads English names of days seen from the document's own: `today`, `Friday`, `last Tuesday`, `over the weekend`."""

from __future__ import annotations

import re

from regesta.text.dates.days import Unit
from regesta.text.dates.english_guards import is_not_title, is_weekday
from regesta.text.dates.english_units import ABOUT, CHOICE, chosen
from regesta.text.dates.english_words import DAYPART, WEEKDAY, weekday_number
from regesta.text.dates.grammar import Found, Reading, Rule, spaced
from regesta.text.dates.meanings import Meaning, OnWeekday, Shifted, Tense

_END = "(?![a-z0-9])"
_NIGHT = f"(?: {DAYPART})?"
_WEEKDAY = f"(?P<weekday>{WEEKDAY}){_NIGHT}"
_TODAY = f"(?P<word>today|tonight|yesterday|tomorrow){_END}{_NIGHT}"
_WEEKS = {"this": 0, "last": -1, "next": 1}
_OF_WEEK = f",? (?:of )?(?P<week>{'|'.join(_WEEKS)}) week{_END}"
_THE = re.compile(r"\bthe $")
SATURDAY = 5


def _today(found: Found) -> Meaning:
    return Shifted(Unit.DAY, {"yesterday": -1, "tomorrow": 1}.get(found["word"], 0))


def _weekday(found: Found) -> Meaning:
    return OnWeekday(weekday_number(found["weekday"]))


def _in_week(found: Found) -> Meaning:
    return OnWeekday(weekday_number(found["weekday"]), week=_WEEKS[found["week"]])


def _chosen_weekday(found: Found) -> Meaning:
    number, (count, anchor) = weekday_number(found["weekday"]), chosen(found)
    if count == 0:
        return OnWeekday(number, week=0, anchor=anchor)
    return OnWeekday(number, Tense.PAST if count < 0 else Tense.FUTURE, anchor=anchor)


def _weekend(found: Found) -> Meaning:
    return OnWeekday(SATURDAY, length=2)


def _is_the_weekend(reading: Reading, found: Found) -> bool:
    return _THE.search(reading.before(found.start(), 8)) is not None


TODAY = (Rule("today", spaced(_TODAY), _today, is_not_title),)
WEEKDAY_FIRST = (
    Rule("weekday", spaced(_WEEKDAY), _weekday, is_weekday),
    Rule("weekday", spaced(f"{_WEEKDAY}{_OF_WEEK}"), _in_week),
)
CHOICE_FIRST = (Rule("weekday", spaced(f"{CHOICE} {_WEEKDAY}"), _chosen_weekday),)
ABOUT_FIRST = (
    Rule("today", spaced(f"{ABOUT} {_TODAY}"), _today),
    Rule("weekday", spaced(f"{ABOUT} {_WEEKDAY}"), _weekday),
    Rule("weekday", spaced(f"{ABOUT} (?:on )?{CHOICE} {_WEEKDAY}"), _chosen_weekday),
)
WEEKEND = (Rule("weekend", spaced(f"weekend{_END}(?!-)"), _weekend, _is_the_weekend),)
