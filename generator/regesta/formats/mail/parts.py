"""The parts of a mail: which of them are its text, and which are attached.

Text is what a program shows in place: plain text, or HTML where there is no other. All else is attached, with or
without a name; a mail within the mail is attached as the bytes that it is made of.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from email.generator import BytesGenerator
from email.message import Message
from typing import ClassVar

from regesta.formats.mail.headers import MALFORMED, attached_name, disposition, parameter
from regesta.model import Attachment, Doubt, Reason

MOST_PARTS = 200
MOST_ATTACHMENTS = 100
_TEXTS = ("text/plain", "text/html")


class TooDeepError(Exception):
    """Parts stand too deep within one another."""

    LIMIT: ClassVar[int] = 20

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self.depth = depth


@dataclass(frozen=True, slots=True)
class Parts:
    """What a mail is made of."""

    bodies: tuple[Message, ...]
    """Those of its text, in order."""
    attachments: tuple[Attachment, ...]
    doubts: tuple[Doubt, ...]


def parts_of(message: Message) -> Parts:
    """The parts of a mail.

    Raises:
        TooDeepError: there are more than `TooDeepError.LIMIT` parts around a part.
    """
    depth = _depth(message)
    if depth > TooDeepError.LIMIT:
        raise TooDeepError(depth)
    bodies: list[Message] = []
    attached: list[Message] = []
    _sort(message, bodies, attached)
    doubts = _left_out(_PARTS_OF_TEXT, len(bodies), MOST_PARTS) + _left_out(_ATTACHED, len(attached), MOST_ATTACHMENTS)
    attachments = tuple(_attachment(part) for part in attached[:MOST_ATTACHMENTS])
    return Parts(tuple(bodies[:MOST_PARTS]), attachments, doubts)


_PARTS_OF_TEXT, _ATTACHED = Reason.told("parts of text"), Reason.told("attachments")


def _left_out(what: Reason, count: int, most: int) -> tuple[Doubt, ...]:
    if count <= most:
        return ()
    message = Reason.told(
        "the mail has {count:,} {what}, and those after number {most} are left out", count=count, what=what, most=most
    )
    return (
        Doubt(
            "parts-left-out", "warning", message, f"at most {most}", Reason.told("Save them as documents of their own.")
        ),
    )


def _depth(message: Message) -> int:
    """How many parts stand around the innermost one."""
    deepest = 0
    waiting = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        deepest = max(deepest, depth)
        if part.get_content_maintype() == "multipart":
            waiting.extend((inner, depth + 1) for inner in _inner(part))
    return deepest


def _inner(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []


def _sort(part: Message, bodies: list[Message], attached: list[Message]) -> None:
    kind = part.get_content_type()
    inner = _inner(part)
    if kind == "multipart/alternative":
        chosen = _chosen(inner)
        for each in inner:
            if each is chosen:
                _sort(each, bodies, attached)
            else:
                # What another version shows is shown already; what is attached to it may not be.
                _sort(each, [], attached)
    elif part.get_content_maintype() == "multipart" and inner:
        for each in inner:
            _sort(each, bodies, attached)
    elif kind in _TEXTS and not attached_name(part) and disposition(part) != "attachment":
        bodies.append(part)
    elif part.get_content_maintype() != "multipart":
        attached.append(part)
    elif isinstance(part.get_payload(), str):
        # A multipart without its boundaries is the text that it holds.
        bodies.append(part)


def _chosen(versions: list[Message]) -> Message | None:
    """The version to be read: the plain one, if it has words, else the last that has any."""
    readable = [each for each in versions if any(_has_words(text) for text in _texts(each))]
    plain = next((each for each in readable if each.get_content_type() == "text/plain"), None)
    return plain or (readable[-1] if readable else None)


def _texts(part: Message) -> Iterator[Message]:
    if part.get_content_type() in _TEXTS:
        yield part
    for each in _inner(part):
        yield from _texts(each)


def _has_words(part: Message) -> bool:
    content = part.get_payload(decode=True)
    return isinstance(content, bytes) and bool(content.strip())


def _attachment(part: Message) -> Attachment:
    kind = part.get_content_type()
    inner = _inner(part)
    if part.get_content_maintype() == "message" and inner:
        content = b"".join(_written(each) for each in inner)
    else:
        payload = part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else b""
    return Attachment(attached_name(part), kind, content, parameter(part, "charset"))


def _written(message: Message) -> bytes:
    """The bytes of a mail within the mail; none where it cannot be written as it was."""
    target = io.BytesIO()
    try:
        BytesGenerator(target, mangle_from_=False, maxheaderlen=0).flatten(message)
    except MALFORMED:
        return b""
    return target.getvalue()
