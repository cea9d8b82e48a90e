"""Suggested names into what an editor reads, and into JSON. The keys are documented in docs/suggest.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from regesta.errors import OptionsError
from regesta.model import Kind, Suggestion
from regesta.text.names import fold
from regesta.text.plurals import counted
from regesta.text.slugs import ascii_id

ALL = "all"


def suggestion_data(suggestion: Suggestion) -> dict[str, Any]:
    """A suggestion as plain data."""
    return {
        "name": suggestion.name,
        "kind": None if suggestion.kind is None else str(suggestion.kind),
        "language": suggestion.language,
        "count": suggestion.count,
        "forms": [{"text": form.text, "count": form.count} for form in suggestion.forms],
        "documents": list(suggestion.documents),
        "excerpts": [
            {"document": each.document, "line": each.line, "sentence": each.sentence} for each in suggestion.excerpts
        ],
    }


def proposal(suggestion: Suggestion) -> str:
    """A suggestion in words: what, how often, in which forms, and the sentences."""
    forms = ", ".join(form.text for form in suggestion.forms)
    lines = [
        f"{suggestion.name} ({suggestion.kind or 'kind unknown'}, {suggestion.language}): "
        f"{counted(suggestion.count, 'mention')} in {counted(len(suggestion.documents), 'document')}"
    ]
    if forms != suggestion.name:
        lines.append(f"    as {forms}")
    for each in suggestion.excerpts:
        where = each.document if each.line is None else f"{each.document}, line {each.line}"
        lines.append(f"    {where}: {each.sentence}")
    return "\n".join(map(_printable, lines))


def chosen(suggestions: Iterable[Suggestion], names: Iterable[str], kind: Kind | None) -> tuple[Suggestion, ...]:
    """Those that are asked for by name or id, or all whose kind is known.

    Raises:
        OptionsError: A name is not among the suggestions.
    """
    every = tuple(one if kind is None else replace(one, kind=kind) for one in suggestions)
    taken: dict[Suggestion, None] = {}
    for name in names:
        fitting = [one for one in every if name == ALL and one.kind is not None]
        if name != ALL:
            fitting = [one for one in every if fold(name) == fold(one.name) or name == ascii_id(one.name)]
            if not fitting:
                raise OptionsError(f"--write {name}: this name is not among the suggestions.")
        taken.update(dict.fromkeys(fitting))
    return tuple(taken)


def _printable(text: str) -> str:
    """Text of a document cannot steer the terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
