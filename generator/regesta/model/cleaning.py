"""What an editor wants cut from the documents, and what never."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

BY_THE_EDITOR = "editor: "
"""What the rule of a cut begins with where an editor made it, as in `editor: newsletter-box`."""


class Reach(StrEnum):
    """How far a rule reaches."""

    STRETCH = "stretch"
    """The words alone."""
    LINE = "line"
    """The whole line, which must match from its first letter to its last."""
    TO_END = "to-end"
    """From this line to the end of the text."""


@dataclass(frozen=True, slots=True)
class CleaningRule:
    """A rule of the editor's own."""

    name: str
    text: str
    """As it stands in the documents, white space folded; `*` stands for any words within the line."""
    reach: Reach
    keep: bool = False
    """Whether the text is never to be cut; never with `to-end`."""
    documents: tuple[str, ...] = ()
    """Only in these documents; everywhere when empty."""
    issuer: str | None = None
    publisher: str | None = None
    line: int = 0

    @property
    def cut_rule(self) -> str:
        """What a cut by this rule names as its rule."""
        return BY_THE_EDITOR + self.name
