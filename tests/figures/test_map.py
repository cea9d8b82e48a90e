"""The map of a place, and the outline of land behind it."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import read_html

from regesta.figures.land import Box, Point, rings, within
from regesta.figures.map import HEIGHT, WIDTH, Spot, locator

TOWN = Spot("Town", 50.0, 10.0)


def _is_land(longitude: float, latitude: float) -> bool:
    """Whether an odd number of lines goes round a point, as the picture fills it."""
    return (
        sum(_goes_round(ring.points, longitude + turn, latitude) for ring in rings() for turn in (-360, 0, 360)) % 2
        == 1
    )


def _goes_round(points: tuple[Point, ...], x: float, y: float) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in zip(points, (*points[1:], points[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
    return inside


@pytest.mark.parametrize(
    ("latitude", "longitude", "land"),
    [
        (55.75, 37.62, True),
        (66, 178, True),
        (66.5, -172, True),
        (0, 20, True),
        (-25, 134, True),
        (-80, 90, True),
        (-85, -179, True),
        (43, 34, False),
        (42, 51, False),
        (0, -140, False),
        (75, 0, False),
        (-60, 179.9, False),
        (40, -30, False),
    ],
)
def test_land_is_where_land_is(latitude: float, longitude: float, land: bool) -> None:  # a table of facts
    """Continents are land; the oceans, the Black Sea and the Caspian are water, on both sides of the 180th meridian."""
    assert _is_land(longitude, latitude) is land


def test_the_outline_is_small() -> None:
    """The package carries little for its maps."""
    assert sum(len(ring.points) for ring in rings()) < 8000
    assert all(ring.south >= -90 and ring.north <= 90 for ring in rings())


@given(
    west=st.integers(-200, 150),
    width=st.integers(5, 90),
    south=st.integers(-90, 70),
    height=st.integers(5, 40),
)
def test_what_is_cut_lies_in_the_box(west: int, width: int, south: int, height: int) -> None:
    """No point of a cut ring lies outside."""
    box = Box(west, west + width, south, min(south + height, 90))
    for ring in within(box):
        assert all(box.west - 1e-6 <= x <= box.east + 1e-6 for x, _ in ring)
        assert all(box.south - 1e-6 <= y <= box.north + 1e-6 for _, y in ring)


@given(latitude=st.floats(-90, 90), longitude=st.floats(-180, 180))
def test_any_place_on_earth_stands_on_its_map(latitude: float, longitude: float) -> None:
    """The place itself is always drawn, near the middle, and named."""
    drawn = locator(Spot("Here", latitude, longitude), "x")
    (x, y) = re.findall(r'class="rg-here" cx="([\d.-]+)" cy="([\d.-]+)" r="5"', drawn)[0]
    assert 40 < float(x) < WIDTH - 40
    assert 40 < float(y) < HEIGHT - 40
    assert "Here" in read_html(drawn).text
    assert len(drawn) < 30_000
    assert "nan" not in drawn


def test_names_never_overlap() -> None:
    """A place without room keeps its point and loses its name."""
    crowd = [Spot(f"Village {n}", 50 + n % 4 * 0.8, 9 + n * 0.4, "../v/") for n in range(20)]
    drawn = locator(TOWN, "x", others=crowd)
    frames = []
    for x, y, anchor, words in re.findall(
        r'<text class="rg-name[^"]*" x="([\d.-]+)" y="([\d.-]+)" text-anchor="(\w+)">([^<]*)<', drawn
    ):
        width = len(words) * 6
        left = float(x) - {"start": 0, "middle": width / 2, "end": width}[anchor]
        frames.append((left, float(y) - 9, left + width, float(y) + 3))
    assert 1 < len(frames) < 20
    for one, two in combinations(frames, 2):
        assert one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]


def test_other_places_are_links_with_names() -> None:
    """Each place on the map can be gone to and heard; the place itself is no link to its own page."""
    drawn = locator(TOWN, "Where it is", others=[Spot("Far & wide", 53, 14, "../far/", "de")])
    shown = read_html(drawn)
    assert ("a", "aria-label", "Far & wide") in shown.attributes
    assert shown.elements.count("a") == 1
    assert ("svg", "aria-label", "Where it is") in shown.attributes
    assert ("text", "lang", "de") in shown.attributes


def test_a_country_is_shown_with_what_lies_in_it() -> None:
    """The sheet is as wide as it takes to show the places within."""
    wide = locator(TOWN, "x", inside=[Spot("Coast", 47, -14)])
    narrow = locator(TOWN, "x", others=[Spot("Coast", 47, -14)])
    assert "Coast" in wide
    assert "Coast" not in narrow


def test_neighbours_share_a_sheet() -> None:
    """Places that lie close together have the same land, drawn once."""
    land = re.compile(r'<path class="rg-land" d="([^"]*)"')
    here, there = (land.findall(locator(Spot("A", lat, lon), "x"))[0] for lat, lon in ((48.1, 11.6), (48.7, 12.9)))
    assert here == there
