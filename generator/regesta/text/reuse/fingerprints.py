"""The paragraphs of a document into its fingerprint: numbers for its words, and for each five in a row.

It depends on the words alone, so it can be kept as long as the document does not change: not on names, other documents,
the run or the machine.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from regesta.text.languages import LANGUAGES
from regesta.text.reuse.words import Paragraph, values

SEED = 5
"""Words in a row by which two documents are brought together.

Eight would be enough for quotations; but where a quotation of eleven words has one more in the middle, no more than six
stand in a row.
"""
NOTHING = 0
"""In place of a word: what is equal to nothing, not even to itself."""

_FACTORS = (0x2545F491, 0x1B873593, 0x27D4EB2F, 0x165667B1, 0x3C6EF35F)
"""Odd numbers of 30 bits without a pattern, one for each word of a seed."""
_ONLY_COMMON = re.compile(rb"\x01{%d,}" % SEED)


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A document's words as numbers."""

    words: array[int]
    """`NOTHING` stands between two paragraphs that do not follow each other, and at the end."""
    firsts: array[int]
    """For each paragraph, the number of its first word, from 0."""
    seeds: array[int]
    """For each place in `words`, the number of the `SEED` words that begin there; 0 where there is nothing to seek:
    before an end, or where all are function words."""

    def paragraph_of(self, word: int) -> int:
        """The number of the paragraph in which a word stands."""
        return bisect_right(self.firsts, word) - 1


def fingerprint(paragraphs: Sequence[Paragraph]) -> Fingerprint:
    """The fingerprint of a document, of 16 bytes a word."""
    words = array("Q")
    firsts = array("I")
    for paragraph in paragraphs:
        if words and not paragraph.goes_on:
            words.append(NOTHING)
        firsts.append(len(words))
        words.extend(values(paragraph.text))
    words.append(NOTHING)
    return Fingerprint(words, firsts, _seeds(words))


def _seeds(words: array[int]) -> array[int]:
    # Thirty bits of a word are enough to find it, for words are compared afterwards; the products stay small.
    short = [word >> 34 for word in words]
    p, q, r, s, t = _FACTORS
    rows = zip(short, short[1:], short[2:], short[3:], short[4:], strict=False)
    seeds = array("Q", [a * p + b * q + c * r + d * s + e * t for a, b, c, d, e in rows])
    seeds.extend([0] * (len(words) - len(seeds)))
    for number in _gaps(words):
        _blank(seeds, number - SEED + 1, number + 1)
    common = _function_words()
    for only_common in _ONLY_COMMON.finditer(bytes([word in common for word in words])):
        _blank(seeds, only_common.start(), only_common.end() - SEED + 1)
    return seeds


def _gaps(words: array[int]) -> list[int]:
    if words.count(NOTHING) == 1:
        return [len(words) - 1]
    return [number for number, word in enumerate(words) if word == NOTHING]


def _blank(seeds: array[int], start: int, end: int) -> None:
    for number in range(max(0, start), end):
        seeds[number] = 0


@cache
def _function_words() -> frozenset[int]:
    return frozenset(
        value for language in LANGUAGES.values() for word in language.function_words for value in values(word)
    )
