"""`coordinates: [latitude, longitude]` of a place into two numbers.

Only decimal degrees are read: `[55.75, 37.62]`, south and west with a minus. Whatever else stands there, or lies beyond
90 degrees of latitude or 180 of longitude, is a finding, and the place has none.
"""

from __future__ import annotations

import re

from regesta.authority.records import Record
from regesta.authority.yaml import Sequence, Text
from regesta.model import Reason

_DEGREES = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,6})?")
_LIMITS = (90, 180)
_EXPECTED = "`[latitude, longitude]` in decimal degrees, as in `[55.75, 37.62]`; south and west with a minus"


def coordinates(record: Record, key: str = "coordinates") -> tuple[float, float] | None:
    """Degrees of latitude and longitude; None when the record has none, or none that can be read."""
    if not record.has(key):
        return None
    node = record.node.items[key]
    values = node.items if isinstance(node, Sequence) else (node,)
    written = [each.value.strip() if isinstance(each, Text) else "" for each in values]
    if len(written) == len(_LIMITS) and all(map(_DEGREES.fullmatch, written)):
        latitude, longitude = map(float, written)
        if abs(latitude) <= _LIMITS[0] and abs(longitude) <= _LIMITS[1]:
            return latitude, longitude
    shown = ", ".join(written)
    record.faults.add(
        "bad-coordinates",
        record.line_of(key),
        Reason.told("{what} has the coordinates `{shown}`", what=record.what, shown=shown),
        _EXPECTED,
    )
    return None
