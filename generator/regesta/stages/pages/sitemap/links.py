"""The register, seen from the links that lead into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from regesta.figures.markup import element
from regesta.model import (
    Annotated,
    AnnotatedDocument,
    Basis,
    DateValue,
    Entity,
    Event,
    PassageKind,
    Register,
)
from regesta.stages.pages.sitemap.addresses import Published, address_of, relative
from regesta.stages.pages.sitemap.events import Events
from regesta.stages.pages.sitemap.languages import Languages
from regesta.stages.pages.sitemap.shared import SharedWords
from regesta.stages.pages.sitemap.sheets import Sheets
from regesta.text.addresses import date_address, document_path, entity_path, event_path
from regesta.text.markdown import Markdown, escape, link
from regesta.words import Words

UNSEARCHED = 'data-search-exclude=""'
"""Of a mark that stands in a text: the theme's search would show it in the middle of the words that it finds."""


@dataclass(frozen=True)
class Sitemap:
    """Knows where everything stands, and what its links say."""

    register: Register
    words: Words
    """Of the site itself."""
    originals: frozenset[str] = frozenset()
    """Ids of the documents whose files readers may have."""
    directory_urls: bool = True
    """Whether the address of a page is a folder, as MkDocs does by default."""
    site_name: str = ""
    site_url: str = ""
    """With `/` at its end; empty where nobody knows it."""

    @cached_property
    def documents(self) -> Mapping[str, AnnotatedDocument]:
        """Documents by id, in order of time."""
        return {each.document.id: each for each in self.register.documents}

    @cached_property
    def languages(self) -> Languages:
        """For texts that are to be marked with theirs."""
        return Languages(self.words.language)

    @cached_property
    def events(self) -> Events:
        """The events by what they have to do with."""
        return Events(self.register.events)

    @cached_property
    def shared(self) -> SharedWords:
        """The words that documents share."""
        return SharedWords(self.register, self.documents)

    @cached_property
    def sheets(self) -> Sheets:
        """The pages on which the texts of documents stand."""
        return Sheets(self.documents)

    def passage(self, identity: str, anchor: str) -> str:
        """The page on which a passage of a document stands, with its anchor: `documents/a/2.md#p-b`."""
        return f"{self.sheets.page(identity, anchor)}#{anchor}"

    def passage_from(self, page: str, identity: str, anchor: str, on_page: str = "") -> str:
        """The address of a passage as seen from a page of its own document: `#p-b`, if it stands there.

        `on_page` is an anchor of something around the passage, to lead there instead.
        """
        path = self.sheets.page(identity, anchor)
        return f"{'' if path == page else relative(page, path)}#{on_page or anchor}"

    @cached_property
    def _published(self) -> Published:
        return Published(self.directory_urls, self.site_url)

    def paragraphs(self, identity: str) -> Mapping[str, Annotated]:
        """The passages of a document by anchor."""
        if identity not in self._paragraphs:
            self._paragraphs[identity] = {each.passage.anchor: each for each in self.documents[identity].passages}
        return self._paragraphs[identity]

    @cached_property
    def _paragraphs(self) -> dict[str, Mapping[str, Annotated]]:
        return {}

    def entity(self, identity: str) -> Entity:
        """An entity of the authority."""
        return self.register.authority.entities[identity]

    def document_link(self, page: str, identity: str) -> Markdown:
        """A link to a document, by its title."""

        def made(address: str) -> Markdown:
            title = link(self.title(identity), address)
            language = self.title_language(identity)
            return Markdown(f"{title}{{lang={language}}}") if language else title

        return self._link(page, document_path(identity), made)

    def entity_link(self, page: str, identity: str) -> Markdown:
        """A link to an entity, by its name."""
        entity = self.entity(identity)

        def made(address: str) -> Markdown:
            language = self.name_language(identity)
            attributes = f".rg-{entity.kind}{f' lang={language}' if language else ''}"
            return Markdown(f"{link(escape(entity.name), address)}{{{attributes}}}")

        return self._link(page, entity_path(entity.kind, identity), made)

    def entity_anchor(self, page: str, identity: str, **attributes: str) -> Markdown:
        """The same as markup, for lists of many: a link of Markdown takes a dozen times as long to render."""
        href = self.href(page, entity_path(self.entity(identity).kind, identity))
        key = identity, href, *attributes.items()
        if key not in self._anchors:
            self._anchors[key] = self._anchor(identity, href, attributes)
        return self._anchors[key]

    @cached_property
    def _anchors(self) -> dict[tuple[object, ...], Markdown]:
        # Seen from any page of a folder most links are the same.
        return {}

    def _anchor(self, identity: str, href: str, attributes: Mapping[str, str]) -> Markdown:
        entity, language = self.entity(identity), self.name_language(identity)
        written = {"class": f"rg-{entity.kind}", "href": href, **({"lang": language} if language else {})}
        return element("a", {**written, **attributes}, entity.name)

    def event_link(self, page: str, identity: str) -> Markdown:
        """A link to an event, by its name in the site's language if it has one."""
        event = self.register.authority.events[identity]

        def made(address: str) -> Markdown:
            language, name = self.event_name(event)
            attributes = f".rg-event{f' lang={language}' if language else ''}"
            return Markdown(f"{link(escape(name), address)}{{{attributes}}}")

        return self._link(page, event_path(identity), made)

    def event_name(self, event: Event) -> tuple[str, str]:
        """The language of an event's name, empty where it is that of the site, and the name."""
        code = self.words.language if self.words.language in event.names else next(iter(event.names))
        return self.languages.foreign(code), event.names[code]

    def name_language(self, identity: str) -> str:
        """The language of an entity's name; empty where it is that of the site."""
        return self.languages.foreign(next(iter(self.entity(identity).names)))

    def title(self, identity: str) -> Markdown:
        """The title of a document, for what is marked with its language: only where it has several it marks itself."""
        title = self.documents[identity].document.title
        return escape(title) if self.title_language(identity) else self.languages.spoken(title)

    def title_language(self, identity: str) -> str:
        """The language of a document's title; empty where it is that of the site, or nothing tells."""
        document = self.documents[identity].document
        if document.title_basis is Basis.STATED:
            headings = (each.language for each in document.passages if each.kind is PassageKind.HEADING)
            if (language := next(headings, "und")) != "und":
                return self.languages.foreign(language)
        return self.languages.of_text(document.title, next((part.language for part in document.parts), "und"))

    def href(self, page: str, target: str) -> str:
        """The address of `target` as a browser needs it, for markup that MkDocs does not rewrite.

        Both are paths of pages, `target` perhaps with an anchor: `documents/a.md`, `people/b.md#x`; or of assets.
        """
        return self._published.href(page, target)

    def absolute(self, path: str) -> str:
        """The address of a page for those who are elsewhere; empty where nobody knows where the site stands."""
        return self._published.absolute(path)

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
        label = self.words.date(value.earliest, value.latest)
        return link(escape(label), relative(page, address_of(date_address(value.earliest, value.latest, value.edtf))))
