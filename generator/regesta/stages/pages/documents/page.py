"""An annotated document into its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from regesta.model import AnnotatedDocument, Basis, Document, Page, PassageKind
from regesta.stages.pages.documents.actions import actions
from regesta.stages.pages.documents.body import Body
from regesta.stages.pages.documents.citing import citing
from regesta.stages.pages.documents.facts import date_label, facts
from regesta.stages.pages.documents.margin import Margin
from regesta.stages.pages.documents.offices import Offices
from regesta.stages.pages.documents.parts import named_parts, parts_table
from regesta.stages.pages.provenance import provenance
from regesta.stages.pages.related import related
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap
from regesta.stages.pages.weave import woven_passage
from regesta.text.addresses import document_path

Neighbours = Mapping[str, str]
"""By the id of a document, that of another."""


def document_pages(sitemap: Sitemap, page_language: str) -> Iterator[Page]:
    """A page for each document."""
    # Undated documents have no place in time: nothing comes before or after them.
    dated = [each.document.id for each in sitemap.register.documents if each.document.date is not None]
    before = {later: earlier for earlier, later in pairwise(dated)}
    after = dict(pairwise(dated))
    offices = Offices.of(sitemap)
    for annotated in sitemap.register.documents:
        yield _document_page(annotated, before, after, offices, sitemap)


def _document_page(
    annotated: AnnotatedDocument, before: Neighbours, after: Neighbours, offices: Offices, sitemap: Sitemap
) -> Page:
    document, words = annotated.document, sitemap.words
    path = document_path(document.id)
    in_title = document.title_basis is Basis.STATED
    first = next(each for each in annotated.passages if each.passage.kind is PassageKind.HEADING) if in_title else None
    body = Body(annotated, first, path, sitemap, named_parts(document))
    margin = Margin(annotated, path, sitemap, offices)
    made = provenance(annotated, path, sitemap)
    values = {
        "title": sitemap.title(document.id)
        if first is None
        else woven_passage(first, sitemap.targets(path, first), words=words),
        "title_anchor": "title" if first is None else first.passage.anchor,
        "title_language": sitemap.title_language(document.id),
        "facts": list(facts(annotated, path, sitemap)),
        "actions": actions(annotated, path, sitemap, cuts=made["cut_count"], repairs=made["repair_count"]),
        "parts": parts_table(document, sitemap),
        "body": list(body.groups()),
        "summary": margin.summary,
        "timeline": margin.timeline(),
        "margin": list(margin.groups()),
        "neighbours": [
            _neighbour(side, path, known[document.id], sitemap)
            for side, known in (("before", before), ("after", after))
            if document.id in known
        ],
        "related": related(document.id, path, sitemap),
        "cite": citing(document, path, sitemap),
        "made": made,
    }
    return render_page(path, "document", _front(document, sitemap), values, words)


def _front(document: Document, sitemap: Sitemap) -> dict[str, Any]:
    date = document.date
    return {
        "title": document.title,
        "description": _description(document, sitemap),
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
