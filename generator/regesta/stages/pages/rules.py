"""Every rule that cuts or mends, with its sentence for a reader."""

from __future__ import annotations

from collections.abc import Mapping

from regesta.formats import rules as layout
from regesta.model import BY_THE_EDITOR
from regesta.text import boilerplate, headers, repairs
from regesta.words import Words

SENTENCES: Mapping[str, str] = {
    **layout.CUTS,
    **layout.REPAIRS,
    **headers.RULES,
    **repairs.RULES,
    **boilerplate.SAYINGS,
}
"""In English, where each is defined; other languages have theirs in the section `rules` of their words."""


def rule_sentence(rule: str, words: Words) -> str:
    """What a rule does; empty for a rule that is not known."""
    if rule.startswith(BY_THE_EDITOR):
        return words("provenance.editor-rule")
    return words.own(f"rules.{rule}", SENTENCES.get(rule, ""))
