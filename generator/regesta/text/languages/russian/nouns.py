"""A noun that heads the name of an organisation, place or office into its six cases.

The dictionary decides where it knows the word as something that such a name can be headed by. An abbreviation stays,
unless it is read as a word and ends in a consonant (`МИДа`, `ХАМАСа`). A word that the dictionary lacks goes by its
ending.
"""

from __future__ import annotations

import re
from functools import lru_cache

from regesta.model import Kind
from regesta.text.languages.russian.endings import PLACE, VOWELS, by_ending
from regesta.text.languages.russian.words import Paradigm, Reading, either, fixed, joined, known_readings, readings

_PREFERENCE = {
    Kind.PLACE: ("Geox", "common", "Orgn"),
    Kind.ORGANISATION: ("Orgn", "common", "Geox"),
    Kind.PERSON: ("common", "Orgn", "Geox"),
}
_PERSONAL = frozenset({"Name", "Surn", "Patr"})

_PRONOUNCED = re.compile(r"(?:[БВГДЖЗКЛМНПРСТФХЦЧШЩ]{1,2}[АЕИОУЫЭЮЯ])+[БВГДЖЗЙКЛМНПРСТФХЦЧШЩ]{1,2}")
"""Capitals that can be read as a word and end in a consonant."""

_BEFORE_A_RIVER = frozenset({"на", "над", "под", "по"})
"""After these the rest of a compound stays: Ростов-на-Дону."""

_FOREIGN_FIRST = """
    алма аль баден буэнос вест ист йошкар кара куала лас лос мон нью рио сан санкт санта сен сент сьерра тель
    форт шри эль эс
"""
_PREFIXES = "бизнес веб вице интернет медиа мега мини обер онлайн пресс топ унтер усть шоу штаб экс"

FOREIGN_FIRST = frozenset(_FOREIGN_FIRST.split())
"""First words of foreign places, which stay: Нью-Йорка."""

_STAYING_FIRST = FOREIGN_FIRST | frozenset(_PREFIXES.split())
"""First parts of compounds that are never declined, though some are words."""

_FLEETING = re.compile("(?:[еёо][кл]|ец|[ьй])$")
"""Where a vowel before the last consonant may be lost."""


def is_abbreviation(word: str) -> bool:
    """Whether the word is made of capitals only, as `ООН` is."""
    return len(word) > 1 and word.isupper()


def noun_readings(word: str, kind: Kind) -> tuple[Reading, ...]:
    """What the word can be as a head noun: known before guessed, then what suits the kind of name, then the likelier.

    A personal name is no reading: a town called after a man is declined unlike him (Пушкин, Пушкином).
    """
    nouns = [reading for reading in readings(word) if not reading.is_adjective and not reading.marks & _PERSONAL]
    if not any(reading.is_known for reading in nouns) and word[0].isupper():
        nouns = [reading for reading in nouns if not reading.is_animate]
    preference = _PREFERENCE[kind]
    return tuple(sorted(nouns, key=lambda reading: (not reading.is_known, preference.index(_sort(reading)))))


def _sort(reading: Reading) -> str:
    return next((mark for mark in ("Geox", "Orgn") if mark in reading.marks), "common")


def declined(word: str, reading: Reading | None, kind: Kind) -> Paradigm:
    """The cases of a head noun that has been read so; without a reading, or with a guessed one, by its form."""
    if is_abbreviation(word):
        return _abbreviation(word)
    if reading is not None and (reading.is_known or word[0].islower() or (reading.is_adjective and "-" not in word)):
        return _from_dictionary(word, reading)
    if "-" in word:
        return _compound(word, kind)
    if reading is not None and word[-1] in "ьй":
        return reading.paradigm(animate=False)
    return by_ending(word, PLACE)


def _from_dictionary(word: str, reading: Reading) -> Paradigm:
    paradigm = reading.paradigm(animate=reading.is_animate)
    if "Geox" not in reading.marks:
        return paradigm
    if re.search("(?:[оеё]в|[иы]н)о$", word):
        # Внуково is declined by some and not by others.
        return either([paradigm, fixed(word)])
    if word[-1] not in VOWELS and not paradigm[1][0].startswith(word) and not _FLEETING.search(word):
        # The dictionary loses a vowel of some foreign places: Брисбен, Брисбна.
        return by_ending(word, PLACE)
    return paradigm


@lru_cache(maxsize=1 << 12)
def noun(word: str, kind: Kind) -> Paradigm:
    """The cases of a noun that stands alone."""
    return declined(word, next(iter(noun_readings(word, kind)), None), kind)


def _abbreviation(word: str) -> Paradigm:
    known = [reading for reading in known_readings(word) if reading.marks & {"Abbr", "Orgn", "Fixd"}]
    if known:
        staying = any("Fixd" in reading.marks for reading in known)
        return fixed(word) if staying else known[0].paradigm(animate=False)
    if _PRONOUNCED.fullmatch(word):
        return by_ending(word, PLACE)
    return fixed(word)


def _compound(word: str, kind: Kind) -> Paradigm:
    """The last part is declined, but not after `на`; the first where it is a word of its own (Каменца-Подольского)."""
    first, *middle, last = word.split("-")
    if any(part in _BEFORE_A_RIVER for part in middle):
        rest = "-".join([*middle, last])
        return joined([_part(first, kind), fixed(rest)], "-")
    ending = joined([*map(fixed, middle), _part(last, kind)], "-")
    staying = joined([fixed(first), ending], "-")
    if middle or first.lower() in _STAYING_FIRST or first[-1] in "аеиоу" or not noun_readings(first, kind):
        return staying
    return either([joined([_part(first, kind), ending], "-"), staying])


def _part(word: str, kind: Kind) -> Paradigm:
    adjectives = [reading for reading in known_readings(word) if reading.is_adjective]
    nouns = noun_readings(word, kind)
    if adjectives and not any(reading.is_known for reading in nouns):
        return adjectives[0].paradigm(animate=False)
    return noun(word, kind)
