"""Documents that may be accounts of an event, though the editor did not say so; they are shown as a question.

A document may be one if a paragraph names a day of the event and with it a participant or the place, or if it is dated
on a day of the event and a paragraph names two participants. Only dates of one day count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from regesta.model import Annotated, AnnotatedDocument, DateExpression, Event, Possible
from regesta.stages.index.subjects import Subject

_LONGEST = 31
"""Days of an event; one that lasts longer has no candidates, as every document of those days would be one."""

Place = tuple[AnnotatedDocument, Annotated]
ByDay = Mapping[date, Sequence[Place]]


def days_mentioned(documents: Iterable[AnnotatedDocument]) -> ByDay:
    """The passages that name a day, by the day; each once."""
    found: dict[date, list[Place]] = defaultdict(list)
    for document in documents:
        for annotated in document.passages:
            days = {each.earliest for each in annotated.dates if each.earliest is not None and _is_day(each)}
            for day in sorted(days):
                found[day].append((document, annotated))
    return found


def possible_accounts(
    subject: Subject, mentioned: ByDay, published: Mapping[date, Sequence[AnnotatedDocument]]
) -> Iterator[Possible]:
    """The candidates of an event, each document once, in order of time."""
    event = subject.event
    if (event.latest - event.earliest).days >= _LONGEST:
        return
    known = {*(each.document for each in event.accounts), *event.not_accounts}
    for day in _days(event):
        for document in published.get(day, ()):
            if document.document.id not in known:
                for annotated in document.passages:
                    named = _named(annotated, event.participants)
                    if len(named) > 1:
                        known.add(document.document.id)
                        yield Possible(document.document.id, annotated.passage.anchor, named, is_dated_so=True)
                        break
        for document, annotated in mentioned.get(day, ()):
            named = _named(annotated, (*event.participants, *sorted(subject.places)))
            if named and document.document.id not in known:
                known.add(document.document.id)
                yield Possible(document.document.id, annotated.passage.anchor, named, is_dated_so=False)


def _is_day(expression: DateExpression) -> bool:
    return expression.earliest == expression.latest


def _named(annotated: Annotated, wanted: Iterable[str]) -> tuple[str, ...]:
    mentioned = {each.entity for each in annotated.mentions}
    return tuple(each for each in wanted if each in mentioned)


def _days(event: Event) -> Iterator[date]:
    for number in range((event.latest - event.earliest).days + 1):
        yield event.earliest + timedelta(days=number)
