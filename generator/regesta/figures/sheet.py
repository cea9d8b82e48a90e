"""A part of the world on a flat sheet: its land and its net of degrees as the data of paths.

The projection is Lambert's, true to area, around the point of a net of four degrees that is next to the place: places
that lie close together share a sheet, whose outline is drawn once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import asin, cos, degrees, hypot, radians, sin, sqrt

from regesta.figures.land import Box, Point, within

WIDTH, HEIGHT = 340, 250
_NET = 4
_SHEETS = (26.0, 44.0, 76.0)
"""Degrees from the left to the right."""
_MARGIN = 22
"""Pixels that what has to be shown keeps from the sides."""

Degrees = tuple[float, float]
"""Latitude and longitude."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The middle of a sheet, and how many degrees it is across."""

    latitude: float
    longitude: float
    across: float

    @property
    def scale(self) -> float:
        """Pixels a radian."""
        return WIDTH / (2 * sin(radians(self.across) / 4) * 2)

    def place(self, latitude: float, longitude: float) -> Point | None:
        """Where a point falls, from the left and the top; None on the other side of the world."""
        north, middle, turn = radians(latitude), radians(self.latitude), radians(longitude - self.longitude)
        near = sin(middle) * sin(north) + cos(middle) * cos(north) * cos(turn)
        if near < -0.5:
            return None
        stretch = self.scale * sqrt(2 / (1 + near))
        up = cos(middle) * sin(north) - sin(middle) * cos(north) * cos(turn)
        return WIDTH / 2 + stretch * cos(north) * sin(turn), HEIGHT / 2 - stretch * up


def sheet_for(place: Degrees, inside: Sequence[Degrees]) -> Sheet:
    """The sheet on which a place is shown with all that lies inside it, or as wide a one as there is."""
    latitude = max(-88.0, min(88.0, round(place[0] / _NET) * float(_NET)))
    longitude = round(place[1] / _NET) * float(_NET)
    for across in _SHEETS:
        sheet = Sheet(latitude, longitude, across)
        if all(_is_shown(sheet.place(*each)) for each in inside):
            return sheet
    return sheet


@lru_cache(maxsize=512)
def land(sheet: Sheet) -> str:
    """The land of a sheet as the data of a path."""
    box = _box(sheet)
    lines = []
    for ring in within(box):
        points: list[Point] = []
        for before, point in zip((ring[-1], *ring), ring, strict=False):
            points += _between(before, point)
        placed = [sheet.place(latitude, longitude) for longitude, latitude in points]
        lines.append(path_data([point for point in placed if point is not None]))
    return "".join(lines)


@lru_cache(maxsize=512)
def net(sheet: Sheet) -> str:
    """Parallels and meridians every five or ten degrees; fewer meridians around a pole."""
    box = _box(sheet)
    step = 5 if sheet.across < 40 else 10
    turn = step if box.east - box.west < 180 else 30
    parallels = range(int(box.south // step + 1) * step, int(box.north) + 1, step)
    meridians = range(int(box.west // turn + 1) * turn, int(box.east) + 1, turn)
    along, down = _steps(box.west, box.east, 24), _steps(max(box.south, -85), min(box.north, 85), 12)
    across = [_line(sheet, [(latitude, longitude) for longitude in along]) for latitude in parallels]
    return "".join(across + [_line(sheet, [(latitude, longitude) for latitude in down]) for longitude in meridians])


def _is_shown(point: Point | None) -> bool:
    if point is None:
        return False
    return _MARGIN <= point[0] <= WIDTH - _MARGIN and _MARGIN <= point[1] <= HEIGHT - _MARGIN


def _box(sheet: Sheet) -> Box:
    """Longitudes and latitudes of all that the sheet may show, and a little more."""
    corner = hypot(WIDTH, HEIGHT) / 2
    reach = 2 * degrees(asin(min(1.0, corner / 2 / sheet.scale))) + 1
    south, north = sheet.latitude - reach, sheet.latitude + reach
    if south <= -90 or north >= 90:
        turn = 180.0
    else:
        turn = min(180.0, degrees(asin(min(1.0, sin(radians(reach)) / cos(radians(sheet.latitude))))))
    return Box(sheet.longitude - turn, sheet.longitude + turn, max(-90.0, south), min(90.0, north))


def _between(before: Point, point: Point) -> Iterator[Point]:
    """The point, and those before it where a cut runs along a line of the net, which is bent on the sheet."""
    steps = int(max(abs(point[0] - before[0]), abs(point[1] - before[1])) // 6)
    for step in range(1, steps + 1):
        share = step / (steps + 1)
        yield before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share
    yield point


def path_data(points: Sequence[Point], *, closed: bool = True) -> str:
    """Whole pixels, each as a step from the one before."""
    whole = [(round(x), round(y)) for x, y in points]
    whole = whole[:1] + [after for before, after in pairwise(whole) if after != before]
    if len(whole) < (3 if closed else 2):
        return ""
    steps = "".join(f"{x1 - x0}{y1 - y0:+d} ".replace("+", " ") for (x0, y0), (x1, y1) in pairwise(whole))
    return f"M{whole[0][0]} {whole[0][1]}l{steps.rstrip()}{'z' if closed else ''}"


def _steps(first: float, last: float, count: int) -> list[float]:
    return [first + (last - first) * number / count for number in range(count + 1)]


def _line(sheet: Sheet, points: Sequence[tuple[float, float]]) -> str:
    placed = [sheet.place(latitude, longitude) for latitude, longitude in points]
    return path_data([point for point in placed if point is not None], closed=False)
