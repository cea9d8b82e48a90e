"""Events as an editor states them, with their accounts.

- id: opening-of-the-harbour-1912
  name: {en: Opening of the new harbour of Northam}
  date: 1912-05-03          # a day, a month, a year, or an interval of such: 1912-05-03/1912-05-05
  place: northam
  participants: [ada-lind, harbour-board]
  accounts:
    - letter-3                                   # the whole document
    - {document: minutes, from: p-k3x9q2mz, to: p-a7bw4mzq, issuer: Harbour Board, note: only the second item}
  not_accounts: [letter-9]  # names the day, but tells of another thing
  note: The mole was finished a year later.

Documents are named by their ids, which only the corpus can prove; the index says which of them it lacks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from regesta.authority.records import Faults, Record
from regesta.authority.yaml import Mapping as YamlMapping
from regesta.authority.yaml import Node, Text
from regesta.model import AccountOf, Entity, Event, Kind, Reason
from regesta.text.calendar import month_end

FILE = "events.yml"

KEYS = ("id", "name", "date", "place", "participants", "accounts", "not_accounts", "note", "identifiers")
_ACCOUNT_KEYS = ("document", "from", "to", "issuer", "note")
_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_EXPECTED_DATE = "a day, a month or a year, as 1912-05-03, 1912-05 or 1912, or an interval, as 1912-05-03/1912-05-05"


def read_event(record: Record, identity: str | None, names: Mapping[str, str]) -> Event | None:
    """One event; None, and a finding, where it has no id, no name or no date."""
    record.check_keys(KEYS)
    if not names:
        record.faults.add(
            "missing-name", record.line, Reason.told("{what} has no name", what=record.what), "`name: {en: …}`"
        )
    days = _days(record)
    if identity is None or not names or days is None:
        return None
    return Event(
        identity,
        names,
        *days,
        record.text("date") or "",
        record.text("place"),
        tuple(dict.fromkeys(record.phrases("participants", record.items("participants")))),
        tuple(_accounts(record)),
        record.phrases("not_accounts", record.items("not_accounts")),
        record.text("note") or "",
        record.texts("identifiers"),
        record.faults.path,
        record.line,
    )


def checked_events(
    events: Iterable[Event],
    records: Mapping[str, Record],
    entities: Mapping[str, Entity],
    merged: Mapping[str, str],
    faults: Faults,
) -> dict[str, Event]:
    """The events by id, without what names an unknown entity, which is reported; merged ids lead to where they went."""
    known = {}
    for event in events:
        place = None if event.place is None else merged.get(event.place, event.place)
        record = records[event.id]
        if place is not None and (place not in entities or entities[place].kind is not Kind.PLACE):
            faults.add(
                "unknown-id",
                record.line_of("place"),
                Reason.told(
                    "the place `{place}` of the event `{id}` is no place of the authority", place=place, id=event.id
                ),
                "an id of places.yml",
            )
            place = None
        participants = []
        for each in dict.fromkeys(merged.get(each, each) for each in event.participants):
            if each in entities and entities[each].kind is not Kind.PLACE:
                participants.append(each)
                continue
            faults.add(
                "unknown-id",
                record.line_of("participants"),
                Reason.told(
                    "the participant `{each}` of the event `{id}` is no person or organisation of the authority",
                    each=each,
                    id=event.id,
                ),
                "an id of people.yml or organisations.yml",
            )
        known[event.id] = replace(event, place=place, participants=tuple(participants))
    return known


def _days(record: Record) -> tuple[date, date] | None:
    written = record.text("date")
    if written is None:
        record.faults.add("bad-date", record.line, Reason.told("{what} has no date", what=record.what), _EXPECTED_DATE)
        return None
    first, _, last = written.partition("/")
    begin, end = _span(first), _span(last or first)
    if begin is None or end is None or end[1] < begin[0] or written.endswith("/"):
        record.faults.add(
            "bad-date",
            record.line_of("date"),
            Reason.told("{what} has `date: {written}`", what=record.what, written=written),
            _EXPECTED_DATE,
        )
        return None
    return begin[0], end[1]


def _span(text: str) -> tuple[date, date] | None:
    """The first and the last day of a day, month or year."""
    match = _EDTF.fullmatch(text)
    if match is None:
        return None
    year, month, day = (None if each is None else int(each) for each in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day is not None:
        return first, first
    if month is not None:
        return first, first.replace(day=month_end(first))
    return first, first.replace(month=12, day=31)


def _accounts(record: Record) -> Iterator[AccountOf]:
    seen = set()
    for node in record.items("accounts"):
        account = _account(record, node)
        if account is None:
            continue
        if account.key in seen:
            record.faults.add(
                "duplicate-account",
                node.line,
                Reason.told("{what} has the account `{key}` twice", what=record.what, key=account.key),
                "each once",
            )
        else:
            seen.add(account.key)
            yield account


def _account(record: Record, node: Node) -> AccountOf | None:
    if isinstance(node, Text):
        return AccountOf(node.value, line=node.line) if node.value.strip() else None
    expected = "the id of a document, or `{document: id, from: anchor, to: anchor, issuer: …, note: …}`"
    if not isinstance(node, YamlMapping):
        record.faults.add("wrong-shape", node.line, Reason.told("this account is a list"), expected)
        return None
    account = Record(node, record.faults, Reason.told("this account"))
    account.check_keys(_ACCOUNT_KEYS)
    document = account.text("document")
    if document is None:
        record.faults.add("wrong-shape", node.line, Reason.told("this account names no document"), expected)
        return None
    return AccountOf(
        document,
        account.text("from"),
        account.text("to"),
        account.text("issuer"),
        account.text("note") or "",
        node.line,
    )
