"""Dates as the texts give them, and how we know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regesta.model.reasons import Reason


class Basis(StrEnum):
    """Where a date, title or fact comes from."""

    STATED = "stated"
    """The text says it in full."""
    RELATIVE = "relative"
    """The text gives it relative to another day, or leaves a part of it to be understood."""
    INFERRED = "inferred"
    """Not in the text: an editor or a rule concluded it."""
    CORRECTED = "corrected"
    """An editor's date that replaces what the text says."""
    DECLARED = "declared"
    """The file says it outside of its text: a meta tag, a property, a mail header."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that name a day, a span of days, or a vague time."""

    start: int
    end: int
    text: str
    earliest: date | None
    """The first day it may be; None when the words leave it open."""
    latest: date | None
    edtf: str
    """The same as an Extended Date/Time Format string (ISO 8601-2:2019, level 1)."""
    basis: Basis
    rule: str
    """Name of the rule that read it, as in `month-day-year` or `weekday-after`."""
    relative_to: date | None = None
    """The day it was counted from; None when `basis` is stated, or the text gives no single day to count from."""


@dataclass(frozen=True, slots=True)
class DateValue:
    """The date of a document or part: the days it may be, and how we know."""

    earliest: date
    latest: date
    edtf: str
    basis: Basis
    why: Reason
    """The line that states it, or the editor's reason."""
    start: int | None = None
    """Where the raw text states it; None when it does not."""
    end: int | None = None
    stated: str | None = None
    """The EDTF of what the text says, where the editor corrected it."""
