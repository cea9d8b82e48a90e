"""Changes to a mended text as repairs of the raw text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model import Repair
from regesta.text.repairs import mend
from regesta.text.repairs.composition import add
from regesta.text.repairs.rule import Change

_CUTS = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 3), st.text("XYZ", max_size=3)), max_size=4)


def changes(text: str, cuts: list[tuple[int, int, str]]) -> tuple[Change, ...]:
    """Sorted changes of a text, none overlapping."""
    result: list[Change] = []
    free = 0
    for gap, length, replacement in cuts:
        start, end = free + gap, free + gap + length
        if end <= len(text):
            result.append(Change(start, end, replacement, "rule"))
            free = end
    return tuple(result)


@given(st.text("abc", max_size=30), _CUTS, _CUTS, _CUTS)
def test_changes_one_after_the_other_are_one_set_of_repairs(
    raw: str, first: list[tuple[int, int, str]], second: list[tuple[int, int, str]], third: list[tuple[int, int, str]]
) -> None:
    """The repairs of the raw text give what the changes, made in turn, give; sorted, none overlapping."""
    repairs: tuple[Repair, ...] = ()
    now = raw
    for cuts in (first, second, third):
        made = changes(now, cuts)
        repairs = add(raw, repairs, made)
        now = mend(now, tuple(Repair(each.start, each.end, "", each.replacement, "") for each in made))
        assert mend(raw, repairs) == now
        assert all(raw[each.start : each.end] == each.text != each.replacement for each in repairs)
        assert all(one.end <= other.start for one, other in pairwise(repairs))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Change(0, 1, "A", "new"), (Repair(0, 1, "a", "A", "new"), Repair(1, 2, "b", "XYZ", "old"))),
        (Change(2, 3, "-", "new"), (Repair(1, 2, "b", "X-Z", "old"),)),
        (Change(3, 5, "-", "new"), (Repair(1, 3, "bc", "XY-", "old"),)),
        (Change(0, 2, "-", "new"), (Repair(0, 2, "ab", "-YZ", "old"),)),
        (Change(4, 5, "C", "new"), (Repair(1, 2, "b", "XYZ", "old"), Repair(2, 3, "c", "C", "new"))),
    ],
)
def test_a_change_takes_in_the_repair_that_it_touches(change: Change, expected: tuple[Repair, ...]) -> None:
    """What was left of its replacement stays, with its rule."""
    assert add("abc", (Repair(1, 2, "b", "XYZ", "old"),), (change,)) == expected
