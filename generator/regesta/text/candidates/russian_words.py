"""A Russian word as it stands into what it may be: its lemmas, cases, and whether it is a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from regesta.text.languages.russian.given_names import RUSSIAN_GIVEN_NAMES
from regesta.text.languages.russian.words import CASES, dictionary, spell

Seen = Callable[[str], bool]

_LIKELY = 0.2
_LIKELIEST = 3
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn"})
_PERSONAL = frozenset({"Name", "Surn", "Patr"})


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What the dictionary has of a form."""

    lemmas: frozenset[str]
    marks: frozenset[str]
    """Of all readings: `Name`, `Surn`, `Geox` …"""
    cases: frozenset[str]
    is_known: bool
    is_adjective: bool
    """Whether the likeliest reading is one."""
    is_declined: bool
    """Whether it is a noun, adjective or participle at all."""
    is_common: bool
    """Whether the dictionary knows it as no name."""
    is_verb: bool
    """Whether it may well be a verb: начала, стали."""
    parses: tuple[Any, ...]

    @property
    def is_personal(self) -> bool:
        """Whether it may be part of a person's name."""
        return bool(self.marks & _PERSONAL)


@lru_cache(maxsize=1 << 16)
def word(form: str) -> Word:
    """The readings of a form in any letter case."""
    parses = tuple(
        parse
        for parse in dictionary().parse(form.lower())
        if "Erro" not in parse.tag.grammemes and "Init" not in parse.tag.grammemes
    )
    declined = [parse for parse in parses if parse.tag.POS in {"NOUN", "ADJF", "PRTF"}]
    known = any(parse.is_known for parse in parses)
    marks = frozenset(mark for parse in declined if parse.is_known == known for mark in _NAMES & parse.tag.grammemes)
    return Word(
        frozenset(parse.normal_form.replace("ё", "е") for parse in declined),
        marks,
        frozenset(_case(parse) for parse in declined),
        known,
        bool(declined) and declined[0].tag.POS != "NOUN",
        bool(declined),
        known and any(parse.is_known and not _NAMES & parse.tag.grammemes for parse in parses),
        any(parse.tag.POS == "VERB" and parse.score > _LIKELY for parse in parses),
        tuple(declined),
    )


def _case(parse: Any) -> str:
    case = str(parse.tag.case)
    return {"loc2": "loct", "gen2": "gent", "acc2": "accs", "voct": "nomn"}.get(case, case)


def is_one_of(form: str, lemmas: frozenset[str]) -> bool:
    """Whether the form belongs to one of the lemmas."""
    low = form.lower().replace("ё", "е")
    return low in lemmas or bool(word(form).lemmas & lemmas)


def agree(adjective: str, noun: str) -> bool:
    """Whether the forms can stand together in one case, number and gender."""
    return any(
        (ours.tag.case, ours.tag.number) == (theirs.tag.case, theirs.tag.number)
        and (ours.tag.number == "plur" or ours.tag.gender in {theirs.tag.gender, None})
        for ours in word(adjective).parses
        if ours.tag.POS != "NOUN"
        for theirs in word(noun).parses
        if theirs.tag.POS == "NOUN"
    )


def can_be(form: str, cases: frozenset[str], *, plural: bool = False) -> bool:
    """Whether one of the likeliest readings stands in one of the cases, and in the plural if that is asked."""
    parses = word(form).parses
    return any(_case(parse) in cases and (not plural or parse.tag.number == "plur") for parse in parses[:_LIKELIEST])


def person_in_nominative(words: Sequence[str], cases: frozenset[str], seen: Seen) -> tuple[str, ...]:
    """Each part of a person's name in the nominative, all in the case and gender that suits most of them.

    Args:
        words: The parts as they stand.
        cases: In which the sentence lets us expect them; empty if it does not tell.
        seen: Whether the corpus has a form.
    """

    def weight(case: str, gender: str) -> tuple[float, int, bool]:
        forms = (_inflected(part, case, gender) for part in words)
        familiar = sum(form != part and seen(form) for form, part in zip(forms, words, strict=True))
        suits = sum(_weight(part, case, gender) for part in words)
        begins = any("Name" in parse.tag.grammemes and _suits(parse, case, gender) for parse in word(words[0]).parses)
        # Марину is Марина rather than Марин; Александру may be either.
        is_usual = gender == "femn" or _inflected(words[0], case, gender).lower() in RUSSIAN_GIVEN_NAMES
        return suits + familiar + (case in cases) + (begins + is_usual / 2) / 2, -CASES.index(case), gender == "masc"

    best = max(((case, gender) for case in CASES for gender in ("masc", "femn")), key=lambda one: weight(*one))
    return tuple(_inflected(part, *best) for part in words)


def _weight(part: str, case: str, gender: str) -> float:
    return max((_suits(parse, case, gender) for parse in word(part).parses), default=0.0)


def _suits(parse: Any, case: str, gender: str) -> float:
    if _case(parse) != case or parse.tag.number == "plur":
        return 0.0
    if parse.tag.gender not in {gender, None, "ms-f"}:
        return 0.0
    personal = bool(_PERSONAL & parse.tag.grammemes)
    return (2.0 if personal and parse.is_known else 1.0 if personal else 0.4) + float(parse.score) / 10


def _inflected(part: str, case: str, gender: str) -> str:
    if case == "nomn":
        return part
    if "-" in part and not word(part).is_known:
        *first, last = part.split("-")
        return "-".join([*first, _inflected(last, case, gender) if last[:1].isupper() else last])
    fitting = [parse for parse in word(part).parses if _suits(parse, case, gender) > 0]
    if not fitting:
        return part
    best = max(fitting, key=lambda parse: _suits(parse, case, gender))
    wanted = {"nomn", "sing"} | ({gender} if best.tag.POS != "NOUN" else set())
    form = best.inflect(wanted)
    return part if form is None else spell(part, form.word)


def phrase_in_nominative(words: Sequence[str], cases: frozenset[str], seen: Seen) -> tuple[str, ...]:
    """The adjectives and the head noun of a phrase in the nominative; what follows the head stays."""

    def rank(parse: Any) -> tuple[float, float]:
        form = parse.inflect({"nomn"})
        familiar = form is not None and form.word != head.lower() and seen(spell(head, form.word))
        return -(_preferred(parse) + 3 * (_case(parse) in cases) + 2 * familiar), -float(parse.score)

    place = next((number for number, part in enumerate(words) if not _is_adjective(part)), None)
    if place is None:
        if len(words) > 1:
            return tuple(words)
        place = 0
    head = words[place]
    before = words[:place]
    for parse in sorted(word(head).parses, key=rank):
        if head.isupper() and len(head) > 1:
            break
        case, number, gender = _case(parse), parse.tag.number, parse.tag.gender
        adjectives = [_agreeing(part, case, number, gender) for part in before]
        if all(adjective is not None for adjective in adjectives):
            wanted = {"nomn", number} if number else {"nomn"}
            form = parse.inflect(wanted)
            if form is not None:
                return (*(one for one in adjectives if one), spell(head, form.word), *words[place + 1 :])
    return tuple(words)


def _preferred(parse: Any) -> int:
    return 2 * bool(parse.is_known) + bool({"Geox", "Orgn"} & parse.tag.grammemes)


def _is_adjective(part: str) -> bool:
    return not part.isupper() and word(part).is_adjective


def _agreeing(part: str, case: str, number: str | None, gender: str | None) -> str | None:
    if not part[0].isalpha() or part.isupper():
        return part
    for parse in word(part).parses:
        if parse.tag.POS == "NOUN" or _case(parse) != case or parse.tag.number != number:
            continue
        if number == "sing" and parse.tag.gender not in {gender, None}:
            continue
        form = parse.inflect(
            {"nomn"} | ({number} if number else set()) | ({gender} if number == "sing" and gender else set())
        )
        if form is not None:
            return spell(part, form.word)
    return None
