"""What is found in the passages of a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from regesta.model.dates import DateExpression
from regesta.model.documents import Document, Passage
from regesta.model.entities import Kind
from regesta.model.findings import Finding
from regesta.model.reasons import Reason


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


class Status(StrEnum):
    """How sure a link is. Only confirmed mentions become links."""

    CONFIRMED = "confirmed"
    SUGGESTED = "suggested"


class Voice(StrEnum):
    """Whether those who are named speak in this place, or others speak of them.

    Who speaks is the label of a turn, the speaker of a quotation, or the subject of a verb of saying (`Hale said that
    …`, `сказал, что …`). Everybody else is spoken of, and so is whoever leaves it in doubt.
    """

    SPEAKS = "speaks"
    SPOKEN_OF = "spoken-of"


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
    why: Reason
    """As in 'in office since 1 January 2017; document of 26 April 2022'."""
    status: Status = Status.CONFIRMED
    voice: Voice = Voice.SPOKEN_OF


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words of a passage that somebody says; those of a passage are sorted and do not overlap."""

    start: int
    """Of the words; the label stands before it."""
    end: int
    label: tuple[int, int] | None
    """Where a transcript names the speaker, without the colon; None where nothing does in this passage."""
    speaker: str | None
    """Id of a person or organisation; None where nobody whom the authority knows is named."""
    name: str
    """The speaker in the words of the text."""
    rule: str
    """`turn`, `turn-continued` or `quotation`."""
    why: Reason


@dataclass(frozen=True, slots=True)
class Annotated:
    """A passage with what was found in it."""

    passage: Passage
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    utterances: tuple[Utterance, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Passages that say the same in two languages; mostly one of each."""

    first: tuple[str, ...]
    """Anchors, in order; of the part that stands first."""
    second: tuple[str, ...]
    score: float
    """How well they agree, up to 1."""
    why: Reason
    """As in 'both name Northam and Ada Lind'."""


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document whose passages are annotated, in the order of `document.passages`."""

    document: Document
    passages: tuple[Annotated, ...]
    findings: tuple[Finding, ...] = ()
    decided: frozenset[int] = frozenset()
    """Lines of the editor's decisions that found their text here."""
    pairs: tuple[Pair, ...] = ()
    """Passages of parts that are translations of one another; of any two parts, no passage stands in two.

    A document in three languages has three parts, and a passage of it stands in as many as two pairs.
    """
