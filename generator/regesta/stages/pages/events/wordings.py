"""The wordings that accounts of one event share, for the template."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from regesta.model import SharedPlace, SharedWording
from regesta.stages.pages.events.labels import Labels
from regesta.stages.pages.sitemap import relative
from regesta.text.markdown import Markdown

_MOST = 30
_LONGEST = 400


def wordings(labels: Labels) -> Sequence[dict[str, Any]]:
    """Those with places in two accounts or more, the longest first; formulas are none."""
    found: dict[str, tuple[SharedWording, dict[int, SharedPlace]]] = {}
    for number, telling in enumerate(labels.entry.tellings):
        anchors = _anchors(number, labels)
        for wording, place in labels.sitemap.shared.in_document(telling.account.document):
            if not wording.is_formulaic and place.spans[0].anchor in anchors:
                found.setdefault(wording.id, (wording, {}))[1].setdefault(number, place)
    shared = [each for each in found.values() if len(each[1]) > 1]
    shared.sort(key=lambda each: (-each[0].words, each[0].id))
    return [_wording(wording, places, labels) for wording, places in shared[:_MOST]]


def _anchors(number: int, labels: Labels) -> frozenset[str]:
    """The paragraphs of an account."""
    account = labels.entry.tellings[number].account
    anchors = list(labels.sitemap.paragraphs(account.document))
    first = anchors.index(account.first) if account.first in anchors else 0
    last = anchors.index(account.last) if account.last in anchors else len(anchors) - 1
    return frozenset(anchors[first : last + 1])


def _wording(wording: SharedWording, places: dict[int, SharedPlace], labels: Labels) -> dict[str, Any]:
    sitemap = labels.sitemap
    number, place = next(iter(places.items()))
    account = labels.entry.tellings[number].account
    passages = [(sitemap.paragraphs(account.document)[each.anchor].passage, each) for each in place.spans]
    text = " … ".join(passage.text[span.start : span.end] for passage, span in passages)
    language = passages[0][0].language
    return {
        "text": text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(maxsplit=1)[0]} …",
        "language": sitemap.languages.of_passage(text, language),
        "words": sitemap.words.count("word", wording.words),
        "address": Markdown(relative(labels.page, f"{sitemap.shared.pages[wording.id]}#{wording.id}")),
        "places": [
            {"label": labels.shown(each), "address": labels.address(each, places[each].spans[0].anchor)}
            for each in places
        ],
    }
