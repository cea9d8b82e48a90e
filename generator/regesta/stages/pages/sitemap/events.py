"""The events of a register by what they have to do with: documents, entities, days. Always in order of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from regesta.model import EventEntry


@dataclass(frozen=True)
class Events:
    """The events, and where to look for them."""

    entries: Sequence[EventEntry]

    def of_document(self, document: str) -> Sequence[EventEntry]:
        """Those of which a document is an account."""
        return self._found.get(("document", document), ())

    def with_entity(self, entity: str) -> Sequence[EventEntry]:
        """Those in which a person or organisation takes part, or that were at a place."""
        return self._found.get(("entity", entity), ())

    def between(self, earliest: date, latest: date) -> Sequence[EventEntry]:
        """Those of which a day lies within a span of days."""
        return [each for each in self.entries if each.event.earliest <= latest and earliest <= each.event.latest]

    @cached_property
    def _found(self) -> Mapping[tuple[str, str], list[EventEntry]]:
        found: dict[tuple[str, str], list[EventEntry]] = {}
        for entry in self.entries:
            event = entry.event
            places = () if event.place is None else (event.place,)
            keys = dict.fromkeys(("document", each.account.document) for each in entry.tellings)
            keys |= dict.fromkeys(("entity", each) for each in (*event.participants, *places))
            for key in keys:
                found.setdefault(key, []).append(entry)
        return found
