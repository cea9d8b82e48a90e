"""Wordings into the same with the places that they have within longer ones.

Where a document shares a sentence with one and a paragraph around it with another, the sentence stands in three: the
pair that shares the paragraph tells where it stands in the third.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from regesta.text.reuse.alignment import Chain, Run, extents
from regesta.text.reuse.grouping import Extent, Group, Placed
from regesta.text.reuse.matching import Match

_BLOCK = 64
"""Words by which chains are laid out to be found again."""

_Sides = tuple[int, Chain]
"""The number of the other document, and the chain, with this document first."""


def complete(groups: Sequence[Group]) -> None:
    """Add to each wording the places that the pairs of the others show."""
    pairs = _Pairs(match for group in groups for match in group.matches)
    for group in groups:
        waiting = [(document, placed) for document, places in group.places.items() for placed in places]
        while waiting:
            document, placed = waiting.pop()
            for other, extent in pairs.mirrored(document, placed.extent, group):
                if other not in group.places:
                    new = Placed(extent, placed.head, placed.tail, group)
                    group.places[other].append(new)
                    waiting.append((other, new))


class _Pairs:
    """The matches of a corpus by where they stand."""

    def __init__(self, matches: Iterator[Match]) -> None:
        self._near: dict[tuple[int, int], list[_Sides]] = defaultdict(list)
        for match in matches:
            self._lay_out(match.first, match.second, match.chain)
            turned = tuple(Run(run.second, run.first, run.words) for run in match.chain)
            self._lay_out(match.second, match.first, turned)

    def _lay_out(self, document: int, other: int, chain: Chain) -> None:
        (start, end), _ = extents(chain)
        for block in range(start // _BLOCK, (end - 1) // _BLOCK + 1):
            self._near[document, block].append((other, chain))

    def mirrored(self, document: int, extent: Extent, group: Group) -> Iterator[tuple[int, Extent]]:
        """Where the words of a place stand in the documents that share them and more."""
        start, end = extent
        for other, chain in self._near.get((document, start // _BLOCK), ()):
            reaches = chain[0].first <= start and end <= chain[-1].first + chain[-1].words
            if reaches and other not in group.places:
                within = _mirrored(chain, extent, group.words - group.slack)
                if within is not None:
                    yield other, within


def _mirrored(chain: Chain, extent: Extent, fewest: int) -> Extent | None:
    """The same words in the other document; None where it lacks the first, the last or too many."""
    start = end = None
    words = 0
    for run in chain:
        shift = run.second - run.first
        if run.first <= extent[0] < run.first + run.words:
            start = extent[0] + shift
        if run.first < extent[1] <= run.first + run.words:
            end = extent[1] + shift
        words += max(0, min(extent[1], run.first + run.words) - max(extent[0], run.first))
    return None if start is None or end is None or words < fewest else (start, end)
