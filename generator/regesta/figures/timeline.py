"""Days and spans into a small timeline for a margin, from top to bottom.

The marks stand in order of time, each with its own line of words, so that days can stand beside centuries: the space
between two grows with the logarithm of the days between them, and more than a year is a broken line. That is no scale,
and the picture says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log10

from regesta.figures.markup import element
from regesta.text.markdown import Markdown

_LINE = 19
"""Pixels from one line of words to the next."""
_MOST_SPACE = 24
_TOP = 12
_LANE = 7
"""Pixels from one span's bar to the next."""
_MOST_LANES = 4
_LONGEST = 27
"""Characters of a name that are shown; all of it stands in the label of the link, or in the title."""
_BREAK = 366


@dataclass(frozen=True, slots=True)
class Mark:
    """A day or a span of days."""

    earliest: date
    latest: date
    label: str
    href: str
    kind: str
    """`own`, `mentioned`, `published` or `event`."""

    @property
    def is_span(self) -> bool:
        """Whether it is more than a day."""
        return self.latest > self.earliest


def timeline(marks: Sequence[Mark], label: str, *, note: str = "") -> Markdown:
    """A picture of marks in time; nothing where there is none.

    Args:
        marks: In any order; each is a line, so that a caller may want to choose by `nearest`.
        label: What the picture shows, for those who do not see it.
        note: That it is not to scale, in words; shown where it is not.
    """
    if not marks:
        return Markdown("")
    ordered = sorted(marks, key=_order)
    heights = _heights(ordered)
    lanes = _lanes(ordered)
    axis = _LANE * (max(lanes.values(), default=-1) + 1) + 8
    drawn = [*_line(ordered, heights, axis)]
    drawn += [_mark(ordered, number, heights, lanes, axis) for number in range(len(ordered))]
    size: dict[str, str | int | float] = {"width": "100%", "height": heights[-1] + _TOP + 2}
    role = "group" if any(mark.href for mark in marks) else "img"
    drawing = element("svg", {"role": role, "aria-label": label, **size}, *drawn)
    told = [element("figcaption", {}, note)] if note and len(ordered) > 2 else []
    return element("figure", {"class": "rg-figure rg-timeline"}, drawing, *told)


def nearest(marks: Sequence[Mark], most: int) -> tuple[Mark, ...]:
    """At most so many marks: the document's own and those nearest to it in time, as far as there is an own one."""
    own = next((mark.earliest for mark in marks if mark.kind == "own"), None)
    if own is None or len(marks) <= most:
        return tuple(sorted(marks, key=_order)[:most])
    by_distance = sorted(marks, key=lambda mark: (mark.kind != "own", abs((mark.earliest - own).days), _order(mark)))
    return tuple(sorted(by_distance[:most], key=_order))


def _order(mark: Mark) -> tuple[date, int, bool, str, str]:
    """In time, a longer span before a shorter, the own date first of its day."""
    return mark.earliest, -mark.latest.toordinal(), mark.kind != "own", mark.label, mark.href


def _heights(marks: Sequence[Mark]) -> list[float]:
    """Where each line of words stands."""
    heights = [float(_TOP)]
    for before, after in pairwise(marks):
        days = (after.earliest - before.earliest).days
        heights.append(heights[-1] + _LINE + min(6 * log10(max(days, 1)), _MOST_SPACE))
    return heights


def _lanes(marks: Sequence[Mark]) -> Mapping[int, int]:
    """The number of the lane beside the line for each span: spans that touch each other get different ones."""
    free: list[date] = []
    lanes: dict[int, int] = {}
    for number, mark in enumerate(marks):
        if not mark.is_span:
            continue
        lane = next((lane for lane, ends in enumerate(free) if ends < mark.earliest), len(free))
        if lane == len(free) < _MOST_LANES:
            free.append(mark.latest)
        lane = min(lane, len(free) - 1)
        free[lane] = max(free[lane], mark.latest)
        lanes[number] = lane
    return lanes


def _line(marks: Sequence[Mark], heights: Sequence[float], axis: int) -> Iterable[Markdown]:
    """The line itself, broken where more than a year passes."""
    for number in range(len(marks) - 1):
        days = (marks[number + 1].earliest - marks[number].earliest).days
        kind = "rg-axis rg-broken" if days > _BREAK else "rg-axis"
        ends = {"y1": heights[number], "y2": heights[number + 1]}
        yield element("line", {"class": kind, "x1": axis, "x2": axis, **ends})


def _mark(
    marks: Sequence[Mark], number: int, heights: Sequence[float], lanes: Mapping[int, int], axis: int
) -> Markdown:
    mark, height = marks[number], heights[number]
    shapes = [_shape(mark.kind, axis, height)]
    if number in lanes:
        # The bar ends behind the last mark that begins within the span.
        last = max(other for other, each in enumerate(marks) if each.earliest <= mark.latest)
        left = axis - _LANE * (lanes[number] + 1) - 2
        bar = {"x": left, "y": height - 5, "width": 4, "height": heights[last] - height + 11, "rx": 2}
        shapes.append(element("rect", {"class": "rg-span", **bar}))
    shown = mark.label if len(mark.label) <= _LONGEST else f"{mark.label[: _LONGEST - 1].rstrip()}…"
    words = element("text", {"x": axis + 12, "y": height + 4}, shown)
    kind = f"rg-mark-{mark.kind}"
    if not mark.href:
        title = [element("title", {}, mark.label)] if shown != mark.label else []
        return element("g", {"class": kind}, *shapes, words, *title)
    # A title would count as words that are shown, and the name of a link has to have those as they stand.
    return element("a", {"class": kind, "href": mark.href, "aria-label": mark.label}, *shapes, words)


def _shape(kind: str, x: int, y: float) -> Markdown:
    """A mark that is known by its form as well as by its colour."""
    if kind == "own":
        return element("path", {"d": f"M{x} {_n(y - 6)}l6 6-6 6-6-6z"})
    if kind == "event":
        return element("rect", {"x": x - 4, "y": y - 4, "width": 8, "height": 8})
    return element("circle", {"cx": x, "cy": y, "r": 3.5 if kind == "mentioned" else 4})


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
