"""The corpus at a glance: what fills the slot `overview`, mostly on the first page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from regesta.figures.markup import element
from regesta.model import AnnotatedDocument, Document, Finding, Kind, Register
from regesta.stages.pages.corpus_in_time import corpus_in_time, years_of
from regesta.stages.pages.excerpts import source_code, source_of
from regesta.stages.pages.questions import by_kind
from regesta.stages.pages.registers import document_years
from regesta.stages.pages.rendering import render
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import DATES, DOCUMENTS, EVENTS, FOLDERS, QUESTIONS
from regesta.text.markdown import Markdown, escape, link

_LATEST = 6
_EVENTS = 6
_MOST = 7
_SOURCES = 8


def overview(sitemap: Sitemap, page: str, findings: Sequence[Finding]) -> str:
    """Figures, pictures and lists, each with the way to all of it."""
    words, register = sitemap.words, sitemap.register
    values = {
        "figures": _figures(sitemap, page),
        "search": _search_button(sitemap),
        "time": corpus_in_time(sitemap, page),
        "documents": [_document(sitemap, page, each) for each in _latest(register)],
        "all_documents": _to_all(sitemap, page, DOCUMENTS, "home.all-documents"),
        "events": [
            {
                "link": sitemap.event_link(page, entry.event.id),
                "date": words.date(entry.event.earliest, entry.event.latest),
                "accounts": len(entry.tellings),
            }
            for entry in register.events[-_EVENTS:]
        ],
        "all_events": _to_all(sitemap, page, EVENTS, "home.all-events"),
        "most": list(_named_most(sitemap, page)),
        "sources": _sources(sitemap, page),
        "languages": _languages(sitemap, page),
        "questions": [
            {
                "link": link(escape(words(f"questions.{kind}")), f"{relative(page, QUESTIONS)}#{kind}"),
                "count": len(those),
            }
            for kind, those in by_kind(findings).items()
        ],
    }
    return render("overview", values, words)


def _figures(sitemap: Sitemap, page: str) -> Markdown:
    """How many there are of each thing, each figure a way to it."""
    words, register = sitemap.words, sitemap.register
    named = Counter(entry.entity.kind for entry in register.entries.values() if entry.mentions)
    rows: list[tuple[int, str, str, str]] = [
        (len(register.documents), "document", words("register.documents"), DOCUMENTS),
        (len(register.events), "event", words("kinds.events"), EVENTS),
        *((named[kind], str(kind), words(f"kinds.{FOLDERS[kind]}"), FOLDERS[kind]) for kind in Kind),
        (len(register.dates), "date", words("kinds.dates"), DATES),
    ]
    span = years_of(register)
    years = "" if span is None else words.years(*span)
    cells = [
        element(
            "a",
            {"href": sitemap.href(page, f"{folder}/index.md"), "class": f"rg-{kind}"},
            element("b", {}, words.number(number)),
            element("span", {"class": f"rg-icon rg-{kind}"}, name),
            *([element("small", {}, years)] if years and folder == DOCUMENTS else []),
        )
        for number, kind, name, folder in rows
        if number
    ]
    return element("nav", {"class": "rg-glance", "aria-label": words("home.figures")}, *cells)


def _search_button(sitemap: Sitemap) -> Markdown:
    button = element("button", {"type": "button", "class": "rg-find"}, sitemap.words("home.search"))
    return element("div", {"class": "rg-finder"}, button)


def _latest(register: Register) -> list[AnnotatedDocument]:
    """The latest first; those without a date only where there is room."""
    dated = [each for each in register.documents if each.document.date is not None]
    undated = [each for each in register.documents if each.document.date is None]
    return [*reversed(dated), *undated][:_LATEST]


def _document(sitemap: Sitemap, page: str, annotated: AnnotatedDocument) -> dict[str, Any]:
    document, words = annotated.document, sitemap.words
    dated = document.date
    return {
        "link": sitemap.document_link(page, document.id),
        "date": words("calendar.undated") if dated is None else sitemap.date_link(page, dated),
        "basis": "" if dated is None else str(dated.basis),
        "source": _source(sitemap, document),
        "languages": ", ".join(
            words.language_name(code) for code in dict.fromkeys(part.language for part in document.parts)
        ),
    }


def _source(sitemap: Sitemap, document: Document) -> Markdown:
    source = source_of(document)
    language = sitemap.languages.of_text(source) if source else ""
    return Markdown(f"*{escape(source)}*{{lang={language} .rg-plain}}") if language else escape(source)


def _to_all(sitemap: Sitemap, page: str, folder: str, key: str) -> Markdown:
    return link(escape(sitemap.words(key)), relative(page, f"{folder}/index.md"))


def _named_most(sitemap: Sitemap, page: str) -> Iterator[dict[str, Any]]:
    """Of each kind those that are named most, with bars on one scale."""
    entries = sorted(sitemap.register.entries.values(), key=lambda entry: (-entry.mentions, entry.entity.id))
    highest = entries[0].mentions if entries else 0
    for kind in Kind:
        rows = [
            {
                "link": sitemap.entity_link(page, entry.entity.id),
                "count": entry.mentions,
                "bar": _bar(entry.mentions / highest),
            }
            for entry in entries
            if entry.entity.kind is kind and entry.mentions
        ][:_MOST]
        if rows:
            yield {
                "kind": kind,
                "heading": sitemap.words(f"home.{kind}-most"),
                "anchor": FOLDERS[kind],
                "rows": rows,
                "all": _to_all(sitemap, page, FOLDERS[kind], f"home.all-{FOLDERS[kind]}"),
            }


def _bar(share: float) -> Markdown:
    drawn = element("rect", {"width": f"{max(1, round(share * 100))}%", "height": 3})
    return element("svg", {"class": "rg-share", "width": "100%", "height": 3, "aria-hidden": "true"}, drawn)


def _sources(sitemap: Sitemap, page: str) -> list[dict[str, Any]]:
    found = (source_of(each.document) for each in sitemap.register.documents)
    counts = Counter(source for source in found if source)
    most = sorted(counts, key=lambda source: (-counts[source], source))[:_SOURCES]
    return [
        _filtered(
            sitemap, page, source, f"source={source_code(source)}", counts[source], sitemap.languages.of_text(source)
        )
        for source in most
    ]


def _languages(sitemap: Sitemap, page: str) -> list[dict[str, Any]]:
    found: Counter[str] = Counter()
    for each in sitemap.register.documents:
        found.update({part.language for part in each.document.parts})
    most = sorted(found, key=lambda code: (-found[code], code))
    return [
        _filtered(sitemap, page, sitemap.words.language_name(code), f"language={code}", found[code]) for code in most
    ]


def _filtered(sitemap: Sitemap, page: str, name: str, query: str, count: int, language: str = "") -> dict[str, Any]:
    """A name that leads to its documents, where the register shows them all on one page and can choose among them."""
    whole = all("#" in address for address in document_years(sitemap).values())
    target = f"{relative(page, f'{DOCUMENTS}/index.md')}?{query}"
    shown = link(escape(name), target) if whole else Markdown(f"*{escape(name)}*{{.rg-plain}}")
    return {"name": Markdown(f"{shown}{{lang={language}}}") if language else shown, "count": count}
