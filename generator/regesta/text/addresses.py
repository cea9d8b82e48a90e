"""Ids and dates into the permanent addresses of their pages. Paths are relative to the site's source folder."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from regesta.model import DateAddress, Kind

FOLDERS: Mapping[Kind, str] = {
    Kind.PERSON: "people",
    Kind.ORGANISATION: "organisations",
    Kind.PLACE: "places",
}
DOCUMENTS = "documents"
DATES = "dates"
VAGUE = f"{DATES}/index.md#vague"
QUESTIONS = "questions.md"
_LONGEST_ON_MONTH = 31
_SHOWN_AS_TEXT = frozenset({"html", "htm", "xhtml", "md", "markdown"})


def document_path(identity: str) -> str:
    """The page of a document."""
    return f"{DOCUMENTS}/{identity}.md"


def original_path(identity: str, name: str) -> str:
    """Where readers find the file that a document was received as, beside its page.

    What a browser would run as a page of this site gets a name at which it only shows it.
    """
    suffix = name.rpartition(".")[2].lower()
    if suffix in _SHOWN_AS_TEXT:
        suffix = f"{suffix}.txt"
    return f"{DOCUMENTS}/{identity}-as-received.{suffix}"


def entity_path(kind: Kind, identity: str) -> str:
    """The page of an entity."""
    return f"{FOLDERS[kind]}/{identity}.md"


def year_path(year: int) -> str:
    """The page of a year."""
    return f"{DATES}/{year:04}.md"


def month_path(year: int, month: int) -> str:
    """The page of a month."""
    return f"{DATES}/{year:04}-{month:02}.md"


def date_address(earliest: date, latest: date, edtf: str) -> DateAddress:
    """Where a date is kept: up to a month with the month it begins in, within a year with it, else in the overview.

    >>> date_address(date(2022, 4, 26), date(2022, 4, 26), "2022-04-26")
    DateAddress(page='dates/2022-04.md', anchor='2022-04-26')
    """
    # The slash of an interval would end the anchor's name in some readers; everything else in EDTF is harmless.
    anchor = edtf.replace("/", "--").replace("~", "").replace("?", "").replace("%", "").lower()
    days = (latest - earliest).days + 1
    if days <= _LONGEST_ON_MONTH:
        return DateAddress(month_path(earliest.year, earliest.month), anchor)
    if earliest.year == latest.year:
        return DateAddress(year_path(earliest.year), anchor)
    return DateAddress(f"{DATES}/index.md", anchor)
