"""With whom an entity is named: a table of those in the same paragraphs, and a small network of the first of them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from regesta.figures.markup import element
from regesta.figures.network import MOST, Node, network
from regesta.model import EntityEntry
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import entity_path
from regesta.text.markdown import Markdown

_MOST_ROWS = 60
_FEWEST_FOR_A_PICTURE = 3


class Company:
    """What the pages of all entities ask about pairs, looked up once."""

    def __init__(self, sitemap: Sitemap) -> None:
        self._sitemap = sitemap
        self._counts: dict[str, Mapping[str, int]] = {}
        self._places: dict[str, Mapping[tuple[str, str], None]] = {}

    def rows(self, entry: EntityEntry, path: str) -> list[Markdown]:
        """Those named most with it, each a row of a table of four columns, in markup."""
        words = self._sitemap.words
        rows = []
        for identity, count in entry.together[:_MOST_ROWS]:
            kind = element("td", {}, words(f"kinds.{self._sitemap.entity(identity).kind}"))
            name, first = self._sitemap.entity_anchor(path, identity), self._first(entry.entity.id, identity, path)
            rows.append(Markdown(f"<tr><td>{name}</td>{kind}<td>{words.number(count)}</td><td>{first}</td></tr>"))
        return rows

    def picture(self, entry: EntityEntry, path: str) -> Markdown:
        """The network; empty where it would show next to nothing."""
        chosen = entry.together[:MOST]
        if len(chosen) < _FEWEST_FOR_A_PICTURE:
            return Markdown("")
        nodes = [self._node(identity, count, path) for identity, count in chosen]
        pairs = {}
        for (first, (one, _)), (second, (two, _)) in combinations(enumerate(chosen), 2):
            count = self._together(one).get(two, 0)
            if count:
                pairs[frozenset((first, second))] = count
        entity = entry.entity
        label = self._sitemap.words("entity.network", name=entity.name)
        return network(Node(entity.name, str(entity.kind), 0), nodes, pairs, label)

    def _node(self, identity: str, count: int, path: str) -> Node:
        entity, words = self._sitemap.entity(identity), self._sitemap.words
        kind = words(f"kinds.{entity.kind}").lower()
        said = words("entity.node", name=entity.name, kind=kind, paragraphs=words.count("paragraph", count))
        href = self._sitemap.href(path, entity_path(entity.kind, identity))
        return Node(entity.name, str(entity.kind), count, href, said, self._sitemap.name_language(identity))

    def _together(self, identity: str) -> Mapping[str, int]:
        if identity not in self._counts:
            self._counts[identity] = dict(self._sitemap.register.entries[identity].together)
        return self._counts[identity]

    def _first(self, one: str, two: str, path: str) -> Markdown:
        """The way to the first paragraph that names both."""
        here, there = self._paragraphs(one), self._paragraphs(two)
        shared = next((each for each in here if each in there), None)
        if shared is None:
            return Markdown("")
        document, anchor = shared
        value = self._sitemap.documents[document].document.date
        words = self._sitemap.words
        label = words("calendar.undated") if value is None else words.date(value.earliest, value.latest)
        return element("a", {"href": self._sitemap.href(path, self._sitemap.passage(document, anchor))}, label)

    def _paragraphs(self, identity: str) -> Mapping[tuple[str, str], None]:
        """Documents and anchors of all paragraphs that name an entity, in order of time."""
        if identity not in self._places:
            quoted = self._sitemap.register.entries[identity].quoted
            self._places[identity] = dict.fromkeys(
                (each.document, one.anchor) for each in quoted for one in each.excerpts
            )
        return self._places[identity]
