"""What a PDF says of itself outside of its pages: the document information, XMP, the language.

Programs fill these by themselves; what is a file's name or a placeholder is no title and no author.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pypdf import PdfReader

from regesta.formats.pdf.opening import BROKEN
from regesta.model import Declared, Reason


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What a program puts where nobody wrote anything; matches the whole value."""

    key: str
    pattern: re.Pattern[str]
    example: str
    counter_example: str


def _placeholder(key: str, pattern: str, example: str, counter_example: str) -> Placeholder:
    return Placeholder(key, re.compile(pattern, re.IGNORECASE), example, counter_example)


PLACEHOLDERS: Sequence[Placeholder] = (
    _placeholder("title", r"microsoft \w+ - .*", "Microsoft Word - letter3.doc", "Microsoft Word for botanists"),
    _placeholder("title", r"(?:untitled|без имени|без названия|no title)[\s_-]*\d*", "Untitled-1", "Untitled poems"),
    _placeholder(
        "title",
        r"[^\s]+\.(?:docx?|odt|rtf|tex|dvi|pdf|ps|indd|qxd|pmd|xlsx?|pptx?|html?|txt|md|fodt|tmp|p65|cdr)",
        "letter_final.docx",
        "letter_final.docx: a reading",
    ),
    _placeholder("title", r".*\.(?:docx?|indd|qxd|fodt|odt)", "letter to the council.doc", "letter.doc to the council"),
    _placeholder(
        "title", r"(?:document|документ|doc|presentation|презентация|book)[\s_-]?\d*", "Документ1", "Documents"
    ),
    _placeholder("title", r"(?:scan|img|ccf|image|dsc|scanned image)[\s_-]*\d*[\d_-]*", "Scan_0012", "Scandinavia"),
    _placeholder("title", r"(?:layout|slide|слайд|page|страница)\s*\d+", "Slide 1", "Page"),
    _placeholder("title", r"(?:https?|file|about):\S*", "about:blank", "About Northam"),
    _placeholder(
        "author",
        r"(?:microsoft office )?(?:user|admin|administrator|owner|root|unknown|author|default)\d*"
        r"|пользователь(?: windows)?|администратор|автор|www-data",
        "Пользователь Windows",
        "Ada Owner",
    ),
    _placeholder("author", r"[\W\d_]*|.*@.*|cn=.*", "---", "A. Lind"),
    _placeholder("title", r"[\W\d_]*", "---", "1912: a report"),
)

_LONGEST = 500
_DAY = re.compile(r"(?:D:)?\s*(\d{4})-?(\d{2})-?(\d{2})")
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9-]+)?\Z", re.IGNORECASE)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]+")


def declared(reader: PdfReader) -> tuple[Declared, ...]:
    """What the file says of itself, the stronger first."""
    return tuple(_told(reader))


def _told(reader: PdfReader) -> Iterator[Declared]:
    info: Any = _safe(lambda: reader.metadata)
    xmp: Any = _safe(lambda: reader.xmp_metadata)
    root: Any = _safe(lambda: reader.trailer["/Root"])
    language = _safe(lambda: root.get("/Lang"))
    if language is not None and (match := _LANGUAGE.match(_one_line(language))) is not None:
        yield Declared("language", match[1].lower(), Reason.told("PDF property {name}", name="Lang"))
    yield from _first("title", (_safe(lambda: info.title), "Title"), (_xmp(xmp, "dc_title"), "dc:title"))
    yield from _first("author", (_safe(lambda: info.author), "Author"), (_xmp(xmp, "dc_creator"), "dc:creator"))
    yield from _created(_safe(lambda: info.get("/CreationDate")), _safe(lambda: xmp.xmp_create_date))


def _created(told: object, in_xmp: Any) -> Iterator[Declared]:
    """The day of the file's own time zone; only the day is read, as programs write the time in many wrong ways."""
    match = _DAY.match(str(told))
    told_day = _safe(lambda: date(*map(int, match.groups())).isoformat()) if match is not None else None
    for day, where in ((told_day, "CreationDate"), (_safe(lambda: in_xmp.date().isoformat()), "xmp:CreateDate")):
        if day is not None:
            yield Declared("created", day, Reason.told("PDF property {name}", name=where))
            return


def _first(key: str, *values: tuple[object, str]) -> Iterator[Declared]:
    for value, where in values:
        text = _one_line(value) if value is not None else ""
        if text and not is_placeholder(key, text):
            yield Declared(key, text, Reason.told("PDF property {name}", name=where))
            return


def is_placeholder(key: str, text: str) -> bool:
    """Whether a program filled this in by itself."""
    return any(each.key == key and each.pattern.fullmatch(text) is not None for each in PLACEHOLDERS)


def _xmp(xmp: Any, name: str) -> object:
    value = _safe(lambda: getattr(xmp, name))
    if isinstance(value, dict):
        return value.get("x-default") or next(iter(value.values()), None)
    return (
        ", ".join(str(each) for each in value) if isinstance(value, Iterable) and not isinstance(value, str) else value
    )


def _one_line(value: object) -> str:
    return " ".join(_UNPRINTABLE.sub(" ", str(value)).split())[:_LONGEST]


def _safe(ask: Callable[[], Any]) -> Any:
    """What the file says, or None where it says it wrongly."""
    try:
        return ask()
    except BROKEN:
        return None
