"""A text into the names in it that nobody has told us of: candidates for the authority file, never links.

What is known of names in a language stands in modules of its own; `finder` chooses by the language's code. A finder
goes by capital letters, words around a name, and what the whole corpus writes with a small letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from regesta.model import Kind
from regesta.text.candidates.vocabulary import Vocabulary

_MODULES = {"en": "english", "ru": "russian"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph, and what is known of it before names are looked for. Spans stand in the text."""

    text: str
    sentences: tuple[tuple[int, int], ...]
    known: tuple[tuple[int, int, Kind | None], ...] = ()
    """What the authority names, sorted; the kind None where it is an office, or not decided."""
    closed: tuple[tuple[int, int], ...] = ()
    """Dates and addresses, in which nothing is a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a paragraph."""

    start: int
    end: int
    name: str
    """In the nominative, as far as the place shows it."""
    key: str
    """What all forms of the name share."""
    votes: tuple[tuple[Kind, int], ...]
    """What speaks for which kind, with its weight."""
    is_sure: bool = True
    """Whether it is a name even if it stands nowhere else; not so in a line of capitals."""


class Finder(Protocol):
    """Finds the names of one language."""

    def find(self, stretch: Stretch) -> Iterator[Found]:
        """The names, from left to right."""


def finder(code: str, vocabulary: Vocabulary) -> Finder:
    """The finder of a language, with what the corpus shows of its words.

    Raises:
        KeyError: Regesta does not know the names of this language.
    """
    found: Finder = import_module(f"{__name__}.{_MODULES[code]}").Finder(vocabulary)
    return found
