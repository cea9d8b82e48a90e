"""What stands around an expression and can tell its days: the base, the days named before, the tense."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from regesta.model import Basis
from regesta.text.dates.days import Days, Unit, around, half
from regesta.text.dates.meanings import Pointer, Tense


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days of an expression, and how they were found. `days` is None when they cannot be known."""

    days: Days | None
    rule: str
    basis: Basis
    relative_to: date | None = None
    """None also when it was counted from more than a day: the text names no day then."""
    open_start: bool = False
    """Nothing is known but that it was before `days.last`."""
    compared: bool = False
    """Said for comparison: the text goes on to speak of the period that it was counted from."""


Place = tuple[int, int]
"""The number of a passage in the document, and of a sentence in the passage."""


@dataclass(slots=True)
class Memory:
    """What the text has named so far."""

    day: Days | None = None
    """The last single day of the passage, or of the heading above it."""
    heading_day: Days | None = None
    """The day of the last heading that names one."""
    is_elsewhere: bool = False
    """Whether other passages named a day, and this one may mean it or not."""
    quarter: Days | None = None
    """The last quarter of a year."""
    latest: Days | None = None
    """The last date of any length."""
    period: Days | None = None
    """The quarter or half that the text speaks of."""
    spoken_at: Place = (0, 0)
    """Where it last spoke of it."""
    place: Place = (0, 0)
    """The sentence that is being read."""

    def open_passage(self, number: int) -> None:
        """A passage begins: a day named in another one is no day to count from, unless it stood in a heading."""
        self.place = number, 0
        self.is_elsewhere = self.is_elsewhere or self.day is not None
        self.day = self.heading_day

    def close_heading(self) -> None:
        """The passage was a heading."""
        self.heading_day = self.day

    def forget(self) -> None:
        """A day was named that nobody can tell: what is counted from it cannot be told either."""
        self.day = self.heading_day = self.quarter = self.latest = self.period = None

    def note(self, days: Days, *, compared: bool = False) -> None:
        """Remember a date that was named."""
        self.latest = days
        if compared:
            self.spoken_at = self.place
            return
        if days.is_one_day:
            self.day = days
        elif days == around(days.first, Unit.QUARTER):
            self.quarter = days
        if days in (around(days.first, Unit.QUARTER), _half(days.first)):
            self.period, self.spoken_at = days, self.place

    def turn_from_period(self) -> None:
        """The text goes on to speak of another length of time."""
        self.period = None

    def compared_with(self, pointer: Pointer) -> Days | None:
        """The quarter or half that the words of a comparison point to."""
        if pointer is Pointer.QUARTER:
            return self.quarter
        passage, sentence = self.place
        near = (passage, sentence - 1) if sentence else (passage - 1, 0)
        return self.period if pointer is Pointer.PERIOD or self.spoken_at >= near else None


def _half(day: date) -> Days | None:
    return half(day.year, 1 if day.month < 7 else 2)


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
