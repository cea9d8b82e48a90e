"""Reads English years, quarters, halves, seasons, decades and centuries."""

from __future__ import annotations

import re

from regesta.text.dates import english_words as words
from regesta.text.dates.days import century, decade, half, quarter, season, years
from regesta.text.dates.english_guards import has_year, is_decade, is_era, is_quarter, is_season, is_year
from regesta.text.dates.english_words import YEAR
from regesta.text.dates.english_years import (
    CHOICE,
    HEAD,
    PART,
    SHORT_YEAR,
    TAIL,
    directed,
    in_the_year,
    stated,
    third,
)
from regesta.text.dates.grammar import Found, Rule, spaced
from regesta.text.dates.meanings import Meaning, TwoDigitYear

_QUARTER = (
    "(?:fiscal[ -])?(?P<number>first|second|third|fourth|1st|2nd|3rd|4th|q[1-4])(?:(?<=q[1-4])|[ -]quarter(?![a-z0-9]))"
)
_HALF = "(?:fiscal[ -])?(?P<number>first|second|latter|last|1st|2nd|h[12])(?:(?<=h[12])|[ -]half)(?![a-z0-9])"
_SEASON = f"(?P<season>{'|'.join(words.SEASONS)})(?![a-z0-9])"
_NO_RANGE = "(?! ?[-–/] ?[0-9])"
_WINTER = (
    r"(?P<season>winter)(?: of|,)? (?:the )?(?P<year>[12][0-9]{3}) ?[-–/] ?(?P<until>[0-9]{4}|[0-9]{2})(?![0-9a-z])"
)
_RANK = f"{'|'.join(sorted(words.ORDINALS, key=len, reverse=True))}|[0-9]{{1,2}}(?:st|nd|rd|th)"
_CENTURY = f"(?P<number>{_RANK})[ -]century(?![a-z0-9])"
_DECADE = r"(?P<decade>[12][0-9]{2}0)'?s(?![a-z0-9])"
_SHORT_DECADE = rf"(?P<decade>'[0-9]0'?s(?![a-z0-9])|(?:{'|'.join(words.DECADES)})(?![a-z0-9]))"
_TENS = f"(?:{'|'.join(words.TENS)})"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TENS_OR_TEENS = f"{_TENS}|ten|eleven|twelve|[a-z]{{3,5}}teen"
_SPELLED = (
    f"(?P<hundreds>twenty|nineteen|eighteen|seventeen)[ -](?P<rest>{_TENS}-(?:{_ONES})|{_TENS}|ten|eleven|twelve|"
    "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?![a-z0-9-])"
)


def _year(found: Found) -> Meaning | None:
    return stated(years(int(found["year"]), int(found["year"])), found)


def _short_year(found: Found) -> Meaning:
    return TwoDigitYear(lambda year: years(year, year), int(found["short"]))


def _spelled_year(found: Found) -> Meaning | None:
    year = words.CARDINALS[found["hundreds"]] * 100 + words.cardinal(found["rest"])
    return stated(years(year, year), found)


def _quarter(found: Found) -> Meaning | None:
    word = found["number"]
    number = int(word[1]) if word[0] == "q" else words.ordinal(word)
    return in_the_year(lambda year: quarter(year, number), found)


def _half(found: Found) -> Meaning | None:
    number = 1 if found["number"] in ("first", "1st", "h1") else 2
    return in_the_year(lambda year: half(year, number), found)


def _season(found: Found) -> Meaning | None:
    name = words.SEASONS[found["season"]]
    return in_the_year(lambda year: season(year, name), found)


def _winter(found: Found) -> Meaning | None:
    year = int(found["year"])
    return _season(found) if f"{year + 1}".endswith(found["until"]) else None


def _chosen_season(found: Found) -> Meaning:
    name = words.SEASONS[found["season"]]
    return directed(lambda year: season(year, name), found)


def _decade(found: Found) -> Meaning | None:
    return stated(decade(int(found["decade"])), found)


def _short_decade(found: Found) -> Meaning:
    word = found["decade"]
    number = words.DECADES.get(word) or int(re.sub("[^0-9]", "", word))
    return TwoDigitYear(decade, number, third(found.groupdict().get("part")))


def _century(found: Found) -> Meaning | None:
    number = words.ordinal(found["number"])
    return stated(century(number), found) if number <= 30 else None


SPELLED_OPENING = f"(?:seventeen|eighteen|nineteen|twenty)[ -](?={_TENS_OR_TEENS})|(?:{'|'.join(words.DECADES)})"

FIGURES = (
    Rule("year", spaced(YEAR), _year, is_year, absolute=True),
    Rule("decade", spaced(f"{_DECADE}"), _decade, is_decade, absolute=True),
    Rule("century", spaced(f"{_CENTURY}"), _century, is_era, absolute=True),
    Rule("quarter", spaced(f"{HEAD}{_QUARTER}"), _quarter, absolute=True),
    Rule("quarter", spaced(f"{_QUARTER}{TAIL}?"), _quarter, is_quarter, absolute=True),
    Rule("half-year", spaced(f"{HEAD}{_HALF}"), _half, absolute=True),
    Rule("half-year", spaced(f"{_HALF}{TAIL}"), _half, absolute=True),
)
APOSTROPHE = (
    Rule("two-digit-year", spaced(SHORT_YEAR), _short_year, is_year),
    Rule("decade", spaced(f"{_SHORT_DECADE}"), _short_decade),
)
ORDINAL_WORD = (
    Rule("century", spaced(f"{_CENTURY}"), _century, is_era, absolute=True),
    Rule("quarter", spaced(f"{_QUARTER}{TAIL}?"), _quarter, is_quarter, absolute=True),
    Rule("half-year", spaced(f"{_HALF}{TAIL}?"), _half, has_year, absolute=True),
)
FISCAL = (
    Rule("fiscal-year", spaced(f"fiscal (?:year )?{YEAR}"), _year, absolute=True),
    *ORDINAL_WORD,
    Rule("quarter", spaced(f"{HEAD}{_QUARTER}"), _quarter, absolute=True),
)
SEASON_WORD = (
    Rule("season", spaced(f"{_SEASON}{TAIL}{_NO_RANGE}"), _season, is_season, absolute=True),
    Rule("season", spaced(_WINTER), _winter, absolute=True),
)
SPELLED = (
    Rule("spelled-year", spaced(_SPELLED), _spelled_year, absolute=True),
    Rule("decade", spaced(f"{_SHORT_DECADE}"), _short_decade, is_decade),
)
PART_FIRST = (
    Rule("year", spaced(f"{PART}{YEAR}"), _year, absolute=True),
    Rule("decade", spaced(f"{PART}(?:the )?{_DECADE}"), _decade, absolute=True),
    Rule("decade", spaced(f"{PART}(?:the )?{_SHORT_DECADE}"), _short_decade),
    Rule("century", spaced(f"{PART}(?:the )?{_CENTURY}"), _century, is_era, absolute=True),
    Rule("season", spaced(f"{PART}(?:the )?{_SEASON}{TAIL}?"), _season, absolute=True),
    Rule("season", spaced(f"{PART}(?:the )?{_WINTER}"), _winter, absolute=True),
    Rule("season", spaced(f"{PART}{CHOICE} {_SEASON}"), _chosen_season),
)
CHOICE_FIRST = (
    Rule("quarter", spaced(f"{HEAD}{_QUARTER}"), _quarter),
    Rule("half-year", spaced(f"{HEAD}{_HALF}"), _half),
    Rule("half-year", spaced(f"{_HALF}{TAIL}"), _half),
    Rule(
        "season",
        spaced(f"{CHOICE} {_SEASON}"),
        _chosen_season,
    ),
)
