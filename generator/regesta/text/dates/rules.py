"""Says for a reader how a date was read, by the name of its rule."""

from __future__ import annotations

from collections.abc import Mapping

from regesta.text.dates.days import Part, Unit

_STATED = {
    "iso-date": "Year, month and day stand in figures.",
    "compact-date": "Eight figures give year, month and day.",
    "numeric-date": "Day, month and year stand in figures.",
    "iso-month": "Year and month stand in figures.",
    "day-month-year": "Day, month and year are stated.",
    "month-day-year": "Month, day and year are stated.",
    "two-calendars": "The day is stated in the old calendar and in the new one; it is read in the new.",
    "iso-interval": "The first and the last day stand in figures.",
    "numeric-month": "Month and year stand in figures.",
    "day-range": "The first and the last day are stated.",
    "month-year": "Month and year are stated.",
    "month-range": "The first and the last month are stated.",
    "week-of": "The week is that of the day stated.",
    "year": "The year is stated.",
    "spelled-year": "The year is written in words.",
    "fiscal-year": "A financial year, read as the calendar year of the same number.",
    "year-range": "The first and the last year are stated.",
    "quarter": "The quarter and its year are stated.",
    "half-year": "The half and its year are stated.",
    "season": "The season and its year are stated; a winter begins in December of its year.",
    "feast": "A feast whose day the calendar gives, with its year.",
    "decade": "The decade is stated.",
    "century": "The century is stated; it runs from its year 01 to the year 00.",
    "impossible": "It has the form of a date, but the calendar has no such day.",
}
_UNDERSTOOD = {
    "nearest-year": "The year is not stated; it is the one that brings the date nearest to the document's own.",
    "year-by-tense": "The tense of the sentence says whether it lies before or after the document's own date.",
    "year-in-sentence": "The year is one named earlier in the same sentence.",
    "year-after": "The year stands once, after the last of several dates.",
    "year-of-weekday": "The year is not stated; it is the nearest in which the day falls on the weekday named.",
    "year-counted": "The year is counted from the document's own, as in 'last year'.",
    "period-a-year-before": "The quarter or half that the text speaks of, one year before.",
    "period-of-year": "The quarter or half that the text speaks of, in the year stated.",
    "two-digit-year": "The century is not stated; the year is at most 20 years after the document's own.",
    "last-of-name": "The last one of that name before the document's own date.",
    "next-of-name": "The next one of that name after the document's own date.",
    "weekday-before": "The last such weekday on or before the document's date; the sentence is not about the future.",
    "weekday-after": "The first such weekday on or after the document's date; the sentence is about the future.",
    "weekday-last": "The text says that it is the weekday before the document's own date.",
    "weekday-next": "The text says that it is the weekday after the document's own date.",
    "weekday-in-week": "The weekday of the week that the text names, Monday to Sunday.",
    "today": "The document's own date.",
    "yesterday": "The day before the document's own date.",
    "tomorrow": "The day after the document's own date.",
    "vague-past": "Some time before the document's own date; the text does not say when.",
    "undated": "Counted from the date of the document, which is not known.",
    "nothing-named": "Counted from a day named before, but the text has named none.",
}


def _counted(unit: Unit) -> dict[str, str]:
    return {
        f"this-{unit}": f"The {unit} of the document's own date.",
        f"last-{unit}": f"The {unit} before that of the document's own date.",
        f"next-{unit}": f"The {unit} after that of the document's own date.",
        f"{unit}s-ago": f"The {unit} that lies so many {unit}s before the document's own date.",
        f"in-{unit}s": f"The {unit} that lies so many {unit}s after the document's own date.",
        f"same-{unit}": f"The {unit} of the date that the text named last.",
        f"previous-{unit}": f"The {unit} before the date that the text named last.",
        f"following-{unit}": f"The {unit} after the date that the text named last.",
        f"{unit}s-earlier": f"The {unit} that lies so many {unit}s before the date that the text named last.",
        f"{unit}s-later": f"The {unit} that lies so many {unit}s after the date that the text named last.",
    }


_LENGTHS = ("month", "season", "year", "decade", "century")
_THIRDS = {
    Part.EARLY: ("the 1st to the 10th", "its first month", "January to April", "years 0 to 3", "its first 34 years"),
    Part.MID: ("the 11th to the 20th", "its second month", "May to August", "years 4 to 6", "its next 33 years"),
    Part.LATE: ("the 21st to its end", "its third month", "September to December", "years 7 to 9", "its last 33 years"),
}


def _thirds() -> dict[str, str]:
    return {
        f"{part}-{length}": f"The {length} is cut into three; this part is {days}."
        for part, all_days in _THIRDS.items()
        for length, days in zip(_LENGTHS, all_days, strict=True)
    }


RULES: Mapping[str, str] = (
    _STATED | _UNDERSTOOD | _thirds() | {name: words for unit in Unit for name, words in _counted(unit).items()}
)
"""One sentence for each rule."""
