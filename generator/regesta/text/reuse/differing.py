"""The versions of a wording into what each has that not all have.

>>> first, second = differing(["a proposal for the council", "A proposal for council"])
>>> first, second
(((15, 18),), ())
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from regesta.text.reuse.words import folded, spans

_MOST_COMPARED = 400
"""Words of each version; to compare takes longer than in proportion."""

Spans = tuple[tuple[int, int], ...]
"""In code points of a version; one for each word, or for words that follow each other."""


def differing(versions: Sequence[str]) -> tuple[Spans, ...]:
    """For each version, its words that not all have: in the first those that another lacks, else what it has anew."""
    words = [folded(version)[:_MOST_COMPARED] for version in versions]
    of_first = [False] * len(words[0])
    of_others = []
    for each in words[1:]:
        here, there = _unmatched(words[0], each)
        of_first = [one or other for one, other in zip(of_first, here, strict=True)]
        of_others.append(there)
    return tuple(_stretches(*each) for each in zip(versions, [of_first, *of_others], strict=True))


def _unmatched(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[list[bool], list[bool]]:
    if first == second:
        return [False] * len(first), [False] * len(second)
    here, there = [True] * len(first), [True] * len(second)
    for a, b, length in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks():
        here[a : a + length] = there[b : b + length] = [False] * length
    return here, there


def _stretches(version: str, marks: Sequence[bool]) -> Spans:
    """The marked words, those joined that follow each other."""
    found: list[tuple[int, int]] = []
    last = -2
    for number, ((start, end), marked) in enumerate(zip(spans(version), marks, strict=False)):
        if marked:
            if number == last + 1:
                found[-1] = found[-1][0], end
            else:
                found.append((start, end))
            last = number
    return tuple(found)
