"""The fingerprints of a corpus into the seeds that stand in two documents or more, each with its places."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from regesta.text.reuse.fingerprints import Fingerprint

MOST_COMPARED = 16
"""A seed of so many documents at most has each compared with each; of more, each with the first `HUBS` of them."""
HUBS = 3
MOST_PLACES = 4
"""Of one seed in one document; a list may have the same line on every page."""

_SLICES = 16
_LARGEST = 1 << 62
"""Beyond what five products of 30 bits by the factors come to."""
_WORD = 32
"""Bits that the number of a word takes in a place."""

Places = Mapping[int, Sequence[int]]
"""For a seed, where it stands: see `unpacked`; sorted."""


def shared_places(fingerprints: Sequence[Fingerprint]) -> Places:
    """Where to look for the words of a document in those before it.

    A seed that is in too many documents keeps the places of the first few, by which the others find each other.
    """
    places: dict[int, list[int]] = {seed: [] for seed in _in_two(fingerprints)}
    for number, each in enumerate(fingerprints):
        document = number << _WORD
        for word, seed in enumerate(each.seeds):
            found = places.get(seed)
            if found is not None and (len(found) < MOST_PLACES or found[-MOST_PLACES] < document):
                found.append(document | word)
    for seed, found in places.items():
        if len(found) > MOST_COMPARED:
            places[seed] = _nearest(found)
    return places


def unpacked(place: int) -> tuple[int, int]:
    """The number of the document and of the word in it."""
    return place >> _WORD, place & ((1 << _WORD) - 1)


def _nearest(found: list[int]) -> list[int]:
    documents = sorted({place >> _WORD for place in found})
    if len(documents) <= MOST_COMPARED:
        return found
    return [place for place in found if place >> _WORD <= documents[HUBS - 1]]


def _in_two(fingerprints: Sequence[Fingerprint]) -> Iterator[int]:
    """The seeds of two documents or more; one slice after another, for a set of all would take much memory."""
    ordered = [array("Q", sorted(set(each.seeds))) for each in fingerprints]
    starts = [0] * len(ordered)
    for number in range(1, _SLICES + 1):
        seen: set[int] = set()
        again: set[int] = set()
        for document, seeds in enumerate(ordered):
            end = bisect_left(seeds, _LARGEST // _SLICES * number)
            own = set(seeds[starts[document] : end])
            starts[document] = end
            again |= own & seen
            seen |= own
        again.discard(0)
        yield from again
