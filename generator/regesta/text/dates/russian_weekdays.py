"""Reads Russian days of the week: `во вторник`, `в прошлую пятницу`, `в понедельник на прошлой неделе`."""

from __future__ import annotations

from regesta.text.dates import russian_words as words
from regesta.text.dates.grammar import Found, Rule, spaced
from regesta.text.dates.meanings import Meaning, OnWeekday, Tense
from regesta.text.dates.russian_guards import is_after, is_weekday
from regesta.text.dates.russian_words import CHOICE, DAYPART, END, WEEKDAY

_NIGHT = f"(?:,? (?:(?:рано|поздно) )?{DAYPART})?"
_WEEKDAY = f"(?P<weekday>{WEEKDAY}){_NIGHT}"
_OF_WEEK = " (?:на )?(?P<week>этой|текущей|нынешней|прошлой|минувшей|прошедшей|следующей|будущей) недел[еи]" + END
_WEEKEND = f"выходн(?:ые|ых){END}(?! дн)"
SATURDAY = 5


def _weekday(found: Found) -> Meaning:
    return OnWeekday(words.weekday_number(found["weekday"]))


def _in_week(found: Found) -> Meaning:
    return OnWeekday(words.weekday_number(found["weekday"]), week=words.choice(found["week"])[0])


def _chosen_weekday(found: Found) -> Meaning:
    return _chosen(words.weekday_number(found["weekday"]), found, 1)


def _weekend(found: Found) -> Meaning:
    return OnWeekday(SATURDAY, length=2)


def _chosen_weekend(found: Found) -> Meaning:
    return _chosen(SATURDAY, found, 2)


def _chosen(number: int, found: Found, length: int) -> Meaning:
    count, anchor = words.choice(found["choice"])
    # `следующая пятница` is that of the next week, `ближайшая` the first to come
    if count == 0 or found["choice"].startswith(("следующ", "будущ")):
        return OnWeekday(number, week=count, anchor=anchor, length=length)
    return OnWeekday(number, Tense.PAST if count < 0 else Tense.FUTURE, anchor=anchor, length=length)


WEEKDAY_FIRST = (
    Rule("weekday", spaced(_WEEKDAY), _weekday, is_weekday),
    Rule("weekday", spaced(f"{_WEEKDAY}{_OF_WEEK}"), _in_week, is_weekday),
)
CHOICE_FIRST = (
    Rule("weekday", spaced(f"{CHOICE} {_WEEKDAY}"), _chosen_weekday, is_weekday),
    Rule("weekend", spaced(f"{CHOICE} {_WEEKEND}"), _chosen_weekend),
)
WEEKEND = (Rule("weekend", spaced(_WEEKEND), _weekend, is_after("в", "на", "за")),)
