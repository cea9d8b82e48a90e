"""Turns a day that is written in two calendars into the day of the new one: `12 (25) June 1903`, `21 April/3 May 1899`.

The old (Julian) calendar runs 10 to 13 days behind the new (Gregorian) one in the centuries that wrote both. Two days
so far apart, joined by a stroke or a bracket, are one day; which of them stands first differs, so the later is the new.
"""

from __future__ import annotations

from regesta.text.dates.days import Days, one_day
from regesta.text.dates.grammar import Found
from regesta.text.dates.meanings import InYear

OPENS = r" ?(?:/|(?P<bracket>\()) ?"
CLOSES = r"(?(bracket)\))"
LAG = range(10, 14)
"""Days between the two calendars, from the 16th century to the 21st."""
COMMON_YEAR = 1901


def in_new_calendar(first: tuple[int, int], second: tuple[int, int], found: Found) -> InYear | None:
    """The day in the new calendar.

    Args:
        first: Month and day of the date written first.
        second: Month and day of the other.
        found: The match; its year, if it has one, decides on the length of February.

    Returns:
        None when the two are not one day.
    """
    year = int(found.groupdict().get("year") or COMMON_YEAR)
    for old, new in ((first, second), (second, first)):
        then, now = one_day(year - (new[0] < old[0]), *old), one_day(year, *new)
        if then is not None and now is not None and (now.first - then.first).days in LAG:
            return _yearly(*new)
    return None


def _yearly(month: int, day: int) -> InYear:
    def in_year(year: int) -> Days | None:
        return one_day(year, month, day)

    return in_year
