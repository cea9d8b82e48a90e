"""The places of a shared wording into quotations: the shared words in their sentences, what not all have set off.

The first place has them in full. In the others, what is said word for word as in the first is left out but for its
beginning and end, so that what differs can be seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from regesta.model import Annotated, SharedPlace
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.markdown import Markdown, escape, escape_inline
from regesta.text.reuse.differing import Spans, differing

_CONTEXT = 160
"""Letters of the sentences before and after the words."""
_LONGEST = 700
"""Letters of the words in one paragraph."""
_MOST_PARAGRAPHS = 3
_BEGINNING = 64
_KEPT = 70
"""Letters at either end of words that are left out."""
_LEFT_OUT = " […] "
_BETWEEN = "\n"


def beginning(place: SharedPlace, sitemap: Sitemap) -> str:
    """The first of the words, as a heading."""
    span = place.spans[0]
    words = _paragraph(place.document, span.anchor, sitemap).passage.text[span.start : span.end]
    short = words if len(words) <= _BEGINNING else _cut(words, _BEGINNING)
    return f"{short} …" if len(short) < len(words) or len(place.spans) > 1 else short


def foreign(place: SharedPlace, sitemap: Sitemap) -> str:
    """The language of the words; empty where it is that of the page."""
    return _foreign(_paragraph(place.document, place.spans[0].anchor, sitemap), sitemap)


def lines_of(places: Sequence[SharedPlace], page: str, sitemap: Sitemap) -> Sequence[Sequence[dict[str, Any]]]:
    """For each place, its first paragraphs for a template."""
    found = [[*_words_in(place, sitemap)] for place in places]
    versions = [_BETWEEN.join(words for _, _, words in each) for each in found]
    return [
        list(_lines(place, each, marks, page, sitemap, in_full=number == 0))
        for number, (place, each, marks) in enumerate(
            zip(places, found, differing(versions) if versions else (), strict=True)
        )
    ]


_Found = tuple[Annotated, int, str]
"""A paragraph, where the words begin in it, and the words as far as they are shown."""


def _words_in(place: SharedPlace, sitemap: Sitemap) -> Iterator[_Found]:
    for span in place.spans[:_MOST_PARAGRAPHS]:
        annotated = _paragraph(place.document, span.anchor, sitemap)
        words = annotated.passage.text[span.start : span.end]
        yield annotated, span.start, words if len(words) <= _LONGEST else _cut(words, _LONGEST)


def _lines(
    place: SharedPlace, found: Sequence[_Found], marks: Spans, page: str, sitemap: Sitemap, *, in_full: bool
) -> Iterator[dict[str, Any]]:
    offset = 0
    for (annotated, start, words), span in zip(found, place.spans, strict=False):
        within = [(a - offset, b - offset) for a, b in marks if offset <= a and b <= offset + len(words)]
        after = _after(annotated, span.end) if len(words) == span.end - span.start else " …"
        before = _before(annotated, start)
        language = _foreign(annotated, sitemap)
        shared = f"<strong>{_with_marks(words, within, in_full=in_full)}</strong>"
        yield {
            "text": Markdown(f"{_first(before)}{shared}{escape_inline(after)}"),
            "address": Markdown(relative(page, sitemap.passage(place.document, annotated.passage.anchor))),
            "language": language,
            "own": sitemap.languages.own_words(language),
        }
        offset += len(words) + len(_BETWEEN)


def _paragraph(document: str, anchor: str, sitemap: Sitemap) -> Annotated:
    return sitemap.paragraphs(document)[anchor]


def _foreign(annotated: Annotated, sitemap: Sitemap) -> str:
    return sitemap.languages.of_passage(annotated.passage.text, annotated.passage.language)


def _before(annotated: Annotated, start: int) -> str:
    """The beginning of the sentence."""
    text = annotated.passage.text
    begins = max((first for first, last in annotated.sentences if first <= start < last), default=0)
    before = text[begins:start]
    if len(before) <= _CONTEXT:
        return before
    return f"… {before[-_CONTEXT:].partition(' ')[2]}"


def _after(annotated: Annotated, end: int) -> str:
    """The rest of the sentence."""
    text = annotated.passage.text
    ends = min((last for first, last in annotated.sentences if first < end <= last), default=len(text))
    after = text[end:ends]
    return after if len(after) <= _CONTEXT else f"{_cut(after, _CONTEXT)} …"


def _cut(text: str, length: int) -> str:
    """The words that have room; one that has none by itself is cut."""
    return text[: length + 1].rpartition(" ")[0] or text[:length]


def _first(before: str) -> str:
    return escape(before) + (" " if before[-1:].isspace() else "")


def _with_marks(words: str, marks: Sequence[tuple[int, int]], *, in_full: bool) -> str:
    pieces: list[str] = []
    free = 0
    for start, end in [*marks, (len(words), len(words))]:
        same = words[free:start]
        pieces.append(escape_inline(same if in_full else _shortened(same)))
        if start < end:
            pieces.append(f'<em class="rg-differs">{escape_inline(words[start:end])}</em>')
        free = end
    return "".join(pieces)


def _shortened(words: str) -> str:
    """The beginning and the end, where much stands between them."""
    if len(words) <= 3 * _KEPT:
        return words
    return f"{_cut(words, _KEPT)}{_LEFT_OUT}{words[-_KEPT:].partition(' ')[2]}"
