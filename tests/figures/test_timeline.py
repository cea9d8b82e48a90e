"""Days and spans into a small timeline."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from regesta.figures.timeline import Mark, nearest, timeline

_LINES = re.compile(r'<text x="[\d.]+" y="([\d.]+)">')
_OWN = Mark(date(1912, 5, 3), date(1912, 5, 3), "3 May 1912", "#a", "own")
_YEAR = Mark(date(1912, 1, 1), date(1912, 12, 31), "1912", "#b", "mentioned")
_LONG_AGO = Mark(date(1703, 5, 27), date(1703, 5, 27), "27 May 1703", "#c", "event")
_NEXT_DAY = Mark(date(1912, 5, 4), date(1912, 5, 4), "4 May 1912", "#d", "published")


def _lines(marks: Sequence[Mark]) -> list[float]:
    return [float(height) for height in _LINES.findall(timeline(marks, "Dates"))]


@pytest.mark.parametrize("days", [0, 1, 40, 4_000, 400_000])
def test_no_two_lines_of_words_touch(days: int) -> None:
    """Each mark has a line to itself, whether a day or centuries lie between two of them."""
    starts = [date(1, 1, 1) + timedelta(days=days * number) for number in range(2)]
    marks = [Mark(start, start + timedelta(days=9), str(start), "", "mentioned") for start in starts for _ in range(3)]
    heights = _lines(marks)
    assert len(heights) == len(marks)
    assert all(below - above >= 15 for above, below in pairwise(heights))


def test_a_longer_time_is_a_longer_way() -> None:
    """The day after is nearer than the time two centuries before."""
    first, second, third = _lines([_LONG_AGO, _OWN, _NEXT_DAY])
    centuries, day = second - first, third - second
    assert centuries > day


def test_marks_stand_in_time_whatever_their_order() -> None:
    """The same marks make the same picture, in whichever order they come."""
    marks = [_OWN, _YEAR, _LONG_AGO, _NEXT_DAY]
    made = timeline(marks, "Dates")
    for seed in range(5):
        assert timeline(random.Random(seed).sample(marks, len(marks)), "Dates") == made
    assert [made.index(mark.href) for mark in (_LONG_AGO, _YEAR, _OWN, _NEXT_DAY)] == sorted(
        made.index(mark.href) for mark in marks
    )


def test_a_span_reaches_over_the_days_within_it() -> None:
    """The bar of a year ends below the last day of that year which is a mark."""
    made = timeline([_YEAR, _OWN, _NEXT_DAY], "Dates")
    bar = re.search(r'class="rg-span"[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"', made)
    assert bar is not None
    assert float(bar[1]) + float(bar[2]) > _lines([_YEAR, _OWN, _NEXT_DAY])[-1]


def test_every_mark_says_its_date_and_leads_somewhere(shown: Callable[[str], Any]) -> None:
    """Each is a link with its words as label; words that are too long are whole there."""
    long = Mark(
        date(1912, 5, 5), date(1912, 5, 5), "from <i>the fifth</i> of May 1912 until the ninth", "#e", "mentioned"
    )
    read = shown(timeline([_OWN, long], "Dates"))
    assert {value for name, key, value in read.attributes if (name, key) == ("a", "aria-label")} == {
        _OWN.label,
        long.label,
    }
    assert "i" not in read.elements


def test_it_says_that_it_is_not_to_scale() -> None:
    """The note stands below wherever distances could mislead; one mark or two have none."""
    assert "not to scale" in timeline([_OWN, _YEAR, _LONG_AGO], "Dates", note="not to scale")
    assert "not to scale" not in timeline([_OWN, _YEAR], "Dates", note="not to scale")
    assert timeline([], "Dates", note="not to scale") == ""


def test_the_nearest_are_chosen_around_the_own_date() -> None:
    """Of many marks those stay that are nearest to the document's own date, which always stays."""
    assert nearest([_LONG_AGO, _NEXT_DAY, _OWN, _YEAR], 2) == (_OWN, _NEXT_DAY)
    assert nearest([_LONG_AGO, _NEXT_DAY], 1) == (_LONG_AGO,)
    assert nearest([_NEXT_DAY, _OWN], 5) == (_OWN, _NEXT_DAY)
