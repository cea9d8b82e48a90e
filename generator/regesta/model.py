"""The nouns that flow through Regesta: frozen values with tuples inside.

Spans are counted in Unicode code points, the end exclusive. Spans of a `Part`, `Passage` or `Cut` stand in the raw text
of the source; spans of a `Mention` or `DateExpression` stand in the text of their passage.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What an entity is. The value is also the word for it in data."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


class Gender(StrEnum):
    """Grammatical gender, which decides how a name is inflected."""

    MASCULINE = "masculine"
    FEMININE = "feminine"


class Severity(StrEnum):
    """How much a finding weighs: errors end a strict build, notes only inform."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Basis(StrEnum):
    """Where a date comes from."""

    STATED = "stated"
    """The text says it in full."""
    RELATIVE = "relative"
    """The text gives it relative to another day, or leaves a part of it to be understood."""
    INFERRED = "inferred"
    """Not in the text: an editor or a rule concluded it."""
    CORRECTED = "corrected"
    """An editor's date that replaces what the text says."""


class Status(StrEnum):
    """How sure a link is. Only confirmed mentions become links."""

    CONFIRMED = "confirmed"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or doubtful in the material; the build goes on."""

    code: str
    severity: Severity
    path: str
    """The file, relative to the content folder, with `/`."""
    line: int | None
    """From 1; None when the file as a whole is meant."""
    message: str
    """What is there."""
    expected: str = ""
    hint: str = ""
    """What to do."""
    anchor: str = ""
    """Of the paragraph that it is about, if there is one."""
    entities: tuple[str, ...] = ()
    """Ids of the entities that may be meant, where that is the doubt."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that name a day, a span of days, or a vague time."""

    start: int
    end: int
    text: str
    earliest: date | None
    """The first day it may be; None when the words leave it open."""
    latest: date | None
    edtf: str
    """The same as an Extended Date/Time Format string (ISO 8601-2:2019, level 1)."""
    basis: Basis
    rule: str
    """Name of the rule that read it, as in `month-day-year` or `weekday-after`."""
    relative_to: date | None = None
    """The day it was counted from; None when `basis` is stated, or the text gives no single day to count from."""


@dataclass(frozen=True, slots=True)
class DateValue:
    """The date of a document or part: the days it may be, and how we know."""

    earliest: date
    latest: date
    edtf: str
    basis: Basis
    why: str
    """For a reader: the line that states it, or the editor's reason."""
    start: int | None = None
    """Where the raw text states it; None when it does not."""
    end: int | None = None
    stated: str | None = None
    """The EDTF of what the text says, where the editor corrected it."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the editor's metadata file beside a document says."""

    title: str | None = None
    date: DateValue | None = None
    language: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    """The other keys of `FACTS` that it has."""
    path: str | None = None


FACTS = ("issuer", "publisher", "address", "accessed", "rights", "note")
"""What can be told of a document besides title, date and language."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file as received, decoded."""

    id: str
    """From the metadata or the file's name, never from position or title."""
    path: str
    """Relative to the documents folder, with `/`."""
    media_type: str
    sha256: str
    size: int
    """Bytes on disk."""
    encoding: str
    encoding_basis: str
    """How the encoding was found."""
    text: str
    """The raw text: the whole file decoded, line ends as they are."""
    metadata: Metadata = field(default_factory=Metadata)

    def line_of(self, offset: int) -> int:
        """The line, from 1, in which a place of the raw text stands."""
        return self.text.count("\n", 0, offset) + 1


class PassageKind(StrEnum):
    """What a passage is in the layout of its text."""

    HEADING = "heading"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SOURCE_LINE = "source-line"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: the unit of citation."""

    start: int
    end: int
    text: str
    """Equal to the raw text from start to end."""
    language: str
    """Two letters, or `und` where there is nothing to judge."""
    anchor: str
    """ASCII; made of the words, so that it does not depend on position."""
    kind: PassageKind = PassageKind.PARAGRAPH

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the passage stands in the raw text."""
        return self.start + start, self.start + end


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of raw text that is not part of what the document says."""

    start: int
    end: int
    rule: str
    text: str
    language: str = "und"


@dataclass(frozen=True, slots=True)
class Part:
    """One text within a file."""

    language: str
    start: int
    end: int
    title: str | None
    date: DateValue | None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A source, understood: its metadata, its parts, and what was cut."""

    id: str
    source: Source
    title: str
    title_basis: Basis
    date: DateValue | None
    facts: Mapping[str, str]
    """Issuer, publisher, address and so on, as read from the text or the metadata."""
    fact_bases: Mapping[str, Basis]
    parts: tuple[Part, ...]
    cuts: tuple[Cut, ...]
    header_dates: tuple[DateExpression, ...] = ()
    """Dates that stand in cut header lines; spans in the raw text."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of all parts, in order."""
        return tuple(passage for part in self.parts for passage in part.passages)


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a form can stand for."""

    target: str
    """An entity's id, or a role's."""
    rule: str
    """`name`, `alias`, `short-name`, `role`, `short-role` or `decision`."""
    locative: bool = False
    documents: tuple[str, ...] = ()
    inferred: bool = False
    """A surname that the authority does not mark as such, but that is probably one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a passage that the authority knows, before it is decided what it stands for."""

    start: int
    end: int
    text: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage with its candidates."""

    passage: Passage
    sentences: tuple[tuple[int, int], ...]
    candidates: tuple[Candidate, ...]
    dates: tuple[DateExpression, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a passage where an entity is named. Mentions of a passage are sorted and do not overlap."""

    start: int
    end: int
    text: str
    kind: Kind
    entity: str
    rule: str
    """`name`, `alias`, `short-name`, `role` or `short-role`."""
    why: str = ""
    """For a reader, as in 'in office from 1 January 2017; document of 26 April 2022'."""
    status: Status = Status.CONFIRMED


@dataclass(frozen=True, slots=True)
class Annotated:
    """A passage with what was found in it."""

    passage: Passage
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document whose passages are annotated, in the order of `document.passages`."""

    document: Document
    passages: tuple[Annotated, ...]
    findings: tuple[Finding, ...] = ()
    decided: frozenset[int] = frozenset()
    """Lines of the editor's decisions that found their text here."""


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


@dataclass(frozen=True, slots=True)
class Quoted:
    """The excerpts of one document."""

    document: str
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which an entity was found."""

    text: str
    language: str
    count: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """A sentence in which a suggested name stands."""

    document: str
    line: int
    """From 1, in the raw text."""
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


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page of the site."""

    path: str
    """Relative to the site's source folder, with `/`, ending in `.md`."""
    text: str
    """Front matter and body; the bytes are its UTF-8."""
    in_navigation: bool = False


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is copied as it is."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """All that the generator yields. Paths are unique and sorted."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    findings: tuple[Finding, ...]
