"""How far the work is, told to whoever wants to show it. The core tells; the doors know how and when it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Is told after each step how many are done, of how many, and what: `documents read`. It is called often."""

    def __call__(self, done: int, total: int, what: str, /) -> None:
        """Take note."""


def unseen(done: int, total: int, what: str, /) -> None:
    """Nobody looks."""


def watched(items: Sequence[T], progress: Progress, what: str) -> Iterator[T]:
    """The items, each counted when the next is asked for."""
    for number, item in enumerate(items, 1):
        yield item
        progress(number, len(items), what)
