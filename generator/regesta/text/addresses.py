"""Ids and dates into the permanent addresses of their pages. Paths are relative to the site's source folder."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
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
LEGEND = "legend.md"
SHARED = "shared"
EVENTS = "events"
MOST_ON_A_SHARED_PAGE = 200
_YEAR, _MONTH = 4, 7
"""Letters of an ISO date."""
_LONGEST_ON_MONTH = 31
_SHOWN_AS_TEXT = frozenset({"html", "htm", "xhtml", "md", "markdown"})


def document_path(identity: str, number: int = 1) -> str:
    """The page of a document; a long one has several, numbered from 1."""
    return f"{DOCUMENTS}/{identity}.md" if number == 1 else f"{DOCUMENTS}/{identity}/{number}.md"


def parallel_path(identity: str, number: int = 1) -> str:
    """The page on which the parts of a document stand side by side; long ones stand on several, numbered from 1."""
    return f"{DOCUMENTS}/{identity}/side-by-side{'' if number == 1 else f'-{number}'}.md"


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


def entity_part_path(kind: Kind, identity: str, part: str) -> str:
    """A page of an entity with too many mentions for one; `part` is a year, a year and month, or `undated`."""
    return f"{FOLDERS[kind]}/{identity}/{part}.md"


def event_path(identity: str) -> str:
    """The page of an event."""
    return f"{EVENTS}/{identity}.md"


def letter_path(kind: Kind, key: str) -> str:
    """The page of those names of a long register that begin alike."""
    return f"{FOLDERS[kind]}/letters/{key}.md"


def documents_path(key: str) -> str:
    """The page of those documents of a long register that are of one year, month or day."""
    return f"{DOCUMENTS}/years/{key}.md"


def year_path(year: int) -> str:
    """The page of a year."""
    return f"{DATES}/{year:04}.md"


def month_path(year: int, month: int) -> str:
    """The page of a month."""
    return f"{DATES}/{year:04}-{month:02}.md"


def all_of_date_path(address: DateAddress, number: int = 1) -> str:
    """The page of all that is said of a date, where its section shows only the beginning; a long one is numbered."""
    folder = address.page.removesuffix(".md").removesuffix("/index")
    folder = f"{DATES}/spans" if folder == DATES else folder
    name = re.sub(r"[^a-z0-9-]", "-", address.anchor)
    return f"{folder}/{name}.md" if number == 1 else f"{folder}/{name}--{number}.md"


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


def shared_pages(wordings: Sequence[tuple[str, date | None]]) -> Mapping[str, str]:
    """Where each shared wording is kept: all on one page, else by the year in which it is met first.

    A year of too many has a page for each month, and such a month one for each day.

    Args:
        wordings: The id of each, and the first day of the document that has it first; None where that is undated.
    """
    if len(wordings) <= MOST_ON_A_SHARED_PAGE:
        return {identity: f"{SHARED}/index.md" for identity, _ in wordings}
    days = [(identity, None if day is None else day.isoformat()) for identity, day in wordings]
    counts = Counter(day[:length] for _, day in days if day is not None for length in (_YEAR, _MONTH))

    def page(day: str | None) -> str:
        if day is None:
            return f"{SHARED}/undated.md"
        periods = (day[:length] for length in (_YEAR, _MONTH))
        return f"{SHARED}/{next((each for each in periods if counts[each] <= MOST_ON_A_SHARED_PAGE), day)}.md"

    return {identity: page(day) for identity, day in days}
