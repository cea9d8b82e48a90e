"""Reads Russian years, quarters, halves, seasons, decades and centuries."""

from __future__ import annotations

from regesta.text.dates import russian_words as words
from regesta.text.dates.days import century, decade, half, quarter, season, years
from regesta.text.dates.grammar import Found, Rule, spaced
from regesta.text.dates.meanings import Meaning, TwoDigitYear
from regesta.text.dates.numeric import stands_alone
from regesta.text.dates.russian_guards import is_bare_year, is_era, is_short_decade
from regesta.text.dates.russian_words import (
    CHOICE,
    END,
    ORDINAL,
    PART,
    SEASON,
    TAIL,
    YEAR,
    YEAR_FIGURES,
    YEAR_WORD,
)
from regesta.text.dates.russian_years import directed, in_the_year, stated, third

_ROMAN = rf"(?P<roman>[ivxх]{{1,6}})(?:-?(?:го|м|й|ом))?{END}"
_NUMBER = rf"(?P<number>[0-9]{{1,2}})(?:-?(?:го|м|й|ом|ый|ой|я|е|ей))?{END}"
_QUARTER = rf" квартал(?:а|е|у|ом)?{END}"
_HALF = (
    rf" (?:полугоди(?:е|и|я|ю)|половин(?:а|е|ы|у|ой)(?= (?:[12]|года|эт|прошл|текущ|следующ|будущ|нынешн|минувш))){END}"
)
_CENTURY = rf" (?:век(?:а|е|у|ом|ов)?|столети(?:е|я|и|ю)|вв?(?=\.)){END}"
_YEARS_WORD = rf"(?: (?:год(?:ы|ов|ах|ам|ами){END}|гг\.?{END}))"
_DECADE = rf"(?P<decade>[12][0-9]{{2}}0)-?(?:е|ые|х|ых|м|ми){END}{_YEARS_WORD}?"
_SHORT_DECADE = rf"(?P<short>[2-9]0)-?(?:е|ые|х|ых|м|ми){END}{_YEARS_WORD}?"
_WORD_DECADE = (
    r"(?P<word>двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)(?:ые|ых|ым|ыми)"
    rf"{END}{_YEARS_WORD}?"
)
WORD_DECADE_OPENING = "(?:двадцат|тридцат|сороков|(?:пяти|шести|семи|восьми)десят|девяност)ы"
_YEAR_SPAN = r"(?P<year>[12][0-9]{3}) ?(?:-|–|по|/) ?"
_FINAL_YEAR = r"(?P<last>[12][0-9]{3}|[0-9]{2})(?:-?(?:й|го|м))?"
_WINTER_YEARS = rf"{_YEAR_SPAN}{_FINAL_YEAR}{END}(?: ?{YEAR_WORD})?"
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "х": 10}  # the last is the Cyrillic letter, often typed in its place


def _number(found: Found) -> int:
    groups = found.groupdict()
    if groups.get("roman") is not None:
        return _roman(groups["roman"])
    return words.ordinal(groups["ordinal"]) if groups.get("ordinal") is not None else int(groups["number"])


def _roman(letters: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _year(found: Found) -> Meaning | None:
    return stated(years(int(found["year"]), int(found["year"])), found)


def _years(found: Found) -> Meaning | None:
    first, last = int(found["year"]), int(found["last"])
    last += first - first % 100 if last < 100 else 0
    return stated(years(first, last), found) if first < last <= first + 200 else None


def _quarter(found: Found) -> Meaning | None:
    number = _number(found)
    return in_the_year(lambda year: quarter(year, number), found) if 1 <= number <= 4 else None


def _half(found: Found) -> Meaning | None:
    number = _number(found)
    return in_the_year(lambda year: half(year, number), found) if 1 <= number <= 2 else None


def _century(found: Found) -> Meaning | None:
    number = _number(found)
    return stated(century(number), found) if 1 <= number <= 30 else None


def _season(found: Found) -> Meaning | None:
    name = words.SEASONS[found["season"][:3]]
    return in_the_year(lambda year: season(year, name), found)


def _winter(found: Found) -> Meaning | None:
    year = int(found["year"])
    is_winter = found["season"].startswith("зим") and f"{year + 1}".endswith(found["last"])
    return _season(found) if is_winter else None


def _chosen_season(found: Found) -> Meaning:
    name = words.SEASONS[found["season"][:3]]
    return directed(lambda year: season(year, name), found)


def _decade(found: Found) -> Meaning | None:
    return stated(decade(int(found["decade"])), found)


def _short_decade(found: Found) -> Meaning:
    groups = found.groupdict()
    number = int(groups["short"]) if groups.get("short") else words.DECADES[groups["word"][:4]]
    return TwoDigitYear(decade, number, third(found))


FIGURES = (
    Rule("year", spaced(YEAR), _year, stands_alone, absolute=True),
    Rule("year", spaced(YEAR_FIGURES), _year, is_bare_year, absolute=True),
    Rule("year-range", spaced(f"{_YEAR_SPAN}{_FINAL_YEAR} ?{YEAR_WORD}"), _years, stands_alone, absolute=True),
    Rule("decade", spaced(_DECADE), _decade, stands_alone, absolute=True),
    Rule("decade", spaced(_SHORT_DECADE), _short_decade, is_short_decade),
    Rule("century", spaced(f"{_NUMBER}{_CENTURY}"), _century, is_era, absolute=True),
    Rule("quarter", spaced(f"{_NUMBER}{_QUARTER}{TAIL}?"), _quarter, stands_alone, absolute=True),
    Rule("half-year", spaced(f"{_NUMBER}{_HALF}{TAIL}?"), _half, stands_alone, absolute=True),
)  # fmt: skip
ROMAN = (
    Rule("century", spaced(rf"{_ROMAN}{_CENTURY}"), _century, is_era, absolute=True),
    Rule("quarter", spaced(rf"{_ROMAN}{_QUARTER}{TAIL}?"), _quarter, absolute=True),
    Rule("half-year", spaced(rf"{_ROMAN}{_HALF}{TAIL}?"), _half, absolute=True),
)
ORDINAL_FIRST = (
    Rule("century", spaced(f"{ORDINAL}{_CENTURY}"), _century, is_era, absolute=True),
    Rule("quarter", spaced(f"{ORDINAL}{_QUARTER}{TAIL}?"), _quarter, absolute=True),
    Rule("half-year", spaced(f"{ORDINAL}{_HALF}(?:{TAIL}| года{END})?"), _half, absolute=True),
    Rule("decade", spaced(_WORD_DECADE), _short_decade, is_short_decade),
)
SEASON_FIRST = (
    Rule("season", spaced(f"{SEASON}{TAIL}(?! ?[-–/] ?[0-9])"), _season, absolute=True),
    Rule("season", spaced(f"{SEASON} {_WINTER_YEARS}"), _winter, absolute=True),
)
CHOICE_FIRST = (Rule("season", spaced(f"{CHOICE} {SEASON}"), _chosen_season),)
PART_FIRST = (
    Rule("year", spaced(f"{PART}{YEAR}"), _year, absolute=True),
    Rule("decade", spaced(f"{PART}{_DECADE}"), _decade, absolute=True),
    Rule("decade", spaced(f"{PART}{_SHORT_DECADE}"), _short_decade),
    Rule("decade", spaced(f"{PART}{_WORD_DECADE}"), _short_decade),
    Rule("century", spaced(f"{PART}(?:{_ROMAN}|{ORDINAL}|{_NUMBER}){_CENTURY}"), _century, is_era, absolute=True),
    Rule("season", spaced(f"{PART}{SEASON}{TAIL}"), _season, absolute=True),
)
