"""A paragraph into its words, and a word into the number by which it is compared.

Two spellings of a word are one word: capitals, ё and е, accents, the kind of the apostrophe (which is left out), soft
hyphens and other invisible signs make no difference. What stands between words makes none either, so that
`Secretary-General` and `Secretary General` are the same two words, whatever hyphens, dashes and quotation marks are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from regesta.text.dates.folding import APOSTROPHES
from regesta.text.names import fold

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ANY_APOSTROPHE = f"'{APOSTROPHES}"
# Accents may be characters of their own, as in texts that come from a Mac. Possessive: nothing is tried twice.
_WORD = re.compile(rf"[^\W_]++(?:[\u0300-\u036f{_INVISIBLE}]++[^\W_]*+|[{_ANY_APOSTROPHE}](?=[^\W_])[^\W_]++)*+")
_LEFT_OUT = str.maketrans(dict.fromkeys(_INVISIBLE + _ANY_APOSTROPHE))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage of a document, as far as its words are to be compared."""

    text: str
    language: str
    """Two letters, or `und`."""
    names: tuple[tuple[int, int], ...] = ()
    """Where persons, organisations and places are named; spans in code points of the text."""
    goes_on: bool = True
    """Whether it follows the one before; not so at the beginning of a part, over which no wording runs."""


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text stand, in code points."""
    return (match.span() for match in _WORD.finditer(text))


def folded(text: str) -> tuple[str, ...]:
    """The words of a text, without what may differ between two spellings of them.

    >>> folded("«Тётя» – Port‑Ellery’s")
    ('тетя', 'port', 'ellerys')
    """
    return tuple(map(bare_word, _WORD.findall(text)))


def values(text: str) -> list[int]:
    """A number of 64 bits for each word of a text, the same in every run; never 0."""
    return [_value(word) for word in _WORD.findall(text)]


def bare_word(word: str) -> str:
    """One word, folded."""
    return fold(word if word.isalnum() else word.translate(_LEFT_OUT))


# A corpus uses few different words; the bound is for those that do not.
@lru_cache(maxsize=1 << 16)
def _value(word: str) -> int:
    folded_word = bare_word(word).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(folded_word, digest_size=8).digest(), "big") or 1
