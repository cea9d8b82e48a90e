"""What the reading of one foreign file may cost before it is given up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Of the process that reads one file; the operating system keeps all but `wall` and `output`."""

    memory: int = 1 << 30
    """Bytes of address space. The interpreter with its readers takes some 70 MB, ordinary files 20 to 200 MB more."""
    processor: int = 20
    """Seconds of processor time. A page of a PDF takes some hundredths of one, so that a book of 500 pages fits."""
    wall: int = 25
    """Seconds by the clock, for a reader that waits instead of working."""
    output: int = 64_000_000
    """Bytes of what the reader hands over; attachments count four thirds of their size."""
    open_files: int = 32
    """Files open at once: a reader opens none of its own, but may load a part of its library late."""
    written: int = 0
    """Bytes written to any file: a reader writes none."""
    processes: int = 0
    """Further processes of the same user; the system does not hold its administrator to it."""


LIMITS = Limits()
