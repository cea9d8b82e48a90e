"""A sentence into what it says, as far as that can be compared; and how much two of them have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from regesta.text.agreement.stems import numbers, telling_words

Days = tuple[date, date]

ENOUGH = 3.0
"""Weight that two sentences need in common."""
MOST = 0.5
"""Part of the weight of the lighter sentence that is in common."""
FEWEST_NAMED = 2
"""In two languages: things besides the usual ones that both name."""
_WORD, _ENTITY, _DAYS, _NUMBER = 1.0, 1.0, 1.0, 1.0
_USUAL = 0.75
"""Weight of what every sentence about the event may name."""
FEWEST_COMMON = ceil(ENOUGH / max(_WORD, _ENTITY, _DAYS, _NUMBER, _USUAL))
"""Features: with fewer in common, two claims have not enough, whatever these are."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence, with its translation if there is one, names and tells."""

    entities: frozenset[str]
    days: frozenset[Days]
    numbers: frozenset[str]
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language: stems, with the form in which each stands."""

    @property
    def features(self) -> Iterator[tuple[str, str | Days]]:
        """All that another claim can have in common with it."""
        yield from (("entity", each) for each in self.entities)
        yield from (("days", each) for each in self.days)
        yield from (("number", each) for each in self.numbers)
        yield from ((f"word {language}", stem) for language, stems in self.words.items() for stem in stems)


@dataclass(frozen=True, slots=True)
class Common:
    """What two claims have in common."""

    score: float
    """Part of the lighter one, up to 1; 0 where that is not enough."""
    entities: frozenset[str] = frozenset()
    days: frozenset[Days] = frozenset()
    numbers: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)
    """Stems, with the form of the first claim."""
    language: str = ""
    """Of the words."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What is to be expected in every sentence about the event: its participants, its place, its days."""

    entities: frozenset[str] = frozenset()
    days: frozenset[Days] = frozenset()

    def weight(self, entities: Iterable[str], days: Iterable[Days], numbers: Iterable[str]) -> float:
        """Of what is named."""
        return (
            sum(_USUAL if each in self.entities else _ENTITY for each in entities)
            + sum(_USUAL if each in self.days else _DAYS for each in days)
            + sum(_NUMBER for _ in numbers)
        )


def claim_of(
    sentences: Iterable[tuple[str, str, Iterable[tuple[int, int]]]], entities: Iterable[str], days: Iterable[Days]
) -> Claim:
    """The claim of a sentence and its translation.

    Args:
        sentences: Text, language, and the spans of names and dates in it, of each.
        entities: Ids of all that they name.
        days: What their dates were read as.
    """
    words: dict[str, dict[str, str]] = {}
    figures: set[str] = set()
    for text, language, spans in sentences:
        left_out = tuple(spans)
        words.setdefault(language, {}).update(telling_words(text, language, left_out, capitals=False))
        figures.update(numbers(text, left_out))
    return Claim(frozenset(entities), frozenset(days), frozenset(figures), words)


def common(first: Claim, second: Claim, usual: Usual) -> Common:
    """What two claims have in common; the score says whether that is enough, and how much it is."""
    if _contradict(first, second):
        return Common(0.0)
    entities, days = first.entities & second.entities, first.days & second.days
    figures = first.numbers & second.numbers
    named = usual.weight(entities, days, figures)
    weights = [usual.weight(each.entities, each.days, each.numbers) for each in (first, second)]
    best = Common(0.0, entities, days, figures)
    for language in first.words.keys() & second.words.keys():
        ours, theirs = first.words[language], second.words[language]
        words = {stem: form for stem, form in ours.items() if stem in theirs}
        weight = named + _WORD * len(words)
        lighter = min(weights[0] + _WORD * len(ours), weights[1] + _WORD * len(theirs))
        # Two sentences that name the same people and share one word mostly tell different things of them.
        telling = len(words) + len(days) + len(figures) > 1 or len(entities & usual.entities) > 1
        score = weight / lighter if telling and weight >= ENOUGH else 0.0
        if score >= max(MOST, best.score):
            best = Common(score, entities, days, figures, words, language)
    if best.score or first.words.keys() & second.words.keys():
        return best
    unusual = len(entities - usual.entities) + len(days - usual.days) + len(figures)
    score = named / min(weights) if unusual >= FEWEST_NAMED and named >= ENOUGH else 0.0
    return Common(score if score >= MOST else 0.0, entities, days, figures)


def _contradict(first: Claim, second: Claim) -> bool:
    """Whether both give figures and none is the same, or days of which none can be the same."""
    if first.numbers and second.numbers and first.numbers.isdisjoint(second.numbers):
        return True
    if not (first.days and second.days):
        return False
    return all(ends < begins or last < start for start, ends in first.days for begins, last in second.days)
