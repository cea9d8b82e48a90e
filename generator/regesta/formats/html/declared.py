"""What a page says of itself outside of its text: tables of where each fact may stand, the stronger first.

Only what is declared counts: no date is taken from an address or from the visible text but a `<time>` that the article
itself marks as the day of its publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from regesta.formats.html.elements import HtmlElement
from regesta.formats.html.jsonld import facts
from regesta.model import Declared, Reason

_JSON = "JSON-LD"
_TITLE = "title"
_SOURCES: Mapping[str, Sequence[str]] = {
    "title": ("meta og:title", _JSON, "meta citation_title", "meta dc.title", "meta dcterms.title", _TITLE),
    "date": (
        _JSON,
        "meta article:published_time",
        "meta og:article:published_time",
        "meta citation_publication_date",
        "meta citation_date",
        "meta dc.date.issued",
        "meta dcterms.issued",
        "meta dcterms.date",
        "meta dc.date",
        "meta datepublished",
        "meta pubdate",
        "meta publish-date",
        "meta date",
        "time",
    ),
    "author": (
        _JSON,
        "meta author",
        "meta article:author",
        "meta citation_author",
        "meta dc.creator",
        "meta dcterms.creator",
    ),
    "language": ("html lang", _JSON, "meta content-language", "meta dc.language", "meta og:locale"),
    "address": ("link canonical", "meta og:url"),
    "publisher": (_JSON, "meta og:site_name", "meta dc.publisher", "meta dcterms.publisher", "meta citation_publisher"),
    "rights": ("meta copyright", "meta dc.rights", "meta dcterms.rights", "meta rights", _JSON),
}
SITE = "meta og:site_name"
"""The name of the site, which pages add to their `<title>`."""

_LONGEST = 500
_MOST_METAS = 1_000
_DATE = re.compile(r"\s*((?:1\d|20)\d\d)(?:([-/])(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?)?(?=$|[T\s])")
_NOT_TEXT = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
_ADDRESS = re.compile(r"(?i)https?://[^\s<>\"]+\Z")
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_].*)?\Z")
_SEPARATORS = " |·•–—-:»/"

Said = dict[str, list[str]]


def declared(root: HtmlElement) -> tuple[Declared, ...]:
    """All that a page says of itself, by key, the stronger first, each value once."""
    said = _said(root)
    json: dict[str, list[tuple[str, Reason]]] = {}
    for key, value, name in facts(root):
        json.setdefault(key, []).append((value, Reason.told("JSON-LD {name}", name=name)))
    return tuple(each for key in _SOURCES for each in _of_key(key, said, json.get(key, [])))


def _of_key(key: str, said: Said, json: Sequence[tuple[str, Reason]]) -> Iterator[Declared]:
    values = set()
    for source in _SOURCES[key]:
        found = json if source == _JSON else [(value, _shown(source)) for value in said.get(source, ())]
        if key == "author" and source.startswith("meta citation_") and len(found) > 1:
            found = [("; ".join(value for value, _ in found), found[0][1])]
        for raw, where in found:
            value = _VALUES[key](raw)
            if source == _TITLE and value is not None:
                value = without_site(value, said.get(SITE, []))
            if value and value not in values:
                values.add(value)
                yield Declared(key, value, where)


def _said(root: HtmlElement) -> Said:
    """The values of each source in the order of the page."""
    said: Said = {}
    for number, meta in enumerate(root.iter("meta")):
        if number == _MOST_METAS:
            break
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(attribute)
            if name and meta.get("content"):
                said.setdefault(f"meta {name.strip().lower()}", []).append(meta.get("content"))
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            said.setdefault("link canonical", []).append(link.get("href"))
    title = next((each for each in root.iter("title") if not any(True for _ in each.iterancestors("svg"))), None)
    if title is not None:
        said[_TITLE] = [title.text_content()]
    language = root.get("lang") or root.get("xml:lang")
    if language:
        said["html lang"] = [language]
    said["time"] = list(_times(root))
    return said


def _times(root: HtmlElement) -> Iterator[str]:
    """The one day of publication that the article's own markup gives."""
    found = [
        time.get("datetime")
        for time in root.iter("time")
        if time.get("datetime")
        and (time.get("pubdate") is not None or (time.get("itemprop") or "") == "datePublished")
        and next(time.iterancestors("article", "main", "header"), None) is not None
    ]
    if len(set(found)) == 1:
        yield found[0]


def _shown(source: str) -> Reason:
    if source == _TITLE or source == "time":
        return Reason.told("element {name}", name=source)
    if source == "html lang":
        return Reason.told("attribute lang of the page")
    kind, _, name = source.partition(" ")
    if kind == "link":
        return Reason.told("link {name}", name=name)
    if name.startswith(("og:", "article:")):
        return Reason.told("meta property {name}", name=name)
    return Reason.told("meta {name}", name=name)


def line(value: str) -> str | None:
    """One line of at most 500 characters, without control characters; None when nothing is left."""
    text = _NOT_TEXT.sub(" ", _UNSEEN.sub("", value[: 4 * _LONGEST])).strip()
    text = text.encode("utf-8", "ignore").decode("utf-8")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def date(value: str) -> str | None:
    """The day, month or year that an ISO date begins with; None for all other dates.

    >>> date("2022-04-26T09:00:00+02:00"), date("2022/04"), date("26 April 2022")
    ('2022-04-26', '2022-04', None)
    """
    found = _DATE.match(value[:40])
    return None if found is None else "-".join(part for part in (found[1], found[3], found[4]) if part)


def _author(value: str) -> str | None:
    text = line(value)
    return None if text is None or "://" in text or text.startswith("//") else text


def _language(value: str) -> str | None:
    found = _LANGUAGE.match(value.strip()[:40])
    return None if found is None else found[1].lower()


def _address(value: str) -> str | None:
    text = value.strip()
    return line(text) if len(text) <= _LONGEST and _ADDRESS.match(text) is not None else None


def without_site(title: str, sites: Sequence[str]) -> str:
    """A title without the name of the site at its end, if the page declares that name.

    >>> without_site("The bridge opens | Evening Herald", ["Evening Herald"])
    'The bridge opens'
    """
    for site in sites:
        name = line(site)
        rest = title.removesuffix(name) if name else title
        bare = rest.rstrip(_SEPARATORS)
        if rest != title and bare and bare != rest.rstrip():
            return bare
    return title


_VALUES = {
    "title": line,
    "date": date,
    "author": _author,
    "language": _language,
    "address": _address,
    "publisher": line,
    "rights": line,
}
