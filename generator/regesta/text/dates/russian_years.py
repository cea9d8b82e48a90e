"""Reads what a Russian expression says about its year: `2022 года`, `прошлого года`, or nothing."""

from __future__ import annotations

from regesta.text.dates import russian_words as words
from regesta.text.dates.days import Days, Part
from regesta.text.dates.grammar import Found
from regesta.text.dates.meanings import Impossible, InShiftedYear, InYear, Meaning, Stated, Tense, Yearless


def third(found: Found) -> Part | None:
    """The third of a stretch that `начало`, `середина` or `конец` names."""
    word = found.groupdict().get("part")
    return None if word is None else words.PARTS[word[:4]]


def stated(days: Days | None, found: Found) -> Meaning | None:
    """Said in full; nothing when the calendar has no such days."""
    return None if days is None else Stated(days, third(found))


def in_the_year(make: InYear, found: Found, weekday: int | None = None) -> Meaning | None:
    """The meaning of something that comes back every year, with what the match says about the year."""
    groups, part = found.groupdict(), third(found)
    if groups.get("year") is not None:
        days = make(int(groups["year"]))
        return Impossible() if days is None else Stated(days, part)
    if groups.get("shift") is not None:
        return InShiftedYear(make, *words.choice(groups["shift"]), part)
    # a day that no year has is more likely a number than a mistaken date
    return Yearless(make, weekday=weekday, part=part) if make(2000) is not None else None


def directed(make: InYear, found: Found) -> Meaning:
    """The meaning of `прошлым летом`, `этой весной`."""
    count, anchor = words.choice(found["choice"])
    if count == 0:
        return InShiftedYear(make, 0, anchor, third(found))
    return Yearless(make, Tense.FUTURE if count > 0 else Tense.PAST, part=third(found))
