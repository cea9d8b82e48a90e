"""Reads what an English expression says about its year: `2022`, `last year`, `'98`, or nothing."""

from __future__ import annotations

import re

from regesta.text.dates.days import Days, Part
from regesta.text.dates.english_words import YEAR
from regesta.text.dates.grammar import Found
from regesta.text.dates.meanings import (
    Anchor,
    Impossible,
    InShiftedYear,
    InYear,
    Meaning,
    Stated,
    Tense,
    TwoDigitYear,
    Yearless,
)

SHIFTS = {
    "this": (0, Anchor.BASE),
    "the current": (0, Anchor.BASE),
    "the": (0, Anchor.BASE),
    "last": (-1, Anchor.BASE),
    "next": (1, Anchor.BASE),
    "the previous": (-1, Anchor.NAMED),
    "the following": (1, Anchor.NAMED),
    "the same": (0, Anchor.NAMED),
    "that": (0, Anchor.NAMED),
}
_SHIFTED = f"(?P<shift>{'|'.join(sorted(SHIFTS, key=len, reverse=True))}) year(?![a-z0-9])"
SHORT_YEAR = "'(?P<short>[0-9]{2})(?![0-9a-z%])"
TAIL = rf"(?:,? ?(?:of |in )?(?:(?:fiscal )?{YEAR}|{_SHIFTED}|{SHORT_YEAR}))"
"""The year after a date, with what may join them."""
HEAD = rf"(?:(?:fiscal )?{YEAR}(?:'s)? |{_SHIFTED}'s )"
"""The year before a period: `1988 third quarter`, `this year's first half`."""

_PARTS = {
    "early": Part.EARLY,
    "beginning": Part.EARLY,
    "start": Part.EARLY,
    "mid": Part.MID,
    "middle": Part.MID,
    "late": Part.LATE,
    "end": Part.LATE,
    "close": Part.LATE,
}
PART = (
    r"(?P<part>(?:early|late)(?: in | | ?-)|mid(?: |-)|(?:end|beginning|start|middle|close) of (?:the )?|"
    r"(?:end|start|mid)-)"
)
"""Words before a stretch that narrow it to a third, with the blank after them."""
CHOICE = "(?P<which>last|this past|this coming|this|next|coming|past)"


def third(phrase: str | None) -> Part | None:
    """The third of a stretch that `early`, `the end of` or `mid-` names."""
    return None if phrase is None else next(_PARTS[word] for word in re.findall("[a-z]+", phrase) if word in _PARTS)


def stated(days: Days | None, found: Found) -> Meaning | None:
    """Said in full; nothing when the calendar has no such days."""
    return None if days is None else Stated(days, third(found.groupdict().get("part")))


def in_the_year(make: InYear, found: Found, weekday: int | None = None) -> Meaning | None:
    """The meaning of something that comes back every year, with what the match says about the year."""
    groups = found.groupdict()
    part = third(groups.get("part"))
    if groups.get("year") is not None:
        days = make(int(groups["year"]))
        return Impossible() if days is None else Stated(days, part)
    if groups.get("shift") is not None:
        return InShiftedYear(make, *SHIFTS[" ".join(groups["shift"].split())], part)
    if groups.get("short") is not None:
        return TwoDigitYear(make, int(groups["short"]), part)
    # a day that no year has is more likely a number than a mistaken date
    return Yearless(make, weekday=weekday, part=part) if make(2000) is not None else None


def directed(make: InYear, found: Found) -> Meaning:
    """The meaning of `last April`, `this summer`, `next March`."""
    which, part = found["which"], third(found.groupdict().get("part"))
    if which == "this":
        return InShiftedYear(make, 0, part=part)
    return Yearless(make, Tense.FUTURE if which in ("next", "coming", "this coming") else Tense.PAST, part=part)
