"""Excerpts that are too many for one page: a page for each year, and the rows of a table that lead there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from regesta.model import EntityEntry, Kind, Page
from regesta.stages.pages.entities.filters import filters
from regesta.stages.pages.entities.parts import Part, pages_of
from regesta.stages.pages.excerpts import quotations
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import entity_part_path, entity_path
from regesta.text.markdown import Markdown, escape
from regesta.words import Words


def part_pages(entry: EntityEntry, parts: Sequence[Part], sitemap: Sitemap, page_language: str) -> Iterator[Page]:
    """A page for each part and each of its parts."""
    made = tuple(pages_of(parts))
    for number, part in enumerate(made):
        neighbours = (made[number - 1] if number else None, made[number + 1] if number + 1 < len(made) else None)
        yield _part_page(entry, part, neighbours, sitemap, page_language)


def part_rows(parts: Sequence[Part], entry: EntityEntry, path: str) -> list[dict[str, Any]]:
    """What a table of the parts tells."""
    return [_part_row(part, entry, path, depth) for part, depth in _with_depth(parts)]


def _part_page(
    entry: EntityEntry, part: Part, neighbours: tuple[Part | None, Part | None], sitemap: Sitemap, page_language: str
) -> Page:
    entity, words = entry.entity, sitemap.words
    path = entity_part_path(entity.kind, entity.id, part.key)
    title = words("entity.part-title", name=entity.name, part=part.label)
    is_person = entity.kind is Kind.PERSON
    before, after = neighbours
    quoted, own = ((), ()) if part.parts else (part.quoted, part.own)
    values = {
        "title": title,
        "language": sitemap.name_language(entity.id),
        "back": Markdown(
            f"[{escape(words('entity.back', name=entity.name))}]({relative(path, entity_path(entity.kind, entity.id))})"
        ),
        "before": None if before is None else _part_link(before, entry, path),
        "after": None if after is None else _part_link(after, entry, path),
        "mentioned": _counted(part, words),
        "has_own": bool(part.own),
        "parts": part_rows(part.parts, entry, path),
        "own_title": words("entity.own-words" if is_person else "entity.own-words-of-body"),
        "own": list(quotations(path, own, sitemap, page_language, anchor="said-in")),
        "quotations": list(quotations(path, quoted, sitemap, page_language, entity=entity.id)),
        "filters": filters(quoted, entity.id, sitemap),
    }
    front = {
        "title": title,
        "description": f"{_counted(part, words)}.",
        "template": "entity.html",
        "hide": ["navigation", "toc"],
        "regesta": {"kind": str(entity.kind), "id": entity.id, "part": part.key},
    }
    return render_page(path, "entity_part", front, values, words)


def _with_depth(parts: Sequence[Part]) -> Iterator[tuple[Part, int]]:
    for part in parts:
        yield part, 0
        yield from ((each, 1) for each in part.parts)


def _part_row(part: Part, entry: EntityEntry, path: str, depth: int) -> dict[str, Any]:
    documents, mentions, sayings = part.counts
    return {
        "link": _part_link(part, entry, path),
        "depth": depth,
        "documents": documents,
        "mentions": mentions,
        "sayings": sayings,
    }


def _part_link(part: Part, entry: EntityEntry, path: str) -> Markdown:
    target = entity_part_path(entry.entity.kind, entry.entity.id, part.key)
    return Markdown(f"[{escape(part.label)}]({relative(path, target)}){{.rg-keep}}")


def _counted(part: Part, words: Words) -> str:
    documents, mentions, _ = part.counts
    return words(
        "entity.mentioned", mentions=words.count("mention", mentions), documents=words.count("document", documents)
    )
