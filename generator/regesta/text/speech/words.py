"""The words by which a language marks who speaks: verbs, titles, labels.

A row is a fact about a language; every set is of case-folded words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from regesta.model import Gender


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Knowledge of one language."""

    verbs: frozenset[str]
    """Forms that report words, of one speaker: with a quotation beside them their subject speaks."""
    plain: frozenset[str]
    """Those among them that mean nothing else, so that no quotation is needed: `said`, but not `added a wing`."""
    never_inverted: frozenset[str]
    """Those after which the one who is spoken to stands: `told Hale`."""
    relaying: frozenset[str]
    """Those by which a newspaper passes on what another has said, where it stands behind the words."""
    titles: frozenset[str]
    """Nouns that may stand between verb and name, or before a name: `spokesman`."""
    honorifics: frozenset[str]
    prepositions: frozenset[str]
    openers: frozenset[str]
    """Words that begin what stands before a subject without a comma: `On Friday Hale said`."""
    adverbs: frozenset[str]
    """What may stand between subject and verb."""
    conjunctions: frozenset[str]
    """Words after which a clause begins."""
    blockers: frozenset[str]
    """Words between verb and quotation that make it somebody else's: `said the sign read: …`."""
    gender_of: Callable[[str], Gender | None]
    """What a form of a verb tells of its subject."""
    nominative: Callable[[str], str]
    """Words in the case that follows `according to`, with the first as in a dictionary where it is a title."""


@cache
def speech_words(language: str) -> SpeechWords | None:
    """What is known of a language; None where nothing is."""
    modules = {"en": "english", "ru": "russian"}
    if language not in modules:
        return None
    known: SpeechWords = import_module(f"regesta.text.speech.{modules[language]}").WORDS
    return known
