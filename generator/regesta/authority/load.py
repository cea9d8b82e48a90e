"""The authority files' text into an `Authority`, with every fault of every file as a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from regesta.authority import cleaning, decisions, events
from regesta.authority.coordinates import coordinates
from regesta.authority.records import Faults, Record, read_list
from regesta.authority.yaml import Mapping as YamlMapping
from regesta.authority.yaml import Node, Text
from regesta.model import Alias, Authority, Decision, Entity, Event, Finding, Gender, Kind, Reason, Role, Severity, Term
from regesta.text.slugs import is_id

T = TypeVar("T")
Choice = TypeVar("Choice", bound=StrEnum)

FILES: Mapping[str, Kind | None] = {
    "people.yml": Kind.PERSON,
    "organisations.yml": Kind.ORGANISATION,
    "places.yml": Kind.PLACE,
    "roles.yml": None,
    events.FILE: None,
    decisions.FILE: None,
    cleaning.FILE: None,
}

_ENTITY_KEYS = ("id", "name", "sort", "aliases", "forms", "identifiers", "note")
_KEYS_BY_KIND: Mapping[Kind, tuple[str, ...]] = {
    Kind.PERSON: (*_ENTITY_KEYS, "gender"),
    Kind.ORGANISATION: _ENTITY_KEYS,
    Kind.PLACE: (*_ENTITY_KEYS, "within", "coordinates"),
}
_THIS: Mapping[Kind | None, Reason] = {
    Kind.PERSON: Reason.told("this person"),
    Kind.ORGANISATION: Reason.told("this organisation"),
    Kind.PLACE: Reason.told("this place"),
    None: Reason.told("this role"),
}
_ALIAS_KEYS = ("form", "case", "only", "documents", "note")
_ROLE_KEYS = ("id", "of", "name", "full", "short", "holders", "note")
_HOLDER_KEYS = ("person", "from", "to", "note")


@dataclass(slots=True)
class _Reading:
    languages: tuple[str, ...]
    entities: dict[str, Entity] = field(default_factory=dict)
    roles: dict[str, Role] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    """By id, for messages."""

    def claim(self, record: Record) -> str | None:
        """The record's id, if it has a usable one that no other record has."""
        identity = record.text("id")
        if identity is None:
            record.faults.add(
                "missing-id",
                record.line,
                Reason.told("{what} has no id", what=record.what),
                "`id:` with a short ASCII name",
            )
        elif not is_id(identity):
            record.faults.add(
                "bad-id",
                record.line_of("id"),
                Reason.told("the id `{identity}` cannot be an address", identity=identity),
                "small letters a to z, figures and single hyphens",
            )
        elif identity in self.records:
            first = self.records[identity]
            record.faults.add(
                "duplicate-id",
                record.line_of("id"),
                Reason.told(
                    "the id `{identity}` stands already in {path}, line {line}",
                    identity=identity,
                    path=first.faults.path,
                    line=first.line_of("id"),
                ),
                "an id of its own for each entity and role",
                Reason.told("Rename one of the two, or remove the second."),
            )
        else:
            self.records[identity] = record
            return identity
        return None


def load_authority(
    texts: Mapping[str, str], languages: tuple[str, ...], *, folder: str = "authorities"
) -> tuple[Authority, tuple[Finding, ...]]:
    """The authority in `texts`, by file name as in `FILES`; what is faulty is left out and reported."""
    reading = _Reading(languages)
    faults = {name: Faults(f"{folder}/{name}") for name in FILES}
    for name, kind in FILES.items():
        if name not in texts or name in (events.FILE, decisions.FILE, cleaning.FILE):
            continue
        what = _THIS[kind]
        for record in read_list(texts[name], faults[name], what):
            _read_role(record, reading) if kind is None else _read_entity(record, kind, reading)
    stated = _read_events(texts.get(events.FILE, ""), faults[events.FILE], reading)
    file = faults[decisions.FILE]
    decided = decisions.read_decisions(read_list(texts.get(decisions.FILE, ""), file, Reason.told("this decision")))
    merged = decisions.merged_ids(decided, reading.entities, file)
    _follow_merges(reading, merged)
    decided = tuple(_merged_decision(decision, merged) for decision in decided)
    decided = decisions.check_entities(decided, reading.entities, file)
    _check_references(reading, faults)
    rules = cleaning.read_rules(texts.get(cleaning.FILE, ""), faults[cleaning.FILE])
    happened = events.checked_events(stated, reading.records, reading.entities, merged, faults[events.FILE])
    authority = Authority(reading.entities, reading.roles, decided, merged, rules, happened)
    return authority, tuple(finding for each in faults.values() for finding in each.findings)


def _follow_merges(reading: _Reading, merged: Mapping[str, str]) -> None:
    """What names a merged id names the entity it leads to."""
    if not merged:
        return
    for identity, entity in reading.entities.items():
        if entity.within is not None and entity.within in merged:
            reading.entities[identity] = replace(entity, within=merged[entity.within])
    for identity, role in reading.roles.items():
        terms = tuple(replace(term, person=merged.get(term.person, term.person)) for term in role.terms)
        reading.roles[identity] = replace(role, terms=terms, of=merged.get(role.of or "", role.of))


def _merged_decision(decision: Decision, merged: Mapping[str, str]) -> Decision:
    return replace(decision, entities=tuple(merged.get(entity, entity) for entity in decision.entities))


def _read_entity(record: Record, kind: Kind, reading: _Reading) -> None:
    record.check_keys(_KEYS_BY_KIND[kind])
    identity = reading.claim(record)
    names = _by_language(record, "name", record.texts("name"), reading)
    if not names:
        record.faults.add(
            "missing-name", record.line, Reason.told("{what} has no name", what=_THIS[kind]), "`name: {en: …}`"
        )
    if identity is None or not names:
        return
    aliases = {
        language: tuple(alias for node in nodes if (alias := _alias(record, node)) is not None)
        for language, nodes in _by_language(record, "aliases", record.lists("aliases"), reading).items()
    }
    reading.entities[identity] = Entity(
        identity,
        kind,
        names,
        _by_language(record, "sort", record.texts("sort"), reading),
        aliases,
        record.texts("identifiers"),
        _choice(record, "gender", Gender) if kind is Kind.PERSON else None,
        _phrases(record, "forms", reading),
        record.text("note") or "",
        record.text("within") if kind is Kind.PLACE else None,
        coordinates(record) if kind is Kind.PLACE else None,
        record.faults.path,
        record.line,
    )


def _alias(record: Record, node: Node) -> Alias | None:
    if isinstance(node, Text):
        return Alias(node.value) if node.value.strip() else None
    if not isinstance(node, YamlMapping):
        record.faults.add("wrong-shape", node.line, Reason.told("this alias is a list"), "a name, or `{form: …}`")
        return None
    alias = Record(node, record.faults, Reason.told("this alias"))
    alias.check_keys(_ALIAS_KEYS)
    form = alias.text("form")
    if form is None:
        record.faults.add("wrong-shape", node.line, Reason.told("this alias has no form"), "`{form: …}`")
        return None
    limit = alias.text("only")
    if limit not in (None, "locative", "never"):
        alias.faults.add(
            "unknown-value",
            alias.line_of("only"),
            Reason.told("this alias has `only: {limit}`", limit=limit),
            "`only: locative` or `only: never`",
        )
    return Alias(
        form,
        exact_case=_one_of(alias, "case", "exact"),
        locative=limit == "locative",
        never=limit == "never",
        documents=alias.phrases("documents", alias.items("documents")),
    )


def _read_role(record: Record, reading: _Reading) -> None:
    record.check_keys(_ROLE_KEYS)
    identity = reading.claim(record)
    if identity is None:
        return
    terms = []
    for holder in record.records("holders", Reason.told("this holder")):
        holder.check_keys(_HOLDER_KEYS)
        person = holder.text("person")
        first, last = holder.day("from"), holder.day("to")
        if person is None:
            record.faults.add(
                "wrong-shape", holder.line, Reason.told("this holder has no person"), "`{person: id, from: YYYY-MM-DD}`"
            )
        elif first is not None and last is not None and last < first:
            record.faults.add(
                "term-ends-early",
                holder.line,
                Reason.told("the term of `{person}` ends before it starts", person=person),
                "a day in `to` that is not before the day in `from`",
            )
        else:
            terms.append(Term(person, first, last, holder.line))
    reading.roles[identity] = Role(
        identity,
        record.text("of"),
        _by_language(record, "name", record.texts("name"), reading),
        _phrases(record, "full", reading),
        _phrases(record, "short", reading),
        tuple(sorted(terms, key=lambda term: (term.first or date.min, term.person))),
        record.faults.path,
        record.line,
    )


def _read_events(text: str, faults: Faults, reading: _Reading) -> tuple[Event, ...]:
    read = (
        events.read_event(record, reading.claim(record), _by_language(record, "name", record.texts("name"), reading))
        for record in read_list(text, faults, Reason.told("this event"))
    )
    return tuple(event for event in read if event is not None)


def _phrases(record: Record, key: str, reading: _Reading) -> dict[str, tuple[str, ...]]:
    lists = _by_language(record, key, record.lists(key), reading)
    return {language: record.phrases(key, nodes) for language, nodes in lists.items()}


def _by_language(record: Record, key: str, values: dict[str, T], reading: _Reading) -> dict[str, T]:
    for language in values:
        if language not in reading.languages:
            record.faults.add(
                "unknown-language",
                record.line_of(key),
                Reason.told(
                    "`{key}` of {what} has the language `{language}`", key=key, what=record.what, language=language
                ),
                "one of the site's languages: " + ", ".join(reading.languages),
                Reason.told("Add the language to `languages` in mkdocs.yml, or remove it here."),
            )
    return {language: value for language, value in values.items() if language in reading.languages}


def _choice(record: Record, key: str, values: type[Choice]) -> Choice | None:
    text = record.text(key)
    if text is None:
        return None
    try:
        return values(text)
    except ValueError:
        record.faults.add(
            "unknown-value",
            record.line_of(key),
            Reason.told("{what} has `{key}: {text}`", what=record.what, key=key, text=text),
            "one of " + ", ".join(values),
        )
        return None


def _one_of(record: Record, key: str, value: str) -> bool:
    text = record.text(key)
    if text is not None and text != value:
        record.faults.add(
            "unknown-value",
            record.line_of(key),
            Reason.told("{what} has `{key}: {text}`", what=record.what, key=key, text=text),
            f"`{key}: {value}`",
        )
    return text == value


def _check_references(reading: _Reading, faults: Mapping[str, Faults]) -> None:
    """Report what names an unknown id, and leave such terms out."""
    for identity, role in reading.roles.items():
        known = []
        for term in role.terms:
            holder = reading.entities.get(term.person)
            if holder is not None and holder.kind is Kind.PERSON:
                known.append(term)
            else:
                faults["roles.yml"].add(
                    "unknown-id",
                    term.line,
                    Reason.told("the holder `{person}` is no person of the authority", person=term.person),
                    "an id of people.yml",
                )
        if role.of is not None and role.of not in reading.entities:
            faults["roles.yml"].add(
                "unknown-id",
                reading.records[identity].line_of("of"),
                Reason.told("`of: {of}` is no entity of the authority", of=role.of),
                "an id of organisations.yml or places.yml",
            )
        reading.roles[identity] = replace(role, terms=tuple(known))
        _check_overlaps(reading.roles[identity], faults["roles.yml"])
    for entity in reading.entities.values():
        _check_within(entity, reading, faults["places.yml"])


def _check_within(entity: Entity, reading: _Reading, faults: Faults) -> None:
    if entity.within is None:
        return
    outer = reading.entities.get(entity.within)
    line = reading.records[entity.id].line_of("within")
    if outer is None or outer.kind is not Kind.PLACE:
        faults.add(
            "unknown-id",
            line,
            Reason.told("`within: {within}` is no place of the authority", within=entity.within),
            "an id of places.yml",
        )
    elif outer is entity:
        faults.add(
            "within-itself",
            line,
            Reason.told("the place `{id}` lies within itself", id=entity.id),
            "the id of a larger place",
        )


def _check_overlaps(role: Role, faults: Faults) -> None:
    longest: Term | None = None
    for term in role.terms:
        if longest is not None and (longest.last is None or term.first is None or term.first <= longest.last):
            faults.findings.append(
                Finding(
                    "overlapping-terms",
                    Severity.WARNING,
                    faults.path,
                    term.line,
                    Reason.told(
                        "the terms of `{person}` and `{other}` as `{id}` overlap",
                        person=longest.person,
                        other=term.person,
                        id=role.id,
                    ),
                    "one holder on each day",
                    Reason.told(
                        "End the first term on the day before the second; on the days they share nobody is linked."
                    ),
                )
            )
        if longest is None or (term.last or date.max) > (longest.last or date.max):
            longest = term
