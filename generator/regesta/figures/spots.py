"""Places on a sheet as points, each with its name where there is room for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from regesta.figures.land import Point
from regesta.figures.markup import element
from regesta.figures.sheet import HEIGHT, WIDTH, Sheet
from regesta.text.markdown import Markdown

_LETTER, _LINE = 6.3, 13
_LONGEST = 26
_SIDES = ((8, 4, "start"), (-8, 4, "end"), (0, -9, "middle"), (0, 18, "middle"))
"""Where a name may stand beside its point."""

Frame = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Side = tuple[float, float, str]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map."""

    name: str
    latitude: float
    longitude: float
    href: str = ""
    language: str = ""
    """Of the name, where it is not that of the page."""


def spots(places: Sequence[Spot], sheet: Sheet, corner: Frame) -> Iterator[Markdown]:
    """Each place as a point, with its name where there is room for it; the first one in any case.

    `corner` is kept free.
    """
    taken = [corner]
    placed = []
    for number, spot in enumerate(places):
        point = sheet.place(spot.latitude, spot.longitude)
        if point is not None and (not number or _is_on(point, 4)) and not _hits(_around(point, 2), taken):
            placed.append((number, spot, point))
            taken.append(_around(point, 4))
    points = []
    for number, spot, point in placed:
        own = _around(point, 4)
        side = _free_side(spot, point, [each for each in taken if each != own])
        if side is None and number:
            points.append(_drawn(spot, point, "", (0, 0, ""), is_own=False))
            continue
        across, down, anchor = side or _SIDES[0]
        shown = _brief(spot.name)
        taken.append(_frame(shown, point, (across, down, anchor)))
        points.append(_drawn(spot, point, shown, (across, down, anchor), is_own=not number))
    yield from reversed(points)


def _drawn(spot: Spot, point: Point, shown: str, side: Side, *, is_own: bool) -> Markdown:
    x, y = round(point[0], 1), round(point[1], 1)
    parts = [
        element("title", {}, spot.name),
        element("circle", {"class": "rg-here" if is_own else "rg-spot", "cx": x, "cy": y, "r": 5 if is_own else 3}),
    ]
    if shown:
        language = {"lang": spot.language} if spot.language else {}
        across, down, anchor = side
        style = "rg-name rg-own" if is_own else "rg-name"
        parts.append(
            element("text", {"class": style, "x": x + across, "y": y + down, "text-anchor": anchor, **language}, shown)
        )
    if spot.href and not is_own:
        return element("a", {"href": spot.href, "aria-label": spot.name}, *parts)
    return element("g", {}, *parts)


def _brief(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"


def _around(point: Point, reach: float) -> Frame:
    return point[0] - reach, point[1] - reach, point[0] + reach, point[1] + reach


def _frame(name: str, point: Point, side: Side) -> Frame:
    """What the letters of a name take."""
    across, down, anchor = side
    width = len(name) * _LETTER
    left = point[0] + across - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    top = point[1] + down - _LINE + 3
    return left, top, left + width, top + _LINE


def _free_side(spot: Spot, point: Point, taken: Sequence[Frame]) -> Side | None:
    for side in _SIDES:
        frame = _frame(_brief(spot.name), point, side)
        inside = frame[0] >= 3 and frame[1] >= 3 and frame[2] <= WIDTH - 3 and frame[3] <= HEIGHT - 3
        if inside and not _hits(frame, taken):
            return side
    return None


def _hits(frame: Frame, taken: Iterable[Frame]) -> bool:
    return any(
        frame[0] < other[2] and other[0] < frame[2] and frame[1] < other[3] and other[1] < frame[3] for other in taken
    )


def _is_on(point: Point, margin: float) -> bool:
    return margin <= point[0] <= WIDTH - margin and margin <= point[1] <= HEIGHT - margin
