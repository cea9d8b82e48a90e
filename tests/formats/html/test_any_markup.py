"""Any markup at all: it is laid out, its layout keeps its promises, and what is not shown stays out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.formats.html.layout import lay_out
from regesta.formats.html.tree import parse
from regesta.formats.soundness import unsound
from regesta.model import Extracted, Refused

_NAMES = (
    *("p", "div", "h1", "h3", "ul", "ol", "li", "table", "tr", "td", "th", "thead", "caption", "blockquote", "pre"),
    *("em", "strong", "a", "sup", "br", "hr", "dl", "dt", "dd", "figure", "figcaption", "section", "nav", "span"),
    *("script", "style", "template", "noscript", "svg", "math", "select", "option", "textarea", "title", "body"),
)
PIECES = st.sampled_from(
    [
        *(f"<{name}>" for name in _NAMES),
        *(f"</{name}>" for name in _NAMES),
        *("<p hidden>", "<p class=verse>", "<td colspan=99999>", "<ol start=-5>", "<li value=x>", "<a href=#fn1>1</a>"),
        *("<li id=fn1>", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "<!doctype html>", "&amp;", "&#0;", "&#x110000;"),
        *("&nbsp;", "&lt;b&gt;", "words ", "Ада ", "1. ", "\n", "\t", "  ", "\x00", "\x0b", "\x85", "\u2028", "\u00ad"),
    ]
)
MARKUP = st.lists(st.one_of(PIECES, PIECES, PIECES, st.text(max_size=3)), max_size=25).map("".join)


@pytest.mark.thorough
@given(MARKUP)
def test_any_markup_is_laid_out(markup: str) -> None:
    """Blocks, cells and styles stand in the text, in order, and between the blocks there is only white space."""
    root = parse(f"<body>{markup}</body>")
    if isinstance(root, Refused):
        return
    laid = lay_out(root)
    assert unsound(Extracted(laid.text, laid.blocks, "html")) is None
    free = 0
    for block in laid.blocks:
        assert laid.text[free : block.start].strip() == ""
        free = block.end
    assert laid.text[free:].strip() == ""


@pytest.mark.thorough
@given(MARKUP, st.sampled_from(["script", "style", "template", "svg"]))
def test_what_is_not_shown_stays_out(markup: str, name: str) -> None:
    """Words of a script, a style or a drawing never come into the text."""
    root = parse(f"<body><p>before</p><{name}>qzqzq</{name}>{markup}</body>")
    assert isinstance(root, Refused) or "qzqzq" not in lay_out(root).text
