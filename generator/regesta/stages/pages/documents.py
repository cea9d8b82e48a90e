"""The pages of documents, and their overview in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from regesta.model import AnnotatedDocument, Basis, Document, Page, PassageKind
from regesta.stages.pages.body import Body
from regesta.stages.pages.margin import margin
from regesta.stages.pages.provenance import provenance
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap
from regesta.stages.pages.weave import woven_passage
from regesta.text.addresses import DOCUMENTS, document_path
from regesta.text.calendar import date_label
from regesta.text.languages import LANGUAGE_NAMES
from regesta.text.markdown import Markdown, escape
from regesta.text.plurals import counted

_FACTS = (
    ("author", "Author"),
    ("recipient", "To"),
    ("issuer", "Issued by"),
    ("publisher", "Published by"),
    ("address", "Address"),
    ("accessed", "Accessed"),
    ("rights", "Rights"),
    ("note", "Note"),
)


def document_pages(sitemap: Sitemap, page_language: str) -> Iterator[Page]:
    """A page for each document."""
    documents = sitemap.register.documents
    for number, annotated in enumerate(documents):
        before = documents[number - 1] if number else None
        after = documents[number + 1] if number + 1 < len(documents) else None
        yield _document_page(annotated, before, after, sitemap, page_language)


def documents_page(sitemap: Sitemap) -> Page:
    """The overview of all documents, by year."""
    path = f"{DOCUMENTS}/index.md"
    years = groupby(
        sitemap.register.documents, key=lambda each: each.document.date.earliest.year if each.document.date else None
    )
    values = {
        "years": [
            {
                "heading": str(year) if year is not None else "Undated",
                "anchor": f"y{year}" if year is not None else "undated",
                "documents": [row(sitemap, path, each) for each in group],
            }
            for year, group in years
        ],
        "count": counted(len(sitemap.register.documents), "document"),
    }
    front = {"title": "Documents", "template": "register.html", "hide": ["navigation", "toc"]}
    return render_page(path, "documents", front, values, sitemap.words, in_navigation=True)


def row(sitemap: Sitemap, page: str, annotated: AnnotatedDocument) -> dict[str, Any]:
    """What a list of documents tells of one."""
    document = annotated.document
    languages = dict.fromkeys(part.language for part in document.parts)
    return {
        "link": sitemap.document_link(page, document.id),
        "date": "undated" if document.date is None else date_label(document.date.earliest, document.date.latest),
        "basis": "" if document.date is None else str(document.date.basis),
        "issuer": document.facts.get("issuer") or document.facts.get("publisher") or "",
        "languages": ", ".join(LANGUAGE_NAMES.get(code, code) for code in languages),
        "mentions": counted(sum(len(each.mentions) for each in annotated.passages), "name"),
    }


def _document_page(
    annotated: AnnotatedDocument,
    before: AnnotatedDocument | None,
    after: AnnotatedDocument | None,
    sitemap: Sitemap,
    page_language: str,
) -> Page:
    document = annotated.document
    path = document_path(document.id)
    in_title = document.title_basis is Basis.STATED
    first = next(each for each in annotated.passages if each.passage.kind is PassageKind.HEADING) if in_title else None
    values = {
        "title": escape(document.title) if first is None else woven_passage(first, sitemap.targets(path, first)),
        "title_anchor": "title" if first is None else first.passage.anchor,
        "title_language": ""
        if first is None or first.passage.language in (page_language, "und")
        else first.passage.language,
        "facts": list(_facts(document, path, sitemap)),
        "body": list(Body(annotated, first, path, sitemap, page_language).groups()),
        "margin": list(margin(annotated, path, sitemap)),
        "made": provenance(annotated, path, sitemap),
        "before": None if before is None else sitemap.document_link(path, before.document.id),
        "after": None if after is None else sitemap.document_link(path, after.document.id),
    }
    front = {
        "title": document.title,
        "description": _description(document),
        "template": "document.html",
        "hide": ["navigation", "toc"],
        "regesta": {
            "kind": "document",
            "id": document.id,
            "date": None if document.date is None else document.date.edtf,
            "date_basis": None if document.date is None else str(document.date.basis),
            "languages": list(dict.fromkeys(part.language for part in document.parts)),
            "sha256": document.source.sha256,
        },
    }
    return render_page(path, "document", front, values, sitemap.words)


def _description(document: Document) -> str:
    dated = "Undated" if document.date is None else date_label(document.date.earliest, document.date.latest)
    issuer = document.facts.get("issuer") or document.facts.get("publisher")
    return f"{dated}. {issuer}" if issuer else dated


def _facts(document: Document, path: str, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    if document.date is None:
        yield {"name": "Date", "value": "unknown: the text does not say it", "basis": ""}
    else:
        why = document.date.why
        if document.date.stated is not None:
            why = f"{why}; the text says {document.date.stated}"
        yield {
            "name": "Date",
            "value": Markdown(f"{sitemap.date_link(path, document.date)}"),
            "basis": str(document.date.basis),
            "why": why.removeprefix(f"{Basis.DECLARED} "),
        }
    if document.source.member:
        yield {"name": "Attached to", "value": _whole(document, path, sitemap), "basis": ""}
    for key, name in _FACTS:
        if key in document.facts:
            value = document.facts[key]
            yield {"name": name, "value": _web_link(value) if key == "address" else value, **_basis(document, key)}
    languages = dict.fromkeys(part.language for part in document.parts)
    yield {"name": "Language", "value": ", ".join(LANGUAGE_NAMES.get(code, code) for code in languages), "basis": ""}
    words = sum(len(passage.text.split()) for passage in document.passages)
    yield {
        "name": "Length",
        "value": f"{counted(words, 'word')} in {counted(len(document.passages), 'paragraph')}",
        "basis": "",
    }


def _basis(document: Document, key: str) -> dict[str, str]:
    """Of a fact that only the file declares."""
    basis = document.fact_bases[key]
    shown = "" if basis is not Basis.DECLARED else str(basis)
    return {"basis": shown, "why": document.fact_whys.get(key, "").removeprefix(f"{Basis.DECLARED} ")}


def _whole(document: Document, path: str, sitemap: Sitemap) -> str | Markdown:
    """The document that an attachment came with."""
    whole, _, _ = document.id.rpartition("-attachment-")
    return sitemap.document_link(path, whole) if whole in sitemap.documents else document.source.path


def _web_link(address: str) -> Markdown:
    """A link to an address that a text gives; only plain web addresses become links."""
    plain = address.isascii() and address.startswith(("https://", "http://"))
    if not plain or any(sign in address for sign in "\"'<>()[]{}\\`|^ \t"):
        return escape(address)
    target = address.replace("&", "&amp;").replace("*", "%2A").replace("_", "%5F")
    return Markdown(f"[{escape(address)}](<{target}>){{rel=nofollow}}")
