"""An event into what its sentences are known by: who takes part, where, when, and the words of its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from regesta.model import Annotated, DateExpression, DateValue, Entity, Event, Mention, Moment
from regesta.text.agreement import telling_words

T = TypeVar("T", Mention, DateExpression)

ENOUGH = 3
"""Signs by which a sentence is known to speak of an event."""
_MOST_OF_A_SIGN = 2
"""Participants, or words of the name, that count in one sentence."""
_LONGEST_DATE = 31
"""Days; a longer date says too little."""


@dataclass(frozen=True)
class Subject:
    """An event, and the authority that it is of."""

    event: Event
    entities: Mapping[str, Entity]

    @cached_property
    def places(self) -> frozenset[str]:
        """The place, and all places within it."""
        found = frozenset[str]() if self.event.place is None else frozenset({self.event.place})
        while True:
            more = {each.id for each in self.entities.values() if each.within in found} - found
            if not more:
                return found
            found |= more

    @cached_property
    def words(self) -> Mapping[str, frozenset[str]]:
        """By language, the stems of the name; what names somebody in a sentence is none of its words anyway."""
        return {code: frozenset(telling_words(name, code)) for code, name in self.event.names.items()}

    def signs(self, annotated: Annotated, start: int, end: int) -> int:
        """How many signs a sentence has that it speaks of the event; none where all its dates are of other times."""
        mentions, dates = within(annotated.mentions, start, end), within(annotated.dates, start, end)
        of_it = [each for each in dates if self.is_of_it(each)]
        if dates and not of_it:
            return 0
        named = {each.entity for each in mentions}
        participants = min(_MOST_OF_A_SIGN, len(named.intersection(self.event.participants)))
        passage = annotated.passage
        spans = named_spans(annotated, start, end)
        said = telling_words(passage.text[start:end], passage.language, spans).keys()
        words = min(_MOST_OF_A_SIGN, len(said & self.words.get(passage.language, frozenset())))
        return participants + words + (not named.isdisjoint(self.places)) + self._weight(of_it)

    def _weight(self, dates: Iterable[DateExpression]) -> int:
        return max((2 if _is_day(each) else 1 for each in dates), default=0)

    def is_of_it(self, expression: DateExpression) -> bool:
        """Whether a date is one of the event, and not too long to say so."""
        if expression.earliest is None or expression.latest is None:
            return False
        longest = max(_LONGEST_DATE, (self.event.latest - self.event.earliest).days + 1)
        if (expression.latest - expression.earliest).days >= longest:
            return False
        return expression.earliest <= self.event.latest and self.event.earliest <= expression.latest

    def is_within(self, earliest: date, latest: date) -> bool:
        """Whether all these days are days of the event."""
        return self.event.earliest <= earliest and latest <= self.event.latest

    def moment(self, published: DateValue | None) -> Moment:
        """When something was published, as seen from the event."""
        if published is None:
            return Moment.UNKNOWN
        if published.latest < self.event.earliest:
            return Moment.BEFORE
        if self.event.latest < published.earliest:
            return Moment.AFTER
        return Moment.ON_THE_DAY if self.is_within(published.earliest, published.latest) else Moment.UNKNOWN


def _is_day(expression: DateExpression) -> bool:
    return expression.earliest == expression.latest


def within(marked: Iterable[T], start: int, end: int) -> list[T]:
    """Those that stand within a stretch of the passage."""
    return [each for each in marked if start <= each.start and each.end <= end]


def named_spans(annotated: Annotated, start: int, end: int) -> list[tuple[int, int]]:
    """Where names and dates stand in a stretch of the passage, counted from its start."""
    names = [(each.start - start, each.end - start) for each in within(annotated.mentions, start, end)]
    return names + [(each.start - start, each.end - start) for each in within(annotated.dates, start, end)]
