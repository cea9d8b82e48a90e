"""How far the work is, as one line on a terminal that is overwritten and goes away; elsewhere nothing."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

import click

_FIRST_SECONDS = 1.0
_SECONDS_BETWEEN = 0.1


class ProgressLine:
    """Told how far the work is, it shows so once that has lasted for a second; use it as a context."""

    def __init__(self, *, among_output: bool = False) -> None:
        """`among_output`: what the command prints comes at the same time, and shows by itself how far it is."""
        self._shows = sys.stderr.isatty() and not (among_output and sys.stdout.isatty())
        self._next = time.monotonic() + _FIRST_SECONDS
        self._width = 0

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show it, unless it was just shown."""
        if not self._shows or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _SECONDS_BETWEEN
        line = f"{done:,} of {total:,} {what}"
        click.echo("\r" + line.ljust(self._width), nl=False, err=True)
        self._width = len(line)

    def __enter__(self) -> Self:
        """Nothing is shown yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away."""
        self.clear()

    def clear(self) -> None:
        """Take the line away, until it is told again how far the work is."""
        if self._width:
            click.echo("\r" + " " * self._width + "\r", nl=False, err=True)
        self._width = 0
