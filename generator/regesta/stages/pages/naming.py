"""The register with everybody named in the language of the site, where the authority has such a name.

The first name of an entity is that of its page, of every link to it, and of every list: on a site in Russian it is the
Russian one, whatever the authority file says first. Addresses do not change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from regesta.model import Entity, Register, Role

T = TypeVar("T")


def named_in(language: str, register: Register) -> Register:
    """The register, the same where nothing has to change."""
    authority = register.authority
    entities = {identity: _entity(each, language) for identity, each in authority.entities.items()}
    roles = {identity: _role(each, language) for identity, each in authority.roles.items()}
    if all(entities[each] is authority.entities[each] for each in entities) and all(
        roles[each] is authority.roles[each] for each in roles
    ):
        return register
    return replace(
        register,
        authority=replace(authority, entities=entities, roles=roles),
        entries={
            identity: replace(entry, entity=entities.get(identity, entry.entity))
            for identity, entry in register.entries.items()
        },
    )


def _entity(entity: Entity, language: str) -> Entity:
    if _is_first(entity.names, language) and _is_first(entity.sort_name, language):
        return entity
    return replace(entity, names=_first(entity.names, language), sort_name=_first(entity.sort_name, language))


def _role(role: Role, language: str) -> Role:
    return role if _is_first(role.names, language) else replace(role, names=_first(role.names, language))


def _is_first(by_language: Mapping[str, T], language: str) -> bool:
    return language not in by_language or next(iter(by_language)) == language


def _first(by_language: Mapping[str, T], language: str) -> dict[str, T]:
    """With the language's own value first, if there is one; the others in their order."""
    return dict(sorted(by_language.items(), key=lambda item: item[0] != language))
