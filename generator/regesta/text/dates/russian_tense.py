"""Tells whether a Russian sentence speaks of the past or of the future where a date stands in it.

The nearest verb before the date decides, else the nearest after it; one that no comma parts from the date comes first.
An infinitive looks ahead where its clause has no finite verb. The morphological dictionary says which words are verbs
and in which tense; a present form speaks of neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from regesta.text.dates.grammar import Reading, Verb
from regesta.text.dates.meanings import Tense
from regesta.text.languages.russian.words import dictionary

REACH = 400
"""How far a verb is looked for to either side, in code points."""
NEIGHBOURS = 4
"""How many verbs to either side are looked at."""
_CLAUSE_END = re.compile("[,;:()–]")
_WORD = re.compile(r"[а-я-]{3,30}")
_VERB_ENDING = re.compile(
    r"(?:(?:л[аои]?|[еёиуюая]т|[еи]шь|[еёи]м|[еи]те|[ую]|ть|ти|чь)(?:ся|сь)?|[нт][аоы]?|[гкзсрб])\Z"
)
"""How a past, a future, an infinitive or a short participle can end; no other word is looked up."""
_AHEAD = re.compile(
    "намерен[аы]?|запланирован[аоы]?|намечен[аоы]?|планиру(?:ет|ют)(?:ся)?|собира(?:ет|ют)ся|ожида(?:ет|ют)ся|предсто[ия]т"
)


@lru_cache(maxsize=20_000)
def _tense_of_word(word: str) -> tuple[Tense, bool] | None:
    """The tense that a word shows, and whether it is a finite verb."""
    if _AHEAD.fullmatch(word):
        return Tense.FUTURE, True
    if _VERB_ENDING.search(word) is None:
        return None
    tag = dictionary().parse(word)[0].tag
    if "VERB" in tag:
        tense = {"past": Tense.PAST, "futr": Tense.FUTURE}.get(tag.tense)
        return None if tense is None else (tense, True)
    if "PRTS" in tag and tag.tense == "past":
        return Tense.PAST, True
    return (Tense.FUTURE, False) if "INFN" in tag else None


@lru_cache(maxsize=20_000)
def is_genitive(word: str) -> bool:
    """Whether a folded word is above all a genitive, as after `накануне`."""
    tag = dictionary().parse(word)[0].tag
    return "gent" in tag


def russian_tense(reading: Reading, start: int, end: int) -> Tense | None:
    """The tense of the verb that a date at this span belongs to."""
    verbs = _verbs(reading, start)
    index = bisect_left(verbs, start, key=itemgetter(0))
    nearest = *reversed(verbs[:index]), *verbs[index:]
    in_clause = [verb for verb in nearest if _is_same_clause(reading, verb[0], start)]
    for verbs_of_kind in (
        [tense for _, tense, finite in in_clause if finite],
        [tense for _, tense, _ in in_clause],
        [tense for _, tense, finite in nearest if finite],
    ):
        if verbs_of_kind:
            return verbs_of_kind[0]
    return None


def _verbs(reading: Reading, position: int) -> Sequence[Verb]:
    """The verbs near a position, so far as its sentence reaches."""
    first, last = reading.sentence(position)
    if first not in reading.verbs:
        words = ((match.start(), _tense_of_word(match[0])) for match in _WORD.finditer(reading.folded, first, last))
        reading.verbs[first] = tuple((place, *tense) for place, tense in words if tense is not None)
    verbs = reading.verbs[first]
    index = bisect_left(verbs, position, key=itemgetter(0))
    return verbs[max(0, index - NEIGHBOURS) : index + NEIGHBOURS]


def _is_same_clause(reading: Reading, place: int, position: int) -> bool:
    left, right = sorted((place, position))
    return right - left <= REACH and _CLAUSE_END.search(reading.folded, left, right) is None
