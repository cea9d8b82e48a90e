"""A name in a text into the phrase around it: where it begins, and whether the name is its head.

Titles, honorifics and adverbials may stand before the head (`On Friday spokesman Tom Hale`); in `a friend of Hale`,
`Hale's lawyer` and `the Mill foreman` the head is somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from regesta.model import Gender
from regesta.text.speech.words import SpeechWords

WORD = re.compile(r"[^\W_]+(?:(?:[-’']|\.(?=\w))[^\W_]+)*")
HONORIFIC_STOP = re.compile(r"(?:\b[^\W\d_]{1,4}\.\s*)+\Z")
LONGEST_PREMODIFIER = 12
"""In words."""
_BOUNDARY = re.compile(r"(?<!\b[A-ZА-ЯЁ])\.(?!\w)|[!?;:,()\[\]“”\"«»„—–]|(?<=[,.!?…])’|\s-\s")
_POSSESSIVE = re.compile(r"[’'](?:s\b|(?=\s))")
_NEXT_WORD = re.compile(r"\s*(?P<sign>[^\w\s]?)(?P<word>[\w’'-]*)")
_ASSUMED = frozenset({"if", "whether", "если"})
"""Words after which nobody is said to have said it."""
_JOINING = frozenset({"and", "or", "nor", "и", "или", "ни"})
_LONGEST_OPENING = 8
_ARTICLES = frozenset({"the", "a", "an"})
_NO_OPENING_ENDS = _ARTICLES | {"of", "with", "and", "и"}
_REACH = 300
"""How far back a subject's phrase may begin; in characters."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text, of somebody or some body that can speak; where it stands, and what it can be."""

    start: int
    end: int
    is_person: bool = True
    nominative: bool = True
    """Whether the form can be a subject; in a language without cases always."""
    certain: bool = True
    """Whether the form can be nothing but a subject or object: not so of names that do not change."""
    gender: Gender | None = None
    """Where a verb has to agree with it."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one text."""

    text: str
    language: str
    words: SpeechWords

    def ends(self, one: Named) -> bool:
        """Whether the name ends its phrase: not `the Mill foreman`, `Hale's lawyer`, `Hale and Wren`."""
        if _POSSESSIVE.match(self.text, one.end):
            return False
        following = _NEXT_WORD.match(self.text, one.end)
        if following is None or following["sign"] or not following["word"]:
            return True
        word = following["word"]
        folded = word.casefold()
        if folded in _JOINING:
            after = self.text[following.end() : following.end() + 10].lstrip()
            return not after[:1].isupper() and not after.startswith("the ")
        words = self.words
        known = any(folded in each for each in (words.prepositions, words.openers, words.adverbs, words.conjunctions))
        return known or (self.language == "ru" and one.is_person and one.certain and not word[0].isupper())

    def start(self, one: Named) -> int | None:
        """Where a subject's phrase begins; None where it belongs to another phrase."""
        first = max(0, one.start - _REACH)
        stop = HONORIFIC_STOP.search(self.text, one.start - min(30, one.start), one.start)
        end = one.start
        if stop is not None and WORD.findall(stop[0])[-1].casefold() in self.words.honorifics:
            end = stop.start()
        start = max((match.end() for match in _BOUNDARY.finditer(self.text, first, end)), default=first)
        for match in WORD.finditer(self.text, start, end):
            if match[0].casefold() in self.words.conjunctions and not self._is_opener(start, match):
                if match[0].casefold() in _ASSUMED:
                    return None
                start = match.end()
            elif match[0].casefold() in _JOINING and self.is_premodifier(self.text[match.end() : end], one):
                if self._is_joint(match.start()):
                    return None
                start = match.end()
        pre = self.text[start:end]
        skipped = len(pre) - len(pre.lstrip())
        return start + skipped if self.is_premodifier(pre, one, opening=True) else None

    def _is_opener(self, start: int, match: re.Match[str]) -> bool:
        return match[0].casefold() in self.words.openers and not self.text[start : match.start()].strip()

    def _is_joint(self, place: int) -> bool:
        """Whether what stands before an `and` is another name."""
        before = WORD.findall(self.text[max(0, place - 60) : place].rstrip())
        return not before or before[-1][0].isupper()

    def is_premodifier(self, pre: str, one: Named, *, opening: bool = False, titled: bool = False) -> bool:
        """Whether words before a name leave it the head of its phrase."""
        found = [word.casefold() for word in WORD.findall(pre)]
        if found and found[-1] in self.words.honorifics:
            found = found[:-1]
        if not found:
            return not titled
        if found == ["the"]:
            return True
        if len(found) > LONGEST_PREMODIFIER or set(found) & self.words.verbs:
            return False
        if opening and self._is_opening(found):
            return True
        return one.is_person and (self._is_title(found) if self.language == "en" else self._is_russian_title(found))

    def _is_opening(self, found: Sequence[str]) -> bool:
        is_short = found[0] in self.words.openers and len(found) <= _LONGEST_OPENING
        return is_short and found[-1] not in self.words.prepositions and found[-1] not in _NO_OPENING_ENDS

    def _is_title(self, found: Sequence[str]) -> bool:
        """`spokesman`, `the Mill's foreman`, `Minister of Trade`; not `a friend of President`, `spokesman for Mr`."""
        places = [place for place, word in enumerate(found) if word in self.words.prepositions]
        if not places:
            return found[-1] in self.words.titles
        ends_in_title = any(found[-1] in each for each in (self.words.titles, _ARTICLES, self.words.prepositions))
        only_of = all(found[place] in ("of", "for") and found[place - 1] in self.words.titles for place in places)
        return only_of and places[0] > 0 and not ends_in_title

    def _is_russian_title(self, found: Sequence[str]) -> bool:
        """`президент Норланда`, `пресс-секретарь министра`; a title in another case (`жена президента`) is none."""
        heads = [place for place, word in enumerate(found) if word in self.words.titles]
        return bool(heads) and heads[0] <= 3 and found[-1] not in self.words.prepositions
