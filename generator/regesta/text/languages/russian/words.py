"""A Russian word into its readings in the dictionary and, for each, its six cases.

The dictionary is pymorphy3's (OpenCorpora). It is loaded with the first word that is asked for, and each word is
looked up once. Only readings in the nominative count, since an authority file gives names as they are called.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

Paradigm = tuple[tuple[str, ...], ...]
"""The spellings of each case, in the order of `CASES`; a case may have several, the usual one first."""

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")

_CASE_OF = {case: case for case in CASES} | {"loc2": "loct"}  # в Крыме, в Крыму

_RARE = frozenset({"Arch", "Dist", "Erro", "Infr", "Supr", "V-be", "V-bi", "V-ie", "V-en"})
"""Marks of forms that are not the name's in news: `желанье`, `в Сочах`, superlatives, misspellings."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One way to understand a word as a nominative."""

    word: str
    """As asked for, in its own letter case."""
    is_adjective: bool
    gender: str | None
    """`masc`, `femn`, `neut`; None for a plural or a noun of both genders (`глава`)."""
    is_plural: bool
    is_animate: bool
    is_known: bool
    """Whether the dictionary has the word; else it was guessed from others with the same ending."""
    marks: frozenset[str]
    """The dictionary's other marks: `Name`, `Surn`, `Patr`, `Geox`, `Orgn`, `Abbr`, `Fixd` …"""
    parse: Any
    """The dictionary's entry."""

    def agrees(self, noun: Reading) -> bool:
        """Whether this adjective can belong to the noun."""
        if self.is_plural or noun.is_plural:
            return self.is_plural and noun.is_plural
        return noun.gender is None or self.gender == noun.gender

    def paradigm(self, *, animate: bool) -> Paradigm:
        """The six cases; `animate` decides the accusative of an adjective (`первого`, `первый`)."""
        return _paradigm(self, "inan" if animate else "anim")


@lru_cache(maxsize=1 << 14)
def _paradigm(reading: Reading, other_accusative: str) -> Paradigm:
    cases: dict[str, list[str]] = {case: [] for case in CASES}
    own = reading.parse.tag
    for form in reading.parse.lexeme:
        case = _CASE_OF.get(form.tag.case)
        if case is None or not _belongs(form.tag, own) or (_RARE & form.tag.grammemes) - own.grammemes:
            continue
        if reading.is_adjective and case == "accs" and other_accusative in form.tag.grammemes:
            continue
        cases[case].append(spell(reading.word, form.word))
    return tuple(tuple(dict.fromkeys(cases[case])) or (reading.word,) for case in CASES)


def _belongs(form: Any, own: Any) -> bool:
    """Whether a form has the word's own number and gender: `Штаты` has no singular, `Иванов` is no woman."""
    if (form.POS, form.tense, form.voice, form.number) != (own.POS, own.tense, own.voice, own.number):
        return False
    return form.number == "plur" or own.gender is None or form.gender == own.gender


@lru_cache(maxsize=1 << 15)
def readings(word: str) -> tuple[Reading, ...]:
    """The word's readings as a noun or adjective in the nominative, the likeliest first."""
    found: list[Reading] = []
    for parse in dictionary().parse(word.lower()):
        tag = parse.tag
        if tag.case == "nomn" and tag.POS in {"NOUN", "ADJF", "PRTF"} and "Erro" not in tag.grammemes:
            plural = tag.number == "plur"
            gender = None if plural or tag.gender not in {"masc", "femn", "neut"} else str(tag.gender)
            adjective = tag.POS != "NOUN"
            marks = frozenset(tag.grammemes)
            found.append(Reading(word, adjective, gender, plural, "anim" in marks, parse.is_known, marks, parse))
    return tuple(found)


def known_readings(word: str) -> tuple[Reading, ...]:
    """The same without guesses, which take longer than all the rest: none of a word that the dictionary lacks."""
    return tuple(each for each in readings(word) if each.is_known) if is_known(word) else ()


@lru_cache(maxsize=1 << 15)
def is_known(word: str) -> bool:
    """Whether the dictionary has the word."""
    return bool(dictionary().word_is_known(word))


@cache
def dictionary() -> Any:
    """The morphological dictionary, loaded when first asked for."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


def unload() -> None:
    """Give back the memory of the dictionary, some 20 MB; the next word that is asked for loads it again."""
    for known in (_paradigm, readings, dictionary):
        known.cache_clear()


def fixed(word: str) -> Paradigm:
    """A word that keeps one form."""
    return ((word,),) * len(CASES)


def either(paradigms: Iterable[Paradigm]) -> Paradigm:
    """The spellings of several paradigms, case by case; the first paradigm's come first."""
    return tuple(
        tuple(dict.fromkeys(spelling for case in cases for spelling in case)) for cases in zip(*paradigms, strict=True)
    )


def attached(before: str, paradigm: Paradigm, after: str) -> Paradigm:
    """The paradigm with the same signs around every form."""
    return tuple(tuple(f"{before}{spelling}{after}" for spelling in case) for case in paradigm)


def joined(paradigms: Sequence[Paradigm], separator: str) -> Paradigm:
    """Words that stand in the same case, as one.

    Where words have several spellings, each goes with the usual ones of its neighbours, and all second ones go
    together: no spelling is lost, and four words with two each bring six forms, not sixteen.
    """
    if len(paradigms) == 1:
        return paradigms[0]
    return tuple(tuple(_joined_case(case, separator)) for case in zip(*paradigms, strict=True))


def _joined_case(words: Sequence[tuple[str, ...]], separator: str) -> Iterable[str]:
    usual = [spellings[0] for spellings in words]
    forms = {separator.join(usual): None}
    for place, spellings in enumerate(words):
        for spelling in spellings[1:]:
            forms[separator.join([*usual[:place], spelling, *usual[place + 1 :]])] = None
    for number in range(1, max(map(len, words))):
        forms[separator.join(spellings[min(number, len(spellings) - 1)] for spellings in words)] = None
    return forms


def spell(word: str, form: str) -> str:
    """A form in lower case, given the capitals of the word, and ё only where the word has one.

    >>> spell("Нью-Йорк", "нью-йорка"), spell("МИД", "мида"), spell("Илья", "ильёй")
    ('Нью-Йорка', 'МИДа', 'Ильей')
    """
    if "ё" not in word.lower():
        form = form.replace("ё", "е")
    ours, theirs = word.split("-"), form.split("-")
    if len(ours) != len(theirs):
        ours, theirs = [word], [form]
    return "-".join(_capitals(part, cased) for part, cased in zip(ours, theirs, strict=True))


def _capitals(word: str, form: str) -> str:
    common = 0
    for ours, theirs in zip(word.lower(), form, strict=False):
        if ours != theirs:
            break
        common += 1
    return word[:common] + form[common:]
