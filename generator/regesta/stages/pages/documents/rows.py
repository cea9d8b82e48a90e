"""A document into what a list of documents tells of it."""

from __future__ import annotations

from typing import Any

from regesta.model import AnnotatedDocument
from regesta.stages.pages.sitemap import Sitemap


def row(sitemap: Sitemap, page: str, annotated: AnnotatedDocument) -> dict[str, Any]:
    """What a list of documents on `page` tells of one."""
    document, words = annotated.document, sitemap.words
    languages = dict.fromkeys(part.language for part in document.parts)
    date = document.date
    return {
        "link": sitemap.document_link(page, document.id),
        "date": words("calendar.undated") if date is None else words.date(date.earliest, date.latest),
        "basis": "" if date is None else str(date.basis),
        "issuer": document.facts.get("issuer") or document.facts.get("publisher") or "",
        "languages": ", ".join(words.language_name(code) for code in languages),
        "mentions": words.count("name", sum(len(each.mentions) for each in annotated.passages)),
    }
