"""The pages of documents, and their overview in order of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from regesta.model import (
    Annotated,
    AnnotatedDocument,
    Basis,
    Document,
    Kind,
    Page,
    Part,
    PassageKind,
)
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, address_of, relative
from regesta.stages.pages.weave import woven_passage
from regesta.text.addresses import DOCUMENTS, FOLDERS, date_address, document_path
from regesta.text.calendar import date_label
from regesta.text.markdown import Markdown, escape, link
from regesta.text.plurals import counted

LANGUAGE_NAMES = {"en": "English", "ru": "Russian", "und": "undetermined"}
_FACTS = (
    ("issuer", "Issued by"),
    ("publisher", "Published by"),
    ("accessed", "Accessed"),
    ("rights", "Rights"),
    ("note", "Note"),
)
_KIND_HEADINGS = ((Kind.PERSON, "People"), (Kind.ORGANISATION, "Organisations"), (Kind.PLACE, "Places"))


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
    return render_page(path, "documents", front, values, in_navigation=True)


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
        "parts": list(_parts(annotated, first, path, sitemap, page_language)),
        "margin": list(_margin(annotated, path, sitemap)),
        "cuts": [
            {"rule": cut.rule, "line": document.source.line_of(cut.start), "text": cut.text} for cut in document.cuts
        ],
        "links": _links_by_rule(annotated, path, sitemap),
        "doubts": [{"line": finding.line or 1, "message": finding.message} for finding in annotated.findings],
        "source": document.source,
        "size": f"{document.source.size:,} bytes",
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
    return render_page(path, "document", front, values)


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
            "why": why,
        }
    for key, name in _FACTS:
        if key in document.facts:
            yield {"name": name, "value": document.facts[key], "basis": ""}
    address = document.facts.get("address")
    if address is not None:
        yield {"name": "Address", "value": _web_link(address), "basis": ""}
    languages = dict.fromkeys(part.language for part in document.parts)
    yield {"name": "Language", "value": ", ".join(LANGUAGE_NAMES.get(code, code) for code in languages), "basis": ""}
    words = sum(len(passage.text.split()) for passage in document.passages)
    yield {
        "name": "Length",
        "value": f"{counted(words, 'word')} in {counted(len(document.passages), 'paragraph')}",
        "basis": "",
    }


def _web_link(address: str) -> Markdown:
    """A link to an address that a text gives; only plain web addresses become links."""
    plain = address.isascii() and address.startswith(("https://", "http://"))
    if not plain or any(sign in address for sign in "\"'<>()[]{}\\`|^ \t"):
        return escape(address)
    target = address.replace("&", "&amp;").replace("*", "%2A").replace("_", "%5F")
    return Markdown(f"[{escape(address)}](<{target}>){{rel=nofollow}}")


def _parts(
    annotated: AnnotatedDocument, title: Annotated | None, path: str, sitemap: Sitemap, page_language: str
) -> Iterator[dict[str, Any]]:
    by_start = {each.passage.start: each for each in annotated.passages}
    parts = annotated.document.parts
    days = {after.start for before, after in pairwise(parts) if _is_next_day(before, after)}
    several = len(parts) - len(days) > 1
    for part in parts:
        passages = [by_start[passage.start] for passage in part.passages]
        yield {
            "label": _part_label(part) if several and part.start not in days else "",
            "passages": [
                {
                    "text": woven_passage(each, sitemap.targets(path, each)),
                    "anchor": each.passage.anchor,
                    "language": "" if each.passage.language in (page_language, "und") else each.passage.language,
                    "kind": str(each.passage.kind),
                }
                for each in passages
                if each is not title
            ],
        }


def _is_next_day(before: Part, after: Part) -> bool:
    """Whether a part only goes on with the next day of a journal."""
    return before.language == after.language and after.passages[0].kind is PassageKind.DATELINE


def _part_label(part: Part) -> str:
    name = LANGUAGE_NAMES.get(part.language, part.language)
    return name if part.date is None else f"{name}, {date_label(part.date.earliest, part.date.latest)}"


def _margin(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    """Who and what is in the document, the most frequent first, with the place of the first mention."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for each in annotated.passages:
        for mention in each.mentions:
            counts[mention.entity] += 1
            first.setdefault(mention.entity, each.passage.anchor)
    for kind, heading in _KIND_HEADINGS:
        rows = [
            {"link": sitemap.entity_link(path, identity), "count": count, "anchor": first[identity]}
            for identity, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            if sitemap.entity(identity).kind is kind
        ]
        if rows:
            yield {"heading": heading, "anchor": f"in-{FOLDERS[kind]}", "rows": rows}
    dates = _dates_in(annotated, path)
    if dates:
        yield {"heading": "Dates", "anchor": "in-dates", "rows": dates}


def _dates_in(annotated: AnnotatedDocument, path: str) -> list[dict[str, Any]]:
    counts: Counter[tuple[Any, Any, str]] = Counter()
    first: dict[tuple[Any, Any, str], str] = {}
    for each in annotated.passages:
        for expression in each.dates:
            if expression.earliest is not None and expression.latest is not None:
                key = expression.earliest, expression.latest, expression.edtf
                counts[key] += 1
                first.setdefault(key, each.passage.anchor)
    return [
        {
            "link": link(
                escape(date_label(earliest, latest)), relative(path, address_of(date_address(earliest, latest, edtf)))
            ),
            "count": counts[earliest, latest, edtf],
            "anchor": first[earliest, latest, edtf],
        }
        for earliest, latest, edtf in sorted(counts)
    ]


def _links_by_rule(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> Sequence[dict[str, Any]]:
    """Each form with what it was linked to and why, once."""
    rows: Counter[tuple[str, str, str]] = Counter()
    for each in annotated.passages:
        for mention in each.mentions:
            rows[" ".join(mention.text.split()), mention.entity, mention.why] += 1
    return [
        {"form": form, "entity": sitemap.entity_link(path, entity), "why": why, "count": count}
        for (form, entity, why), count in sorted(rows.items(), key=lambda item: (item[0][1], -item[1], item[0]))
    ]
