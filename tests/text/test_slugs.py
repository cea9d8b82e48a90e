"""Ids and anchors: short, ASCII, and the same for ever."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.slugs import anchor, ascii_id, is_id


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("Letter of 3 May", "letter-of-3-may"),
        ("Встреча в Москве", "vstrecha-v-moskve"),
        ("Łódź", "lodz"),
        ("000_5fe7", "000-5fe7"),
        ("../../etc/passwd", "etc-passwd"),
        ("a/b", "a-b"),
        ("--a--", "a"),
        ("Index", "index-1"),
        ("letters/index", "letters-index"),
        ("…", ""),
        ("", ""),
        ("a" * 100, "a" * 80),
        ("a" * 79 + " b", "a" * 79),
    ],
)
def test_ascii_id(text: str, identity: str) -> None:
    """Any text becomes small letters, figures and single hyphens, or nothing."""
    assert ascii_id(text) == identity


@pytest.mark.parametrize("text", ["a", "ada-lind", "1912", "a-1-b", "a" * 80])
def test_is_id(text: str) -> None:
    """An id is an address as it stands."""
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    ["", "Ada", "ada lind", "ada_lind", "-a", "a-", "a--b", "../x", "a/b", "a.b", "ада", "é", "a\n", "a" * 81, "index"],
)
def test_is_no_id(text: str) -> None:
    """What an address could not hold is no id."""
    assert not is_id(text)


@pytest.mark.thorough
@given(st.text(max_size=200))
def test_an_ascii_id_is_an_id(text: str) -> None:
    """Whatever a file is called, its id can be an address."""
    identity = ascii_id(text)
    assert identity == "" or is_id(identity)


@pytest.mark.parametrize(
    "other",
    ["Ada came, at last!", "  Ada  came\nat last.", "ADA CAME AT LAST", "“Ada came” — at last…", "Adacameatlast"],
)
def test_an_anchor_survives_what_editors_mend(other: str) -> None:
    """Spaces, punctuation and capitals do not move a paragraph's address."""
    assert anchor(other) == anchor("Ada came at last.")


@pytest.mark.parametrize("other", ["Ada came at least.", "Ada came", "at last Ada came", "Ада came at last."])
def test_an_anchor_changes_with_the_words(other: str) -> None:
    """Other words have another address."""
    assert anchor(other) != anchor("Ada came at last.")


def test_an_anchor_stays_the_same_for_ever() -> None:
    """Readers have these addresses in their notes."""
    assert anchor("Ada came at last.") == "p-qyli3pwa"


@pytest.mark.thorough
@given(st.text())
def test_an_anchor_is_short_ascii(text: str) -> None:
    """An anchor needs no escape anywhere."""
    assert re.fullmatch(r"p-[a-z2-7]{8}", anchor(text))
