"""A document into the part of its page that says how to cite it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from regesta.exports.citations import Citation, bibtex, csl_json, plain, ris
from regesta.figures.markup import element
from regesta.model import Basis, Document
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.markdown import Markdown, escape
from regesta.words import Words

_FORMATS = (("BibTeX", bibtex), ("RIS", ris), ("CSL-JSON", csl_json))
_SUPPLIED = frozenset({Basis.INFERRED, Basis.CORRECTED})
"""Where a date comes from that the text does not say: it stands in square brackets."""
_KEPT_SPACE = re.compile(r"(^ +| {2,}| +$)")


def citing(document: Document, path: str, sitemap: Sitemap) -> dict[str, Any]:
    """`plain`, a line of markup; `formats`, each with its `name` and its `code`, a line of markup."""
    citation = citation_of(document, path, sitemap)
    copy = element("button", {"type": "button", "class": "rg-chip rg-copy"}, sitemap.words("document.copy"))
    line = element("p", {"class": "rg-citation"}, *sitemap.languages.stretches(plain(citation)))
    return {
        "plain": element("div", {"class": "rg-copied"}, line, copy),
        "formats": [
            {"name": name, "code": element("div", {"class": "rg-copied"}, _code(name, form(citation)), copy)}
            for name, form in _FORMATS
        ],
    }


def citation_of(document: Document, path: str, sitemap: Sitemap) -> Citation:
    """What a citation of a document's page says."""
    facts, words = document.facts, sitemap.words
    return Citation(
        id=document.id,
        title=document.title,
        authors=_several(facts.get("author") or facts.get("issuer") or facts.get("publisher") or ""),
        publisher=facts.get("publisher", ""),
        date=document.date,
        date_words=_date_words(document, words),
        languages=tuple(dict.fromkeys(part.language for part in document.parts if part.language != "und")),
        collection=sitemap.site_name,
        address=sitemap.absolute(path),
        note=_note(document, words),
    )


def _date_words(document: Document, words: Words) -> str:
    date = document.date
    if date is None:
        return f"[{words('calendar.undated')}]"
    label = words.date(date.earliest, date.latest)
    return f"[{label}]" if date.basis in _SUPPLIED else label


def _note(document: Document, words: Words) -> str:
    pieces = []
    if document.date is not None and document.date.basis in _SUPPLIED:
        pieces.append(words("document.date-note", basis=words(f"bases.{document.date.basis}")))
    if "address" in document.facts:
        pieces.append(words("document.original-note", address=document.facts["address"]))
    return " ".join(pieces)


def _several(written: str) -> tuple[str, ...]:
    """Names that a fact joins by semicolons."""
    return tuple(name for each in written.split(";") if (name := each.strip()))


def _code(name: str, text: str) -> Markdown:
    # Every sign that could act is a reference, here too: another engine may look into code.
    code = element("code", {}, Markdown("&#10;".join(map(_code_line, text.splitlines()))))
    return element("pre", {"tabindex": 0, "role": "region", "aria-label": name}, code)


@lru_cache(maxsize=1 << 10)
def _code_line(line: str) -> str:
    """With spaces that Markdown would join, or leave out, as references."""
    pieces = _KEPT_SPACE.split(line)
    return "".join("&#32;" * len(piece) if number % 2 else escape(piece) for number, piece in enumerate(pieces))
