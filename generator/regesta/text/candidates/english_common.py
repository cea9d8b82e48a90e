"""An English word into whether it is a common one: by our lists, or by what the corpus writes with a small letter."""

from __future__ import annotations

from dataclasses import dataclass, field

from regesta.text.candidates.english_cues import (
    ABSTRACT,
    EVENT_HEADS,
    GENERIC,
    HONORIFICS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    ROLES,
)
from regesta.text.candidates.english_names import GIVEN_NAMES, PEOPLES, PLACES
from regesta.text.candidates.english_words import CALENDAR, COMMON, OPENERS, is_inflected_from, looks_common
from regesta.text.candidates.vocabulary import Vocabulary

_COMMON = COMMON | OPENERS | ROLES | CALENDAR | HONORIFICS | ABSTRACT | GENERIC
_NAMES = GIVEN_NAMES | PLACES
_HEADS = ORGANISATION_HEADS | PLACE_HEADS | EVENT_HEADS


@dataclass(slots=True)
class CommonWords:
    """What is common in a corpus. Words are case-folded, with straight apostrophes and hyphens."""

    vocabulary: Vocabulary
    _judged: dict[str, bool] = field(default_factory=dict)

    def has(self, word: str) -> bool:
        """Whether no name can consist of the word alone."""
        known = self._judged.get(word)
        if known is None:
            known = self._judged[word] = self._judge(word)
        return known

    def has_or_may_have(self, word: str) -> bool:
        """Whether it is common, or at least ends like a common word."""
        return self.has(word) or looks_common(word)

    def _judge(self, word: str) -> bool:
        if word in _COMMON:
            return True
        if word in _NAMES:
            return False
        if word in _HEADS:
            return True
        if "-" in word:
            parts = [part for part in word.split("-") if part]
            return bool(parts) and all(self.has(part) or part in PEOPLES or part.isdigit() for part in parts)
        if self.vocabulary.is_small(word):
            return True
        if self.vocabulary.inner[word] > 1:
            return False
        return any(is_inflected_from(word, words) for words in (COMMON, OPENERS, ROLES))
