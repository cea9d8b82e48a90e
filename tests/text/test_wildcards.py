"""Where a text with `*` stands in a line."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.wildcards import is_whole, places

LETTERS = st.text("ab* \u00a0\n", max_size=12)


@pytest.mark.parametrize(
    ("wanted", "line", "whole", "found"),
    [
        ("Get the Herald", "Get the Herald", True, ["Get the Herald"]),
        ("Get the Herald", "  Get\u00a0the\n Herald ", True, ["Get\u00a0the\n Herald"]),
        ("Get the Herald", "Get the Herald!", False, ["Get the Herald"]),
        ("Get the Herald*", "Get the Herald today!", True, ["Get the Herald today!"]),
        ("*the Herald", "Get the Herald", True, ["Get the Herald"]),
        ("Get * Herald", "Get the old Herald", True, ["Get the old Herald"]),
        ("Get*Herald", "GetHerald", True, ["GetHerald"]),
        ("a*b*c", "a c b", False, []),
        ("aba*aba", "aba", False, []),
        ("get", "Get", False, []),
        ("(Herald).+", "Herald", False, []),
        ("Ad ", "Ad. Ad. Ad", False, ["Ad", "Ad", "Ad"]),
        ("[*]", "one [two] three [four]", False, ["[two]", "[four]"]),
        ("*", "anything", True, ["anything"]),
    ],
)
def test_finds_what_an_editor_means(wanted: str, line: str, *, whole: bool, found: list[str]) -> None:
    """White space is folded, capitals and signs are as written, `*` is any words, as few as do."""
    assert is_whole(wanted, line) is whole
    assert [line[start:end] for start, end in places(wanted, line)] == found


@given(LETTERS, LETTERS)
def test_agrees_with_a_pattern(wanted: str, line: str) -> None:
    """An independent reading of the same text as a pattern says the same of a whole line."""
    pattern = ".*".join(
        re.escape(" ".join(f"x{piece}x".split())[1:-1]) for piece in " ".join(wanted.split()).split("*")
    )
    assert is_whole(wanted, line) is bool(re.fullmatch(pattern, " ".join(line.split()), re.DOTALL))


@given(LETTERS, LETTERS)
def test_places_are_in_order_and_trimmed(wanted: str, line: str) -> None:
    """Places do not overlap and are within the line."""
    free = 0
    for start, end in places(wanted, line):
        assert free <= start < end <= len(line)
        free = end


def test_a_long_line_takes_no_longer_than_its_length() -> None:
    """Many stars and many repetitions slow nothing down."""
    started = time.process_time()
    line = "a " * 50_000
    assert not is_whole("a*" * 50 + "b", line)
    assert list(places("a*" * 50 + "b", line)) == []
    assert time.process_time() - started < 2
