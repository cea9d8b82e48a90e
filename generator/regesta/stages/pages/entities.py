"""The pages of people, organisations and places, and their registers: one path over three kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from regesta.model import Basis, EntityEntry, Excerpt, Kind, Page, Quoted, Term, Voice
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, reading, relative
from regesta.stages.pages.weave import excerpt
from regesta.text.addresses import FOLDERS, document_path, entity_path
from regesta.text.calendar import date_label, years_label
from regesta.text.markdown import Markdown, escape
from regesta.text.names import fold
from regesta.text.plurals import counted

_MOST_TOGETHER = 15
_ONE_LIST = 60
"""A register of so many names needs no letters."""


@dataclass(frozen=True, slots=True)
class _KindWords:
    title: str
    one: str
    lead: str
    own: str = ""
    """The heading above what such an entity says itself."""


WORDS: Mapping[Kind, _KindWords] = {
    Kind.PERSON: _KindWords("People", "person", "By surname", "In their own words"),
    Kind.ORGANISATION: _KindWords("Organisations", "organisation", "Bodies, offices and media", "In its own words"),
    Kind.PLACE: _KindWords("Places", "place", "Countries, towns and sites"),
}
_SAID: Mapping[str, str] = {"turn": "turn", "turn-continued": "turn, continued", "quotation": "quotation"}
"""How somebody's own words are known to be so, by the rule of the utterance."""
_SCHEMES: Mapping[str, tuple[str, str]] = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/entity/{}"),
    "viaf": ("VIAF", "https://viaf.org/viaf/{}"),
    "gnd": ("GND", "https://d-nb.info/gnd/{}"),
    "geonames": ("GeoNames", "https://www.geonames.org/{}"),
    "isni": ("ISNI", "https://isni.org/isni/{}"),
    "iso3166": ("ISO 3166-1", ""),
}


def entity_pages(sitemap: Sitemap, page_language: str) -> Iterator[Page]:
    """A page for each entity of the authority, mentioned or not."""
    for entry in sitemap.register.entries.values():
        yield _entity_page(entry, sitemap, page_language)


def merged_pages(sitemap: Sitemap) -> Iterator[Page]:
    """A page at each former address, which leads to the entity that the id was merged into."""
    for old, new in sitemap.register.authority.merged.items():
        entity = sitemap.entity(new)
        path = entity_path(entity.kind, old)
        front = {
            "title": f"{entity.name} ({old})",
            "template": "merged.html",
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
            "regesta": {"kind": "merged", "id": old, "into": f"{FOLDERS[entity.kind]}/{new}"},
        }
        yield render_page(path, "merged", front, {"old": old, "link": sitemap.entity_link(path, new)}, sitemap.words)


def register_page(kind: Kind, sitemap: Sitemap, page_language: str) -> Page:
    """The register of one kind, by sort name."""
    path = f"{FOLDERS[kind]}/index.md"
    entries = sorted(
        (entry for entry in sitemap.register.entries.values() if entry.entity.kind is kind),
        key=lambda entry: (_sort_key(entry), entry.entity.id),
    )
    if len(entries) <= _ONE_LIST:
        groups = [
            {"heading": "", "anchor": "", "rows": [_row(entry, sitemap, path, page_language) for entry in entries]}
        ]
    else:
        groups = [
            {
                "heading": letter,
                "anchor": f"letter-{ord(letter):x}",
                "rows": [_row(entry, sitemap, path, page_language) for entry in group],
            }
            for letter, group in groupby(entries, key=lambda entry: _sort_key(entry)[:1].upper() or "?")
        ]
    words = WORDS[kind]
    values = {
        "title": words.title,
        "lead": words.lead,
        "groups": groups,
        "named": sum(1 for entry in entries if entry.mentions),
        "count": len(entries),
    }
    front = {"title": words.title, "template": "register.html", "hide": ["navigation", "toc"]}
    return render_page(path, "register", front, values, sitemap.words, in_navigation=True)


def sort_name(entry: EntityEntry) -> str:
    """The name under which a register lists the entity."""
    return next(iter(entry.entity.sort_name.values()), entry.entity.name)


def span_of_time(entry: EntityEntry, sitemap: Sitemap) -> str:
    """The years of the documents in which an entity is mentioned."""
    dates = [date for quoted in entry.quoted if (date := sitemap.documents[quoted.document].document.date) is not None]
    return years_label(min(each.earliest for each in dates), max(each.latest for each in dates)) if dates else ""


def quotations(
    page: str, quoted: tuple[Quoted, ...], sitemap: Sitemap, page_language: str, *, anchor: str = "in"
) -> Iterator[dict[str, Any]]:
    """Excerpts for a template: by document, each with the link to its paragraph; `anchor` begins those of headings."""
    for each in quoted:
        document = sitemap.documents[each.document].document
        yield {
            "link": sitemap.document_link(page, document.id),
            "anchor": f"{anchor}-{document.id}",
            "date": "undated" if document.date is None else date_label(document.date.earliest, document.date.latest),
            "basis": "" if document.date is None else str(document.date.basis),
            "issuer": document.facts.get("issuer") or document.facts.get("publisher") or "",
            "excerpts": [
                {
                    "text": excerpt(one),
                    "address": Markdown(relative(page, f"{document_path(document.id)}#{one.anchor}")),
                    "language": _foreign(one, page_language),
                    "voice": _voice(one),
                    "note": " ".join(
                        dict.fromkeys(reading(each) for each in one.readings if each.basis is not Basis.STATED)
                    ),
                }
                for one in each.excerpts
            ],
        }


def _voice(one: Excerpt) -> str:
    return _SAID.get(one.rule, "speaks") if one.voice is Voice.SPEAKS else ""


def _foreign(one: Excerpt, page_language: str) -> str:
    return "" if one.language in (page_language, "und") else one.language


def _entity_page(entry: EntityEntry, sitemap: Sitemap, page_language: str) -> Page:
    entity = entry.entity
    path = entity_path(entity.kind, entity.id)
    words = WORDS[entity.kind]
    mentioned = (
        f"{counted(entry.mentions, 'mention')} in {counted(len(entry.quoted), 'document')}"
        if entry.mentions
        else "Not mentioned in any document"
    )
    values = {
        "name": entity.name,
        "kind": words.one.capitalize(),
        "other_names": [
            {"text": name, "language": "" if code == page_language else code}
            for code, name in list(entity.names.items())[1:]
        ],
        "aliases": list(
            dict.fromkeys(
                alias.form
                for aliases in entity.aliases.values()
                for alias in aliases
                if alias.form not in entity.names.values()
            )
        ),
        "note": entity.note,
        "mentioned": mentioned,
        "offices": list(_offices(entry, path, sitemap)),
        "within": None
        if entity.within is None or entity.within not in sitemap.register.entries
        else sitemap.entity_link(path, entity.within),
        "contains": [
            sitemap.entity_link(path, other.id)
            for other in sitemap.register.authority.entities.values()
            if other.within == entity.id
        ],
        "identifiers": [_identifier(scheme, value) for scheme, value in entity.identifiers.items()],
        "forms": [
            {
                "text": form.text,
                "language": "" if form.language in (page_language, "und") else form.language,
                "count": form.count,
            }
            for form in entry.forms
        ],
        "together": [
            {"link": sitemap.entity_link(path, identity), "count": count}
            for identity, count in entry.together[:_MOST_TOGETHER]
        ],
        "quotations": list(quotations(path, entry.quoted, sitemap, page_language)),
        "own_title": words.own,
        "own": list(quotations(path, entry.own, sitemap, page_language, anchor="said-in")),
    }
    front = {
        "title": entity.name,
        "description": f"{words.one.capitalize()}. {mentioned}.",
        "template": "entity.html",
        "hide": ["navigation", "toc"],
        "search": {"boost": 2},
        "regesta": {"kind": str(entity.kind), "id": entity.id},
    }
    return render_page(path, "entity", front, values, sitemap.words)


def _offices(entry: EntityEntry, path: str, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    for role in sitemap.register.authority.roles.values():
        name = next(iter(role.names.values()), role.id)
        for term in role.terms:
            if term.person == entry.entity.id:
                yield {
                    "name": name,
                    "of": None
                    if role.of is None or role.of not in sitemap.register.entries
                    else sitemap.entity_link(path, role.of),
                    "term": _term_label(term),
                    "holder": None,
                }
            elif role.of == entry.entity.id:
                yield {
                    "name": name,
                    "of": None,
                    "term": _term_label(term),
                    "holder": sitemap.entity_link(path, term.person),
                }


def _term_label(term: Term) -> str:
    first = "" if term.first is None else date_label(term.first, term.first)
    last = "" if term.last is None else date_label(term.last, term.last)
    if first and last:
        return f"{first} – {last}"
    return f"since {first}" if first else f"until {last}" if last else ""


def _identifier(scheme: str, value: str) -> Markdown:
    name, pattern = _SCHEMES.get(scheme, (scheme, ""))
    if pattern and value.isascii() and value.isalnum():
        return Markdown(f"{escape(name)} [{value}]({pattern.format(value)})")
    return Markdown(f"{escape(name)} {escape(value)}")


def _row(entry: EntityEntry, sitemap: Sitemap, path: str, page_language: str) -> dict[str, Any]:
    entity = entry.entity
    return {
        "link": Markdown(
            f"[{escape(sort_name(entry))}]({relative(path, entity_path(entity.kind, entity.id))}){{.rg-{entity.kind}}}"
        ),
        "others": [
            {"text": name, "language": "" if code == page_language else code}
            for code, name in list(entity.names.items())[1:]
        ],
        "documents": len(entry.quoted),
        "mentions": entry.mentions,
        "years": span_of_time(entry, sitemap),
    }


def _sort_key(entry: EntityEntry) -> str:
    return " ".join(fold(word) for word in sort_name(entry).replace(",", " ").split())
