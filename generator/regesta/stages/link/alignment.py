"""Two rows of passages into the pairs by which they agree best, in order.

Each passage pairs with one, two or three of the other side, or with none. The cost of a pair is how far its lengths are
from the ratio of the two texts, less what both sides name; the cheapest way through both rows is the alignment.
Which of the pairs a reader may be shown is the matter of `doubt`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from regesta.stages.link.evidence import Features, agreement

_SHAPES = {(1, 1): 0.0, (1, 2): 1.5, (2, 1): 1.5, (1, 3): 3.0, (3, 1): 3.0, (1, 0): 2.5, (0, 1): 2.5}
"""How many passages of each side, and what it costs to pair them so."""
_SPREAD = 7.0
"""The variance of the length of a translation, for each letter of the original."""
_FARTHEST = 3.0
"""Standard deviations of the length within which a pair is believed."""
_WEIGHT = 6.0
"""What it is worth when both sides name the same; half of it is lost when they name nothing in common."""
_LEAST_AGREEMENT = 0.5
_SILENT = 4.0
"""What it costs to put a passage that names nothing together with another: nothing tells that it belongs there."""
_MOST_FOR_LENGTH = 12.0
"""A cost of the lengths that nothing outweighs."""
_MOST_CELLS = 250_000
_BAND = 10, 0.1
"""How far the alignment may stray from the diagonal: in passages, and in parts of the longer row."""
_RATIOS = (0.6, 1.7)


@dataclass(frozen=True, slots=True)
class Bead:
    """Passages that belong together, as numbers in their rows; one side may be empty."""

    first: tuple[int, ...]
    second: tuple[int, ...]
    is_proven: bool = False
    """By what both name."""
    is_sure: bool = False
    """Proven, and nothing tells that it should begin or end elsewhere."""
    is_between: bool = False
    """One passage each, naming nothing, between two pairs that are sure."""

    @property
    def is_alone(self) -> bool:
        """Whether one side is empty."""
        return not (self.first and self.second)


def align(first: Sequence[Features], second: Sequence[Features]) -> tuple[Bead, ...]:
    """The cheapest alignment; nothing where the texts differ too much in length, or are too long to compare."""
    lengths = sum(each.length for each in first), sum(each.length for each in second)
    if not all(lengths) or len(first) * len(second) > _MOST_CELLS:
        return ()
    ratio = ratio_of(first, second)
    if not _RATIOS[0] <= ratio <= _RATIOS[1]:
        return ()
    return tuple(
        replace(bead, is_proven=_is_proven(bead, first, second, ratio)) for bead in _cheapest(first, second, ratio)
    )


def ratio_of(first: Sequence[Features], second: Sequence[Features]) -> float:
    """How long the second text is for a letter of the first."""
    return sum(each.length for each in second) / sum(each.length for each in first)


def deviation(first: Sequence[Features], second: Sequence[Features], ratio: float) -> float:
    """How far the lengths of two groups are from the ratio, in standard deviations."""
    one, other = sum(each.length for each in first), sum(each.length for each in second)
    # The square of a tenth lets short passages and long ones differ by what translators differ.
    variance = _SPREAD * max(one, 1) + (0.15 * one) ** 2
    return abs(other - one * ratio) / math.sqrt(variance)


def _cheapest(first: Sequence[Features], second: Sequence[Features], ratio: float) -> list[Bead]:
    rows, columns = len(first), len(second)
    reach = _BAND[0] + _BAND[1] * max(rows, columns) + abs(rows - columns)
    costs = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(rows + 1):
        for column in range(columns + 1):
            if abs(column * rows - row * columns) > reach * max(rows, columns):
                continue
            best = None
            for (down, right), shape in _SHAPES.items():
                before = costs.get((row - down, column - right))
                if before is None:
                    continue
                cost = before + shape
                if down and right:
                    cost += _cost(first[row - down : row], second[column - right : column], ratio)
                if best is None or cost < best[0]:
                    best = cost, (down, right)
            if best is not None:
                costs[row, column], steps[row, column] = best
    beads = []
    row, column = rows, columns
    while (row, column) != (0, 0):
        down, right = steps[row, column]
        beads.append(Bead(tuple(range(row - down, row)), tuple(range(column - right, column))))
        row, column = row - down, column - right
    return beads[::-1]


def _cost(first: Sequence[Features], second: Sequence[Features], ratio: float) -> float:
    lengths = deviation(first, second, ratio) ** 2 / 2
    if lengths > _MOST_FOR_LENGTH:
        return lengths
    if _has_silent(first, second):
        lengths += _SILENT
    names_something = any(each.named for each in (*first, *second))
    return lengths - ((agreement(first, second) * 1.5 - 0.5) * _WEIGHT if names_something else 0.0)


def _has_silent(first: Sequence[Features], second: Sequence[Features]) -> bool:
    """Whether one of several passages names nothing."""
    return any(len(group) > 1 and not each.named for group in (first, second) for each in group)


def _is_proven(bead: Bead, first: Sequence[Features], second: Sequence[Features], ratio: float) -> bool:
    one, other = [first[number] for number in bead.first], [second[number] for number in bead.second]
    if not one or not other or deviation(one, other, ratio) > _FARTHEST:
        return False
    if _has_silent(one, other) or agreement(one, other) < _LEAST_AGREEMENT:
        return False
    return all(agreement([each], other) > 0 for each in one) and all(agreement(one, [each]) > 0 for each in other)
