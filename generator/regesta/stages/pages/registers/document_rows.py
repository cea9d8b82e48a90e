"""Documents into the rows of their register: day, title, source, language, length, names, events."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.figures.markup import element
from regesta.model import AnnotatedDocument, Basis, Document
from regesta.stages.pages.excerpts import source_code, source_of
from regesta.stages.pages.registers.rows import lang
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import document_path, event_path
from regesta.text.markdown import Markdown
from regesta.words import Words

_EVENTS = 3


def item_markup(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> Markdown:
    """An item of a list; its data are what the page can be narrowed by."""
    document = annotated.document
    language = sitemap.title_language(document.id)
    address = sitemap.href(path, document_path(document.id))
    title_words = [document.title] if language else sitemap.languages.stretches(document.title)
    title = element("a", {"href": address, **lang(language)}, *title_words)
    source = source_of(document)
    data = {"data-source": source_code(source)} if source else {}
    data["data-language"] = " ".join(languages_of(document))
    return element(
        "li", data, _date(document, sitemap.words), element("div", {}, title, _about(annotated, path, sitemap))
    )


def _date(document: Document, words: Words) -> Markdown:
    if document.date is None:
        return element("span", {"class": "rg-day"}, words("calendar.undated"))
    dated = document.date
    basis = () if dated.basis is Basis.STATED else (Markdown(" "), _basis(dated.basis, words))
    return element("span", {"class": "rg-day"}, words.date(dated.earliest, dated.latest), *basis)


def _basis(basis: Basis, words: Words) -> Markdown:
    return element("em", {"class": f"rg-basis rg-{basis}"}, words(f"bases.{basis}"))


def _about(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> Markdown:
    document, words = annotated.document, sitemap.words
    source = source_of(document)
    length = sum(len(passage.text.split()) for passage in document.passages)
    names = len({mention.entity for each in annotated.passages for mention in each.mentions})
    said: list[str] = (
        [element("span", {"class": "rg-source", **lang(sitemap.languages.of_text(source))}, source)] if source else []
    )
    tongues = ", ".join(words.language_name(code) for code in languages_of(document))
    said += [element("span", {"class": "rg-languages"}, tongues)] if tongues else []
    said += [words.count("word", length), words.count("name", names)]
    said += _events(document, path, sitemap)
    parted = [piece for each in said for piece in (" · ", each)][1:]
    return element("p", {}, *parted)


def _events(document: Document, path: str, sitemap: Sitemap) -> Iterator[Markdown]:
    for each in sitemap.events.of_document(document.id)[:_EVENTS]:
        language, name = sitemap.event_name(each.event)
        address = sitemap.href(path, event_path(each.event.id))
        yield element("a", {"class": "rg-event", "href": address, **lang(language)}, name)


def languages_of(document: Document) -> tuple[str, ...]:
    """Those of its parts, each once."""
    return tuple(dict.fromkeys(part.language for part in document.parts))
