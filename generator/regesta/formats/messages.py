"""What the workshop and its workers say to each other, as bytes: a head in JSON, a body as it is, each with its length.

Nothing is ever unpickled: the head is decoded into the type that is expected, or it is no message.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import IO, Literal, TypeVar

import msgspec

from regesta.formats.limits import Limits

_LENGTHS = struct.Struct(">II")
_LARGEST_HEAD = 100_000

Outcome = Literal["ready", "extracted", "refused", "failed", "died", "processor", "wall", "memory", "output"]


@dataclass(frozen=True, slots=True)
class Request:
    """Which reader is to read the body of the message, with what hints, within what limits."""

    module: str
    languages: tuple[str, ...]
    encoding: str | None
    charset: str | None
    limits: Limits


@dataclass(frozen=True, slots=True)
class Answer:
    """How the reading ended; the body is what was `extracted` or why it was `refused`, in JSON, and else empty."""

    outcome: Outcome
    detail: str = ""
    """The class of the exception when it `failed`, the signal when it `died`."""


Head = TypeVar("Head", Request, Answer)


def send(stream: IO[bytes], head: Request | Answer, body: bytes = b"") -> None:
    """Write one message.

    Raises:
        OSError: The other side is gone.
    """
    encoded = msgspec.json.encode(head)
    stream.write(_LENGTHS.pack(len(encoded), len(body)))
    stream.write(encoded)
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes], kind: type[Head], largest: int) -> tuple[Head, bytes] | None:
    """The next message with a body of at most `largest` bytes; None when there is none, or something else."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head_length, body_length = _LENGTHS.unpack(lengths)
    if head_length > _LARGEST_HEAD or body_length > largest:
        return None
    head, body = stream.read(head_length), stream.read(body_length)
    if len(head) < head_length or len(body) < body_length:
        return None
    try:
        return msgspec.json.decode(head, type=kind), body
    except (msgspec.MsgspecError, ValueError):
        return None
