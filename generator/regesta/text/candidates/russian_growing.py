"""A capitalised Russian word into the whole name that it begins, by grammar.

An adjective takes the head that it belongs to (Рижский залив); the head of a body takes its complements: genitives
(Фонд национального наследия), `по` with its datives (Комитет по делам ветеранов), and the like.
"""

from __future__ import annotations

from collections.abc import Sequence

from regesta.model import Kind
from regesta.text.candidates.line import Line
from regesta.text.candidates.russian_cues import CASES_AFTER, EVENT_HEADS, ORGANISATION_HEADS, PLACE_HEADS, ROLES
from regesta.text.candidates.russian_tokens import Token
from regesta.text.candidates.russian_words import agree, can_be
from regesta.text.languages.russian import LANGUAGE

_HEADS = ORGANISATION_HEADS | PLACE_HEADS
_TAKING_WITH = frozenset({"борьба", "сотрудничество", "связь", "отношение", "взаимодействие"})
_FARTHEST_HEAD = 5
_LONGEST_COMPLEMENT = 9
_GENITIVE = frozenset({"gent"})
_NO_COMPLEMENT = LANGUAGE.function_words | LANGUAGE.calendar_words


def grown(run: Sequence[Token], following: Sequence[Token], line: Line) -> list[Token]:
    """The run with the words after it that belong to its name."""
    whole = list(run)
    last = whole[-1]
    if last.is_latin or not last.is_word:
        return whole
    if last.readings.is_adjective and not last.is_abbreviation:
        head = _adjectives_and_head(following, line)
        if head and agree(last.text, head[-1].text):
            whole += head
    if any(one.is_of(ORGANISATION_HEADS) for one in whole):
        whole += _complement(whole[-1], following[len(whole) - len(run) :], line)
    return whole


def _adjectives_and_head(tokens: Sequence[Token], line: Line) -> list[Token]:
    taken: list[Token] = []
    for token in tokens[:_FARTHEST_HEAD]:
        if not token.is_word or line.begins_sentence(token.start) or token.is_known:
            return []
        taken.append(token)
        if token.is_of(_HEADS):
            return taken
        if not token.readings.is_adjective:
            return []
    return []


def _complement(head: Token, tokens: Sequence[Token], line: Line) -> list[Token]:
    taken: list[Token] = []
    joint: Token | None = None
    cases = _GENITIVE
    for number, token in enumerate(tokens[: 2 * _LONGEST_COMPLEMENT]):
        if not token.is_word or line.begins_sentence(token.start) or len(taken) == _LONGEST_COMPLEMENT:
            break
        if joint is None and _is_joint(token.low, [head, *taken]):
            joint = token
            cases = cases if token.low == "и" else _GENITIVE | CASES_AFTER.get(token.low, frozenset())
            continue
        if not _is_complement(token, tokens[number + 1 : number + 2], cases):
            break
        if joint is not None:
            if joint.low == "и" and not _goes_on(tokens[number : number + 3]):
                break
            taken.append(joint)
            joint = None
        taken.append(token)
    while taken and taken[-1].readings.is_adjective and not taken[-1].is_capital:
        taken.pop()
    return taken


def _is_joint(low: str, before: Sequence[Token]) -> bool:
    """Whether a small word goes on with a complement: по делам, против пыток, Договора о безопасности."""
    if low == "и":
        return len(before) > 1
    if low in {"о", "об"}:
        return before[-1].is_of(EVENT_HEADS)
    if low in {"с", "со"}:
        return before[-1].is_of(_TAKING_WITH)
    return low in {"по", "против"}


def _is_complement(token: Token, following: Sequence[Token], cases: frozenset[str]) -> bool:
    if token.is_known:
        return token.known not in (None, Kind.PERSON)
    if token.is_abbreviation:
        return True
    found = token.readings
    if token.low in _NO_COMPLEMENT or found.is_verb or not can_be(token.text, cases):
        return False
    if token.is_of(ROLES):
        return not token.is_capital and can_be(token.text, cases, plural=True)
    is_followed = any(one.is_capital and token.adjoins(one) for one in following)
    begins_person = "Name" in found.marks or not (found.is_known or found.is_adjective)
    return not (token.is_capital and is_followed and begins_person)


def _goes_on(tokens: Sequence[Token]) -> bool:
    """Whether `и` joins a second complement, and no second body."""
    first, *others = tokens
    if first.is_capital or first.is_of(ORGANISATION_HEADS):
        return False
    return not any(token.is_capital and token.is_of(ORGANISATION_HEADS) for token in others)
