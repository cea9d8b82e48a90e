"""Who held which office on the date of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regesta.model import DateValue, Role, Term
from regesta.stages.pages.sitemap import Sitemap


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices of all persons."""

    by_person: Mapping[str, tuple[tuple[Role, Term], ...]]

    @classmethod
    def of(cls, sitemap: Sitemap) -> Offices:
        """Those of the authority, in its order."""
        found: dict[str, list[tuple[Role, Term]]] = {}
        for role in sitemap.register.authority.roles.values():
            for term in role.terms:
                found.setdefault(term.person, []).append((role, term))
        return cls({person: tuple(held) for person, held in found.items()})

    def on(self, person: str, date: DateValue | None, language: str) -> Iterator[tuple[str, str]]:
        """What a person's offices on all of these days are called, and in which language; none without a date."""
        if date is not None:
            for role, term in self.by_person.get(person, ()):
                if role.names and term.covers(date.earliest, date.latest):
                    spoken = language if language in role.names else next(iter(role.names))
                    yield role.names[spoken], spoken
