"""Where everything stands: links from any page to documents, entities and dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from posixpath import relpath

from regesta.model import Annotated, AnnotatedDocument, DateAddress, DateExpression, DateValue, Entity, Register
from regesta.stages.pages.weave import Target
from regesta.text.addresses import VAGUE, date_address, document_path, entity_path
from regesta.text.calendar import date_label
from regesta.text.dates import RULES
from regesta.text.markdown import Markdown, escape, link
from regesta.words import Words


@dataclass(frozen=True)
class Sitemap:
    """The register, seen from the links that lead into it."""

    register: Register
    words: Words
    """Of the site itself."""
    originals: frozenset[str] = frozenset()
    """Ids of the documents whose files readers may have."""
    directory_urls: bool = True
    """Whether the address of a page is a folder, as MkDocs does by default."""

    @cached_property
    def documents(self) -> Mapping[str, AnnotatedDocument]:
        """Documents by id, in order of time."""
        return {each.document.id: each for each in self.register.documents}

    def entity(self, identity: str) -> Entity:
        """An entity of the authority."""
        return self.register.authority.entities[identity]

    def document_link(self, page: str, identity: str) -> Markdown:
        """A link to a document, by its title."""
        target = document_path(identity)
        return self._link(page, target, lambda address: link(escape(self.documents[identity].document.title), address))

    def entity_link(self, page: str, identity: str) -> Markdown:
        """A link to an entity, by its name."""
        entity = self.entity(identity)
        target = entity_path(entity.kind, identity)
        return self._link(
            page, target, lambda address: Markdown(f"{link(escape(entity.name), address)}{{.rg-{entity.kind}}}")
        )

    def href(self, page: str, target: str) -> str:
        """The address of `target` as a browser needs it, for markup that MkDocs does not rewrite.

        Both are paths of pages, `target` perhaps with an anchor: `documents/a.md`, `people/b.md#x`; or of assets.
        """
        path, sign, anchor = target.partition("#")
        here, there = (self._published(each) for each in (page, path))
        address = relpath(there or ".", here.rpartition("/")[0] or ".")
        return f"{address}{'/' if not there or there.endswith('/') else ''}{sign}{anchor}"

    def _published(self, path: str) -> str:
        folder, _, name = path.rpartition("/")
        stem, dot, ending = name.rpartition(".")
        if f"{dot}{ending}" != ".md":
            return path
        if not self.directory_urls:
            return f"{path.removesuffix('.md')}.html"
        inner = folder if stem == "index" else f"{folder}/{stem}".lstrip("/")
        return f"{inner}/" if inner else ""

    def _link(self, page: str, target: str, make: Callable[[str], Markdown]) -> Markdown:
        """The same link for every page of a folder, made once."""
        key = page.rpartition("/")[0], target
        if key not in self._links:
            self._links[key] = make(relative(page, target))
        return self._links[key]

    @cached_property
    def _links(self) -> dict[tuple[str, str], Markdown]:
        return {}

    def date_link(self, page: str, value: DateValue) -> Markdown:
        """A link to the date of a document."""
        label = date_label(value.earliest, value.latest)
        return link(escape(label), relative(page, address_of(date_address(value.earliest, value.latest, value.edtf))))

    def targets(self, page: str, annotated: Annotated) -> tuple[Target, ...]:
        """Every link of a passage, each with its reason as title."""
        targets: list[Target] = []
        for mention in annotated.mentions:
            entity = self.entity(mention.entity)
            address = relative(page, entity_path(entity.kind, entity.id))
            targets.append((mention.start, mention.end, address, f"{entity.name} ({mention.why})"))
        for expression in annotated.dates:
            if expression.earliest is not None and expression.latest is not None:
                address = relative(
                    page, address_of(date_address(expression.earliest, expression.latest, expression.edtf))
                )
                targets.append((expression.start, expression.end, address, reason(expression)))
            elif expression.latest is not None:
                targets.append((expression.start, expression.end, relative(page, VAGUE), reading(expression)))
        return tuple(sorted(targets))


def reason(expression: DateExpression) -> str:
    """What a date was read as, and how."""
    assert expression.earliest is not None and expression.latest is not None
    return f"{date_label(expression.earliest, expression.latest)}. {reading(expression)}"


def reading(expression: DateExpression) -> str:
    """The rule by which a date was read, and the day it was counted from."""
    rule = RULES.get(expression.rule, expression.rule)
    if expression.relative_to is None:
        return rule
    return f"Counted from {date_label(expression.relative_to, expression.relative_to)}: {rule[:1].lower()}{rule[1:]}"


def address_of(address: DateAddress) -> str:
    """A date's page with its section."""
    return f"{address.page}#{address.anchor}"


def relative(page: str, target: str) -> str:
    """The address of `target` as seen from `page`; both relative to the site's source folder.

    >>> relative("documents/a.md", "people/b.md#x")
    '../people/b.md#x'
    """
    folder, _, _ = page.rpartition("/")
    inside, _, name = target.rpartition("/")
    return name if folder == inside else "../" * (folder.count("/") + 1 if folder else 0) + target
