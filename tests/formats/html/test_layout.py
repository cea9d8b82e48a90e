"""Trees of HTML into raw text and blocks."""

from __future__ import annotations

import pytest

from regesta.formats.html.layout import Laid, lay_out
from regesta.formats.html.tree import parse
from regesta.model import BlockKind, Refused

P, H, L, Q, R, N, V = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.ITEM,
    BlockKind.QUOTE,
    BlockKind.ROW,
    BlockKind.NOTE,
    BlockKind.VERSE,
)
LONG = "The committee met on Tuesday and heard what the harbour master had to say of the northern quay, at length."


def laid(markup: str) -> Laid:
    """The page of a piece of markup, laid out."""
    root = parse(markup)
    assert not isinstance(root, Refused)
    return lay_out(root)


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        ("<p>One <p>two", [(P, 0, "", "One"), (P, 0, "", "two")]),
        ("<div>bare<p>para</p>after</div>", [(P, 0, "", "bare"), (P, 0, "", "para"), (P, 0, "", "after")]),
        ("<h1>A<br>title</h1><h6>b</h6>", [(H, 1, "", "A title"), (H, 6, "", "b")]),
        ("<p>a<br><br>b<br>&nbsp;<br>c", [(P, 0, "", "a"), (P, 0, "", "b"), (P, 0, "", "c")]),
        ("<p> a \n\t b<span> </span>c&nbsp; d</p>", [(P, 0, "", "a b c\u00a0 d")]),
        ("<p>&nbsp;</p><p>&#8203;</p><hr><p>x", [(P, 0, "", "x")]),
        ("<blockquote>a<blockquote><p>b</blockquote></blockquote>", [(Q, 1, "", "a"), (Q, 2, "", "b")]),
        (
            "<ul><li>a<ul><li>b</ul><li><p>c<p>d</ul>",
            [(L, 1, "", "a"), (L, 2, "", "b"), (L, 1, "", "c"), (L, 1, "", "d")],
        ),
        (
            "<ol><li>a<li value=7>b<li><p>c<p>d</ol>",
            [(L, 1, "1.", "a"), (L, 1, "7.", "b"), (L, 1, "8.", "c"), (L, 1, "", "d")],
        ),
        ("<ol start=3 type=i><li>a</ol><ol type=A><li>b</ol>", [(L, 1, "iii.", "a"), (L, 1, "A.", "b")]),
        ("<table><tr><th>a<th>b<tr><td>1<td>2<br>x</table>", [(R, 1, "", "a\tb"), (R, 0, "", "1\t2 x")]),
        ("<table><tr><td><td>x<tr><td>y<td></table>", [(R, 0, "", "\tx"), (R, 0, "", "y\t")]),
        ("<table><tr><td>one<tr><td>column</table>", [(P, 0, "", "one"), (P, 0, "", "column")]),
        (f"<table><tr><td>menu<td>{LONG * 4}</table>", [(P, 0, "", "menu"), (P, 0, "", LONG * 4)]),
        ("<table><tr><td>a<td><table><tr><td>1<td>2</table></table>", [(P, 0, "", "a"), (R, 0, "", "1\t2")]),
        ("<table><caption>Cap</caption><tr><td>1<td>2</table>", [(P, 0, "", "Cap"), (R, 0, "", "1\t2")]),
        ("<p>Lind<br>3 Quay Road<br>Northam", [(V, 0, "", "Lind\n3 Quay Road\nNortham")]),
        (f"<p>Sir,<br>{LONG}<br>Yours", [(P, 0, "", "Sir,"), (P, 0, "", LONG), (P, 0, "", "Yours")]),
        (
            "<pre class=poem>the sea\n  the ship\n\nthe end</pre>",
            [(V, 0, "", "the sea\n  the ship"), (V, 0, "", "the end")],
        ),
        ("<div class=verse><p class=line>a<p class=line>b</div>", [(V, 0, "", "a\nb")]),
        (f"<p>{LONG}<br>&#8203;<br>{LONG}", [(P, 0, "", LONG), (P, 0, "", LONG)]),
        ("<pre>a  b</pre>", [(P, 0, "", "a  b")]),
        ("<dl><dt>Quay</dt><dd>a wall</dd></dl>", [(P, 0, "", "Quay"), (P, 0, "", "a wall")]),
        ("<figure><img alt=no><figcaption>Cap</figcaption></figure>", [(P, 0, "", "Cap")]),
        ("<p>Up<sup><a href=#fn1>1</a></sup>, <a href=#_ftn2>[2]</a>.<sup>3</sup>", [(P, 0, "", "Up[1], [2].[3]")]),
        ("<p>the 5<sup>th</sup> of 10<sup>2</sup>, <a href=#part>1</a>", [(P, 0, "", "the 5th of 102, 1")]),
        ("<ol><li id=fn1><p>Note. <a href=#fnref1>↩</a></ol>", [(N, 0, "1", "Note.")]),
        (
            "<ol><li id=footnote-1><p>a<li id=footnote-2><p>b<p>c</ol>",
            [(N, 0, "1", "a"), (N, 0, "2", "b"), (N, 0, "", "c")],
        ),
        ("<div role=doc-endnote>n</div><p id=fnref1>p", [(N, 0, "", "n"), (P, 0, "", "p")]),
        ("<p>He said <q>yes</q>.<p lang=ru>Он: <q>да</q>", [(P, 0, "", "He said “yes”."), (P, 0, "", "Он: «да»")]),
        ("a<!-- not text -->b<?pi x?>c", [(P, 0, "", "abc")]),
        ("&lt;script&gt; &amp; &Euml;", [(P, 0, "", "<script> & Ë")]),
    ],
)
def test_structure(markup: str, blocks: list[tuple[BlockKind, int, str, str]]) -> None:
    """What makes a paragraph in a page makes a block of its kind."""
    page = laid(markup)
    assert [(each.kind, each.level, each.label, page.text[each.start : each.end]) for each in page.blocks] == blocks


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template>x</template>",
        "<noscript>x</noscript>",
        "<svg><text>x</text></svg>",
        "<math><mi>x</mi></math>",
        "<textarea>x</textarea>",
        "<select><option>x</select>",
        "<button>x</button>",
        "<p hidden>x</p>",
        "<p aria-hidden=true>x</p>",
        "<p style='color:red; display : none'>x</p>",
        "<!-- x -->",
        "<iframe>x</iframe>",
    ],
)
def test_what_is_not_shown_is_no_text(markup: str) -> None:
    """Scripts, controls and hidden elements leave no word, and take none of those around them with them."""
    assert laid(f"<div>a {markup} z</div>").text.split() == ["a", "z"]


@pytest.mark.parametrize("attribute", ["hidden=false-friend", "style='display:none'"])
def test_a_page_that_hides_itself_is_read(attribute: str) -> None:
    """A page that a script shows once it is loaded is not empty."""
    words = laid(f"<html><body {attribute}><p>words</body></html>").text
    assert words == "words"


def test_separators() -> None:
    """Items and rows stand on lines of their own, all else is a paragraph apart."""
    page = laid("<p>p<ul><li>a<ul><li>b</ul></ul><ul><li>c</ul><table><tr><td>1<td>2<tr><td>3<td>4</table>")
    assert page.text == "p\n\na\nb\n\nc\n\n1\t2\n3\t4"


def test_styles_and_cells() -> None:
    """Set-off words and cells are spans of the raw text, without white space at their ends; headings have none."""
    page = laid(
        "<h2>a <b>b</b></h2><p>x <b> bold </b><b>too</b> <i>it</i><table><tr><td>1<td><em>2 </em></table>"
        "<p><span style='font-weight:700'>s</span> <b style='font-weight:normal'>n</b>"
    )
    styled = [(each.kind.value, page.text[each.start : each.end]) for block in page.blocks for each in block.styles]
    assert styled == [("strong", "bold too"), ("emphasis", "it"), ("emphasis", "2"), ("strong", "s")]
    assert [page.text[start:end] for block in page.blocks for start, end in block.cells] == ["1", "2"]


def test_lines_are_those_of_the_file() -> None:
    """A block says on which line its element begins, unless the file has no lines to speak of."""
    root = parse("<p>a\n\n<p>b")
    assert not isinstance(root, Refused)
    assert [block.line for block in lay_out(root).blocks] == [1, 3]
    assert [block.line for block in lay_out(root, lines=False).blocks] == [None, None]


def test_xhtml_scripts_do_not_swallow_the_page() -> None:
    """A script that XML closes at once hides nothing of what follows."""
    start = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>'
    assert laid(f'{start}<script src="a.js"/><p>words</p></body></html>').text == "words"


@pytest.mark.parametrize(("depth", "refused"), [(400, False), (600, True), (100_000, True)])
def test_depth_has_a_limit(depth: int, refused: bool) -> None:
    """A page that is nested too deep is refused as a whole: the parser would drop what is deepest."""
    root = parse("<div>" * depth + "<p>words")
    assert isinstance(root, Refused) == refused
    if isinstance(root, Refused):
        assert root.code == "over-limit"
