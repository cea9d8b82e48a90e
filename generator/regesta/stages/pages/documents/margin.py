"""Who and what is in a document, for the margin of its page: lists of markup, since a page may have many entries.

What a card in the text says of an entity stands here once, in the entry of the margin, and not at each mention.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from regesta.figures.markup import element
from regesta.figures.timeline import Mark, nearest, timeline
from regesta.model import AnnotatedDocument, Kind
from regesta.stages.pages.documents.offices import Offices
from regesta.stages.pages.sitemap import Sitemap, address_of
from regesta.text.addresses import FOLDERS, date_address
from regesta.text.markdown import Markdown

_NOUNS = {Kind.PERSON: "person", Kind.ORGANISATION: "organisation", Kind.PLACE: "place"}
_MOST = 30
"""Entries of a kind that stand in the open; the rest is folded."""
_MOST_MARKS = 12
"""Days of the picture; the list below it has them all."""


@dataclass(frozen=True)
class Margin:
    """The margin of one document's page."""

    annotated: AnnotatedDocument
    path: str
    sitemap: Sitemap
    offices: Offices

    @cached_property
    def summary(self) -> str:
        """How many of each kind, for a reader who has it folded."""
        words = self.sitemap.words
        counts = [(noun, sum(1 for each in self._counts if self._kind(each) is kind)) for kind, noun in _NOUNS.items()]
        counts.append(("date", len(self._dates)))
        return ", ".join(words.count(noun, count) for noun, count in counts if count)

    def groups(self) -> Iterator[dict[str, Any]]:
        """Entries by kind, the most frequent first, each with the place of its first mention; dates in their order."""
        words = self.sitemap.words
        order = sorted(self._counts, key=lambda each: (-self._counts[each], each))
        for kind in Kind:
            rows = [self._entity(each) for each in order if self._kind(each) is kind]
            if rows:
                yield self._group(words(f"kinds.{FOLDERS[kind]}"), str(kind), f"in-{FOLDERS[kind]}", rows)
        if self._dates:
            rows = [self._date(*each) for each in sorted(self._dates)]
            yield self._group(words("kinds.dates"), "date", "in-dates", rows)

    def timeline(self) -> Markdown:
        """The days mentioned, around the document's own; nothing where there is but one."""
        own = self.annotated.document.date
        spans = {(earliest, latest): edtf for earliest, latest, edtf in sorted(self._dates)}
        marks = [
            self._mark(*span, edtf, "mentioned")
            for span, edtf in spans.items()
            if own is None or span != (own.earliest, own.latest)
        ]
        if own is not None:
            marks.append(self._mark(own.earliest, own.latest, own.edtf, "own"))
        if len(marks) < 2:
            return Markdown("")
        words = self.sitemap.words
        return timeline(nearest(marks, _MOST_MARKS), words("document.timeline"), note=words("figures.not-to-scale"))

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(mention.entity for each in self.annotated.passages for mention in each.mentions)

    @cached_property
    def _first(self) -> dict[str, str]:
        """By entity, the anchor of its first mention."""
        first: dict[str, str] = {}
        for each in self.annotated.passages:
            for mention in each.mentions:
                first.setdefault(mention.entity, each.passage.anchor)
        return first

    @cached_property
    def _dates(self) -> dict[tuple[date, date, str], tuple[int, str]]:
        """By their days, how often each is mentioned, and the anchor of the first time."""
        found: dict[tuple[date, date, str], tuple[int, str]] = {}
        for each in self.annotated.passages:
            for expression in each.dates:
                if expression.earliest is not None and expression.latest is not None:
                    key = expression.earliest, expression.latest, expression.edtf
                    count, anchor = found.get(key, (0, each.passage.anchor))
                    found[key] = count + 1, anchor
        return found

    def _kind(self, identity: str) -> Kind:
        return self.sitemap.entity(identity).kind

    def _group(self, heading: str, kind: str, anchor: str, rows: Sequence[Markdown]) -> dict[str, Any]:
        return {
            "heading": heading,
            "kind": kind,
            "anchor": anchor,
            "list": element("ul", {}, *rows[:_MOST]),
            "more": element("ul", {}, *rows[_MOST:]),
            "more_count": max(0, len(rows) - _MOST),
            "count": self.sitemap.words.number(len(rows)),
        }

    def _entity(self, identity: str) -> Markdown:
        sitemap, words = self.sitemap, self.sitemap.words
        documents = words.count("document", len(sitemap.register.entries[identity].quoted))
        known = {"data-known": words("document.known", documents=documents)}
        name = sitemap.entity_anchor(self.path, identity, **known)
        offices = (
            element("em", {"class": "rg-office", **({} if spoken == words.language else {"lang": spoken})}, office)
            for office, spoken in self.offices.on(identity, self.annotated.document.date, words.language)
        )
        return _row(name, self._counter(self._counts[identity], self._first[identity]), *offices)

    def _date(self, earliest: date, latest: date, edtf: str) -> Markdown:
        count, anchor = self._dates[earliest, latest, edtf]
        href = self.sitemap.href(self.path, address_of(date_address(earliest, latest, edtf)))
        label = self.sitemap.words.date(earliest, latest)
        return _row(element("a", {"class": "rg-date", "href": href}, label), self._counter(count, anchor))

    def _counter(self, count: int, anchor: str) -> Markdown:
        """How often, as a link to the first time."""
        words = self.sitemap.words
        label = words("document.to-first", mentions=words.count("mention", count))
        return element("a", {"aria-label": label, "class": "rg-count", "href": f"#{anchor}"}, words.number(count))

    def _mark(self, earliest: date, latest: date, edtf: str, kind: str) -> Mark:
        label = self.sitemap.words.date(earliest, latest)
        href = self.sitemap.href(self.path, address_of(date_address(earliest, latest, edtf)))
        return Mark(earliest, latest, label, href, kind)


def _row(*parts: Markdown) -> Markdown:
    return element("li", {}, Markdown(" ".join(parts)))
