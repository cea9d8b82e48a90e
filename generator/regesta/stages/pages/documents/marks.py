"""What stands behind a passage: links to itself, to those that say the same in another language, and to whom it quotes.

Whom it quotes is shown on demand only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from regesta.model import Annotated, AnnotatedDocument
from regesta.stages.pages.sitemap import UNSEARCHED, Sitemap, relative
from regesta.text.addresses import entity_path
from regesta.text.markdown import Markdown, attribute, escape, link


@dataclass(frozen=True)
class Marks:
    """The marks of one document's passages."""

    annotated: AnnotatedDocument
    path: str
    sitemap: Sitemap

    def behind(self, annotated: Annotated) -> Markdown:
        """All marks of a passage."""
        anchor = annotated.passage.anchor
        lang = self._own_words(annotated)
        itself = f"[¶](#{anchor}){{.rg-pilcrow {UNSEARCHED}}}"
        twins = (f"{each}{{.rg-twin {UNSEARCHED}{lang}}}" for each in self._twins.get(anchor, ()))
        return Markdown(" ".join([itself, *twins, *self._quoted(annotated)]))

    def _own_words(self, annotated: Annotated) -> Markdown:
        passage = annotated.passage
        return self.sitemap.languages.own_words(self.sitemap.languages.of_passage(passage.text, passage.language))

    def _quoted(self, annotated: Annotated) -> Iterator[Markdown]:
        """Each speaker of a quotation once, with how that is known."""
        first = {each.speaker: each for each in reversed(annotated.utterances) if each.rule == "quotation"}
        for speaker, each in sorted(first.items(), key=lambda item: item[1].start):
            if speaker is not None:
                entity = self.sitemap.entity(speaker)
                why = self.sitemap.words.reason(each.why)
                title = self.sitemap.words("document.quoted", name=entity.name, why=why)
                address = relative(self.path, entity_path(entity.kind, speaker))
                language = self.sitemap.name_language(speaker)
                lang = f" lang={language}" if language else self._own_words(annotated)
                named = link(escape(entity.name), address, title)
                yield Markdown(f"{named}{{.rg-quoted {UNSEARCHED}{lang}}}")

    @cached_property
    def _twins(self) -> Mapping[str, Sequence[str]]:
        """By anchor, links to the passages that say the same in another language."""
        words = self.sitemap.words
        by_anchor = {each.anchor: each for each in self.annotated.document.passages}
        twins: dict[str, list[str]] = {}
        for pair in self.annotated.pairs:
            for these, those in ((pair.first, pair.second), (pair.second, pair.first)):
                language = by_anchor[those[0]].language
                name = words.language_name(language)
                title = words("document.same-in", language=name, why=words.reason(pair.why))
                for anchor in these:
                    address = self.sitemap.passage_from(self.path, self.annotated.document.id, those[0])
                    twin = f'[{language.upper()}]({address} "{attribute(title)}")'
                    twins.setdefault(anchor, []).append(twin)
        return twins
