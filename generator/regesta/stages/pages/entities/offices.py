"""Roles and their terms into a picture with its list: a person's offices, or the holders of a body's or place's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from regesta.figures.markup import element
from regesta.figures.terms import Bar, terms
from regesta.model import EntityEntry, Role, Term
from regesta.stages.pages.entities.desk import Desk
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import entity_path
from regesta.text.markdown import Markdown
from regesta.words import Words

_MOST = 200
"""Terms on a page, the latest."""


def offices(entry: EntityEntry, path: str, desk: Desk) -> Markdown:
    """The list with its bars; empty where there are no offices."""
    sitemap, words, entity = desk.sitemap, desk.sitemap.words, entry.entity
    roles = desk.offices.get(entity.id, ())
    held = list(_held(entity.id, roles, path, sitemap))
    bars = [*held, *_holders(entity.id, roles, path, sitemap)][-_MOST:]
    label = words("entity.terms" if held else "entity.terms-of", name=entity.name)
    return terms(bars, label, corpus=desk.span, corpus_label=words("entity.corpus-span"))


def _held(identity: str, roles: Sequence[Role], path: str, sitemap: Sitemap) -> Iterator[Bar]:
    """A person's own terms, in order of time."""
    found = [(term, role) for role in roles for term in role.terms if term.person == identity]
    for term, role in sorted(found, key=lambda each: (each[0].first or date.min, each[1].id)):
        beside = [_days(term, sitemap.words)]
        if role.of is not None and role.of in sitemap.register.entries:
            beside.append(entity_anchor(path, role.of, sitemap))
        yield Bar(_name(role, sitemap.words), Markdown(" · ".join(filter(None, beside))), term.first, term.last)


def _holders(identity: str, roles: Sequence[Role], path: str, sitemap: Sitemap) -> Iterator[Bar]:
    """Who held the offices of a body or place, office by office."""
    for role in roles:
        if role.of == identity:
            for term in role.terms:
                holder = entity_anchor(path, term.person, sitemap)
                office = _role_name(role, sitemap.words)[0]
                yield Bar(holder, _days(term, sitemap.words), term.first, term.last, office)


def entity_anchor(path: str, identity: str, sitemap: Sitemap) -> Markdown:
    """A link to an entity in markup that is no Markdown."""
    entity = sitemap.entity(identity)
    language = sitemap.name_language(identity)
    attributes = {"href": sitemap.href(path, entity_path(entity.kind, identity)), "class": f"rg-{entity.kind}"}
    return element("a", {**attributes, **({"lang": language} if language else {})}, entity.name)


def term_label(term: Term, words: Words) -> str:
    """The days of a term in words; empty where neither is known."""
    first = "" if term.first is None else words.day(term.first)
    last = "" if term.last is None else words.day(term.last)
    if first and last:
        return words("entity.term", first=first, last=last)
    return words("entity.since", first=first) if first else words("entity.until", last=last) if last else ""


def _days(term: Term, words: Words) -> Markdown:
    label = term_label(term, words)
    return element("span", {}, label) if label else Markdown("")


def _name(role: Role, words: Words) -> Markdown:
    name, language = _role_name(role, words)
    return element("span", {"lang": language} if language else {}, name)


def _role_name(role: Role, words: Words) -> tuple[str, str]:
    """What the office is called, in the language of the page if the authority says it, and its language if not."""
    if words.language in role.names:
        return role.names[words.language], ""
    return next(((name, language) for language, name in role.names.items()), (role.id, ""))
