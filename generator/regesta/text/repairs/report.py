"""Repairs into what is said of them: one sentence for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regesta.model import Reason, Repair

_UNSEEN = frozenset({"bidirectional-control", "invisible-character"})
_MENDED = frozenset({"mojibake"})
_MOST_CODES = 5


@dataclass(frozen=True, slots=True)
class Described:
    """What to say of some repairs; fields as those of a finding."""

    code: str
    said: Reason
    expected: str
    remedy: Reason
    start: int
    """Of the first, in the raw text."""

    @property
    def message(self) -> str:
        """In English."""
        return self.said.text


def described(repairs: Iterable[Repair]) -> tuple[Described, ...]:
    """What to say of the repairs of a document: invisible characters, and words read in the wrong encoding."""
    repairs = tuple(repairs)
    unseen = [each for each in repairs if each.rule in _UNSEEN]
    mended = [each for each in repairs if each.rule in _MENDED]
    result = []
    if unseen:
        result.append(
            Described(
                "invisible-characters",
                _unseen(unseen),
                "characters that can be seen",
                Reason.told("They are shown or left out on the page; look whether somebody hid words with them."),
                unseen[0].start,
            )
        )
    if mended:
        first = mended[0]
        result.append(
            Described(
                "mended-text",
                Reason.told(
                    "in {places} UTF-8 had been read in another encoding, and was mended; "
                    "the first is ‘{now}’ for ‘{was}’",
                    places=_places(len(mended)),
                    now=first.replacement,
                    was=first.text,
                ),
                "a text that was read in its own encoding",
                Reason.told("Compare it with the original."),
                first.start,
            )
        )
    return tuple(result)


def _unseen(repairs: Sequence[Repair]) -> Reason:
    codes = _codes(repairs)
    if len(repairs) == 1:
        return Reason.told("there is {n} invisible character: {codes}; the first in this line", n=1, codes=codes)
    return Reason.told(
        "there are {n:,} invisible characters: {codes}; the first in this line", n=len(repairs), codes=codes
    )


def _places(count: int) -> Reason:
    return Reason.told("{n} place", n=1) if count == 1 else Reason.told("{n:,} places", n=count)


def _codes(repairs: Iterable[Repair]) -> Reason:
    codes = sorted({ord(sign) for each in repairs for sign in each.text})
    shown = Reason.listing(f"U+{code:04X}" for code in codes[:_MOST_CODES])
    if len(codes) <= _MOST_CODES:
        return shown
    return Reason.told("{codes} and {n} others", codes=shown, n=len(codes) - _MOST_CODES)
