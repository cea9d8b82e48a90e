"""Reads English words that compare with the year before: `year-earlier`, `the 1988 quarter`, `last year's quarter`."""

from __future__ import annotations

import re

from regesta.text.dates.days import quarter
from regesta.text.dates.english_words import YEAR, ordinal
from regesta.text.dates.grammar import Found, Reading, Rule, spaced
from regesta.text.dates.meanings import InShiftedYear, Meaning, PeriodOfYear, Pointer, YearBefore

_END = "(?![a-z0-9-])"
_PERIOD = f"(?P<period>quarter|period){_END}"
_AGO = "year[ -](?:ago|earlier)"
_THE = re.compile(r"\bthe $")
_SAME_PERIOD = re.compile(
    r"\b(?:same|corresponding|comparable|equivalent|like|similar) (?:quarter|period)(?: of| in|,)? $"
)


def _year_ago(found: Found) -> Meaning:
    return YearBefore()


def _period_year_ago(found: Found) -> Meaning:
    return YearBefore(pointer=Pointer.QUARTER if found["period"] == "quarter" else Pointer.PERIOD)


def _same_period_last_year(found: Found) -> Meaning:
    return YearBefore(pointer=Pointer.PERIOD)


def _period_of_year(found: Found) -> Meaning:
    return PeriodOfYear(int(found["year"]), Pointer.QUARTER if found["period"] == "quarter" else Pointer.NONE)


def _quarter_year_ago(found: Found) -> Meaning:
    number = ordinal(found["number"])
    return InShiftedYear(lambda year: quarter(year, number), -1)


def _is_after_same_period(reading: Reading, found: Found) -> bool:
    return _SAME_PERIOD.search(reading.before(found.start(), 40)) is not None


def _has_article(reading: Reading, found: Found) -> bool:
    return _THE.search(reading.before(found.start(), 8)) is not None


YEAR_AGO = (
    Rule("year-ago", spaced(f"year-(?:ago|earlier)(?: (?:month|half|results))?{_END}"), _year_ago),
    Rule("year-ago", spaced(f"year-(?:ago|earlier) {_PERIOD}"), _period_year_ago),
    Rule(
        "quarter",
        spaced(f"year-(?:ago|earlier) (?P<number>first|second|third|fourth)[ -]quarter{_END}"),
        _quarter_year_ago,
    ),
)
YEAR_FIRST = (Rule("year", spaced(f"{YEAR} {_PERIOD}"), _period_of_year, _has_article),)
CHOICE_FIRST = (
    Rule("year-ago", spaced(f"last year{_END}"), _same_period_last_year, _is_after_same_period),
    Rule("year-ago", spaced(f"last year's {_PERIOD}"), _period_year_ago),
    Rule("year-ago", spaced(f"the {_PERIOD} (?:a )?{_AGO}{_END}"), _period_year_ago),
)
