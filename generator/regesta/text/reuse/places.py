"""What is found: places in the passages of documents, and what two or more of them have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a passage."""

    passage: int
    """Its number in the document, from 0."""
    start: int
    """In code points of its text."""
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a wording stands in a document."""

    document: int
    """Its number in the corpus, from 0."""
    spans: tuple[Span, ...]
    """One for each passage over which it runs, in order."""


@dataclass(frozen=True, slots=True, order=True)
class SharedPassage:
    """The same words in two documents, but for a few between them."""

    first: Place
    second: Place
    """In a document that comes later in the corpus."""
    words: int
    """How many agree."""
    exact: bool
    """Whether nothing stands between them in either."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words in several documents."""

    places: tuple[Place, ...]
    """In the order of the corpus, none overlapping; in two documents at least, in some perhaps twice.

    They may differ by a few words at their ends and between.
    """
    shared: tuple[SharedPassage, ...]
    """Pairs that share these words and no more; those that share more stand with the longer wording.

    Of words in very many documents not every pair is compared.
    """
    words: int
    """How many agree in the longest pair."""
    is_formulaic: bool
    """Whether it is in so many documents that none has it from another."""
