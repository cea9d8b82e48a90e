"""Counts in words."""

from __future__ import annotations

import pytest

from regesta.text.plurals import counted


@pytest.mark.parametrize(
    ("number", "one", "many", "words"),
    [
        (0, "document", None, "0 documents"),
        (1, "document", None, "1 document"),
        (2, "document", None, "2 documents"),
        (1, "person", "people", "1 person"),
        (3, "person", "people", "3 people"),
        (12_000, "mention", None, "12,000 mentions"),
    ],
)
def test_counted(number: int, one: str, many: str | None, words: str) -> None:
    """The noun agrees with its number."""
    assert counted(number, one, many) == words
