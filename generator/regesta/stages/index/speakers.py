"""Marks in a sentence into who says them: the speakers of the words around a mark, and those whose clause reaches it.

Of several who speak before a mark the nearest says it; a name that speaks is not taken for another's words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regesta.model import Annotated, Mention, Voice
from regesta.text.speech import reach

Span = tuple[int, int]


def speakers(annotated: Annotated, sentence: Span, marks: Sequence[Span]) -> tuple[str, ...]:
    """Ids of those who say any of the marks, each once; spans in the paragraph."""
    return tuple(dict.fromkeys((*_around(annotated, marks), *_by_clause(annotated, sentence, marks))))


def _around(annotated: Annotated, marks: Sequence[Span]) -> Iterator[str]:
    """Who says the words around any of the marks."""
    for each in annotated.utterances:
        if each.speaker is not None and any(each.start <= start and end <= each.end for start, end in marks):
            yield each.speaker


def _by_clause(annotated: Annotated, sentence: Span, marks: Sequence[Span]) -> Iterator[str]:
    """Who says a mark by a verb of saying."""
    speaking = [each for each in annotated.mentions if each.voice is Voice.SPEAKS and _is_within(each, sentence)]
    if not speaking:
        return
    passage = annotated.passage
    reached = [reach(passage.text, passage.language, (each.start, each.end), sentence) for each in speaking]
    own = {(each.start, each.end) for each in speaking}
    for start, end in marks:
        if (start, end) in own:
            continue
        saying = [one for one, (first, last) in zip(speaking, reached, strict=True) if first <= start and end <= last]
        before = [one for one in saying if one.end <= start]
        yield from (one.entity for one in (*before[-1:], *(one for one in saying if one.end > start)))


def _is_within(mention: Mention, sentence: Span) -> bool:
    return sentence[0] <= mention.start and mention.end <= sentence[1]
