"""Changes to a text that is already mended into repairs of the raw text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from regesta.model import Repair
from regesta.text.repairs.rule import Change


def add(raw: str, repairs: Sequence[Repair], changes: Sequence[Change]) -> tuple[Repair, ...]:
    """The repairs with changes of the mended text; a change that touches repairs makes one of them all.

    Args:
        raw: The raw text, in which all repairs are counted.
        repairs: Those that there are, sorted.
        changes: In the text with these repairs, sorted.
    """
    # How much further right a place of the raw text is than that of the mended text, before each repair.
    shifts = list(accumulate((len(each.text) - len(each.replacement) for each in repairs), initial=0))
    left = [(each.start - shift, each) for each, shift in zip(repairs, shifts, strict=False)]
    done: list[Repair] = []
    # From right to left, so that what stands before a change is where it was.
    for change in reversed(changes):
        while left and left[-1][0] >= change.end:
            done.append(left.pop()[1])
        touched: list[tuple[int, Repair]] = []
        while left and left[-1][0] + len(left[-1][1].replacement) > change.start:
            touched.append(left.pop())
        left.append(_merged(raw, change, touched[::-1], shifts[len(left) : len(left) + len(touched) + 1]))
    done.extend(each for _, each in reversed(left))
    return tuple(each for each in reversed(done) if each.text != each.replacement)


def _merged(
    raw: str, change: Change, touched: Sequence[tuple[int, Repair]], shifts: Sequence[int]
) -> tuple[int, Repair]:
    """One repair for a change and those that it touches, with its place in the mended text."""
    place, head, tail, rule = change.start, "", "", change.rule
    start, end = change.start + shifts[0], change.end + shifts[-1]
    if touched:
        rule = touched[0][1].rule
        first_place, first = touched[0]
        last_place, last = touched[-1]
        if first_place < change.start:
            place, start, head = first_place, first.start, first.replacement[: change.start - first_place]
        if last_place + len(last.replacement) >= change.end:
            end, tail = last.end, last.replacement[change.end - last_place :]
    return place, Repair(start, end, raw[start:end], head + change.replacement + tail, rule)
