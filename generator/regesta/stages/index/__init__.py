"""Annotated documents into the register: every mention of every entity and date in its sentence, in order of time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from regesta.model import (
    Annotated,
    AnnotatedDocument,
    Authority,
    DateAddress,
    DateEntry,
    DateExpression,
    Decision,
    Document,
    Entity,
    EntityEntry,
    Excerpt,
    Finding,
    Form,
    Quoted,
    Reason,
    Register,
    Ruling,
    Severity,
    Voice,
)
from regesta.stages.index.company import neighbours
from regesta.stages.index.events import event_entries, event_findings
from regesta.stages.index.shared import shared_wordings, sharings
from regesta.stages.index.speakers import speakers
from regesta.text.addresses import date_address

_Quotes = dict[str, dict[str, list[Excerpt]]]
"""Excerpts by what is mentioned, then by document; both in order of time."""
_DateKey = tuple[date, date, str]


def index(
    documents: Iterable[AnnotatedDocument],
    authority: Authority,
    *,
    decisions_path: str = "decisions.yml",
    folder: str = "",
) -> Register:
    """The register of a corpus; `folder` is that of the documents, for messages."""
    ordered = tuple(sorted(documents, key=lambda each: in_time(each.document)))
    entities: _Quotes = defaultdict(dict)
    vague: dict[str, list[Excerpt]] = {}
    own: _Quotes = defaultdict(dict)
    dates: dict[_DateKey, dict[str, list[Excerpt]]] = defaultdict(dict)
    forms: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for each in ordered:
        for annotated in each.passages:
            _collect(each.document.id, annotated, entities, dates)
            for speaker, excerpt in _own_words(annotated):
                own[speaker].setdefault(each.document.id, []).append(excerpt)
            left_vague = [date for date in annotated.dates if date.earliest is None and date.latest is not None]
            if left_vague:
                spans = [(date.start, date.end) for date in left_vague]
                vague.setdefault(each.document.id, []).extend(_excerpts(annotated, spans))
            named = dict.fromkeys(mention.entity for mention in annotated.mentions)
            for mention in annotated.mentions:
                # A line may break within a form; that makes no other form of it.
                forms[mention.entity][" ".join(mention.text.split()), annotated.passage.language] += 1
            for entity in named:
                together[entity].update(other for other in named if other != entity)
    entries = {
        identity: _entry(entity, entities.get(identity, {}), own.get(identity, {}), forms[identity], together[identity])
        for identity, entity in authority.entities.items()
    }
    events = event_entries(ordered, authority)
    findings = (
        *(_never_mentioned(entry) for entry in entries.values() if not entry.mentions),
        *_decided_in_vain(ordered, authority, decisions_path),
        *event_findings(events, ordered, authority, folder),
    )
    shared = shared_wordings(ordered)
    return Register(
        ordered,
        entries,
        _dates(dates, ordered, authority),
        _quoted(vague),
        authority,
        findings,
        events=events,
        shared=shared,
        sharings=sharings(ordered, shared),
        neighbours=neighbours(entries.values(), len(ordered)),
    )


def in_time(document: Document) -> tuple[bool, date, date, str]:
    """The order of documents: by their date, undated ones last, then by id."""
    if document.date is None:
        return True, date.max, date.max, document.id
    return False, document.date.earliest, document.date.latest, document.id


def _collect(
    document: str, annotated: Annotated, entities: _Quotes, dates: dict[_DateKey, dict[str, list[Excerpt]]]
) -> None:
    """Add a passage's excerpts under each entity and date that it mentions."""
    by_entity: dict[str, list[tuple[int, int]]] = defaultdict(list)
    by_date: dict[_DateKey, list[DateExpression]] = defaultdict(list)
    for mention in annotated.mentions:
        by_entity[mention.entity].append((mention.start, mention.end))
    for expression in annotated.dates:
        if expression.earliest is not None and expression.latest is not None:
            key = expression.earliest, expression.latest, expression.edtf
            by_date[key].append(expression)
    for entity, spans in by_entity.items():
        entities[entity].setdefault(document, []).extend(_excerpts(annotated, spans))
    for key, readings in by_date.items():
        spans = [(each.start, each.end) for each in readings]
        dates[key].setdefault(document, []).extend(_excerpts(annotated, spans, readings))


def _excerpts(
    annotated: Annotated, spans: Sequence[tuple[int, int]], readings: Sequence[DateExpression] = ()
) -> list[Excerpt]:
    """The sentences in which the spans stand, each once, with all its spans."""
    sentences: dict[tuple[int, int], list[tuple[int, int]]] = {}
    speak = {(each.start, each.end) for each in annotated.mentions if each.voice is Voice.SPEAKS}
    for start, end in spans:
        sentences.setdefault(_sentence(annotated, start, end), []).append((start, end))
    return [
        Excerpt(
            annotated.passage.anchor,
            annotated.passage.language,
            annotated.passage.text[first:last],
            tuple((start - first, end - first) for start, end in within),
            tuple(each for each in readings if (each.start, each.end) in within),
            Voice.SPOKEN_OF if speak.isdisjoint(within) else Voice.SPEAKS,
            speakers=speakers(annotated, (first, last), within),
        )
        for (first, last), within in sentences.items()
    ]


def _sentence(annotated: Annotated, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span; the whole passage when the span is not within one."""
    for first, last in annotated.sentences:
        if first <= start and end <= last:
            return first, last
    return 0, len(annotated.passage.text)


def _entry(
    entity: Entity,
    by_document: Mapping[str, Sequence[Excerpt]],
    own: Mapping[str, Sequence[Excerpt]],
    forms: Counter[tuple[str, str]],
    together: Counter[str],
) -> EntityEntry:
    return EntityEntry(
        entity,
        forms.total(),
        _quoted(by_document),
        tuple(
            Form(text, language, count)
            for (text, language), count in sorted(forms.items(), key=lambda item: (-item[1], item[0]))
        ),
        tuple(sorted(together.items(), key=lambda item: (-item[1], item[0]))),
        _quoted(own),
    )


def _own_words(annotated: Annotated) -> Iterator[tuple[str, Excerpt]]:
    """What a passage has somebody say, by the speaker; a turn of many paragraphs is an excerpt of each."""
    for each in annotated.utterances:
        if each.speaker is not None:
            words = annotated.passage.text[each.start : each.end]
            passage = annotated.passage
            yield each.speaker, Excerpt(passage.anchor, passage.language, words, (), (), Voice.SPEAKS, each.rule)


def _quoted(by_document: Mapping[str, Sequence[Excerpt]]) -> tuple[Quoted, ...]:
    return tuple(Quoted(document, tuple(excerpts)) for document, excerpts in by_document.items())


def _dates(
    mentioned: Mapping[_DateKey, Mapping[str, Sequence[Excerpt]]],
    documents: Sequence[AnnotatedDocument],
    authority: Authority,
) -> tuple[DateEntry, ...]:
    published: dict[_DateKey, list[str]] = defaultdict(list)
    for each in documents:
        dated = each.document.date
        if dated is not None:
            published[dated.earliest, dated.latest, dated.edtf].append(each.document.id)
    # Two ways to write the same days may give two EDTF strings, but they have one address.
    by_address: dict[DateAddress, list[_DateKey]] = defaultdict(list)
    happened = dict.fromkeys((each.earliest, each.latest, each.edtf) for each in authority.events.values())
    for key in {**mentioned, **published, **happened}:
        by_address[date_address(*key)].append(key)
    order = {each.document.id: number for number, each in enumerate(documents)}
    entries = [
        DateEntry(
            address,
            *keys[0],
            _quoted(_merged([mentioned[key] for key in keys if key in mentioned], order)),
            tuple(document for key in keys for document in published.get(key, ())),
        )
        for address, keys in by_address.items()
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.earliest, -entry.latest.toordinal(), entry.address.anchor)))


def _merged(
    quotes: Sequence[Mapping[str, Sequence[Excerpt]]], order: Mapping[str, int]
) -> Mapping[str, Sequence[Excerpt]]:
    if len(quotes) < 2:
        return quotes[0] if quotes else {}
    merged: dict[str, list[Excerpt]] = defaultdict(list)
    for document in sorted({document for each in quotes for document in each}, key=order.__getitem__):
        for each in quotes:
            merged[document].extend(each.get(document, ()))
    return merged


def _decided_in_vain(documents: Sequence[AnnotatedDocument], authority: Authority, path: str) -> Iterator[Finding]:
    """The editor's decisions that found no text any more."""
    found = frozenset(line for each in documents for line in each.decided)
    ids = {each.document.id for each in documents}
    for decision in authority.decisions:
        if decision.ruling in (Ruling.DIFFERENT, Ruling.MERGED) or decision.line in found:
            continue
        yield Finding(
            "decision-without-text",
            Severity.WARNING,
            path,
            decision.line,
            _not_found(decision, ids),
            "words as they stand in the text",
            Reason.told("Correct the decision, or remove it."),
        )


def _not_found(decision: Decision, documents: Collection[str]) -> Reason:
    form, document = decision.form, decision.document
    if document is None:
        return Reason.told("the words `{form}` are not found in any document", form=form)
    if document in documents:
        return Reason.told("the words `{form}` are not found in `{document}`", form=form, document=document)
    return Reason.told(
        "the words `{form}` are not found, and there is no document `{document}`", form=form, document=document
    )


def _never_mentioned(entry: EntityEntry) -> Finding:
    return Finding(
        "never-mentioned",
        Severity.NOTE,
        entry.entity.path,
        entry.entity.line,
        Reason.told("no document mentions this entity"),
        remedy=Reason.told(
            "Unless you expected it, there is nothing to do: else add the form that the documents use as alias."
        ),
        entities=(entry.entity.id,),
    )
