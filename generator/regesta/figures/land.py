"""The outline of the world's land, as `land.txt` beside this file has it; how that was made stands in `README.md`.

Longitudes of a ring run on over the 180th meridian, so that no ring is torn there: Asia begins at -377 degrees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Point = tuple[float, float]
"""Longitude and latitude in degrees, or across and down in a picture."""
_TENTHS = 10.0


@dataclass(frozen=True, slots=True)
class Ring:
    """A closed line; what an even number of them goes round is water."""

    points: tuple[Point, ...]
    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of longitude and latitude."""

    west: float
    east: float
    south: float
    north: float


@cache
def rings() -> tuple[Ring, ...]:
    """All of it, the largest first."""
    text = (files(__package__) / "land.txt").read_text(encoding="ascii")
    return tuple(_ring([int(number) for number in line.split()]) for line in text.splitlines())


def within(box: Box) -> Iterator[tuple[Point, ...]]:
    """The rings cut off at the sides of a box, which may lie anywhere between -540 and 540 degrees."""
    for ring in rings():
        if ring.north <= box.south or ring.south >= box.north:
            continue
        for turn in (-360.0, 0.0, 360.0, 720.0):
            if ring.east + turn > box.west and ring.west + turn < box.east:
                points: Sequence[Point] = [(x + turn, y) for x, y in ring.points]
                for axis, limit, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
                    points = _cut(points, axis, limit, sign)
                if len(points) > 2:
                    yield tuple(points)


def _ring(numbers: Sequence[int]) -> Ring:
    """From steps in tenths of degrees, the first from nowhere."""
    points = []
    x = y = 0
    for across, up in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + across, y + up
        points.append((x / _TENTHS, y / _TENTHS))
    longitudes, latitudes = zip(*points, strict=True)
    return Ring(tuple(points), min(longitudes), max(longitudes), min(latitudes), max(latitudes))


def _cut(points: Sequence[Point], axis: int, limit: float, sign: int) -> list[Point]:
    """What lies on one side of a line, by Sutherland and Hodgman."""
    kept: list[Point] = []
    for number, (x, y) in enumerate(points):
        before = points[number - 1]
        here, there = ((x, y)[axis] - limit) * sign, (before[axis] - limit) * sign
        if (here >= 0) != (there >= 0):
            share = there / (there - here)
            kept.append((before[0] + (x - before[0]) * share, before[1] + (y - before[1]) * share))
        if here >= 0:
            kept.append((x, y))
    return kept
