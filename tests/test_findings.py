"""Findings in words."""

from __future__ import annotations

import logging

import pytest

from regesta.findings import LOG_LEVELS, counts, described
from regesta.model import Finding, Reason, Severity


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (
            Finding(
                "bad-id",
                Severity.ERROR,
                "a/b.yml",
                3,
                Reason.told("the id is bad"),
                "a good one",
                Reason.told("Mend it."),
            ),
            "a/b.yml:3: the id is bad [bad-id] Expected: a good one. Mend it.",
        ),
        (Finding("x", Severity.NOTE, "a.txt", None, Reason.told("odd")), "a.txt: odd [x]"),
        (
            Finding("x", Severity.NOTE, "a\x1b[2J.txt", 1, Reason.told("two\nlines\u202e")),
            "a\\x1b[2J.txt:1: two\\x0alines\\x202e [x]",
        ),
    ],
)
def test_described(finding: Finding, words: str) -> None:
    """A finding is one line, and nothing in it steers the terminal."""
    assert described(finding) == words


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        ("", "no findings"),
        ("e", "1 error"),
        ("nneewn", "2 errors, 1 warning, 3 notes"),
    ],
)
def test_counts(severities: str, words: str) -> None:
    """The gravest come first; what does not occur is not named."""
    letters = {str(severity)[0]: severity for severity in Severity}
    assert counts(Finding("x", letters[letter], "a", None, Reason.told("odd")) for letter in severities) == words


def test_a_strict_build_sees_errors_and_warnings_only() -> None:
    """MkDocs counts what is logged as a warning or worse."""
    assert {severity for severity, level in LOG_LEVELS.items() if level >= logging.WARNING} == {
        Severity.ERROR,
        Severity.WARNING,
    }
