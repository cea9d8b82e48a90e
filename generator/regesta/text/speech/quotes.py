"""A text into its quoted stretches.

A stretch is quoted where its marks are clearly a pair; of stretches within each other the outermost counts. A straight
mark without its fellow makes all straight ones doubtful, and a single mark is taken for one only where no apostrophe
can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PAIRS = {"“": "”", "«": "»", "„": "“”"}
_MARK = re.compile("[“”«»„]")
_SINGLE = re.compile(r"(?<![\w’])‘(?=[^\s’])(?P<words>[^‘’]*(?:(?<=\w)’(?=\w)[^‘’]*)*)(?<=\S)’(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LONGEST = 5_000
"""A pair of marks that stand farther apart is hardly one."""
_DEEPEST = 8
"""So many marks may stand open within each other."""
_NAME_WORDS = 3
"""So few words in marks are rather a name or a word held at arm's length than something said."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted stretch; its span has the marks."""

    start: int
    end: int
    words: str
    """What stands between the marks."""

    @property
    def inner(self) -> tuple[int, int]:
        """The span without the marks."""
        return self.start + 1, self.end - 1

    @property
    def is_short(self) -> bool:
        """Whether it is too short to be known for something said."""
        return len(_WORD.findall(self.words)) <= _NAME_WORDS

    @property
    def is_title(self) -> bool:
        """Whether its longer words all have capitals, as in titles: `The Wind in the Willows`."""
        long = [word for word in _WORD.findall(self.words) if len(word) > 3]
        return len(long) > 1 and all(word[0].isupper() for word in long)


def quoted(text: str) -> tuple[Quote, ...]:
    """The outermost quoted stretches of a paragraph, sorted."""
    spans = sorted((*_paired(text), *_straight(text), *_single(text)))
    found: list[Quote] = []
    for start, end in spans:
        if (not found or found[-1].end <= start) and text[start + 1 : end - 1].strip():
            found.append(Quote(start, end, text[start + 1 : end - 1]))
    return tuple(found)


def _paired(text: str) -> Iterator[tuple[int, int]]:
    """Stretches in marks of which one opens and the other closes."""
    open_at: list[tuple[int, str]] = []
    for match in _MARK.finditer(text):
        sign, place = match[0], match.start()
        expected = [number for number, (_, opening) in enumerate(open_at) if sign in _PAIRS[opening]]
        if expected and not (sign == "“" and open_at[expected[-1]][1] != "„"):
            start = open_at[expected[-1]][0]
            del open_at[expected[-1] :]
            if place - start <= _LONGEST:
                yield start, place + 1
        elif sign in _PAIRS:
            open_at = [*open_at[-_DEEPEST:], (place, sign)]


def _straight(text: str) -> Iterator[tuple[int, int]]:
    places = [place for place, sign in enumerate(text) if sign == '"'] if '"' in text else []
    if len(places) % 2:
        return
    for start, end in zip(places[::2], places[1::2], strict=True):
        before, inside = text[start - 1 : start], text[start + 1 : end]
        opens = not before or before.isspace() or before in "([—–-:"
        if opens and inside[:1].strip() and inside[-1:].strip():
            yield start, end + 1


def _single(text: str) -> Iterator[tuple[int, int]]:
    last = text.rfind("’")
    for match in _SINGLE.finditer(text) if "‘" in text and last > 0 else ():
        # Before another such mark it may be an apostrophe: ‘the workers’ bread’.
        if last < match.end() or match["words"][-1] in ",.!?…":
            yield match.start(), match.end()
