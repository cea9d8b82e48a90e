"""Pairs of documents that share words into wordings, each with all its places.

Pairs belong together where they share nearly the same words of a document. How far a place begins and ends from the
first and last word of the longest pair is carried along from pair to pair, so that a wording never wanders off to other
words: who shares half of it shares another wording.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from regesta.text.reuse.alignment import extents, words_in
from regesta.text.reuse.matching import Match

Extent = tuple[int, int]
"""From which word of a document to which (exclusive)."""

_MOST_SLACK = 3
_BLOCK = 2 * _MOST_SLACK
"""Two places of one wording in one place of a document begin at most so many words from each other."""


@dataclass(slots=True, eq=False)
class Group:
    """Places of one wording, as it grows."""

    words: int
    """Of its longest pair."""
    matches: list[Match] = field(default_factory=list)
    places: dict[int, list[Placed]] = field(default_factory=lambda: defaultdict(list))
    """By document."""

    slack: int = field(init=False)
    """By how many words a place may begin or end elsewhere: an eighth, but three at most."""

    def __post_init__(self) -> None:
        self.slack = max(1, min(_MOST_SLACK, self.words // 8))


@dataclass(slots=True, eq=False)
class Placed:
    """A place of a wording, and by how many words it begins and ends after the longest pair."""

    extent: Extent
    head: int
    tail: int
    group: Group

    def seen_from(self, extent: Extent) -> tuple[int, int] | None:
        """By how many words another extent of this document differs; None where it is too many."""
        head = self.head + extent[0] - self.extent[0]
        tail = self.tail + extent[1] - self.extent[1]
        return (head, tail) if max(abs(head), abs(tail)) <= self.group.slack else None


_Known = tuple[Group, Extent]
"""A wording, and by how many words a place begins and ends after its longest pair."""


def grouped(matches: Iterable[Match]) -> list[Group]:
    """The wordings of a corpus, those of most words first."""
    groups = _Groups()
    for match in sorted(matches, key=_from_the_longest):
        groups.add(match)
    return [group for group in groups.all if group.matches]


def _from_the_longest(match: Match) -> tuple[int, ...]:
    head = match.chain[0]
    return -words_in(match.chain), match.first, match.second, head.first, head.second


class _Groups:
    def __init__(self) -> None:
        self.all: list[Group] = []
        self._near: dict[tuple[int, int], list[Placed]] = defaultdict(list)
        """Places by document, and by where they begin, in blocks."""

    def add(self, match: Match) -> None:
        here, there = extents(match.chain)
        known = [each for each in (self._known(match.first, here), self._known(match.second, there)) if each]
        known.sort(key=lambda each: -each[0].words)
        if len(known) > 1 and known[0][0] is not known[1][0]:
            self._merge(*known)
        group, shift = known[0] if known else self._begun(match)
        group.matches.append(match)
        self._place(match.first, here, group, shift)
        self._place(match.second, there, group, shift)

    def _known(self, document: int, extent: Extent) -> _Known | None:
        """The wording that has this place."""
        block = extent[0] // _BLOCK
        near = [
            (placed.group, shift)
            for number in (block - 1, block, block + 1)
            for placed in self._near.get((document, number), ())
            if (shift := placed.seen_from(extent)) is not None
        ]
        return min(near, key=lambda each: abs(each[1][0]) + abs(each[1][1]), default=None)

    def _begun(self, match: Match) -> _Known:
        self.all.append(Group(words_in(match.chain)))
        return self.all[-1], (0, 0)

    def _place(self, document: int, extent: Extent, group: Group, shift: Extent) -> None:
        if all(extent[1] <= each.extent[0] or each.extent[1] <= extent[0] for each in group.places[document]):
            placed = Placed(extent, *shift, group)
            group.places[document].append(placed)
            self._near[document, extent[0] // _BLOCK].append(placed)

    def _merge(self, known: _Known, other: _Known) -> None:
        """Make one of two wordings, unless a place of the other begins or ends too far from those of the one."""
        group, (head, tail) = known
        gone, (its_head, its_tail) = other
        moved = [
            (document, placed, (placed.head + head - its_head, placed.tail + tail - its_tail))
            for document, places in gone.places.items()
            for placed in places
        ]
        if any(max(map(abs, shift)) > group.slack for _, _, shift in moved):
            return
        group.matches += gone.matches
        gone.matches = []
        for document, placed, shift in moved:
            self._near[document, placed.extent[0] // _BLOCK].remove(placed)
            self._place(document, placed.extent, group, shift)
