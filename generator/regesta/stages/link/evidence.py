"""What a passage names that stays the same in another language: entities, dates, figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from regesta.model import Annotated, Authority
from regesta.text.calendar import date_label

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


def shared_words(first: Sequence[Features], second: Sequence[Features], authority: Authority) -> str:
    """For a reader, what two groups of passages both name."""
    one, other = joined(first), joined(second)
    words = sorted(authority.entities[each].name for each in one.entities & other.entities)
    words += [date_label(*days) for days in sorted(one.dates & other.dates)]
    words += [
        f"the figure {figure}" for figure in sorted(one.figures & other.figures, key=lambda each: (len(each), each))
    ]
    shown = words[:_MOST_SHOWN]
    more = f" and {len(words) - len(shown)} more" if len(words) > len(shown) else ""
    return f"both name {', '.join(shown)}{more}"


def _contradict(first: frozenset[object], second: frozenset[object]) -> bool:
    """Whether both have something, and nothing in common."""
    return bool(first and second) and not first & second
