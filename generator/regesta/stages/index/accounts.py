"""The tellings of an event into what several of them say, and what only one says (see `text.agreement`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from regesta.model import Agreement, Event, EventEntry, Possible
from regesta.stages.index.tellings import Told
from regesta.text.agreement import Common, Group, Usual, groups

T = TypeVar("T")

_MOST_CLAIMS = 500
"""Of an event that are compared, an equal number of each account: the work grows with the square."""


def compared(event: Event, tellings: Sequence[Told], possible: tuple[Possible, ...]) -> EventEntry:
    """An event with its accounts, in the order in which they are given."""
    usual = Usual(
        frozenset({*event.participants, *([] if event.place is None else [event.place])}),
        frozenset({(event.earliest, event.latest)}),
    )
    most = _MOST_CLAIMS // max(1, len(tellings))
    made = [_agreement(group) for group in groups([each.claims[:most] for each in tellings], usual)]
    agreeing = {place for each in made for place in each.statements}
    alone = tuple(
        tuple(each for each in range(len(told.claims)) if (number, each) not in agreeing)
        for number, told in enumerate(tellings)
    )
    return EventEntry(
        event,
        tuple(each.telling for each in tellings),
        tuple(sorted(made, key=lambda each: (-each.accounts, each.statements))),
        alone,
        _named_by_all(tellings),
        possible,
    )


def _agreement(group: Group) -> Agreement:
    pairs = group.common
    half = len(pairs) / 2
    return Agreement(
        group.places,
        len({account for account, _ in group.places}),
        _ranked((each.entities for each in pairs), half),
        _ranked((each.days for each in pairs), half),
        _words(pairs, half),
        next((each.language for each in pairs if each.words), ""),
        _ranked((each.numbers for each in pairs), half),
    )


def _words(pairs: Sequence[Common], fewest: float) -> tuple[str, ...]:
    """The words of so many pairs, in the form in which the surest pair has them."""
    counts = Counter(stem for each in pairs for stem in each.words)
    forms: dict[str, str] = {}
    for each in pairs:
        for stem, form in each.words.items():
            forms.setdefault(stem, form)
    return tuple(form for stem, form in forms.items() if counts[stem] >= fewest)


def _ranked(sets: Iterable[Iterable[T]], fewest: float) -> tuple[T, ...]:
    """What so many pairs have in common, what most of them have first."""
    counts = Counter(each for one in sets for each in one)
    enough = [each for each, number in counts.items() if number >= fewest]
    return tuple(sorted(enough, key=lambda each: (-counts[each], str(each))))


def _named_by_all(tellings: Sequence[Told]) -> tuple[str, ...]:
    if len(tellings) < 2:
        return ()
    named = [{entity for one in each.telling.statements for entity in one.entities} for each in tellings]
    counts = Counter(entity for each in tellings for one in each.telling.statements for entity in one.entities)
    common = set.intersection(*named)
    return tuple(sorted(common, key=lambda each: (-counts[each], each)))
