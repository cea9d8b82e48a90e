"""Reads what names months alike in every language: one month, several, a day in two calendars."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from regesta.text.dates.days import Days, months
from regesta.text.dates.grammar import Found
from regesta.text.dates.meanings import Meaning
from regesta.text.dates.two_calendars import in_new_calendar

InTheYear = Callable[[Callable[[int], Days | None], Found], Meaning | None]
"""Days by their year, and what a match says of the year, into a meaning."""


@dataclass(frozen=True, slots=True)
class MonthReaders:
    """The readers of one language. Their matches have the groups `month` and, for a second one, `last_month`."""

    month_number: Callable[[str], int]
    in_the_year: InTheYear

    def month(self, found: Found) -> Meaning | None:
        """A month."""
        number = self.month_number(found["month"])
        return self.in_the_year(lambda year: months(year, number), found)

    def months(self, found: Found) -> Meaning | None:
        """From one month to another; where the year turns between them, it is that of the last."""
        first, last = self.month_number(found["month"]), self.month_number(found["last_month"])
        turns, count = last < first, (last - first) % 12 + 1
        return None if first == last else self.in_the_year(lambda year: months(year - turns, first, count), found)

    def day_twice(self, found: Found) -> Meaning | None:
        """The same day in the old and the new calendar; groups `day` and `last_day`."""
        month = self.month_number(found["month"])
        last_month = self.month_number(found.groupdict().get("last_month") or found["month"])
        in_year = in_new_calendar((month, int(found["day"])), (last_month, int(found["last_day"])), found)
        return None if in_year is None else self.in_the_year(in_year, found)
