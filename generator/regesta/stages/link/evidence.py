"""What a passage names that stays the same in another language: entities, dates, figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from regesta.model import Annotated, Authority, Reason

_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?!\d)(?:[.,]\d+)?")
_SEPARATORS = str.maketrans("", "", ".,\u00a0\u202f ")
_MOST_SHOWN = 4
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Features:
    """What a passage names."""

    anchor: str
    length: int
    """In letters and figures."""
    entities: frozenset[str]
    dates: frozenset[Days]
    figures: frozenset[str]
    """Without separators, those of dates left out."""

    @property
    def named(self) -> frozenset[object]:
        """All of it."""
        return frozenset[object](self.entities | self.dates | self.figures)


def features_of(annotated: Annotated) -> Features:
    """What the annotations of a passage say."""
    text = annotated.passage.text
    dates = [each for each in annotated.dates if each.earliest is not None and each.latest is not None]
    taken = [(each.start, each.end) for each in annotated.dates]
    taken += [(each.start, each.end) for each in annotated.mentions]
    figures = {
        match[0].translate(_SEPARATORS)
        for match in _FIGURE.finditer(text)
        if not any(match.start() < end and start < match.end() for start, end in taken)
    }
    return Features(
        annotated.passage.anchor,
        sum(character.isalnum() for character in text),
        frozenset(mention.entity for mention in annotated.mentions),
        frozenset((each.earliest, each.latest) for each in dates if each.earliest and each.latest),
        frozenset(figures),
    )


def joined(group: Sequence[Features]) -> Features:
    """Several passages as one."""
    if len(group) == 1:
        return group[0]
    return Features(
        group[0].anchor,
        sum(each.length for each in group),
        frozenset[str]().union(*(each.entities for each in group)),
        frozenset[Days]().union(*(each.dates for each in group)),
        frozenset[str]().union(*(each.figures for each in group)),
    )


def agreement(first: Sequence[Features], second: Sequence[Features]) -> float:
    """How much of what two groups of passages name both name, from 0 to 1; 0 where their numbers contradict."""
    one, other = joined(first), joined(second)
    if _contradict(one.dates, other.dates) or _contradict(one.figures, other.figures):
        return 0.0
    total = len(one.named) + len(other.named)
    return 2 * len(one.named & other.named) / total if total else 0.0


def shared_words(first: Sequence[Features], second: Sequence[Features], authority: Authority) -> Reason:
    """What two groups of passages both name."""
    one, other = joined(first), joined(second)
    entities = [authority.entities[each] for each in one.entities & other.entities]
    figures = sorted(one.figures & other.figures, key=lambda each: (len(each), each))
    things: list[str | Reason] = [
        *(Reason.naming(each.names) for each in sorted(entities, key=lambda each: (each.name, each.id))),
        *(Reason.dated(*days) for days in sorted(one.dates & other.dates)),
        *(Reason.of("figure", figure=figure) for figure in figures),
    ]
    shown = Reason.listing(things[:_MOST_SHOWN])
    more = len(things) - _MOST_SHOWN
    return Reason.of("both-name-more", things=shown, n=more) if more > 0 else Reason.of("both-name", things=shown)


def _contradict(first: frozenset[object], second: frozenset[object]) -> bool:
    """Whether both have something, and nothing in common."""
    return bool(first and second) and not first & second
