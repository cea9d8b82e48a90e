"""A text and the names in it into clauses of saying: `Hale said`, `said spokesman Tom Hale`, `according to Hale`.

The speaker is the grammatical neighbour of the verb. Before a subject there may be a title or an adverbial, and
between subject and verb an apposition; anything else (`a friend of Hale said`, `Hale's father said`) names another.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from regesta.text.speech.phrases import HONORIFIC_STOP, LONGEST_PREMODIFIER, WORD, Named, Phrases
from regesta.text.speech.words import SpeechWords, speech_words

_APPOSITION = re.compile(
    r"(?:,\s\d{1,3}(?=,))?\s?(?:\([^()]{1,40}\)|,(?P<words>[^,;:.!?()“”\"«»„—–]{1,90}),)?\s+(?P<rest>[\w\s-]{0,40})\Z"
)
_ENDS_CLAUSE = {
    "en": re.compile(r"(?<!\b[A-ZА-ЯЁ])\.(?!\w)|[!?;:()\[\]“”\"«»„—–]"),
    "ru": re.compile(r"(?<!\b[A-ZА-ЯЁ])\.(?!\w)|[!?;:,()\[\]“”\"«»„—–]"),
}
_NAMES_BACK = 4
"""So many names before a verb are looked at, as an apposition may have some of its own."""
_FARTHEST = 140
"""From a verb to a name behind it; in characters."""
_SOURCES = {
    "en": re.compile(r"\b[Aa]ccording to\s+"),
    "ru": re.compile(r"\b[Пп]о (?:словам|мнению|сообщению|утверждению)\s+"),
}
_THAT = {"en": re.compile(r"(?:\W+\w+){0,3}?\W+that\b"), "ru": re.compile(r"(?:\s+\w+){0,3},\s+(?:что|чтобы)\b")}
_PASSIVE = re.compile(r"\s+(?:by|to\s+(?:be|have)|nothing|goodbye)\b")


class Order(Enum):
    """How the parts of a clause stand."""

    SUBJECT_FIRST = auto()
    VERB_FIRST = auto()
    SOURCE = auto()
    """`according to Hale`."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Somebody says something; spans in the text."""

    number: int
    """Of the name."""
    start: int
    end: int
    verb: tuple[int, int]
    order: Order
    plain: bool
    """Whether it needs no quotation to be one."""


@lru_cache(maxsize=4)
def clauses(text: str, language: str, names: tuple[Named, ...]) -> tuple[Clause, ...]:
    """The clauses of saying whose subject is one of the names, by their place; kept, as they are asked for twice."""
    words = speech_words(language)
    if words is None or not names:
        return ()
    grammar = _Grammar(text, language, words, names, Phrases(text, language, words))
    return tuple(sorted(grammar.found(), key=lambda each: (each.start, each.end)))


@dataclass(frozen=True, slots=True)
class _Grammar:
    text: str
    language: str
    words: SpeechWords
    names: tuple[Named, ...]
    phrases: Phrases

    def found(self) -> Iterator[Clause]:
        """Clauses with a verb, then those without."""
        for match in WORD.finditer(self.text):
            verb = match[0].casefold()
            if verb in self.words.verbs and not self._is_in_name(match.start()):
                clause = self._subject_first(match, verb) or self._verb_first(match, verb)
                if clause is not None:
                    yield clause
        for match in _SOURCES[self.language].finditer(self.text):
            for number, one in self._following(match.end()):
                pre = self.words.nominative(self.text[match.end() : one.start])
                if self.phrases.is_premodifier(pre, one) and self.phrases.ends(one):
                    yield Clause(number, match.start(), one.end, match.span(), Order.SOURCE, plain=False)
                    break

    def _is_in_name(self, place: int) -> bool:
        number = bisect_right(self.names, place, key=lambda one: one.end)
        return number < len(self.names) and self.names[number].start <= place

    def _subject_first(self, match: re.Match[str], verb: str) -> Clause | None:
        if _PASSIVE.match(self.text, match.end()):
            return None
        following = bisect_right(self.names, match.start(), key=lambda one: one.end)
        for number in reversed(range(max(0, following - _NAMES_BACK), following)):
            one = self.names[number]
            if self._is_subject_of(one, match) and self._agrees(one, verb):
                start = self.phrases.start(one)
                if start is None:
                    return None
                that = _THAT[self.language].match(self.text, match.end()) is not None
                plain = verb in self.words.plain or that
                return Clause(number, start, match.end(), match.span(), Order.SUBJECT_FIRST, plain=plain)
        return None

    def _is_subject_of(self, one: Named, match: re.Match[str]) -> bool:
        """Whether nothing but an apposition and adverbs stands between name and verb."""
        if not one.nominative or match.start() - one.end > _FARTHEST:
            return False
        between = _APPOSITION.match(self.text[one.end : match.start()])
        if between is None:
            return False
        rest = between["rest"].casefold().split()
        if any(word not in self.words.adverbs for word in rest):
            return False
        return between["words"] is None or self._is_apposition(between["words"])

    def _is_apposition(self, words: str) -> bool:
        first, *rest = WORD.findall(words) or [""]
        folded = {word.casefold() for word in (first, *rest)}
        if folded & self.words.verbs or len(rest) >= LONGEST_PREMODIFIER:
            return False
        return first.casefold() in self.words.titles or not first[:1].isupper()

    def _verb_first(self, match: re.Match[str], verb: str) -> Clause | None:
        if verb in self.words.never_inverted:
            return None
        fitting = [
            (number, one)
            for number, one in self._following(match.end())
            if one.nominative and self._agrees(one, verb) and self._is_after_verb(one, match.end())
        ]
        # Of two the person speaks and the other is told, as in `сообщил ТАСС Песков`.
        fitting.sort(key=lambda item: not item[1].is_person)
        if not fitting:
            return None
        number, one = fitting[0]
        if not one.is_person and verb in self.words.relaying:
            return None
        return Clause(number, match.start(), one.end, match.span(), Order.VERB_FIRST, plain=False)

    def _is_after_verb(self, one: Named, start: int) -> bool:
        between = self.text[start : one.start]
        if not self.phrases.ends(one):
            return False
        if self.phrases.is_premodifier(re.sub(r",\s*(?=\w{0,4}\.?\s*\Z)", " ", between), one, titled="," in between):
            return True
        # A subject in a case of its own may have others between itself and the verb.
        return one.certain and one.is_person and self.language == "ru" and len(between.split()) <= LONGEST_PREMODIFIER

    def _following(self, start: int) -> Iterator[tuple[int, Named]]:
        """Names within the same clause after a place."""
        for number in range(bisect_left(self.names, start, key=lambda one: one.start), len(self.names)):
            one = self.names[number]
            if one.start - start > _FARTHEST:
                return
            between = HONORIFIC_STOP.sub("", self.text[start : one.start])
            if _ENDS_CLAUSE[self.language].search(between):
                return
            yield number, one

    def _agrees(self, one: Named, verb: str) -> bool:
        gender = self.words.gender_of(verb)
        return gender is None or one.gender is None or gender is one.gender
