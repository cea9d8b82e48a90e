"""Turns the passages of a document into the expressions of time that stand in them, resolved to days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from regesta.model import Basis, DateExpression
from regesta.text.dates.days import Days
from regesta.text.dates.edtf import edtf, open_start
from regesta.text.dates.english import english_families
from regesta.text.dates.english_tense import english_tense
from regesta.text.dates.grammar import Family, Grammar, Parsed, Reading
from regesta.text.dates.meanings import Stated, Yearless
from regesta.text.dates.resolve import resolve
from regesta.text.dates.russian import russian_families
from regesta.text.dates.russian_tense import russian_tense
from regesta.text.dates.surroundings import Memory, Resolved, Surroundings
from regesta.text.dates.verbatim import is_in_address

UNDETERMINED = "und"
HEADING_LENGTH = 80
"""A passage up to so many code points that ends without a stop is a heading: its day holds for what follows."""
_ENDS = (".", "!", "?", "…", ",", ";", ":", '"', "”", "»")
_JOINS = re.compile(r" ?(?:,|–|-|and|or|to|through|until|и|или|по|до|на|,? and|, to)? ?(?:the )?")


def find_dates(
    passages: Sequence[tuple[str, str]], base: date | None, *, day_first: bool = True
) -> tuple[tuple[DateExpression, ...], ...]:
    """The expressions of time in a document.

    Args:
        passages: Text and language (`en`, `ru`, `und`) of each passage, in the order of the document.
        base: The document's own date; None when it has none, and then nothing is counted from it.
        day_first: Whether `04/05/2022` in English is a 4th of May. In Russian it always is.

    Returns:
        For each passage its expressions, sorted, never overlapping, with spans in code points of the passage.
    """
    memory = Memory()
    found = []
    for number, (text, language) in enumerate(passages):
        memory.open_passage(number)
        found.append(tuple(_in_passage(text, language, base, memory, day_first)))
        if _is_heading(text):
            memory.close_heading()
    return tuple(found)


def _is_heading(text: str) -> bool:
    return len(text) <= HEADING_LENGTH and not text.rstrip().endswith(_ENDS)


def read_date(text: str, *, day_first: bool = True) -> DateExpression | None:
    """The one date that a line states in full: a dateline, a field of a header.

    Args:
        text: The line; blanks and stops around the date do not matter.
        day_first: Whether `04/05/2022` is a 4th of May.

    Returns:
        None when the line is anything else than one absolute date, month or year.
    """
    reading = Reading(text, UNDETERMINED)
    grammar = _grammar(UNDETERMINED, day_first)
    start = len(text) - len(text.lstrip(_AROUND))
    time = _TIME_OF_DAY.search(reading.folded)
    ends = len(text.rstrip()), len(text.rstrip(_AROUND)), start if time is None else time.start()
    for end in dict.fromkeys(ends):
        parsed = grammar.whole(reading, start, end) if start < end else None
        if parsed is not None and isinstance(parsed.meaning, Stated):
            found = resolve(parsed.meaning, parsed.rule, Surroundings(None, Memory(), lambda: None))
            return None if found is None else _expression(reading, parsed, found)
    return None


_AROUND = ' \t\r\n\u00a0.,;:()[]«»"“”'
_TIME_OF_DAY = re.compile(
    r"(?:t|,? (?:at |в )?)[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?"
    r" ?(?:z|[ap]\.?m\.?|gmt|utc|msk|мск|[+-][0-9]{2}:?[0-9]{2})?(?: \([a-z]{3,5}\))?\s*$"
)


@cache
def _grammar(language: str, day_first: bool) -> Grammar:
    if language == "ru":
        return Grammar(russian_families(), russian_tense)
    english = english_families(day_first=day_first)
    if language == "en":
        return Grammar(english, english_tense)
    return Grammar(_absolute(*english, *russian_families()), english_tense)


def _absolute(*families: Family) -> Iterable[Family]:
    """The rules of all families that need no document; families that begin alike become one."""
    by_opening: dict[str, Family] = {}
    for family in families:
        rules = tuple(rule for rule in family.rules if rule.absolute)
        known = by_opening.get(family.opening, replace(family, rules=()))
        by_opening[family.opening] = replace(known, rules=(*known.rules, *rules))
    return by_opening.values()


def _in_passage(
    text: str, language: str, base: date | None, memory: Memory, day_first: bool
) -> Iterator[DateExpression]:
    grammar = _grammar(language if language in ("en", "ru") else UNDETERMINED, day_first)
    reading = Reading(text, language)
    parsed = [found for found in grammar.scan(reading) if not is_in_address(text, found.start, found.end)]
    year_before: Days | None = None
    sentence, named_here = (0, 0), False
    for index, found in enumerate(parsed):
        if not sentence[0] <= found.start < sentence[1]:
            sentence, year_before, named_here = reading.sentence(found.start), None, False
            memory.place = memory.place[0], reading.sentence_number(found.start)
        tense = cache(partial(grammar.tense, reading, found.start, found.end))
        year_after = _year_after(reading, parsed, index)
        around_it = Surroundings(base, memory, tense, year_before, year_after, named_here)
        resolved = resolve(found.meaning, found.rule, around_it)
        if resolved is None:
            continue
        if resolved.days is None:
            memory.forget()
        elif not resolved.open_start:
            memory.note(resolved.days, compared=resolved.compared)
            named_here = True
            if resolved.basis is Basis.STATED and resolved.days.first.year == resolved.days.last.year:
                year_before = resolved.days
        yield _expression(reading, found, resolved)


def _year_after(reading: Reading, parsed: list[Parsed], index: int) -> Days | None:
    """The year of the date that follows, when a comma, a dash or `and` joins them."""
    end = parsed[index].end
    for following in parsed[index + 1 : index + 4]:
        if _JOINS.fullmatch(reading.folded, end, following.start) is None:
            return None
        if isinstance(following.meaning, Stated):
            return following.meaning.days if following.rule != "year" else None
        if not isinstance(following.meaning, Yearless):
            return None
        end = following.end
    return None


def _expression(reading: Reading, parsed: Parsed, resolved: Resolved) -> DateExpression:
    days = resolved.days
    span = parsed.start, parsed.end, reading.text[parsed.start : parsed.end]
    if days is None:
        return DateExpression(*span, None, None, "", resolved.basis, resolved.rule, resolved.relative_to)
    if resolved.open_start:
        return DateExpression(
            *span, None, days.last, open_start(days.last), resolved.basis, resolved.rule, resolved.relative_to
        )
    written = edtf(days.first, days.last)
    return DateExpression(*span, days.first, days.last, written, resolved.basis, resolved.rule, resolved.relative_to)
