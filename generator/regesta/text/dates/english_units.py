"""Reads English words that choose a unit of the calendar: `this week`, `last year`, `late next month`."""

from __future__ import annotations

import re

from regesta.text.dates.days import Days, Part, Unit, around, one_day
from regesta.text.dates.english_guards import has_month_name
from regesta.text.dates.english_words import DAY, MONTH, SEASONS, WEEKDAY, month_number
from regesta.text.dates.english_years import PART, TAIL, in_the_year, third
from regesta.text.dates.grammar import Found, Reading, Rule, spaced
from regesta.text.dates.meanings import Anchor, Meaning, Shifted

UNITS = {
    "day": Unit.DAY, "week": Unit.WEEK, "weekend": Unit.WEEKEND, "month": Unit.MONTH, "quarter": Unit.QUARTER,
    "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY,
    "morning": Unit.DAY, "afternoon": Unit.DAY, "evening": Unit.DAY, "night": Unit.DAY,
}  # fmt: skip
SHORT = (Unit.DAY, Unit.WEEK, Unit.WEEKEND)
"""Units too short to be cut into thirds."""

CHOICES = {
    "this": (0, Anchor.BASE), "this very": (0, Anchor.BASE), "current": (0, Anchor.BASE), "the": (0, Anchor.BASE),
    "last": (-1, Anchor.BASE), "this past": (-1, Anchor.BASE), "latest": (-1, Anchor.BASE),
    "next": (1, Anchor.BASE), "coming": (1, Anchor.BASE), "this coming": (1, Anchor.BASE),
    "previous": (-1, Anchor.NAMED), "preceding": (-1, Anchor.NAMED), "prior": (-1, Anchor.NAMED),
    "following": (1, Anchor.NAMED), "subsequent": (1, Anchor.NAMED), "ensuing": (1, Anchor.NAMED),
    "same": (0, Anchor.NAMED), "that": (0, Anchor.NAMED), "that same": (0, Anchor.NAMED),
    "that very": (0, Anchor.NAMED),
}  # fmt: skip
CHOICE = f"(?P<choice>{'|'.join(sorted((word for word in CHOICES if word != 'the'), key=len, reverse=True))})"
_DAYPARTS = "morning|afternoon|evening|night"
_END = "(?![a-z0-9-])"
_UNIT = f"(?P<unit>fiscal year|weekend|day|week|month|quarter|year|decade|century|{_DAYPARTS}){_END}"
_BEGINNINGS = "|".join(
    f"fiscal day week month quarter year decade century period {' '.join(SEASONS)} thanks christ hallow "
    "mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec".split()
)
OPENING = (
    "(?:the(?= +quarter)|this|last|next|coming|past|current|latest|previous|preceding|prior|following|subsequent|"
    f"ensuing|same|that)(?= +(?:half |(?:very|same|past|coming) +)?(?:{_BEGINNINGS}|{_DAYPARTS}))"
)
ABOUT = "(?P<about>early|earlier|late|later|mid-?)"

_THE = re.compile(r"\bthe $")
_DURATION = re.compile(r"\b(?:over|in|for|during|within|of|throughout) the $")
_REPEATED = re.compile(r"\b(?:every|each|all) $")
_UNSURE = (" or two", " or so")
_DEADLINE = re.compile(r"\b(?:by|at|before|until|since|from|around) (?:the )?$")


def chosen(found: Found) -> tuple[int, Anchor]:
    """How far, and from where, `last` or `the following` points."""
    return CHOICES[" ".join((found["choice"] or "the").split())]


def _unit(found: Found) -> Unit:
    return UNITS[found["unit"].split()[-1]]


def _choice(found: Found) -> Meaning | None:
    unit, choice = _unit(found), " ".join(found["choice"].split())
    count, anchor = CHOICES[choice]
    if unit is Unit.DAY:
        return _day(choice, found["unit"])
    if choice == "latest" and unit is not Unit.QUARTER:
        return None
    return Shifted(unit, count, anchor)


def _day(choice: str, word: str) -> Meaning | None:
    """`last night`, `this morning`, `the next day`; not `to this day` or `the last day`."""
    count, anchor = CHOICES[choice]
    if choice == "last":
        return Shifted(Unit.DAY, -1) if word in ("night", "evening") else None
    if choice == "next":
        return Shifted(Unit.DAY, 1, Anchor.NAMED)
    if anchor is Anchor.NAMED or (choice == "this" and word != "day"):
        return Shifted(Unit.DAY, count, anchor)
    return None


def _is_point(reading: Reading, found: Found) -> bool:
    """Whether the unit is one of the calendar's, not a length of time: `last week`, but not `for the last week`."""
    before, choice = reading.before(found.start(), 24), found["choice"]
    if choice in ("last", "next", "coming") and _THE.search(before):
        return _unit(found) in (Unit.QUARTER, Unit.CENTURY, Unit.WEEKEND) or found["unit"] == "fiscal year"
    return _REPEATED.search(before) is None and not reading.after(found.end(), 8).startswith(_UNSURE)


def _the_next(found: Found) -> Meaning:
    return Shifted(_unit(found), 1, Anchor.NAMED)


def _is_the_next(reading: Reading, found: Found) -> bool:
    before = reading.before(found.start(), 24)
    unsure = reading.after(found.end(), 8).startswith(_UNSURE)
    day = _unit(found) is Unit.DAY
    return _THE.search(before) is not None and not unsure and (day or _DURATION.search(before) is None)


def _about(found: Found) -> Meaning | None:
    meaning = _choice(found)
    narrows = found["about"] in ("early", "late", "mid", "mid-")
    if isinstance(meaning, Shifted) and narrows and meaning.unit not in SHORT:
        return Shifted(meaning.unit, meaning.count, meaning.anchor, third(found["about"]))
    return meaning


def _about_the(found: Found) -> Meaning:
    unit = _unit(found)
    return Shifted(unit, 0, Anchor.NAMED if unit is Unit.DAY else Anchor.BASE)


def _edge(found: Found) -> Meaning:
    unit, (count, anchor) = _unit(found), chosen(found)
    return Shifted(unit, count, anchor, None if unit in SHORT else third(found["part"]))


def _week_of(found: Found) -> Meaning | None:
    month, day = month_number(found["month"]), int(found["day"])

    def week(year: int) -> Days | None:
        named = one_day(year, month, day)
        return None if named is None else around(named.first, Unit.WEEK)

    return in_the_year(week, found)


def _the_quarter(found: Found) -> Meaning:
    return Shifted(Unit.QUARTER, 0, Anchor.NAMED)


def _last_quarter(found: Found) -> Meaning:
    return Shifted(Unit.QUARTER, -1)


def _year_end(found: Found) -> Meaning:
    return Shifted(Unit.YEAR, 0, Anchor.BASE, Part.LATE)


def _is_deadline(reading: Reading, found: Found) -> bool:
    return _DEADLINE.search(reading.before(found.start(), 14)) is not None


CHOICE_FIRST = (
    Rule("unit", spaced(f"{CHOICE} {_UNIT}"), _choice, _is_point),
    Rule("unit", spaced(f"(?P<choice>next) {_UNIT}"), _the_next, _is_the_next),
    Rule("quarter", spaced(f"the quarter{_END}(?! (?:of|mile|final|century|hour|inch|moon|pound))"), _the_quarter),
    Rule("quarter", spaced(f"latest period{_END}"), _last_quarter),
)
ABOUT_FIRST = (
    Rule("unit", spaced(f"{ABOUT} (?:in )?{CHOICE} {_UNIT}"), _about),
    Rule("unit", spaced(f"{ABOUT} in the {_UNIT}"), _about_the),
    Rule("unit", spaced(f"{PART}(?:{CHOICE} )?{_UNIT}"), _edge),
)
YEAR_END = (Rule("unit", spaced(f"year(?:'s)?[ -]end{_END}"), _year_end, _is_deadline),)
WEEK_OF = (
    Rule(
        "week-of",
        spaced(f"week (?:of|ending|ended) (?:{WEEKDAY},? )?(?P<month>{MONTH}) {DAY}{TAIL}?"),
        _week_of,
        has_month_name,
        absolute=True,
    ),
)
