"""The whole corpus, crosswise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from regesta.model.annotations import AnnotatedDocument, Voice
from regesta.model.dates import DateExpression
from regesta.model.entities import Authority, Entity, Kind
from regesta.model.events import EventEntry
from regesta.model.findings import Finding
from regesta.model.shared import Neighbour, SharedWording, Sharing


@dataclass(frozen=True, slots=True)
class DateAddress:
    """Where the register keeps a date: a section of a page, the same for ever."""

    page: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence in which something is mentioned, ready to be quoted."""

    anchor: str
    """Of its paragraph."""
    language: str
    text: str
    marks: tuple[tuple[int, int], ...]
    """Where it is mentioned, in code points of the text."""
    readings: tuple[DateExpression, ...] = ()
    """For a date, how each mark was read; spans in the paragraph."""
    voice: Voice = Voice.SPOKEN_OF
    """Speaks, where any of the marks does."""
    rule: str = ""
    """Of somebody's own words: how they are known to be so, as in an `Utterance`."""
    speakers: tuple[str, ...] = ()
    """Ids of those who say a mark: of the words around it, or by a verb of saying whose words reach it."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The excerpts of one document."""

    document: str
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which an entity was found."""

    text: str
    """With white space of any kind as single spaces."""
    language: str
    count: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sentence in which a suggested name stands."""

    document: str
    line: int | None
    """From 1, in the file; None where it has no lines."""
    sentence: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that the authority lacks, for an editor to judge; never a link."""

    name: str
    kind: Kind | None
    """None where nothing tells."""
    language: str
    forms: tuple[Form, ...]
    """The most frequent first."""
    count: int
    documents: tuple[str, ...]
    excerpts: tuple[Sighting, ...]
    """At most five."""


@dataclass(frozen=True, slots=True)
class EntityEntry:
    """All that the corpus says of an entity."""

    entity: Entity
    mentions: int
    quoted: tuple[Quoted, ...]
    """In order of time, undated documents last."""
    forms: tuple[Form, ...]
    """The most frequent first."""
    together: tuple[tuple[str, int], ...]
    """Entities named in the same paragraphs, with the number of these; the most frequent first."""
    own: tuple[Quoted, ...] = ()
    """What the entity says itself: an excerpt without marks for each utterance, in order of time."""


@dataclass(frozen=True, slots=True)
class DateEntry:
    """A date of the register: what is said to happen, and what was published."""

    address: DateAddress
    earliest: date
    latest: date
    edtf: str
    quoted: tuple[Quoted, ...]
    published: tuple[str, ...]
    """Ids of the documents that are dated so."""

    @property
    def mentions(self) -> int:
        """How often it is mentioned."""
        return sum(len(excerpt.marks) for each in self.quoted for excerpt in each.excerpts)


@dataclass(frozen=True, slots=True)
class Register:
    """The whole corpus, crosswise."""

    documents: tuple[AnnotatedDocument, ...]
    """In order of time, undated ones last."""
    entries: Mapping[str, EntityEntry]
    """By entity id, mentioned or not, in the order of the authority file."""
    dates: tuple[DateEntry, ...]
    """In order of time, the longer before the shorter."""
    vague: tuple[Quoted, ...]
    """Where a text leaves a time as vague as `several years ago`."""
    authority: Authority
    findings: tuple[Finding, ...]
    shared: tuple[SharedWording, ...] = ()
    """In the order of the first place of each."""
    sharings: tuple[Sharing, ...] = ()
    """Who shares how much with whom, most words first."""
    neighbours: Mapping[str, tuple[Neighbour, ...]] = field(default_factory=dict)
    """By document, those that name the same people, the nearest first."""
    events: tuple[EventEntry, ...] = ()
    """In order of time."""
