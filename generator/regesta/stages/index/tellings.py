"""An account of an event into the sentences in which it speaks of that event.

An account tells of nothing else where the editor said where it begins or ends, or where it is dated on a day of the
event, names no other day, and its document is the account of no other event: then all its full sentences count. Else a
sentence counts that has three signs (see `subjects`): a participant, a second one, the place or one within it, a word
of the event's name, a second such word, a date, which counts for two where it is a day; and if it names dates at all,
one of them has to be of the event. Headings, datelines and lines of sources are no sentences. Translations in the
same document count with their original, as one sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from regesta.model import (
    AccountOf,
    Annotated,
    AnnotatedDocument,
    DateValue,
    Kind,
    Naming,
    PassageKind,
    Statement,
    Telling,
)
from regesta.stages.index.subjects import ENOUGH, Subject, named_spans, within
from regesta.text.agreement import Claim, claim_of

_NO_SENTENCES = frozenset({PassageKind.HEADING, PassageKind.DATELINE, PassageKind.SOURCE_LINE})
_CLOSING = "\"'’”»)] "


@dataclass(frozen=True, slots=True)
class Told:
    """A telling, with what each of its statements claims."""

    telling: Telling
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, where it stands, and its translation."""

    annotated: Annotated
    start: int
    end: int
    translation: tuple[_Sentence, ...] = ()

    @property
    def all(self) -> tuple[_Sentence, ...]:
        return self, *self.translation

    @property
    def is_closed(self) -> bool:
        """Whether it ends as sentences do, and is no signature."""
        return self.text.rstrip(_CLOSING)[-1:] in (*".!?…:",)

    @property
    def text(self) -> str:
        return self.annotated.passage.text[self.start : self.end]


def told(account: AccountOf, document: AnnotatedDocument, subject: Subject, *, is_only_event: bool) -> Told:
    """What an account tells of an event; `is_only_event` says that its document is the account of no other."""
    passages = passages_of(account, document)
    published = _published(account, document)
    sentences = tuple(_sentences(passages, document))
    is_whole = account.is_part or (is_only_event and _is_of_the_day(passages, published, subject))
    telling_ones = [
        each
        for each in sentences
        if (is_whole and each.is_closed)
        or any(subject.signs(one.annotated, one.start, one.end) >= ENOUGH for one in each.all)
    ]
    statements = tuple(_statement(each) for each in telling_ones)
    telling = Telling(
        account,
        published,
        subject.moment(published),
        is_whole,
        len(sentences),
        statements,
        sum(len(each.text.split()) for each in statements),
        tuple(_named(statements, subject)),
    )
    return Told(telling, tuple(_claim(each, subject) for each in telling_ones))


def passages_of(account: AccountOf, document: AnnotatedDocument) -> tuple[Annotated, ...]:
    """The passages that an account consists of; all where an anchor of the editor's is not there."""
    anchors = [each.passage.anchor for each in document.passages]
    first = anchors.index(account.first) if account.first in anchors else 0
    last = anchors.index(account.last) if account.last in anchors else len(anchors) - 1
    return document.passages[first : last + 1]


def _published(account: AccountOf, document: AnnotatedDocument) -> DateValue | None:
    """The date of the part in which the account begins, else that of the document."""
    for part in document.document.parts:
        if part.date is not None and any(passage.anchor == account.first for passage in part.passages):
            return part.date
    return document.document.date


def _is_of_the_day(passages: Iterable[Annotated], published: DateValue | None, subject: Subject) -> bool:
    if published is None or not subject.is_within(published.earliest, published.latest):
        return False
    return all(
        each.earliest != each.latest or each.earliest is None or subject.is_of_it(each)
        for annotated in passages
        for each in annotated.dates
    )


def _sentences(passages: Sequence[Annotated], document: AnnotatedDocument) -> Iterator[_Sentence]:
    """Sentences in order; those of translations stand with their originals, which come first."""
    together = _together(passages, document)
    done: set[str] = set()
    for annotated in passages:
        if annotated.passage.anchor in done:
            continue
        ours, *others = ([*_split(group)] for group in together.get(annotated.passage.anchor, [[annotated]]))
        done.update(each.passage.anchor for group in together.get(annotated.passage.anchor, ()) for each in group)
        for number, sentence in enumerate(ours):
            its_own = (each[number : number + 1] if len(ours) == len(each) else each for each in others)
            yield replace(sentence, translation=tuple(chain.from_iterable(its_own)))


def _together(passages: Sequence[Annotated], document: AnnotatedDocument) -> Mapping[str, Sequence[list[Annotated]]]:
    """By anchor, the passages that say the same in any language, those of each part by themselves."""
    known = {each.passage.anchor: each for each in passages}
    groups: dict[str, set[str]] = {}
    for pair in document.pairs:
        anchors = {*pair.first, *pair.second}
        if known.keys() >= anchors:
            joined = anchors.union(*(groups.get(each, ()) for each in anchors))
            groups.update(dict.fromkeys(joined, joined))
    return {
        anchor: [
            own
            for part in document.document.parts
            if (own := [known[each.anchor] for each in part.passages if each.anchor in group])
        ]
        for anchor, group in groups.items()
    }


def _split(passages: Iterable[Annotated]) -> Iterator[_Sentence]:
    for annotated in passages:
        if annotated.passage.kind in _NO_SENTENCES:
            continue
        for start, end in annotated.sentences:
            yield _Sentence(annotated, start, end)


def _statement(sentence: _Sentence) -> Statement:
    annotated = sentence.annotated
    mentions = [each for one in sentence.all for each in within(one.annotated.mentions, one.start, one.end)]
    dates = [each for one in sentence.all for each in within(one.annotated.dates, one.start, one.end)]
    days = [(each.earliest, each.latest) for each in dates if each.earliest is not None and each.latest is not None]
    return Statement(
        annotated.passage.anchor,
        annotated.passage.language,
        sentence.text,
        tuple(dict.fromkeys(each.entity for each in mentions)),
        tuple(sorted(set(days))),
        _speaker(sentence),
        tuple(_statement(each) for each in sentence.translation),
    )


def _speaker(sentence: _Sentence) -> str | None:
    for each in sentence.annotated.utterances:
        said = min(each.end, sentence.end) - max(each.start, sentence.start)
        if each.speaker is not None and 2 * said > sentence.end - sentence.start:
            return each.speaker
    return None


def _claim(sentence: _Sentence, subject: Subject) -> Claim:
    """A sentence as it is compared: a place within that of the event is that too, and so is every day of it."""
    statement = _statement(sentence)
    event = subject.event
    entities = {event.place or each if each in subject.places else each for each in statement.entities}
    days = {
        (event.earliest, event.latest) if subject.is_within(earliest, latest) else (earliest, latest)
        for earliest, latest in statement.dates
    }
    texts = [
        (each.text, each.annotated.passage.language, named_spans(each.annotated, each.start, each.end))
        for each in sentence.all
    ]
    return claim_of(texts, entities, days)


def _named(statements: Sequence[Statement], subject: Subject) -> Iterator[Naming]:
    """Persons and organisations of the statements, by how often they are named, then in order."""
    counts = Counter(entity for each in statements for entity in each.entities)
    first = {entity: each.anchor for each in reversed(statements) for entity in each.entities}
    for entity, number in counts.most_common():
        if subject.entities[entity].kind is not Kind.PLACE:
            yield Naming(entity, number, first[entity])
