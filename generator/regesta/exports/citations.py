"""A document of the site into its citation: in words, and as BibTeX, RIS and CSL-JSON.

What is cited is the page, with the collection that it stands in; the source that the document was taken from stands in
the note. Nothing is taken apart that might be one: an author is one name, whether of a person or of a body.

>>> letter = Citation("letter", "A letter", authors=("Ada Lind",), collection="Harbour papers")
>>> plain(letter)
'Ada Lind. A letter. Harbour papers.'
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from regesta.model import DateValue
from regesta.text.calendar import is_month, is_year

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX counts braces even behind a backslash, so that one alone would open the rest of the file.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "%&#$_"},
    }
)
_ENDS = (".", "!", "?", "…", ".”", ".»", "?”", "!”")
_HARMLESS = ":/?#[]@!$&'()*+,;=-._~%"
"""Signs of an address that stay."""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says; what is not known is empty."""

    id: str
    """Letters a to z, figures, hyphens."""
    title: str
    authors: tuple[str, ...] = ()
    publisher: str = ""
    date: DateValue | None = None
    date_words: str = ""
    """As the site writes the date, in square brackets where the text does not say it."""
    languages: tuple[str, ...] = ()
    """Two letters each."""
    collection: str = ""
    """Name of the site."""
    address: str = ""
    """Of the page, for ever."""
    note: str = ""


def plain(citation: Citation) -> str:
    """One line: who, what, when, where."""
    who = "; ".join(citation.authors)
    pieces = [_line(each) for each in (who, citation.title, citation.date_words, citation.collection)]
    said = " ".join(_ended(each) for each in pieces if each)
    return f"{said} {citation.address}" if citation.address else said


def bibtex(citation: Citation) -> str:
    """An entry that BibTeX, BibLaTeX and reference managers read."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _bibtex_fields(citation))
    return f"@misc{{{citation.id},\n{fields}}}\n"


def ris(citation: Citation) -> str:
    """A record that reference managers read; UTF-8."""
    return "".join(f"{tag}  - {value}\n" for tag, value in _ris_fields(citation)) + "ER  - \n"


def csl_json(citation: Citation) -> str:
    """A list of one item, as citation processors read it."""
    return json.dumps([csl_item(citation)], ensure_ascii=False, indent=2) + "\n"


def csl_item(citation: Citation) -> dict[str, Any]:
    """The same as plain data."""
    item: dict[str, Any] = {"id": citation.id, "type": "webpage", "title": _line(citation.title)}
    if citation.authors:
        item["author"] = [{"literal": _line(name)} for name in citation.authors]
    if citation.date is not None:
        item["issued"] = {"date-parts": _date_parts(citation.date)}
    values = {
        "container-title": citation.collection,
        "publisher": citation.publisher,
        "URL": citation.address,
        "language": citation.languages[0] if citation.languages else "",
        "note": citation.note,
    }
    return item | {key: _line(value) for key, value in values.items() if value}


def _bibtex_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.authors:
        yield "author", " and ".join(f"{{{_tex(name)}}}" for name in citation.authors)
    yield "title", f"{{{_tex(citation.title)}}}"
    if citation.date is not None:
        yield "date", citation.date.edtf
        # BibTeX itself knows no `date`.
        yield "year", f"{citation.date.earliest.year:04}"
    if citation.collection:
        yield "howpublished", _tex(citation.collection)
    if citation.publisher:
        yield "publisher", _tex(citation.publisher)
    if citation.address:
        yield "url", quote(citation.address, safe=_HARMLESS)
    if citation.languages:
        yield "langid", citation.languages[0]
    if citation.note:
        yield "note", _tex(citation.note)


def _ris_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC"
    yield "ID", citation.id
    for name in citation.authors:
        yield "AU", _line(name)
    yield "TI", _line(citation.title)
    if citation.date is not None:
        first = citation.date.earliest
        yield "PY", f"{first.year:04}"
        yield "DA", _ris_date(citation.date)
    values = {
        "T2": citation.collection,
        "PB": citation.publisher,
        "LA": citation.languages[0] if citation.languages else "",
        "N1": citation.note,
        "UR": citation.address,
    }
    yield from ((tag, _line(value)) for tag, value in values.items() if value)


def _ris_date(value: DateValue) -> str:
    """`YYYY/MM/DD/`, with as much of it as is known of the first day."""
    known = [f"{part:0{4 if place == 0 else 2}}" for place, part in enumerate(_date_parts(value)[0])]
    return "/".join([*known, *[""] * (4 - len(known))])


def _date_parts(value: DateValue) -> list[list[int]]:
    """One date as precise as it is known, or the two ends of a span of days."""
    first, last = value.earliest, value.latest
    if is_year(first, last):
        return [[first.year]]
    if is_month(first, last):
        return [[first.year, first.month]]
    return [_day(first)] if first == last else [_day(first), _day(last)]


def _day(day: date) -> list[int]:
    return [day.year, day.month, day.day]


def _tex(text: str) -> str:
    return _line(text).translate(_TEX)


def _line(text: str) -> str:
    return " ".join(text.split())


def _ended(text: str) -> str:
    return text if text.endswith(_ENDS) else f"{text}."
