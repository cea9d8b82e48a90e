"""What a document shares with others into marks in its text, each with a sign that leads to where else it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from regesta.model import SharedPlace, SharedSpan, SharedWording
from regesta.stages.pages.sitemap import UNSEARCHED, Sitemap, relative
from regesta.stages.pages.weave import Echo
from regesta.text.markdown import Markdown, attribute

_EXACT, _NEAR = "≡", "≈"
_MOST_NAMED = 3
"""Documents that a sign names; of more it says how many."""


def echoes(identity: str, page: str, sitemap: Sitemap) -> Mapping[str, Sequence[Echo]]:
    """By anchor, the words of a document that stand elsewhere, too; formulas are left unmarked."""
    found: dict[str, list[Echo]] = {}
    for wording, place in sitemap.shared.in_document(identity):
        if not wording.is_formulaic:
            elsewhere = [each for each in wording.places if each.document != identity]
            for number, span in enumerate(place.spans):
                passage = sitemap.paragraphs(identity)[span.anchor].passage
                lang = sitemap.languages.own_words(sitemap.languages.of_passage(passage.text, passage.language))
                sign = Markdown(f"{_sign(wording, elsewhere, number, page, sitemap)}{{.rg-echo {UNSEARCHED}{lang}}}")
                found.setdefault(span.anchor, []).append((span.start, span.end, sign))
    return found


def twin_of(place: SharedPlace, number: int) -> SharedSpan:
    """Where the words of another place's span stand; paragraphs may be divided otherwise."""
    return place.spans[min(number, len(place.spans) - 1)]


def _sign(
    wording: SharedWording, elsewhere: Sequence[SharedPlace], number: int, page: str, sitemap: Sitemap
) -> Markdown:
    """A link to the one other place, or to the list of them all."""
    if len(elsewhere) == 1:
        target = sitemap.passage(elsewhere[0].document, twin_of(elsewhere[0], number).anchor)
    else:
        target = f"{sitemap.shared.pages[wording.id]}#{wording.id}"
    title = attribute(_also_in(wording, elsewhere, sitemap))
    return Markdown(f'[{_EXACT if wording.is_exact else _NEAR}]({relative(page, target)} "{title}")')


def _also_in(wording: SharedWording, elsewhere: Sequence[SharedPlace], sitemap: Sitemap) -> str:
    words = sitemap.words
    documents = tuple(dict.fromkeys(each.document for each in elsewhere))
    if len(documents) > _MOST_NAMED:
        named = words.count("document", len(documents))
    else:
        named = "; ".join(_named(documents, sitemap))
    return words("shared.also", documents=named, words=words.count("word", wording.words))


def _named(documents: Sequence[str], sitemap: Sitemap) -> Iterator[str]:
    for identity in documents:
        document = sitemap.documents[identity].document
        if document.date is None:
            yield document.title
        else:
            yield f"{document.title}, {sitemap.words.date(document.date.earliest, document.date.latest)}"
