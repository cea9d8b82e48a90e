"""The register of documents, by year; a long one is split into pages of years, and these of months and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from regesta.figures.markup import element
from regesta.model import AnnotatedDocument, Page
from regesta.stages.pages.excerpts import source_code, source_of
from regesta.stages.pages.registers.batches import Batch, in_batches, with_parts
from regesta.stages.pages.registers.document_rows import item_markup, languages_of
from regesta.stages.pages.registers.listing import Choice, Jump, Option, filter_box, jumps
from regesta.stages.pages.registers.rows import order_of
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import DOCUMENTS, documents_path
from regesta.text.collation import Collation
from regesta.text.markdown import Markdown, escape, link
from regesta.words import Words

_ONE_PAGE = 300
_A_PAGE = 500
_JUMPS_FROM = 20
_NEWEST = 40
_UNDATED = "undated"
_CHOICES = 60
"""A menu offers so many sources, those of most documents."""
_INDEX = f"{DOCUMENTS}/index.md"


def documents_pages(sitemap: Sitemap) -> Iterator[Page]:
    """The register and, if it is long, the pages of its years."""
    documents, words = sitemap.register.documents, sitemap.words
    years = in_batches(documents, _beginning, _A_PAGE)
    whole = len(documents) <= _ONE_PAGE
    values = {
        "title": words("register.documents"),
        "lead": _lead(documents, words),
        "filter": _filter(documents, sitemap, whole=whole),
        "jumps": Markdown("")
        if len(documents) < _JUMPS_FROM
        else _years_nav(years, _INDEX, None, sitemap, within=whole),
        "groups": _groups(documents, _INDEX, sitemap) if whole else _newest(documents, sitemap),
    }
    yield _page(_INDEX, values, sitemap, in_navigation=True)
    if not whole:
        for year in years:
            for batch in with_parts([year]):
                yield _batch_page(batch, year, years, sitemap)


def document_years(sitemap: Sitemap) -> dict[int, str]:
    """Where the documents of a year are listed: a page, with an anchor if need be."""
    documents = sitemap.register.documents
    years = {each.document.date.earliest.year for each in documents if each.document.date is not None}
    if len(documents) <= _ONE_PAGE:
        return {year: f"{_INDEX}#y{year}" for year in years}
    return {year: documents_path(f"{year:04}") for year in years}


def _batch_page(
    batch: Batch[AnnotatedDocument],
    year: Batch[AnnotatedDocument],
    years: Sequence[Batch[AnnotatedDocument]],
    sitemap: Sitemap,
) -> Page:
    path, words = documents_path(batch.key), sitemap.words
    title = words("register.documents-of", time=_label(batch, words))
    parts = [
        Jump(_label(each, words), sitemap.href(path, documents_path(each.key)), each.count) for each in batch.parts
    ]
    up = link(escape(words("register.documents")), relative(path, _INDEX))
    values = {
        "title": title,
        "lead": Markdown(f"{up} · {words.count('document', batch.count)}"),
        "filter": _filter(batch.rows, sitemap, whole=False) if batch.rows else Markdown(""),
        "jumps": _years_nav(years, path, year, sitemap, within=False),
        "parts": jumps([parts], title, words, wide=True) if parts else Markdown(""),
        "groups": _groups(batch.rows, path, sitemap, heads=False) if batch.rows else [],
    }
    return _page(path, values, sitemap)


def _page(path: str, values: dict[str, Any], sitemap: Sitemap, *, in_navigation: bool = False) -> Page:
    front = {"title": values["title"], "template": "register.html", "hide": ["navigation", "toc"]}
    if not in_navigation:
        front["search"] = {"exclude": True}
    return render_page(path, "documents", front, {"parts": "", **values}, sitemap.words, in_navigation=in_navigation)


def _beginning(annotated: AnnotatedDocument, steps: int) -> str:
    """Year, month, day."""
    dated = annotated.document.date
    return _UNDATED if dated is None else dated.earliest.isoformat()[: (4, 7, 10)[min(steps, 3) - 1]]


def _label(batch: Batch[AnnotatedDocument], words: Words) -> str:
    label = _time(batch.beginning, words)
    return label if batch.piece == 1 else words("register.piece", name=label, number=batch.piece - 1)


def _time(beginning: str, words: Words) -> str:
    if beginning == _UNDATED:
        return words("register.undated")
    year, *rest = (int(each) for each in beginning.split("-"))
    if not rest:
        return str(year)
    return words.month_of(year, rest[0]) if len(rest) == 1 else words.day(date(year, *rest))


def _lead(documents: Sequence[AnnotatedDocument], words: Words) -> str:
    dates = [each.document.date for each in documents if each.document.date is not None]
    said = [words.count("document", len(documents))]
    if dates:
        said.append(words.years(min(each.earliest.year for each in dates), max(each.latest.year for each in dates)))
    if len(dates) < len(documents):
        said.append(words("register.undated-count", number=words.number(len(documents) - len(dates))))
    return " · ".join(said)


def _filter(documents: Sequence[AnnotatedDocument], sitemap: Sitemap, *, whole: bool) -> Markdown:
    words, order = sitemap.words, order_of(sitemap)
    sources = Counter(source for each in documents if (source := source_of(each.document)))
    languages = Counter(code for each in documents for code in languages_of(each.document))
    tongues = {code: words.language_name(code) for code in languages}
    choices = (
        Choice(
            "source",
            words("register.source"),
            words("register.all-sources"),
            _most(
                [
                    Option(source_code(name), name, count, sitemap.languages.of_text(name))
                    for name, count in sources.items()
                ],
                order,
            ),
        ),
        Choice(
            "language",
            words("register.language"),
            words("register.all-languages"),
            _most([Option(code, tongues[code], count) for code, count in languages.items()], order),
        ),
    )
    return filter_box(words, words("register.filter-documents"), choices=choices, whole=whole)


def _most(options: Sequence[Option], order: Collation) -> tuple[Option, ...]:
    most = sorted(options, key=lambda each: (-each.count, each.value))[:_CHOICES]
    return tuple(sorted(most, key=lambda each: (order.key(each.label), each.value)))


def _years_nav(
    years: Sequence[Batch[AnnotatedDocument]],
    path: str,
    current: Batch[AnnotatedDocument] | None,
    sitemap: Sitemap,
    *,
    within: bool,
) -> Markdown:
    if len(years) < 2:
        return Markdown("")
    links = [_to(year, path, current, sitemap, within=within) for year in years]
    return jumps([links], sitemap.words("register.years"), sitemap.words, wide=True)


def _to(
    batch: Batch[AnnotatedDocument],
    path: str,
    current: Batch[AnnotatedDocument] | None,
    sitemap: Sitemap,
    *,
    within: bool = False,
) -> Jump:
    address = f"#{_anchor(batch.beginning)}" if within else sitemap.href(path, documents_path(batch.key))
    return Jump(_label(batch, sitemap.words), address, batch.count, batch is current)


def _anchor(beginning: str) -> str:
    return beginning if beginning == _UNDATED else f"y{int(beginning)}"


def _newest(documents: Sequence[AnnotatedDocument], sitemap: Sitemap) -> list[dict[str, Any]]:
    dated = [each for each in documents if each.document.date is not None]
    newest = _groups(dated[: -_NEWEST - 1 : -1], _INDEX, sitemap, heads=False)
    return [{**each, "heading": sitemap.words("register.newest"), "anchor": "newest"} for each in newest]


def _groups(
    documents: Sequence[AnnotatedDocument], path: str, sitemap: Sitemap, *, heads: bool = True
) -> list[dict[str, Any]]:
    return [
        {
            "heading": _time(begins, sitemap.words) if heads else "",
            "anchor": _anchor(begins) if heads else "",
            "markup": element(
                "div", {"class": "rg-rows"}, element("ol", {}, *(item_markup(each, path, sitemap) for each in group))
            ),
        }
        for begins, group in groupby(documents, key=lambda each: _beginning(each, 1) if heads else "")
    ]
