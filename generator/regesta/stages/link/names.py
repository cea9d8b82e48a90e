"""Names and surnames into links.

A full name or alias of one entity links. A surname links when exactly one of its bearers is meant: the one whom the
document names in full, else the only one in the authority.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from regesta.model import Kind, Reason
from regesta.stages.link.context import Context, Link, Spot
from regesta.text.names import fold

_UPPER_AFTER = re.compile(r"-[^\W\d_a-zа-яё]")
_UPPER_BEFORE = re.compile(r"\b[^\W\d_a-zа-яё]\w*-\Z")
_CAPITALISED = re.compile(r" ([^\W\d_a-zа-яё][^\W\d_]+)")
_DECIDE = Reason.told("Decide it in decisions.yml, or leave it open.")
_BY_NAME = {"name": Reason("name"), "alias": Reason("alias")}
_PLACE_BY_CONTEXT = Reason("place-by-context")
_NAMED_IN_FULL = Reason("surname-in-full")
_ONLY_BEARER = Reason("surname-of-one")
_OPENING = "([«“„\"'‘–— "


def link_name(spot: Spot, context: Context) -> Link | None:
    """What a name stands for; None, and mostly a finding, when that is in doubt."""
    full = spot.readings("name", "alias")
    if any(reading.locative for reading in full):
        locative = _is_locative(spot, context)
        full = [reading for reading in full if reading.locative is locative]
    targets = list(dict.fromkeys(reading.target for reading in full))
    if targets and _belongs_to_another(spot, context, targets):
        context.doubt("named-otherwise", spot, Reason("doubts.given-name-beside"), _DECIDE, targets)
        return None
    if len(targets) == 1:
        return Link(targets[0], full[0].rule, _PLACE_BY_CONTEXT if full[0].locative else _BY_NAME[full[0].rule])
    if targets:
        hint = Reason.told("Limit the alias in the authority file, or decide it in decisions.yml.")
        context.doubt("ambiguous-name", spot, Reason("doubts.name-of-several"), hint, targets)
        return None
    return _short_name(spot, context)


def _short_name(spot: Spot, context: Context) -> Link | None:
    readings = spot.readings("short-name")
    bearers = list(dict.fromkeys(reading.target for reading in readings))
    honorific = _honorific_before(spot)
    gender = spot.language.honorific_genders.get(honorific) if spot.language is not None else None
    if gender is not None:
        bearers = [bearer for bearer in bearers if context.authority.entities[bearer].gender in (gender, None)]
    if not bearers or _is_half_of_double_name(spot):
        return None
    if not honorific:
        if _given_name_before(spot):
            context.doubt("named-otherwise", spot, Reason("doubts.given-name-before"), _DECIDE, bearers)
            return None
        if _is_in_date(spot):
            return None
        if _is_perhaps_calendar_word(spot):
            context.doubt("ambiguous-name", spot, Reason("doubts.word-of-the-calendar"), _DECIDE, bearers)
            return None
    named = [bearer for bearer in bearers if bearer in context.named]
    if len(named) == 1:
        return Link(named[0], "short-name", _NAMED_IN_FULL)
    if not named and all(reading.inferred for reading in readings):
        return None
    if not named and len(bearers) == 1:
        return Link(bearers[0], "short-name", _ONLY_BEARER)
    context.doubt("ambiguous-name", spot, Reason("doubts.several-of-that-name"), _DECIDE, named or bearers)
    return None


def _given_name_before(spot: Spot) -> bool:
    """Whether the word before is a given name that no one else in the sentence claims: `Olaf` before `Lind`."""
    words = spot.before[-40:].split()
    if spot.language is None or not words or spot.before[-1:] != " ":
        return False
    word = words[-1].lstrip(_OPENING)
    previous = spot.beside(-1)
    is_claimed = previous is not None and not previous.between(spot).strip()
    return not is_claimed and word[:1].isupper() and spot.language.is_given_name(fold(word))


def _belongs_to_another(spot: Spot, context: Context, targets: Sequence[str]) -> bool:
    """Whether a place of one word is rather somebody's surname (`Sam Norton`) or given name (`Sydney Carton`)."""
    kinds = {context.authority.entities[target].kind for target in targets}
    if kinds != {Kind.PLACE} or spot.language is None or " " in spot.candidate.text:
        return False
    if _given_name_before(spot):
        return True
    following = _CAPITALISED.match(spot.after)
    if following is None or not spot.language.is_given_name(fold(spot.candidate.text)):
        return False
    after = spot.beside(1)
    return after is None or bool(spot.between(after).strip())


def _honorific_before(spot: Spot) -> str:
    """The folded word before a surname if it is an honorific, without its full stop; else empty."""
    words = spot.before.split()
    if spot.language is None or not words or not spot.before[-1].isspace():
        return ""
    word = fold(words[-1].lstrip(_OPENING).removesuffix("."))
    return word if word in spot.language.honorific_genders or word in spot.language.honorifics else ""


def _is_in_date(spot: Spot) -> bool:
    return any(each.start < spot.candidate.end and spot.candidate.start < each.end for each in spot.marked.dates)


def _is_perhaps_calendar_word(spot: Spot) -> bool:
    """Whether a month or weekday may stand at the head of a sentence, where every word has a capital."""
    if spot.language is None or fold(spot.candidate.text) not in spot.language.calendar_words:
        return False
    return not spot.before[spot.sentence[0] :].strip(_OPENING)


def _is_half_of_double_name(spot: Spot) -> bool:
    """Whether a hyphen and another capital make a surname part of a longer one."""
    return _UPPER_AFTER.match(spot.after) is not None or _UPPER_BEFORE.search(spot.before[-30:]) is not None


def _is_locative(spot: Spot, context: Context) -> bool:
    """Whether the words around speak of a place: a preposition before, or a comma and a place after."""
    words = spot.before.split()
    if spot.language is not None:
        if words and fold(words[-1]) in spot.language.articles:
            words.pop()
        if words and fold(words[-1].lstrip(_OPENING)) in spot.language.locatives:
            return True
    following = spot.beside(1)
    return (
        following is not None
        and spot.between(following).strip() == ","
        and not following.readings("role", "short-role")
        and context.kinds(following) == {Kind.PLACE}
    )
