"""A place in two documents where words agree, into all the words around it that agree.

Words that agree one after another are a run. Runs are joined when at most two words stand between them in either
document, so that a changed, added or left out word does not end a quotation.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

MOST_SKIPPED = 2
"""Words between two runs, in either document."""
SHORTEST_RUN = 3
"""Words in a run that is joined to another; two agree by chance (`of the`)."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are the same in two documents, one after another."""

    first: int
    """Number of its first word in the one document."""
    second: int
    """And in the other."""
    words: int


_SKIPS = sorted(product(range(MOST_SKIPPED + 1), repeat=2), key=sum)[1:]
"""How many words are skipped in the one document and in the other, the fewest first."""

Chain = tuple[Run, ...]
"""Runs in their order in both documents, joined."""


def words_in(chain: Chain) -> int:
    """How many words agree."""
    return sum(run.words for run in chain)


def extents(chain: Chain) -> tuple[tuple[int, int], tuple[int, int]]:
    """From which word to which (exclusive) a chain goes, in the one document and in the other."""
    head, tail = chain[0], chain[-1]
    return (head.first, tail.first + tail.words), (head.second, tail.second + tail.words)


def cut(chain: Chain, first: tuple[int, int], second: tuple[int, int]) -> Chain:
    """What of a chain stands within two stretches of words, the ends exclusive; perhaps nothing."""
    runs = []
    for run in chain:
        start = max(0, first[0] - run.first, second[0] - run.second)
        end = min(run.words, first[1] - run.first, second[1] - run.second)
        if start < end:
            runs.append(Run(run.first + start, run.second + start, end - start))
    return tuple(runs)


def chain_around(a: array[int], b: array[int], first: int, second: int) -> Chain:
    """The longest chain through a word that agrees.

    Args:
        a: The words of the one document as numbers, with 0 at the end, as in a `Fingerprint`.
        b: Those of the other.
        first: Number of a word in `a`.
        second: Number of the same word in `b`.
    """
    before = _agreeing(a, b, first - 1, second - 1, -1)
    after = _agreeing(a, b, first, second, 1)
    middle = Run(first - before, second - before, before + after)
    left = [
        Run(i - words + 1, j - words + 1, words)
        for i, j, words in _onward(a, b, middle.first - 1, middle.second - 1, -1)
    ]
    right = [Run(*found) for found in _onward(a, b, first + after, second + after, 1)]
    return (*reversed(left), middle, *right)


def _agreeing(a: array[int], b: array[int], i: int, j: int, step: int) -> int:
    """How many words agree from here on; the 0 at the end also stands before the first word, at -1."""
    start = i
    while (word := a[i]) == b[j] and word:
        i += step
        j += step
    return abs(i - start)


def _onward(a: array[int], b: array[int], i: int, j: int, step: int) -> Iterator[tuple[int, int, int]]:
    """The runs that follow, each with the place in both documents where it begins, seen in the direction of `step`."""
    while (found := _next_run(a, b, i, j, step)) is not None:
        yield found
        i, j, words = found
        i += step * words
        j += step * words


def _next_run(a: array[int], b: array[int], i: int, j: int, step: int) -> tuple[int, int, int] | None:
    """The longest run within reach; of two, the nearer."""
    best: tuple[int, int, int] | None = None
    here, there = _within_reach(a, i, step), _within_reach(b, j, step)
    for first_skipped, second_skipped in _SKIPS:
        if first_skipped > here or second_skipped > there:
            continue
        first, second = i + step * first_skipped, j + step * second_skipped
        if a[first] != b[second]:
            continue
        words = _agreeing(a, b, first, second, step)
        if words >= SHORTEST_RUN and (best is None or words > best[2]):
            best = first, second, words
    return best


def _within_reach(words: array[int], place: int, step: int) -> int:
    """How many words may be skipped from here on; none beyond a gap."""
    count = 0
    while count < MOST_SKIPPED and words[place + step * count]:
        count += 1
    return count
