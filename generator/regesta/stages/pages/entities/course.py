"""The mentions of an entity in time, by the date of the document: a picture, and the same as rows of a table.

A document that is not dated to a month or better turns the months into years; undated ones are counted apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from regesta.figures.columns import Column, columns
from regesta.figures.in_time import by_month, by_year, years_together
from regesta.model import EntityEntry, Quoted
from regesta.stages.pages.entities.parts import Part, pages_of
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import entity_part_path
from regesta.text.markdown import Markdown

Counts = Sequence[tuple[date, int]]
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Course:
    """What a page shows of it."""

    picture: Markdown
    rows: tuple[Column, ...]
    """The columns that are not empty."""
    undated: int
    """Mentions in undated documents."""


def course(entry: EntityEntry, path: str, sitemap: Sitemap, parts: Sequence[Part]) -> Course | None:
    """The picture and its table; None where there is no course to see."""
    mentions = _counts(entry.quoted, sitemap, lambda each: sum(len(one.marks) for one in each.excerpts))
    own = _counts(entry.own, sitemap, lambda each: len(each.excerpts))
    if len({day for day, _ in (*mentions, *own)}) < _FEWEST:
        return None
    words = sitemap.words
    years = years_together([*mentions, *own]) or (1 if _is_coarse(entry, sitemap) else 0)
    addresses = _addresses(entry, path, sitemap, parts)
    if years:
        bars = by_year(mentions, second=own, years=years, href=lambda year: addresses.get(f"{year:04}", ""))
    else:
        bars = by_month(
            mentions,
            words.month_of,
            words.month_short,
            second=own,
            href=lambda year, month: addresses.get(f"{year:04}-{month:02}") or addresses.get(f"{year:04}", ""),
        )
    picture = columns(bars, words("entity.in-time"), value=words("entity.mentions"), second=words("entity.own-sayings"))
    filled = tuple(bar for bar in bars if bar.value or bar.second)
    undated = entry.mentions - sum(count for _, count in mentions)
    return Course(picture, filled, undated) if len(filled) >= _FEWEST else None


def _counts(quoted: Sequence[Quoted], sitemap: Sitemap, count: Callable[[Quoted], int]) -> Counts:
    found = []
    for each in quoted:
        dated = sitemap.documents[each.document].document.date
        if dated is not None:
            found.append((dated.earliest, count(each)))
    return found


def _is_coarse(entry: EntityEntry, sitemap: Sitemap) -> bool:
    dates = (sitemap.documents[each.document].document.date for each in (*entry.quoted, *entry.own))
    return any(
        each is not None and (each.earliest.year, each.earliest.month) != (each.latest.year, each.latest.month)
        for each in dates
    )


def _addresses(entry: EntityEntry, path: str, sitemap: Sitemap, parts: Sequence[Part]) -> dict[str, str]:
    """By year and by month, where the excerpts begin: a page of its own, or a heading on this one."""
    if parts:
        kind, identity = entry.entity.kind, entry.entity.id
        return {part.key: sitemap.href(path, entity_part_path(kind, identity, part.key)) for part in pages_of(parts)}
    found: dict[str, str] = {}
    for each in entry.quoted:
        dated = sitemap.documents[each.document].document.date
        if dated is not None:
            found.setdefault(f"{dated.earliest.year:04}", f"#in-{each.document}")
            found.setdefault(f"{dated.earliest.year:04}-{dated.earliest.month:02}", f"#in-{each.document}")
    return found
