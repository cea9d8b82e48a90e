"""Who and what the documents may name, and what an editor decided about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from regesta.model.cleaning import CleaningRule
from regesta.model.events import Event


class Kind(StrEnum):
    """What an entity is. The value is also the word for it in data."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


class Gender(StrEnum):
    """Grammatical gender, which decides how a name is inflected."""

    MASCULINE = "masculine"
    FEMININE = "feminine"


@dataclass(frozen=True, slots=True)
class Alias:
    """A form under which an entity is named, with its limits."""

    form: str
    exact_case: bool = False
    locative: bool = False
    """Only where the words around it speak of a place: after `in`, `at`, or before a town."""
    documents: tuple[str, ...] = ()
    """Only in these documents; everywhere when empty."""
    never: bool = False
    """Shown on the entity's page, but never looked for."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place of the authority file."""

    id: str
    kind: Kind
    names: Mapping[str, str]
    """By language; the first is the name of the page."""
    sort_name: Mapping[str, str]
    aliases: Mapping[str, tuple[Alias, ...]]
    identifiers: Mapping[str, str]
    gender: Gender | None = None
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By language, the forms that an editor gave in place of the generated ones."""
    note: str = ""
    within: str | None = None
    """For a place, the id of the place it lies in."""
    coordinates: tuple[float, float] | None = None
    """For a place, degrees of latitude (north) and longitude (east)."""
    path: str = ""
    line: int = 0

    @property
    def name(self) -> str:
        """The name in the authority file's first language."""
        return next(iter(self.names.values()))


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in an office; both ends belong to it."""

    person: str
    first: date | None
    last: date | None
    line: int = 0

    def covers(self, earliest: date, latest: date) -> bool:
        """Whether the person held the office on all of these days."""
        return (self.first is None or self.first <= earliest) and (self.last is None or latest <= self.last)


@dataclass(frozen=True, slots=True)
class Role:
    """An office, the phrases that name its holder, and who held it when."""

    id: str
    of: str | None
    """The organisation or place whose office it is."""
    names: Mapping[str, str]
    """What the office is called, by language."""
    full: Mapping[str, tuple[str, ...]]
    """Full phrases by language; they name the holder by themselves."""
    short: Mapping[str, tuple[str, ...]]
    """Short phrases (`the President`), which need a holder named before."""
    terms: tuple[Term, ...]
    path: str = ""
    line: int = 0


class Ruling(StrEnum):
    """What an editor can decide."""

    IS = "is"
    NOBODY = "nobody"
    NEVER = "never"
    DIFFERENT = "different"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that an editor decided, above every rule."""

    ruling: Ruling
    form: str
    """The words it is about; for a merge, the former id."""
    entities: tuple[str, ...] = ()
    document: str | None = None
    paragraph: str | None = None
    """An anchor."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Authority:
    """The authority file, checked: every id is unique, every reference leads somewhere."""

    entities: Mapping[str, Entity]
    roles: Mapping[str, Role]
    decisions: tuple[Decision, ...] = ()
    merged: Mapping[str, str] = field(default_factory=dict)
    """Former ids, each with the id of the entity it leads to."""
    cleaning: tuple[CleaningRule, ...] = ()
    events: Mapping[str, Event] = field(default_factory=dict)
    """By id, in the order of the file."""
