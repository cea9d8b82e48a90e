"""The lines of a plain mail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regesta.formats.mail.lines import lay_out_lines
from regesta.formats.soundness import unsound
from regesta.model import Extracted, Source
from regesta.stages.clean import clean

LONG = (
    "She came to the harbour on the third of May and went on to\n"
    "the castle, where the clerk of the town had a room for her\n"
    "at last."
)


def laid(text: str, *, flowed: bool = False, joined: bool = False) -> list[tuple[int, str]]:
    """Depth and words of each block that is not cut."""
    blocks, repairs, cuts = lay_out_lines(text, flowed=flowed, joined=joined)
    found = []
    for block in blocks:
        if any(cut.start <= block.start < cut.end for cut in cuts):
            continue
        pieces, free = [], block.start
        for repair in repairs:
            if block.start <= repair.start and repair.end <= block.end:
                assert text[repair.start : repair.end] == repair.text
                pieces += text[free : repair.start], repair.replacement
                free = repair.end
        found.append((block.level, "".join([*pieces, text[free : block.end]])))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\n\nTwo", [(0, "One"), (0, "Two")]),
        ("Dear Tom,\r\nwords", [(0, "Dear Tom,"), (0, "words")]),
        (LONG, [(0, LONG)]),
        ("> One\n>> Two\n> > Two", [(1, "One"), (2, "Two"), (2, "Two")]),
        ("> " + LONG.replace("\n", "\n> "), [(1, LONG)]),
        (">\n> One\n>\n>\n> Two\n>", [(1, "One"), (1, "Two")]),
        ("On 3 May 2022 Tom wrote:\n> One", [(0, "On 3 May 2022 Tom wrote:"), (1, "One")]),
        ("Words\n\n>From here", [(0, "Words"), (0, ">From here")]),
        ("a > b", [(0, "a > b")]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_lines_become_paragraphs_and_quotations(text: str, expected: list[tuple[int, str]]) -> None:
    """The marks of a quotation are not read, and their number is its depth."""
    assert laid(text) == expected


@pytest.mark.parametrize(
    ("text", "joined", "expected"),
    [
        ("One \ntwo\nthree", False, [(0, "One \ntwo"), (0, "three")]),
        ("One \ntwo", True, [(0, "Onetwo")]),
        ("> One \n> two\n>\n> three", False, [(1, "One \ntwo"), (1, "three")]),
        ("> One \n> two", True, [(1, "Onetwo")]),
        ("One \n> two", False, [(0, "One"), (1, "two")]),
        ("One \n\ntwo", False, [(0, "One"), (0, "two")]),
    ],
)
def test_flowed_lines_go_on_after_a_space(text: str, joined: bool, expected: list[tuple[int, str]]) -> None:
    """And end without one; nothing flows from one depth into another."""
    assert laid(text, flowed=True, joined=joined) == expected


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("Words\n-- \nAda\nNortham\n", "-- \nAda\nNortham"),
        ("Words\r\n-- \r\nAda", "-- \r\nAda"),
        ("Words\n-- \nAda\n\nOn 3 May 2022 Tom wrote:\n> One", "-- \nAda"),
        ("Words\n-- \nAda\n\n-----Original Message-----\nFrom: Tom", "-- \nAda"),
        ("Words\n-- \n" + "a\n" * 19, "-- \n" + "a\n" * 18 + "a"),
        ("Words\n-- \n" + "a\n" * 20, None),
        ("Words\n--\nAda", None),
        ("Words\n-- \n", None),
        ("Words\n--- \nAda", None),
        ("> Words\n> -- \n> Ada", None),
    ],
)
def test_the_signature_is_cut(text: str, signature: str | None) -> None:
    """What is not surely one stays."""
    _, _, cuts = lay_out_lines(text)
    assert [(cut.rule, cut.text) for cut in cuts] == ([] if signature is None else [("mail-signature", signature)])


@example([">", "a", "\x0b", "b", "\n"], False, False)
@given(
    st.lists(
        st.sampled_from(["a", "Ada", " ", ">", "> ", "\n", "\r\n", "\r", "-- ", "--", "\x0b", "\u2028", "x " * 30])
    ),
    st.booleans(),
    st.booleans(),
)
def test_nothing_is_lost(source: Callable[[str], Source], pieces: list[str], flowed: bool, joined: bool) -> None:
    """Every character belongs to a passage, to a cut, or is white space."""
    text = "".join(pieces)
    blocks, repairs, cuts = lay_out_lines(text, flowed=flowed, joined=joined)
    assert unsound(Extracted(text, blocks, "mail", repairs=repairs, cuts=cuts)) is None
    if any(each.isalnum() for each in text):
        document, _ = clean(replace(source(text), blocks=blocks, repairs=repairs, cuts=cuts), ("en", "ru"))
        assert document.account().lost == ()
