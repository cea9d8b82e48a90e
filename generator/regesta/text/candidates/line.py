"""A paragraph into what the search for names asks of it: sentences, letter case, what is known."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from regesta.model import Kind
from regesta.text.candidates import Stretch

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_OPENING = re.compile(r"(?:^|[\s(])[\"“«‘'„(\[–—•*-]+\s*$|[:;…]\s+[\"“«‘'„]?$")
_QUOTED_NAME = re.compile(r"[\"“«‘'„](?:[A-ZÀ-Þ][\w’'-]*\s?){1,5}[\"”»’'“]")
_TITLE_SHARE = 0.6
_FEWEST_WORDS = 3
_LONGEST_TITLE = 30
_LONGEST_OPENING = 12
"""So many signs, at most, stand before a sentence's first word."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as the search for names sees it."""

    text: str
    """With dates and addresses made unreadable; places are the same as in the paragraph."""
    starts: tuple[int, ...]
    """Where sentences begin."""
    known: tuple[tuple[int, int, Kind | None], ...]
    """What the authority names, sorted, none over another."""
    is_title: bool
    """Whether it is a headline in which most words have a capital."""
    is_shouted: bool
    """Whether all letters are capitals."""

    @classmethod
    def of(cls, stretch: Stretch) -> Line:
        """From a paragraph."""
        text = _masked(stretch)
        words = _LONG_WORD.findall(text)
        is_shouted = len(words) > 1 and all(word.isupper() for word in words)
        starts = tuple(start for start, _ in stretch.sentences)
        return cls(text, starts, stretch.known, _is_title(text, words), is_shouted)

    def begins_sentence(self, place: int) -> bool:
        """Whether a sentence begins just here."""
        number = bisect_right(self.starts, place) - 1
        return number >= 0 and self.starts[number] == place

    def is_divided(self, start: int, end: int) -> bool:
        """Whether a sentence begins or something known stands between two places."""
        number = bisect_right(self.starts, start)
        begins = number < len(self.starts) and self.starts[number] < end
        return begins or self.known_kind(start, end) is not False

    def is_first(self, place: int) -> bool:
        """Whether the word here may have its capital from the beginning of a sentence, quotation or item."""
        number = bisect_right(self.starts, place) - 1
        start = self.starts[number] if number >= 0 else 0
        if place - start <= _LONGEST_OPENING and not any(sign.isalnum() for sign in self.text[start:place]):
            return True
        near = self.text[max(0, place - 8) : place]
        if _OPENING.search(near) is None:
            return False
        return near[-1:].isspace() or _QUOTED_NAME.match(self.text, place - 1) is None

    def known_kind(self, start: int, end: int) -> Kind | bool | None:
        """The kind of what the authority names here, None for an office; False where it names nothing."""
        number = bisect_right(self.known, start, key=_first_place) - 1
        for begin, stop, kind in self.known[max(number, 0) : number + 2]:
            if begin < end and start < stop:
                return kind
        return False


def _first_place(known: tuple[int, int, Kind | None]) -> int:
    return known[0]


def _masked(stretch: Stretch) -> str:
    pieces = []
    place = 0
    for start, end in sorted(stretch.closed):
        if start >= place:
            pieces += [stretch.text[place:start], "|" * (end - start)]
            place = end
    return "".join([*pieces, stretch.text[place:]])


def _is_title(text: str, words: list[str]) -> bool:
    if len(words) < _FEWEST_WORDS:
        return False
    if all(word.isupper() for word in words):
        return True
    capital = sum(word[0].isupper() for word in words)
    is_short = len(words) < _LONGEST_TITLE and not text.rstrip().endswith(".")
    return is_short and capital / len(words) >= _TITLE_SHARE
