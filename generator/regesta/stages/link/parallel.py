"""Annotated passages of a document's parts into pairs that say the same in two languages.

Two parts are aligned in order by the lengths of their passages and by what these have in common: entities, dates,
figures. They are translations of one another only when most of both agrees: in all that they name, in the passages that
pair by what they name, and in the order of what each names only once. Of two such parts only those passages pair that
`doubt` leaves no question of. When in doubt there is no pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from regesta.model import Annotated, Authority, Document, Pair, Part, PassageKind, Reason
from regesta.stages.link.alignment import Bead, align
from regesta.stages.link.doubt import judged, named_once
from regesta.stages.link.evidence import Features, agreement, features_of, shared_words

_LEAST_ALIKE = 0.6
"""Of all that two parts name, how much both name."""
_LEAST_COVERED = 0.6
"""Of the letters of each part, how many stand in passages that pair by what they name."""
_LEAST_IN_ORDER = 0.75
"""Of what each part names in one passage only, how much stands in passages that pair."""
_FEWEST_SHARED = 3
_MOST_PARTS = 100
_RIVAL = 0.1
"""A part that agrees with two parts of one language nearly as well may be a translation of either, so of neither."""
_OUTSIDE = (PassageKind.SOURCE_LINE, PassageKind.DATELINE)


@dataclass(frozen=True, slots=True)
class _Side:
    """A part to be aligned."""

    part: Part
    body: tuple[Features, ...]
    """Of the passages in its language but datelines, which may stand above or below the text."""
    datelines: tuple[Features, ...]
    named: frozenset[object]
    """In the whole body."""


def pairs_of(document: Document, passages: Sequence[Annotated], authority: Authority) -> tuple[Pair, ...]:
    """The pairs of passages, sorted by where the first stands; of any two parts, no passage stands in two."""
    if not 1 < len(document.parts) <= _MOST_PARTS:
        return ()
    by_start = {each.passage.start: each for each in passages}
    sides = [_side(part, by_start) for part in document.parts]
    found: list[tuple[float, int, int, tuple[Bead, ...]]] = []
    for (first, one), (second, other) in combinations(enumerate(sides), 2):
        if one.part.language != other.part.language and (beads := _translation(one, other)):
            found.append((_covered(one, other, beads), first, second, beads))
    pairs: list[Pair] = []
    for score, first, second, beads in found:
        if not _has_rival(score, first, second, found, sides):
            pairs += _pairs(sides[first], sides[second], beads, authority)
    order = {each.passage.anchor: number for number, each in enumerate(passages)}
    return tuple(sorted(pairs, key=lambda pair: order[pair.first[0]]))


def _side(part: Part, by_start: dict[int, Annotated]) -> _Side:
    own = [
        by_start[passage.start]
        for passage in part.passages
        if passage.language in (part.language, "und") or passage.kind is PassageKind.DATELINE
    ]
    body = tuple(features_of(each) for each in own if each.passage.kind not in _OUTSIDE)
    datelines = tuple(features_of(each) for each in own if each.passage.kind is PassageKind.DATELINE)
    return _Side(part, body, datelines, frozenset[object]().union(*(each.named for each in body)))


def _translation(one: _Side, other: _Side) -> tuple[Bead, ...]:
    """How two parts align, if they are translations of one another."""
    both = one.named & other.named
    if len(both) < _FEWEST_SHARED or 2 * len(both) < _LEAST_ALIKE * (len(one.named) + len(other.named)):
        return ()
    beads = align(one.body, other.body)
    proven = [bead for bead in beads if bead.is_proven]
    if not proven or _covered(one, other, proven) < _LEAST_COVERED:
        return ()
    return judged(beads, one.body, other.body) if _in_order(one, other, proven) >= _LEAST_IN_ORDER else ()


def _covered(one: _Side, other: _Side, beads: Iterable[Bead]) -> float:
    """The share of letters in proven passages, on the side where it is less."""
    proven = [bead for bead in beads if bead.is_proven]
    first = sum(one.body[number].length for bead in proven for number in bead.first)
    second = sum(other.body[number].length for bead in proven for number in bead.second)
    return min(first / sum(each.length for each in one.body), second / sum(each.length for each in other.body))


def _in_order(one: _Side, other: _Side, proven: Sequence[Bead]) -> float:
    """Of what each side names in one passage only, the share that pairs: words of two reports pair by chance."""
    once = named_once(one.body), named_once(other.body)
    both = once[0].keys() & once[1].keys()
    path = {(first, second) for bead in proven for first in bead.first for second in bead.second}
    if not both:
        # All is named again and again: only a text whose every passage pairs with the one in its place is believed.
        same = len(one.body) == len(other.body) == len(proven)
        return 1.0 if same and len(proven) < _FEWEST_SHARED else 0.0
    return sum((once[0][each], once[1][each]) in path for each in both) / len(both)


def _has_rival(
    score: float,
    first: int,
    second: int,
    found: Sequence[tuple[float, int, int, tuple[Bead, ...]]],
    sides: Sequence[_Side],
) -> bool:
    for other_score, *others, _ in found:
        if {first, second} == set(others) or other_score < score - _RIVAL:
            continue
        for mine, partner in ((first, second), (second, first)):
            for rival in others:
                if mine in others and rival != mine and sides[rival].part.language == sides[partner].part.language:
                    return True
    return False


def _pairs(one: _Side, other: _Side, beads: Sequence[Bead], authority: Authority) -> Iterator[Pair]:
    for bead in beads:
        if bead.is_sure or bead.is_between:
            first = [one.body[number] for number in bead.first]
            second = [other.body[number] for number in bead.second]
            yield _pair(first, second, authority, is_sure=bead.is_sure)
    for dateline in one.datelines:
        same = [each for each in other.datelines if each.dates and each.dates == dateline.dates]
        own = [each for each in one.datelines if each.dates == dateline.dates]
        if len(same) == len(own) == 1:
            yield _pair([dateline], same, authority, is_sure=True)


def _pair(first: Sequence[Features], second: Sequence[Features], authority: Authority, *, is_sure: bool) -> Pair:
    anchors = tuple(each.anchor for each in first), tuple(each.anchor for each in second)
    if not is_sure:
        return Pair(*anchors, 0.5, Reason("of-like-length"))
    return Pair(*anchors, round(agreement(first, second), 2), shared_words(first, second, authority))
