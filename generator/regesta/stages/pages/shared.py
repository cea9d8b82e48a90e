"""The shared wordings into their pages: each once, with all its places in their paragraphs, earliest first.

No page grows beyond bounds: of a wording in many places the first `_MOST_PLACES` are shown; and where the wordings
of a page come to more than `_MOST_LETTERS`, the rest of them are listed with their documents alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from regesta.model import Page, SharedPlace, SharedWording
from regesta.stages.pages.excerpts import source_of
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sharing_quoted import beginning, foreign, lines_of
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import SHARED
from regesta.text.markdown import Markdown, escape, link

_OVERVIEW = f"{SHARED}/index.md"
_MOST_LETTERS = 280_000
"""Of Markdown; a page has some more of HTML, and is not to come to half a megabyte."""
_AROUND = 450
"""Letters of what stands around each quotation."""
_MOST_PLACES = 8
_MOST_LISTED = 20
"""Places that are only named, behind those that are shown."""
_MOST_PAIRS = 20
_MOST_LONGEST = 20
_HIDE = ["navigation", "toc"]


def shared_pages(sitemap: Sitemap) -> Iterator[Page]:
    """The overview, and the pages by year where there are many."""
    kept = sitemap.shared.pages
    by_page: dict[str, list[SharedWording]] = {}
    for wording in sitemap.register.shared:
        by_page.setdefault(kept[wording.id], []).append(wording)
    here = by_page.pop(_OVERVIEW, [])
    pages = sorted(by_page)
    yield _overview(here, {page: by_page[page] for page in pages}, sitemap)
    for number, page in enumerate(pages):
        before = pages[number - 1] if number else None
        after = pages[number + 1] if number + 1 < len(pages) else None
        values = {
            **_passages(by_page[page], page, sitemap),
            "heading": sitemap.words("shared.title-of", period=_period(page, sitemap)),
            "up": link(escape(sitemap.words("shared.up")), relative(page, _OVERVIEW)),
            "before": None if before is None else _period_link(page, before, sitemap),
            "after": None if after is None else _period_link(page, after, sitemap),
            "count": sitemap.words.count("shared-passage", len(by_page[page])),
        }
        yield render_page(page, "shared_period", _front(values["heading"]), values, sitemap.words)


def _overview(
    here: Sequence[SharedWording], elsewhere: Mapping[str, Sequence[SharedWording]], sitemap: Sitemap
) -> Page:
    shared = sitemap.register.shared
    words = sitemap.words
    values = {
        **_passages(here, _OVERVIEW, sitemap),
        "passages": words.count("shared-passage", len(shared)) if shared else None,
        "documents": words.count("sharing-document", len({each for one in shared for each in one.documents})),
        "pairs": list(_pairs(sitemap)),
        "years": list(_years(elsewhere, sitemap)),
        "longest": list(_longest(sitemap)) if elsewhere else [],
    }
    return render_page(_OVERVIEW, "shared", _front(words("shared.title")), values, words, in_navigation=True)


def _front(title: str) -> dict[str, Any]:
    return {"title": title, "template": "shared.html", "hide": _HIDE, "search": {"exclude": True}}


def _passages(wordings: Sequence[SharedWording], page: str, sitemap: Sitemap) -> dict[str, Any]:
    """The entries of a page, formulas apart."""
    letters = 0
    made: dict[bool, list[dict[str, Any]]] = {False: [], True: []}
    for wording in wordings:
        entry = _entry(wording, page, sitemap, in_full=letters < _MOST_LETTERS)
        letters += sum(len(line["text"]) + _AROUND for place in entry["places"] for line in place["lines"])
        letters += sum(map(len, entry["rest"]))
        made[wording.is_formulaic].append(entry)
    return {"entries": made[False], "formulas": made[True]}


def _entry(wording: SharedWording, page: str, sitemap: Sitemap, *, in_full: bool) -> dict[str, Any]:
    count = 0 if not in_full else 1 if wording.is_formulaic else _MOST_PLACES
    shown, rest = wording.places[:count], wording.places[count:]
    if wording.is_formulaic:
        rest = ()
    return {
        "id": wording.id,
        "heading": beginning(wording.places[0], sitemap),
        "language": foreign(wording.places[0], sitemap),
        "words": sitemap.words.count("word", wording.words),
        "exact": wording.is_exact,
        "documents": sitemap.words.count("document", len(wording.documents)),
        "places": list(_places(shown, wording, page, sitemap)),
        "rest": [_place_link(place, page, sitemap) for place in rest[:_MOST_LISTED]],
        "more": max(0, len(rest) - _MOST_LISTED),
    }


def _places(
    shown: Sequence[SharedPlace], wording: SharedWording, page: str, sitemap: Sitemap
) -> Iterator[dict[str, Any]]:
    earliest = None if wording.is_formulaic else _earliest(wording, sitemap)
    all_lines = lines_of(shown, page, sitemap)
    of_place = zip(shown, all_lines, strict=True)
    for document, places in groupby(of_place, key=lambda each: each[0].document):
        of_document = list(places)
        yield {
            **document_line(document, page, sitemap),
            "earliest": document == earliest,
            "lines": [line for _, lines in of_document for line in lines],
            "more": sum(len(place.spans) - len(lines) for place, lines in of_document),
        }


def document_line(identity: str, page: str, sitemap: Sitemap) -> dict[str, Any]:
    """What stands beside the title of a document wherever it is only named."""
    document = sitemap.documents[identity].document
    dated, source = document.date, source_of(document)
    return {
        "link": sitemap.document_link(page, identity),
        "date": sitemap.words("calendar.undated")
        if dated is None
        else sitemap.words.date(dated.earliest, dated.latest),
        "basis": "" if dated is None else str(dated.basis),
        "issuer": source,
        "issuer_language": sitemap.languages.of_text(source),
    }


def _earliest(wording: SharedWording, sitemap: Sitemap) -> str | None:
    """The document that is dated before all the others; None where two may be of the same day."""
    documents = [sitemap.documents[each].document for each in wording.documents]
    dated = [(each.id, each.date) for each in documents if each.date is not None]
    if len(dated) < 2 or any(other.earliest <= dated[0][1].latest for _, other in dated[1:]):
        return None
    return dated[0][0]


def _place_link(place: SharedPlace, page: str, sitemap: Sitemap) -> Markdown:
    title = sitemap.title(place.document)
    address = relative(page, sitemap.passage(place.document, place.spans[0].anchor))
    return _in_language(link(title, address), sitemap.title_language(place.document))


def _in_language(made: Markdown, language: str) -> Markdown:
    return Markdown(f"{made}{{lang={language}}}") if language else made


def _pairs(sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    """Who shares most with whom."""
    for sharing in sitemap.register.sharings[:_MOST_PAIRS]:
        first = sharing.wordings[0]
        yield {
            "first": document_line(sharing.first, _OVERVIEW, sitemap),
            "second": document_line(sharing.second, _OVERVIEW, sitemap),
            "words": sharing.words,
            "count": sitemap.words.count("shared-passage", len(sharing.wordings)),
            "address": Markdown(relative(_OVERVIEW, f"{sitemap.shared.pages[first]}#{first}")),
        }


def _longest(sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    told = [each for each in sitemap.register.shared if not each.is_formulaic]
    for wording in sorted(told, key=lambda each: -each.words)[:_MOST_LONGEST]:
        address = relative(_OVERVIEW, f"{sitemap.shared.pages[wording.id]}#{wording.id}")
        yield {
            "link": _in_language(
                link(escape(beginning(wording.places[0], sitemap)), address), foreign(wording.places[0], sitemap)
            ),
            "words": sitemap.words.count("word", wording.words),
            "documents": sitemap.words.count("document", len(wording.documents)),
        }


def _years(elsewhere: Mapping[str, Sequence[SharedWording]], sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    for page, wordings in elsewhere.items():
        yield {
            "link": _period_link(_OVERVIEW, page, sitemap),
            "count": sitemap.words.count("shared-passage", len(wordings)),
        }


def _period_link(page: str, target: str, sitemap: Sitemap) -> Markdown:
    return link(escape(_period(target, sitemap)), relative(page, target))


def _period(page: str, sitemap: Sitemap) -> str:
    """What the name of a page says: a year, a month or a day."""
    numbers = page.removeprefix(f"{SHARED}/").removesuffix(".md").split("-")
    if not numbers[0].isdecimal():
        return sitemap.words("shared.undated")
    year, *rest = map(int, numbers)
    if not rest:
        return str(year)
    return sitemap.words.month_of(year, rest[0]) if len(rest) == 1 else sitemap.words.day(date(year, *rest))
