"""The authority into a dictionary of forms: names, aliases, surnames and role phrases, with their inflected forms."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.model import Alias, Authority, Entity, Finding, Kind, Reading, Severity
from regesta.text.languages import language
from regesta.text.names import Lexicon, fold


def surname(entity: Entity, code: str) -> str | None:
    """The part of a person's sort name before the comma; None when it has no comma."""
    before, comma, _ = entity.sort_name.get(code, "").partition(",")
    return before.strip() if comma and before.strip() and entity.kind is Kind.PERSON else None


def compile_lexicon(authority: Authority) -> Lexicon[Reading]:
    """Every form of every entity and role."""
    lexicon: Lexicon[Reading] = Lexicon()
    for entity in authority.entities.values():
        for code, alias, reading in _entity_readings(entity):
            case = "exact" if alias.exact_case else "capitals"
            for form in language(code).name_forms(alias.form, entity.kind, entity.gender):
                lexicon.add(form, reading, case=case)
    for role in authority.roles.values():
        for rule, phrases in (("role", role.full), ("short-role", role.short)):
            for code, names in phrases.items():
                for name in names:
                    # A role phrase is inflected like a thing: its head noun agrees, what follows stays.
                    for form in language(code).name_forms(name, Kind.ORGANISATION, None):
                        lexicon.add(form, Reading(role.id, rule), case="free")
    return lexicon


def _entity_readings(entity: Entity) -> Iterator[tuple[str, Alias, Reading]]:
    for code, name in entity.names.items():
        yield code, Alias(name), Reading(entity.id, "name")
    for code, aliases in entity.aliases.items():
        for alias in aliases:
            yield code, alias, Reading(entity.id, "alias", alias.locative, alias.documents)
    for code in entity.names:
        short = surname(entity, code)
        if short is not None:
            yield code, Alias(short), Reading(entity.id, "short-name")


def shared_aliases(authority: Authority) -> tuple[Finding, ...]:
    """Full names and aliases that two entities own with nothing to tell them apart."""
    owners: dict[tuple[str, ...], tuple[Entity, str]] = {}
    findings = []
    for entity in authority.entities.values():
        for _, alias, reading in _entity_readings(entity):
            if reading.rule == "short-name" or reading.locative or reading.documents:
                continue
            key = tuple(fold(word) for word in alias.form.split())
            owner, rule = owners.setdefault(key, (entity, reading.rule))
            if owner is not entity:
                # Two people may well bear the same name; an alias is the editor's to choose.
                namesakes = rule == reading.rule == "name"
                findings.append(
                    Finding(
                        "shared-alias",
                        Severity.NOTE if namesakes else Severity.ERROR,
                        entity.path,
                        entity.line,
                        f"`{alias.form}` names both `{entity.id}` and `{owner.id}` ({owner.path}, line {owner.line})",
                        "a form that means one entity",
                        "Limit one of the two (`only: locative`, `documents: […]`), or remove it; neither is linked.",
                    )
                )
    return tuple(dict.fromkeys(findings))
