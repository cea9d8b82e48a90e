"""Counts of days into columns of months, years, decades or centuries, the empty ones between included."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from regesta.figures.columns import Column

_MOST_MONTHS, _MOST_YEARS = 72, 150


def by_month(
    counts: Iterable[tuple[date, int]],
    name: Callable[[int, int], str],
    short: Callable[[int], str],
    *,
    second: Iterable[tuple[date, int]] = (),
    href: Callable[[int, int], str] | None = None,
) -> tuple[Column, ...]:
    """Columns of months from counts of days, the empty ones between included.

    Args:
        counts: Days with their counts, in any order; a day may come twice.
        name: A year and a month, from 1, in words.
        short: A month as brief as possible; a January shows its year.
        second: As `counts`.
        href: The address of a year's month; only months that are not empty are links.
    """
    values, others = _sums(counts, _month), _sums(second, _month)
    if not values and not others:
        return ()
    found = {*values, *others}
    first = min(found)
    made = []
    for number in range(first, max(found) + 1):
        year, month = divmod(number, 12)
        filled = values.get(number, 0) or others.get(number, 0)
        address = href(year, month + 1) if href is not None and filled else ""
        brief = f"{year}" if not month else f"{short(month + 1)} {year}" if number == first else short(month + 1)
        made.append(
            Column(
                name(year, month + 1), brief, values.get(number, 0), address, others.get(number, 0), major=month == 0
            )
        )
    return tuple(made)


def by_year(
    counts: Iterable[tuple[date, int]],
    *,
    name: Callable[[int], str] = str,
    second: Iterable[tuple[date, int]] = (),
    href: Callable[[int], str] | None = None,
    years: int = 1,
) -> tuple[Column, ...]:
    """Columns of years, or of as many `years` together; a column of several is named by the first and is no link."""

    def start(day: date) -> int:
        return day.year - day.year % years

    values, others = _sums(counts, start), _sums(second, start)
    if not values and not others:
        return ()
    found = {*values, *others}
    return tuple(
        Column(
            name(year) if years == 1 else f"{year}–{year + years - 1}",
            str(year),
            values.get(year, 0),
            href(year) if href is not None and years == 1 and (values.get(year) or others.get(year)) else "",
            others.get(year, 0),
            major=year % (10 * years) == 0,
        )
        for year in range(min(found), max(found) + 1, years)
    )


def years_together(counts: Iterable[tuple[date, int]]) -> int:
    """How many years a column had best stand for: 0 where months fit, else 1, 10 or 100."""
    years = [day.year for day, _ in counts]
    span = max(years) - min(years) + 1 if years else 1
    if span * 12 <= _MOST_MONTHS:
        return 0
    return next(step for step in (1, 10, 100) if span <= _MOST_YEARS * step)


def _sums(counts: Iterable[tuple[date, int]], slot: Callable[[date], int]) -> Mapping[int, int]:
    sums: Counter[int] = Counter()
    for day, count in counts:
        sums[slot(day)] += count
    return sums


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
