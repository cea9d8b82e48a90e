"""What stands around an expression and can tell its days: the base, the days named before, the tense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from regesta.model import Basis
from regesta.text.dates.days import Days, Unit, around
from regesta.text.dates.meanings import Tense


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days of an expression, and how they were found. `days` is None when they cannot be known."""

    days: Days | None
    rule: str
    basis: Basis
    relative_to: date | None = None
    open_start: bool = False
    """Nothing is known but that it was before `days.last`."""


@dataclass(slots=True)
class Memory:
    """What the text has named so far."""

    day: Days | None = None
    """The last single day."""
    quarter: Days | None = None
    """The last quarter of a year."""
    latest: Days | None = None
    """The last date of any length."""

    def forget(self) -> None:
        """A day was named that nobody can tell: what is counted from it cannot be told either."""
        self.day = self.quarter = self.latest = None

    def note(self, days: Days) -> None:
        """Remember a date that was named."""
        self.latest = days
        if days.is_one_day:
            self.day = days
        elif days == around(days.first, Unit.QUARTER):
            self.quarter = days


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What one expression can be resolved by."""

    base: date | None
    memory: Memory
    tense: Callable[[], Tense | None]
    """Asked only when needed."""
    year_before: Days | None = None
    """The last date with a year in the same sentence."""
    year_after: Days | None = None
    """The date with a year that follows and belongs with it."""
    named_in_sentence: bool = False
    """Whether the last date that was named stands in the same sentence."""
