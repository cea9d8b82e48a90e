"""Candidates into mentions: what each stands for, why, and what is left in doubt.

In order of preference: a full name or alias of one entity; a surname whose bearer the document names in full, else the
only bearer the authority knows; a full role by its holder on the day that is spoken of; a short role by the holder
mentioned last. A role beside its holder's name is a title and no mention of its own. A surname that is part of a date
(`3 May`) is none, and one that may be a month at the head of a sentence is left open. When in doubt there is no link.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from regesta.model import (
    Annotated,
    AnnotatedDocument,
    Authority,
    Basis,
    Candidate,
    Document,
    Finding,
    Gender,
    Kind,
    Marked,
    Mention,
    Part,
    Reading,
    Role,
    Severity,
)
from regesta.text.languages import LANGUAGES
from regesta.text.names import fold

_ROLES = ("role", "short-role")
_GENDERS: Mapping[str, Gender] = {
    **dict.fromkeys("mr sir lord monsieur herr г-н г-на г-ну г-ном г-не".split(), Gender.MASCULINE),
    **dict.fromkeys("господин господина господину господином господине".split(), Gender.MASCULINE),
    **dict.fromkeys("mrs miss ms lady dame madame mlle mme frau г-жа г-жи г-же г-жу г-жой".split(), Gender.FEMININE),
    **dict.fromkeys("госпожа госпожи госпоже госпожу госпожой".split(), Gender.FEMININE),
}
"""What the honorific before a surname tells of its bearer."""
_UPPER = re.compile(r"[^\W\d_a-zа-яё]")


@dataclass(slots=True)
class _Context:
    """What is known while a document is read from its first passage to its last."""

    document: Document
    authority: Authority
    path: str
    named: frozenset[str]
    """Entities named in full anywhere in the document."""
    recent: list[str] = field(default_factory=list)
    """People mentioned so far in this language version, the latest last."""
    language: str = ""
    """That of the version."""
    findings: dict[tuple[str, str, int], Finding] = field(default_factory=dict)

    def doubt(self, code: str, marked: Marked, candidate: Candidate, message: str, hint: str) -> None:
        """List what was not linked."""
        line = self.document.source.line_of(marked.passage.raw_span(candidate.start, candidate.end)[0])
        finding = Finding(
            code, Severity.NOTE, self.path, line, f"‘{candidate.text}’ is linked to nobody: {message}", "", hint
        )
        self.findings.setdefault((code, candidate.text, line), finding)

    def enter(self, part: Part) -> None:
        """Forget who was mentioned when the text begins anew in another language."""
        if part.language != self.language:
            self.language = part.language
            self.recent.clear()

    def met(self, entity: str) -> None:
        """Remember who was mentioned last."""
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)


@dataclass(frozen=True, slots=True)
class _Link:
    entity: str
    rule: str
    why: str


def link(
    document: Document, passages: Sequence[Marked], authority: Authority, *, folder: str = ""
) -> AnnotatedDocument:
    """Decide every candidate of a document."""
    path = f"{folder}/{document.source.path}" if folder else document.source.path
    context = _Context(document, authority, path, _named_in_full(passages, authority))
    part_of = {passage.start: part for part in document.parts for passage in part.passages}
    annotated = tuple(_passage(marked, part_of[marked.passage.start], context) for marked in passages)
    return AnnotatedDocument(document, annotated, tuple(context.findings.values()))


def _passage(marked: Marked, part: Part, context: _Context) -> Annotated:
    context.enter(part)
    mentions = []
    for number, candidate in enumerate(marked.candidates):
        roles = [reading for reading in candidate.readings if reading.rule in _ROLES]
        if roles and _is_title(marked, number, context):
            continue
        link = _role(candidate, roles, marked, part, context) if roles else _name(candidate, marked, number, context)
        if link is None:
            continue
        entity = context.authority.entities[link.entity]
        if entity.kind is Kind.PERSON:
            context.met(entity.id)
        mentions.append(
            Mention(candidate.start, candidate.end, candidate.text, entity.kind, entity.id, link.rule, link.why)
        )
    taken = [(mention.start, mention.end) for mention in mentions]
    dates = tuple(
        each for each in marked.dates if not any(each.start < end and start < each.end for start, end in taken)
    )
    return Annotated(marked.passage, marked.sentences, tuple(mentions), dates)


def _named_in_full(passages: Sequence[Marked], authority: Authority) -> frozenset[str]:
    """Entities that a full name or alias of their own names somewhere."""
    found = set()
    for marked in passages:
        for candidate in marked.candidates:
            targets = {reading.target for reading in candidate.readings if reading.rule in ("name", "alias")}
            if len(targets) == 1:
                found |= targets
    return frozenset(found)


# Names


def _name(candidate: Candidate, marked: Marked, number: int, context: _Context) -> _Link | None:
    full = [reading for reading in candidate.readings if reading.rule in ("name", "alias")]
    if any(reading.locative for reading in full):
        if _is_locative(marked, number, context):
            full = [reading for reading in full if reading.locative]
        else:
            full = [reading for reading in full if not reading.locative]
    targets = list(dict.fromkeys(reading.target for reading in full))
    if len(targets) == 1:
        reading = full[0]
        why = "read as a place by the words around it" if reading.locative else f"{reading.rule} in the authority file"
        return _Link(targets[0], reading.rule, why)
    if targets:
        context.doubt("ambiguous-name", marked, candidate, _either(targets), "Limit the alias in the authority file.")
        return None
    return _short_name(candidate, marked, context)


def _short_name(candidate: Candidate, marked: Marked, context: _Context) -> _Link | None:
    bearers = list(dict.fromkeys(reading.target for reading in candidate.readings if reading.rule == "short-name"))
    honorific = _honorific_before(candidate, marked)
    gender = _GENDERS.get(honorific)
    if gender is not None:
        bearers = [bearer for bearer in bearers if context.authority.entities[bearer].gender in (gender, None)]
    if not bearers or _is_part_of_longer_word(candidate, marked.passage.text):
        return None
    if not honorific:
        if _is_in_date(candidate, marked):
            return None
        if _is_perhaps_calendar_word(candidate, marked):
            context.doubt("ambiguous-name", marked, candidate, "it may be a word of the calendar", "Leave it open.")
            return None
    named = [bearer for bearer in bearers if bearer in context.named]
    if len(named) == 1:
        return _Link(named[0], "short-name", "surname; the document names this person in full")
    if not named and len(bearers) == 1:
        return _Link(bearers[0], "short-name", "surname; the only bearer in the authority file")
    context.doubt(
        "ambiguous-name",
        marked,
        candidate,
        _either(named or bearers),
        "Write the full name into the authority as alias.",
    )
    return None


def _honorific_before(candidate: Candidate, marked: Marked) -> str:
    """The folded word before a surname if it is an honorific, without its full stop; else empty."""
    before = marked.passage.text[: candidate.start]
    if not before[-1:].isspace():
        return ""
    word = fold(before.split()[-1].lstrip("([«“„\"'‘").removesuffix(".")) if before.strip() else ""
    knowledge = LANGUAGES.get(marked.passage.language)
    return word if word in _GENDERS or (knowledge is not None and word in knowledge.honorifics) else ""


def _is_in_date(candidate: Candidate, marked: Marked) -> bool:
    return any(each.start < candidate.end and candidate.start < each.end for each in marked.dates)


def _is_perhaps_calendar_word(candidate: Candidate, marked: Marked) -> bool:
    """Whether a month or weekday may stand at the head of a sentence, where every word has a capital."""
    knowledge = LANGUAGES.get(marked.passage.language)
    if knowledge is None or fold(candidate.text) not in knowledge.calendar_words:
        return False
    heads = (marked.passage.text[start : candidate.start] for start, end in marked.sentences if candidate.start < end)
    return not next(heads, "").strip("([«“„\"'‘–— ")


def _is_part_of_longer_word(candidate: Candidate, text: str) -> bool:
    """Whether a surname is only half of a double one."""
    before, after = text[: candidate.start], text[candidate.end :]
    return (after[:1] == "-" and _UPPER.match(after[1:2]) is not None) or (
        before[-1:] == "-" and _UPPER.match(before[-2:-1]) is not None
    )


def _is_locative(marked: Marked, number: int, context: _Context) -> bool:
    """Whether the words around speak of a place: a preposition before, or a comma and a place after."""
    candidate = marked.candidates[number]
    knowledge = LANGUAGES.get(marked.passage.language)
    before = marked.passage.text[: candidate.start].split()
    if knowledge is not None and before and fold(before[-1]) in knowledge.articles:
        before.pop()
    if knowledge is not None and before and fold(before[-1]) in knowledge.locatives:
        return True
    following = marked.candidates[number + 1] if number + 1 < len(marked.candidates) else None
    if following is None or marked.passage.text[candidate.end : following.start].strip() != ",":
        return False
    kinds = {
        context.authority.entities[reading.target].kind for reading in following.readings if reading.rule not in _ROLES
    }
    return kinds == {Kind.PLACE}


# Roles


def _is_title(marked: Marked, number: int, context: _Context) -> bool:
    """Whether a role stands beside a person's name: `President Ada Lind`, `Ada Lind, President of Norland`."""
    candidate = marked.candidates[number]
    text = marked.passage.text
    holders = _holders_ever(candidate, context)
    if number + 1 < len(marked.candidates):
        following = marked.candidates[number + 1]
        people = _people(following, context)
        between = text[candidate.end : following.start]
        if people and _only_honorifics(between.lstrip(" ,\u00a0\n"), marked.passage.language):
            return "," not in between or bool(people & holders)
    if number > 0:
        previous = marked.candidates[number - 1]
        people = _people(previous, context)
        between = text[previous.end : candidate.start].strip()
        if (
            people & holders
            and between.startswith(",")
            and _is_article_or_nothing(between[1:], marked.passage.language)
        ):
            return True
    return False


def _people(candidate: Candidate, context: _Context) -> set[str]:
    return {
        reading.target
        for reading in candidate.readings
        if reading.rule not in _ROLES and context.authority.entities[reading.target].kind is Kind.PERSON
    }


def _holders_ever(candidate: Candidate, context: _Context) -> set[str]:
    return {
        term.person
        for reading in candidate.readings
        if reading.rule in _ROLES
        for term in context.authority.roles[reading.target].terms
    }


def _only_honorifics(between: str, code: str) -> bool:
    words = fold_words(between)
    knowledge = LANGUAGES.get(code)
    if not words:
        return not between.strip(" ,\u00a0\n")
    return knowledge is not None and any(words == fold_words(honorific) for honorific in knowledge.honorifics)


def _is_article_or_nothing(between: str, code: str) -> bool:
    words = fold_words(between)
    knowledge = LANGUAGES.get(code)
    return not words or (knowledge is not None and len(words) == 1 and words[0] in knowledge.articles)


def fold_words(text: str) -> list[str]:
    """The folded words of a stretch of text, without its punctuation."""
    return [fold(word) for word in re.findall(r"[^\W_]+", text)]


def _role(
    candidate: Candidate, roles: Sequence[Reading], marked: Marked, part: Part, context: _Context
) -> _Link | None:
    full = list(dict.fromkeys(reading.target for reading in roles if reading.rule == "role"))
    if len(full) == 1:
        return _full_role(candidate, context.authority.roles[full[0]], marked, part, context)
    if full:
        context.doubt("ambiguous-role", marked, candidate, _either(full), "Make the phrases in roles.yml distinct.")
        return None
    return _short_role(candidate, [context.authority.roles[reading.target] for reading in roles], marked, part, context)


def _full_role(candidate: Candidate, role: Role, marked: Marked, part: Part, context: _Context) -> _Link | None:
    day = _day_spoken_of(candidate, marked, part, context)
    if day is None:
        context.doubt("role-without-date", marked, candidate, "the document has no date", "Give the document a date.")
        return None
    holders = [term for term in role.terms if term.covers(day.earliest, day.latest)]
    if len(holders) != 1:
        message = (
            f"the authority knows {'no' if not holders else 'more than one'} holder of `{role.id}` for {day.words}"
        )
        context.doubt("role-without-holder", marked, candidate, message, "Complete the terms in roles.yml.")
        return None
    return _Link(holders[0].person, "role", f"{_term(holders[0].first, holders[0].last)}; {day.words}")


def _short_role(
    candidate: Candidate, roles: Sequence[Role], marked: Marked, part: Part, context: _Context
) -> _Link | None:
    if not _is_definite(candidate, marked):
        return None
    day = _day_spoken_of(candidate, marked, part, context)
    if day is None:
        context.doubt("role-without-date", marked, candidate, "the document has no date", "Give the document a date.")
        return None
    holders = {term.person: term for role in roles for term in role.terms if term.covers(day.earliest, day.latest)}
    before = [person for person in reversed(context.recent) if person in holders]
    anywhere = [person for person in holders if person in context.named]
    if before:
        why = "mentioned last of those who hold such an office"
        return _Link(
            before[0], "short-role", f"{why}; {_term(holders[before[0]].first, holders[before[0]].last)}; {day.words}"
        )
    # Without articles any office may be meant, until its holder has been named.
    if len(anywhere) == 1 and _has_articles(marked):
        why = "the only holder of such an office whom the document names"
        return _Link(
            anywhere[0],
            "short-role",
            f"{why}; {_term(holders[anywhere[0]].first, holders[anywhere[0]].last)}; {day.words}",
        )
    context.doubt("role-without-holder", marked, candidate, "no holder is named before", "Decide it, or leave it open.")
    return None


def _has_articles(marked: Marked) -> bool:
    knowledge = LANGUAGES.get(marked.passage.language)
    return knowledge is not None and bool(knowledge.articles)


def _is_definite(candidate: Candidate, marked: Marked) -> bool:
    """Whether an article or honorific stands before; where a language has no articles, every use counts."""
    knowledge = LANGUAGES.get(marked.passage.language)
    if knowledge is None:
        return False
    if not knowledge.articles:
        return True
    before = fold_words(marked.passage.text[: candidate.start])
    definite = {"the"} & knowledge.articles
    return bool(before) and (before[-1] in definite or before[-1] in knowledge.honorifics)


# The day that is spoken of


@dataclass(frozen=True, slots=True)
class _Day:
    earliest: date
    latest: date
    words: str


def _day_spoken_of(candidate: Candidate, marked: Marked, part: Part, context: _Context) -> _Day | None:
    """The one date that the sentence states in full, if it lies before the document's; else the document's."""
    own = part.date or context.document.date
    stated = [
        each
        for each in marked.dates
        if each.basis is Basis.STATED
        and each.earliest is not None
        and each.latest is not None
        and _same_sentence(each.start, candidate, marked)
    ]
    if len(stated) == 1 and own is not None:
        earliest, latest = stated[0].earliest, stated[0].latest
        assert earliest is not None and latest is not None
        if latest < own.earliest:
            return _Day(earliest, latest, f"the sentence speaks of {stated[0].text}")
    if own is None:
        return None
    return _Day(own.earliest, own.latest, f"document of {own.edtf}")


def _same_sentence(offset: int, candidate: Candidate, marked: Marked) -> bool:
    return any(start <= offset < end and start <= candidate.start < end for start, end in marked.sentences)


def _term(first: date | None, last: date | None) -> str:
    if first is None and last is None:
        return "in office"
    if last is None:
        return f"in office since {first}"
    return f"in office until {last}" if first is None else f"in office from {first} to {last}"


def _either(targets: Sequence[str]) -> str:
    return "it may be " + " or ".join(f"`{target}`" for target in targets)
