"""Which passages of two rows belong together, by what they name and how long they are, and where that is in doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.stages.link.alignment import align
from regesta.stages.link.doubt import judged
from regesta.stages.link.evidence import Features

Groups = list[tuple[tuple[int, ...], tuple[int, ...]]]


def row(*passages: tuple[str, int]) -> list[Features]:
    """Passages by what they name, in words, and their length."""
    return [
        Features(f"p-{number}", length, frozenset(words.split()), frozenset(), frozenset())
        for number, (words, length) in enumerate(passages)
    ]


def sure(first: Sequence[Features], second: Sequence[Features]) -> Groups:
    """The pairs that a page would show."""
    return [
        (bead.first, bead.second)
        for bead in judged(align(first, second), first, second)
        if bead.is_sure or bead.is_between
    ]


FRAME = ("north ada", 100), ("south tom", 100)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param([("x y", 60)], [("x y", 60)], [((1,), (1,))], id="one to one"),
        pytest.param([("x", 60), ("y", 60)], [("x y", 120)], [((1, 2), (1,))], id="each has a name of its own there"),
        pytest.param([("x", 60), ("x y", 60)], [("x y", 120)], [], id="one of two adds nothing to the other"),
        pytest.param([("x", 60), ("x", 60)], [("x", 120)], [], id="both name one person, and nothing else"),
        pytest.param([("x z", 60), ("x y", 60)], [("x y", 60)], [((2,), (1,))], id="the first of two was left out"),
        pytest.param([("x y", 60), ("x y", 60)], [("x y", 60)], [], id="either of two equal ones"),
        pytest.param([("x", 60), ("y", 60), ("x", 60)], [("x", 60)], [], id="either of two equal ones far apart"),
        pytest.param([("x y", 60), ("", 50)], [("x y", 110)], [], id="what follows may belong to it"),
        pytest.param([("x y", 60), ("", 50)], [("x y", 62)], [((1,), (1,))], id="it fits better without what follows"),
        pytest.param([("x y", 60), ("z", 50)], [("x y", 72)], [((1,), (1,))], id="what follows names something else"),
        pytest.param([("x y", 60)], [("x y z q", 60)], [((1,), (1,))], id="two names more on one side"),
        pytest.param([("x", 60)], [("x y z q", 60)], [], id="three names more on one side"),
        pytest.param([("x y", 40)], [("x y", 120)], [], id="far longer"),
        pytest.param(
            [("x y", 60), ("u v z", 60)],
            [("x y z", 60), ("u v", 60)],
            [],
            id="what each names once stands in two pairs",
        ),
    ],
)
def test_a_pair_is_sure_only_where_nothing_lets_it_end_elsewhere(
    first: list[tuple[str, int]], second: list[tuple[str, int]], expected: Groups
) -> None:
    """Between two passages that pair without doubt, others pair only with evidence for each of them."""
    found = sure(row(FRAME[0], *first, FRAME[1]), row(FRAME[0], *second, FRAME[1]))
    frame = [((0,), (0,)), ((len(first) + 1,), (len(second) + 1,))]
    assert [each for each in found if each not in frame] == expected


TEXT = st.lists(st.tuples(st.sampled_from(["", "ada", "ada tom"]), st.integers(40, 200)), min_size=2, max_size=8)
"""Statements: whom each names besides a figure of its own, and its length."""


def told(text: list[tuple[str, int]], groups: Sequence[Sequence[int]]) -> list[Features]:
    """A text whose passages are groups of its statements."""
    passages = row(
        *((" ".join(text[each][0] for each in group), sum(text[each][1] for each in group)) for group in groups)
    )
    return [
        replace(passage, figures=frozenset(str(each) for each in group))
        for passage, group in zip(passages, groups, strict=True)
    ]


def wrong(text: list[tuple[str, int]], first: list[list[int]], second: list[list[int]]) -> Groups:
    """Pairs of groups that do not say the same."""
    return [
        (ours, theirs)
        for ours, theirs in sure(told(text, first), told(text, second))
        if [each for number in ours for each in first[number]] != [each for number in theirs for each in second[number]]
    ]


@pytest.mark.thorough
@given(st.data(), TEXT)
def test_however_paragraphs_are_divided_no_pair_is_wrong(data: st.DataObject, text: list[tuple[str, int]]) -> None:
    """Where a translator begins paragraphs elsewhere, those that pair hold the same statements."""
    sides = []
    for _ in range(2):
        begins = data.draw(st.sets(st.integers(1, len(text) - 1)))
        bounds = [0, *sorted(begins), len(text)]
        sides.append([list(range(start, end)) for start, end in pairwise(bounds)])
    assert wrong(text, *sides) == []


@pytest.mark.thorough
@given(st.data(), TEXT)
def test_whatever_is_left_out_no_pair_is_wrong(data: st.DataObject, text: list[tuple[str, int]]) -> None:
    """Where each of two texts lacks something, what pairs says the same."""
    kept = st.sets(st.integers(0, len(text) - 1), min_size=1)
    first, second = ([[each] for each in sorted(data.draw(kept))] for _ in range(2))
    assert wrong(text, first, second) == []
