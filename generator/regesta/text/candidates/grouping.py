"""Names as found into names as meant: a full name with the surname that stands for it, a body with its abbreviation.

Forms are one name if the language inflects one into the other, if the text gives an abbreviation in brackets, or if one
is part of the only person's name that has it. How alike their letters are does not count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from regesta.model import Annotated, Document, Kind, Sighting
from regesta.text.candidates import Found
from regesta.text.names import fold

Inflect = Callable[[str, Kind], Iterable[str]]
"""The forms of a name."""

_MOST_SIGHTINGS = 5
_ENOUGH_VOTES = 2


@dataclass(slots=True)
class Name:
    """What is collected of one name, in all its forms."""

    key: str
    forms: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    votes: Counter[Kind] = field(default_factory=Counter)
    documents: dict[str, None] = field(default_factory=dict)
    first_sightings: list[Sighting] = field(default_factory=list)
    """One of each document."""
    further_sightings: list[Sighting] = field(default_factory=list)
    is_sure: bool = False
    abbreviations: set[str] = field(default_factory=set)
    """Keys of the abbreviations that the text gives for it."""

    @property
    def count(self) -> int:
        """How often it stands in the corpus."""
        return self.forms.total()

    @property
    def shown(self) -> str:
        """The name as it stands most often, the longest of these, in capitals only if it is never written otherwise."""
        return min(self.names, key=lambda name: (name.isupper(), -self.names[name], -len(name), name))

    @property
    def kind(self) -> Kind | None:
        """The kind that most speaks for; none if two are level or little speaks."""
        ranked = self.votes.most_common(2)
        if not ranked or ranked[0][1] < _ENOUGH_VOTES or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]

    def add(self, found: Found, each: Annotated, document: Document) -> None:
        """Note one more place in which it stands."""
        self.forms[" ".join(each.passage.text[found.start : found.end].split())] += 1
        self.names[found.name] += 1
        for kind, weight in found.votes:
            self.votes[kind] += weight
        self.is_sure = self.is_sure or found.is_sure
        sightings = self.further_sightings if document.id in self.documents else self.first_sightings
        if len(sightings) < _MOST_SIGHTINGS:
            line = document.source.line_of(each.passage.start + found.start)
            sightings.append(Sighting(document.id, line, _sentence(each, found.start)))
        self.documents.setdefault(document.id)

    def followed_by(self, found: Found, following: Found, text: str) -> None:
        """Note the abbreviation that follows in brackets."""
        between = text[found.end : following.start]
        if between.strip() == "(" and text[following.end : following.end + 1] == ")":
            short = following.name.replace(".", "")
            if short.isupper() and _is_made_of(short, found.name):
                self.abbreviations.add(following.key)

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        """At most five, from as many documents as possible; each sentence once."""
        sightings = dict.fromkeys([*self.first_sightings, *self.further_sightings])
        return tuple(sightings)[:_MOST_SIGHTINGS]

    def absorb(self, other: Name) -> None:
        """Make the other's forms forms of this name; what it is called stays."""
        self.forms.update(other.forms)
        self.votes.update(other.votes)
        for document in other.documents:
            self.documents.setdefault(document)
        self.first_sightings += other.first_sightings
        self.further_sightings += other.further_sightings


def grouped(names: Mapping[str, Name], inflect: Inflect) -> tuple[Name, ...]:
    """Names without those that are only another form of one of them."""
    rest = {key: name for key, name in names.items() if name.is_sure}
    for find in (_abbreviations, _inflected, _parts_of_persons):
        _absorb(rest, find(rest, inflect))
    return tuple(rest.values())


def _absorb(names: dict[str, Name], pairs: Iterable[tuple[str, str]]) -> None:
    into: dict[str, str] = {}
    for owner, form in tuple(pairs):
        while owner in into:
            owner = into[owner]
        if owner != form and form not in into:
            names[owner].absorb(names.pop(form))
            into[form] = owner


def _abbreviations(names: Mapping[str, Name], _: Inflect) -> Iterator[tuple[str, str]]:
    """Bodies with their abbreviation, where it is that of no other."""
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        for short in name.abbreviations:
            owners[short].append(key)
    return ((long[0], short) for short, long in owners.items() if len(long) == 1)


def _inflected(names: Mapping[str, Name], inflect: Inflect) -> Iterator[tuple[str, str]]:
    """Names with another of which every form is an inflection of theirs; the one that is best attested first."""
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in names.items():
        for form in _folded(name, name.kind, inflect):
            owners[form].append(key)
    ranked = sorted(names.values(), key=lambda name: (name.forms[name.shown] > 0, name.count, name.key))
    ranks = {name.key: rank for rank, name in enumerate(ranked)}
    for name in ranked:
        forms = {fold(form) for form in name.forms}
        possible = [owners[form] for form in forms]
        shared = [key for key in possible[0] if key != name.key and all(key in one for one in possible)]
        agreeing = [key for key in shared if None in (names[key].kind, name.kind) or names[key].kind is name.kind]
        better = [key for key in agreeing if ranks[key] > ranks[name.key]]
        if len(better) == 1:
            yield better[0], name.key


def _parts_of_persons(names: Mapping[str, Name], inflect: Inflect) -> Iterator[tuple[str, str]]:
    """Persons with the surname or given name that only one of them bears, in the corpus or in the same documents."""
    bearers: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, name in names.items():
        if name.kind in (Kind.PERSON, None) and " " in key:
            for form in _folded(name, Kind.PERSON, inflect):
                words = form.split()
                for part in (words[-1], words[0], " ".join(words[1:]), words[-1].partition("-")[2]):
                    bearers[part].setdefault(key)
    for key, name in names.items():
        if name.kind is Kind.PLACE and len(name.forms) > 1:
            continue
        possible = [bearers.get(fold(form), {}) for form in name.forms]
        owners = [owner for owner in possible[0] if owner != key and all(owner in one for one in possible)]
        near = [owner for owner in owners if set(name.documents) <= set(names[owner].documents)]
        chosen = owners if len(owners) == 1 else near
        if len(chosen) == 1 and not _is_surely_other(name, names[chosen[0]]):
            yield chosen[0], key


def _is_surely_other(name: Name, person: Name) -> bool:
    """Whether the short form is an abbreviation, or a place in documents that do not have the person."""
    if name.shown.isupper():
        return True
    return name.kind is Kind.PLACE and not set(name.documents) <= set(person.documents)


def _folded(name: Name, kind: Kind | None, inflect: Inflect) -> set[str]:
    kinds = (kind,) if kind is not None else (Kind.PERSON, Kind.PLACE)
    return {fold(form) for form in name.forms} | {fold(form) for one in kinds for form in inflect(name.shown, one)}


def _is_made_of(short: str, name: str) -> bool:
    """Whether the letters of the abbreviation are initials of the name's words, in their order."""
    initials = iter(word[0].upper() for word in name.replace("-", " ").split())
    return all(letter in initials for letter in short.replace("&", ""))


def _sentence(each: Annotated, place: int) -> str:
    for start, end in each.sentences:
        if start <= place < end:
            return " ".join(each.passage.text[start:end].split())
    return " ".join(each.passage.text.split())
