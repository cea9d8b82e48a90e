"""The text of a document into lines of Markdown: its passages as laid out, and in their place what was cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from regesta.model import Annotated, AnnotatedDocument, Cut, Part, PassageKind
from regesta.stages.pages.documents.marks import Marks
from regesta.stages.pages.documents.parts import part_anchor, part_label
from regesta.stages.pages.echoes import echoes
from regesta.stages.pages.rules import rule_sentence
from regesta.stages.pages.sitemap import Sitemap
from regesta.stages.pages.sitemap.room import LONGEST_CUT
from regesta.stages.pages.sitemap.sheets import Sheet
from regesta.stages.pages.sitemap.targets import targets_of
from regesta.stages.pages.weave import Echo, woven_cells, woven_passage
from regesta.text.markdown import Markdown
from regesta.text.slugs import ascii_id
from regesta.text.visible import visible

_DEEPEST = 6
_TURNS: Mapping[str, str] = {"turn": ".rg-turn", "turn-continued": ".rg-turn-on"}
"""By the rule of an utterance, what its paragraph is: a turn begins or goes on."""
_IN_RUNS = (PassageKind.ITEM, PassageKind.ROW, PassageKind.QUOTE)
"""Kinds whose passages, one after the other, make one list, table or quotation."""


@dataclass(frozen=True)
class Body:
    """Makes the text of a page of a document: all of it, unless it is long."""

    annotated: AnnotatedDocument
    """With the passages of this page."""
    sheet: Sheet
    title: Annotated | None
    """What stands at the head of the page already."""
    path: str
    sitemap: Sitemap
    named: Mapping[int, Part]
    """Parts that have a heading of their own, by where they begin."""

    def groups(self) -> Iterator[dict[str, Any]]:
        """What a template sets one below the other: `kind`, and what that needs."""
        run: list[Annotated] = []
        page = ""
        level = 1
        for part, thing in self._things():
            if run and not _goes_on(run[-1], thing):
                yield self._run(run)
                run = []
            if isinstance(thing, Cut):
                yield self._cut(thing)
            elif thing is None:
                level = 2
                yield {"kind": "part", "label": part_label(part, self.sitemap.words), "anchor": part_anchor(part)}
            else:
                if thing.passage.page not in ("", page):
                    page = thing.passage.page
                    yield {"kind": "page", "label": page, "anchor": f"page-{ascii_id(page) or 'x'}"}
                if thing.passage.kind is PassageKind.HEADING:
                    level = self._level(thing, level)
                if thing.passage.kind in _IN_RUNS:
                    run.append(thing)
                else:
                    yield self._single(thing, level)
        if run:
            yield self._run(run)

    def _things(self) -> Iterator[tuple[Part, Annotated | Cut | None]]:
        """Passages and cuts in the order of the raw text; None where a part begins that is to be named."""
        document = self.annotated.document
        by_start = {each.passage.start: each for each in self.annotated.passages}
        within = {(repair.start, repair.end) for each in document.passages for repair in each.repairs}
        cuts = [cut for cut in document.cuts if self.sheet.has(cut) and (cut.start, cut.end) not in within]
        for part in document.parts:
            passages = [each for each in part.passages if each.start in by_start]
            if not passages:
                continue
            while cuts and cuts[0].start < part.start:
                yield part, cuts.pop(0)
            if part.start in self.named and passages[0] is part.passages[0]:
                yield part, None
            for passage in passages:
                while cuts and cuts[0].start < passage.start:
                    yield part, cuts.pop(0)
                if by_start[passage.start] is not self.title:
                    yield part, by_start[passage.start]
        if document.parts:
            yield from ((document.parts[-1], cut) for cut in cuts)

    def _level(self, heading: Annotated, above: int) -> int:
        """Of a heading: below the title and that of its part, and at most one deeper than the heading before it."""
        highest = 3 if self.named else 2
        return min(max(heading.passage.level, highest), above + 1, _DEEPEST)

    def _single(self, annotated: Annotated, level: int) -> dict[str, Any]:
        passage = annotated.passage
        classes = [] if passage.kind in (PassageKind.PARAGRAPH, PassageKind.HEADING) else [f".rg-{passage.kind}"]
        return {
            "kind": "heading" if passage.kind is PassageKind.HEADING else "paragraph",
            "level": Markdown("#" * level),
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
        targets, echoes = targets_of(annotated, self.path, self.sitemap), self._echoes_in(annotated)
        cells = list(woven_cells(annotated, targets, echoes, words=self.sitemap.words))
        cells += [Markdown("")] * (width - len(cells))
        # A row can have no attributes in Markdown, and an empty cell none either.
        bearer = next((number for number, cell in enumerate(cells) if cell), 0)
        language = self._language(annotated)
        other = f" {{ lang={language} }}" if language else ""
        row = [Markdown(f"{cell}{other}") if cell else cell for cell in cells]
        row[bearer] = Markdown(f"{cells[bearer]} {{ {self._attributes(annotated, [])} }}")
        return {"cells": row}

    def _words(self, annotated: Annotated) -> dict[str, Any]:
        targets = targets_of(annotated, self.path, self.sitemap)
        return {
            "text": woven_passage(annotated, targets, self._echoes_in(annotated), words=self.sitemap.words),
            "marks": self._marks.behind(annotated),
        }

    def _echoes_in(self, annotated: Annotated) -> Sequence[Echo]:
        return self._echoes.get(annotated.passage.anchor, ())

    @cached_property
    def _marks(self) -> Marks:
        return Marks(self.annotated, self.path, self.sitemap)

    @cached_property
    def _echoes(self) -> Mapping[str, Sequence[Echo]]:
        """By anchor, the words that stand in another document, too."""
        return echoes(self.annotated.document.id, self.path, self.sitemap)

    def _attributes(self, annotated: Annotated, classes: Sequence[str]) -> Markdown:
        passage = annotated.passage
        turns = dict.fromkeys(_TURNS[each.rule] for each in annotated.utterances if each.rule in _TURNS)
        # A paragraph in which one turn ends and another begins is the beginning of one.
        turn = next(iter(sorted(turns)), "")
        language = self._language(annotated)
        return Markdown(" ".join(filter(None, [f"#{passage.anchor}", *classes, turn, language and f"lang={language}"])))

    def _language(self, annotated: Annotated) -> str:
        return self.sitemap.languages.of_passage(annotated.passage.text, annotated.passage.language)

    def _cut(self, cut: Cut) -> dict[str, Any]:
        """What was cut, for a reader: its lines, and why."""
        words, shown = self.sitemap.words, cut.text[:LONGEST_CUT]
        more = len(cut.text) - len(shown)
        return {
            "kind": "cut",
            "anchor": f"cut-{cut.start}",
            "lines": [visible(line) for line in shown.splitlines() if line.strip()],
            "more": words("document.more-characters", characters=words.count("character", more)) if more else "",
            "why": rule_sentence(cut.rule, words) or cut.rule,
            "language": self.sitemap.languages.of_passage(shown, cut.language),
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
