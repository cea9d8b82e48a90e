"""The register's entries into the documents that name the same people.

Whom many documents name tells nothing of any two of them: what counts is whom few name, and the fewer the more. So the
time is in proportion to the names, whatever the number of documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import permutations
from math import log

from regesta.model import EntityEntry, Kind, Neighbour

_PEOPLE = frozenset({Kind.PERSON, Kind.ORGANISATION})
_FEWEST_BOTH = 2
_MOST_NEIGHBOURS = 6
_RARE = 24
"""Documents that may name somebody who still tells something."""
_RARE_SHARE = 1 / 3
"""Of a small corpus; two documents are always few."""


def neighbours(entries: Iterable[EntityEntry], documents: int) -> Mapping[str, tuple[Neighbour, ...]]:
    """By document, the others that name at least two of the same persons and organisations, which few others name.

    Args:
        entries: Those of the register.
        documents: How many there are in the corpus.
    """
    most = min(_RARE, max(2, int(documents * _RARE_SHARE)))
    both: dict[str, dict[str, list[tuple[float, str]]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        named_in = [quoted.document for quoted in entry.quoted]
        if entry.entity.kind in _PEOPLE and 2 <= len(named_in) <= most:
            weight = log(documents / len(named_in)) + 1
            for one, other in permutations(named_in, 2):
                both[one][other].append((weight, entry.entity.id))
    return {document: found for document, others in both.items() if (found := _nearest(others))}


def _nearest(others: Mapping[str, list[tuple[float, str]]]) -> tuple[Neighbour, ...]:
    near = [(document, sorted(named, key=lambda each: (-each[0], each[1]))) for document, named in others.items()]
    near = [(document, named) for document, named in near if len(named) >= _FEWEST_BOTH]
    near.sort(key=lambda each: (-sum(weight for weight, _ in each[1]), each[0]))
    return tuple(
        Neighbour(document, tuple(identity for _, identity in named)) for document, named in near[:_MOST_NEIGHBOURS]
    )
