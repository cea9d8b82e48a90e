"""What an account tells in several languages counts once, with all that its translations name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from tests.stages.index.judged import AUTHORITY, EVENT

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Pair, Reason
from regesta.stages.index import index

Linked = Callable[..., AnnotatedDocument]
PASSAGES = (
    "Ada Lind came.",
    "Tom Hale came too.",
    "Olga Berg came.",
    "They met in Northam.",
    "It rained.",
    "They ate.",
)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        pytest.param([], ["0", "1", "2", "3", "4", "5"], id="none"),
        pytest.param(["0-2", "1-3"], ["02", "13", "4", "5"], id="the third stands alone"),
        pytest.param(["0-2", "0-4"], ["024", "1", "3", "5"], id="by way of the first"),
        pytest.param(["0-2", "2-4"], ["024", "1", "3", "5"], id="by way of the second"),
        pytest.param(["0-2", "0-4", "2-4", "1-3", "3-5"], ["024", "135"], id="all"),
        pytest.param(["01-2", "1-4"], ["024", "124", "3", "5"], id="two for one, of which a third has one"),
    ],
)
def test_a_passage_and_all_its_translations_are_told_once(
    linked: Linked, pairs: list[str], expected: list[str]
) -> None:
    """With three languages a passage stands in two pairs, and none of the three is lost or counted again."""
    made = linked("\n\n".join(PASSAGES), AUTHORITY, dated=date(1912, 5, 3))
    (part,) = made.document.parts
    own = part.passages
    parts = tuple(replace(part, passages=own[number : number + 2]) for number in (0, 2, 4))
    sides = [tuple(tuple(own[int(each)].anchor for each in side) for side in pair.split("-")) for pair in pairs]
    document = replace(
        made,
        document=replace(made.document, parts=parts),
        pairs=tuple(Pair(first, second, 1.0, Reason.quoting("given")) for first, second in sides),
    )
    known, faults = load_authority({**AUTHORITY, "events.yml": f"{EVENT}  accounts: [letter]\n"}, ("en", "ru"))
    assert faults == ()
    (entry,) = index([document], known, folder="documents").events
    told = [
        "".join(str(PASSAGES.index(one.text)) for one in (each, *each.translation))
        for each in entry.tellings[0].statements
    ]
    assert told == expected
