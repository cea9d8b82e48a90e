"""Documents whose parts say the same in several languages into pages that set them side by side.

Parts that pair with each other, in however many languages, make one table: a column for each, a row for each group of
passages that belong together; what has no counterpart stands in its column alone, at its place in the text. Long ones
go on on further pages.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from regesta.model import Annotated, AnnotatedDocument, Document, Page, Part, PassageKind
from regesta.stages.pages.rendering import render_page, said
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.stages.pages.sitemap.room import size_of
from regesta.stages.pages.sitemap.sheets import MOST
from regesta.stages.pages.sitemap.targets import targets_of
from regesta.stages.pages.weave import woven_passage
from regesta.text.addresses import parallel_path
from regesta.text.markdown import Markdown, escape, link
from regesta.words import Words


@dataclass(slots=True, eq=False)
class _Row:
    """Passages that belong together, by the number of their part."""

    cells: dict[int, list[str]] = field(default_factory=dict)
    """Anchors, in order."""
    whys: list[str] = field(default_factory=list)


def parallel_pages(sitemap: Sitemap) -> Iterator[Page]:
    """A page for each document that has parts in parallel, or as many as they need."""
    for annotated in sitemap.register.documents:
        if annotated.pairs:
            # Whichever page of the folder they stand on, their links are the same.
            path = parallel_path(annotated.document.id)
            sheets = _sheets(_Table(annotated, parts, path, sitemap).values() for parts in _groups(annotated))
            for number, tables in enumerate(sheets, start=1):
                yield _page(annotated.document, tables, number, len(sheets), sitemap)


def _sheets(tables: Iterable[Mapping[str, Any]], most: int = MOST) -> Sequence[Sequence[Mapping[str, Any]]]:
    """The tables by page; one that does not fit goes on on the next page."""
    sheets: list[list[dict[str, Any]]] = [[]]
    held = 0
    for table in tables:
        begun: dict[str, Any] | None = None
        for row in table["rows"]:
            if held and held + row["size"] > most:
                sheets.append([])
                held, begun = 0, None
            if begun is None:
                begun = {**table, "rows": []}
                sheets[-1].append(begun)
            begun["rows"].append(row)
            held += row["size"]
    return sheets


def _page(document: Document, tables: Sequence[Mapping[str, Any]], number: int, count: int, sitemap: Sitemap) -> Page:
    words, path = sitemap.words, parallel_path(document.id, number)
    title = words("parallel.title", title=document.title)
    place = words("document.sheet-of", n=number, of=count) if number > 1 else ""
    if place:
        title = words("document.sheet-title", title=title, place=place)
    values = {
        "place": place,
        "sheets": {
            "before": _way(number - 1, "before", path, document, words) if number > 1 else None,
            "after": _way(number + 1, "after", path, document, words) if number < count else None,
        }
        if count > 1
        else None,
        "title": said(sitemap.words, "parallel.title", title=sitemap.document_link(path, document.id)),
        "date": None if document.date is None else sitemap.date_link(path, document.date),
        "tables": tables,
    }
    front = {
        "title": title,
        "template": "parallel.html",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
        "regesta": {"kind": "side-by-side", "id": document.id},
    }
    return render_page(path, "parallel", front, values, sitemap.words)


def _way(number: int, side: str, page: str, document: Document, words: Words) -> Markdown:
    address = relative(page, parallel_path(document.id, number))
    return Markdown(f"{link(escape(words(f'document.sheet-{side}', n=number)), address)}{{.rg-keep}}")


def _groups(annotated: AnnotatedDocument) -> list[list[int]]:
    """The numbers of the parts that pair with each other, directly or through a third."""
    part_of = _part_of(annotated.document.parts)
    group = {number: [number] for number in range(len(annotated.document.parts))}
    for pair in annotated.pairs:
        one, other = group[part_of[pair.first[0]]], group[part_of[pair.second[0]]]
        if one is not other:
            one += other
            group.update((number, one) for number in other)
    return [sorted(each) for number, each in group.items() if len(each) > 1 and number == min(each)]


def _part_of(parts: Sequence[Part]) -> dict[str, int]:
    return {passage.anchor: number for number, part in enumerate(parts) for passage in part.passages}


@dataclass(frozen=True)
class _Table:
    """Parts side by side."""

    annotated: AnnotatedDocument
    parts: Sequence[int]
    path: str
    sitemap: Sitemap

    def values(self) -> dict[str, Any]:
        """The columns and rows for the template, each row with the bytes that it takes, about."""
        own = self.sitemap.paragraphs(self.annotated.document.id)
        return {
            "columns": [self._column(self.annotated.document.parts[number]) for number in self.parts],
            "rows": [
                {
                    "cells": [self._cell(row.cells.get(number, ())) for number in self.parts],
                    "whys": row.whys,
                    "size": sum(size_of(own[each].passage.text) for each in chain.from_iterable(row.cells.values())),
                }
                for row in self._in_order(self._rows())
            ],
            "width": Markdown(str(len(self.parts))),
        }

    def _rows(self) -> Mapping[str, _Row]:
        """By anchor, the row in which a passage stands."""
        part_of = _part_of(self.annotated.document.parts)
        rows: dict[str, _Row] = {}
        for pair in self.annotated.pairs:
            if part_of[pair.first[0]] in self.parts:
                known = list(dict.fromkeys(rows[each] for each in (*pair.first, *pair.second) if each in rows))
                row = known[0] if known else _Row()
                row.whys += [why for each in known[1:] for why in each.whys]
                row.whys.append(self.sitemap.words.reason(pair.why))
                gone = {each for each, other in rows.items() if other in known[1:]}
                rows |= dict.fromkeys([*gone, *pair.first, *pair.second], row)
        for number in self.parts:
            for passage in self.annotated.document.parts[number].passages:
                row = rows.setdefault(passage.anchor, _Row())
                row.cells.setdefault(number, []).append(passage.anchor)
        return rows

    def _in_order(self, rows: Mapping[str, _Row]) -> Iterator[_Row]:
        """Each row where it stands in all its columns; where they disagree, in the first."""
        passages = {number: self.annotated.document.parts[number].passages for number in self.parts}
        waiting = {number: deque(dict.fromkeys(rows[each.anchor] for each in own)) for number, own in passages.items()}
        done: set[_Row] = set()
        while True:
            for column in waiting.values():
                while column and column[0] in done:
                    column.popleft()
            heads = [column[0] for column in waiting.values() if column]
            if not heads:
                return
            ready = (row for row in heads if all(waiting[number][0] is row for number in row.cells))
            row = next(ready, heads[0])
            done.add(row)
            yield row

    def _column(self, part: Part) -> dict[str, Any]:
        words = self.sitemap.words
        lines = (each.text for each in part.passages if each.kind is PassageKind.SOURCE_LINE)
        source = part.source or next(lines, None)
        return {
            "language": words.language_name(part.language),
            "source": "" if source is None else self.sitemap.languages.spoken(source, part.language),
            "date": None if part.date is None else words.date(part.date.earliest, part.date.latest),
        }

    def _cell(self, anchors: Sequence[str]) -> dict[str, Any]:
        own = self.sitemap.paragraphs(self.annotated.document.id)
        passages = [own[anchor] for anchor in anchors]
        language = self._language(passages[0]) if passages else ""
        return {
            "language": language,
            "passages": [
                {
                    "text": woven_passage(each, targets_of(each, self.path, self.sitemap), words=self.sitemap.words),
                    "sign": self._sign(each, language),
                    "kind": Markdown(f".rg-{each.passage.kind}"),
                    "language": self._language(each) if self._language(each) != language else "",
                }
                for each in passages
            ],
        }

    def _sign(self, annotated: Annotated, around: str) -> Markdown:
        address = relative(self.path, self.sitemap.passage(self.annotated.document.id, annotated.passage.anchor))
        made = link(escape("¶"), address, self.sitemap.words("parallel.paragraph"))
        return Markdown(f"{made}{{.rg-pilcrow{self.sitemap.languages.own_words(around)}}}")

    def _language(self, annotated: Annotated) -> str:
        return self.sitemap.languages.of_passage(annotated.passage.text, annotated.passage.language)
