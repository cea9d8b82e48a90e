"""A stretch of Russian words that begins with a capital into whether it is a name at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.text.candidates.russian_cues import (
    BODIES_ALONE,
    COMMON,
    EVENT_HEADS,
    NOT_NAMES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    ROLES,
)
from regesta.text.candidates.russian_tokens import Token
from regesta.text.candidates.vocabulary import Vocabulary

_ROMAN = re.compile("[IVXLC]+")
_NO_NAMES_ALONE = ORGANISATION_HEADS | PLACE_HEADS | EVENT_HEADS | ROLES | COMMON


def is_name(run: Sequence[Token], vocabulary: Vocabulary, *, is_first: bool, is_called_so: bool) -> bool:
    """Whether the words are a name that the authority lacks.

    Args:
        run: Without titles.
        vocabulary: Of the corpus.
        is_first: Whether the first word may have its capital from the beginning of a sentence.
        is_called_so: Whether a word such as `деревня` stands before it.
    """
    words = [token for token in run if token.is_word]
    if not words or all(token.is_known for token in run):
        return False
    if len(run) > 1:
        return run[0].is_latin or not _is_event(words)
    (only,) = words
    if len(only.text) < 2:
        return False
    if only.is_latin:
        return _ROMAN.fullmatch(only.text) is None
    if only.text.isupper():
        return only.low not in NOT_NAMES
    if "-" in only.text and only.text.partition("-")[0].isupper() and only.text[-1].islower():
        return False
    return _is_single_name(only, vocabulary, is_first=is_first, is_called_so=is_called_so)


def _is_event(words: Sequence[Token]) -> bool:
    """Whether the words name a treaty, a meeting or a thing: Великая Отечественная война, Парижское соглашение."""
    if all(token.is_of(EVENT_HEADS | COMMON) for token in words):
        return True
    first = words[0].readings
    if words[0].is_of(EVENT_HEADS):
        return not first.marks
    return first.is_adjective and words[-1].is_of(EVENT_HEADS)


def _is_single_name(only: Token, vocabulary: Vocabulary, *, is_first: bool, is_called_so: bool) -> bool:
    found, is_small = only.readings, vocabulary.is_small(only.low)
    if only.is_of(BODIES_ALONE):
        return not (is_first and is_small)
    if only.is_of(_NO_NAMES_ALONE) and "Geox" not in found.marks:
        return False
    if found.is_known and not found.marks and found.is_adjective:
        return is_called_so
    if found.is_known and not found.is_declined:
        return False
    if not is_first:
        return bool(found.marks) or not (found.is_common and is_small)
    if is_small or not found.marks:
        return not (is_small or found.is_known)
    return "Name" in found.marks or not found.is_common or vocabulary.inner[only.low] > 0
