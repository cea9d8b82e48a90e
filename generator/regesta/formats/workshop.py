"""Where files are read: foreign parsers in a process of their own for each file, with limits.

The first foreign file starts a server (see `worker.py`), which forks a child for each file; several threads get a
server each, as many as there are processors. What ends a child ends the reading of one file, and is told as a refusal.
On a system that cannot fork, each file is read by a plain process of its own, with a limit of time only. Plain text is
read in the calling process.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import MutableMapping, Sequence
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from types import TracebackType
from typing import Self

from regesta.errors import WorkshopError
from regesta.formats.limits import LIMITS, Limits
from regesta.formats.messages import Answer, Request, receive, send
from regesta.formats.registry import Format, Hints, read_here
from regesta.formats.verdicts import verdict
from regesta.model import Extracted, Refused

COMMAND = (sys.executable, "-P", "-m", "regesta.formats.worker")
"""`-P`: nothing that lies in the current folder is loaded. `-I` would make hashes differ between two builds."""
_NEEDED = ("PATH", "HOME", "PYTHONPATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
"""What an interpreter needs to find itself; no proxies, no keys."""
_MOST_SERVERS = 4
_GRACE = 30
"""Seconds beyond the limit for a server to load a reader, or to answer at all."""
_CAN_FORK = hasattr(os, "fork")


Memory = MutableMapping[tuple[str, bytes, Hints], Extracted | Refused]
"""What readers made of files, by reader, SHA-256 and hints: a preview reads a file again only when it has changed."""


class Workshop:
    """Reads files, also for several threads at once; use it as a context."""

    def __init__(
        self, *, limits: Limits = LIMITS, command: Sequence[str] = COMMAND, memory: Memory | None = None
    ) -> None:
        self.width = min(_MOST_SERVERS, os.cpu_count() or 1)
        """How many files can be read at once."""
        self._limits = limits
        self._command = command
        self._memory = memory
        self._places = threading.Semaphore(self.width)
        self._lock = threading.Lock()
        self._servers: list[_Server] = []
        self._idle: list[_Server] = []
        self._closed = False

    def __enter__(self) -> Self:
        """Nothing is started before the first foreign file."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End every process."""
        with self._lock:
            self._closed = True
            for server in self._servers:
                server.end()

    def read(self, form: Format, content: bytes, hints: Hints) -> Extracted | Refused:
        """What the format's reader makes of a file, or why it makes nothing of it.

        Raises:
            WorkshopError: No process can be started, or the workshop was left.
        """
        if not form.foreign:
            return read_here(form, content, hints)
        if self._memory is None:
            return self._read_apart(form, content, hints)
        key = form.module, sha256(content).digest(), hints
        if key in self._memory:
            return self._memory[key]
        made = self._read_apart(form, content, hints)
        # Time may have been short because the machine was busy.
        if isinstance(made, Extracted) or made.code != "over-limit":
            self._memory[key] = made
        return made

    def _read_apart(self, form: Format, content: bytes, hints: Hints) -> Extracted | Refused:
        request = Request(form.module, hints.languages, hints.encoding, hints.charset, self._limits)
        with self._places:
            answer, body = self._asked(request, content) if _CAN_FORK else self._asked_once(request, content)
        return verdict(answer, body, form, self._limits)

    def _asked(self, request: Request, content: bytes) -> tuple[Answer, bytes]:
        server = self._server()
        answered = server.ask(request, content)
        with self._lock:
            if answered is not None:
                self._idle.append(server)
                return answered
            server.end()
            self._servers.remove(server)
            if self._closed:
                raise WorkshopError("the workshop was left while it was reading")
        return Answer("died", "the process ended"), b""

    def _server(self) -> _Server:
        with self._lock:
            if self._closed:
                raise WorkshopError("the workshop was left")
            if self._idle:
                return self._idle.pop()
            server = _Server(self._command)
            self._servers.append(server)
            return server

    def _asked_once(self, request: Request, content: bytes) -> tuple[Answer, bytes]:
        message = BytesIO()
        send(message, request, content)
        try:
            done = subprocess.run(  # noqa: S603  # our own command
                [*self._command, "--once"],
                input=message.getvalue(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                timeout=request.limits.wall,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Answer("wall"), b""
        except OSError as error:
            raise WorkshopError(f"no process can be started to read files: {error.strerror}") from error
        answered = receive(BytesIO(done.stdout), Answer, request.limits.output)
        return answered or (Answer("died", f"exit status {done.returncode}"), b"")


class _Server:
    """One process that reads; of one thread at a time."""

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(  # noqa: S603  # our own command
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                start_new_session=True,
            )
        except OSError as error:
            raise WorkshopError(f"no process can be started to read files: {error.strerror}") from error
        assert self._process.stdin is not None and self._process.stdout is not None
        self._requests, self._answers = self._process.stdin, self._process.stdout
        self._ready = False
        self._ended = threading.Lock()

    def ask(self, request: Request, content: bytes) -> tuple[Answer, bytes] | None:
        """The answer; None when the process ended instead."""
        guard = threading.Timer(request.limits.wall + _GRACE, self.end)
        guard.daemon = True
        guard.start()
        try:
            if not self._ready:
                if receive(self._answers, Answer, 0) is None:
                    raise WorkshopError("the process that reads files ends at once; is the installation complete?")
                self._ready = True
            send(self._requests, request, content)
            return receive(self._answers, Answer, request.limits.output)
        except (OSError, ValueError):  # a pipe that broke, or that `end` closed
            return None
        finally:
            guard.cancel()

    def end(self) -> None:
        """At once, with the child that it may have; a second time does nothing."""
        with self._ended:
            if self._process.returncode is not None:
                return
            with suppress(ProcessLookupError):  # it ended by itself
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            for pipe in (self._requests, self._answers):
                with suppress(OSError):  # what was not yet sent
                    pipe.close()


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    return {**kept, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
