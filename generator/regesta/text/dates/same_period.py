"""Finds the quarter or half of another year that a comparison means: `a year earlier`, `the 1988 quarter`.

Reports of results name their period once and then compare: `Profit in the third quarter was 5 million, from 3 million a
year earlier`. The comparison means the same period of the other year when this sentence or the one before speaks of it;
`the year-ago quarter` means it however far back it was named.
"""

from __future__ import annotations

from regesta.model import Basis
from regesta.text.dates.days import Days, months, years
from regesta.text.dates.meanings import PeriodOfYear, YearBefore
from regesta.text.dates.surroundings import Memory, Resolved


def period_a_year_before(meaning: YearBefore, memory: Memory) -> Resolved | None:
    """The period that the text speaks of, one year before; None when it speaks of none."""
    period = memory.compared_with(meaning.pointer)
    if period is None or (before := _moved(period, period.first.year - 1)) is None:
        return None
    return Resolved(before, "period-a-year-before", Basis.RELATIVE, compared=True)


def period_of_year(meaning: PeriodOfYear, rule: str, memory: Memory) -> Resolved | None:
    """The period that the text speaks of, in the year stated; the year when it speaks of none."""
    year, period = meaning.year, memory.compared_with(meaning.pointer)
    if period is not None and (days := _moved(period, year)) is not None:
        return Resolved(days, "period-of-year", Basis.RELATIVE, compared=True)
    whole = years(year, year)
    return None if whole is None else Resolved(whole, rule, Basis.STATED)


def _moved(period: Days, year: int) -> Days | None:
    return months(year, period.first.month, period.last.month - period.first.month + 1) if year >= 1 else None
