"""A run of capitalised English words into the stretches of it that may each be one name.

`of` and `for` join after the head of a body or place, never after an office; `and` joins two common words of a
complement; other small words join the parts of a person's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regesta.model import Kind
from regesta.text.candidates.english_common import CommonWords
from regesta.text.candidates.english_cues import EVENT_HEADS, HONORIFICS, ORGANISATION_HEADS, PARTICLES, ROLES
from regesta.text.candidates.english_names import GIVEN_NAMES, PLACES
from regesta.text.candidates.english_parts import Part, has_head, is_opened
from regesta.text.candidates.english_words import CALENDAR, COMMON, OPENERS
from regesta.text.candidates.line import Line

JOINTS = frozenset({"without", "of", "for", "and", "the", "on", "against", "in"})
"""Small words that may have a capital within a name."""

_DESIGNATION = re.compile(r"[A-Za-z]{1,4}[-‑]?\d+\w*(?:-\w+)?$")
_TAKING_TO = frozenset({"committee", "campaign", "coalition", "alliance", "movement", "society"})
_MOST_PARTS = 24
"""No name has more, so that nobody's text takes long."""
_TAKING_OF = frozenset(["state", "house", "friends", "sons", "daughters", "chamber", "states", "bay"])
_BEFORE_NUMBER = re.compile(r"\s(?:\d|of\b)")


def split(parts: Sequence[Part], line: Line, common: CommonWords) -> Iterator[list[Part]]:
    """The run, split where one name ends and another thing begins."""
    sequence: list[Part] = []
    for part in parts:
        if sequence and (len(sequence) == _MOST_PARTS or not _joins(sequence, part, line, common)):
            yield sequence
            sequence = []
        if _divides(part, sequence, line):
            if sequence:
                yield sequence
            sequence = []
            continue
        sequence.append(part)
    if sequence:
        yield sequence


def _divides(part: Part, sequence: Sequence[Part], line: Line) -> bool:
    """Whether the part belongs to no name at all."""
    if part.is_initial:
        return False
    if part.low in OPENERS and part.low not in GIVEN_NAMES and not (part.is_abbreviation and part.low in PLACES):
        if sequence and not line.is_title and part.is_head:
            return False
        if line.is_title or (part.low not in JOINTS and part.low not in COMMON):
            return True
        return line.is_first(part.start) if part.low in COMMON else not sequence
    if part.low in CALENDAR:
        after_name = bool(sequence) and (sequence[-1].low in GIVEN_NAMES or sequence[-1].low in HONORIFICS)
        followed = _BEFORE_NUMBER.match(line.text, part.end)
        return not (after_name and followed is None) and part.low != "sun"
    return part.known in (None, Kind.PERSON) or bool(_DESIGNATION.fullmatch(part.text) and not part.text[:-1].isalpha())


def _joins(sequence: Sequence[Part], part: Part, line: Line, common: CommonWords) -> bool:
    """Whether the part goes on with the name that the sequence begins."""
    last = sequence[-1]
    if last.owns or line.begins_sentence(part.start):
        return False
    if line.is_title and not part.before and common.has(part.low) != common.has(last.low):
        return part.is_head
    if not part.before:
        is_owner = last.low in PLACES and last.low not in GIVEN_NAMES
        return not (is_owner and part.low in GIVEN_NAMES and part.low not in PLACES)
    words = set(part.before)
    if words <= PARTICLES | {"the"} and words & PARTICLES:
        return not common.has(last.low) or last.low in PARTICLES or last.is_head
    if words == {"to"}:
        return last.low in _TAKING_TO
    if words in ({"&"}, {"the"}) or (words == {"and"} and part.is_known):
        return words == {"&"}
    if words & {"of", "for"} and not words & {"and"}:
        return _takes_of(sequence, part, words, common)
    return (
        has_head(sequence)
        and common.has(part.low)
        and ("and" not in words or (words == {"and"} and is_opened(sequence)))
    )


def _takes_of(sequence: Sequence[Part], part: Part, words: set[str], common: CommonWords) -> bool:
    """Whether `of` or `for` goes on: Bank of Ruritania, but President of Ruritania, Lind of Ruritania."""
    last = sequence[-1].low
    if (last in ROLES and last not in ORGANISATION_HEADS) or (last in EVENT_HEADS and not sequence[-1].is_head):
        return False
    if sequence[-1].is_head or last in _TAKING_OF:
        return "of" in words or last in ORGANISATION_HEADS
    if is_opened(sequence):
        return common.has_or_may_have(last) and common.has_or_may_have(part.low)
    is_person = sequence[0].low in GIVEN_NAMES
    return "for" in words and not is_person and common.has(part.low)
