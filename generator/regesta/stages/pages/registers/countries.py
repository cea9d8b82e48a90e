"""Places into groups by the place that they all lie within, mostly a country; those that lie within none apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from regesta.stages.pages.registers.listing import Group
from regesta.stages.pages.registers.rows import Row, rows_of
from regesta.stages.pages.sitemap import Sitemap


def by_country(rows: Sequence[Row], page: str, sitemap: Sitemap) -> list[Group]:
    """The groups in the order of their countries' names, each with the country first and what lies deeper below it.

    Args:
        rows: Of places, sorted; a country that is not among them is shown, too, above what lies in it.
        page: The path of the page that they are for.
        sitemap: Of the site.
    """
    below: dict[str, list[Row]] = defaultdict(list)
    listed = {row.entry.entity.id: row for row in rows}
    for row in list(listed.values()):
        for identity in _chain(row.entry.entity.id, sitemap):
            if identity not in listed:
                listed[identity] = next(rows_of([sitemap.register.entries[identity]], sitemap))
    for row in sorted(listed.values(), key=lambda each: each.key):
        chain = _chain(row.entry.entity.id, sitemap)
        below[chain[0] if chain else ""].append(row)
    groups = []
    for top in below[""]:
        identity = top.entry.entity.id
        if below.get(identity):
            groups.append(Group(top.name, f"in-{identity}", tuple(_tree(top, below, 1)), top.language, is_headed=False))
    alone = tuple(row for row in below[""] if not below.get(row.entry.entity.id))
    if alone:
        head = sitemap.words("register.within-none") if groups else ""
        groups.append(Group(head, "within-none" if groups else "", alone))
    return groups


def _tree(row: Row, below: Mapping[str, Sequence[Row]], depth: int) -> Iterator[Row]:
    yield replace(row, depth=depth)
    for each in below.get(row.entry.entity.id, ()):
        yield from _tree(each, below, depth + 1)


def _chain(identity: str, sitemap: Sitemap) -> list[str]:
    """The places that a place lies in, the nearest first; one that comes again ends it."""
    chain: list[str] = []
    within = sitemap.entity(identity).within
    while within is not None and within in sitemap.register.entries and within not in chain and within != identity:
        chain.append(within)
        within = sitemap.entity(within).within
    return chain
