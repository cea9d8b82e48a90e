"""Every rule that cuts or mends, with its sentence for a reader."""

from __future__ import annotations

from collections.abc import Mapping

from regesta.formats import rules as layout
from regesta.model import BY_THE_EDITOR
from regesta.text import boilerplate, headers, repairs

_SENTENCES: Mapping[str, str] = {
    **layout.CUTS,
    **layout.REPAIRS,
    **headers.RULES,
    **repairs.RULES,
    **boilerplate.SAYINGS,
}


def rule_sentence(rule: str) -> str:
    """What a rule does."""
    if rule.startswith(BY_THE_EDITOR):
        return "A rule of this site's editor."
    return _SENTENCES.get(rule, "")
