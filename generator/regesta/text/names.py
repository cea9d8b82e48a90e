"""Names in running text: a dictionary of folded words, longest match, right word boundaries.

Words are folded (case, ё, Latin diacritics), and what stands between them falls into a few classes, so that
`Secretary-General` and `Secretary General` are one name and `U.N.` is another. Case is checked at the end of a match: a
capital in the name asks for a capital in the text, an abbreviation for the very same letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

Payload = TypeVar("Payload")

# Accents may be characters of their own, as in texts that come from a Mac.
_WORD = re.compile(r"[a-zа-яё]{4,}+(?=[A-ZА-ЯЁ][a-zа-яё])|[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
"""A word; one in small letters ends before a capital, where a page glued the next word to it (`moreAda Lind`)."""
_WORD_APART = re.compile(f"({_WORD.pattern})")

_RUSSIAN = re.compile("[а-яё]+")

_ADDRESS = re.compile(r"(?:https?|ftp)://\S+|\bwww\.\S+|(?<![^\s@])[^\s@]++@[^\s@]+\.\w+")
_SPACE_OR_HYPHEN = re.compile(r"\s{1,3}|[-\u2010\u2011\u2013]\Z|\s?\n\s?")
_APOSTROPHES = "'\u2019\u02bc\u2018`"
_QUOTES = "«»“”„"
_ONE_QUOTE = str.maketrans(dict.fromkeys(_QUOTES, '"'))
_NO_QUOTES = str.maketrans(dict.fromkeys(f'{_QUOTES}"'))


@dataclass(frozen=True, slots=True)
class Match(Generic[Payload]):
    """A stretch of text that equals one or more entries of the dictionary."""

    start: int
    end: int
    payloads: tuple[Payload, ...]


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Payload]):
    words: tuple[str, ...]
    case: str
    """`exact`, `capitals` (as the name is written) or `free` (only abbreviations are exact)."""
    final_stop: bool
    payload: Payload

    def allows(self, words: list[str]) -> bool:
        return all(_case_agrees(ours, theirs, self.case) for ours, theirs in zip(self.words, words, strict=True))


@dataclass(slots=True)
class _Node(Generic[Payload]):
    following: dict[str, _Node[Payload]] = field(default_factory=dict)
    entries: list[_Entry[Payload]] = field(default_factory=list)


class _Folded(dict[str, str]):
    """Folded words by word; a text uses few different ones."""

    def __missing__(self, word: str) -> str:
        folded = self[word] = fold(word)
        return folded


class Lexicon(Generic[Payload]):
    """Names with what they stand for."""

    def __init__(self) -> None:
        self._first: dict[str, _Node[Payload]] = {}
        self._folded = _Folded()

    def add(self, name: str, payload: Payload, *, case: str = "capitals") -> None:
        """Add a name; one without a single letter or digit is passed over."""
        first, *following = spelling(name) or ("",)
        if not first:
            return
        node = self._first.setdefault(first, _Node())
        for key in following:
            node = node.following.setdefault(key, _Node())
        words = tuple(_WORD.findall(name))
        entry = _Entry(words, case, name.endswith(".") and "." in name[:-1], payload)
        if entry not in node.entries:
            node.entries.append(entry)
        bare = name.translate(_NO_QUOTES)
        if bare != name:
            self.add(bare, payload, case=case)

    def find(self, text: str) -> Iterator[Match[Payload]]:
        """Matches from left to right, the longest at each place, none inside an address."""
        # Words stand at the odd places, what is between them at the even ones.
        pieces = _WORD_APART.split(text)
        words = pieces[1::2]
        folded = list(map(self._folded.__getitem__, words))
        firsts = [number for number, word in enumerate(folded) if word in self._first]
        if not firsts:
            return
        ends = list(accumulate(map(len, pieces)))
        spans = list(zip(ends[::2], ends[1::2], strict=False))
        addresses = (
            [match.span() for match in _ADDRESS.finditer(text)]
            if "://" in text or "@" in text or "www." in text
            else []
        )
        free = 0
        for number in firsts:
            if number < free or any(start <= spans[number][0] < end for start, end in addresses):
                continue
            length, match = self._longest(text, number, words, folded, spans)
            if match is not None:
                free = number + length
                yield match

    def _longest(
        self, text: str, first: int, words: list[str], folded: list[str], spans: list[tuple[int, int]]
    ) -> tuple[int, Match[Payload] | None]:
        node = self._first[folded[first]]
        best: Match[Payload] | None = None
        length = 0
        last = first
        while True:
            allowed = [entry for entry in node.entries if entry.allows(words[first : last + 1])]
            if allowed:
                end = spans[last][1]
                if all(entry.final_stop for entry in allowed) and text[end : end + 1] == ".":
                    end += 1
                best = Match(spans[first][0], end, tuple(entry.payload for entry in allowed))
                length = last - first + 1
            if not node.following or last + 1 == len(words):
                return length, best
            between = text[spans[last][1] : spans[last + 1][0]]
            following = node.following.get((_gap(between) or _signs(between)) + folded[last + 1])
            if following is None:
                return length, best
            node = following
            last += 1


def addresses(text: str) -> Iterable[tuple[int, int]]:
    """Spans of web and mail addresses, in which nothing is a name."""
    return (match.span() for match in _ADDRESS.finditer(text))


def spelling(name: str) -> tuple[str, ...]:
    """What two spellings of one name share: its folded words, each but the first after what joins it to the last.

    >>> spelling("Secretary-General") == spelling("SECRETARY GENERAL")
    True
    """
    spans = [match.span() for match in _WORD.finditer(name)]
    keys = [fold(name[slice(*spans[0])])] if spans else []
    for (_, before), (after, end) in pairwise(spans):
        between = name[before:after]
        keys.append((_gap(between) or _signs(between)) + fold(name[after:end]))
    return tuple(keys)


def fold(word: str) -> str:
    """The word without what may differ between two spellings of it.

    >>> fold("Stéphane"), fold("ОБЪЕДИНЁННЫХ"), fold("Сергей")
    ('stephane', 'объединенных', 'сергей')
    """
    folded = word.casefold()
    if folded.isascii():
        return folded
    if _RUSSIAN.fullmatch(folded):
        return folded.replace("ё", "е")
    composed = unicodedata.normalize("NFC", folded).replace("ё", "е")
    return "".join([_bare(character) for character in composed if not unicodedata.combining(character)])


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[0]
    # Only Latin letters lose their marks: й is no kind of и.
    return base if base.isascii() else character


def _gap(between: str) -> str | None:
    if between == " " or _SPACE_OR_HYPHEN.fullmatch(between):
        return " "
    if len(between) == 1 and between in _APOSTROPHES:
        return "'"
    if between.rstrip() == "." and len(between) < 3:
        return "."
    return None


def _signs(between: str) -> str:
    """What joins two words only in a name that has the same: `Lind & Sons`, `steamer «Anna»`."""
    return "".join(between.translate(_ONE_QUOTE).split())


def _case_agrees(ours: str, theirs: str, case: str) -> bool:
    if ours == theirs:
        return True
    if case == "exact" or (ours.isupper() and (len(ours) > 1 or case == "free")):
        return False
    return case == "free" or not ours[0].isupper() or theirs[0].isupper()
