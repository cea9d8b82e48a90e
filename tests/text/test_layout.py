"""Where paragraphs begin and end in prose, verse, and texts that somebody wrapped by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.layout import paragraphs

WRAPPED = (
    "The steamer left the quay at seven in the evening, and\n"
    "nobody on board knew where it was bound, for the master\n"
    "kept his orders in a sealed box."
)
VERSE = "The steamer left the quay,\nThe evening bell was ringing,\nAnd nobody could say\nWhat cargo it was bringing."
ONE_LINE_EACH = (
    "The steamer left the quay at seven in the evening.\nNobody on board knew where it was bound.\nThe box was sealed."
)


def texts(text: str) -> list[str]:
    """The paragraphs themselves."""
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("One.\rTwo.", ["One.", "Two."]),
        ("One.\n \t \nTwo.", ["One.", "Two."]),
        ("\n\n One. \n\n\n\nTwo.\n", ["One.", "Two."]),
        ("One.\u2029Two.", ["One.", "Two."]),
        ("One.\fTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\u2028Two.", ["One.", "Two."]),
        ("One.\x85Two.", ["One.", "Two."]),
        ("\u00a0One.\u00a0", ["One."]),
        ("", []),
        (" \n\t\n", []),
        (WRAPPED, [WRAPPED]),
        (WRAPPED.replace("\n", "\r\n"), [WRAPPED.replace("\n", "\r\n")]),
        (f"{WRAPPED}\n\nThen it sank.", [WRAPPED, "Then it sank."]),
        (VERSE, VERSE.split("\n")),
        (ONE_LINE_EACH, ONE_LINE_EACH.split("\n")),
        (f"HARBOUR NEWS\n{WRAPPED}", ["HARBOUR NEWS", *WRAPPED.split("\n")]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    """Empty lines divide; a line is a paragraph, unless it breaks off within a wrapped sentence."""
    assert texts(text) == expected


def test_a_long_last_line_is_no_wrapping() -> None:
    """Lines of which the last is longer than any wrapped line are paragraphs of their own."""
    text = WRAPPED + " " + "word " * 30
    assert len(texts(text)) == 3


@given(st.text("ab.,! \n\r\t\u2028\u00a0", max_size=300))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    """Paragraphs are trimmed, in order, apart, and hold every letter."""
    spans = list(paragraphs(text))
    free = 0
    for start, end in spans:
        assert start >= free
        assert text[free:start].strip() == ""
        assert text[start:end] == text[start:end].strip() != ""
        free = end
    assert text[free:].strip() == ""
