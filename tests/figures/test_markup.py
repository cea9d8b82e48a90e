"""Elements into markup."""

from __future__ import annotations

import pytest

from regesta.figures.markup import element


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b\nc", "a &amp; b c"),
        ("x\u202ey", "x⟦U+202E⟧y"),
    ],
)
def test_text_stays_text(text: str, expected: str) -> None:
    """Nothing that a text holds becomes markup, or ends the line."""
    assert element("p", {}, text, element("b", {}, "!"), text) == f"<p>{expected}<b>!</b>{expected}</p>"


def test_a_value_cannot_leave_its_attribute() -> None:
    """Quotes and signs in a value are escaped; numbers are written as briefly as two decimals allow."""
    made = element("g", {"aria-label": '"><script>', "x": 1.0, "y": 0.126})
    assert made == '<g aria-label="&quot;&gt;&lt;script&gt;" x="1" y="0.13"></g>'
