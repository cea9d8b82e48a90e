"""Where a place lies, as its authority file says it."""

from __future__ import annotations

import pytest

from regesta.authority.load import load_authority


def _read(coordinates: str) -> tuple[tuple[float, float] | None, list[tuple[str, int | None]]]:
    text = f"- id: x\n  name: {{en: X}}\n  coordinates: {coordinates}\n"
    authority, findings = load_authority({"places.yml": text}, ("en",))
    return authority.entities["x"].coordinates, [(each.code, each.line) for each in findings]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[55.75, 37.62]", (55.75, 37.62)),
        ("[40.71, -74.01]", (40.71, -74.01)),
        ("['-33.9', '+18.4']", (-33.9, 18.4)),
        ("[90, 180]", (90.0, 180.0)),
        ("[-90, -180]", (-90.0, -180.0)),
        ("", None),
    ],
)
def test_degrees_are_read(written: str, expected: tuple[float, float] | None) -> None:
    """Decimal degrees are two numbers, up to the poles and the 180th meridian."""
    assert _read(written) == (expected, [])


@pytest.mark.parametrize(
    "written",
    [
        "55.75",
        "[55.75]",
        "[55.75, 37.62, 150]",
        "[90.1, 0]",
        "[0, 180.5]",
        "[37.62 E, 55.75 N]",
        "[north, east]",
        "[1e1, 5]",
        "[nan, 5]",
        "[[55.75], 37.62]",
        "{lat: 55.75, lon: 37.62}",
        "[٥٥, 37]",
    ],
)
def test_what_is_no_latitude_and_longitude_is_one_finding(written: str) -> None:
    """Anything else is reported once, with its line, and the place has none."""
    assert _read(written) == (None, [("bad-coordinates", 3)])


def test_only_places_have_coordinates() -> None:
    """A person's coordinates are an unknown key."""
    text = "- id: x\n  name: {en: X}\n  coordinates: [1, 2]\n"
    _, findings = load_authority({"people.yml": text}, ("en",))
    assert [each.code for each in findings] == ["unknown-key"]
