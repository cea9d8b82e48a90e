"""Who and what is in a document, for the margin of its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from regesta.model import AnnotatedDocument, Kind
from regesta.stages.pages.sitemap import Sitemap, address_of, relative
from regesta.text.addresses import FOLDERS, date_address
from regesta.text.calendar import date_label
from regesta.text.markdown import escape, link

_KIND_HEADINGS = ((Kind.PERSON, "People"), (Kind.ORGANISATION, "Organisations"), (Kind.PLACE, "Places"))


def margin(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    """Who and what is in the document, the most frequent first, with the place of the first mention."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for each in annotated.passages:
        for mention in each.mentions:
            counts[mention.entity] += 1
            first.setdefault(mention.entity, each.passage.anchor)
    for kind, heading in _KIND_HEADINGS:
        rows = [
            {"link": sitemap.entity_link(path, identity), "count": count, "anchor": first[identity]}
            for identity, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
            if sitemap.entity(identity).kind is kind
        ]
        if rows:
            yield {"heading": heading, "anchor": f"in-{FOLDERS[kind]}", "rows": rows}
    dates = _dates_in(annotated, path)
    if dates:
        yield {"heading": "Dates", "anchor": "in-dates", "rows": dates}


def _dates_in(annotated: AnnotatedDocument, path: str) -> list[dict[str, Any]]:
    counts: Counter[tuple[Any, Any, str]] = Counter()
    first: dict[tuple[Any, Any, str], str] = {}
    for each in annotated.passages:
        for expression in each.dates:
            if expression.earliest is not None and expression.latest is not None:
                key = expression.earliest, expression.latest, expression.edtf
                counts[key] += 1
                first.setdefault(key, each.passage.anchor)
    return [
        {
            "link": link(
                escape(date_label(earliest, latest)), relative(path, address_of(date_address(earliest, latest, edtf)))
            ),
            "count": counts[earliest, latest, edtf],
            "anchor": first[earliest, latest, edtf],
        }
        for earliest, latest, edtf in sorted(counts)
    ]
