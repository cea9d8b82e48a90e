"""Reads Russian words that choose a day or a unit: `сегодня`, `на прошлой неделе`, `на следующий день`."""

from __future__ import annotations

from regesta.text.dates import russian_words as words
from regesta.text.dates.days import Unit
from regesta.text.dates.grammar import Found, Rule, spaced
from regesta.text.dates.meanings import Anchor, Meaning, Shifted
from regesta.text.dates.russian_guards import is_after, is_the_day_before
from regesta.text.dates.russian_words import CASE_UNIT, CHOICE, DAYPART, END, PART
from regesta.text.dates.russian_years import third

DAYS = {"позавчера": -2, "вчера": -1, "сегодня": 0, "завтра": 1, "послезавтра": 2}
_NIGHT = f"(?: (?:рано |поздно )?{DAYPART})?"
_NEXT_DAY = (
    rf"следующ(?:ий день|его дня){END}{_NIGHT}|следующ(?:ее утро|им (?:утром|вечером|днем)|ей ночью){END}"
    rf"|другой день{END}"
)


def _today(found: Found) -> Meaning:
    return Shifted(Unit.DAY, DAYS[found["word"]])


def _day_before(found: Found) -> Meaning:
    return Shifted(Unit.DAY, -1, Anchor.NAMED)


def _same_day(found: Found) -> Meaning:
    return Shifted(Unit.DAY, 0, Anchor.NAMED)


def _next_day(found: Found) -> Meaning:
    return Shifted(Unit.DAY, 1, Anchor.NAMED)


def _daypart(found: Found) -> Meaning | None:
    count, anchor = words.choice(found["choice"])
    if count < 0 and "ноч" not in found[0] and "вечер" not in found[0]:
        return None
    return Shifted(Unit.DAY, count, anchor)


def _choice(found: Found) -> Meaning:
    unit, (count, anchor) = words.unit(found["unit"]), words.choice(found["choice"])
    return Shifted(unit, count, anchor, None if unit is Unit.WEEK else third(found))


def _edge(found: Found) -> Meaning:
    unit = words.unit(found["unit"])
    return Shifted(unit, 0, Anchor.BASE, None if unit is Unit.WEEK else third(found))


TODAY = (Rule("today", spaced(f"(?P<word>{'|'.join(DAYS)}){END}{_NIGHT}"), _today),)
EVE = (Rule("day-before", spaced(f"накануне{END}{_NIGHT}"), _day_before, is_the_day_before),)
CHOICE_FIRST = (
    Rule("same-day", spaced(f"(?:тот|этот)(?: же| самый)? день{END}{_NIGHT}"), _same_day, is_after("в")),
    Rule("same-day", spaced(f"(?:того же дня|тот же вечер|тем же (?:утром|вечером)|той же ночью){END}"), _same_day),
    Rule("next-day", spaced(_NEXT_DAY), _next_day),
    Rule("day-before", spaced(f"предыдущ(?:ий день|его дня){END}"), _day_before),
    Rule("daypart", spaced(f"{CHOICE} {DAYPART}"), _daypart),
    Rule("unit", spaced(f"{CHOICE} {CASE_UNIT}"), _choice),
)
OTHER_DAY = (Rule("next-day", spaced(_NEXT_DAY), _next_day, is_after("на")),)
PART_FIRST = (
    Rule("unit", spaced(f"{PART}{CHOICE} {CASE_UNIT}"), _choice),
    Rule("unit", spaced(f"{PART}(?P<unit>недели|месяца|квартала|года|десятилетия){END}"), _edge),
)
