"""What an editor says of an event, and what its accounts say of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from regesta.model.dates import DateValue


@dataclass(frozen=True, slots=True)
class AccountOf:
    """A document, or a stretch of one, that an editor calls an account of an event."""

    document: str
    first: str | None = None
    """Anchor of the first paragraph, where the account is a part of the document; None where it begins with it."""
    last: str | None = None
    """Anchor of the last one, which belongs to it."""
    issuer: str | None = None
    """Whose account it is, where that is not the issuer of the whole document."""
    note: str = ""
    line: int = 0

    @property
    def key(self) -> str:
        """The same for ever, and different for each account of an event."""
        return self.document if self.first is None else f"{self.document}--{self.first}"

    @property
    def is_part(self) -> bool:
        """Whether the editor told where it begins or ends."""
        return self.first is not None or self.last is not None


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, a journey or whatever else happened or was to happen, as an editor states it."""

    id: str
    names: Mapping[str, str]
    """By language; the first is the name of the page."""
    earliest: date
    latest: date
    edtf: str
    place: str | None = None
    """Id of a place."""
    participants: tuple[str, ...] = ()
    """Ids of persons and organisations."""
    accounts: tuple[AccountOf, ...] = ()
    not_accounts: tuple[str, ...] = ()
    """Ids of documents that an editor decided not to be accounts."""
    note: str = ""
    identifiers: Mapping[str, str] = field(default_factory=dict)
    path: str = ""
    line: int = 0

    @property
    def name(self) -> str:
        """The name in the authority file's first language."""
        return next(iter(self.names.values()))


class Moment(StrEnum):
    """When an account was published, as seen from the event."""

    BEFORE = "before"
    ON_THE_DAY = "on-the-day"
    AFTER = "after"
    UNKNOWN = "unknown"
    """Undated, or not told apart by a date that is no more precise."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of an account that speaks of the event."""

    anchor: str
    """Of its paragraph."""
    language: str
    text: str
    entities: tuple[str, ...]
    """Whom and what it names, each once, in order."""
    dates: tuple[tuple[date, date], ...]
    """The days that it speaks of, each once, in order."""
    speaker: str | None = None
    """Id of a person or organisation whose words all of it are, or most."""
    translation: tuple[Statement, ...] = ()
    """The same in the other language of the document."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How often an account names somebody where it speaks of the event."""

    entity: str
    statements: int
    anchor: str
    """Of the first paragraph in which it does."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What one account says of an event."""

    account: AccountOf
    published: DateValue | None
    moment: Moment
    is_whole: bool
    """Whether all its sentences count, because it tells of nothing else."""
    sentences: int
    """Of the account, headings left out."""
    statements: tuple[Statement, ...]
    """Those that speak of the event; a translation is not counted again."""
    words: int
    """Of the statements."""
    named: tuple[Naming, ...]
    """Persons and organisations; who is named most comes first."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Statements of two accounts or more that say the same, by a rule; and what makes it think so."""

    statements: tuple[tuple[int, int], ...]
    """Number of the account and of its statement, sorted."""
    accounts: int
    """How many accounts they belong to."""
    entities: tuple[str, ...]
    """What at least half of the pairs that made the group have in common, as everything that follows."""
    dates: tuple[tuple[date, date], ...]
    words: tuple[str, ...]
    """As the first of the statements has them."""
    language: str
    """Of the words; empty where there are none."""
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Possible:
    """A document that may be an account: it names the day, and with it a participant or the place."""

    document: str
    anchor: str
    entities: tuple[str, ...]
    is_dated_so: bool
    """Whether the day is that of the document itself."""


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event with its accounts compared."""

    event: Event
    tellings: tuple[Telling, ...]
    """In order of publication, undated ones last."""
    agreements: tuple[Agreement, ...]
    """Those of most accounts first."""
    alone: tuple[tuple[int, ...], ...]
    """For each account, the numbers of its statements in no agreement."""
    named_by_all: tuple[str, ...]
    """Entities that every account names where it speaks of the event."""
    possible: tuple[Possible, ...]
