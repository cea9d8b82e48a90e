"""Turns a passage into small letters of the same length, so that one spelling in the tables meets all in the texts.

Every code point keeps its place: a span of the folded text is a span of the passage. Folded are capitals, ё, every
kind of space and line end, apostrophes, hyphens (to `-`) and dashes (to `–`).
"""

from __future__ import annotations

import re

SPACES = "\t\n\v\f\r\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
APOSTROPHES = "‘’‛ʼ′`´"
HYPHENS = "‐‑"
DASHES = "‒—―−"

_FOLDS = (
    dict.fromkeys(SPACES, " ")
    | dict.fromkeys(APOSTROPHES, "'")
    | dict.fromkeys(HYPHENS, "-")
    | dict.fromkeys(DASHES, "–")
    | {"ё": "е", "Ё": "е", "İ": "i"}  # the dotted capital I would become two code points
)
_FOLDED = re.compile(f"[{''.join(_FOLDS)}]")


def fold(text: str) -> str:
    """The text in small letters, code point for code point."""
    # Few are folded so, and `translate` would look up each letter.
    return _FOLDED.sub(lambda match: _FOLDS[match[0]], text).lower()
