"""A document into marked passages: sentences, candidates for names and roles, dates.

What a candidate stands for is decided by the next stage, which sees the whole document.
"""

from __future__ import annotations

from collections.abc import Iterator

from regesta.model import Candidate, DateExpression, Document, Marked, Part, Passage, Reading
from regesta.text.dates import find_dates
from regesta.text.names import Lexicon
from regesta.text.sentences import sentences


def annotate(document: Document, lexicon: Lexicon[Reading], *, day_first: bool) -> tuple[Marked, ...]:
    """The passages of all parts, in order."""
    return tuple(
        Marked(
            passage, sentences(passage.text, passage.language), tuple(_candidates(passage, lexicon, document.id)), dates
        )
        for part in document.parts
        for passage, dates in zip(part.passages, _dates(part, document, day_first=day_first), strict=True)
    )


def _candidates(passage: Passage, lexicon: Lexicon[Reading], document: str) -> Iterator[Candidate]:
    for match in lexicon.find(passage.text):
        readings = tuple(
            reading
            for reading in dict.fromkeys(match.payloads)
            if not reading.documents or document in reading.documents
        )
        if readings:
            yield Candidate(match.start, match.end, passage.text[match.start : match.end], readings)


def _dates(part: Part, document: Document, *, day_first: bool) -> tuple[tuple[DateExpression, ...], ...]:
    """The dates of a part, counted from its own date, or else from the document's."""
    date = part.date or document.date
    base = date.earliest if date is not None and date.earliest == date.latest else None
    return find_dates([(passage.text, passage.language) for passage in part.passages], base, day_first=day_first)
