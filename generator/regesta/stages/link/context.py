"""What the rules of linking know: the document so far, and the spot they look at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from regesta.model import (
    Authority,
    Candidate,
    Decision,
    Document,
    Finding,
    Kind,
    Marked,
    Part,
    Reading,
    Reason,
    Ruling,
    Severity,
)
from regesta.text.languages import LANGUAGES, Language
from regesta.text.names import fold, spelling
from regesta.words import words_of

ROLE_RULES = ("role", "short-role")
_ABOUT_WORDS = (Ruling.IS, Ruling.NOBODY, Ruling.NEVER)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Link:
    """What a candidate stands for, by which rule, and why."""

    entity: str
    rule: str
    why: Reason


@dataclass(frozen=True, slots=True)
class Spot:
    """A candidate where it stands."""

    marked: Marked
    number: int
    """Of the candidate in its passage."""
    part: Part

    @property
    def candidate(self) -> Candidate:
        """The candidate itself."""
        return self.marked.candidates[self.number]

    @property
    def language(self) -> Language | None:
        """What is known of the passage's language."""
        return LANGUAGES.get(self.marked.passage.language)

    @property
    def before(self) -> str:
        """The passage up to the candidate."""
        return self.marked.passage.text[: self.candidate.start]

    @property
    def after(self) -> str:
        """The passage from behind the candidate."""
        return self.marked.passage.text[self.candidate.end :]

    @property
    def sentence(self) -> tuple[int, int]:
        """The span of the candidate's sentence in the passage."""
        start = self.candidate.start
        return next(
            (span for span in self.marked.sentences if span[0] <= start < span[1]), (0, len(self.marked.passage.text))
        )

    def beside(self, step: int) -> Spot | None:
        """The spot of the next (1) or previous (-1) candidate of the passage."""
        number = self.number + step
        return Spot(self.marked, number, self.part) if 0 <= number < len(self.marked.candidates) else None

    def between(self, other: Spot) -> str:
        """The text between this candidate and a later one."""
        return self.marked.passage.text[self.candidate.end : other.candidate.start]

    def readings(self, *rules: str) -> list[Reading]:
        """The candidate's readings by these rules."""
        return [reading for reading in self.candidate.readings if reading.rule in rules]


@dataclass(slots=True)
class Context:
    """What is known while a document is read from its first passage to its last."""

    document: Document
    authority: Authority
    path: str
    named: frozenset[str]
    """Entities named in full anywhere in the document."""
    recent: list[str] = field(default_factory=list)
    """People mentioned so far in this language version, the latest last."""
    language: str = ""
    """That of the version."""
    findings: dict[tuple[str, str, int | None], Finding] = field(default_factory=dict)
    decisions: Mapping[tuple[str, ...], Sequence[Decision]] = field(default_factory=dict)
    """The editor's decisions for this document, by the words they are about."""
    decided: set[int] = field(default_factory=set)
    """Lines of the decisions that found their text."""

    def decision(self, spot: Spot) -> Decision | None:
        """What the editor decided of these words: here, else in this document, else everywhere."""
        if not self.decisions:
            return None
        found = [
            each
            for each in self.decisions.get(spelling(spot.candidate.text), ())
            if each.paragraph in (None, spot.marked.passage.anchor)
        ]
        self.decided.update(each.line for each in found)
        return max(found, key=lambda each: (each.paragraph is not None, each.document is not None), default=None)

    def enter(self, part: Part) -> None:
        """Forget who was mentioned when the text begins anew in another language."""
        if part.language != self.language:
            self.language = part.language
            self.recent.clear()

    def met(self, entity: str) -> None:
        """Remember who was mentioned last."""
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.append(entity)

    def kinds(self, spot: Spot) -> set[Kind]:
        """The kinds of entity that a candidate may stand for by a name."""
        return {self.authority.entities[each.target].kind for each in spot.readings("name", "alias", "short-name")}

    def people(self, spot: Spot) -> set[str]:
        """The people that a candidate may stand for by a name."""
        targets = {each.target for each in spot.readings("name", "alias", "short-name")}
        return {target for target in targets if self.authority.entities[target].kind is Kind.PERSON}

    def doubt(self, code: str, spot: Spot, why: Reason, hint: Reason, entities: Iterable[str] = ()) -> None:
        """List what was not linked, with the entities that may be meant."""
        text = " ".join(spot.candidate.text.split())
        line = self.document.source.line_of(spot.marked.passage.raw_span(spot.candidate.start, spot.candidate.end)[0])
        said = Reason.of("doubts.unlinked", form=text, why=why)
        finding = Finding(
            code,
            Severity.NOTE,
            self.path,
            line,
            said.with_text(words_of("en").reason(said)),
            remedy=hint,
            anchor=spot.marked.passage.anchor,
            entities=tuple(entities),
        )
        self.findings.setdefault((code, text, line), finding)


def decisions_for(document: Document, authority: Authority) -> Mapping[tuple[str, ...], Sequence[Decision]]:
    """The decisions about words of a document, by these words."""
    found: dict[tuple[str, ...], list[Decision]] = defaultdict(list)
    for decision in authority.decisions:
        if decision.ruling in _ABOUT_WORDS and decision.document in (None, document.id):
            found[spelling(decision.form)].append(decision)
    return found


def folded_words(text: str) -> Sequence[str]:
    """The folded words of a stretch of text, without its punctuation."""
    return [fold(word) for word in _WORD.findall(text)]
