"""Slots: lines in the editor's own pages that the generator fills, as `<!-- regesta:overview -->`."""

from __future__ import annotations

import re
from collections.abc import Callable

HOME = "index.md"
_SLOT = re.compile(r"^<!--\s*regesta:([a-z]+)\s*-->[ \t]*(?=\r?$)", re.MULTILINE)


def has_slots(text: str) -> bool:
    """Whether a page has something to fill."""
    return _SLOT.search(text) is not None


def fill_slots(text: str, content: Callable[[str], str | None]) -> str:
    """The page with each slot replaced by `content(name)`; a slot for which that is None stays."""

    def filled(match: re.Match[str]) -> str:
        made = content(match[1])
        return match[0] if made is None else made

    return _SLOT.sub(filled, text)
