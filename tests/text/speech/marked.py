"""Texts of the tables with their names in brackets: [person], {organisation}, <a form that can be no subject>."""

from __future__ import annotations

import re

from regesta.model import Gender
from regesta.text.speech import Named

_NAME = re.compile(r"\[([^\]]*)\]|\{([^}]*)\}|<([^>]*)>")
_GENDERS = {"m:": Gender.MASCULINE, "f:": Gender.FEMININE}


def unmarked(marked: str) -> tuple[str, list[Named]]:
    """The text without brackets, and its names; `[f:Линд]` is a woman whose name does not change."""
    text, names, free = "", [], 0
    for match in _NAME.finditer(marked):
        text += marked[free : match.start()]
        person, body, other = match.groups()
        form = person or body or other
        gender = _GENDERS.get(form[:2])
        form = form[2:] if gender is not None else form
        certain = body is None and gender is not Gender.FEMININE
        names.append(Named(len(text), len(text) + len(form), body is None, other is None, certain, gender))
        text += form
        free = match.end()
    return text + marked[free:], names
