"""Texts that nobody writes: the time that they take grows with their length, and no faster."""

from __future__ import annotations

import time

import pytest

from regesta.text.candidates import Stretch, finder
from regesta.text.candidates.vocabulary import Vocabulary


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(
    "piece", ["Ab ", "A. ", "A-", "A'", "Ab of ", "Ab & ", "de ", "«Аб ", "Аб ", "А.", "Комитет по делам ", "Ab: ", '"']
)
def test_a_monotonous_text_takes_no_longer_than_any_other(piece: str, language: str) -> None:
    """One paragraph without a full stop, of one word again and again."""
    text = piece * 10_000
    began = time.process_time()
    for found in finder(language, Vocabulary()).find(Stretch(text, ((0, len(text)),))):
        assert text[found.start : found.end].strip()
    assert time.process_time() - began < 5
