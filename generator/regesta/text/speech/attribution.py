"""Quoted stretches and clauses of saying into what is said by whom.

A stretch is somebody's where a clause of saying stands directly beside it: `“…,” Hale said`, `Hale told the council:
“…”`. With two that disagree it is nobody's. A few words in marks within a sentence of somebody else (`called it “a
mistake”`) are left alone, and so are titles of books.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from regesta.text.speech.clauses import Clause, Order, clauses
from regesta.text.speech.phrases import Named
from regesta.text.speech.quotes import Quote, quoted
from regesta.text.speech.spoken_dashes import halves, spoken
from regesta.text.speech.words import SpeechWords, speech_words

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_GAP_AFTER = re.compile(r"(?P<outside>[,.!?…]?)\s*(?P<dash>[—–-]?)\s*")
_ASIDE = re.compile(r"\s*[—–]\s[^—–.!?“”\"«»:]{1,90}\s[—–]\s*")
_THAT = {"en": re.compile(r"\A(?P<before>.*?)\bthat\b(?P<rest>.*)\Z", re.DOTALL)}
_THAT["ru"] = re.compile(r"\A(?P<before>.*?),\s+что\b(?P<rest>.*)\Z", re.DOTALL)
_ADVERBIAL = re.compile(
    r"(?:in|on|at|during|after|before|to|from|about|later|today|yesterday|last|this|earlier|then|again|when|via|"
    r"through|adding|simply|only|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_ADDRESSED = frozenset({"told", "tells", "asked", "reminded", "warned", "assured", "reassured", "answered"})
_NEAR = 300
"""How far from a quotation its speaker may stand; in characters."""
_CLAUSES_BACK = 3
_LONGEST_COMPLEMENT = 10
_MOST_BEFORE_WORDS = 6
"""Between `that` and words that are quoted from within a sentence."""
_FEWEST_IN_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Said:
    """Words, without their marks, and who says them; spans in the text."""

    start: int
    end: int
    number: int
    """Of the name."""
    evidence: tuple[int, int]
    """The words that say so: `said Hale`."""


def speaking(text: str, language: str, names: Sequence[Named]) -> frozenset[int]:
    """The numbers of the names that are the subject of a verb of saying, with or without a quotation."""
    said = {each.number for each in quotations(text, language, names)}
    return frozenset(said | {each.number for each in clauses(text, language, tuple(names)) if each.plain})


def quotations(text: str, language: str, names: Sequence[Named]) -> tuple[Said, ...]:
    """What is quoted and whose it is, sorted.

    >>> quotations("“We wait,” Hale said.", "en", [Named(11, 15)])
    (Said(start=1, end=9, number=0, evidence=(11, 20)),)
    """
    return _quotations(text, language, tuple(names))


@lru_cache(maxsize=4)
def _quotations(text: str, language: str, names: tuple[Named, ...]) -> tuple[Said, ...]:
    # Kept for a moment, as who speaks and what is said are asked one after the other.
    words = speech_words(language)
    if words is None or not names:
        return ()
    quotes = spoken(text, words) or tuple(half for each in quoted(text) for half in halves(each, words))
    if not quotes:
        return ()
    ends = [each.inner[1] for each in quotes]
    outside = [one for one in clauses(text, language, names) if not _is_quoted(one, quotes, ends)]
    return tuple(_Attribution(text, language, words, quotes, tuple(outside), names).found())


def _is_quoted(clause: Clause, quotes: Sequence[Quote], ends: Sequence[int]) -> bool:
    """Whether a clause stands in a quotation, at least in part: whoever it names is part of what is quoted."""
    number = bisect_right(ends, clause.start)
    return number < len(quotes) and quotes[number].inner[0] < clause.end


@dataclass(frozen=True, slots=True)
class _Attribution:
    """One paragraph; all that is looked at around a quotation is near it."""

    text: str
    language: str
    words: SpeechWords
    quotes: tuple[Quote, ...]
    clauses: tuple[Clause, ...]
    names: tuple[Named, ...]

    def found(self) -> Iterator[Said]:
        """One quotation after the other; the second half of one goes on with the speaker of the first."""
        previous: tuple[Quote, Clause] | None = None
        for quote in self.quotes:
            beside = [each for each in (self._before(quote), self._after(quote)) if each is not None]
            if not beside and previous is not None and self._goes_on(previous[1], quote):
                beside = [previous[1]]
            labelled = None if beside else self._headline(quote)
            speakers = {each.number for each in beside}
            if len(speakers) == 1:
                clause = beside[0]
                yield Said(*quote.inner, clause.number, (clause.start, clause.end))
                previous = quote, clause
            else:
                previous = None
            if labelled is not None:
                one = self.names[labelled]
                yield Said(*quote.inner, labelled, (one.start, one.end))

    def _behind(self, place: int) -> str:
        return self.text[place : place + _NEAR]

    def _ahead(self, place: int) -> str:
        return self.text[max(0, place - _NEAR) : place]

    def _after(self, quote: Quote) -> Clause | None:
        """The clause right behind a quotation: `“…,” Hale said`, `«…», — сказал Хейл`."""
        gap = _GAP_AFTER.match(self.text, quote.end)
        if gap is None:
            return None
        closes = quote.words[-1:] in ",!?…—–" or gap["outside"] in (",", "!", "?") or bool(gap["dash"])
        if not closes or gap["outside"] == "." or self._is_fragment(quote):
            return None
        first = bisect_left(self.clauses, gap.end(), key=lambda each: each.start)
        for clause in self.clauses[first : first + 2]:
            if clause.start == gap.end() and not self._takes_another(clause):
                return clause
        return None

    def _takes_another(self, clause: Clause) -> bool:
        """Whether what is said follows the verb, so that it is not the words before."""
        if clause.order is not Order.SUBJECT_FIRST:
            return False
        behind = self._behind(clause.end)
        following = behind.lstrip()
        place = clause.end + len(behind) - len(following)
        is_told = self.text[slice(*clause.verb)].casefold() in _ADDRESSED
        is_named = not is_told and self.language == "en" and any(one.start == place for one in self.names)
        return is_named or following.startswith(("that ", "nothing", ", что "))

    def _is_fragment(self, quote: Quote) -> bool:
        """Whether a sentence that somebody else's words begin only takes up a few, or a title."""
        before = self._ahead(quote.start).rstrip()
        if not before or before[-1] in '.!?:…—–”»"':
            return False
        return quote.is_short or quote.is_title

    def _before(self, quote: Quote) -> Clause | None:
        """The clause before a quotation: `Hale said: “…”`, `Hale said that the Mill “…”`, `По словам Хейла, «…»`."""
        last = bisect_left(self.clauses, quote.start, key=lambda each: each.start)
        for clause in reversed(self.clauses[max(0, last - _CLAUSES_BACK) : last]):
            if not 0 <= quote.start - clause.end <= _NEAR:
                continue
            complement = self.text[clause.end : quote.start]
            if self._introduces(clause, complement, quote):
                return clause
        return None

    def _introduces(self, clause: Clause, complement: str, quote: Quote) -> bool:
        if clause.order is Order.SOURCE:
            return complement.strip() == "," and not quote.is_short
        if clause.order is Order.VERB_FIRST:
            ahead = self._ahead(clause.start).casefold().rstrip()
            begins = not ahead or ahead.endswith(("as", "как"))
            return begins and complement.strip() in (",", ":") and not (complement.strip() == "," and quote.is_short)
        shortened = _ASIDE.sub(" ", complement)
        if self._is_blocked(shortened):
            return False
        sign = shortened.strip()[-1:]
        if sign == ":":
            return self._is_complement(shortened.strip()[:-1], clause)
        if sign == "," and self.language == "en":
            begins = quote.words[:1].isupper() and (not quote.is_short or quote.words[-1:] in ".!?")
            return begins and self._is_complement(shortened.strip()[:-1], clause)
        if not shortened.strip():
            is_sentence = quote.words[:1].isupper() and quote.words[-1:] in ".!?,"
            return (is_sentence or not quote.is_short) and not quote.is_title
        return self._within_sentence(shortened, clause, quote)

    def _within_sentence(self, complement: str, clause: Clause, quote: Quote) -> bool:
        """Words taken up after `that`: long enough, and close enough behind it."""
        that = _THAT[self.language].match(complement)
        if that is None or quote.is_title or len(_WORD.findall(quote.words)) < _FEWEST_IN_SENTENCE:
            return False
        closes = quote.words[-1:] in ".!?…," or re.match(r"\s*(?:\Z|[.,;!?])", self._behind(quote.end)) is not None
        near = len(_WORD.findall(that["rest"])) <= _MOST_BEFORE_WORDS and not re.search(r"[,.!?;:]", that["rest"])
        return closes and near and self._is_complement(that["before"], clause)

    def _is_complement(self, words: str, clause: Clause) -> bool:
        """Whether the words between verb and quotation only say to whom, when and where."""
        found = [word.casefold() for word in _WORD.findall(words)]
        if not found:
            return True
        if len(found) > _LONGEST_COMPLEMENT or any(sign in words for sign in ".!?;:"):
            return False
        verb = self.text[slice(*clause.verb)].casefold()
        return self.language == "ru" or verb in _ADDRESSED or _ADVERBIAL.match(" ".join(found)) is not None

    def _is_blocked(self, words: str) -> bool:
        folded = {word.casefold() for word in _WORD.findall(words)}
        if folded & (self.words.verbs | self.words.blockers):
            return True
        return any(not each.is_short for each in quoted(words)) or words.count('"') % 2 == 1

    def _goes_on(self, clause: Clause, quote: Quote) -> bool:
        """Whether a quotation is the second half of the one before: `“…,” Hale said. “…”`."""
        between = self.text[clause.end : quote.start]
        if quote.start - clause.end > _NEAR or quote.start < clause.end:
            return False
        following_name = bisect_left(self.names, clause.end, key=lambda one: one.start)
        if following_name < len(self.names) and self.names[following_name].start < quote.start:
            return False
        if not re.fullmatch(r"[^.!?:;“”\"«»„]{0,80}[.,;:]?\s*[—–-]?\s*", between) or self._is_blocked(between):
            return False
        if between.strip()[-1:] not in (".", ",", "—", "–") or quote.is_title:
            return False
        following = self._behind(quote.end)
        if not re.match(r"[.,]?\s*(?:\Z|[A-ZА-ЯЁ“«\"])", following) and between.strip()[-1:] == ".":
            return False
        next_words = [word.casefold() for word in _WORD.findall(following)[:8]]
        return not set(next_words) & self.words.verbs and (quote.words[-1:] in ".!?…," or following[:1] in (".", ","))

    def _headline(self, quote: Quote) -> int | None:
        """The name at the beginning of a paragraph that is nothing but `Hale: “…”`."""
        before = self.text[: min(quote.start, _NEAR)].rstrip()
        if not before.endswith(":") or quote.is_short or self._behind(quote.end).strip(" .!?\n"):
            return None
        for number, one in enumerate(self.names[:1]):
            if not before[: one.start].strip() and not before[one.end : -1].strip() and one.nominative:
                return number
        return None
