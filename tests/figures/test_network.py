"""Who is named with whom, as a picture."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import read_html

from regesta.figures.network import MOST, WIDTH, Node, network

MIDDLE = Node("Ada Lind", "person", 0)
WORDS = st.text(alphabet="abcdefghij klmnoprstuv-ЖЩш", min_size=1, max_size=70)


def _nodes(count: int) -> list[Node]:
    kinds = ("person", "organisation", "place")
    return [Node(f"Name {n}", kinds[n % 3], count - n, f"../{n}/", f"Name {n}, together {n}") for n in range(count)]


def _labels(drawn: str) -> list[tuple[float, float, float, float]]:
    """The frames of all lines of names, measured widely."""
    frames = []
    for anchor, spans in re.findall(r'text-anchor="(\w+)"[^>]*>(.*?)</text>', drawn):
        for x, y, words in re.findall(r'<tspan x="([\d.-]+)" y="([\d.-]+)">([^<]*)</tspan>', spans):
            width = len(words.strip()) * 6.3
            left = float(x) - (width if anchor == "end" else 0)
            frames.append((left, float(y) - 10, left + width, float(y) + 3))
    return frames


def test_nobody_around_is_no_picture() -> None:
    """One alone is nothing to draw."""
    assert network(MIDDLE, [], {}, "x") == ""


def test_every_other_is_a_link_that_says_what_the_table_says() -> None:
    """Names, kinds and counts can be heard, and the kinds have shapes of their own."""
    drawn = network(MIDDLE, _nodes(3), {}, "Who & with whom")
    shown = read_html(drawn)
    assert [value for name, key, value in shown.attributes if (name, key) == ("a", "aria-label")] == [
        f"Name {n}, together {n}" for n in (0, 1, 2)
    ] or sorted(value for name, key, value in shown.attributes if (name, key) == ("a", "aria-label")) == [
        f"Name {n}, together {n}" for n in range(3)
    ]
    assert ("svg", "aria-label", "Who & with whom") in shown.attributes
    assert re.findall(r"<(\w+) class=\"rg-(person|organisation|place)\"", drawn) == [
        ("circle", "person"),
        ("rect", "organisation"),
        ("path", "place"),
    ]


@pytest.mark.parametrize("count", [1, 2, 3, 7, 13, 14, 15, 40])
def test_no_more_are_drawn_than_there_is_room_for(count: int) -> None:
    """The picture has the first of them."""
    assert network(MIDDLE, _nodes(count), {}, "x").count("<a ") == min(count, MOST)


@given(names=st.lists(WORDS, min_size=1, max_size=20))
def test_names_never_overlap_nor_leave_the_picture(names: list[str]) -> None:
    """However long the names are, each keeps to its strip and side."""
    drawn = network(MIDDLE, [Node(name, "person", 1) for name in names], {}, "x")
    frames = _labels(drawn)
    for one, two in combinations(frames, 2):
        assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] + 0.5 or two[3] <= one[1] + 0.5
    assert all(left >= -1 and right <= WIDTH + 1 for left, _, right, _ in frames)


def test_the_more_together_the_thicker_the_line() -> None:
    """Thickness follows the counts, between the others as well."""
    drawn = network(MIDDLE, _nodes(4), {frozenset((0, 1)): 9, frozenset((2, 3)): 1}, "x")
    ties = [float(each) for each in re.findall(r'class="rg-tie"[^>]*stroke-width="([\d.]+)"', drawn)]
    pairs = [float(each) for each in re.findall(r'class="rg-pair"[^>]*stroke-width="([\d.]+)"', drawn)]
    assert ties == sorted(ties, reverse=True)
    assert len(set(ties)) == 4
    assert pairs == sorted(pairs)
    assert len(pairs) == 2


def test_pairs_of_those_who_are_not_drawn_are_left_out() -> None:
    """A line has two ends in the picture."""
    assert "rg-pair" not in network(MIDDLE, _nodes(MOST + 2), {frozenset((0, MOST)): 3}, "x")


def test_the_order_of_pairs_makes_no_difference() -> None:
    """Same counts, same picture."""
    pairs = {frozenset((0, 1)): 2, frozenset((1, 2)): 2, frozenset((0, 3)): 5}
    turned = dict(reversed(pairs.items()))
    assert network(MIDDLE, _nodes(5), pairs, "x") == network(MIDDLE, _nodes(5), turned, "x")
