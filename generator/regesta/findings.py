"""Findings into words for the doors."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Mapping

from regesta.model import Finding, Severity
from regesta.text.plurals import counted

LOG_LEVELS: Mapping[Severity, int] = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTE: logging.DEBUG,
}


def described(finding: Finding) -> str:
    """One finding: where, what is there, what was expected, what to do."""
    where = finding.path if finding.line is None else f"{finding.path}:{finding.line}"
    sentences = [f"{where}: {finding.message} [{finding.code}]"]
    if finding.entities:
        sentences.append("Entities: " + ", ".join(f"`{entity}`" for entity in finding.entities) + ".")
    if finding.expected:
        sentences.append(f"Expected: {finding.expected}.")
    if finding.hint:
        sentences.append(finding.hint)
    return printable(" ".join(sentences))


def counts(findings: Iterable[Finding]) -> str:
    """How many of each severity, as in '2 errors, 1 note'."""
    numbers = Counter(finding.severity for finding in findings)
    return (
        ", ".join(counted(numbers[severity], str(severity)) for severity in Severity if numbers[severity])
        or "no findings"
    )


def printable(text: str) -> str:
    """Text on one line; that of a document cannot steer the terminal."""
    return "".join(character if character.isprintable() else f"\\x{ord(character):02x}" for character in text)
