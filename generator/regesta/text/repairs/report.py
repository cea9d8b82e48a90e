"""Repairs into what is said of them: one sentence for each kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from regesta.model import Repair
from regesta.text.plurals import counted

_UNSEEN = frozenset({"bidirectional-control", "invisible-character"})
_MENDED = frozenset({"mojibake"})
_MOST_CODES = 5


@dataclass(frozen=True, slots=True)
class Described:
    """What to say of some repairs; fields as those of a finding."""

    code: str
    message: str
    expected: str
    hint: str
    start: int
    """Of the first, in the raw text."""


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
                f"there {_are(len(unseen), 'invisible character')}: {_codes(unseen)}; the first in this line",
                "characters that can be seen",
                "They are shown or left out on the page; look whether somebody hid words with them.",
                unseen[0].start,
            )
        )
    if mended:
        first = mended[0]
        result.append(
            Described(
                "mended-text",
                f"in {counted(len(mended), 'place')} UTF-8 had been read in another encoding, and was mended; "
                f"the first is ‘{first.replacement}’ for ‘{first.text}’",
                "a text that was read in its own encoding",
                "Compare it with the original.",
                first.start,
            )
        )
    return tuple(result)


def _are(count: int, noun: str) -> str:
    return f"{'is' if count == 1 else 'are'} {counted(count, noun)}"


def _codes(repairs: Iterable[Repair]) -> str:
    codes = sorted({ord(sign) for each in repairs for sign in each.text})
    more = f" and {len(codes) - _MOST_CODES} others" if len(codes) > _MOST_CODES else ""
    return ", ".join(f"U+{code:04X}" for code in codes[:_MOST_CODES]) + more
