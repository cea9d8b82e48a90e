"""A document into the facts at the head of its page, each with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from regesta.model import AnnotatedDocument, Basis, Document, Kind, PassageKind
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.markdown import Markdown, escape
from regesta.words import Words

_KEYS = ("author", "recipient", "issuer", "publisher", "address", "archived", "accessed", "rights", "note")
"""Facts that are told as they are, in this order."""
_ADDRESSES = frozenset({"address", "archived"})


def facts(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    """What is known of a document: `name`, `value`, and where there is a doubt its `basis` and `why`."""
    document, words = annotated.document, sitemap.words
    yield _date(document, path, sitemap)
    place = _place(annotated, path, sitemap)
    if place is not None:
        yield place
    events = [sitemap.event_link(path, entry.event.id) for entry in sitemap.events.of_document(document.id)]
    if events:
        yield _fact(words("kinds.event" if len(events) == 1 else "kinds.events"), Markdown(", ".join(events)))
    if document.source.member:
        yield _fact(words("document.attached-to"), _whole(document, path, sitemap))
    for key in _KEYS:
        if key in document.facts:
            yield _told(key, document, sitemap)
    languages = dict.fromkeys(part.language for part in document.parts)
    length = sum(len(passage.text.split()) for passage in document.passages)
    yield _fact(
        words("document.text"),
        words(
            "document.language-and-length",
            languages=", ".join(words.language_name(code) for code in languages),
            words=words.count("word", length),
            paragraphs=words.count("paragraph", len(document.passages)),
        ),
    )


def date_label(document: Document, words: Words) -> str:
    """The date of a document, or that it has none."""
    date = document.date
    return words("calendar.undated") if date is None else words.date(date.earliest, date.latest)


def _date(document: Document, path: str, sitemap: Sitemap) -> dict[str, Any]:
    words, value = sitemap.words, document.date
    if value is None:
        return _fact(words("document.date"), words("document.no-date"))
    why = words.reason(value.why)
    if value.stated is not None:
        why = words("document.text-says", why=why, date=value.stated)
    link = Markdown(f"{sitemap.date_link(path, value)}{{.rg-date}}")
    quoted = "" if value.why.quoted is None else sitemap.languages.of_text(value.why.quoted)
    return {
        **_fact(words("document.date"), link),
        "basis": str(value.basis),
        "basis_word": words(f"bases.{value.basis}"),
        "why": why,
        "why_language": quoted,
    }


def _place(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> dict[str, Any] | None:
    """Where the document says that it was written: the first place that its first dateline names."""
    line = next((each for each in annotated.passages if each.passage.kind is PassageKind.DATELINE), None)
    place = next((each for each in line.mentions if each.kind is Kind.PLACE), None) if line else None
    if line is None or place is None:
        return None
    # The first line of the text says it: that is where a reader who doubts it looks.
    address = sitemap.passage_from(path, annotated.document.id, line.passage.anchor)
    said = Markdown(f"[{escape(sitemap.words('document.dateline'))}]({address}){{.rg-where}}")
    return _fact(sitemap.words("document.place"), Markdown(f"{sitemap.entity_link(path, place.entity)} {said}"))


def _fact(name: str, value: str | Markdown) -> dict[str, Any]:
    return {"name": name, "value": value, "language": "", "basis": "", "why": "", "why_language": ""}


def _told(key: str, document: Document, sitemap: Sitemap) -> dict[str, Any]:
    """A fact as it was given; one that only the file declares says so."""
    words, value = sitemap.words, document.facts[key]
    shown: str | Markdown = value
    if key in _ADDRESSES:
        shown = web_link(value)
    elif key == "accessed":
        shown = _day(value, words)
    basis, why = document.fact_bases[key], document.fact_whys.get(key)
    return {
        **_fact(words(f"document.{key}"), shown),
        "language": sitemap.languages.of_text(value) if shown is value else "",
        "basis": str(basis) if basis is Basis.DECLARED else "",
        "basis_word": words(f"bases.{basis}"),
        "why": "" if why is None else words.reason(why),
    }


def _day(value: str, words: Words) -> str:
    """A day in words, if it is one."""
    try:
        return words.day(date.fromisoformat(value))
    except ValueError:
        return value


def _whole(document: Document, path: str, sitemap: Sitemap) -> str | Markdown:
    """The document that an attachment came with."""
    whole, _, _ = document.id.rpartition("-attachment-")
    return sitemap.document_link(path, whole) if whole in sitemap.documents else document.source.path


def web_link(address: str) -> Markdown:
    """A link to an address that a text gives; only plain web addresses become links."""
    plain = address.isascii() and address.startswith(("https://", "http://"))
    if not plain or any(sign in address for sign in "\"'<>()[]{}\\`|^ \t"):
        return escape(address)
    target = address.replace("&", "&amp;").replace("*", "%2A").replace("_", "%5F")
    return Markdown(f"[{escape(address)}](<{target}>){{rel=nofollow}}")
