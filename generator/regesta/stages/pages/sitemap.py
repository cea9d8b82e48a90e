"""Where everything stands: links from any page to documents, entities and dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from regesta.figures.markup import element
from regesta.model import (
    Annotated,
    AnnotatedDocument,
    Basis,
    DateAddress,
    DateExpression,
    DateValue,
    Entity,
    Event,
    EventEntry,
    PassageKind,
    Register,
    SharedPlace,
    SharedWording,
    Sharing,
)
from regesta.stages.pages.weave import Target
from regesta.text.addresses import VAGUE, date_address, document_path, entity_path, event_path, shared_pages
from regesta.text.dates import RULES
from regesta.text.markdown import Markdown, escape, escape_inline, link
from regesta.text.scripts import script_language, script_runs
from regesta.words import Words

UNSEARCHED = 'data-search-exclude=""'
"""Of a mark that stands in a text: the theme's search would show it in the middle of the words that it finds."""


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
    site_name: str = ""
    site_url: str = ""
    """With `/` at its end; empty where nobody knows it."""

    @cached_property
    def documents(self) -> Mapping[str, AnnotatedDocument]:
        """Documents by id, in order of time."""
        return {each.document.id: each for each in self.register.documents}

    @cached_property
    def shared_pages(self) -> Mapping[str, str]:
        """By id of a shared wording, the page that keeps it, with the id as anchor."""
        return shared_pages([(each.id, self._day(each.documents[0])) for each in self.register.shared])

    def shared_in(self, identity: str) -> Sequence[tuple[SharedWording, SharedPlace]]:
        """What a document shares with others, in the order of its text."""
        return self._shared_in.get(identity, ())

    def sharings_of(self, identity: str) -> Sequence[Sharing]:
        """With whom a document shares words, most first."""
        return self._sharings_of.get(identity, ())

    @cached_property
    def _sharings_of(self) -> Mapping[str, list[Sharing]]:
        found: dict[str, list[Sharing]] = {}
        for sharing in self.register.sharings:
            for identity in (sharing.first, sharing.second):
                found.setdefault(identity, []).append(sharing)
        return found

    @cached_property
    def _shared_in(self) -> Mapping[str, list[tuple[SharedWording, SharedPlace]]]:
        found: dict[str, list[tuple[SharedWording, SharedPlace]]] = {}
        for wording in self.register.shared:
            for place in wording.places:
                found.setdefault(place.document, []).append((wording, place))
        for identity, own in found.items():
            order = {each.anchor: number for number, each in enumerate(self.documents[identity].document.passages)}
            own.sort(key=lambda each: (order[each[1].spans[0].anchor], each[1].spans[0].start, each[1].spans[0].end))
        return found

    def paragraphs(self, identity: str) -> Mapping[str, Annotated]:
        """The passages of a document by anchor."""
        if identity not in self._paragraphs:
            self._paragraphs[identity] = {each.passage.anchor: each for each in self.documents[identity].passages}
        return self._paragraphs[identity]

    @cached_property
    def _paragraphs(self) -> dict[str, Mapping[str, Annotated]]:
        return {}

    def _day(self, identity: str) -> date | None:
        dated = self.documents[identity].document.date
        return None if dated is None else dated.earliest

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
        entity, language = self.entity(identity), self.name_language(identity)
        written = {"class": f"rg-{entity.kind}", "href": self.href(page, entity_path(entity.kind, identity))}
        if language:
            written["lang"] = language
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
        return self._foreign(code), event.names[code]

    def events_of(self, document: str) -> Sequence[EventEntry]:
        """The events of which a document is an account, in order of time."""
        return self._events.get(("document", document), ())

    def events_with(self, entity: str) -> Sequence[EventEntry]:
        """The events in which a person or organisation takes part, or that were at a place; in order of time."""
        return self._events.get(("entity", entity), ())

    def events_on(self, earliest: date, latest: date) -> Sequence[EventEntry]:
        """The events of which a day lies within a span of days, in order of time."""
        return [
            each for each in self.register.events if each.event.earliest <= latest and earliest <= each.event.latest
        ]

    @cached_property
    def _events(self) -> Mapping[tuple[str, str], list[EventEntry]]:
        found: dict[tuple[str, str], list[EventEntry]] = {}
        for entry in self.register.events:
            event = entry.event
            places = () if event.place is None else (event.place,)
            keys = dict.fromkeys(("document", each.account.document) for each in entry.tellings)
            keys |= dict.fromkeys(("entity", each) for each in (*event.participants, *places))
            for key in keys:
                found.setdefault(key, []).append(entry)
        return found

    def name_language(self, identity: str) -> str:
        """The language of an entity's name; empty where it is that of the site."""
        return self._foreign(next(iter(self.entity(identity).names)))

    def title(self, identity: str) -> Markdown:
        """The title of a document, for what is marked with its language: only where it has several it marks itself."""
        title = self.documents[identity].document.title
        return escape(title) if self.title_language(identity) else self.spoken(title)

    def title_language(self, identity: str) -> str:
        """The language of a document's title; empty where it is that of the site, or nothing tells."""
        document = self.documents[identity].document
        if document.title_basis is Basis.STATED:
            headings = (each.language for each in document.passages if each.kind is PassageKind.HEADING)
            if (language := next(headings, "und")) != "und":
                return self._foreign(language)
        return self.text_language(document.title, next((part.language for part in document.parts), "und"))

    def text_language(self, text: str, likely: str = "und") -> str:
        """The language of a title or note of which nobody says it; empty where its letters do not tell.

        `likely` is a language that it may be in.
        """
        return script_language(text, self.words.language, likely)

    def language_of(self, text: str, language: str) -> str:
        """The language to mark a text with whose language was found; as far as its letters tell where it was not."""
        return self.text_language(text) if language == "und" else self._foreign(language)

    def own_words(self, around: str) -> Markdown:
        """An attribute for what the site says within a text in another language, ` lang=en`; empty where it is in none.

        `around` is the language that the text is marked with.
        """
        return Markdown(f" lang={self.words.language}") if around else Markdown("")

    def spoken(self, text: str, likely: str = "und") -> Markdown:
        """A text of which nobody says in which language it is, as markup that says so where its letters do."""
        runs = [*script_runs(text, self.words.language, likely)]
        if not any(language for _, language in runs):
            return escape(text)
        pieces: list[str] = []
        for words, language in runs:
            shown = escape_inline(words) if pieces else escape(words) + (" " if words[-1:].isspace() else "")
            pieces.append(f'<span lang="{language}">{shown}</span>' if language else shown)
        return Markdown("".join(pieces).strip())

    def stretches(self, text: str, likely: str = "und") -> Iterator[str]:
        """The same for markup that is no Markdown: the children of an element."""
        for words, language in script_runs(text, self.words.language, likely):
            yield element("span", {"lang": language}, words) if language else words

    def _foreign(self, language: str) -> str:
        return "" if language in (self.words.language, "und") else language

    def href(self, page: str, target: str) -> str:
        """The address of `target` as a browser needs it, for markup that MkDocs does not rewrite.

        Both are paths of pages, `target` perhaps with an anchor: `documents/a.md`, `people/b.md#x`; or of assets.
        """
        path, sign, anchor = target.partition("#")
        here, there = (self._published(each) for each in (page, path))
        return f"{_from_folder(here.rpartition('/')[0], there)}{sign}{anchor}"

    def absolute(self, path: str) -> str:
        """The address of a page for those who are elsewhere; empty where nobody knows where the site stands."""
        return f"{self.site_url.rstrip('/')}/{self._published(path)}" if self.site_url else ""

    def _published(self, path: str) -> str:
        if path not in self._addresses:
            self._addresses[path] = self._address(path)
        return self._addresses[path]

    @cached_property
    def _addresses(self) -> dict[str, str]:
        return {}

    def _address(self, path: str) -> str:
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
        label = self.words.date(value.earliest, value.latest)
        return link(escape(label), relative(page, address_of(date_address(value.earliest, value.latest, value.edtf))))

    def targets(self, page: str, annotated: Annotated) -> tuple[Target, ...]:
        """Every link of a passage, each with its reason as title, unless the words are what it says."""
        targets: list[Target] = []
        for mention in annotated.mentions:
            entity = self.entity(mention.entity)
            address = relative(page, entity_path(entity.kind, entity.id))
            why = "" if _says(mention.text, entity.name) else f"{entity.name} ({self.words.reason(mention.why)})"
            targets.append((mention.start, mention.end, address, why))
        for expression in annotated.dates:
            if expression.earliest is not None and expression.latest is not None:
                address = relative(
                    page, address_of(date_address(expression.earliest, expression.latest, expression.edtf))
                )
                days = self.words.date(expression.earliest, expression.latest)
                why = "" if _says(expression.text, days) else self.read_as(expression)
                targets.append((expression.start, expression.end, address, why))
            elif expression.latest is not None:
                targets.append((expression.start, expression.end, relative(page, VAGUE), self.how_read(expression)))
        return tuple(sorted(targets))

    def read_as(self, expression: DateExpression) -> str:
        """What a date was read as, and how."""
        assert expression.earliest is not None and expression.latest is not None
        days = self.words.date(expression.earliest, expression.latest)
        return self.words("readings.read-as", days=days, how=self.how_read(expression))

    def how_read(self, expression: DateExpression) -> str:
        """The rule by which a date was read, and the day it was counted from."""
        rule = self.words.own(f"date-rules.{expression.rule}", RULES.get(expression.rule, expression.rule))
        if expression.relative_to is None:
            return rule
        day = self.words.day(expression.relative_to)
        return self.words("readings.counted-from", day=day, rule=f"{rule[:1].lower()}{rule[1:]}")


def _from_folder(folder: str, target: str) -> str:
    """The address of a published path as seen from a folder, both from the root; that of the root itself is empty.

    >>> _from_folder("documents/a", "people/b/"), _from_folder("documents/a", "")
    ('../../people/b/', '../../')
    """
    here, there = folder.split("/") if folder else [], target.removesuffix("/").split("/") if target else []
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    steps = [".."] * (len(here) - same) + there[same:] or ["."]
    return "/".join(steps) + ("/" if not target or target.endswith("/") else "")


def _says(text: str, label: str) -> bool:
    """Whether words of a text are, but for their spaces, those of the site."""
    return text == label or " ".join(text.split()) == label


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
