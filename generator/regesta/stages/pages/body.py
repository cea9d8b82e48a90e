"""The text of a document into lines of Markdown: its passages as laid out, and in their place what was cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from regesta.model import Annotated, AnnotatedDocument, Cut, Part, PassageKind
from regesta.stages.pages.rules import rule_sentence
from regesta.stages.pages.sitemap import Sitemap
from regesta.stages.pages.weave import woven_cells, woven_passage
from regesta.text.calendar import date_label
from regesta.text.languages import LANGUAGE_NAMES
from regesta.text.markdown import Markdown, attribute
from regesta.text.slugs import ascii_id
from regesta.text.visible import visible

_LONGEST_CUT = 6000
"""Characters of a cut that its place on the page shows; the file has them all."""
_IN_RUNS = (PassageKind.ITEM, PassageKind.ROW, PassageKind.QUOTE)
"""Kinds whose passages, one after the other, make one list, table or quotation."""


@dataclass(frozen=True)
class Body:
    """Makes the text of one document's page."""

    annotated: AnnotatedDocument
    title: Annotated | None
    """What stands at the head of the page already."""
    path: str
    sitemap: Sitemap
    page_language: str

    def groups(self) -> Iterator[dict[str, Any]]:
        """What a template sets one below the other: `kind`, and what that needs."""
        run: list[Annotated] = []
        page = ""
        for part, thing in self._things():
            if run and not _goes_on(run[-1], thing):
                yield self._run(run)
                run = []
            if isinstance(thing, Cut):
                yield self._cut(thing)
            elif thing is None:
                yield {"kind": "part", "label": _part_label(part)}
            else:
                if thing.passage.page not in ("", page):
                    page = thing.passage.page
                    yield {"kind": "page", "label": page, "anchor": f"page-{ascii_id(page) or 'x'}"}
                if thing.passage.kind in _IN_RUNS:
                    run.append(thing)
                else:
                    yield self._single(thing)
        if run:
            yield self._run(run)

    def _things(self) -> Iterator[tuple[Part, Annotated | Cut | None]]:
        """Passages and cuts in the order of the raw text; None where a part begins that is to be named."""
        document = self.annotated.document
        by_start = {each.passage.start: each for each in self.annotated.passages}
        within = {(repair.start, repair.end) for each in document.passages for repair in each.repairs}
        cuts = [cut for cut in document.cuts if (cut.start, cut.end) not in within]
        days = {after.start for before, after in pairwise(document.parts) if _is_next_day(before, after)}
        several = len(document.parts) - len(days) > 1
        for part in document.parts:
            while cuts and cuts[0].start < part.start:
                yield part, cuts.pop(0)
            if several and part.start not in days:
                yield part, None
            for passage in part.passages:
                while cuts and cuts[0].start < passage.start:
                    yield part, cuts.pop(0)
                if by_start[passage.start] is not self.title:
                    yield part, by_start[passage.start]
        if document.parts:
            yield from ((document.parts[-1], cut) for cut in cuts)

    def _single(self, annotated: Annotated) -> dict[str, Any]:
        passage = annotated.passage
        classes = [] if passage.kind in (PassageKind.PARAGRAPH, PassageKind.HEADING) else [f".rg-{passage.kind}"]
        if any(each.label is not None for each in annotated.utterances):
            classes.append(".rg-turn")
        return {
            "kind": "heading" if passage.kind is PassageKind.HEADING else "paragraph",
            "level": Markdown("#" * min(max(passage.level, 2), 6)),
            "label": passage.label,
            **self._words(annotated),
            "attributes": self._attributes(annotated, classes),
        }

    def _run(self, run: Sequence[Annotated]) -> dict[str, Any]:
        if run[0].passage.kind is PassageKind.ROW:
            return self._table(run)
        depths = _depths(run)
        numbered = _is_numbered(run, depths)
        rows = []
        for each, depth in zip(run, depths, strict=True):
            label = each.passage.label
            number = numbered and label.rstrip(".").isdecimal()
            rows.append(
                {
                    "indent": Markdown("    " * depth),
                    "sign": Markdown(f"{label.rstrip('.')}." if number else "-"),
                    "quote": Markdown("> " * (depth + 1)),
                    "label": "" if number else label,
                    **self._words(each),
                    "attributes": self._attributes(each, []),
                }
            )
        return {"kind": str(run[0].passage.kind), "rows": rows}

    def _table(self, run: Sequence[Annotated]) -> dict[str, Any]:
        width = max(1, *(len(each.passage.cells) for each in run))
        rows = [self._row(each, width) for each in run]
        head = rows.pop(0) if run[0].passage.level == 1 else {"cells": [Markdown("")] * width}
        return {"kind": "row", "head": head, "rows": rows, "rule": Markdown("| " + " | ".join(["---"] * width) + " |")}

    def _row(self, annotated: Annotated, width: int) -> dict[str, Any]:
        cells = list(woven_cells(annotated, self.sitemap.targets(self.path, annotated)))
        cells += [Markdown("")] * (width - len(cells))
        # A row can have no attributes in Markdown, and an empty cell none either.
        bearer = next((number for number, cell in enumerate(cells) if cell), 0)
        cells[bearer] = Markdown(f"{cells[bearer]} {{ {self._attributes(annotated, [])} }}")
        return {"cells": cells}

    def _words(self, annotated: Annotated) -> dict[str, Any]:
        return {
            "text": woven_passage(annotated, self.sitemap.targets(self.path, annotated)),
            "marks": self._marks(annotated.passage.anchor),
        }

    def _marks(self, anchor: str) -> Markdown:
        """Links behind a passage: to itself, and to those that say the same in another language."""
        itself = f'[¶](#{anchor} "Link to this paragraph"){{.rg-pilcrow}}'
        return Markdown(" ".join([itself, *self._twins.get(anchor, ())]))

    @cached_property
    def _twins(self) -> Mapping[str, Sequence[str]]:
        """By anchor, links to the passages that say the same in another language."""
        by_anchor = {each.anchor: each for each in self.annotated.document.passages}
        twins: dict[str, list[str]] = {}
        for pair in self.annotated.pairs:
            for these, those in ((pair.first, pair.second), (pair.second, pair.first)):
                language = by_anchor[those[0]].language
                title = f"The same in {LANGUAGE_NAMES.get(language, language)}: {pair.why}"
                for anchor in these:
                    twin = f'[{language.upper()}](#{those[0]} "{attribute(title)}"){{.rg-twin}}'
                    twins.setdefault(anchor, []).append(twin)
        return twins

    def _attributes(self, annotated: Annotated, classes: Sequence[str]) -> Markdown:
        passage = annotated.passage
        language = "" if passage.language in (self.page_language, "und") else f"lang={passage.language}"
        return Markdown(" ".join(filter(None, [f"#{passage.anchor}", *classes, language])))

    def _cut(self, cut: Cut) -> dict[str, Any]:
        return {"kind": "cut", **cut_words(cut), "anchor": f"cut-{cut.start}"}


def cut_words(cut: Cut) -> Mapping[str, Any]:
    """What was cut, for a reader: its lines, and why."""
    shown = cut.text[:_LONGEST_CUT]
    return {
        "lines": [visible(line) for line in shown.splitlines() if line.strip()],
        "more": len(cut.text) - len(shown),
        "rule": cut.rule,
        "sentence": rule_sentence(cut.rule),
    }


def _goes_on(before: Annotated, thing: Annotated | Cut | None) -> bool:
    """Whether a list, table or quotation goes on, on the same page of the file."""
    if not isinstance(thing, Annotated):
        return False
    this, last = thing.passage, before.passage
    return this.kind is last.kind and this.page in ("", last.page)


def _depths(run: Sequence[Annotated]) -> list[int]:
    """How deep each stands, from 0; none more than one deeper than that before it."""
    depths: list[int] = []
    for each in run:
        wanted = max(each.passage.level, 1) - min(max(other.passage.level, 1) for other in run)
        depths.append(min(wanted, depths[-1] + 1 if depths else 0))
    return depths


def _is_numbered(run: Sequence[Annotated], depths: Sequence[int]) -> bool:
    """Whether Markdown, which counts from 1 whatever is written, would number the items as they are labelled."""
    counts: dict[int, int] = {}
    for each, depth in zip(run, depths, strict=True):
        counts = {level: count for level, count in counts.items() if level <= depth}
        label = each.passage.label.rstrip(".")
        counts[depth] = counts.get(depth, 0) + 1
        if label.isdecimal() and label != str(counts[depth]):
            return False
    return True


def _is_next_day(before: Part, after: Part) -> bool:
    """Whether a part only goes on with the next day of a journal."""
    return before.language == after.language and after.passages[0].kind is PassageKind.DATELINE


def _part_label(part: Part) -> str:
    name = LANGUAGE_NAMES.get(part.language, part.language)
    return name if part.date is None else f"{name}, {date_label(part.date.earliest, part.date.latest)}"
