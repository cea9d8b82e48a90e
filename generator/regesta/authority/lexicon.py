"""The authority into a dictionary of forms: names, aliases, surnames and role phrases, with their inflected forms."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.model import Alias, Authority, Entity, Finding, Kind, Reading, Reason, Ruling, Severity
from regesta.text.languages import language
from regesta.text.names import Lexicon, spelling


def surname(entity: Entity, code: str) -> str | None:
    """The part of a person's sort name before the comma; None when it has no comma."""
    before, comma, _ = entity.sort_name.get(code, "").partition(",")
    return before.strip() if comma and before.strip() and entity.kind is Kind.PERSON else None


def compile_lexicon(authority: Authority) -> Lexicon[Reading]:
    """Every form of every entity and role, and what the editor's decisions name."""
    lexicon: Lexicon[Reading] = Lexicon()
    for entity in authority.entities.values():
        for form, reading, case in entity_forms(entity):
            lexicon.add(form, reading, case=case)
    for role in authority.roles.values():
        for rule, phrases in (("role", role.full), ("short-role", role.short)):
            for code, names in phrases.items():
                for name in names:
                    # A role phrase is inflected like a thing: its head noun agrees, what follows stays.
                    for form in language(code).name_forms(name, Kind.ORGANISATION, None):
                        lexicon.add(form, Reading(role.id, rule), case="free")
    for decision in authority.decisions:
        if decision.ruling is Ruling.IS and decision.document is not None:
            reading = Reading(decision.entities[0], "decision", documents=(decision.document,))
            lexicon.add(decision.form, reading, case="exact")
    return lexicon


def entity_forms(entity: Entity) -> Iterator[tuple[str, Reading, str]]:
    """Every form under which an entity is looked for: the form, what it says, and how its case is compared."""
    for code, alias, reading in _entity_readings(entity):
        case = "exact" if alias.exact_case else "capitals"
        if code in entity.forms:
            yield alias.form, reading, case
        else:
            for form in language(code).name_forms(alias.form, entity.kind, entity.gender):
                yield form, reading, case
    for forms in entity.forms.values():
        for form in forms:
            yield form, Reading(entity.id, "alias"), "capitals"


def _entity_readings(entity: Entity) -> Iterator[tuple[str, Alias, Reading]]:
    for code, name in entity.names.items():
        yield code, Alias(name), Reading(entity.id, "name")
    for code, aliases in entity.aliases.items():
        for alias in aliases:
            if not alias.never:
                yield code, alias, Reading(entity.id, "alias", alias.locative, alias.documents)
    for code, name in entity.names.items():
        short = surname(entity, code)
        if short is not None:
            yield code, Alias(short), Reading(entity.id, "short-name")
        elif code not in entity.sort_name and entity.kind is Kind.PERSON and (short := _probable_surname(name)):
            yield code, Alias(short), Reading(entity.id, "short-name", inferred=True)


def _probable_surname(name: str) -> str | None:
    """The last word of a name of two or three, where the authority has no sort name."""
    words = name.split()
    last = words[-1]
    return last if len(words) in (2, 3) and len(last) > 2 and last[0].isupper() and "." not in last else None


def shared_aliases(authority: Authority) -> tuple[Finding, ...]:
    """Full names and aliases that two entities own with nothing to tell them apart."""
    owners: dict[tuple[str, ...], tuple[Entity, str]] = {}
    findings = []
    different = {frozenset(each.entities) for each in authority.decisions if each.ruling is Ruling.DIFFERENT}
    for entity in authority.entities.values():
        for _, alias, reading in _entity_readings(entity):
            if reading.rule == "short-name" or reading.locative or reading.documents:
                continue
            key = spelling(alias.form)
            owner, rule = owners.setdefault(key, (entity, reading.rule))
            if owner is not entity and {owner.id, entity.id} not in different:
                # Two people may well bear the same name; an alias is the editor's to choose.
                namesakes = rule == reading.rule == "name"
                findings.append(
                    Finding(
                        "shared-alias",
                        Severity.NOTE if namesakes else Severity.ERROR,
                        entity.path,
                        entity.line,
                        Reason.told(
                            "`{form}` names both `{id}` and `{other}` ({path}, line {line})",
                            form=alias.form,
                            id=entity.id,
                            other=owner.id,
                            path=owner.path,
                            line=owner.line,
                        ),
                        "a form that means one entity",
                        Reason.told(
                            "Limit one of the two (`only: locative`, `documents: […]`), or remove it; "
                            "neither is linked."
                        ),
                    )
                )
    return tuple(dict.fromkeys(findings))
