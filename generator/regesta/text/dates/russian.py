"""Reads expressions of time in Russian: the families of rules, each with its opening words.

Spans are without preposition (`прошлой неделе`, `вторник`), with `года` or `г.` after a year, and with a time of day
that touches its day (`Сегодня днем`).
"""

from __future__ import annotations

from regesta.text.dates import russian_counts as counts
from regesta.text.dates import russian_days as days
from regesta.text.dates import russian_periods as periods
from regesta.text.dates import russian_units as units
from regesta.text.dates import russian_weekdays as weekdays
from regesta.text.dates.grammar import Family, unnamed
from regesta.text.dates.numeric import OPENING, numeric_rules
from regesta.text.dates.russian_words import (
    CARDINALS,
    COUNTED_UNIT,
    MONTH,
    ORDINAL,
    PART,
    SEASON,
    VAGUE_COUNTS,
    WEEKDAY,
)

_UNIT = "(?:день|дн|сут|недел|месяц|год|лет|десятилет|век|столет)"
_CHOICE = (
    "(?:эт|т[оеу]|сего|нынешн|текущ|прош[ле]|минувш|истекш|следующ|будущ|наступающ|грядущ|предстоящ|ближайш|предыдущ)"
    "[а-я]{0,3}(?: же| сам[а-я]{2,3})? "
    "(?=недел|месяц|квартал|год|десятил|век|столет|день|дня|утр|вечер|ноч|днем|пон|вто|сре|чет|пят|суб|вос|выходн|"
    "янв|фев|мар|апр|ма[йяею]|ию[нл]|авг|сен|окт|ноя|дек|вес|лет|осе|зим)"
)
_COUNT = f"(?:{'|'.join(sorted(CARDINALS, key=len, reverse=True))}) (?={_UNIT})"
_UNIT_ALONE = f"(?:(?:{VAGUE_COUNTS}) (?={_UNIT})|полгода |{unnamed(COUNTED_UNIT)})"


def russian_families() -> tuple[Family, ...]:
    """The families of Russian."""
    figures = (*numeric_rules(day_first=True), *days.FIGURES, *periods.FIGURES, *counts.COUNT_FIRST)
    choices = (*units.CHOICE_FIRST, *weekdays.CHOICE_FIRST, *days.CHOICE_FIRST, *periods.CHOICE_FIRST)
    parts = (*units.PART_FIRST, *days.PART_FIRST, *periods.PART_FIRST)
    ordinals = (*days.ORDINAL_FIRST, *periods.ORDINAL_FIRST)
    return (
        Family("figures", OPENING, figures),
        Family("month_ru", MONTH, days.MONTH_FIRST),
        Family("weekday_ru", WEEKDAY, (*days.WEEKDAY_FIRST, *weekdays.WEEKDAY_FIRST)),
        Family("today_ru", "(?:поза|после)?(?:вчера|завтра|сегодня)", units.TODAY),
        Family("eve_ru", "накануне", units.EVE),
        Family("choice_ru", _CHOICE, choices),
        Family("other_ru", "другой день", units.OTHER_DAY),
        Family("part_ru", unnamed(PART), parts),
        Family("ordinal_ru", f"{unnamed(ORDINAL)}|{periods.WORD_DECADE_OPENING}", ordinals),
        Family("roman_ru", "[ivxх]{1,6}(?=[ -])", periods.ROMAN),
        Family("season_ru", f"{unnamed(SEASON)}(?= )", periods.SEASON_FIRST),
        Family("count_ru", _COUNT, counts.COUNT_FIRST),
        Family("unit_ru", _UNIT_ALONE, counts.UNIT_FIRST),
        Family("weekend_ru", "выходн(?=ые|ых)", weekdays.WEEKEND),
    )
