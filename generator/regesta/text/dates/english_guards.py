"""Tells whether English words that look like a date are one, by what stands around them."""

from __future__ import annotations

import re

from regesta.text.dates.english_words import GIVEN_NAMES, OTHER_WORDS
from regesta.text.dates.grammar import Found, Reading
from regesta.text.dates.numeric import stands_alone

_IN_TIME = "in|of|since|by|before|after|from|to|through|throughout|between|during|for|around|about|until|till"
_BEFORE_MONTH = re.compile(
    rf"(?:\b(?:{_IN_TIME}|and|or|last|next|past|this|that|previous|following|coming|early|mid|late|each|every)|"
    r"[-–(,]) ?$"
)
_SURE_BEFORE_MONTH = re.compile(r"\b(?:in|since|until|till|during|throughout|last|next|this|early|mid|late|of) $")
_ARTICLE_BEFORE_MONTH = re.compile(r"\b(?:a|an|the|its|his|her|their) $")
_CAPITAL_NEXT = re.compile(r" [A-Z][a-z]+")
_NUMBER_BEFORE = re.compile(r"(?:[0-9][.,:/]?|[$€£#] ?)$")

_BEFORE_YEAR = re.compile(
    rf"(?:\b(?:{_IN_TIME}|with|than|both|year|circa|c\.|ca\.|versus|vs\.|class of|(?:late|early|mid|post|pre)[ -])|"
    r"(?<![a-z0-9])[(\[]|–) ?$"
)
_AMOUNT_OF = re.compile(
    r"\b(?:total|population|group|number|sum|average|minimum|maximum|list|force|set|some|altitude|speed|high|low) of $"
)
_YEAR_LISTED = re.compile(rf"\b(?:{_IN_TIME}|with|than|both) (?:[12][0-9]{{3}}(?:, | and | or |, and | to |–)){{1,4}}$")
_ARTICLE = re.compile(r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that)|'s) (?:[a-z-]{3,12} )?$")
_NOUN_NEXT = re.compile(r"'s\b| [a-z]{3,}")
_PERSONS = re.compile(r"(?:[^v]ers|ors|ees|ians|ists|men|ies)$")


def is_month_name(reading: Reading, found: Found) -> bool:
    """Whether a month without day and year is a month, not `may`, `march` or a person called April."""
    word = found["month"]
    before = reading.before(found.start("month"))
    if not reading.is_capital(found.start("month")):
        return word[:3] not in OTHER_WORDS and word[:3] != "aug" and _SURE_BEFORE_MONTH.search(before) is not None
    if len(word.rstrip(".")) <= 4 and word not in ("may", "june", "july"):
        return word.endswith(".") and _BEFORE_MONTH.search(before) is not None
    if _SURE_BEFORE_MONTH.search(before):
        return True
    name_follows = _CAPITAL_NEXT.match(reading.text, found.end("month")) is not None
    if word in GIVEN_NAMES or word == "march":
        return not name_follows and any(cue.search(before) for cue in (_BEFORE_MONTH, _ARTICLE_BEFORE_MONTH))
    return not name_follows


def is_chosen_month(reading: Reading, found: Found) -> bool:
    """Whether the month after `this` or `last` is one: `last March`, not `this march`."""
    return found["month"][:3] not in OTHER_WORDS or reading.is_capital(found.start("month"))


def has_month_name(reading: Reading, found: Found) -> bool:
    """Whether the month beside a day is written as a month: `May 5`, not `may 5`."""
    start = found.start("month")
    if found["month"][:3] in OTHER_WORDS and not reading.is_capital(start):
        return False
    return found.start() == start or _NUMBER_BEFORE.search(reading.before(found.start(), 4)) is None


def is_year(reading: Reading, found: Found) -> bool:
    """Whether a bare number is a year: after a preposition or bracket, and not before something counted."""
    if not stands_alone(reading, found):
        return False
    before = reading.before(found.start(), 40)
    if _AMOUNT_OF.search(before):
        return False
    if _BEFORE_YEAR.search(before) or _YEAR_LISTED.search(before):
        return True
    if not "1800" <= (found.groupdict().get("year") or "") <= "2039" or not _ARTICLE.search(before):
        return False
    follows = _NOUN_NEXT.match(reading.folded, found.end())
    return follows is not None and _PERSONS.search(follows[0]) is None


_FROM = re.compile(r"\bfrom (?:the )?$")
_BETWEEN = re.compile(r"\bbetween (?:the )?$")


def opens_range(reading: Reading, found: Found) -> bool:
    """Whether two days are the ends of one stretch: `from … to …` or `between … and …`."""
    opening = _BETWEEN if " and " in found[0] else _FROM
    return opening.search(reading.before(found.start(), 14)) is not None and has_month_name(reading, found)


_WEEKDAY_NAMES = re.compile(
    r"\b(?:black|bloody|good|ash|super|cyber|palm|sheffield|giving|fat|easter|joe|every|each|holy|whit|shrove|maundy|ruby|"
    r"any|girl|man|freaky) $"
)
_NAMES_AFTER_WEEKDAY = re.compile(r" (?:times|telegraph|post|herald|express|mirror|night live|club)\b")


def is_weekday(reading: Reading, found: Found) -> bool:
    """Whether the weekday is a day, not `every Friday`, Black Friday or the Sunday Times."""
    if reading.folded.startswith(" the 13th", found.end()):
        return False
    if _NAMES_AFTER_WEEKDAY.match(reading.folded, found.end()) and reading.is_capital(found.end() + 1):
        return False
    return _WEEKDAY_NAMES.search(reading.before(found.start(), 16)) is None


_NAME_BEFORE = re.compile(r"[A-Z][A-Za-z]+ $")


def is_not_title(reading: Reading, found: Found) -> bool:
    """Whether `Today` does not end a name such as `Herald Today`."""
    if not reading.is_capital(found.start()):
        return True
    before = reading.text[max(0, found.start() - 24) : found.start()]
    return _NAME_BEFORE.search(before) is None or reading.text[found.start() : found.end()].isupper()


_OTHER_QUARTER = re.compile(r" of (?:the|a|an|its|all) (?!year|fiscal)|[ -](?:mile|final|century|hour|inch|moon|pound)")
_BEFORE_FALL = re.compile(r"\b(?:in|the|of|since|until|by|during|from|to|for) $|[(,] ?$")
_THE_DECADE = re.compile(r"\bthe (?:roaring |swinging |early |mid |late )?$")
_OTHER_ERA = re.compile(r" ?(?:b\.?c|before christ)")


def has_year(reading: Reading, found: Found) -> bool:
    """Whether the match says which year: a half without one may be a half of anything."""
    return any(found[group] is not None for group in ("year", "shift", "short"))


def is_quarter(reading: Reading, found: Found) -> bool:
    """Whether a quarter without a year is one of the year's, not a quarter mile or the fourth quarter of a game."""
    return has_year(reading, found) or _OTHER_QUARTER.match(reading.folded, found.end()) is None


def is_season(reading: Reading, found: Found) -> bool:
    """Whether `fall 2020` is a season: `may fall 2020 points` is not."""
    if found["season"] != "fall" or reading.is_capital(found.start()):
        return True
    return _BEFORE_FALL.search(reading.before(found.start(), 8)) is not None


def is_decade(reading: Reading, found: Found) -> bool:
    """Whether tens of years are a decade, not ages or degrees."""
    if found["decade"][0].isdigit():
        return stands_alone(reading, found)
    return _THE_DECADE.search(reading.before(found.start(), 24)) is not None


def is_era(reading: Reading, found: Found) -> bool:
    """Whether a century is one of our era."""
    return _OTHER_ERA.match(reading.folded, found.end()) is None
