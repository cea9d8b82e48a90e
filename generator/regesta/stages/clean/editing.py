"""The editor's cleaning rules and a document into what they cut of it, and what no rule may cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from regesta.model import CleaningRule, Cut, Reach
from regesta.text.boilerplate import Hit
from regesta.text.wildcards import is_whole, places

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Editing:
    """The rules that apply to a document, and its stretches that are never cut."""

    rules: tuple[CleaningRule, ...]
    """Those that cut."""
    kept: tuple[Span, ...]
    """In the raw text; sorted, apart."""
    used: set[str] = field(default_factory=set)
    """Names of the rules that found their text."""

    def hits(self, line: str) -> Iterator[Hit]:
        """What the editor's rules cut from a line; a whole line goes before stretches."""
        stretches: list[Hit] = []
        for rule in self.rules:
            if rule.reach is Reach.STRETCH:
                found = [Hit(*place, rule.cut_rule) for place in places(rule.text, line)]
            else:
                whole = Hit(0, len(line), rule.cut_rule, rule.reach is Reach.TO_END)
                found = [whole] if is_whole(rule.text, line) else []
            if found:
                self.used.add(rule.name)
            if found and rule.reach is not Reach.STRETCH:
                yield found[0]
                return
            stretches += found
        yield from stretches

    def keeps(self, start: int, end: int) -> bool:
        """Whether something between these places is never cut."""
        return any(first < end and start < last for first, last in self.kept)

    def spare(self, cut: Cut) -> Iterator[Cut]:
        """What is left of a cut when the stretches are taken out that are never cut."""
        free = cut.start
        for start, end in self.kept:
            if start < cut.end and free < end:
                yield from _trimmed(cut, free, start)
                free = end
        yield from _trimmed(cut, free, cut.end)


def editing_of(
    rules: Sequence[CleaningRule], identity: str, facts: Mapping[str, str], text: str, spans: Sequence[Span]
) -> Editing:
    """The rules for a document, by its id and facts; `spans` are its paragraphs."""
    here = [rule for rule in rules if _applies(rule, identity, facts)]
    used: set[str] = set()
    kept: list[Span] = []
    for rule in here:
        if rule.keep:
            found = list(_kept_by(rule, text, spans))
            kept += found
            used |= {rule.name} if found else set()
    return Editing(tuple(rule for rule in here if not rule.keep), tuple(_apart(kept)), used)


def _applies(rule: CleaningRule, identity: str, facts: Mapping[str, str]) -> bool:
    limits = (("issuer", rule.issuer), ("publisher", rule.publisher))
    return (not rule.documents or identity in rule.documents) and all(
        limit is None or _folded(limit) in _names(facts.get(key, "")) for key, limit in limits
    )


def _names(fact: str) -> set[str]:
    """A fact in whole, and its names where it has several."""
    return {_folded(fact), *(_folded(name) for name in fact.split(";"))}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _kept_by(rule: CleaningRule, text: str, spans: Sequence[Span]) -> Iterator[Span]:
    for start, end in spans:
        line = text[start:end]
        if rule.reach is Reach.LINE:
            if is_whole(rule.text, line):
                yield start, end
        else:
            yield from ((start + first, start + last) for first, last in places(rule.text, line))


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    free = -1
    first = 0
    for start, end in sorted(spans):
        if start > free:
            if free >= 0:
                yield first, free
            first = start
        free = max(free, end)
    if free >= 0:
        yield first, free


def _trimmed(cut: Cut, start: int, end: int) -> Iterator[Cut]:
    words = cut.text[start - cut.start : end - cut.start]
    if words.strip():
        start += len(words) - len(words.lstrip())
        yield Cut(start, start + len(words.strip()), cut.rule, words.strip(), cut.language)
