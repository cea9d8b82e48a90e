"""An English name, and the words around it, into what speaks for its being a person, an organisation or a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from regesta.model import Kind
from regesta.text.candidates.english_cues import (
    AFTER_ORGANISATION,
    AFTER_PERSON,
    AFTER_PLACE,
    BEFORE_ORGANISATION,
    BEFORE_PERSON,
    BEFORE_PLACE,
    DATELINE,
    HONORIFICS,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    ROLES,
)
from regesta.text.candidates.english_names import GIVEN_NAMES, PLACES, STATES

_REACH = 30

Vote = tuple[Kind, int]


def inner_votes(words: Sequence[str], form: str, is_common: Callable[[str], bool]) -> Iterator[Vote]:
    """What the name itself tells."""
    if " ".join(words) in PLACES:
        yield Kind.PLACE, 8
        return
    if words[0] in STATES and len(words) > 1 and words[-1] not in ORGANISATION_HEADS:
        yield Kind.PLACE, 2
    heads = [words[-1], *words[:-1]]
    head = next((word for word in heads if word in ORGANISATION_HEADS or word in PLACE_HEADS), None)
    if head is not None and len(words) > 1:
        if head in ORGANISATION_HEADS:
            yield Kind.ORGANISATION, 6
        else:
            yield Kind.PLACE, 5
    elif len(words) > 1 and (words[0] in GIVEN_NAMES or words[0].endswith(".")):
        yield Kind.PERSON, 6
    elif len(words) == 1 and words[0] in GIVEN_NAMES:
        yield Kind.PERSON, 3
    elif len(words) in {2, 3} and set(form.split()) & PARTICLES:
        yield Kind.PERSON, 2
    elif len(words) in {2, 3} and not any(is_common(word) for word in words):
        yield Kind.PERSON, 1
    bare = form.replace(".", "")
    if len(words) == 1 and bare.isupper() and 1 < len(bare) < 7:
        yield Kind.ORGANISATION, 2


def outer_votes(text: str, start: int, end: int, title: str) -> Iterator[Vote]:
    """What its place in a sentence tells.

    Args:
        text: The paragraph.
        start: Where the name begins in it.
        end: Where it ends.
        title: The first word of what was trimmed before the name.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if title in ROLES or title in HONORIFICS:
        yield Kind.PERSON, 4
    if BEFORE_PERSON.search(before):
        yield Kind.PERSON, 2
    if AFTER_PERSON.match(after):
        yield Kind.PERSON, 2 if after.lstrip().startswith(",") else 1
    if BEFORE_PLACE.search(before):
        yield Kind.PLACE, 2
    if AFTER_PLACE.match(after):
        yield Kind.PLACE, 1
    if BEFORE_ORGANISATION.search(before):
        yield Kind.ORGANISATION, 1
    if AFTER_ORGANISATION.match(after):
        yield Kind.ORGANISATION, 2
    if not before.strip() and DATELINE.match(after):
        yield Kind.PLACE, 5
