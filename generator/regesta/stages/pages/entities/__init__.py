"""The pages of people, organisations and places: one path over three kinds, which differ in data only.

An entity with more excerpts than fit on a page has a page for each year, and its own page gives the survey.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from regesta.figures.network import MOST
from regesta.model import EntityEntry, EventEntry, Kind, Page, Quoted
from regesta.stages.pages.entities.course import course
from regesta.stages.pages.entities.desk import Desk
from regesta.stages.pages.entities.facts import facts
from regesta.stages.pages.entities.filters import filters
from regesta.stages.pages.entities.forms import forms_found
from regesta.stages.pages.entities.offices import offices
from regesta.stages.pages.entities.parts import Part, parted
from regesta.stages.pages.entities.where import where
from regesta.stages.pages.entities.years import part_pages, part_rows
from regesta.stages.pages.excerpts import quotations
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import FOLDERS, entity_path
from regesta.text.markdown import Markdown
from regesta.words import Words

__all__ = ["entity_pages", "merged_pages", "quotations"]

_NEWEST = 8
"""Excerpts on the page of an entity whose excerpts have pages of their own."""


def entity_pages(sitemap: Sitemap, page_language: str) -> Iterator[Page]:
    """The pages of each entity of the authority, mentioned or not."""
    desk = Desk(sitemap)
    for entry in sitemap.register.entries.values():
        parts = parted(entry.quoted, entry.own, sitemap)
        yield _entity_page(entry, parts, desk, page_language)
        yield from part_pages(entry, parts, sitemap, page_language)


def merged_pages(sitemap: Sitemap) -> Iterator[Page]:
    """A page at each former address, which leads to the entity that the id was merged into."""
    for old, new in sitemap.register.authority.merged.items():
        entity = sitemap.entity(new)
        path = entity_path(entity.kind, old)
        front = {
            "title": f"{entity.name} ({old})",
            "description": sitemap.words("merged.description", name=entity.name),
            "template": "merged.html",
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
            "regesta": {"kind": "merged", "id": old, "into": f"{FOLDERS[entity.kind]}/{new}"},
        }
        yield render_page(path, "merged", front, {"old": old, "link": sitemap.entity_link(path, new)}, sitemap.words)


def _entity_page(entry: EntityEntry, parts: Sequence[Part], desk: Desk, page_language: str) -> Page:
    entity, sitemap, words = entry.entity, desk.sitemap, desk.sitemap.words
    path = entity_path(entity.kind, entity.id)
    mentioned, company = _mentioned(entry, words), desk.company.rows(entry, path)
    sections = {**_sections(entry, parts, path, desk, page_language), "together": company[:MOST]}
    titles = _titles(entity.kind, words, is_parted=bool(parts))
    values = {
        **sections,
        "titles": titles,
        "jumps": [(title, key) for key, title in titles.items() if sections[key]],
        "name": entity.name,
        "language": sitemap.name_language(entity.id),
        "kind": words(f"kinds.{entity.kind}"),
        "mark": f"rg-{entity.kind}",
        "mentioned": mentioned,
        "years": _years(entry, sitemap),
        "is_mentioned": bool(entry.mentions),
        "facts": list(facts(entry, path, desk)),
        "has_own": bool(entry.own),
        "course": course(entry, path, sitemap, parts),
        "filters": Markdown("") if parts else filters(entry.quoted, entity.id, sitemap),
        "network": desk.company.picture(entry, path),
        "forms": list(forms_found(entry.forms, words)),
        "rest": company[MOST:],
        "more_together": len(entry.together) - len(company),
    }
    front = {
        "title": entity.name,
        "description": f"{words(f'kinds.{entity.kind}')}. {mentioned}.",
        "template": "entity.html",
        "hide": ["navigation", "toc"],
        "search": {"boost": 2},
        "regesta": {"kind": str(entity.kind), "id": entity.id},
    }
    return render_page(path, "entity", front, values, words)


def _sections(entry: EntityEntry, parts: Sequence[Part], path: str, desk: Desk, page_language: str) -> dict[str, Any]:
    """What stands under the headings, by their ids; empty where there is none of it."""
    entity, sitemap = entry.entity, desk.sitemap
    quoted, own = (_newest(entry.quoted), ()) if parts else (entry.quoted, entry.own)
    return {
        "where": where(entity, path, desk),
        "offices": offices(entry, path, desk),
        "events": [_event_row(each, path, sitemap) for each in sitemap.events.with_entity(entity.id)],
        "parts": part_rows(parts, entry, path),
        "own": list(quotations(path, own, sitemap, page_language, anchor="said-in")),
        "mentions": list(quotations(path, quoted, sitemap, page_language, entity=entity.id)),
    }


def _titles(kind: Kind, words: Words, *, is_parted: bool) -> dict[str, str]:
    """Headings by their ids, in the order of the page."""
    is_person = kind is Kind.PERSON
    return {
        "where": words("entity.where"),
        "offices": words("entity.offices" if is_person else "entity.offices-of"),
        "events": words("entity.events"),
        "own": words("entity.own-words" if is_person else "entity.own-words-of-body"),
        "parts": words("entity.parts"),
        "mentions": words("entity.newest" if is_parted else "entity.in-documents"),
        "together": words("entity.together"),
    }


def _mentioned(entry: EntityEntry, words: Words) -> str:
    if not entry.mentions:
        return words("entity.never")
    return words(
        "entity.mentioned",
        mentions=words.count("mention", entry.mentions),
        documents=words.count("document", len(entry.quoted)),
    )


def _event_row(entry: EventEntry, path: str, sitemap: Sitemap) -> dict[str, Any]:
    event = entry.event
    return {
        "link": sitemap.event_link(path, event.id),
        "date": sitemap.words.date(event.earliest, event.latest),
        "accounts": sitemap.words.count("account", len(entry.tellings)),
    }


def _years(entry: EntityEntry, sitemap: Sitemap) -> str:
    """The years of the documents that name it."""
    dates = [sitemap.documents[each.document].document.date for each in entry.quoted]
    first = min((each.earliest.year for each in dates if each is not None), default=None)
    last = max((each.latest.year for each in dates if each is not None), default=None)
    return "" if first is None or last is None else sitemap.words.years(first, last)


def _newest(quoted: tuple[Quoted, ...]) -> tuple[Quoted, ...]:
    """The last excerpts, still in order of time."""
    kept: list[Quoted] = []
    room = _NEWEST
    for each in reversed(quoted):
        if room <= 0:
            break
        kept.append(replace(each, excerpts=each.excerpts[-room:]))
        room -= len(kept[-1].excerpts)
    return tuple(reversed(kept))
