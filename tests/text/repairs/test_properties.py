"""What holds for the repairs of every text."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from regesta.model import Repair
from regesta.text.repairs import RULES, find_repairs, mend
from regesta.text.repairs.characters import find as find_characters

_HARD = st.text(
    st.sampled_from(
        "aé Яя?sÂÃ©â€™Ð\x9fÑ\x83\xa0\xad\x85\x00\n\u200b\u200c\u200d\u202e\u2066\ufeff\ufdd0\uffff\ud800"
        "РџСѓ‚👩🏴\U000e0067\U000e007f.,"
    ),
    max_size=30,
)
TEXTS = st.one_of(st.text(), _HARD, st.text(st.characters(max_codepoint=0x1FF), max_size=40))
# Tab, line ends and the like stay.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")


@given(TEXTS)
@example("a\u200d\u200b\u200db")
@example("Larkins\u200b? visit. By Larkins. With Larkins? visit it ended.")
@example("Ð\x9fÑ\x83Ñ\x82Ð¸Ð½ \u202e\x00")
def test_repairs_are_in_order_and_say_what_stood_there(text: str) -> None:
    """Sorted, none overlapping, each with its text, a known rule and something new."""
    repairs = find_repairs(text)
    free = 0
    for repair in repairs:
        assert free <= repair.start < repair.end <= len(text)
        assert text[repair.start : repair.end] == repair.text != repair.replacement
        assert repair.rule in RULES
        free = repair.end


@given(TEXTS)
@example("â€\u200b™")
@example("Ã\x83Â©")
def test_a_mended_text_needs_no_repair(text: str) -> None:
    """Nothing is left to do, and no control character is left."""
    mended = mend(text, find_repairs(text))
    assert find_repairs(mended) == ()
    assert _CONTROLS.search(mended) is None
    assert tuple(find_characters(mended)) == ()


@given(TEXTS)
def test_repairs_can_be_undone(text: str) -> None:
    """The repairs turned round give the raw text."""
    repairs = find_repairs(text)
    back: list[Repair] = []
    shift = 0
    for each in repairs:
        start = each.start + shift
        end = start + len(each.replacement)
        back.append(Repair(start, end, each.replacement, each.text, each.rule))
        shift += len(each.replacement) - len(each.text)
    assert mend(mend(text, repairs), tuple(back)) == text


@given(st.text(st.sampled_from("abc xyzАБВабв,.;:\n")))
def test_a_clean_text_has_no_repairs(text: str) -> None:
    """Letters, spaces and stops are never touched."""
    assert find_repairs(text) == ()
