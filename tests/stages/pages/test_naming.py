"""Names in the language of the site."""

from __future__ import annotations

from collections.abc import Callable

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Register
from regesta.stages.index import index
from regesta.stages.pages.naming import named_in

PEOPLE = """\
- {id: ada-lind, name: {en: Ada Lind, ru: Ада Линд}, sort: {en: "Lind, Ada", ru: "Линд, Ада"}}
- {id: olga-berg, name: {ru: Ольга Берг, en: Olga Berg}}
- {id: tom-hale, name: {en: Tom Hale}}
"""
ROLES = """\
- {id: mayor, name: {en: Mayor, ru: Мэр}, full: {en: [the Mayor]}, holders: [{person: ada-lind, from: 1900-01-01}]}
"""

Linked = Callable[..., AnnotatedDocument]


def register(linked: Linked) -> Register:
    """A register with three people and an office."""
    texts = {"people.yml": PEOPLE, "roles.yml": ROLES}
    return index([linked("Ada Lind came.", texts)], load_authority(texts, ("en", "ru"))[0])


def test_everybody_bears_the_name_of_the_language(linked: Linked) -> None:
    """Where there is one, the name in the language of the site is the first; all others stay, in their order."""
    named = named_in("ru", register(linked))
    assert [entry.entity.name for entry in named.entries.values()] == ["Ада Линд", "Ольга Берг", "Tom Hale"]
    assert [each.name for each in named.authority.entities.values()] == ["Ада Линд", "Ольга Берг", "Tom Hale"]
    assert list(named.authority.entities["ada-lind"].names.items()) == [("ru", "Ада Линд"), ("en", "Ada Lind")]
    assert next(iter(named.authority.entities["ada-lind"].sort_name.values())) == "Линд, Ада"
    assert next(iter(named.authority.roles["mayor"].names.values())) == "Мэр"
    assert named.authority.roles["mayor"].terms == register(linked).authority.roles["mayor"].terms


def test_what_need_not_change_is_the_same(linked: Linked) -> None:
    """In a language in which nobody has another name, the register is handed on as it is."""
    whole = register(linked)
    assert named_in("fi", whole) is whole
    assert named_in("en", named_in("en", whole)) == named_in("en", whole)
    assert named_in("en", whole).entries["olga-berg"].entity.name == "Olga Berg"
