"""Reads Russian words that count from a day: `три дня назад`, `через неделю`, `двумя днями ранее`, `месяц спустя`."""

from __future__ import annotations

from regesta.text.dates import russian_words as words
from regesta.text.dates.days import Unit
from regesta.text.dates.grammar import Found, Rule, spaced
from regesta.text.dates.meanings import Anchor, Later, Meaning, Shifted, VaguePast, counted
from regesta.text.dates.russian_guards import is_after
from regesta.text.dates.russian_words import COUNT, COUNTED_UNIT, END, VAGUE_COUNTS

_COUNTED = f"(?:{COUNT} )?{COUNTED_UNIT}"
_AGO = f"(?:тому )?назад{END}"
_SIDE = f"(?P<side>ранее|раньше|позже|позднее|спустя){END}(?! чем)"
_SINGULAR = frozenset(("день", "дня", "днем", "неделю", "неделей", "месяц", "месяцем", "год", "годом", "век", "веком",
                       "десятилетие", "десятилетием", "столетие", "столетием", "сутки"))  # fmt: skip


def _count(found: Found) -> int | None:
    if found.groupdict().get("count") is not None:
        return words.cardinal(found["count"])
    return 1 if found["unit"] in _SINGULAR else None


def _ago(found: Found) -> Meaning | None:
    count = _count(found)
    return VaguePast() if count is None else counted(words.unit(found["unit"]), -count)


def _half_year_ago(found: Found) -> Meaning:
    return Shifted(Unit.MONTH, -6)


def _vague(found: Found) -> Meaning:
    return VaguePast()


def _ahead(found: Found) -> Meaning | None:
    count = _count(found)
    return None if count is None else Later(words.unit(found["unit"]), count, Anchor.NAMED)


def _afterwards(found: Found) -> Meaning | None:
    count = _count(found)
    return None if count is None else Shifted(words.unit(found["unit"]), count, Anchor.NAMED)


def _aside(found: Found) -> Meaning | None:
    count = _count(found)
    if count is None:
        return None
    return counted(words.unit(found["unit"]), -count if found["side"].startswith("ран") else count, Anchor.NAMED)


def _day_before(found: Found) -> Meaning:
    return Shifted(Unit.DAY, -1, Anchor.NAMED)


def _day_after(found: Found) -> Meaning:
    return Shifted(Unit.DAY, 1, Anchor.NAMED)


COUNT_FIRST = (
    Rule("ago", spaced(f"{_COUNTED} {_AGO}"), _ago),
    Rule("ahead", spaced(_COUNTED), _ahead, is_after("через")),
    Rule("afterwards", spaced(_COUNTED), _afterwards, is_after("спустя")),
    Rule("aside", spaced(f"{_COUNTED} {_SIDE}"), _aside),
)
UNIT_FIRST = (
    *COUNT_FIRST,
    Rule("vague-past", spaced(f"(?:{VAGUE_COUNTS}) {COUNTED_UNIT} {_AGO}"), _vague),
    Rule("vague-past", spaced(f"лет {COUNT} {_AGO}"), _vague),
    Rule("half-year-ago", spaced(f"полгода {_AGO}"), _half_year_ago),
    Rule("day-before", spaced(f"день до (?:этого|того){END}"), _day_before, is_after("за")),
    Rule("day-after", spaced(f"день после (?:этого|того){END}"), _day_after, is_after("на", "через")),
)
