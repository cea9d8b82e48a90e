"""Bytes of a plain-text file into its raw text."""

from __future__ import annotations

import codecs
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """Raw text with the encoding it was read in."""

    text: str
    encoding: str
    basis: str


@dataclass(frozen=True, slots=True)
class NotText:
    """Where the bytes stop being UTF-8."""

    line: int
    byte: int


def decode(content: bytes) -> Decoded | NotText:
    """The whole file as UTF-8, line ends and all; a byte order mark is left out."""
    basis = "strict UTF-8"
    if content.startswith(codecs.BOM_UTF8):
        content = content[len(codecs.BOM_UTF8) :]
        basis = "byte order mark"
    try:
        return Decoded(content.decode("utf-8"), "utf-8", basis)
    except UnicodeDecodeError as error:
        return NotText(content.count(b"\n", 0, error.start) + 1, error.start)
