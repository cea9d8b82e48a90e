"""An annotated document into its page; into several where it is long, of which the first says all that is said once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from regesta.model import AnnotatedDocument, Document, Page
from regesta.stages.pages.documents.citing import citing
from regesta.stages.pages.documents.facts import date_label, facts
from regesta.stages.pages.documents.offices import Offices
from regesta.stages.pages.documents.text import text_values, title_of
from regesta.stages.pages.provenance import provenance
from regesta.stages.pages.related import related
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.stages.pages.sitemap.sheets import Sheet
from regesta.stages.pages.sitemap.targets import targets_of
from regesta.stages.pages.weave import woven_passage
from regesta.text.addresses import document_path
from regesta.text.markdown import Markdown, escape

Neighbours = Mapping[str, str]
"""By the id of a document, that of another."""


def document_pages(sitemap: Sitemap, page_language: str) -> Iterator[Page]:
    """A page for each document, and one more for each further sheet of a long one."""
    # Undated documents have no place in time: nothing comes before or after them.
    dated = [each.document.id for each in sitemap.register.documents if each.document.date is not None]
    before = {later: earlier for earlier, later in pairwise(dated)}
    after = dict(pairwise(dated))
    offices = Offices.of(sitemap)
    for annotated in sitemap.register.documents:
        first, *rest = sitemap.sheets.of(annotated.document.id)
        yield _document_page(annotated, first, before, after, offices, sitemap)
        yield from (_further_page(annotated, sheet, 1 + len(rest), offices, sitemap) for sheet in rest)


def _document_page(
    annotated: AnnotatedDocument,
    sheet: Sheet,
    before: Neighbours,
    after: Neighbours,
    offices: Offices,
    sitemap: Sitemap,
) -> Page:
    document, words = annotated.document, sitemap.words
    path, first = document_path(document.id), title_of(annotated)
    values = {
        "title": sitemap.title(document.id)
        if first is None
        else woven_passage(first, targets_of(first, path, sitemap), words=words),
        "title_anchor": "title" if first is None else first.passage.anchor,
        "title_language": sitemap.title_language(document.id),
        "facts": list(facts(annotated, path, sitemap)),
        **text_values(annotated, sheet, sitemap, offices),
        "neighbours": [
            _neighbour(side, path, known[document.id], sitemap)
            for side, known in (("before", before), ("after", after))
            if document.id in known
        ],
        "related": related(document.id, path, sitemap),
        "cite": citing(document, path, sitemap),
        "made": provenance(annotated, path, sitemap),
    }
    front = _front(document.title, _description(document, sitemap), document)
    return render_page(path, "document", front, values, words)


def _further_page(annotated: AnnotatedDocument, sheet: Sheet, count: int, offices: Offices, sitemap: Sitemap) -> Page:
    """A page of a long document, which says no more than what is its own, and where the rest is."""
    document, words = annotated.document, sitemap.words
    path = document_path(document.id, sheet.number)
    language = sitemap.title_language(document.id)
    place = words("document.sheet-of", n=sheet.number, of=count)
    values = {
        "title": sitemap.title(document.id),
        "place": place,
        "own": sitemap.languages.own_words(language),
        "title_language": language,
        "date": date_label(document, words),
        "back": Markdown(
            f"[{escape(words('document.first-sheet'))}]({relative(path, document_path(document.id))}){{.rg-keep}}"
        ),
        **text_values(annotated, sheet, sitemap, offices),
        "cite": citing(document, path, sitemap),
    }
    front = _front(
        words("document.sheet-title", title=document.title, place=place),
        words("document.sheet-title", title=_description(document, sitemap), place=place),
        document,
    )
    front["regesta"]["page"] = sheet.number
    return render_page(path, "document_sheet", front, values, words)


def _front(title: str, description: str, document: Document) -> dict[str, Any]:
    date = document.date
    return {
        "title": title,
        "description": description,
        "template": "document.html",
        "hide": ["navigation", "toc"],
        "regesta": {
            "kind": "document",
            "id": document.id,
            "date": None if date is None else date.edtf,
            "date_basis": None if date is None else str(date.basis),
            "languages": list(dict.fromkeys(part.language for part in document.parts)),
            "sha256": document.source.sha256,
        },
    }


def _description(document: Document, sitemap: Sitemap) -> str:
    dated = date_label(document, sitemap.words)
    issuer = document.facts.get("issuer") or document.facts.get("publisher")
    return f"{dated[:1].upper()}{dated[1:]}. {issuer}" if issuer else dated[:1].upper() + dated[1:]


def _neighbour(side: str, path: str, identity: str, sitemap: Sitemap) -> dict[str, Any]:
    document = sitemap.documents[identity].document
    return {
        "side": side,
        "date": date_label(document, sitemap.words),
        "link": sitemap.document_link(path, identity),
    }
