"""The accounts of an event by the words that name them on its page, and the accounts themselves in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from regesta.model import EventEntry, Moment, Statement, Telling
from regesta.stages.pages.excerpts import source_of
from regesta.stages.pages.rendering import said
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import document_path
from regesta.text.languages import LANGUAGES
from regesta.text.languages.detect import detect
from regesta.text.markdown import Markdown

_LONGEST = 600
"""Letters of a quoted sentence."""
_DAYS_TOLD, _MONTHS_TOLD = 62, 730
"""Up to so many days a distance is told in days, then in months."""


@dataclass(frozen=True)
class Labels:
    """An event with its page."""

    entry: EventEntry
    page: str
    sitemap: Sitemap

    def label(self, number: int) -> str:
        """Whose account it is, and of when: `Kremlin, 26 April 2022`."""
        return self._labels[number]

    def shown(self, number: int) -> Markdown:
        """The same as markup, each word in its language."""
        return self.sitemap.languages.spoken(self.label(number))

    @cached_property
    def _labels(self) -> Sequence[str]:
        return [self._name(each) for each in self.entry.tellings]

    def _name(self, telling: Telling) -> str:
        """A title says enough by itself, and has a date of its own in letters."""
        named = self._named_issuer(telling)
        return f"{named}, {self.date(telling)}" if named else self.issuer(telling)

    def distance(self, number: int) -> str:
        """How long before or after the event an account was published."""
        return self._distance(self.entry.tellings[number])

    def issuer(self, telling: Telling) -> str:
        """Whose account it is; the title of the document where nobody is named."""
        return self._named_issuer(telling) or self.sitemap.documents[telling.account.document].document.title

    def _named_issuer(self, telling: Telling) -> str:
        document = self.sitemap.documents[telling.account.document].document
        return telling.account.issuer or source_of(document) or document.facts.get("author", "")

    def date(self, telling: Telling) -> str:
        """When it was published."""
        dated, words = telling.published, self.sitemap.words
        return words("calendar.undated") if dated is None else words.date(dated.earliest, dated.latest)

    def anchor(self, number: int, beginning: str = "account") -> Markdown:
        """Of the account in the list of the page."""
        account = self.entry.tellings[number].account
        is_known = account.first is None or self.first(number) is not None
        return Markdown(f"{beginning}-{account.key if is_known else f'{account.document}--{number}'}")

    def first(self, number: int) -> str | None:
        """Anchor of the paragraph in which an account begins; what no paragraph has may be any text."""
        account = self.entry.tellings[number].account
        return account.first if account.first in self.sitemap.paragraphs(account.document) else None

    def address(self, number: int, anchor: str | None) -> Markdown:
        """A paragraph of an account, or its document."""
        document = self.entry.tellings[number].account.document
        target = document_path(document) if anchor is None else self.sitemap.passage(document, anchor)
        return Markdown(relative(self.page, target))

    def excerpts(self, number: int, statements: Iterable[Statement]) -> list[dict[str, Any]]:
        """Sentences of an account; where the voice changes, the first of them says who speaks from there."""
        voice: str | None = None
        shown = []
        for each in statements:
            own = self._excerpt(number, each)
            if each.speaker != voice:
                own["voice"] = self._voice(each.speaker)
                voice = each.speaker
            shown.append(own)
        return shown

    def _voice(self, speaker: str | None) -> Markdown:
        if speaker is None:
            return said(self.sitemap.words, "events.narrates")
        return said(self.sitemap.words, "events.speaks", speaker=self.sitemap.entity_link(self.page, speaker))

    def _excerpt(self, number: int, statement: Statement) -> dict[str, Any]:
        """A sentence with the way to its paragraph, in the language of the page if it is there in several."""
        own = self.sitemap.words.language
        same = [each for each in statement.translation if each.language == own]
        turned = statement.language != own and bool(same)
        shown, others = (same, [statement]) if turned else ([statement], list(statement.translation))
        text = " ".join(each.text for each in shown)
        language = self.sitemap.languages.of_passage(text, shown[0].language)
        return {
            "text": text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(maxsplit=1)[0]} …",
            "language": language,
            "own": self.sitemap.languages.own_words(language),
            "address": self.address(number, shown[0].anchor),
            "voice": None,
            "other": None
            if not others
            else {
                "language": self.sitemap.words.language_name(others[0].language),
                "code": others[0].language.upper(),
                "address": self.address(number, others[0].anchor),
            },
        }

    def note(self, text: str) -> dict[str, str] | None:
        """What the editor notes, with its language as far as that can be told."""
        language = detect(text, tuple(LANGUAGES))
        return (
            {"text": text, "language": "" if language in (self.sitemap.words.language, "und") else language}
            if text
            else None
        )

    def in_order(self) -> Sequence[Mapping[str, Any]]:
        """Every account; the first on or after the day says so, so that a line can stand before it."""
        rows = [self._row(number, each) for number, each in enumerate(self.entry.tellings)]
        for before, row in zip([None, *rows], rows, strict=False):
            row["begins"] = before is None or before["moment"] != row["moment"]
        return rows

    def _row(self, number: int, telling: Telling) -> dict[str, Any]:
        words, account = self.sitemap.words, telling.account
        document = self.sitemap.documents[account.document].document
        languages = dict.fromkeys(
            language
            for each in telling.statements
            for language in (each.language, *(one.language for one in each.translation))
        )
        if telling.is_whole:
            extent = words("events.whole", words=words.count("word", telling.words))
        else:
            counts = {"n": words.number(len(telling.statements)), "all": words.count("sentence", telling.sentences)}
            extent = words("events.some", **counts, words=words.count("word", telling.words))
        return {
            "anchor": self.anchor(number),
            "link": self.sitemap.document_link(self.page, document.id),
            "part": self.address(number, self.first(number)) if account.is_part else None,
            "issuer": self.sitemap.languages.spoken(self.issuer(telling)),
            "date": None if telling.published is None else self.sitemap.date_link(self.page, telling.published),
            "basis": "" if telling.published is None else str(telling.published.basis),
            "moment": str(telling.moment),
            "distance": self._distance(telling),
            "languages": words.listed([words.language_name(each) for each in languages if each != "und"]),
            "extent": extent,
            "note": self.note(account.note),
        }

    def _distance(self, telling: Telling) -> str:
        words, event, dated = self.sitemap.words, self.entry.event, telling.published
        if dated is None or telling.moment not in (Moment.BEFORE, Moment.AFTER):
            return words(f"events.moment-{telling.moment}")
        is_before = telling.moment is Moment.BEFORE
        days = (event.earliest - dated.latest if is_before else dated.earliest - event.latest).days
        if days <= _DAYS_TOLD:
            told = words.count("day", days)
        elif days < _MONTHS_TOLD:
            told = words.count("month", days // 30)
        else:
            told = words.count("year", days // 365)
        return words(f"events.moment-{telling.moment}", time=told)
