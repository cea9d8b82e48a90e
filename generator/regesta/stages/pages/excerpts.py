"""Excerpts into what the template `excerpts.md.j2` quotes: by document, each sentence with the way to its paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from regesta.model import Basis, Document, Excerpt, Quoted, Voice
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.stages.pages.sitemap.readings import how_read
from regesta.stages.pages.weave import excerpt
from regesta.text.markdown import Markdown
from regesta.text.slugs import ascii_id

_OWN = ("turn", "quotation")
"""Rules by which somebody's own words are known to be so; each has its word."""
_CONTINUED = "turn-continued"
"""Such a paragraph says nothing: it hangs on the one before."""


def quotations(
    page: str,
    quoted: Iterable[Quoted],
    sitemap: Sitemap,
    page_language: str,
    *,
    anchor: str = "in",
    entity: str | None = None,
) -> Iterator[dict[str, Any]]:
    """Excerpts for a template.

    Args:
        page: The page on which they are to stand.
        quoted: By document, in the order in which they are to stand.
        sitemap: For links, and for the words of the site.
        page_language: That of the page; what is in another one says so.
        anchor: What the ids of the headings begin with.
        entity: Whose excerpts they are, for those that a reader may filter: each then carries who speaks and its
            source.
    """
    for each in quoted:
        document = sitemap.documents[each.document].document
        source = source_of(document)
        yield {
            "link": sitemap.document_link(page, document.id),
            "attributes": _heading(f"{anchor}-{document.id}", source if entity is not None else ""),
            "anchor": f"{anchor}-{document.id}",
            "date": sitemap.words("calendar.undated")
            if document.date is None
            else sitemap.words.date(document.date.earliest, document.date.latest),
            "basis": "" if document.date is None else str(document.date.basis),
            "issuer": sitemap.languages.spoken(source),
            "excerpts": [_excerpt(one, page, document.id, sitemap, page_language, entity) for one in each.excerpts],
        }


def source_of(document: Document) -> str:
    """Who issued or published a document, in the words of its own; empty where nobody is named."""
    return document.facts.get("issuer") or document.facts.get("publisher") or ""


def source_code(source: str) -> str:
    """A source in an address and in the data of a page."""
    return ascii_id(source) or "x"


def _heading(anchor: str, source: str) -> Markdown:
    code = f" data-source={source_code(source)}" if source else ""
    return Markdown(f"#{anchor} data-search-exclude{code}")


def _excerpt(
    one: Excerpt, page: str, document: str, sitemap: Sitemap, page_language: str, entity: str | None
) -> dict[str, Any]:
    stated = (reading for reading in one.readings if reading.basis is not Basis.STATED)
    others = [speaker for speaker in one.speakers if speaker != entity]
    language = sitemap.languages.of_passage(one.text, one.language)
    return {
        "text": excerpt(one),
        "address": Markdown(relative(page, sitemap.passage(document, one.anchor))),
        "attributes": _attributes(one, language, others, is_filtered=entity is not None),
        "own": sitemap.languages.own_words(language),
        "voice": _voice(one, sitemap),
        "speakers": sitemap.words("excerpts.says", names=", ".join(sitemap.entity(each).name for each in others))
        if others
        else "",
        "note": " ".join(dict.fromkeys(how_read(each, sitemap.words) for each in stated)),
    }


def _attributes(one: Excerpt, language: str, others: list[str], *, is_filtered: bool) -> Markdown:
    named = [f"lang={language}"] if language else []
    if is_filtered and one.voice is Voice.SPEAKS:
        named.append("data-voice=speaks")
    if is_filtered and others:
        named.append(f'data-by="{" ".join(others)}"')
    if one.rule == _CONTINUED:
        named.insert(0, ".rg-goes-on")
    return Markdown(" ".join([".rg-excerpt", *named]))


def _voice(one: Excerpt, sitemap: Sitemap) -> str:
    if one.voice is not Voice.SPEAKS or one.rule == _CONTINUED:
        return ""
    return sitemap.words(f"excerpts.{one.rule}" if one.rule in _OWN else "excerpts.speaks")
