"""A source, understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from regesta.model.dates import Basis, DateExpression, DateValue
from regesta.model.reasons import Reason
from regesta.model.sources import Cut, Repair, Source, Style


class PassageKind(StrEnum):
    """What a passage is in its document."""

    HEADING = "heading"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SOURCE_LINE = "source-line"
    ITEM = "item"
    QUOTE = "quote"
    ROW = "row"
    NOTE = "note"
    VERSE = "verse"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: the unit of citation."""

    start: int
    end: int
    text: str
    """The raw text from start to end, with the repairs."""
    language: str
    """Two letters, or `und` where there is nothing to judge."""
    anchor: str
    """ASCII; made of the words, so that it does not depend on position."""
    kind: PassageKind = PassageKind.PARAGRAPH
    repairs: tuple[Repair, ...] = ()
    """All that differs between the text and the raw text, cuts within the passage included; sorted."""
    level: int = 0
    """As of a `Block`; 0 where the layout does not say."""
    label: str = ""
    styles: tuple[Style, ...] = ()
    """Spans in the text."""
    cells: tuple[tuple[int, int], ...] = ()
    """Of a row of a table; spans in the text."""
    page: str = ""

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text stands in the raw text; a repair counts as a whole."""
        if not self.repairs:
            return self.start + start, self.start + end
        return self._raw(start, last=False), self._raw(end, last=True)

    def _raw(self, place: int, *, last: bool) -> int:
        shift = self.start
        for repair in self.repairs:
            begins = repair.start - shift
            if place < begins or (last and place == begins):
                break
            ends = begins + len(repair.replacement)
            if place < ends or (last and place == ends):
                return repair.end if last else repair.start
            shift += len(repair.text) - len(repair.replacement)
        return shift + place


@dataclass(frozen=True, slots=True)
class Part:
    """One text within a file."""

    language: str
    start: int
    end: int
    title: str | None
    date: DateValue | None
    passages: tuple[Passage, ...]
    title_basis: Basis = Basis.STATED
    source: str | None = None
    """Where the text comes from, where an editor says it; what the text says of it is a passage."""


@dataclass(frozen=True, slots=True)
class Account:
    """How many characters of a raw text were kept, cut and mended; the rest is white space between passages."""

    total: int
    kept: int
    cut: int
    mended: int
    lost: tuple[tuple[int, int], ...]
    """Stretches that are none of these: always empty, or there is an error in the program."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source, understood: its metadata, its parts, and what was cut."""

    id: str
    source: Source
    title: str
    title_basis: Basis
    date: DateValue | None
    facts: Mapping[str, str]
    """Issuer, publisher, address and so on, as read from the text, the metadata or what the file declares."""
    fact_bases: Mapping[str, Basis]
    fact_whys: Mapping[str, Reason]
    """Where a fact comes from; not every fact has one."""
    parts: tuple[Part, ...]
    cuts: tuple[Cut, ...]
    header_dates: tuple[DateExpression, ...] = ()
    """Dates that stand in cut header lines; spans in the raw text."""
    cleaned_by: frozenset[str] = frozenset()
    """Names of the editor's cleaning rules that found their text here."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of all parts, in order."""
        return tuple(passage for part in self.parts for passage in part.passages)

    def account(self) -> Account:
        """What became of each character of the raw text."""
        raw = self.source.text
        inner = {(repair.start, repair.end) for passage in self.passages for repair in passage.repairs}
        kept = sum(each.end - each.start for each in self.passages)
        mended = sum(end - start for start, end in inner)
        outer = [each for each in self.cuts if (each.start, each.end) not in inner]
        lost = []
        free = 0
        for start, end in sorted((each.start, each.end) for group in (self.passages, outer) for each in group):
            if raw[free:start].strip():
                lost.append((free, start))
            free = max(free, end)
        if raw[free:].strip():
            lost.append((free, len(raw)))
        return Account(len(raw), kept - mended, sum(each.end - each.start for each in outer), mended, tuple(lost))
