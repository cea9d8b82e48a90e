"""The coordinates of a place into a map with those around it."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.figures.map import Spot, locator
from regesta.model import Entity
from regesta.stages.pages.entities.desk import Desk
from regesta.text.addresses import entity_path
from regesta.text.markdown import Markdown

_MOST_OTHERS = 60
"""Places that are tried for the map, the most mentioned."""


def where(entity: Entity, path: str, desk: Desk) -> Markdown:
    """The map; empty where the authority does not say where the place lies."""
    if entity.coordinates is None:
        return Markdown("")
    inside = [each for each in desk.contained.get(entity.id, ()) if each in desk.sitemap.register.entries]
    others = (each for each in desk.located[:_MOST_OTHERS] if each != entity.id and each not in inside)
    return locator(
        next(_spots([entity.id], path, desk)),
        desk.sitemap.words("entity.map", name=entity.name),
        inside=list(_spots(inside[:_MOST_OTHERS], path, desk)),
        others=list(_spots(others, path, desk)),
    )


def _spots(identities: Iterator[str] | list[str], path: str, desk: Desk) -> Iterator[Spot]:
    for identity in identities:
        entity = desk.sitemap.entity(identity)
        if entity.coordinates is not None:
            href = desk.sitemap.href(path, entity_path(entity.kind, identity))
            yield Spot(entity.name, *entity.coordinates, href, desk.sitemap.name_language(identity))
