"""A text into the spans of its sentences.

A sentence ends with a full stop, question or exclamation mark or ellipsis, and the quotation marks and brackets that
close after it, if white space and then a capital, figure, opening sign or dash follows. A lone full stop ends none
after initials, abbreviations and the number of a list. Lines of a text are wrapped, so their ends mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from regesta.text.languages import LANGUAGES

_OPENING = "\"'“‘«„(["

# Possessive, and from the first sign of a run only, so that a text of nothing but signs takes no longer than any other;
# what stands before the sign is asked behind it, since a set of signs is sought fast.
_END = re.compile(
    r"(?P<signs>[.!?…](?<![.!?…].)[.!?…]*+)(?P<closing>[\"'”’»“)\]]*+(?:\[\d{1,3}\])*+)\s++"
    r"(?=(?P<opening>(?:[\"'“‘«„(\[]++(?:(?<=[«„(\[])\s)?)?)(?P<dash>(?:[–—-]++\s*+)?)(?P<next>\S?))"
)
_REACH = 40
"""How far back an abbreviation, with what it goes with, may begin; in characters."""

_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){0,8}[^\W\d_]")
_LIST_NUMBER = re.compile(r"\d{1,3}|[IVXLC]{1,6}|[0-9.]{3,8}")
_REST_OF_DATE = re.compile(r"\d{1,2}\.\s?\d{2,4}\b|(?:19|20)\d\d\b")
_LETTER_BEFORE = re.compile(r"(?:^|\W)(\w)\.\s?$")
_FIGURE_BEFORE = re.compile(r"\d\s?$")
_NUMERAL = re.compile(r"\d|[IVXLC]+\b")
_WHOLE_WORD = re.compile(r"[^\W\d_]+(?!\.|[^\W\d_])")


# Annotating, dating and linking ask for the same paragraph one after another.
@lru_cache(maxsize=512)
def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences, sorted, without white space at their ends, and together all of the text but such.

    >>> sentences("H.E. Mr. Smith came. He spoke.", "en")
    ((0, 20), (21, 30))

    Args:
        text: A paragraph, or more.
        language: Its code; with one that is not known, `und` too, the abbreviations of every language count.
    """
    return tuple(_spans(text, _knowledge(language)))


@dataclass(frozen=True, slots=True)
class _Knowledge:
    """What is known of abbreviations, in one language or all."""

    abbreviations: frozenset[str]
    closing: frozenset[str]
    before_figures: frozenset[str]
    titles: frozenset[str]
    function_words: frozenset[str]
    calendar: frozenset[str]


@cache
def _knowledge(code: str) -> _Knowledge:
    languages = [LANGUAGES[code]] if code in LANGUAGES else list(LANGUAGES.values())
    return _Knowledge(
        abbreviations=frozenset().union(*(one.abbreviations for one in languages)),
        closing=frozenset().union(*(one.closing_abbreviations for one in languages)),
        before_figures=frozenset().union(*(one.figure_abbreviations for one in languages)),
        titles=frozenset().union(*(one.honorifics for one in languages)),
        function_words=frozenset().union(*(one.function_words for one in languages)),
        calendar=frozenset().union(*(one.calendar_words for one in languages)),
    )


def _spans(text: str, knowledge: _Knowledge) -> Iterator[tuple[int, int]]:
    start = len(text) - len(text.lstrip())
    for end in _END.finditer(text, start):
        if _is_end(end, start, knowledge):
            yield start, end.end("closing")
            start = end.end()
    last = len(text.rstrip())
    if start < last:
        yield start, last


def _is_end(end: re.Match[str], start: int, knowledge: _Knowledge) -> bool:
    following = end["next"]
    if not following or (not end["opening"] and following in ".,;:!?…)]»”"):
        return False
    if following.islower() and (end["dash"] or not end["opening"]):
        return False
    return end["signs"] != "." or bool(end["closing"]) or not _is_abbreviated(end, start, knowledge)


def _is_abbreviated(end: re.Match[str], start: int, knowledge: _Knowledge) -> bool:
    """Whether a lone full stop belongs to the word before it."""
    stop = end.start("signs")
    first = max(start, stop - _REACH)
    word = (end.string[first:stop].rsplit(maxsplit=1) or [""])[-1].lstrip(f"{_OPENING}–—-")
    before = end.string[first : stop - len(word)]
    if first == start and not before.strip(_OPENING) and _LIST_NUMBER.fullmatch(word):
        return True
    if word[-1:].isdecimal():
        return len(word) < 3 and _REST_OF_DATE.match(end.string, end.end()) is not None
    if _INITIALS.fullmatch(word) and word[-1].isupper():
        return not _begins_sentence(end, knowledge)
    return _is_abbreviation(_with_letter_before(word.casefold(), before), before, end, knowledge)


def _is_abbreviation(word: str, before: str, end: re.Match[str], knowledge: _Knowledge) -> bool:
    if word in knowledge.closing:
        return len(word) == 1 and not _FIGURE_BEFORE.search(before)
    if word in knowledge.before_figures:
        return (
            len(word) == 1 or _NUMERAL.match(end.string, end.end()) is not None or _next_word(end) in knowledge.calendar
        )
    if word in knowledge.titles:
        return True
    return word in knowledge.abbreviations and not _begins_sentence(end, knowledge)


def _with_letter_before(word: str, before: str) -> str:
    """Of `т. д` the whole, as `т.д`."""
    letter = _LETTER_BEFORE.search(before) if len(word) == 1 else None
    return word if letter is None else f"{letter[1].casefold()}.{word}"


def _begins_sentence(end: re.Match[str], knowledge: _Knowledge) -> bool:
    """Whether what follows is a word that begins sentences and not names: `the U.S. He`, but not `the U.S. Senate`."""
    return _next_word(end) in knowledge.function_words


def _next_word(end: re.Match[str]) -> str:
    word = _WHOLE_WORD.match(end.string, end.start("next"))
    return "" if word is None else word[0].casefold()
