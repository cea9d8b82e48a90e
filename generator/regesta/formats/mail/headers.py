"""The headers of a mail into what it declares of itself.

They are read leniently and never whole: a header may be megabytes long, name an encoding that nobody knows, or be no
date at all. Of a person the name is declared, and the address only where there is no name.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from regesta.formats.encoding_names import python_name
from regesta.formats.encodings import Decoded, decode
from regesta.formats.registry import Hints
from regesta.model import Declared, Doubt, Reason

MALFORMED = (MessageError, LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError)
"""What the library raises where a mail is not as it should be."""

_LONGEST_RAW = 10_000
_LONGEST_SHOWN = 500
_LONGEST_NAME = 200
_FOLDED = re.compile(r"\r?\n[ \t]*|\r")
_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(?<=\?=)[ \t]+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_SURROGATES = re.compile("[\ud800-\udfff]")


def declared_of(message: Message, hints: Hints) -> tuple[tuple[Declared, ...], tuple[Doubt, ...]]:
    """Title, author, recipients, day and language, as far as there are headers for them."""
    charset = parameter(message, "charset")
    found = [
        ("title", "Subject", _text(_raw(message, "Subject"), hints, charset)),
        ("author", "From", _people(message, ("From",), hints, charset)),
        ("recipient", "To", _people(message, ("To", "Cc"), hints, charset)),
        ("language", "Content-Language", _language(_raw(message, "Content-Language"))),
    ]
    doubts: tuple[Doubt, ...] = ()
    sent = _raw(message, "Date")
    day = _day(sent)
    if day is not None:
        found.append(("sent", "Date", day))
    elif sent:
        shown = _one_line(_text(sent, hints, charset))[:_LONGEST_NAME]
        doubts = (
            Doubt(
                "unread-mail-date",
                "note",
                Reason.told("the mail header Date cannot be read: ‘{shown}’", shown=shown),
                "a date as in Tue, 3 May 2022 10:00:00 +0200",
                Reason.told("Say the date in the metadata file."),
            ),
        )
    return tuple(
        Declared(key, value, Reason.told("mail header {name}", name=name)) for key, name, value in found if value
    ), doubts


def parameter(part: Message, name: str) -> str:
    """A parameter of the content type, as in `charset=utf-8`; empty where there is none that can be read."""
    try:
        value = part.get_param(name)
        return "" if value is None else (value[2] if isinstance(value, tuple) else value).strip()
    except MALFORMED:
        return ""


def disposition(part: Message) -> str:
    """`attachment`, `inline`, or empty."""
    try:
        return part.get_content_disposition() or ""
    except MALFORMED:
        return ""


def attached_name(part: Message) -> str:
    """The name of an attached file, as a line to be shown; empty where it has none."""
    try:
        name = part.get_filename() or ""
    except MALFORMED:
        return ""
    return _one_line(_text(name, Hints(), ""))[:_LONGEST_NAME]


def _raw(message: Message, name: str) -> str:
    return next(_all_raw(message, name), "")


def _all_raw(message: Message, name: str) -> Iterator[str]:
    for key, value in message.raw_items():
        if key.lower() == name.lower():
            yield _FOLDED.sub(" ", str(value)[:_LONGEST_RAW])


def _text(raw: str, hints: Hints, charset: str) -> str:
    """A header as it is meant to be read, on one line."""
    return _one_line(_decoded_words(_eight_bit(raw, hints, charset), hints))[:_LONGEST_SHOWN].rstrip()


def _eight_bit(raw: str, hints: Hints, charset: str) -> str:
    """Bytes that have no place in a header, as the body is encoded, or as they can be guessed."""
    if _SURROGATES.search(raw) is None:
        return raw
    return _guessed(raw.encode("utf-8", "surrogateescape" if _are_bytes(raw) else "replace"), hints, charset)


def _are_bytes(raw: str) -> bool:
    return all("\udc80" <= match[0] <= "\udcff" for match in _SURROGATES.finditer(raw))


def _guessed(content: bytes, hints: Hints, charset: str) -> str:
    decoded = decode(content, Hints(hints.languages), declared=charset or None)
    return decoded.text if isinstance(decoded, Decoded) else content.decode("utf-8", "replace")


def _decoded_words(text: str, hints: Hints) -> str:
    """With its encoded words, as in `=?utf-8?q?Ad=C3=A9?=`; neighbours in one encoding are one."""
    pieces: list[str] = []
    run, charset, free = b"", "", 0
    text = _BETWEEN_WORDS.sub("", text)
    for match in _WORD.finditer(text):
        if match.start() > free or match[1].lower() != charset:
            pieces += _word(run, charset, hints), text[free : match.start()]
            run, charset = b"", match[1].lower()
        run += _word_bytes(match[2].lower(), match[3])
        free = match.end()
    return "".join([*pieces, _word(run, charset, hints), text[free:]])


def _word_bytes(form: str, body: str) -> bytes:
    content = body.encode("utf-8", "replace")
    if form == "q":
        return quopri.decodestring(content, header=True)
    try:
        return base64.b64decode(content + b"=" * (-len(content) % 4))
    except binascii.Error:
        return content


def _word(content: bytes, charset: str, hints: Hints) -> str:
    name = python_name(charset) if content else None
    if name is None:
        return _guessed(content, hints, "") if content else ""
    return content.decode(name, "replace")


def _one_line(text: str) -> str:
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _people(message: Message, names: tuple[str, ...], hints: Hints, charset: str) -> str:
    raw = [_eight_bit(value, hints, charset) for name in names for value in _all_raw(message, name)]
    shown: list[str] = []
    try:
        pairs = getaddresses(raw[:_LONGEST_NAME])
    except MALFORMED:
        pairs = []
    for name, address in pairs:
        who = _text(name, hints, charset).strip("'\" ") or _one_line(address)
        if who and who not in shown:
            shown.append(who)
    if not shown and raw:
        whole = _text(" ".join(raw), hints, charset)
        shown = [re.sub(r"<[^>]*>", "", whole).strip(" ,;'\"") or whole]
    return _cut_at_name(shown)


def _cut_at_name(shown: list[str]) -> str:
    """As many whole names as there is room for."""
    while len(shown) > 1 and len("; ".join(shown)) > _LONGEST_SHOWN:
        shown = shown[: max(1, len(shown) * _LONGEST_SHOWN // (len("; ".join(shown)) + 1))]
    return "; ".join(shown)[:_LONGEST_SHOWN]


def _language(raw: str) -> str:
    match = re.match(r"\s*([A-Za-z]{2})(?:[-,;\s]|\Z)", raw)
    return match[1].lower() if match is not None else ""


def _day(raw: str) -> str | None:
    """The day in the time zone of the mail itself."""
    try:
        return parsedate_to_datetime(raw[:_LONGEST_NAME]).date().isoformat()
    except (*MALFORMED, OverflowError):
        return None
