"""Bytes into raw text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.formats.plain import Decoded, NotText, decode


@pytest.mark.parametrize(
    ("content", "text", "basis"),
    [
        (b"", "", "strict UTF-8"),
        ("Ада\r\nLind\r".encode(), "Ада\r\nLind\r", "strict UTF-8"),
        (b"\xef\xbb\xbfAda", "Ada", "byte order mark"),
        (b"\xef\xbb\xbf\xef\xbb\xbfAda", "\ufeffAda", "byte order mark"),
        (b"a\x00b", "a\x00b", "strict UTF-8"),
    ],
)
def test_reads_utf_8_as_it_stands(content: bytes, text: str, basis: str) -> None:
    """Nothing is mended: line ends and odd signs stay; only the mark at the start is no text."""
    assert decode(content) == Decoded(text, "utf-8", basis)


@pytest.mark.parametrize(
    ("content", "line", "byte"),
    [
        ("Ада".encode("cp1251"), 1, 0),
        (b"one\ntwo\nthr\xe9e", 3, 11),
        (b"\xff\xfea\x00", 1, 0),
        (b"surrogate \xed\xa0\x80", 1, 10),
        (b"overlong \xc0\xaf", 1, 9),
        (b"cut off \xd0", 1, 8),
    ],
)
def test_tells_where_the_bytes_stop_being_utf_8(content: bytes, line: int, byte: int) -> None:
    """What is not UTF-8 is never guessed."""
    assert decode(content) == NotText(line, byte)


@given(st.text())
def test_what_was_written_is_read(text: str) -> None:
    """Every text comes back letter for letter, unless it begins with the mark."""
    decoded = decode(text.encode())
    assert isinstance(decoded, Decoded)
    assert decoded.text == text.removeprefix("\ufeff")
