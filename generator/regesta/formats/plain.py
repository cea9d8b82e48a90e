"""Bytes of a plain-text file into its raw text."""

from __future__ import annotations

from regesta.formats.encodings import Decoded, decode
from regesta.formats.registry import Hints
from regesta.model import Extracted, Refused

READER = "plain text"


def read(content: bytes, hints: Hints) -> Extracted | Refused:
    """The whole file, line ends and all; a byte order mark is left out."""
    decoded = decode(content, hints, declared=hints.charset)
    if not isinstance(decoded, Decoded):
        return decoded
    return Extracted(
        decoded.text,
        (),
        READER,
        decoded.encoding,
        decoded.basis,
        doubts=decoded.doubts,
    )
