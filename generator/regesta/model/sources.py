"""Files as received, and what a reader makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from regesta.model.dates import DateValue
from regesta.model.reasons import Reason, Told

FACTS = ("author", "recipient", "issuer", "publisher", "address", "archived", "accessed", "rights", "note")
"""What can be told of a document besides title, date and language."""


@dataclass(frozen=True, slots=True)
class GivenPart:
    """A text within a file, as the editor tells it."""

    begins: str
    """The first words of its first paragraph."""
    line: int
    """Of the metadata file, from 1."""
    language: str | None = None
    title: str | None = None
    date: DateValue | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the editor's metadata file beside a document says."""

    title: str | None = None
    date: DateValue | None = None
    language: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    """The other keys of `FACTS` that it has."""
    encoding: str | None = None
    """Of the file, where it should not be guessed."""
    download: bool | None = None
    """Whether readers may have the file; None: as the site says."""
    path: str | None = None
    parts: tuple[GivenPart, ...] = ()
    """In place of those that the rules tell; empty where the rules are right."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What a file says of itself outside of its text; weaker than the editor's metadata."""

    key: str
    """`title`, `language`, one of `FACTS`, or a date: `sent` of a mail, `date` of publication, `created` when the file
    was made, which need not be the document's date."""
    value: str
    """One line; dates as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, languages by their two letters."""
    place: Reason
    """For a reader, as in `meta property og:title` or `mail header Date`."""

    @property
    def where(self) -> str:
        """The place, in English."""
        return self.place.text


class BlockKind(StrEnum):
    """What a block is in the layout of its file."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    """Of a list."""
    QUOTE = "quote"
    ROW = "row"
    """Of a table."""
    NOTE = "note"
    """A footnote or endnote."""
    VERSE = "verse"
    """Lines that stay lines."""


class StyleKind(StrEnum):
    """How words are set off from those around them."""

    EMPHASIS = "emphasis"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Style:
    """Words that are set off."""

    start: int
    end: int
    kind: StyleKind


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of raw text that its file lays out as one; blocks are sorted and do not overlap."""

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """Of a heading, 1 to 6; of an item or a quotation, how deep, from 1; of a row, 1 in the head of its table."""
    label: str = ""
    """What the layout sets before it and the raw text does not have: `2.` of an item, the number of a note."""
    styles: tuple[Style, ...] = ()
    """Spans in the raw text."""
    cells: tuple[tuple[int, int], ...] = ()
    """Of a row; spans in the raw text."""
    page: str = ""
    """The page on which it begins, as printed or counted."""
    line: int | None = None
    """The line of the file on which it begins, from 1, where a file has lines."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of raw text that is not part of what the document says."""

    start: int
    end: int
    rule: str
    text: str
    language: str = "und"


@dataclass(frozen=True, slots=True)
class Repair:
    """A stretch of raw text that reads otherwise in its passage."""

    start: int
    end: int
    text: str
    """Equal to the raw text from start to end."""
    replacement: str
    """Empty where the stretch is left out."""
    rule: str


@dataclass(frozen=True, slots=True)
class Doubt(Told):
    """What a reader has to say of a file; becomes a finding. Fields as there; severity `warning` or `note`."""

    code: str
    severity: str
    said: Reason
    expected: str = ""
    remedy: Reason | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within a file."""

    name: str
    """As the file says it: never to be used as a path."""
    media_type: str
    content: bytes
    charset: str = ""
    """Of a text, as the file around it says; empty where it does not."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a reader makes of a file: its raw text, and how that is laid out."""

    text: str
    blocks: tuple[Block, ...]
    """All of them, those in `cuts` included; empty for plain text."""
    reader: str
    """Which reader in which version, as in `pypdf 7.1.0`."""
    encoding: str = ""
    """Empty where the format leaves no choice."""
    encoding_basis: str = ""
    """How the encoding was found."""
    cuts: tuple[Cut, ...] = ()
    """What the layout shows not to be the document's own: navigation, running heads."""
    repairs: tuple[Repair, ...] = ()
    """What the layout shows to read otherwise: hyphens at line ends."""
    declared: tuple[Declared, ...] = ()
    """The stronger first."""
    attachments: tuple[Attachment, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused(Told):
    """Why a reader makes nothing of a file; becomes a finding, an error. Fields as there."""

    code: str
    """`unreadable-document`, `over-limit`, `needs-ocr`, `encrypted-document`, `unknown-encoding`, `empty-document`."""
    said: Reason
    expected: str = ""
    remedy: Reason | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One file as received, read."""

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
    """The raw text: what the file says, line ends as they are; of a text file all of it."""
    metadata: Metadata = field(default_factory=Metadata)
    blocks: tuple[Block, ...] = ()
    """How it is laid out, with what is cut; empty for plain text, whose paragraphs are for cleaning to find."""
    reader: str = ""
    cuts: tuple[Cut, ...] = ()
    repairs: tuple[Repair, ...] = ()
    declared: tuple[Declared, ...] = ()
    member: str = ""
    """Of an attachment: its name within the file `path`."""

    def line_of(self, offset: int) -> int | None:
        """The line of the file, from 1, in which a place of the raw text stands; None where a file has no lines."""
        block = next((each for each in self.blocks if each.start <= offset < each.end), None)
        if block is not None and block.line is not None:
            return block.line + self.text.count("\n", block.start, offset)
        return None if self.blocks else self.text.count("\n", 0, offset) + 1
