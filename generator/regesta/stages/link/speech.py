"""Linked passages into the same with who speaks: turns of a transcript, quotations, and the voice of each mention.

Turns go before quotations, so that what somebody quotes within a turn stays part of the turn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache

from regesta.model import Annotated, Authority, Gender, Kind, Mention, Part, PassageKind, Reason, Utterance, Voice
from regesta.text.languages import LANGUAGES
from regesta.text.names import fold
from regesta.text.speech import Named, Paragraph, Said, Turn, quotations, speaking, turns

_SPOKEN = frozenset({PassageKind.PARAGRAPH, PassageKind.QUOTE, PassageKind.ITEM, PassageKind.VERSE})
_ROLE_RULES = ("role", "short-role")


def with_speech(passages: Sequence[Annotated], parts: Sequence[Part], authority: Authority) -> tuple[Annotated, ...]:
    """The passages of a document, in order, with their utterances and voices."""
    namer = _Namer(authority)
    by_start = {annotated.passage.start: annotated for annotated in passages}
    spoken: dict[int, list[Turn]] = defaultdict(list)
    languages: dict[int, str] = {}
    for part in parts:
        within = [by_start[passage.start] for passage in part.passages if passage.start in by_start]
        for each in within:
            known = each.passage.language in LANGUAGES
            languages[each.passage.start] = each.passage.language if known else part.language
        paragraphs = [_paragraph(each, languages[each.passage.start], namer) for each in within]
        for turn in turns(paragraphs):
            spoken[within[turn.paragraph].passage.start].append(turn)
    starts = ((annotated, annotated.passage.start) for annotated in passages)
    return tuple(_heard(each, spoken[start], languages[start], namer) for each, start in starts)


def _paragraph(annotated: Annotated, language: str, namer: _Namer) -> Paragraph:
    people = [each for each in annotated.mentions if each.kind is Kind.PERSON]
    passage = annotated.passage
    return Paragraph(
        passage.text,
        language,
        tuple(namer.named(each, language) for each in people),
        tuple((each.start, each.end) for each in annotated.mentions if each.kind is not Kind.PERSON),
        tuple(each.entity for each in people),
        passage.kind in _SPOKEN,
    )


def _heard(annotated: Annotated, spoken: Sequence[Turn], language: str, namer: _Namer) -> Annotated:
    """A passage with what its turns and quotations say, and with the voice of its mentions."""
    passage = annotated.passage
    able = [each for each in annotated.mentions if each.kind is not Kind.PLACE]
    people = [each for each in able if each.kind is Kind.PERSON]
    names = [namer.named(each, language) for each in able]
    loud = {able[number].start for number in speaking(passage.text, language, names)}
    loud |= {people[turn.label.number].start for turn in spoken if not turn.continued and turn.label.number is not None}
    said = [_turned(turn) for turn in spoken]
    if passage.kind in _SPOKEN:
        for each in quotations(passage.text, language, names):
            if not any(each.start < one.end and one.start < each.end for one in said):
                said.append(_quotation(each, able[each.number], passage.text))
    if not (said or loud):
        return annotated
    mentions = tuple(replace(each, voice=Voice.SPEAKS) if each.start in loud else each for each in annotated.mentions)
    return replace(annotated, mentions=mentions, utterances=tuple(sorted(said, key=lambda each: each.start)))


def _turned(turn: Turn) -> Utterance:
    name = turn.label.name
    if turn.continued:
        why = Reason.of("turn-continued", name=name)
        return Utterance(turn.start, turn.end, None, turn.entity, name, "turn-continued", why)
    label = turn.label.start, turn.label.end
    return Utterance(turn.start, turn.end, label, turn.entity, name, "turn", Reason.of("turn", name=name))


def _quotation(said: Said, who: Mention, text: str) -> Utterance:
    evidence = " ".join(text[slice(*said.evidence)].split())
    why = Reason.of("quotation", words=evidence)
    return Utterance(said.start, said.end, None, who.entity, who.text, "quotation", why)


class _Namer:
    """What the grammar has to know of a mention: in a language with cases, whether it can be a subject."""

    def __init__(self, authority: Authority) -> None:
        self._authority = authority
        self._nominative: dict[str, frozenset[str]] = {}

    def named(self, mention: Mention, language: str) -> Named:
        """The mention as a name in a sentence."""
        is_person = mention.kind is Kind.PERSON
        if language != "ru":
            return Named(mention.start, mention.end, is_person)
        entity = self._authority.entities[mention.entity]
        is_role = mention.rule in _ROLE_RULES
        nominative = _words((mention.text,)) <= self._words_of(mention)
        return Named(
            mention.start,
            mention.end,
            is_person,
            nominative,
            is_person and (is_role or self._is_declined(mention)),
            None if is_role else entity.gender,
        )

    def _is_declined(self, mention: Mention) -> bool:
        entity = self._authority.entities[mention.entity]
        return _has_forms(mention.text, entity.kind, entity.gender)

    def _words_of(self, mention: Mention) -> frozenset[str]:
        """The words of an entity's names, and of its offices, as they stand in a dictionary."""
        if mention.entity not in self._nominative:
            entity = self._authority.entities[mention.entity]
            forms = [entity.names.get("ru", ""), *(alias.form for alias in entity.aliases.get("ru", ()))]
            self._nominative[mention.entity] = _words((*forms, *self._offices.get(mention.entity, ())))
        return self._nominative[mention.entity]

    @cached_property
    def _offices(self) -> Mapping[str, Sequence[str]]:
        """By person, the phrases for the offices that they held."""
        offices: dict[str, list[str]] = defaultdict(list)
        for role in self._authority.roles.values():
            phrases = (*role.full.get("ru", ()), *role.short.get("ru", ()))
            for person in {term.person for term in role.terms}:
                offices[person].extend(phrases)
        return offices


@lru_cache(maxsize=20_000)
def _has_forms(name: str, kind: Kind, gender: Gender | None) -> bool:
    return len(LANGUAGES["ru"].name_forms(name, kind, gender)) > 1


@lru_cache(maxsize=20_000)
def _words(texts: tuple[str, ...]) -> frozenset[str]:
    """Their words, folded. The same few names stand in document after document."""
    return frozenset(fold(word) for text in texts for word in text.replace(".", " ").replace("-", " ").split())
