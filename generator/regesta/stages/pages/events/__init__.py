"""The events into their pages: an overview in order of time, and for each event what its accounts say, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from regesta.model import EventEntry, Page
from regesta.stages.pages.events.agreement import comparison
from regesta.stages.pages.events.labels import Labels
from regesta.stages.pages.events.named import named_table
from regesta.stages.pages.events.wordings import wordings
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, address_of, relative
from regesta.text.addresses import EVENTS, date_address, event_path
from regesta.text.markdown import Markdown, escape, link

_OVERVIEW = f"{EVENTS}/index.md"
_HIDE = ["navigation", "toc"]
_MOST_ACCOUNTS = 100
_MOST_POSSIBLE = 50


def event_pages(sitemap: Sitemap) -> Iterator[Page]:
    """The overview, then a page for each event."""
    yield _overview(sitemap)
    events = sitemap.register.events
    for number, entry in enumerate(events):
        before = events[number - 1] if number else None
        after = events[number + 1] if number + 1 < len(events) else None
        yield _event_page(entry, before, after, sitemap)


def _overview(sitemap: Sitemap) -> Page:
    words, events = sitemap.words, sitemap.register.events
    accounts = sum(len(each.tellings) for each in events)
    values = {
        "events": words.count("event", len(events)) if events else None,
        "accounts": words.count("account", accounts),
        "years": [
            {"heading": str(year), "anchor": f"y{year}", "events": [_row(each, sitemap) for each in group]}
            for year, group in groupby(events, key=lambda each: each.event.earliest.year)
        ],
    }
    front = {"title": words("events.title"), "template": "event.html", "hide": _HIDE}
    # Without events nobody need name the page in the navigation.
    return render_page(_OVERVIEW, "events", front, values, words, in_navigation=True)


def _row(entry: EventEntry, sitemap: Sitemap) -> dict[str, Any]:
    event = entry.event
    return {
        "link": sitemap.event_link(_OVERVIEW, event.id),
        "date": _day_link(entry, _OVERVIEW, sitemap),
        "place": None if event.place is None else sitemap.entity_link(_OVERVIEW, event.place),
        "participants": [sitemap.entity_link(_OVERVIEW, each) for each in event.participants],
        "accounts": sitemap.words.count("account", len(entry.tellings)),
        "possible": sitemap.words.count("possible-account", len(entry.possible)) if entry.possible else "",
    }


def _event_page(entry: EventEntry, before: EventEntry | None, after: EventEntry | None, sitemap: Sitemap) -> Page:
    event, words = entry.event, sitemap.words
    path = event_path(event.id)
    language, name = sitemap.event_name(event)
    labels = Labels(entry, path, sitemap)
    accounts = words.count("account", len(entry.tellings))
    in_order = labels.in_order()
    values = {
        "name": name,
        "language": language,
        "date": _day_link(entry, path, sitemap),
        "weekday": words.weekday(event.earliest) if event.earliest == event.latest else "",
        "place": None if event.place is None else sitemap.entity_link(path, event.place),
        "participants": [sitemap.entity_link(path, each) for each in event.participants],
        "other_names": [
            {"text": other, "language": code}
            for code, other in event.names.items()
            if (code if code != words.language else "") != language
        ],
        "note": labels.note(event.note),
        "identifiers": sitemap.languages.spoken(
            ", ".join(f"{scheme} {value}" for scheme, value in event.identifiers.items())
        ),
        "count": len(entry.tellings),
        "lead": accounts if entry.tellings else words("events.no-account"),
        "accounts": in_order[:_MOST_ACCOUNTS],
        "more_accounts": len(in_order) - _MOST_ACCOUNTS,
        **comparison(labels),
        "named": named_table(labels),
        "wordings": wordings(labels),
        "possible": list(_possible(entry, path, sitemap)),
        "before": None if before is None else sitemap.event_link(path, before.event.id),
        "after": None if after is None else sitemap.event_link(path, after.event.id),
        "up": link(escape(words("events.title")), relative(path, _OVERVIEW)),
    }
    front = {
        "title": name,
        "description": f"{words.date(event.earliest, event.latest)}. {accounts}.",
        "template": "event.html",
        "hide": _HIDE,
        "search": {"boost": 2},
        "regesta": {"kind": "event", "id": event.id, "date": event.edtf},
    }
    return render_page(path, "event", front, values, words)


def _day_link(entry: EventEntry, page: str, sitemap: Sitemap) -> Markdown:
    """The date of an event; a link where the register has that day."""
    event = entry.event
    label = escape(sitemap.words.date(event.earliest, event.latest))
    address = date_address(event.earliest, event.latest, event.edtf)
    if any(each.address == address for each in sitemap.register.dates):
        return Markdown(f"{link(label, relative(page, address_of(address)))}{{.rg-date}}")
    return label


def _possible(entry: EventEntry, page: str, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    """Documents that may be accounts, with their grounds."""
    for each in entry.possible[:_MOST_POSSIBLE]:
        address = relative(page, sitemap.passage(each.document, each.anchor))
        grounds = "events.possible-dated" if each.is_dated_so else "events.possible-names"
        yield {
            "link": sitemap.document_link(page, each.document),
            "grounds": sitemap.words(grounds),
            "names": [sitemap.entity_link(page, name) for name in each.entities],
            "address": Markdown(address),
        }
