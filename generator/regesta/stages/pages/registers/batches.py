"""Sorted rows into pages by what they begin with: names by letters, documents by years and months.

A page's address is made of the beginning alone, so that it stays when the register grows: a letter that has become too
long leads to its parts (`li`, `lo`), and keeps its address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

Row = TypeVar("Row")

_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Batch(Generic[Row]):
    """What begins alike: the rows themselves, or where these are too many for a page, its parts."""

    beginning: str
    """Folded letters, with a space where a word ends and `0` for any number; or `2022-04`."""
    count: int
    rows: tuple[Row, ...]
    parts: tuple[Batch[Row], ...] = ()
    piece: int = 1
    """From 1; more where even the longest beginning is shared by too many."""

    @property
    def key(self) -> str:
        """Of the address; ASCII: Latin letters as they are, others by their numbers in Unicode."""
        letters = "".join(_in_address(letter) for letter in self.beginning) if self.beginning.strip() else "other"
        return letters if self.piece == 1 else f"{letters}--{self.piece}"


def in_batches(rows: Sequence[Row], beginning: Callable[[Row, int], str], most: int) -> tuple[Batch[Row], ...]:
    """The batches of sorted rows, none with more than `most` rows of its own.

    `beginning` says with what a row begins, in one step, in two, and so on; rows that begin alike stand together.
    Linear in the rows, in at most twelve rounds.
    """
    return tuple(_batches(tuple(rows), beginning, most, 1))


def with_parts(batches: Sequence[Batch[Row]]) -> Iterator[Batch[Row]]:
    """The batches with all of their parts, each before these."""
    for batch in batches:
        yield batch
        yield from with_parts(batch.parts)


def _batches(rows: Sequence[Row], beginning: Callable[[Row, int], str], most: int, depth: int) -> Iterator[Batch[Row]]:
    for begins, group in groupby(rows, key=lambda row: beginning(row, depth)):
        own = tuple(group)
        if len(own) <= most:
            yield Batch(begins, len(own), own)
        elif (deeper := _where_they_differ(own, beginning, depth)) is not None:
            yield Batch(begins, len(own), (), tuple(_batches(own, beginning, most, deeper)))
        else:
            yield Batch(begins, len(own), (), tuple(_pieces(begins, own, most)))


def _where_they_differ(rows: Sequence[Row], beginning: Callable[[Row, int], str], depth: int) -> int | None:
    """The next step in which not all begin alike: `Van der …` are not parted letter by letter."""
    for deeper in range(depth + 1, _DEEPEST + 1):
        if beginning(rows[0], deeper) != beginning(rows[-1], deeper):
            return deeper
    return None


def _pieces(begins: str, rows: Sequence[Row], most: int) -> Iterator[Batch[Row]]:
    for number, start in enumerate(range(0, len(rows), most), 2):
        own = tuple(rows[start : start + most])
        yield Batch(begins, len(own), own, (), number)


def _in_address(letter: str) -> str:
    if letter.isascii() and letter.isalnum():
        return letter
    return "-" if letter in " -" else f"u{ord(letter):04x}"
