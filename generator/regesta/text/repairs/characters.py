"""Signs that no reader sees: controls that damage left, those that turn words round, invisible ones within words.

What may be meant stays: joiners in emoji and in scripts that need them, tags in the flags of regions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.text.repairs.rule import Change, RepairRule

_LOST = "\N{REPLACEMENT CHARACTER}"
_NONCHARACTERS = "".join(f"{chr(0x10000 * plane + 0xFFFE)}{chr(0x10000 * plane + 0xFFFF)}" for plane in range(17))
_CONTROLS = rf"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}"
_TURNING = "\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u061c\u180e\u200b\u200e\u200f\u2060\ufeff\U000e0000-\U000e007f"
_JOINERS = "\u200c\u200d"
# Latin, Greek and Cyrillic letters with their accents: scripts that no joiner changes.
_PLAIN_LETTER = r"A-Za-zÀ-ÖØ-öø-ɏ\u0300-\u03ffЀ-ԯḀ-ỿ"
_FOUND = re.compile(
    rf"(?P<flag>\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)"
    rf"|(?P<control>[{_CONTROLS}])"
    rf"|(?P<turning>[{_TURNING}])"
    rf"|(?P<invisible>[{_INVISIBLE}]"
    rf"|(?<=[{_PLAIN_LETTER}])[{_JOINERS}]+(?=[{_PLAIN_LETTER}\s.,;:!?]|\Z)"
    rf"|(?<=[\s.,;:!?])[{_JOINERS}]+(?=[{_PLAIN_LETTER}]))"
)
_SUSPECT = re.compile(rf"[{_CONTROLS}{_TURNING}{_INVISIBLE}{_JOINERS}]")
_CLEAN_ASCII = bytes([*range(0x09, 0x0E), *range(0x20, 0x7F)])

CONTROL = RepairRule(
    "control-character",
    "A control character or another code that stands for no sign is shown as �.",
    "Ada\x00Lind",
    "Ada�Lind",
    ("Ada\tLind", "Ada\r\nLind\x0b\x0c\x85\u2028\u2029", "\ue000"),
)
TURNING = RepairRule(
    "bidirectional-control",
    "A control that would turn the direction of the words after it is shown by its number and not obeyed.",
    "Signed by \u202edniL adA",
    "Signed by ⟦U+202E⟧dniL adA",
    ("אדה לינד", "آدا"),
)
INVISIBLE = RepairRule(
    "invisible-character",
    "A character without width or ink (soft hyphen, zero-width space, mark of direction) is left out.",
    "A\u200bda Li\u00adnd",
    "Ada Lind",
    (
        "👩\u200d👩\u200d👧",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "می\u200cخواهم",
        "क्\u200dष",
    ),
)


def find(text: str) -> Iterator[Change]:
    """What these three rules change, from left to right."""
    if _is_clean(text):
        return
    for match in _FOUND.finditer(text):
        if match["control"]:
            yield Change(match.start(), match.end(), _LOST, CONTROL.name)
        elif match["turning"]:
            yield Change(match.start(), match.end(), f"⟦U+{ord(match[0]):04X}⟧", TURNING.name)
        elif match["invisible"]:
            yield Change(match.start(), match.end(), "", INVISIBLE.name)


def _is_clean(text: str) -> bool:
    # For ASCII three times as fast as the search.
    if text.isascii():
        return not text.encode("ascii").translate(None, _CLEAN_ASCII)
    return _SUSPECT.search(text) is None
