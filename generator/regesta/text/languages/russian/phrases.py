"""A phrase that names an organisation, place or office into its six cases.

The head noun and the adjectives before it are declined; what follows the head is a genitive or a name of its own and
stays (`Совета Безопасности ООН`, `завода «Заря»`). A second nominative is declined where grammar wants it: after `и`
or a dash (`Боснии и Герцеговины`), as an adjective (`Папы Римского`), and in apposition to words such as `город`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from regesta.model import Kind
from regesta.text.languages.russian.endings import ORDINAL, by_ending
from regesta.text.languages.russian.nouns import FOREIGN_FIRST, declined, is_abbreviation, noun_readings
from regesta.text.languages.russian.words import Paradigm, Reading, attached, either, fixed, readings

_WORD = re.compile(r"[А-Яа-яЁё]+(?:['’-][А-Яа-яЁё]+)*")
_SIGNS = "«»„“”\"'‘’()[],"
_JOINTS = frozenset({"и", "-", "–", "—"})
_PLACE_WORDS = """
    аэропорт город городок гора деревня край область озеро остров порт посёлок поселок район республика река село
    станица станция столица страна улица хутор
"""
_TAKING_PLACE_NAMES = frozenset(_PLACE_WORDS.split())


@dataclass(frozen=True, slots=True)
class Head:
    """The word of a phrase that bears its case."""

    place: int
    """Its number among the words."""
    reading: Reading | None
    """None for a word that is declined by its form alone."""


def phrase(words: Sequence[str], kind: Kind) -> tuple[Paradigm, ...]:
    """The cases of each word."""
    bare = [word.strip(_SIGNS) for word in words]
    head = find_head(bare, kind)
    if head is None:
        return tuple(map(fixed, words))
    before = (_adjective(word, head.reading) for word in bare[: head.place])
    cases = (*before, *_from_head(bare[head.place :], head.reading, kind))
    return tuple(_with_signs(word, stem, paradigm) for word, stem, paradigm in zip(words, bare, cases, strict=True))


def find_head(words: Sequence[str], kind: Kind) -> Head | None:
    """The last noun with which all words before it agree.

    An adjective that finds no noun is the head itself (`исполняющий обязанности президента`).
    """
    leading = list(takewhile(_may_precede, words))
    for place in reversed(range(min(len(leading) + 1, len(words)))):
        if is_abbreviation(words[place]) and _is_declinable(words[place]):
            return Head(place, None)
        for noun in noun_readings(words[place], kind) if _is_declinable(words[place]) else ():
            if all(_agrees(word, noun) for word in words[:place]):
                return Head(place, noun)
    for place in reversed(range(len(leading))):
        if adjectives := _adjectives(words[place]):
            return Head(place, adjectives[0])
    return Head(len(leading), None) if len(leading) < len(words) and is_word(words[len(leading)]) else None


def is_word(word: str) -> bool:
    """Whether it is a Russian word, which could be declined."""
    return _WORD.fullmatch(word) is not None and word not in _JOINTS


def _is_declinable(word: str) -> bool:
    return is_word(word) and not (word[0].isupper() and word.lower() in FOREIGN_FIRST)


def _may_precede(word: str) -> bool:
    # Of `и.о. главы` nothing is declined: the head is in the abbreviation.
    return bool(_adjectives(word)) or not (_is_declinable(word) or word.endswith("."))


def _adjectives(word: str) -> tuple[Reading, ...]:
    if not _is_declinable(word) or is_abbreviation(word):
        return ()
    return tuple(reading for reading in readings(word) if reading.is_adjective)


def _agrees(word: str, noun: Reading) -> bool:
    return not _is_declinable(word) or any(adjective.agrees(noun) for adjective in _adjectives(word))


def _adjective(word: str, noun: Reading | None) -> Paradigm:
    if not is_word(word):
        return by_ending(word, ORDINAL)
    fitting = [adjective for adjective in _adjectives(word) if noun is None or adjective.agrees(noun)]
    animate = noun is not None and noun.is_animate
    return either(adjective.paradigm(animate=animate) for adjective in fitting) if fitting else fixed(word)


def _from_head(words: Sequence[str], noun: Reading | None, kind: Kind) -> tuple[Paradigm, ...]:
    head, *rest = words
    cases = (declined(head, noun, kind), *_after_head(head, rest, noun, kind))
    is_unknown = head[0].isupper() and not is_abbreviation(head) and (noun is None or not noun.is_known)
    if is_unknown and rest and _begins_nominative(rest, kind):
        # Of two names that mean nothing in Russian, either may bear the case.
        return tuple(map(either, zip(cases, (fixed(head), *phrase(rest, kind)), strict=True)))
    return cases


def _after_head(head: str, rest: Sequence[str], noun: Reading | None, kind: Kind) -> tuple[Paradigm, ...]:
    stays = tuple(map(fixed, rest))
    if len(rest) > 1 and rest[0] in _JOINTS and _begins_nominative(rest[1:], kind):
        return (stays[0], *phrase(rest[1:], kind))
    if rest and noun is not None and all(_follows(word, noun) for word in rest):
        return tuple(_adjective(word, noun) for word in rest)
    if rest and head.lower() in _TAKING_PLACE_NAMES and _begins_place(rest):
        return tuple(map(either, zip(phrase(rest, Kind.PLACE), stays, strict=True)))
    return stays


def _follows(word: str, noun: Reading) -> bool:
    """Whether the word is an adjective after its noun, as in `Папа Римский`; Ленина in `площадь Ленина` is none."""
    return any(one.agrees(noun) and "Poss" not in one.marks for one in _adjectives(word))


def _begins_place(words: Sequence[str]) -> bool:
    head = find_head(words, Kind.PLACE)
    if head is None or head.reading is None:
        return False
    return "Geox" in head.reading.marks or not head.reading.is_known


def _begins_nominative(words: Sequence[str], kind: Kind) -> bool:
    head = find_head(words, kind)
    return head is not None and words[head.place][0].isupper()


def _with_signs(word: str, bare: str, paradigm: Paradigm) -> Paradigm:
    if word == bare:
        return paradigm
    before, _, after = word.partition(bare) if bare else (word, "", "")
    return attached(before, paradigm, after)
