"""Dialogue with dashes into what is said.

As in `— Мы ждём, — сказал Хейл. — Завтра ответим`: the paragraph begins with a dash; a dash after a sign and before a
verb of saying ends what is said, and the next one after a sign begins it again. Without such a verb nobody is known to
speak.
"""

from __future__ import annotations

import re

from regesta.text.speech.quotes import Quote
from regesta.text.speech.words import SpeechWords

_OPENING = re.compile(r"\s*[—–-]\s+(?=\S)")
_TURN = re.compile(r"(?<=[,.!?…])\s[—–-]\s(?=\S)")
_FIRST_WORD = re.compile(r"\w[\w-]*")


def spoken(text: str, words: SpeechWords) -> tuple[Quote, ...]:
    """The stretches between the dashes that are said; each span counts a sign more at both ends, as of marks."""
    opening = _OPENING.match(text)
    if opening is None:
        return ()
    turns = [match.span() for match in _TURN.finditer(text, opening.end())]
    if not turns:
        return ()
    first = _FIRST_WORD.search(text, turns[0][1])
    if first is None or not _is_telling(text[turns[0][1] : turns[0][1] + 60], words):
        return ()
    found = [_quote(text, opening.end(), turns[0][0])]
    if len(turns) > 1:
        found.append(_quote(text, turns[1][1], turns[2][0] if len(turns) > 2 else len(text.rstrip())))
    return tuple(found)


def halves(quote: Quote, words: SpeechWords) -> tuple[Quote, ...]:
    """What is said of a stretch in marks that has its speaker within: `«Мы ждём, — сказал Хейл. — Хлеб будет»`."""
    turns = [match.span() for match in _TURN.finditer(quote.words)]
    if not turns or len(turns) > 2 or not _is_telling(quote.words[turns[0][1] : turns[0][1] + 60], words):
        return (quote,)
    first = Quote(quote.start, quote.inner[0] + turns[0][0] + 1, quote.words[: turns[0][0]])
    if len(turns) == 1:
        return (first,)
    rest = quote.words[turns[1][1] :]
    return first, Quote(quote.inner[0] + turns[1][1] - 1, quote.end, rest)


def _is_telling(beginning: str, words: SpeechWords) -> bool:
    found = [match[0] for match in _FIRST_WORD.finditer(beginning)][:4]
    return any(word.casefold() in words.verbs for word in found)


def _quote(text: str, start: int, end: int) -> Quote:
    return Quote(start - 1, end + 1, text[start:end])
