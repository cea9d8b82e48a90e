"""What web pages leave around a text, as rules: what each finds, an example and a counter-example.

A rule cuts a stretch of a line, a whole line, or everything from a line in the second half of the text to its end. A
false cut is worse than a missed one: what a speech, letter or report could say as well stays. Rules about what only a
header can tell (view dates, header fields) stand in `text/headers.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from regesta.model import Reach
from regesta.text.boilerplate.english import ENGLISH
from regesta.text.boilerplate.rules import KINDS, BoilerplateRule
from regesta.text.boilerplate.russian import RUSSIAN
from regesta.text.boilerplate.signs import SIGNS

__all__ = ["KINDS", "RULES", "SAYINGS", "BoilerplateRule", "Hit", "Reach", "hits"]

RULES: Sequence[BoilerplateRule] = (*SIGNS, *ENGLISH, *RUSSIAN)
SAYINGS: Mapping[str, str] = {name: kind.says for name, kind in KINDS.items()}
"""For a reader, what each kind is, by its name."""

# An appeal to the end goes before a line that looks like one.
_LINES = [
    (each.longest, each.pattern.fullmatch, each.name, each.reach is Reach.TO_END)
    for each in sorted(RULES, key=lambda each: each.reach is Reach.LINE)
    if each.reach is not Reach.STRETCH
]
_STRETCHES = [(cue, each) for each in RULES if each.reach is Reach.STRETCH for cue in each.cues]


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch to cut, in code points of the line."""

    start: int
    end: int
    rule: str
    to_end: bool = False


def hits(line: str, *, second_half: bool) -> Iterator[Hit]:
    """What the rules cut from a line, in order, without overlaps."""
    body = line.strip()
    if not body:
        return
    length = len(body)
    for longest, matches, name, to_end in _LINES:
        if length <= longest and (second_half or not to_end) and matches(body):
            left = len(line) - len(line.lstrip())
            yield Hit(left, left + length, name, to_end)
            return
    folded = line.lower()
    stretches = sorted(
        (match.start(), match.end(), rule.name)
        for cue, rule in _STRETCHES
        if cue in folded
        for match in rule.pattern.finditer(line)
    )
    free = 0
    for start, end, name in stretches:
        if start >= free:
            yield Hit(start, end, name)
            free = end
