"""What an expression says about time before the document around it is asked: the nouns between grammar and calendar.

A language turns words into one of these; `resolve` turns these into days. Nothing here knows a language or a base.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from regesta.text.dates.days import Days, Part, Unit

InYear = Callable[[int], Days | None]
"""The days that an expression without its year covers in a given year."""


class Anchor(StrEnum):
    """The day that an expression is counted from."""

    BASE = "base"
    """The document's own date."""
    NAMED = "named"
    """The last day that the text named; the document's own date when it named none."""


class Pointer(StrEnum):
    """How a comparison points to the quarter or half that it is about."""

    NONE = "none"
    """Not at all: `a year ago`. The text must have spoken of it just before."""
    PERIOD = "period"
    """`The year-ago period`: the one that the text still speaks of."""
    QUARTER = "quarter"
    """`The year-ago quarter`: the quarter named last."""


class Tense(StrEnum):
    """Whether the sentence speaks of what was or of what will be."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Stated:
    """Said in full."""

    days: Days
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Impossible:
    """Has the form of a date, but the calendar has no such day."""


@dataclass(frozen=True, slots=True)
class Yearless:
    """Comes back every year, and the year is to be understood."""

    in_year: InYear
    direction: Tense | None = None
    """Set by `last April` and `next April`."""
    weekday: int | None = None
    """Of a day; it helps to find the year."""
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class InShiftedYear:
    """Comes back every year, and the year is counted from the base: `the third quarter of last year`."""

    in_year: InYear
    shift: int
    anchor: Anchor = Anchor.BASE
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Shifted:
    """A unit of the calendar, counted from an anchor: `last week`, `three days ago`, `the same day`."""

    unit: Unit
    count: int
    anchor: Anchor = Anchor.BASE
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class YearBefore:
    """What was a year before: in the quarter or half that the text speaks of, else in the whole year before."""

    anchor: Anchor = Anchor.BASE
    pointer: Pointer = Pointer.NONE


@dataclass(frozen=True, slots=True)
class PeriodOfYear:
    """The quarter or half that the text speaks of, in a year that it names: `the 1988 quarter`."""

    year: int
    pointer: Pointer


@dataclass(frozen=True, slots=True)
class OtherPeriod:
    """No date, but a length of time that the text turns to: after `nine months` a comparison is with no quarter."""


@dataclass(frozen=True, slots=True)
class Later:
    """A number of units ahead: from the base when the sentence speaks of the future, else as `otherwise` says."""

    unit: Unit
    count: int
    otherwise: Anchor | None = None
    """None: not an expression of time but of duration."""


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A day of the week, Monday being 0."""

    weekday: int
    direction: Tense | None = None
    week: int | None = None
    """Weeks from the base's own, where the text says `this week` or `next week`."""
    anchor: Anchor = Anchor.BASE
    length: int = 1
    """2 for a weekend."""


@dataclass(frozen=True, slots=True)
class TwoDigitYear:
    """A date whose century is to be understood."""

    in_year: InYear
    year: int
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class VaguePast:
    """Some time before the base: `several years ago`."""


Meaning = (
    Stated
    | Impossible
    | Yearless
    | InShiftedYear
    | Shifted
    | YearBefore
    | PeriodOfYear
    | OtherPeriod
    | Later
    | OnWeekday
    | TwoDigitYear
    | VaguePast
)


def counted(unit: Unit, count: int, anchor: Anchor = Anchor.BASE) -> Meaning:
    """A number of units before or after the anchor; a single year before is a comparison."""
    return YearBefore(anchor) if unit is Unit.YEAR and count == -1 else Shifted(unit, count, anchor)
