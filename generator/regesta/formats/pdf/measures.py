"""The lines of a document into how its text is set: the usual size, the usual gaps, the right edges."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regesta.formats.pdf.lines import Line

_DEFAULT_LEADING = 1.25
"""Of the size, where too few lines show it."""
_LEAST_SAMPLES = 3
_FARTHEST = 2.6
"""Lines farther apart, in sizes, are no neighbours."""
_USUAL_EDGE = 0.9
_SECOND_COLUMN = 0.2
"""Of all lines, so many begin in the right half of a page that has two columns."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How the text of a document is set; all in points."""

    body: float
    """The size of most of its letters."""
    leadings: Mapping[float, float]
    """From line to line, by size."""
    edges: tuple[tuple[float, float], ...]
    """Left and right of each column, the leftmost first."""
    middle: float
    """Where the second column begins, if there is one."""

    def leading(self, size: float) -> float:
        """From line to line of a size."""
        own = self.leadings.get(size)
        usual = self.leadings.get(self.body, _DEFAULT_LEADING * self.body)
        return usual * max(size / self.body, 1.0) if own is None else own

    def column(self, line: Line) -> int:
        """In which column a line stands, from 0."""
        return int(len(self.edges) > 1 and line.x >= self.middle)

    def edge(self, line: Line) -> tuple[float, float]:
        """Left and right of the column in which a line stands."""
        return self.edges[self.column(line)]


def measure(lines: Sequence[Line], page_width: float) -> Measures:
    """How the lines are set, those that are printed on each page left out; there is at least one."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], -size))
    usual = [line for line in lines if abs(line.size - body) < 0.6] or list(lines)
    middle = page_width * 0.48
    second = [line for line in usual if line.x >= middle]
    first = [line for line in usual if line.x < middle]
    long_first = sum(1 for line in first if line.right > middle + 0.12 * page_width)
    two = len(second) >= _SECOND_COLUMN * len(usual) and long_first < 0.2 * max(len(first), 1)
    edges = (_edges(first or usual), _edges(second)) if two and second and first else (_edges(usual),)
    return Measures(body, dict(_leadings(lines)), edges, middle)


def _leadings(lines: Sequence[Line]) -> Iterable[tuple[float, float]]:
    gaps: dict[float, list[float]] = defaultdict(list)
    for above, below in pairwise(lines):
        gap = above.y - below.y
        if (above.page, above.size) == (below.page, below.size) and 0.5 * above.size < gap < _FARTHEST * above.size:
            gaps[above.size].append(gap)
    for size, found in gaps.items():
        if len(found) >= _LEAST_SAMPLES:
            yield size, sorted(found)[len(found) // 2]


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    rights = sorted(line.right for line in lines)
    lefts = sorted(line.x for line in lines)
    return lefts[len(lefts) // 20], rights[min(int(len(rights) * _USUAL_EDGE), len(rights) - 1)]
