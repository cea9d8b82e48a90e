"""Lines that say that a transcript begins."""

from __future__ import annotations

import pytest

from regesta.text.transcripts import TRANSCRIPT_LINES, begins_transcript


@pytest.mark.parametrize("line", [each.example for each in TRANSCRIPT_LINES])
def test_every_example_begins_one(line: str) -> None:
    """Each row of the table finds its example."""
    assert begins_transcript(line)


@pytest.mark.parametrize("line", [each.counter_example for each in TRANSCRIPT_LINES])
def test_no_counter_example_does(line: str) -> None:
    """What only looks alike begins nothing."""
    assert not begins_transcript(line)


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("Transcript", True),
        ("[Beginning of transcript]", True),
        ("BEGINNING OF TRANSCRIPT", True),
        ("Стенограмма", True),
        ("Начало стенограммы:", True),
        ("Harbour Office transcript version of the meeting between Ada Lind and Tom Hale", True),
        ("Transcripts", False),
        ("End of transcript", False),
        ("Конец стенограммы", False),
        ("The transcript of the meeting was lost.", False),
        ("transcript " * 20, False),
        ("", False),
    ],
)
def test_lines(line: str, *, begins: bool) -> None:
    """A line by itself, in brackets or not, in capitals or not."""
    assert begins_transcript(line) is begins
