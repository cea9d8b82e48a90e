"""What cleaning says of the repairs that it makes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from regesta.model import Severity, Source
from regesta.stages.clean import clean

CODES = {"invisible-characters", "mended-text"}


@pytest.mark.parametrize(
    "line",
    ["\u200b Ada came.", "Ada came. \u200b", "\u200b \u200b Ada came. \u2060 \u200b", " \u200bAda\u00ad came.\u200b "],
)
def test_a_passage_begins_and_ends_with_words(source: Callable[..., Source], line: str) -> None:
    """White space that is left at an edge when nothing else is goes with it; the account still holds."""
    document, _ = clean(source(f"Northam, 3 May 1912\n\n{line}\n"), ("en", "ru"))
    passage = document.passages[-1]
    assert passage.text == "Ada came."
    assert document.account().lost == ()
    start, end = passage.raw_span(0, 3)
    assert document.source.text[start:end] == "Ada"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Northam, 3 May 1912\n\nAda Lind came.", []),
        ("Northam, 3 May 1912\n\nA\u200bda Li\u00adnd came.", [("invisible-characters", 3)]),
        (
            "Northam, 3 May 1912\n\nAda\n\nin the cafÃ© \u202eby the quay",
            [("invisible-characters", 5), ("mended-text", 5)],
        ),
        ("Northam, 3 May 1912\n\nThey don?t know.", []),
    ],
)
def test_repairs_are_told_once_for_each_kind(
    source: Callable[..., Source], text: str, expected: list[tuple[str, int]]
) -> None:
    """A note leads to the first place; the passage has the mended words."""
    document, findings = clean(source(text), ("en", "ru"), folder="documents")
    told = [finding for finding in findings if finding.code in CODES]
    assert [(finding.code, finding.line) for finding in told] == expected
    assert {finding.severity for finding in told} <= {Severity.NOTE}
    assert document.account().lost == ()
    assert not set("\u200b\u00ad\u202eÃ") & set("".join(passage.text for passage in document.passages))
