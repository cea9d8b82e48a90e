"""A run of capitalised English words into its parts: words without possessives, and the small words between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from regesta.model import Kind
from regesta.text.candidates.english_common import CommonWords
from regesta.text.candidates.english_cues import (
    BEGINNING_PARTICLES,
    HONORIFICS,
    ORGANISATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    POSSESSORS,
)
from regesta.text.candidates.line import Line

_UPPER = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
_INITIALS = rf"(?:[{_UPPER}]\.(?:-?))+(?![a-z])"
_SHORTENED = """
    St Mt Dr Mr Mrs Ms Mme Messrs Prof Gen Col Capt Lt Maj Brig Adm Cmdr Sgt Cpl Pvt Sen Rep Gov Amb Rev Fr Jr Sr Hon
"""
_ABBREVIATION = rf"(?:{'|'.join(_SHORTENED.split())})\."
_WORD = rf"(?:(?:[Aa][lnrdsz]|[Ee]l)[-‑]|[dDlL]['’])?[{_UPPER}]\w*(?:&[{_UPPER}]\w*)?(?:['’‑-]\w+)*"
_TOKEN = rf"(?:{_INITIALS}|{_ABBREVIATION}|{_WORD})"
_SMALL = "|".join(sorted({"of", "for", "and", "the", "on", "against", "without", "to", *PARTICLES}))
RUN = re.compile(
    rf"(?<![\w@.#/])(?:(?:{'|'.join(sorted(BEGINNING_PARTICLES))})\s(?:(?:la|der|den)\s)?)?"
    rf"{_TOKEN}(?:(?:['’]?\s{{1,2}}(?:(?:{_SMALL})\s){{0,2}}|\s&\s){_TOKEN})*"
)
_PART = re.compile(rf"{_TOKEN}|&|\w+")
_POSSESSIVE = re.compile(r"['’]s?$")
_TAIL = re.compile(r"[-‑][a-z]\w*$")
_SUFFIX_WORDS = "led based born made run held area bred era wide style type like only backed"
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())
_SHORT = 6
SAINTS = frozenset({"st", "saint"})


@dataclass(frozen=True, slots=True)
class Part:
    """A capitalised word of a run."""

    start: int
    end: int
    text: str
    """Without possessive."""
    low: str
    """Case-folded, with straight apostrophes and hyphens, an abbreviation without its stop."""
    before: tuple[str, ...]
    """Small words between it and the part before."""
    owns: bool
    """Whether it is possessive, and so the last of its name."""
    known: Kind | bool | None
    """False if the authority does not name it; else of which kind, None for an office."""

    @property
    def is_abbreviation(self) -> bool:
        """Whether it is made of capitals."""
        return len(self.text) > 1 and self.text.replace(".", "").replace("&", "").isupper()

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter and a stop."""
        return len(self.text) == 2 and self.text[1] == "."

    @property
    def is_head(self) -> bool:
        """Whether an organisation's or place's name can be headed by it."""
        return self.low in ORGANISATION_HEADS or self.low in PLACE_HEADS

    @property
    def is_known(self) -> bool:
        """Whether the authority names it."""
        return self.known is not False


def parts_of(run: re.Match[str], line: Line, common: CommonWords) -> list[Part]:
    """The parts of a run that `RUN` has matched."""
    parts: list[Part] = []
    small: list[str] = []
    for match in _PART.finditer(run[0]):
        text, start = match[0], run.start() + match.start()
        if text == "&" or text.islower():
            small.append(text)
            continue
        before = parts[-1].low if parts else ""
        bare, owns = _without_possessive(text, line.text[start + len(text) : start + len(text) + 1], before, common)
        tail = _TAIL.search(bare) if "-" in bare or "‑" in bare else None
        if tail is not None and not _is_name_with_hyphen(bare):
            bare, owns = bare[: tail.start()], True
        end = start + len(bare)
        parts.append(Part(start, end, bare, lowered(bare), tuple(small), owns, line.known_kind(start, end)))
        small = []
    return parts


def lowered(word: str) -> str:
    """The word as our lists have it."""
    low = word.casefold().replace("’", "'").replace("‑", "-")
    return low[:-1] if low.endswith(".") and (low.count(".") == 1 or low[:-1] in HONORIFICS) else low


def without_possessive(word: str) -> str:
    """Nordmark for Nordmark’s."""
    return _POSSESSIVE.sub("", word)


def is_opened(parts: Sequence[Part]) -> bool:
    """Whether the name has a complement already, which may go on: Office for the Coordination of Relief."""
    return any({"of", "for", "on", "against", "to"} & set(part.before) for part in parts[1:])


def has_head(parts: Sequence[Part]) -> bool:
    """Whether one of the parts can head an organisation's or place's name."""
    return any(part.is_head for part in parts)


def _without_possessive(text: str, following: str, before: str, common: CommonWords) -> tuple[str, bool]:
    """The word, and whether it is possessive so that its name ends: not in Queen’s College, St. Olaf’s Church."""
    ending = _POSSESSIVE.search(text) if "'" in text or "’" in text else None
    if ending is None:
        is_plural = text.endswith("s") and common.has(lowered(text))
        return text, following in {"'", "’"} and not is_plural
    bare = text[: ending.start()]
    return (text, False) if lowered(bare) in POSSESSORS or before in SAINTS else (bare, True)


def _is_name_with_hyphen(word: str) -> bool:
    """Whether a small letter after a hyphen belongs to the name: Ki-moon, Stratford-upon-Avon, but Oslo-based."""
    first, _, rest = word.replace("‑", "-").partition("-")
    is_short = len(rest) < _SHORT and len(first) < _SHORT and rest not in _SUFFIXES
    return is_short or any(sign.isupper() for sign in rest)
