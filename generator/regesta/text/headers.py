"""What the first lines and datelines of a text say of it: header fields, bare dates, addresses, sources.

A header line that is only data (`20220423`, an address, `date 2021-05-13 Source: …`) is read and cut. A dateline
(`Moscow, 26 April 2022`) is read and stays: it is part of the text. The day on which somebody looked at a web page
(`Sat. Jan 25th, 2025` above everything else) is cut and never believed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from regesta.model import DateExpression
from regesta.text.dates import read_date

HEADER_LINES = 6
"""Among so many first lines that are not empty a header line may stand."""

RULES: Mapping[str, str] = {
    "header-date": "A line that is only a date: read as the date of the document.",
    "header-address": "A line that is only an address: read as where the document was found.",
    "header-fields": "A line of date and source: read as data of the document.",
    "view-date": "The day on which the page was viewed, which is not the date of the document.",
}
"""What is cut from the first lines: a sentence for each rule."""

_NUMERIC_DATE = re.compile(r"\d{8}|\d{4}-\d{2}-\d{2}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_FIELD_DATE = re.compile(
    r"(?i)\s*(?:date|dated?:|published(?: on)?:?|posted(?: on)?:?|дата:?|опубликовано:?)\s+"
    r"(?P<date>\d{4}-\d{2}-\d{2}|\d{8}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4})\b(?P<rest>.*)"
)
_FIELD_SOURCE = re.compile(r"(?i)\bsource:\s*(?P<source>.+)")
_TRAILING_LANGUAGE = re.compile(r"\s[–—-]\s(?:English|Russian|На русском|русский)\s*$", re.IGNORECASE)
_WEEKDAY_FIRST = re.compile(
    r"(?i)(?:mon|tue|wed|thu|fri|sat|sun|понедельник|вторник|сред|четверг|пятниц|суббот|воскресень"
    r"|(?:пн|вт|ср|чт|пт|сб|вс)\b)"
)
_LONGEST_DATELINE = 80
_FIGURE = re.compile(r"\d")
_PLACE_THEN_DATE = re.compile(r"\s*(?P<place>[^\W\d_][^\d,:;.!?]{1,40}),\s+(?P<date>[^,].{5,30}?)\s*")
_NEWS_DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_a-zа-яё][^\Wa-zа-яё\d]+(?:[ -][^\Wa-zа-яё\d]+){0,3}),\s+"
    r"(?P<date>.{6,24}?)\s(?:\([^)]{2,30}\)\s)?[–—-]{1,2}\s"
)
_SOURCE_LINE = re.compile(r"(?i)(?:source|источник)\s*[:–—-]\s*(?P<source>.*)")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line of pure data."""

    rule: str
    """`header-date`, `header-address` or `header-fields`."""
    date: tuple[int, int, DateExpression] | None = None
    """Where the line states the date, and what it says."""
    facts: tuple[tuple[str, str], ...] = ()


def header_line(line: str) -> HeaderLine | None:
    """What a first line of pure data says; None for every other line."""
    body = line.strip()
    if _ADDRESS.fullmatch(body):
        return HeaderLine("header-address", facts=(("address", body),))
    if _NUMERIC_DATE.fullmatch(body):
        return _with_date("header-date", line, body)
    match = _FIELD_DATE.fullmatch(line)
    if match is None:
        return None
    source = _FIELD_SOURCE.search(match["rest"])
    if match["rest"].strip() and source is None:
        return None
    header = _with_date("header-fields", line, match["date"])
    if header is None or source is None:
        return header
    return HeaderLine(header.rule, header.date, (("issuer", _TRAILING_LANGUAGE.sub("", source["source"]).strip()),))


def bare_date(line: str) -> DateExpression | None:
    """The date that a line consists of."""
    body = line.strip()
    return _full_day(body) if 6 <= len(body) <= 40 and _FIGURE.search(body) else None


def has_weekday(line: str) -> bool:
    """Whether a bare date begins with its weekday, as the clock of a web page does."""
    return _WEEKDAY_FIRST.match(line.strip()) is not None


def dateline(line: str) -> tuple[int, int, DateExpression] | None:
    """The date of a dateline with its span in the line: `Moscow, 26 April 2022`, a bare date, `PARIS, 3 May 1912 —`."""
    if len(line) <= _LONGEST_DATELINE:
        return _short_dateline(line)
    return _dateline_of(_NEWS_DATELINE.match(line))


@lru_cache(maxsize=1024)
def _short_dateline(line: str) -> tuple[int, int, DateExpression] | None:
    # Several stages of cleaning ask for the same few lines.
    alone = bare_date(line)
    if alone is not None:
        return len(line) - len(line.lstrip()), len(line.rstrip()), alone
    return _dateline_of(_PLACE_THEN_DATE.fullmatch(line)) or _dateline_of(_NEWS_DATELINE.match(line))


def _dateline_of(match: re.Match[str] | None) -> tuple[int, int, DateExpression] | None:
    if match is None or (read := _full_day(match["date"].strip())) is None:
        return None
    return match.start("date"), match.end("date"), read


def source_line(line: str) -> str | None:
    """What a line `Source: …` names; it ends the text above it."""
    match = _SOURCE_LINE.fullmatch(line.strip())
    return match["source"].strip() if match else None


def _full_day(text: str) -> DateExpression | None:
    read = read_date(text)
    return read if read is not None and read.earliest is not None and read.earliest == read.latest else None


def _with_date(rule: str, line: str, words: str) -> HeaderLine | None:
    read = _full_day(words)
    start = line.find(words)
    return None if read is None else HeaderLine(rule, (start, start + len(words), read))
