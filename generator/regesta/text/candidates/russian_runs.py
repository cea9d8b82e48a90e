"""Capitalised Russian words side by side into the stretch of them that may be one name.

A title before the name is left out, and a person's name after another's or a place's begins anew:
Российской Федерации | Марк Пентелеев.
"""

from __future__ import annotations

from collections.abc import Sequence

from regesta.text.candidates.line import Line
from regesta.text.candidates.russian_cues import OF_ROLES, ORGANISATION_HEADS, PARTICLES, PLACE_HEADS, ROLES
from regesta.text.candidates.russian_tokens import Token
from regesta.text.candidates.russian_words import agree
from regesta.text.languages.russian import LANGUAGE
from regesta.text.languages.russian.given_names import RUSSIAN_GIVEN_NAMES

_LATIN_JOINTS = frozenset(["of", "and", "the", "und", "de", "for", "la", "du", "des", "di", "del", "van", "von", "et"])
_MOST_PARTS = 24
"""No name has more, so that nobody's text takes long."""
_AT_END = frozenset({"оглы", "кызы"})
_HEADS = ORGANISATION_HEADS | PLACE_HEADS
_NAMES = frozenset({"Name", "Geox", "Surn"})
_OTHER_NAMES = frozenset({"Geox", "Orgn"})


def run_at(tokens: Sequence[Token], place: int, line: Line) -> list[Token]:
    """The capitalised words from a place on, with the particles between them."""
    run = [tokens[place]]
    for number in range(place + 1, min(place + _MOST_PARTS, len(tokens))):
        token = tokens[number]
        if line.begins_sentence(token.start) or not run[-1].adjoins(token) or token.is_known:
            break
        if token.is_word and run[-1].is_word and token.is_latin != run[-1].is_latin:
            break
        if not (token.sort == "initials" or token.is_capital or _is_particle(token, tokens[number + 1 : number + 2])):
            break
        run.append(token)
    return run


def _is_particle(token: Token, following: Sequence[Token]) -> bool:
    if not token.is_word:
        return False
    particles = _LATIN_JOINTS if token.is_latin else PARTICLES
    return token.text in _AT_END or (token.text in particles and any(one.is_capital for one in following))


def without_title(run: list[Token], *, is_first: bool) -> list[Token]:
    """The run without the office at its beginning, and without a first word that only begins the sentence."""
    rest = run
    while rest and _falls(rest, is_first=is_first and rest is run):
        rest = rest[1:]
    return rest


def _falls(run: list[Token], *, is_first: bool) -> bool:
    first = run[0]
    if not first.is_word or first.is_latin:
        return False
    if _is_no_name(first, run[1:]):
        return True
    if not is_first and first.low in RUSSIAN_GIVEN_NAMES:
        return False
    if _is_title(first, run[1:]):
        return True
    if not is_first or len(run) == 1 or first.is_abbreviation or first.is_of(_HEADS):
        return False
    found = first.readings
    if found.marks & _NAMES or not (found.is_known and found.is_common):
        return False
    return not (found.is_adjective and not found.marks and agree(first.text, run[1].text))


def _is_no_name(first: Token, rest: Sequence[Token]) -> bool:
    """A month may also be somebody: Марта Линдберг."""
    if first.low in LANGUAGE.calendar_words:
        return not rest or not rest[0].is_capital or "Name" not in first.readings.marks
    return first.low in LANGUAGE.function_words and not first.is_abbreviation


def _is_title(first: Token, rest: Sequence[Token]) -> bool:
    if rest and first.is_of(OF_ROLES) and rest[0].is_of(ROLES):
        return True
    return first.is_of(ROLES) and not (rest and "Name" in first.readings.marks)


def cut_before_person(run: list[Token], *, is_after_role: bool) -> list[Token]:
    """The run up to a person's name that follows another name."""
    for place in range(1, len(run)):
        if _begins_person(run, place, is_after_role=is_after_role):
            return run[:place]
    return run


def _begins_person(run: list[Token], place: int, *, is_after_role: bool) -> bool:
    token, before = run[place], run[place - 1]
    if not before.is_word or token.is_latin:
        return False
    theirs = before.readings
    if token.sort == "initials":
        # Surname before initials: Иванов И. И. has nothing after them.
        return place + 1 < len(run) and not theirs.is_personal
    if not token.is_word:
        return False
    ours = token.readings
    is_followed = place + 1 < len(run) and run[place + 1].is_capital
    if place > 1 and "Name" in ours.marks and is_followed and run[0].is_of(ORGANISATION_HEADS):
        return True
    if len(run) == 2:
        is_person = ours.is_personal and ours.is_known and not ours.marks & _OTHER_NAMES and not token.is_abbreviation
        return is_person and (before.is_abbreviation or ("Geox" in theirs.marks and not theirs.is_personal))
    if not is_followed or run[place + 1].is_abbreviation:
        return False
    is_owner = before.is_abbreviation or (theirs.is_known and not theirs.is_personal)
    if "Name" in ours.marks:
        return is_owner or (is_after_role and place == 1 and not theirs.is_known)
    is_place = is_owner and "Geox" in theirs.marks and "gent" in theirs.cases
    if place > 1 or not (before.is_abbreviation or is_place):
        return False
    is_body = token.is_of(_HEADS) or bool(ours.marks & _OTHER_NAMES)
    return not (is_body or ours.is_adjective or token.is_abbreviation)
