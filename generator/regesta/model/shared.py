"""What documents have in common: the same words, and the same people."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SharedSpan:
    """Words of a paragraph."""

    anchor: str
    """Of the paragraph."""
    start: int
    """In code points of its text."""
    end: int


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """Where a wording stands in a document."""

    document: str
    spans: tuple[SharedSpan, ...]
    """One for each paragraph over which it runs, in order."""


@dataclass(frozen=True, slots=True)
class SharedWording:
    """The same words in several documents, but for a few at their ends and between."""

    id: str
    """ASCII; made of the words, so that it does not depend on position."""
    places: tuple[SharedPlace, ...]
    """In order of time, undated documents last; in two documents at least, in some perhaps twice."""
    words: int
    """How many agree, where most do."""
    is_exact: bool
    """Whether all places have the same words, one after another."""
    is_formulaic: bool
    """Whether it is in so many documents that none has it from another."""

    @property
    def documents(self) -> tuple[str, ...]:
        """Ids of the documents, each once, in order of time."""
        return tuple(dict.fromkeys(place.document for place in self.places))


@dataclass(frozen=True, slots=True)
class Sharing:
    """Two documents that have words in common."""

    first: str
    second: str
    """In order of time."""
    words: int
    """Of the first document that stand in the second, too, each counted once."""
    wordings: tuple[str, ...]
    """Ids of what they share, in the order of the first document."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A document that names the same people as another."""

    document: str
    both: tuple[str, ...]
    """Ids of the persons and organisations that both name and few others do; the rarest first."""
