"""One part of a personal name into its six cases: the dictionary's where it knows the name, else by its ending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regesta.model import Gender
from regesta.text.languages.russian.endings import GIVEN_NAME, MALE_NOUN, POSSESSIVE, SURNAME, by_ending
from regesta.text.languages.russian.words import Paradigm, Reading, either, known_readings

_GRAMMATICAL = {Gender.MASCULINE: "masc", Gender.FEMININE: "femn"}
_IN = re.compile("[иы]н$")


@lru_cache(maxsize=1 << 14)
def surname(word: str, gender: Gender, *, foreign: bool = False) -> Paradigm:
    """The cases of a surname.

    Args:
        word: One part of a double surname, or the whole.
        gender: The bearer's.
        foreign: Whether the given name beside it is no Russian one, so that -ин may take -ом.
    """
    found = [reading.paradigm(animate=True) for reading in known_readings(word) if _is_name(reading, "Surn", gender)]
    if not found:
        found = [by_ending(word, SURNAME[gender]), *_other_words(word, gender)]
    if gender is Gender.MASCULINE and (word.endswith("ец") or (foreign and _IN.search(word))):
        found.append(by_ending(word, MALE_NOUN))
    return either(found)


@lru_cache(maxsize=1 << 14)
def given_name(word: str, gender: Gender) -> Paradigm:
    """The cases of a given name or patronymic, which is never a possessive: Мартин, Мартином."""
    known = [
        reading.paradigm(animate=True)
        for reading in known_readings(word)
        if _is_name(reading, "Name", gender) or _is_name(reading, "Patr", gender)
    ]
    return either(known) if known else by_ending(word, GIVEN_NAME[gender])


@lru_cache(maxsize=1 << 14)
def genders_of_given_name(word: str) -> frozenset[Gender]:
    """The genders of those who bear this given name; none if the dictionary does not know it as one."""
    names = [reading for reading in known_readings(word) if "Name" in reading.marks]
    if any("Fixd" in reading.marks and word.endswith("ь") for reading in names):
        # The dictionary has Мишель and Эммануэль as women above all.
        return frozenset(Gender)
    return frozenset(gender for gender in Gender for reading in names if _is_name(reading, "Name", gender))


def is_known_surname(word: str) -> bool:
    """Whether the dictionary knows it as a surname."""
    return any("Surn" in reading.marks for reading in known_readings(word))


def _is_name(reading: Reading, mark: str, gender: Gender) -> bool:
    fits = reading.gender in {_GRAMMATICAL[gender], None} and not reading.is_plural
    return fits and mark in reading.marks


def _other_words(word: str, gender: Gender) -> Iterator[Paradigm]:
    """Forms of the noun or given name that a surname is made of: it alone shows a fleeting vowel (Заяц, Зайца)."""
    if any(row.pattern.search(word.lower()) for row in POSSESSIVE[gender]):
        return
    nouns = [reading for reading in known_readings(word) if not reading.is_adjective]
    for reading in nouns:
        if reading.gender == _GRAMMATICAL[gender]:
            nominative, genitive, dative, accusative, *others = reading.paradigm(animate=True)
            if word[-1] not in "ая" and gender is Gender.MASCULINE:
                # One sees a thing in the nominative (мороз), its namesake in the genitive (Мороза).
                accusative = genitive
            if word[-1] != "ь" or gender is Gender.MASCULINE:
                yield (nominative, genitive, dative, accusative, *others)
