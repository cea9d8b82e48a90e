"""A corpus into the words that it writes with a small letter, and those that it capitalises inside of sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_SMALL = re.compile(r"(?<![\w’'.@/-])[a-zà-öø-ÿа-яё][^\W\d_]+(?:-[^\W\d_]+)*")
_INNER = re.compile(r"(?<=[a-zà-öø-ÿа-яё,;] )[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often each word occurs so; case-folded."""

    small: Counter[str] = field(default_factory=Counter)
    inner: Counter[str] = field(default_factory=Counter)
    """With a capital where no sentence begins."""

    @classmethod
    def of(cls, texts: Iterable[str]) -> Vocabulary:
        """Of texts in which sentences are written as usual: no headlines."""
        vocabulary = cls()
        for text in texts:
            vocabulary.small.update(_SMALL.findall(text))
            vocabulary.inner.update(_folded(_INNER.findall(text)))
        return vocabulary

    def is_small(self, word: str) -> bool:
        """Whether the word is mostly written with a small letter."""
        small = self.small[word]
        return small > 0 and small >= self.inner[word]


def _folded(words: Iterable[str]) -> Iterator[str]:
    return (word.casefold() for word in words)
