"""Who is named in the accounts of an event, according to whom: a table with a column for each account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regesta.figures.markup import element
from regesta.model import Naming
from regesta.stages.pages.events.labels import Labels
from regesta.text.addresses import entity_path
from regesta.text.markdown import Markdown

_MOST_ROWS = 40
_MOST_COLUMNS = 16


def named_table(labels: Labels) -> Markdown | None:
    """The table as markup; None where no account names anybody. The editor's participants come first."""
    tellings = labels.entry.tellings[:_MOST_COLUMNS]
    named = [{each.entity: each for each in telling.named} for telling in tellings]
    others = {entity: sum(entity in each for each in named) for each in named for entity in each}
    participants = labels.entry.event.participants
    rest = sorted((each for each in others if each not in participants), key=lambda each: (-others[each], each))
    rows = [*participants, *rest][:_MOST_ROWS]
    if not tellings or not rows:
        return None
    words = labels.sitemap.words
    heads = [
        element("th", {"scope": "col"}, element("a", {"href": f"#{labels.anchor(number)}"}, *_head(number, labels)))
        for number in range(len(tellings))
    ]
    corner = element("th", {"scope": "col"}, words("events.name"))
    head = element("thead", {}, element("tr", {}, corner, *heads))
    body = element("tbody", {}, *(_row(entity, named, labels) for entity in rows))
    table = element("table", {"class": "rg-accounts-table"}, head, body)
    region: dict[str, str | int | float] = {
        "class": "rg-scroll",
        "role": "region",
        "tabindex": 0,
        "aria-label": words("events.named"),
    }
    return element("div", region, table)


def _head(number: int, labels: Labels) -> Iterator[str]:
    telling = labels.entry.tellings[number]
    yield from labels.sitemap.languages.stretches(labels.issuer(telling))
    yield ", "
    yield element("span", {"class": "rg-of"}, labels.date(telling))


def _row(entity: str, named: Sequence[dict[str, Naming]], labels: Labels) -> Markdown:
    sitemap = labels.sitemap
    known = sitemap.entity(entity)
    attributes = {"href": sitemap.href(labels.page, entity_path(known.kind, entity)), "class": f"rg-{known.kind}"}
    language = sitemap.name_language(entity)
    if language:
        attributes["lang"] = language
    name = [element("a", attributes, known.name)]
    if entity in labels.entry.event.participants:
        name.append(element("span", {"class": "rg-takes-part"}, sitemap.words("events.takes-part")))
    return element("tr", {}, element("th", {"scope": "row"}, *name), *_cells(entity, named, labels))


def _cells(entity: str, named: Sequence[dict[str, Naming]], labels: Labels) -> Iterator[Markdown]:
    sitemap = labels.sitemap
    words = sitemap.words
    for number, of_account in enumerate(named):
        naming = of_account.get(entity)
        if naming is None:
            hidden = element("span", {"class": "rg-unseen"}, words("events.not-named"))
            yield element("td", {}, element("span", {"aria-hidden": "true"}, "–"), hidden)
            continue
        target = sitemap.passage(labels.entry.tellings[number].account.document, naming.anchor)
        label = words(
            "events.named-in",
            sentences=words.count("sentence", naming.statements),
            account=labels.label(number),
            name=sitemap.entity(entity).name,
        )
        attributes = {"href": sitemap.href(labels.page, target), "aria-label": label}
        yield element("td", {}, element("a", attributes, f"✓ {words.number(naming.statements)}"))
