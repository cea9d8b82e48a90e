"""The events of the authority into entries of the register, with what an editor has to look at.

Which sentences of an account speak of the event is told in `tellings`, what accounts agree in in `accounts`, which
further documents may be accounts in `possible`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from regesta.model import (
    AccountOf,
    AnnotatedDocument,
    Authority,
    Event,
    EventEntry,
    Finding,
    Possible,
    Reason,
    Severity,
)
from regesta.stages.index.accounts import compared
from regesta.stages.index.possible import days_mentioned, possible_accounts
from regesta.stages.index.subjects import Subject
from regesta.stages.index.tellings import told

_HINT = Reason.told("Correct it; until then it is left out.")


def event_entries(documents: Sequence[AnnotatedDocument], authority: Authority) -> tuple[EventEntry, ...]:
    """An entry for each event, in order of time; `documents` are in order of publication."""
    if not authority.events:
        return ()
    by_id = {each.document.id: each for each in documents}
    number = {identity: place for place, identity in enumerate(by_id)}
    mentioned, published = days_mentioned(documents), _published(documents)
    times = Counter(
        document for event in authority.events.values() for document in {each.document for each in event.accounts}
    )
    entries = []
    for event in authority.events.values():
        subject = Subject(event, authority.entities)
        known = [each for each in event.accounts if each.document in by_id]
        tellings = [
            told(each, by_id[each.document], subject, is_only_event=times[each.document] == 1)
            for each in sorted(known, key=lambda each: number[each.document])
        ]
        entries.append(compared(event, tellings, tuple(possible_accounts(subject, mentioned, published))))
    return tuple(sorted(entries, key=lambda each: (each.event.earliest, each.event.latest, each.event.id)))


def event_findings(
    entries: Sequence[EventEntry], documents: Sequence[AnnotatedDocument], authority: Authority, folder: str = ""
) -> Iterator[Finding]:
    """Accounts that the corpus lacks, then documents, in their folder, that may be accounts."""
    by_id = {each.document.id: each for each in documents}
    for event in authority.events.values():
        for account in event.accounts:
            yield from _faults(event, account, by_id)
        for identity in event.not_accounts:
            if identity not in by_id:
                yield _unknown_document(event, identity, event.line)
    for entry in entries:
        for each in entry.possible:
            source = by_id[each.document].document.source
            path = f"{folder}/{source.path}" if folder else source.path
            yield _possible(entry.event, each, path, authority)


def _published(documents: Sequence[AnnotatedDocument]) -> Mapping[date, Sequence[AnnotatedDocument]]:
    found: dict[date, list[AnnotatedDocument]] = defaultdict(list)
    for each in documents:
        dated = each.document.date
        if dated is not None and dated.earliest == dated.latest:
            found[dated.earliest].append(each)
    return found


def _faults(event: Event, account: AccountOf, documents: Mapping[str, AnnotatedDocument]) -> Iterator[Finding]:
    document = documents.get(account.document)
    if document is None:
        yield _unknown_document(event, account.document, account.line)
        return
    anchors = [each.passage.anchor for each in document.passages]
    for anchor in (account.first, account.last):
        if anchor is not None and anchor not in anchors:
            yield Finding(
                "unknown-paragraph",
                Severity.WARNING,
                event.path,
                account.line,
                Reason.told(
                    "the document `{document}` has no paragraph `{anchor}`", document=account.document, anchor=anchor
                ),
                "the anchor of a paragraph, which its ¶ links to",
                Reason.told("Correct it; until then the account begins or ends with the document."),
            )


def _unknown_document(event: Event, identity: str, line: int) -> Finding:
    return Finding(
        "unknown-document",
        Severity.WARNING,
        event.path,
        line,
        Reason.told(
            "the event `{id}` names the document `{identity}`, which is not there", id=event.id, identity=identity
        ),
        "the id of a document",
        _HINT,
    )


def _possible(event: Event, possible: Possible, path: str, authority: Authority) -> Finding:
    names = " and ".join(authority.entities[each].name for each in possible.entities)
    grounds = (
        f"it is dated to a day of the event, and a paragraph names {names}"
        if possible.is_dated_so
        else f"a paragraph names a day of the event, and {names}"
    )
    named = Reason.listing(Reason.naming(authority.entities[each].names) for each in possible.entities)
    key = "doubts.perhaps-account-dated" if possible.is_dated_so else "doubts.perhaps-account"
    said = Reason.of(key, event=Reason.naming(event.names), names=named)
    return Finding(
        "possible-account",
        Severity.NOTE,
        path,
        None,
        said.with_text(f"perhaps an account of `{event.id}`: {grounds}"),
        remedy=Reason.told("Add the document to `accounts` or `not_accounts` of the event in {path}.", path=event.path),
        anchor=possible.anchor,
        entities=possible.entities,
    )
