"""A stretch of capitalised English words into the name in it, without what only goes with the name."""

from __future__ import annotations

import re
from itertools import groupby

from regesta.text.candidates.english_common import CommonWords
from regesta.text.candidates.english_cues import (
    EVENT_HEADS,
    HONORIFICS,
    NAME_OPENERS,
    ORGANISATION_HEADS,
    ROLES,
)
from regesta.text.candidates.english_names import GIVEN_NAMES, PEOPLES, PLACES
from regesta.text.candidates.english_parts import SAINTS, Part, has_head
from regesta.text.candidates.english_words import COMMON, looks_common

ROMAN = re.compile(r"[IVXLC]+$")
_LONG = 4
"""A name of so many parts has a head, or its last part is none of it."""


def trimmed(sequence: list[Part], common: CommonWords, *, is_first: bool) -> list[Part]:
    """The parts that are the name; none if nothing is left.

    Args:
        sequence: Parts that stand together.
        common: The corpus' common words.
        is_first: Whether the first part may have its capital from the beginning of a sentence.
    """
    parts = _without_title(sequence, common)
    is_event = False
    while parts and _falls_at_end(parts, common, is_event=is_event):
        is_event = is_event or parts[-1].low in EVENT_HEADS
        parts = parts[:-1]
    parts = _from_given_name(parts, common)
    while parts and _falls_at_beginning(parts, common, is_first=is_first):
        parts = parts[1:]
    is_mixed = 0 < sum(part.is_known for part in parts) < len(parts)
    return _longest_unknown(parts) if is_mixed and not has_head(parts) else parts


def _without_title(sequence: list[Part], common: CommonWords) -> list[Part]:
    """What follows the last office or honorific, if a name does."""
    for place in reversed(range(len(sequence) - 1)):
        part, rest = sequence[place], sequence[place + 1 :]
        after_given_name = place > 0 and sequence[place - 1].low in GIVEN_NAMES
        is_role = part.low in ROLES
        if not (is_role or part.low in HONORIFICS) or (after_given_name and is_role and part.low not in HONORIFICS):
            continue
        if part.low in SAINTS:
            if after_given_name:
                continue
            return sequence[place:]
        if is_role and rest[0].before:
            continue
        if part.low in HONORIFICS or any(not common.has(one.low) or one.is_abbreviation for one in rest):
            return rest
    return sequence


def _from_given_name(parts: list[Part], common: CommonWords) -> list[Part]:
    """Without common words before a person's name: Foreign Affairs, Opposition Figure."""
    if not parts or parts[-1].is_head:
        return parts
    for place, part in enumerate(parts):
        if part.low in GIVEN_NAMES and place + 1 < len(parts):
            return parts[place:]
        if (place and part.before) or not (common.has(part.low) or part.low in PEOPLES):
            return parts
    return parts


def _falls_at_end(parts: list[Part], common: CommonWords, *, is_event: bool) -> bool:
    last = parts[-1]
    if is_event and common.has(last.low):
        return True
    if ROMAN.fullmatch(last.text) and len(parts) > 1 and parts[-2].low in EVENT_HEADS:
        return True
    if last.low in GIVEN_NAMES and len(parts) > 1 and not last.before:
        return False
    if last.low in EVENT_HEADS and not last.is_head:
        return True
    if last.low in ROLES and last.low not in ORGANISATION_HEADS:
        return not (len(parts) > 1 and parts[-2].low in GIVEN_NAMES and not last.before)
    before_event = last.low in PEOPLES or (common.has(last.low) and not last.is_head)
    return before_event and len(parts) > 1 and not last.before and not _is_whole(parts)


def _is_whole(parts: list[Part]) -> bool:
    """Whether the last, common word can end a name: Ministry of Defence, Air Ruritania Cargo."""
    is_short = len(parts) < _LONG and not parts[-1].is_known
    return is_short or any(part.before or part.is_head or part.low in GIVEN_NAMES for part in parts[:-1])


def _falls_at_beginning(parts: list[Part], common: CommonWords, *, is_first: bool) -> bool:
    first, *rest = parts
    if not rest:
        return False
    second = rest[0]
    if first.low in PEOPLES and not second.before:
        if has_head(parts) or " ".join(part.low for part in parts) in PLACES:
            return False
        return second.low in GIVEN_NAMES or len(rest) > 1 or not common.has(second.low)
    if second.before:
        return False
    return (
        is_first
        and common.has(first.low)
        and first.low not in NAME_OPENERS
        and (not common.has(second.low) or (looks_common(first.low) and first.low not in COMMON))
    )


def _longest_unknown(parts: list[Part]) -> list[Part]:
    """What stands beside a known name: Martin Tarn of Velmouth Mayor Martin Tarn."""
    groups = [list(group) for is_known, group in groupby(parts, key=lambda part: part.is_known) if not is_known]
    longest = max(groups, key=len)
    return [] if longest[0].before else longest
