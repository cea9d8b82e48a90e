"""A name that speaks, in its sentence, into the words that are its own.

What is said stands behind the verb (`Hale said that …`), or before a clause that closes the sentence (`…, Hale said on
Friday`), or on both sides of one set between commas. Where a conjunction joins such a clause to another (`but Hale
said`, `since Hale said`, `Hale said so, and they left`), the words of the other are somebody else's.
"""

from __future__ import annotations

import re

from regesta.text.speech.words import SpeechWords, speech_words

Span = tuple[int, int]

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_SETS_OFF = re.compile(r"(?:[,!?…”»\"]|’(?!\w))(?P<phrase>(?:[^,!?…“”«»’\"]|’(?=\w))*)\Z")
_DIVIDES = re.compile(r"[:;“«„\"]")
_THAT = {"en": re.compile(r"\bthat\b"), "ru": re.compile(r",\s+(?=(?:что|чтобы)\b)")}
_ANOTHER = {
    "en": re.compile(r"(?:,\s+(?:and|but|while|whereas|yet)\b(?!\s+that\b)|;)"),
    "ru": re.compile(r"(?:,\s+(?:а|но|и|однако)\b(?!\s+(?:что|чтобы)\b)|;)"),
}
_DAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\Z")
_ADDRESSED = frozenset({"told", "tells", "asked", "reminded", "warned", "assured", "reassured", "answered"})
_LONGEST_CLOSE = 9
"""So many words may follow the verb of a clause that closes a sentence: `said in a statement on Friday`."""
_FARTHEST = 140
"""From a name to its verb; in characters."""


def reach(text: str, language: str, name: Span, sentence: Span) -> Span:
    """What a name that speaks says in its sentence, at most.

    >>> text = "Nobody waits, Hale said on Friday."
    >>> text[slice(*reach(text, "en", (14, 18), (0, 34)))]
    'Nobody waits, '

    Args:
        text: The paragraph.
        language: Of the paragraph; in one that we do not know the whole sentence is within reach.
        name: Where the name stands in the paragraph.
        sentence: Where its sentence stands in the paragraph.
    """
    words = speech_words(language)
    if words is None:
        return sentence
    verb, end = _verb(text, name, sentence, words)
    head, comma, more = text[end : sentence[1]].partition(",")
    if _is_set_off(text[sentence[0] : name[0]], words) and _closes(head, verb, words):
        return (sentence[0], sentence[1] if comma and _WORD.search(more) else name[0])
    first = _after_that(text, language, verb, (end, sentence[1]), words)
    another = _ANOTHER[language].search(text, first, sentence[1])
    return (first, sentence[1] if another is None else another.start())


def _verb(text: str, name: Span, sentence: Span, words: SpeechWords) -> tuple[str, int]:
    """The verb of saying behind the name, and its end; where it stands before the name, the end of the name."""
    for match in _WORD.finditer(text, name[1], min(sentence[1], name[1] + _FARTHEST)):
        if _DIVIDES.search(text, name[1], match.start()):
            break
        if match[0].casefold() in words.verbs:
            return match[0].casefold(), match.end()
    return "", name[1]


def _is_set_off(before: str, words: SpeechWords) -> bool:
    """Whether a sign parts the clause from words before it, and no conjunction joins the two."""
    found = _SETS_OFF.search(before)
    if found is None or not _WORD.search(before[: found.start()]):
        return False
    return not any(_joins(word.casefold(), words) for word in _WORD.findall(found["phrase"]))


def _joins(word: str, words: SpeechWords) -> bool:
    return word in words.conjunctions or word in ("and", "or", "yet", "и", "или")


def _closes(rest: str, verb: str, words: SpeechWords) -> bool:
    """Whether what follows the verb only tells to whom, when and where, so that the words are those before."""
    found = [word.casefold() for word in _WORD.findall(rest)]
    if _DIVIDES.search(rest) or len(found) > _LONGEST_CLOSE or set(found) & words.conjunctions:
        return False
    known = words.prepositions | words.openers | words.adverbs
    return not found or verb in _ADDRESSED or found[0] in known or _DAY.match(found[0]) is not None


def _after_that(text: str, language: str, verb: str, rest: Span, words: SpeechWords) -> int:
    """Where the words begin: behind `that`, if what stands before it only tells to whom, when and where."""
    that = _THAT[language].search(text, *rest)
    if that is None or _DIVIDES.search(text, rest[0], that.start()):
        return rest[0]
    between = text[rest[0] : that.start()]
    return that.end() if verb in _ADDRESSED or _closes(between, verb, words) else rest[0]
