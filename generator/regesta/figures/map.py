"""Places into a small map: land and sea, a net of degrees, no borders; it asks nobody for anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import hypot

from regesta.figures.land import Box, Point, within
from regesta.figures.markup import element
from regesta.figures.sheet import HEIGHT, WIDTH, land, net, path_data, sheet_for
from regesta.figures.spots import Spot, spots
from regesta.text.markdown import Markdown

__all__ = ["HEIGHT", "WIDTH", "Spot", "locator"]

_MOST_OTHERS = 24
_WORLD = (96, 48)
_LEAST = 2.5
"""Pixels of the world that a piece of land needs, and that lie between two of its points."""


def locator(spot: Spot, label: str, *, inside: Sequence[Spot] = (), others: Iterable[Spot] = ()) -> Markdown:
    """A map that shows where a place lies, with the world beside it.

    Args:
        spot: The place; marked and named.
        label: What the picture shows, for those who do not see it.
        inside: Places that lie in it: the sheet is chosen so that it shows them.
        others: Places that may be shown for orientation, the more important first.
    """
    sheet = sheet_for((spot.latitude, spot.longitude), [(each.latitude, each.longitude) for each in inside])
    corner = (WIDTH - _WORLD[0] - 6, HEIGHT - _WORLD[1] - 6, WIDTH, HEIGHT)
    drawn = [
        element("path", {"class": "rg-land", "d": land(sheet)}),
        element("path", {"class": "rg-net", "d": net(sheet)}),
        *spots([spot, *inside, *list(others)[:_MOST_OTHERS]], sheet, corner),
    ]
    sea = element("rect", {"class": "rg-sea", "width": WIDTH, "height": HEIGHT})
    world = _world(spot)
    return element(
        "figure",
        {"class": "rg-figure rg-map"},
        element("svg", {"role": "group", "aria-label": label, "viewBox": f"0 0 {WIDTH} {HEIGHT}"}, sea, *drawn, world),
    )


def _world(spot: Spot) -> Markdown:
    """The whole world in a corner, with the place as a point."""
    width, height = _WORLD
    corner = {"x": WIDTH - width - 6, "y": HEIGHT - height - 6, "width": width, "height": height}
    x, y = (spot.longitude + 180) / 360 * width, (90 - spot.latitude) / 180 * height
    return element(
        "svg",
        {"class": "rg-world", **corner, "viewBox": f"0 0 {width} {height}", "aria-hidden": "true"},
        element("rect", {"class": "rg-sea", "width": width, "height": height}),
        element("path", {"class": "rg-land", "d": _whole_world()}),
        element("circle", {"class": "rg-here", "cx": x, "cy": y, "r": 3}),
    )


@lru_cache(maxsize=1)
def _whole_world() -> str:
    width, height = _WORLD
    lines = []
    for ring in within(Box(-180, 180, -90, 90)):
        points = [((x + 180) / 360 * width, (90 - y) / 180 * height) for x, y in ring]
        if max(x for x, _ in points) - min(x for x, _ in points) > _LEAST:
            lines.append(path_data(_thinned(points)))
    return "".join(lines)


def _thinned(points: Sequence[Point]) -> list[Point]:
    """Without those that lie too close to the one before."""
    kept = [points[0]]
    for point in points:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) >= _LEAST:
            kept.append(point)
    return kept
