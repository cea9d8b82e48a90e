"""Reads expressions of time in English: the families of rules, each with its opening words.

Spans follow the usual annotation of news: no preposition and no article (`Tuesday`, `previous day`, `third quarter`),
but with the words that narrow a stretch (`late February`, `later this week`) and a time of day that touches its day.
"""

from __future__ import annotations

from regesta.text.dates import english_comparisons as comparisons
from regesta.text.dates import english_counts as counts
from regesta.text.dates import english_days as days
from regesta.text.dates import english_feasts as feasts
from regesta.text.dates import english_periods as periods
from regesta.text.dates import english_units as units
from regesta.text.dates import english_weekdays as weekdays
from regesta.text.dates.english_words import COUNT, MONTH, ORDINALS, SEASONS, SHORT_WEEKDAY, VAGUE_COUNTS, WEEKDAY
from regesta.text.dates.grammar import Family, unnamed
from regesta.text.dates.numeric import OPENING, numeric_rules

_UNIT = "(?:day|week|month|year|decade|centur)"
_PART = "(?:early|earlier|late|later|mid|end|beginning|start|middle|close)(?= |-)"
_VAGUE = f"(?:(?:{'|'.join(sorted(VAGUE_COUNTS, key=len, reverse=True))}) )?(?={_UNIT}[a-z]{{1,4}} ago)"
_ORDINAL = f"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|latter|last(?= half)|q[1-4]|h[12])(?= |-)"


def english_families(*, day_first: bool) -> tuple[Family, ...]:
    """The families of English.

    Args:
        day_first: Whether `04/05/2022` is a 4th of May.
    """
    years = (*periods.FIGURES, *comparisons.YEAR_FIRST)
    figures = (*numeric_rules(day_first=day_first), *days.DAY_FIRST, *years, *counts.COUNT_FIRST)
    units_chosen = (*comparisons.CHOICE_FIRST, *units.CHOICE_FIRST)
    choices = (*units_chosen, *weekdays.CHOICE_FIRST, *days.CHOICE_FIRST, *periods.CHOICE_FIRST)
    abouts = (*units.ABOUT_FIRST, *weekdays.ABOUT_FIRST, *days.PART_FIRST, *periods.PART_FIRST)
    return (
        Family("figures", OPENING, figures),
        Family("apostrophe", "'(?=[0-9]{2}(?:'?s)?(?![0-9a-z]))", periods.APOSTROPHE),
        Family("feast", feasts.OPENING, feasts.FEAST),
        Family("month", MONTH, days.MONTH_FIRST),
        Family("weekday", f"(?:{WEEKDAY}|{SHORT_WEEKDAY})", (*days.WEEKDAY_FIRST, *weekdays.WEEKDAY_FIRST)),
        Family("today", "(?:today|tonight|yesterday|tomorrow)", weekdays.TODAY),
        Family("choice", units.OPENING, (*choices, *feasts.CHOICE_FIRST)),
        Family("part", _PART, abouts),
        Family("ordinal", _ORDINAL, (*periods.ORDINAL_WORD, *days.WORD_DAY_FIRST)),
        Family("season", f"(?:{'|'.join(SEASONS)})(?= )", periods.SEASON_WORD),
        Family("year_ago", "year-(?:ago|earlier)", comparisons.YEAR_AGO),
        Family("year_end", "year(?:'s)?[ -]end(?![a-z])", units.YEAR_END),
        Family("fiscal", "fiscal(?= )", periods.FISCAL),
        Family("spelled", periods.SPELLED_OPENING, periods.SPELLED),
        Family("counted", f"{unnamed(COUNT)}(?=[ -](?:and a half )?{_UNIT})", counts.COUNT_FIRST),
        Family("vague", _VAGUE, counts.VAGUE_FIRST),
        Family("week_of", "week(?= (?:of|end))", units.WEEK_OF),
        Family("unit", "(?:day|week|month|year|night)(?= (?:before|after))", counts.UNIT_FIRST),
        Family("weekend", "weekend(?![a-z])", weekdays.WEEKEND),
    )
