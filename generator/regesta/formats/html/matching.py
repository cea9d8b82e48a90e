"""Which blocks of a page are in a text that was extracted from it: their words, five in a row, in the same order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

_WORD = re.compile(r"[^\W_]+")
_RUN = 5
_LEAST_SHARE = 0.5
_MOST_TRIES = 20
_NOWHERE = -1


def matched(texts: Sequence[str], extracted: str) -> tuple[bool, ...]:
    """For each text of a page, whether it is part of what was extracted.

    Texts of five words and more are looked for anywhere: half of their runs of five must be there. Shorter ones are
    looked for only between where their neighbours were found, for they may stand in the menu too.
    """
    theirs = _words(extracted)
    ours = [_words(text) for text in texts]
    runs = _runs(theirs)
    anchors = [_anchor(words, runs) for words in ours]
    return tuple(_settled(ours, theirs, anchors))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _runs(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Where each run of five words begins; those that occur twice are nowhere in particular."""
    places: dict[tuple[str, ...], int] = {}
    for place in range(len(words) - _RUN + 1):
        run = tuple(words[place : place + _RUN])
        places[run] = _NOWHERE if run in places else place
    return places


def _anchor(words: Sequence[str], runs: dict[tuple[str, ...], int]) -> tuple[int, int] | None:
    """Where a longer text was found, as far as that is known; None where it was not."""
    if len(words) < _RUN:
        return None
    found = [runs[run] for at in range(len(words) - _RUN + 1) if (run := tuple(words[at : at + _RUN])) in runs]
    if len(found) < _LEAST_SHARE * (len(words) - _RUN + 1):
        return None
    places = [place for place in found if place != _NOWHERE]
    return (places[0], places[-1] + _RUN) if places else (_NOWHERE, _NOWHERE)


def _settled(
    ours: Sequence[Sequence[str]], theirs: Sequence[str], anchors: Sequence[tuple[int, int] | None]
) -> list[bool]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(theirs):
        index[word].append(place)
    limits = _limits(anchors, len(theirs))
    result = []
    free = 0
    for words, anchor, limit in zip(ours, anchors, limits, strict=True):
        if anchor is not None:
            free = max(free, anchor[1])
            result.append(True)
            continue
        place = _find(words, theirs, index, free, limit) if 0 < len(words) < _RUN else _NOWHERE
        result.append(place != _NOWHERE)
        if place != _NOWHERE:
            free = place + len(words)
    return result


def _limits(anchors: Sequence[tuple[int, int] | None], length: int) -> list[int]:
    """Before which place each text must end: where the next one that was found begins."""
    limits = []
    limit = length
    for anchor in reversed(anchors):
        limits.append(limit)
        if anchor is not None and anchor[0] != _NOWHERE:
            limit = min(limit, anchor[0])
    return limits[::-1]


def _find(words: Sequence[str], theirs: Sequence[str], index: dict[str, list[int]], first: int, limit: int) -> int:
    places = index.get(words[0], [])
    begin = bisect_left(places, first)
    for place in islice(places, begin, begin + _MOST_TRIES):
        if place + len(words) > limit:
            break
        if list(theirs[place : place + len(words)]) == list(words):
            return place
    return _NOWHERE
