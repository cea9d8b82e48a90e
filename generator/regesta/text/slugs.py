"""Text into the ASCII parts of permanent addresses."""

from __future__ import annotations

import base64
import hashlib
import re

from anyascii import anyascii

_NOT_ID = re.compile(r"[^a-z0-9]+")
ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_LETTERS = re.compile(r"[^\W_]+")
_LONGEST_ID = 80
_TAKEN = frozenset({"index"})
"""Each folder has a page of this name already."""


def ascii_id(text: str) -> str:
    """A short ASCII id: lower case, words joined by hyphens; empty when nothing is left.

    >>> ascii_id("Встреча в Москве")
    'vstrecha-v-moskve'
    """
    identity = _NOT_ID.sub("-", str(anyascii(text)).lower()).strip("-")[:_LONGEST_ID].rstrip("-")
    return f"{identity}-1" if identity in _TAKEN else identity


def is_id(text: str) -> bool:
    """Whether an editor's id can be an address as it stands."""
    return len(text) <= _LONGEST_ID and ID_PATTERN.match(text) is not None and text not in _TAKEN


def anchor(raw_paragraph: str) -> str:
    """A paragraph's anchor, made of its words alone: it survives moves, spaces and punctuation.

    40 bits of a SHA-256 hash: two of a thousand paragraphs share one with a chance below one in a million.
    """
    letters = "".join(_LETTERS.findall(raw_paragraph.casefold()))
    digest = hashlib.sha256(letters.encode("utf-8", "surrogatepass")).digest()[:5]
    return "p-" + base64.b32encode(digest).decode("ascii").lower()
