"""The words of English from which expressions of time are made, as tables and as patterns for folded text."""

from __future__ import annotations

MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
"""By the first three letters."""

_LONG_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
MONTH = (
    f"(?:(?:{'|'.join(_LONG_MONTHS)})(?![a-z0-9])|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z0-9])\\.?)"
)
OTHER_WORDS = frozenset(("mar", "march", "may", "dec", "jan", "apr"))
"""Months that folded look like other words, names or abbreviations: they need their capital letter."""
GIVEN_NAMES = frozenset(("april", "may", "june", "august", "jan"))
"""Months that are also names of persons."""

WEEKDAYS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
"""By the first three letters."""
WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z0-9])"
SHORT_WEEKDAY = "(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?![a-z0-9])\\.?"

_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
CARDINALS = {"a": 1, "an": 1} | {word: number for number, word in enumerate(_NUMBERS, 1)} | TENS
VAGUE_COUNTS = ("several", "many", "a few", "few", "a couple of", "a couple", "a number of", "dozens of", "some")

_RANKS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth",
    "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(_RANKS, 1)}

SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

COUNTABLE = (
    "people|persons|men|women|children|soldiers|troops|civilians|refugees|workers|employees|residents|voters|students|"
    "prisoners|casualties|deaths|victims|homes|houses|vehicles|tanks|planes|ships|items|cases|pages|words|copies|seats|"
    "votes|points|shares|units|times|dollars|euros|rubles|roubles|pounds|yen|francs|cents|marks|percent|per cent|"
    "km|kilometers|kilometres|miles|meters|metres|feet|foot|ft|inches|yards|acres|hectares|tons|tonnes|kg|kilograms|"
    "kilos|grams|liters|litres|gallons|barrels|degrees|watts|megawatts|mw|kw|hp|hours|minutes|seconds|days|weeks|months|"
    "years|million|billion|thousand|hundred|members|delegates|guests|jobs|schools|companies|stores|pixels|calories|"
    "countries|cities|villages|different|other|more|additional|new|such"
)
"""Words that make the number before them an amount, not a year."""

DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![a-z0-9%°])"
OTHER_DAY = DAY.replace("<day>", "<last_day>")
YEAR = rf"(?P<year>[12][0-9]{{3}})(?![0-9%°a-z]|[.,:/-][0-9]|[ -](?:{COUNTABLE})(?![a-z]))"
OTHER_MONTH = f"(?P<last_month>{MONTH})"
DAYPART = "(?:early |late |mid-?)?(?:morning|afternoon|evening|night)(?![a-z0-9])"
COUNT = (
    r"(?P<count>[0-9]{1,3}|(?:"
    + "|".join(TENS)
    + ")-(?:one|two|three|four|five|six|seven|eight|nine)|"
    + "|".join(sorted(CARDINALS, key=len, reverse=True))
    + ")(?![a-z0-9])"
)


def month_number(word: str) -> int:
    """January is 1, however it is shortened."""
    return MONTHS[word[:3]]


def weekday_number(word: str) -> int:
    """Monday is 0, however it is shortened."""
    return WEEKDAYS[word[:3]]


def cardinal(word: str) -> int:
    """The number that digits or a word stand for."""
    if word.isdigit():
        return int(word)
    ten, _, one = word.partition("-")
    return CARDINALS[ten] + (CARDINALS[one] if one else 0)


def ordinal(word: str) -> int:
    """The number that `third` or `3rd` stands for."""
    return ORDINALS.get(word) or int(word[:-2])
