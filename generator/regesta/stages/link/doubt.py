"""The pairs of an alignment into those that are sure, and those that are left alone.

Two texts are judged by all that agrees in them; a pair is shown only where nothing tells that it begins or ends
elsewhere: each of several passages shares with the other side what its neighbours do not name, no passage left alone
fits in or would do as well, and nothing that each text names only once stands in two pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from regesta.stages.link.alignment import Bead, deviation, ratio_of
from regesta.stages.link.evidence import Features, agreement

_FARTHEST = 2.0
"""Standard deviations of the length within which a pair is sure."""
_FARTHEST_SILENT = 1.5
_NEAR = 1.0
"""Standard deviations within which a pair is whole, whatever stands beside it: a heading would fit into any."""
_LEAST_AGREEMENT = 0.6
Group = list[Features]


def judged(beads: Sequence[Bead], first: Sequence[Features], second: Sequence[Features]) -> tuple[Bead, ...]:
    """The beads of two texts, in order, with what is sure and what stands between such."""
    if not beads:
        return ()
    rows = _Rows(first, second, ratio_of(first, second))
    crossed = rows.crossed(beads)
    beads = [
        replace(bead, is_sure=number not in crossed and rows.is_sure(bead, _alone_beside(beads, number)))
        for number, bead in enumerate(beads)
    ]
    between = [beads[number - 1].is_sure and beads[number + 1].is_sure for number in range(1, len(beads) - 1)]
    return tuple(
        replace(bead, is_between=is_inside and rows.is_silent(bead))
        for bead, is_inside in zip(beads, [False, *between, False], strict=False)
    )


def named_once(row: Sequence[Features]) -> dict[object, int]:
    """What one passage alone names, with the number of the passage."""
    count = Counter(named for each in row for named in each.named)
    return {named: number for number, each in enumerate(row) for named in each.named if count[named] == 1}


def _alone_beside(beads: Sequence[Bead], number: int) -> Iterator[tuple[Bead, bool]]:
    """What is left alone up to the pairs before and after, and whether it stands next to this one."""
    for run in (beads[:number][::-1], beads[number + 1 :]):
        for distance, bead in enumerate(takewhile(lambda each: each.is_alone, run)):
            yield bead, distance == 0


@dataclass(frozen=True, slots=True)
class _Rows:
    """Two texts, and how long the second is for a letter of the first."""

    first: Sequence[Features]
    second: Sequence[Features]
    ratio: float

    def crossed(self, beads: Sequence[Bead]) -> frozenset[int]:
        """The numbers of the beads between which something stands that each text names only once."""
        once = named_once(self.first), named_once(self.second)
        ours = {passage: number for number, bead in enumerate(beads) for passage in bead.first}
        theirs = {passage: number for number, bead in enumerate(beads) for passage in bead.second}
        stands = [(ours[once[0][each]], theirs[once[1][each]]) for each in once[0].keys() & once[1].keys()]
        return frozenset(number for pair in stands if pair[0] != pair[1] for number in pair)

    def is_sure(self, bead: Bead, alone: Iterator[tuple[Bead, bool]]) -> bool:
        """Whether a proven pair has no rival in what is left alone beside it."""
        one, other = self._groups(bead)
        if not bead.is_proven or self._distance(one, other) > _FARTHEST or agreement(one, other) < _LEAST_AGREEMENT:
            return False
        if not (_have_witnesses(one, other) and _have_witnesses(other, one)):
            return False
        return not any(
            (is_next and self._may_belong(*self._groups(each), one, other))
            or self._may_be_meant(*self._groups(each), one, other)
            for each, is_next in alone
        )

    def is_silent(self, bead: Bead) -> bool:
        """Whether it is one passage each that names nothing, of like length."""
        one, other = self._groups(bead)
        if len(one) != 1 or len(other) != 1 or _named(one) or _named(other):
            return False
        return self._distance(one, other) <= _FARTHEST_SILENT

    def _may_belong(self, here: Group, there: Group, one: Group, other: Group) -> bool:
        """Whether a pair fits badly, but better with what is left alone beside it, and names what that names."""
        distance = self._distance(one, other)
        if distance <= _NEAR or self._distance([*one, *here], [*other, *there]) >= distance:
            return False
        named = _named([*here, *there])
        return not named or bool(named & _named(other if here else one))

    def _may_be_meant(self, here: Group, there: Group, one: Group, other: Group) -> bool:
        """Whether what is left alone would do as well in the place of what pairs."""
        here, there = here or one, there or other
        return agreement(here, there) >= agreement(one, other) and self._distance(here, there) <= _FARTHEST

    def _groups(self, bead: Bead) -> tuple[Group, Group]:
        return [self.first[number] for number in bead.first], [self.second[number] for number in bead.second]

    def _distance(self, one: Group, other: Group) -> float:
        return deviation(one, other, self.ratio)


def _have_witnesses(group: Group, other: Group) -> bool:
    """Whether each of several passages names something with the other side that its neighbours do not name."""
    theirs = _named(other)
    return len(group) == 1 or all(
        each.named & theirs - _named([one for one in group if one is not each]) for each in group
    )


def _named(group: Group) -> frozenset[object]:
    return frozenset[object]().union(*(each.named for each in group))
