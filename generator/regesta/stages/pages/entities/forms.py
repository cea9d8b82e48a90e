"""The forms in which an entity was found, by language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regesta.model import Form
from regesta.words import Words

_MOST = 24
"""Of a language; a name with more has every case of every alias."""


@dataclass(frozen=True, slots=True)
class FormGroup:
    """What the margin lists of a language."""

    language: str
    code: str
    """For `lang`; empty where it is the language of the page."""
    forms: tuple[Form, ...]
    more: int


def forms_found(forms: Sequence[Form], words: Words) -> Iterator[FormGroup]:
    """By language, the one with the most mentions first; the most frequent first within each."""
    codes = dict.fromkeys(form.language for form in forms)
    counts = {code: sum(form.count for form in forms if form.language == code) for code in codes}
    for code in sorted(codes, key=lambda code: -counts[code]):
        found = [form for form in forms if form.language == code]
        foreign = "" if code in (words.language, "und") else code
        shown = tuple(found[:_MOST])
        yield FormGroup(words.language_name(code), foreign, shown, len(found) - len(shown))
