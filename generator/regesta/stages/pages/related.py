"""What else a reader of one document may want: accounts of the same event, the same words, the same people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from regesta.model import EventEntry
from regesta.stages.pages.rendering import said
from regesta.stages.pages.shared import document_line
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import SHARED
from regesta.text.markdown import Markdown, escape, link

_MOST = 12
_MOST_BOTH = 5


def related(identity: str, page: str, sitemap: Sitemap) -> Sequence[dict[str, Any]]:
    """The groups of `related.md.j2`; `page` is that of the document.

    Each has a `heading`, its `rows` (as `document_line`, and `how`) and `more`: what follows them, perhaps empty.
    """
    groups = (*_accounts(identity, page, sitemap), _sharing(identity, page, sitemap), _company(identity, page, sitemap))
    return [each for each in groups if each["rows"]]


def _accounts(identity: str, page: str, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    for entry in sitemap.events.of_document(identity):
        others = [each for each in accounts_of(entry) if each != identity]
        yield {
            "heading": said(sitemap.words, "related.event", event=sitemap.event_link(page, entry.event.id)),
            "rows": [{**document_line(each, page, sitemap), "how": ""} for each in others[:_MOST]],
            "more": _more(len(others), sitemap),
        }


def accounts_of(entry: EventEntry) -> Sequence[str]:
    """Ids of the documents that tell of an event, each once, in order of publication."""
    return tuple(dict.fromkeys(each.account.document for each in entry.tellings))


def _sharing(identity: str, page: str, sitemap: Sitemap) -> dict[str, Any]:
    found = sitemap.shared.sharings_of(identity)
    rows = []
    for sharing in found[:_MOST]:
        other = sharing.second if sharing.first == identity else sharing.first
        first = sharing.wordings[0]
        counts = ("word", sharing.words), ("shared-passage", len(sharing.wordings))
        how = escape(", ".join(sitemap.words.count(*each) for each in counts))
        how = link(how, relative(page, f"{sitemap.shared.pages[first]}#{first}"))
        rows.append({**document_line(other, page, sitemap), "how": how})
    more = _more(len(found), sitemap)
    return {
        "heading": sitemap.words("related.sharing"),
        "rows": rows,
        "more": link(escape(more), relative(page, f"{SHARED}/index.md")) if more else "",
    }


def _company(identity: str, page: str, sitemap: Sitemap) -> dict[str, Any]:
    rows = []
    # That accounts of one event name the same people goes without saying.
    told = {each for entry in sitemap.events.of_document(identity) for each in accounts_of(entry)}
    for neighbour in sitemap.register.neighbours.get(identity, ()):
        if neighbour.document in told:
            continue
        names = Markdown(", ".join(sitemap.entity_link(page, each) for each in neighbour.both[:_MOST_BOTH]))
        more = len(neighbour.both) - _MOST_BOTH
        key = "related.both-more" if more > 0 else "related.both"
        how = said(sitemap.words, key, names=names, n=more)
        rows.append({**document_line(neighbour.document, page, sitemap), "how": how})
    return {"heading": sitemap.words("related.company"), "rows": rows, "more": ""}


def _more(number: int, sitemap: Sitemap) -> str:
    return sitemap.words("shared.more", n=sitemap.words.number(number - _MOST)) if number > _MOST else ""
