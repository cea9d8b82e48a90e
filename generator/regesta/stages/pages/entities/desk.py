"""What the pages of all entities look up, made once: offices by those they concern, places by where they lie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from regesta.model import Role
from regesta.stages.pages.entities.company import Company
from regesta.stages.pages.sitemap import Sitemap


@dataclass(frozen=True)
class Desk:
    """The sitemap, and what is found by going through the authority once."""

    sitemap: Sitemap

    @cached_property
    def contained(self) -> Mapping[str, Sequence[str]]:
        """By place, the places that lie directly in it, in the order of the authority file."""
        found: dict[str, list[str]] = defaultdict(list)
        for entity in self.sitemap.register.authority.entities.values():
            if entity.within is not None:
                found[entity.within].append(entity.id)
        return found

    @cached_property
    def offices(self) -> Mapping[str, Sequence[Role]]:
        """By person, body or place, the offices that it held or that are its own."""
        found: dict[str, list[Role]] = defaultdict(list)
        for role in self.sitemap.register.authority.roles.values():
            for identity in dict.fromkeys((role.of, *(term.person for term in role.terms))):
                if identity is not None:
                    found[identity].append(role)
        return found

    @cached_property
    def located(self) -> Sequence[str]:
        """Places with coordinates, the most mentioned first."""
        entries = self.sitemap.register.entries.values()
        found = [each for each in entries if each.entity.coordinates is not None]
        return [each.entity.id for each in sorted(found, key=lambda each: (-each.mentions, each.entity.id))]

    @cached_property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of the documents."""
        dates = [each.document.date for each in self.sitemap.register.documents if each.document.date is not None]
        return (min(each.earliest for each in dates), max(each.latest for each in dates)) if dates else None

    @cached_property
    def company(self) -> Company:
        """Who is named together with whom."""
        return Company(self.sitemap)
