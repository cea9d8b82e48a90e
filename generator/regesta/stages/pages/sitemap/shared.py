"""The words that documents share: the page that keeps each, and what of them a document has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from regesta.model import AnnotatedDocument, Register, SharedPlace, SharedWording, Sharing
from regesta.text.addresses import shared_pages


@dataclass(frozen=True)
class SharedWords:
    """Shared wordings, and where to look for them."""

    register: Register
    documents: Mapping[str, AnnotatedDocument]

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """By id of a shared wording, the page that keeps it, with the id as anchor."""
        return shared_pages([(each.id, self._day(each.documents[0])) for each in self.register.shared])

    def in_document(self, identity: str) -> Sequence[tuple[SharedWording, SharedPlace]]:
        """What a document shares with others, in the order of its text."""
        return self._places.get(identity, ())

    def sharings_of(self, identity: str) -> Sequence[Sharing]:
        """With whom a document shares words, most first."""
        return self._sharings.get(identity, ())

    @cached_property
    def _sharings(self) -> Mapping[str, list[Sharing]]:
        found: dict[str, list[Sharing]] = {}
        for sharing in self.register.sharings:
            for identity in (sharing.first, sharing.second):
                found.setdefault(identity, []).append(sharing)
        return found

    @cached_property
    def _places(self) -> Mapping[str, list[tuple[SharedWording, SharedPlace]]]:
        found: dict[str, list[tuple[SharedWording, SharedPlace]]] = {}
        for wording in self.register.shared:
            for place in wording.places:
                found.setdefault(place.document, []).append((wording, place))
        for identity, own in found.items():
            order = {each.anchor: number for number, each in enumerate(self.documents[identity].document.passages)}
            own.sort(key=lambda each: (order[each[1].spans[0].anchor], each[1].spans[0].start, each[1].spans[0].end))
        return found

    def _day(self, identity: str) -> date | None:
        dated = self.documents[identity].document.date
        return None if dated is None else dated.earliest
