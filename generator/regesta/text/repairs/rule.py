"""What a rule of repair says of itself, and a change that it proposes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RepairRule:
    """One kind of damage."""

    name: str
    says: str
    """What it does, in one sentence for a reader."""
    example: str
    mended: str
    """The example, repaired."""
    counter_examples: tuple[str, ...]
    """Texts that look alike and must stay."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a rule would change in a text; spans in its code points."""

    start: int
    end: int
    replacement: str
    rule: str
