"""Documents in square brackets' notation: `[…]` is a name; a line is a paragraph, and an empty one ends a part."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.text.reuse import Paragraph, Place, Wording, wordings

_NAME = re.compile(r"\[([^\]]*)\]")


def document(marked: str, language: str = "en") -> list[Paragraph]:
    """The paragraphs of a document."""
    paragraphs: list[Paragraph] = []
    goes_on = True
    for line in marked.splitlines():
        if not line:
            goes_on = False
            continue
        names = [(name.start(1) - 2 * n - 1, name.end(1) - 2 * n - 1) for n, name in enumerate(_NAME.finditer(line))]
        paragraphs.append(Paragraph(_NAME.sub(r"\1", line), language, tuple(names), goes_on))
        goes_on = True
    return paragraphs


def words_of(place: Place, documents: Sequence[Sequence[Paragraph]]) -> str:
    """What stands in a place, with ` / ` between paragraphs."""
    own = documents[place.document]
    return " / ".join(own[span.passage].text[span.start : span.end] for span in place.spans)


def found(*marked: str, language: str = "en") -> list[list[tuple[int, str]]]:
    """For each wording, its places: the number of the document and the words."""
    documents = [document(each, language) for each in marked]
    return [[(place.document, words_of(place, documents)) for place in each.places] for each in wordings(documents)]


def wordings_of(*marked: str, language: str = "en") -> tuple[Wording, ...]:
    """The wordings themselves."""
    return wordings([document(each, language) for each in marked])
