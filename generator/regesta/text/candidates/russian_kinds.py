"""A Russian name, and the words around it, into what speaks for its being a person, an organisation or a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regesta.model import Kind
from regesta.text.candidates.russian_cues import CASES_AFTER, ORGANISATION_HEADS, PLACE_HEADS, ROLES, SAID
from regesta.text.candidates.russian_tokens import Token

Vote = tuple[Kind, int]

_IN = frozenset({"в", "во", "из", "близ", "под"})
_HEADS = ORGANISATION_HEADS | PLACE_HEADS
_LONGEST_PERSON = 4


def votes(before: Token | None, run: Sequence[Token], after: str) -> Iterator[Vote]:
    """What speaks for which kind, with its weight.

    Args:
        before: What stands before the name.
        run: The name.
        after: Some text behind it.
    """
    kind = _kind_of_head(run)
    if kind is not None and len(run) > 1:
        yield kind, 6
        return
    words = [token for token in run if token.is_word and not token.is_latin]
    if any(token.sort == "initials" for token in run):
        yield Kind.PERSON, 6
    if run[0].is_abbreviation and not run[0].is_latin:
        is_place = len(run) == 1 and "Geox" in run[0].readings.marks
        yield (Kind.PLACE, 5) if is_place else (Kind.ORGANISATION, 5)
    elif words:
        yield from _inner_votes(words)
    if run[0].is_latin:
        yield Kind.ORGANISATION, 1
    yield from _outer_votes(before, words, after)


def _kind_of_head(run: Sequence[Token]) -> Kind | None:
    for token in run:
        if token.is_of(PLACE_HEADS):
            return Kind.PLACE
        if token.is_of(ORGANISATION_HEADS):
            return Kind.ORGANISATION
    return None


def _inner_votes(words: Sequence[Token]) -> Iterator[Vote]:
    marks = [token.readings.marks if token.readings.is_known else frozenset() for token in words]
    if len(words) == 1:
        if "Geox" in marks[0]:
            yield Kind.PLACE, 4
        elif marks[0] & {"Surn", "Name"}:
            yield Kind.PERSON, 3
    elif "Name" in marks[0] and len(words) <= _LONGEST_PERSON:
        yield Kind.PERSON, 5
    elif any(one & {"Name", "Patr"} for one in marks):
        yield Kind.PERSON, 4
    elif not any(token.readings.is_known for token in words):
        yield Kind.PERSON, 2


def _outer_votes(before: Token | None, words: Sequence[Token], after: str) -> Iterator[Vote]:
    if before is not None:
        if before.is_of(ROLES):
            yield Kind.PERSON, 3
        elif before.is_of(PLACE_HEADS):
            yield Kind.PLACE, 4
        elif before.is_of(ORGANISATION_HEADS):
            yield Kind.ORGANISATION, 1
        elif before.low in _IN and len(words) == 1:
            yield Kind.PLACE, 2
    if SAID.match(after):
        yield Kind.PERSON, 1


def likeliest(all_votes: Sequence[Vote]) -> Kind | None:
    """The kind for which most speaks at one place."""
    weights: dict[Kind, int] = {}
    for kind, weight in all_votes:
        weights[kind] = weights.get(kind, 0) + weight
    return max(weights, key=lambda kind: weights[kind]) if weights else None


def expected_cases(before: Token | None) -> frozenset[str]:
    """The cases in which a name stands after this; none if it does not tell."""
    if before is None or not before.is_word:
        return frozenset()
    if before.is_of(ROLES):
        return before.readings.cases | {"gent"}
    if before.is_of(_HEADS):
        return frozenset({"gent", "nomn"})
    return CASES_AFTER.get(before.low, frozenset())
