"""A document into sheets, the stretches of its text that stand on a page each: one, unless the text is long.

Where a sheet ends is decided by the text alone, and not by what the authority finds in it: whoever adds a name to the
authority moves no paragraph to another address. Nor does what follows move what stands before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from regesta.model import AnnotatedDocument, Basis, Cut, Document, Passage, PassageKind
from regesta.stages.pages.sitemap.room import CAPITAL, PER_LETTER, PER_NAME, Load, loads_of
from regesta.text.addresses import document_path

MOST = 360_000
"""Bytes that a sheet may take, counted as in `room`: its page stays under 400 kB."""
_LABEL = re.compile(rf"\W{{0,2}}[{CAPITAL}][^.!?:;]{{0,60}}:\s")
"""What a speaker's turn begins with."""
_IN_RUNS = frozenset({PassageKind.ITEM, PassageKind.ROW, PassageKind.QUOTE, PassageKind.VERSE})


@dataclass(frozen=True, slots=True)
class Sheet:
    """Passages that stand on one page."""

    number: int
    """From 1."""
    passages: tuple[Passage, ...]
    start: int
    """Where it begins in the raw text, with what was cut before its first passage."""
    end: int
    """Where it ends; the last one after all of the raw text."""

    def has(self, cut: Cut) -> bool:
        """Whether a cut has its place here."""
        return self.start <= cut.start < self.end


@dataclass(frozen=True)
class Sheets:
    """The sheets of every document."""

    documents: Mapping[str, AnnotatedDocument]

    def of(self, identity: str) -> tuple[Sheet, ...]:
        """Those of a document, in order."""
        if identity not in self._made:
            self._made[identity] = sheets_of(self.documents[identity].document)
        return self._made[identity]

    def number(self, identity: str, anchor: str) -> int:
        """Of the sheet that has a passage; 1 of what no passage has as its anchor."""
        if len(self.of(identity)) == 1:
            return 1
        if identity not in self._numbers:
            self._numbers[identity] = self._numbered(identity)
        return self._numbers[identity].get(anchor, 1)

    def page(self, identity: str, anchor: str) -> str:
        """The page on which a passage stands."""
        return document_path(identity, self.number(identity, anchor))

    def seen_on(self, sheet: Sheet, annotated: AnnotatedDocument) -> AnnotatedDocument:
        """A document with no more passages than stand on one of its sheets; its `document` stays whole."""
        identity = annotated.document.id
        if len(self.of(identity)) == 1:
            return annotated
        shown = (each for each in annotated.passages if self.number(identity, each.passage.anchor) == sheet.number)
        return replace(annotated, passages=tuple(shown))

    def _numbered(self, identity: str) -> Mapping[str, int]:
        numbers = {passage.anchor: sheet.number for sheet in self.of(identity) for passage in sheet.passages}
        title = title_passage(self.documents[identity].document)
        return numbers if title is None else {**numbers, title.anchor: 1}

    @cached_property
    def _made(self) -> dict[str, tuple[Sheet, ...]]:
        return {}

    @cached_property
    def _numbers(self) -> dict[str, Mapping[str, int]]:
        return {}


def title_passage(document: Document) -> Passage | None:
    """What stands at the head of the first page: the heading that states the title."""
    if document.title_basis is not Basis.STATED:
        return None
    return next(each for each in document.passages if each.kind is PassageKind.HEADING)


def sheets_of(document: Document, most: int = MOST) -> tuple[Sheet, ...]:
    """The sheets in order, one at least; only a passage that takes more than `most` by itself makes a larger one."""
    passages, beyond = document.passages, len(document.source.text) + 1
    letters = sum(len(each.text) for each in passages) + sum(len(each.text) for each in document.cuts)
    if letters * PER_LETTER <= most:
        return (Sheet(1, passages, 0, beyond),)
    starts = [0, *_breaks(loads_of(document), _ranks(document), most)]
    ends = [*starts[1:], len(passages)]
    raw = [0, *(passages[place - 1].end for place in starts[1:]), beyond]
    return tuple(
        Sheet(number, passages[start:end], raw[number - 1], raw[number])
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
    )


def _ranks(document: Document) -> list[int]:
    """How well a sheet can begin with each passage."""
    begins = {part.passages[0].anchor for part in document.parts if part.passages}
    ranks: list[int] = []
    before: Passage | None = None
    for each in document.passages:
        ranks.append(4 if each.anchor in begins else _rank(before, each))
        before = each
    return ranks


def _rank(before: Passage | None, passage: Passage) -> int:
    if before is not None and before.kind is PassageKind.HEADING:
        return 0
    if passage.kind is PassageKind.HEADING:
        return 3
    if before is not None and passage.kind is before.kind and passage.kind in _IN_RUNS:
        return 0
    return 2 if _LABEL.match(passage.text) else 1


def _breaks(loads: Sequence[Load], ranks: Sequence[int], most: int) -> Iterator[int]:
    """Where sheets begin, but for the first."""
    place = _break(0, loads, ranks, most)
    while place < len(loads):
        yield place
        place = _break(place, loads, ranks, most)


def _break(start: int, loads: Sequence[Load], ranks: Sequence[int], most: int) -> int:
    """The best place in the second half of what a sheet can hold, the last of several; else as far as it can hold."""
    held, choice, best = 0, start + 1, -1
    met: set[str] = set()
    for place in range(start, len(loads)):
        if place > start:
            rank = ranks[place] if held >= most // 2 else -1
            if rank >= best:
                choice, best = place, rank
        held += loads[place].size + PER_NAME * len(loads[place].names - met)
        met |= loads[place].names
        if held > most:
            return choice
    return len(loads)
