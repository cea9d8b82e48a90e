"""Counts into words."""

from __future__ import annotations


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "document"), counted(12_000, "mention")
    ('1 document', '12,000 mentions')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"
