"""What in a text was damaged on its way, and reads otherwise when it is mended: rules on the raw text.

Every repair is recorded with its rule and what stood there; nothing is mended that a rule does not name. What one rule
mends another may see: the rules go on until none has anything left to do.
"""

from __future__ import annotations

from collections.abc import Mapping

from regesta.model import Repair
from regesta.text.repairs import apostrophes, characters, mojibake
from regesta.text.repairs.composition import add
from regesta.text.repairs.report import Described, described
from regesta.text.repairs.rule import RepairRule

__all__ = ["RULES", "Described", "RepairRule", "described", "find_repairs", "mend", "rules"]

rules: tuple[RepairRule, ...] = (
    characters.CONTROL,
    characters.TURNING,
    characters.INVISIBLE,
    mojibake.RULE,
    apostrophes.RULE,
)
RULES: Mapping[str, str] = {rule.name: rule.says for rule in rules}
"""Each rule, and what it does in one sentence for a reader."""

# Damaged UTF-8 has controls and soft hyphens among its signs: it comes first.
_ORDER = (mojibake.find, characters.find, apostrophes.find)
_MOST_ROUNDS = 50


def find_repairs(text: str) -> tuple[Repair, ...]:
    """All repairs of a raw text.

    Returns:
        Sorted by place, none overlapping, each with a replacement that differs from what stands there; the mended text
        has no further repairs.
    """
    repairs: tuple[Repair, ...] = ()
    now = text
    for _ in range(_MOST_ROUNDS):
        before = now
        for find in _ORDER:
            changes = tuple(find(now))
            if changes:
                repairs = add(text, repairs, changes)
                now = mend(text, repairs)
        if now == before:
            break
    return repairs


def mend(text: str, repairs: tuple[Repair, ...]) -> str:
    """The text with its repairs."""
    pieces: list[str] = []
    free = 0
    for repair in repairs:
        pieces += text[free : repair.start], repair.replacement
        free = repair.end
    return "".join([*pieces, text[free:]])
