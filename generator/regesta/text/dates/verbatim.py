"""Tells whether a place in a text is part of something copied letter for letter: an address, a path, a file name."""

from __future__ import annotations

import re

REACH = 200
"""How far an address is followed to either side, in code points."""

_CHUNK_START = re.compile(r"[^\s<>«»“”]*$")
_CHUNK_END = re.compile(r"[^\s<>«»“”]*")
_ADDRESS = re.compile(
    r"://|^www\.|\bwww\.|[\w.+-]@[\w-]|^[~.]{0,2}/\w|\w/\w+/|[A-Za-z]:\\|\\\w"
    r"|\.(?:com|org|net|int|gov|edu|ru|uk|eu|info|html?|php|aspx?|pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|ya?ml|md|jpe?g|"
    r"png|gif|svg|tiff?|mp[34]|zip|gz|rtf|odt|epub)\b(?!\.\s)"
    r"|\w_\w|[?&]\w+=|#\w+-",
    re.IGNORECASE,
)
_DATE_WITH_STROKES = re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}")


def is_in_address(text: str, start: int, end: int) -> bool:
    """Whether the span belongs to a run without a blank that looks like an address, a path or a file name."""
    # Most dates stand after a blank, and to seek back to where a chunk begins is slow.
    before = None if text[start - 1 : start] == " " else _CHUNK_START.search(text[max(0, start - REACH) : start])
    after = _CHUNK_END.match(text, end, end + REACH)
    left = "" if before is None else before[0]
    right = "" if after is None else after[0]
    if not left and not right:
        return False
    return _ADDRESS.search(left + _DATE_WITH_STROKES.sub("", text[start:end]) + right) is not None
