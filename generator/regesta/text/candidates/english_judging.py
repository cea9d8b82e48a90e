"""A trimmed stretch of English words into whether it is a name at all."""

from __future__ import annotations

from regesta.text.candidates.english_common import CommonWords
from regesta.text.candidates.english_cues import ABSTRACT, BODIES_ALONE, EVENT_HEADS, GENERIC, ROLES
from regesta.text.candidates.english_names import GIVEN_NAMES, PEOPLES, PLACES
from regesta.text.candidates.english_parts import Part, has_head, is_opened
from regesta.text.candidates.english_runs import JOINTS
from regesta.text.candidates.english_trimming import ROMAN
from regesta.text.candidates.english_words import COMMON, OPENERS, is_inflected_from, looks_common


def is_name(parts: list[Part], common: CommonWords, *, is_first: bool, is_title: bool) -> bool:
    """Whether the parts are a name that the authority lacks.

    Args:
        parts: Without what only goes with the name.
        common: The corpus' common words.
        is_first: Whether the first part may have its capital from the beginning of a sentence.
        is_title: Whether all have theirs from a headline.
    """
    if any(part.is_known for part in parts) and all(part.is_known or _adds_nothing(part, common) for part in parts):
        return False
    if len(parts) == 1:
        return _is_single_name(parts[0], common, is_first=is_first, is_title=is_title)
    if " ".join(part.low for part in parts) in PLACES or any(_is_proper(part, common) for part in parts):
        return True
    return not is_title and _is_name_of_common_words(parts, is_first=is_first)


def _is_name_of_common_words(parts: list[Part], *, is_first: bool) -> bool:
    """Supreme Court, Black Sea, Doctors Without Borders; not Foreign Affairs, Executive Director."""
    lows = [part.low for part in parts]
    if any(low in JOINTS for low in lows[1:-1]) or (is_opened(parts) and has_head(parts)):
        return True
    if lows[-1] in ABSTRACT or all(low in GENERIC for low in lows):
        return False
    if lows[-1] in ROLES and all(low in ROLES or low in GENERIC for low in lows):
        return False
    return has_head(parts) or not (is_first or any(looks_common(low) for low in lows))


def _adds_nothing(part: Part, common: CommonWords) -> bool:
    return (common.has(part.low) and not part.is_head) or part.low in PEOPLES or part.low in EVENT_HEADS


def _is_proper(part: Part, common: CommonWords) -> bool:
    if part.is_known:
        return True
    if part.low in PEOPLES or common.has(part.low) or ROMAN.fullmatch(part.text):
        return False
    return len(part.text) > 1 or not part.text.isalpha()


def _is_single_name(part: Part, common: CommonWords, *, is_first: bool, is_title: bool) -> bool:
    low, vocabulary = part.low, common.vocabulary
    if low in PLACES or (low in BODIES_ALONE and not vocabulary.is_small(low)):
        return True
    if len(part.text.strip(".")) < 2 or low in PEOPLES or low.removesuffix("s") in PEOPLES:
        return False
    if ROMAN.fullmatch(part.text) or common.has(low) or (part.before and looks_common(low)):
        return False
    if is_inflected_from(low, COMMON) or is_inflected_from(low, OPENERS):
        return vocabulary.inner[low] > 1
    if not is_first and not is_title:
        return True
    return low in GIVEN_NAMES or vocabulary.inner[low] > 0 or not looks_common(low)
