"""The process in which foreign files are read: one request after the other, each in a child with limits.

`python -m regesta.formats.worker` keeps the readers loaded and forks a child for each file; what goes wrong there ends
the child alone. It ends when its input is closed. Where the system cannot fork, `worker --once` reads one file in the
process itself, without limits but the clock of its caller.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import BinaryIO, NoReturn, cast

import msgspec

from regesta.formats.limits import Limits
from regesta.formats.messages import Answer, Outcome, Request, receive, send
from regesta.formats.registry import Hints
from regesta.model import Extracted, Refused

Read = Callable[[bytes, Hints], Extracted | Refused]

LARGEST_CONTENT = 200_000_000
"""Bytes; what is larger is no request. Files are limited to much less before they come here."""
_PIECE = 1 << 20


def main(arguments: list[str]) -> None:
    """Answer requests until there are none."""
    requests, answers = _own_streams()
    if "--once" in arguments:
        asked = receive(requests, Request, LARGEST_CONTENT)
        if asked is not None:
            request, content = asked
            reader = _reader(request.module)
            answer = reader if isinstance(reader, Answer) else _read(reader, request, content)
            send(answers, *(answer if isinstance(answer, tuple) else (answer,)))
        return
    send(answers, Answer("ready"))
    while (asked := receive(requests, Request, LARGEST_CONTENT)) is not None:
        request, content = asked
        reader = _reader(request.module)
        if isinstance(reader, Answer):
            send(answers, reader)
        else:
            send(answers, *_read_apart(reader, request, content, requests.fileno()))


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Input and output, taken away from where a library could read or print."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for usual in (0, 1, 2):
        os.dup2(nothing, usual)
    os.close(nothing)
    return requests, answers


def _reader(module: str) -> Read | Answer:
    try:
        return cast(Read, import_module(f"regesta.formats.{module}").read)
    except Exception as error:  # a library may fail with anything when it is loaded
        return Answer("failed", type(error).__name__)


def _read(reader: Read, request: Request, content: bytes) -> tuple[Answer, bytes]:
    """What a reader makes of a file, in this process; whatever it raises is an answer."""
    try:
        result = reader(content, Hints(request.languages, request.encoding, request.charset))
        return Answer("extracted" if isinstance(result, Extracted) else "refused"), msgspec.json.encode(result)
    except MemoryError:
        return Answer("memory"), b""
    except BaseException as error:  # not even an exit of a library may end more than this file
        return Answer("failed", type(error).__name__), b""


def _read_apart(reader: Read, request: Request, content: bytes, caller: int) -> tuple[Answer, bytes]:
    """The same in a child with limits; this process only waits for it."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        _work(reader, request, content, theirs)
    os.close(theirs)
    written, outcome = _collected(ours, request.limits, caller)
    os.close(ours)
    if outcome is not None:
        os.kill(child, signal.SIGKILL)
    _, status, used = os.wait4(child, 0)
    if outcome is not None:
        return Answer(outcome), b""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        spent = used.ru_utime + used.ru_stime >= request.limits.processor
        if number == signal.SIGXCPU or (number == signal.SIGKILL and spent):
            return Answer("processor"), b""
        return Answer("died", signal.Signals(number).name), b""
    head, _, body = written.partition(b"\n")
    try:
        return msgspec.json.decode(head, type=Answer), body
    except (msgspec.MsgspecError, ValueError):
        return Answer("died", "no answer"), b""


def _collected(pipe: int, limits: Limits, caller: int) -> tuple[bytes, Outcome | None]:
    """What the child writes, or the limit that it runs into; ends with this process when the caller is gone."""
    until = time.monotonic() + limits.wall
    written = bytearray()
    while True:
        ready, _, _ = select.select([pipe, caller], [], [], max(0.0, until - time.monotonic()))
        if caller in ready:  # it asks only one thing at a time, so this is the end of its input
            os.killpg(0, signal.SIGKILL)
        if not ready:
            return b"", "wall"
        piece = os.read(pipe, _PIECE)
        if not piece:
            return bytes(written), None
        written += piece
        if len(written) > limits.output:
            return b"", "output"


def _work(reader: Read, request: Request, content: bytes, pipe: int) -> NoReturn:
    """The child: limits, one file, one answer."""
    try:
        _confine(request.limits, pipe)
        answer, body = _read(reader, request, content)
        for part in (msgspec.json.encode(answer) + b"\n", body):
            left = memoryview(part)
            while left:
                left = left[os.write(pipe, left) :]
    finally:
        os._exit(0)


def _confine(limits: Limits, pipe: int) -> None:
    """Leave the child nothing but the pipe, and of everything only so much."""
    import resource  # not on every system

    os.closerange(3, pipe)
    os.closerange(pipe + 1, 256)
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, limits.written),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_NPROC, limits.processes),
        (resource.RLIMIT_AS, limits.memory),
    ):
        resource.setrlimit(what, (most, most))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.processor, limits.processor + 1))


if __name__ == "__main__":
    main(sys.argv[1:])
