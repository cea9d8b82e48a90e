"""What holds for every page, however it is built."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from regesta.formats.html import read
from regesta.formats.html.layout import lay_out
from regesta.formats.html.tree import parse
from regesta.formats.registry import Hints
from regesta.formats.soundness import unsound
from regesta.model import Extracted, Refused, Source
from regesta.stages.clean import clean

Page = tuple[str, str]
"""Markup, and the letters that it shows."""

INLINE = ("b", "i", "em", "strong", "span", "cite", "sup", "u", "small", "time", "unknown-element")
OUTER = ("div", "section", "article", "main", "nav", "aside", "header", "footer", "blockquote", "center", "form")
HIDDEN = ("<script>{}</script>", "<style>{}</style>", "<!--{}-->", "<template>{}</template>", "<noscript>{}</noscript>")
HIDDEN_ATTRIBUTES = ("<span hidden>{}</span>", '<div style="display:none">{}</div>', "<i aria-hidden=true>{}</i>")
ATTRIBUTES = (
    "",
    ' class="related poem"',
    ' id="comments"',
    ' class="note line"',
    ' style="white-space:pre"',
    " role=none",
)

words = st.text("abcdefgхцыё", min_size=1, max_size=6)
spaces = st.sampled_from(["", " ", "\n", "\u00a0", "&nbsp;", "<br>", "<br><br>", ", ", ". ", "&lt;", "&#8203;"])


def _leaf(draw: st.DrawFn) -> Page:
    pieces = draw(st.lists(st.tuples(words, spaces), max_size=12))
    return "".join(word + space for word, space in pieces), "".join(word for word, _ in pieces)


leaves = st.composite(_leaf)()
hidden = st.builds(lambda frame, word: (frame.format(word), ""), st.sampled_from(HIDDEN + HIDDEN_ATTRIBUTES), words)


def _joined(parts: list[Page]) -> Page:
    return "".join(markup for markup, _ in parts), "".join(shown for _, shown in parts)


def _in(tag: str, attributes: str, part: Page) -> Page:
    return f"<{tag}{attributes}>{part[0]}</{tag}>", part[1]


def _table(rows: list[list[Page]]) -> Page:
    cells = [[_in("td", "", cell) for cell in row] for row in rows]
    return _in("table", "", _joined([_in("tr", "", _joined(row)) for row in cells]))


phrases = st.recursive(
    leaves,
    lambda inner: st.builds(_in, st.sampled_from(INLINE), st.just(""), st.lists(inner, max_size=4).map(_joined)),
    max_leaves=8,
)
paragraphs = st.builds(
    _in, st.sampled_from(["p", "h1", "h3", "pre", "div", "figcaption"]), st.sampled_from(ATTRIBUTES), phrases
)
pages = st.recursive(
    st.one_of(paragraphs, phrases, hidden),
    lambda inner: st.one_of(
        st.builds(_in, st.sampled_from(OUTER), st.sampled_from(ATTRIBUTES), st.lists(inner, max_size=5).map(_joined)),
        st.builds(
            lambda tag, items: _in(tag, "", _joined([_in("li", "", item) for item in items])),
            st.sampled_from(["ul", "ol"]),
            st.lists(inner, min_size=1, max_size=4),
        ),
        st.builds(_table, st.lists(st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=3)),
    ),
    max_leaves=12,
)
SOUP_TAGS = (
    *(*INLINE, *OUTER, "p", "table", "tr", "td", "th", "col", "li", "ol", "dl", "dt", "q", "pre", "br", "a href=#fn1"),
    *("script", "title", "body", "html", "svg", "select", "!--", "frameset", "plaintext", "li id=fn1", "p class=verse"),
    "meta charset=koi8-r",
)
CHARACTERS = ("&amp;", "&#0;", "&#1;", "&#xD800;", "&nbsp", "]]>", "-->", "\x00", "\x0b", "\u2028", "\r\n", "\x85")
soup = st.lists(
    st.one_of(
        st.builds("".join, st.tuples(*map(st.sampled_from, (("<", "</"), SOUP_TAGS, (">", "", "/>"))))),
        st.sampled_from(CHARACTERS),
        words,
        st.text(max_size=8).map(escape),
        st.just("The long bridge over the river was opened on Tuesday by the mayor of Northam. " * 4),
    ),
    max_size=40,
).map("".join)


STARTS = ("<body>", "", "<!doctype html><title>no</title>", "<html><head><meta charset=utf-8><title>no</title></head>")


@given(pages, st.sampled_from(STARTS))
def test_all_that_is_shown_is_text(page: Page, start: str) -> None:
    """Every visible letter of a page stands in its raw text, in order, and no other letter does."""
    markup, shown = page
    root = parse(f"{start}{markup}" or " ")
    if isinstance(root, Refused):
        assert not shown
        return
    assert "".join(filter(str.isalpha, lay_out(root).text)) == shown


@given(pages)
def test_all_text_stands_in_blocks(page: Page) -> None:
    """Between the blocks of a page there is nothing but white space."""
    root = parse(f"<body>{page[0]}</body>")
    assert not isinstance(root, Refused)
    laid = lay_out(root)
    free = 0
    for block in laid.blocks:
        assert laid.text[free : block.start].strip() == ""
        assert any(not character.isspace() for character in laid.text[block.start : block.end])
        free = block.end
    assert free == len(laid.text)


@given(st.one_of(soup, pages.map(lambda page: page[0])))
def test_whatever_the_markup(markup: str) -> None:
    """Any markup is read or refused; blocks and cuts keep their promises, and cleaning loses nothing."""
    result = read(markup.encode("utf-8", "replace"), Hints())
    if isinstance(result, Refused):
        assert result.message and result.expected and result.hint
        return
    assert unsound(result) is None
    assert "<script" not in result.text or "&lt;" in markup or "<plaintext" in markup
    for cut in result.cuts:
        for block in result.blocks:
            assert block.end <= cut.start or cut.end <= block.start or cut.start <= block.start <= block.end <= cut.end
    assert clean(_source(result), ("en", "ru"))[0].account().lost == ()


def _source(result: Extracted) -> Source:
    return Source(
        *("page", "page.html", "text/html", "0" * 64, 1, result.encoding, result.encoding_basis, result.text),
        blocks=result.blocks,
        cuts=result.cuts,
        declared=result.declared,
    )
