"""What each version of a wording has that not all have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.reuse.differing import differing
from regesta.text.reuse.words import folded

WORDS = st.lists(st.sampled_from(["mill", "river", "old", "the", "and"]), min_size=1, max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("versions", "marked"),
    [
        (["the old mill"], [[]]),
        (["the old mill", "The OLD — mill!"], [[], []]),
        (["the old mill", "the mill"], [["old"], []]),
        (["the mill", "the very old mill"], [[], ["very old"]]),
        (["the old mill burnt", "the new mill burnt"], [["old"], ["new"]]),
        (["the old mill", "the mill", "old mill"], [["the old"], [], []]),
        (["the old mill", "the mill", "the old mill"], [["old"], [], []]),
        (["Тётя пришла", "тетя не пришла"], [[], ["не"]]),
        (["a b", "c d"], [["a b"], ["c d"]]),
    ],
    ids=[
        "one",
        "the same",
        "left out",
        "added",
        "changed",
        "of three",
        "lacked by one",
        "Russian",
        "nothing in common",
    ],
)
def test_what_differs(versions: list[str], marked: list[list[str]]) -> None:
    """In the first the words that another lacks, in the others what the first has not; neighbours are one stretch."""
    found = differing(versions)
    assert [[text[a:b] for a, b in spans] for text, spans in zip(versions, found, strict=True)] == marked


@given(st.lists(WORDS, min_size=2, max_size=4))
def test_what_is_left_is_the_same_in_all(versions: list[str]) -> None:
    """Without what is marked, a version and the first have the same words, but for those that a third lacks."""
    found = differing(versions)
    for version, spans in zip(versions[1:], found[1:], strict=True):
        [own, there] = differing([versions[0], version])
        assert spans == there
        assert _unmarked(versions[0], own) == _unmarked(version, there)
        assert {place for span in own for place in range(*span)} <= {p for span in found[0] for p in range(*span)}


def _unmarked(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    return folded(text)
