"""The fingerprints of a corpus into the chains of words that two of its documents share."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regesta.text.reuse.alignment import Chain, chain_around, cut, extents, words_in
from regesta.text.reuse.fingerprints import Fingerprint
from regesta.text.reuse.seeds import MOST_PLACES, Places, shared_places, unpacked

FEWEST = 6
"""Words that have to agree, in any language."""
FEWEST_BESIDE = 3
"""Words at an end that stand in another paragraph than the rest; fewer agree by chance (`The`)."""


_BLOCK = 64
"""Words by which chains are laid out to be found again."""


@dataclass(frozen=True, slots=True)
class Match:
    """Words that two documents share."""

    first: int
    """Number of the one document."""
    second: int
    """And of the other, which comes later."""
    chain: Chain


def matches(fingerprints: Sequence[Fingerprint]) -> Iterator[Match]:
    """What each document shares with those before it, in their order."""
    places = shared_places(fingerprints)
    for number, own in enumerate(fingerprints):
        for other, chains in sorted(_chains(number, fingerprints, places).items()):
            trimmed = (_trimmed(chain, fingerprints[other], own) for chain in _apart(chains))
            yield from (Match(other, number, chain) for chain in trimmed if words_in(chain) >= FEWEST)


def _chains(number: int, fingerprints: Sequence[Fingerprint], places: Places) -> dict[int, list[Chain]]:
    """The chains of a document with those before it, by the number of the other."""
    own = fingerprints[number]
    reached: dict[tuple[int, int], int] = {}
    found: dict[int, list[Chain]] = defaultdict(list)
    times: Counter[int] = Counter()
    for word, seed in enumerate(own.seeds):
        elsewhere = places.get(seed)
        if elsewhere is None or times[seed] == MOST_PLACES:
            continue
        times[seed] += 1
        for place in elsewhere:
            other, its_word = unpacked(place)
            if other >= number:
                break
            if reached.get((other, its_word - word), 0) > word:
                continue
            chain = chain_around(fingerprints[other].words, own.words, its_word, word)
            for run in chain:
                key = other, run.first - run.second
                reached[key] = max(reached.get(key, 0), run.second + run.words)
            if words_in(chain) >= FEWEST:
                found[other].append(chain)
    return found


def _apart(chains: Sequence[Chain]) -> Iterator[Chain]:
    """Without those that say worse what a longer one says: more than half of them in it, in both documents."""
    kept: list[Chain] = []
    near: dict[int, list[Chain]] = defaultdict(list)
    for chain in sorted(chains, key=lambda each: (-words_in(each), extents(each))):
        (start, end), _ = extents(chain)
        # Of what is more than half within a longer one, the middle is too.
        if not any(_within(chain, longer) for longer in near[(start + end) // 2 // _BLOCK]):
            kept.append(chain)
            for block in range(start // _BLOCK, (end - 1) // _BLOCK + 1):
                near[block].append(chain)
    yield from sorted(kept, key=extents)


def _within(chain: Chain, longer: Chain) -> bool:
    (start, end), (its_start, its_end) = extents(chain)
    (first, last), (its_first, its_last) = extents(longer)
    return (
        2 * (min(end, last) - max(start, first)) > end - start
        and 2 * (min(its_end, its_last) - max(its_start, its_first)) > its_end - its_start
    )


def _trimmed(chain: Chain, first: Fingerprint, second: Fingerprint) -> Chain:
    """Without the few words at its ends that reach into another paragraph, in either document."""
    here, there = extents(chain)
    return cut(chain, _within_paragraphs(first, *here), _within_paragraphs(second, *there))


def _within_paragraphs(fingerprint: Fingerprint, start: int, end: int) -> tuple[int, int]:
    firsts = fingerprint.firsts
    following = bisect_right(firsts, start)
    if following < len(firsts) and firsts[following] < min(end, start + FEWEST_BESIDE):
        start = firsts[following]
    last = firsts[bisect_right(firsts, end - 1) - 1]
    if start < last and end - last < FEWEST_BESIDE:
        end = last
    return start, end
