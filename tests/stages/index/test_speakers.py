"""Who says what a sentence mentions: the words around it, or the clause that reaches it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.stages.index.judged import AUTHORITY

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument
from regesta.stages.index import index

Linked = Callable[..., AnnotatedDocument]

# A sentence in which Northam is mentioned, and who says that part of it.
SAID = [
    ("Northam waits, Ada Lind said on Friday.", ("ada",)),
    ("Ada Lind said that Northam waits.", ("ada",)),
    ("“Northam waits,” Ada Lind said.", ("ada",)),
    ("Ada Lind said nothing stirs, but Tom Hale said Northam waits.", ("tom",)),
    ("Northam waits, but Ada Lind said nothing of it.", ()),
    ("Northam has waited since Ada Lind said that it should.", ()),
    ("Asked whether Northam waits, Ada Lind told reporters: “It does not wait at all.”", ()),
    ("It waits, Ada Lind said in Northam.", ()),
    ("Ada Lind saw Northam.", ()),
]


@pytest.mark.parametrize(("sentence", "speakers"), SAID)
def test_only_who_says_a_mention_says_it(linked: Linked, sentence: str, speakers: tuple[str, ...]) -> None:
    """What stands in another clause of the sentence is not the speaker's."""
    text = f"Ada Lind and Tom Hale came.\n\n{sentence}"
    known, faults = load_authority(AUTHORITY, ("en", "ru"))
    register = index([linked(text, AUTHORITY, identity="letter", dated=date(1912, 5, 3))], known)
    [quoted] = register.entries["northam"].quoted
    assert (faults, quoted.excerpts[0].speakers) == ((), speakers)


def test_who_speaks_is_nobody_elses_words(linked: Linked) -> None:
    """Of two who speak in one sentence, neither is said by the other."""
    text = "Ada Lind came with Tom Hale.\n\n“Ada Lind said, it is late in Northam and time to go,” Tom Hale wrote."
    known, _ = load_authority(AUTHORITY, ("en", "ru"))
    register = index([linked(text, AUTHORITY, identity="letter", dated=date(1912, 5, 3))], known)
    assert register.entries["tom"].quoted[0].excerpts[1].speakers == ()
    assert register.entries["northam"].quoted[0].excerpts[0].speakers == ("tom", "ada")
