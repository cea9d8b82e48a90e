"""Claims of several accounts into groups, the surest pairs first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from regesta.text.agreement.claims import FEWEST_COMMON, Claim, Common, Usual, common

MOST_OF_ONE = 2
"""Sentences of one account in a group."""
_CLOSE = 0.9
"""A partner that is nearly as good as the best is one too."""

Place = tuple[int, int]
"""Number of the account, and of the claim in it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that say the same."""

    places: tuple[Place, ...]
    """Sorted; of two accounts at least."""
    common: tuple[Common, ...]
    """Of the pairs that made the group, the surest first."""


def groups(accounts: Sequence[Sequence[Claim]], usual: Usual) -> tuple[Group, ...]:
    """The groups, in the order of their first claims; a claim is in one group at most."""
    scored = {
        (one, other): found
        for one, other in _candidates(accounts)
        if (found := common(_at(accounts, one), _at(accounts, other), usual)).score
    }
    best: dict[tuple[Place, int], float] = {}
    for (one, other), found in scored.items():
        for place, account in ((one, other[0]), (other, one[0])):
            best[place, account] = max(best.get((place, account), 0.0), found.score)
    mutual = [
        (found.score, one, other)
        for (one, other), found in scored.items()
        if found.score >= _CLOSE * max(best[one, other[0]], best[other, one[0]])
    ]
    joined = _joined(sorted(mutual, key=lambda pair: (-pair[0], pair[1], pair[2])))
    made = []
    for members in joined:
        pairs = [scored[pair] for pair in combinations(members, 2) if pair in scored]
        made.append(Group(tuple(members), tuple(sorted(pairs, key=lambda each: -each.score))))
    return tuple(sorted(made, key=lambda group: group.places))


def _candidates(accounts: Sequence[Sequence[Claim]]) -> Iterator[tuple[Place, Place]]:
    """The pairs that may have enough in common.

    A claim is a number with a bit for each of its features: to count what two have in common takes a hundredth of the
    time of weighing it, and most pairs have next to nothing.
    """
    bits: dict[tuple[str, object], int] = {}
    features = [
        [sum(1 << bits.setdefault(each, len(bits)) for each in claim.features) for claim in claims]
        for claims in accounts
    ]
    for (first, ours), (second, theirs) in combinations(enumerate(features), 2):
        for number, one in enumerate(ours):
            for its_number, other in enumerate(theirs):
                if (one & other).bit_count() >= FEWEST_COMMON:
                    yield (first, number), (second, its_number)


def _at(accounts: Sequence[Sequence[Claim]], place: Place) -> Claim:
    return accounts[place[0]][place[1]]


def _joined(pairs: Sequence[tuple[float, Place, Place]]) -> list[list[Place]]:
    """Groups grown from the surest pairs; two of them become one where half of their claims agree across."""
    agreeing = {(one, other) for _, one, other in pairs}
    group_of: dict[Place, list[Place]] = {}
    for _, one, other in pairs:
        ours, theirs = group_of.get(one, [one]), group_of.get(other, [other])
        if ours is theirs:
            continue
        merged = sorted([*ours, *theirs])
        across = sum((a, b) in agreeing or (b, a) in agreeing for a in ours for b in theirs)
        accounts = [account for account, _ in merged]
        if 2 * across < len(ours) * len(theirs) or any(accounts.count(each) > MOST_OF_ONE for each in set(accounts)):
            continue
        for place in merged:
            group_of[place] = merged
    unique = {tuple(members): members for members in group_of.values()}
    return list(unique.values())
