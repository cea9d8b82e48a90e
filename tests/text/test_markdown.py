"""Whether escaped text shows itself: Python-Markdown, with everything an editor may have switched on, is the judge."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regesta.text.markdown import Markdown, attribute, escape, escape_inline, link

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.blocks.admonition",
    "pymdownx.blocks.details",
    "pymdownx.blocks.html",
    "pymdownx.blocks.tab",
    "pymdownx.caret",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
)
# Signs that some extension gives a meaning to, and words that are almost markup: far more often than by chance.
MARKUP = st.sampled_from(
    """
    * ** *** _ __ ` ``` ~~~ ~ ~~ ^ ^^ = == === # ## > < </ /> <b> <script> <!-- --> <? & &amp; &#42; &lt [ ] [^1] [^1]:
    *[a]: [a]: ![ ]( ) ( { } {: {# { .a } {%% \\ \\( \\) \\[ $ $$ | |- --- :--- - + ++ ++ctrl++ !!! ??? ???+ /// //
    https:// http://a.b ftp://a www. www.a.b a@b.cd : :a: ::: :smile: % " ' '' "" 1. 1) 12. a. i. [x] [ ] [TOC] @a #1
    -- ... (c) (tm) => <= {{ }} {% %} {++ ++} {-- --} {== ==} {~~ ~> ~~} \u2060 \u200b \ufeff \x00 \x02 \x03
    wzxhzdk:1 klzzwxh:0001 \x02wzxhzdk:0\x03
    """.split(" ")  # noqa: SIM905  # the words alone are easier to read and to add to
)
SIGNS = st.text("\\`*_{}[]<>#&|~^$@=:/.+-!?%1()\"' \n", max_size=6)
FOREIGN = st.lists(st.one_of(MARKUP, SIGNS, st.text(max_size=5), st.just(" ")), max_size=10).map("".join)
HOSTILE = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "{: onclick=alert(1) }",
    "{{ config }} {% raw %}",
    "---\ntitle: mine\n---",
    '" onmouseover="alert(1)',
    "a | b\n--- | ---\nc | d",
    "\x02wzxhzdk:0\x03 klzzwxh:0001",
    "[^1]: a note",
    "*[Ada]: Lind",
    "!!! note\n    words",
    "/// html | script\nwords\n///",
    "--8<-- 'file'",
    "<div markdown=1>*a*</div>",
    "&lt;b&gt;",
    "\\<b>",
    "``` python\n1\n```",
    "1. item",
    "12) item",
    "١. item",
    "WWW.Example.org wWw.example.org",
    "www.example.org",
    "Look!",
    "'quoted'",
    "==marked== ++ctrl+c++ :smile: ^^in^^ ~~out~~ $x$ `code`",
    "*a* __b__ ^c^ ~d~ \\(x\\)",
    "ada@example.org @ada",
    "a | b | c",
    "https://example.org/a_b_c?d=*e*",
)


def plain(text: str) -> str:
    """The text as it should show: signs that Markdown engines keep for themselves are replaced, white space is one."""
    return " ".join(re.sub("[\x00\x02\x03]", "\ufffd", text).split())


@pytest.fixture(scope="session")
def render() -> Callable[[str], str]:
    """Python-Markdown with many extensions."""
    engine = markdown.Markdown(extensions=list(EXTENSIONS))

    def convert(text: str) -> str:
        return engine.reset().convert(text)

    return convert


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, with (brackets) and “quotes”.", "plain words, with (brackets) and “quotes”."),
        ("half-past 3:30 and/or 5 - 3", None),
        ("a * b", "a &#42; b"),
        ("1. a", "1&#46; a"),
        ("12) a [b", "12&#41; a &#91;b"),
        ("1.5 metres", None),
        ("(c) and (TM), (a)", "(&#99;) and (&#84;&#77;), (a)"),
        ("- a -- b", "&#45; a &#45;&#45; b"),
        ("see www.example.org.", "see www&#46;example.org."),
        ("a  b", "a b"),
        ("- item", "&#45; item"),
        ("well-known", "well-known"),
        ("1. item", "1&#46; item"),
        ("1.", "1&#46;"),
        ("0.1.0", "0.1.0"),
        ("in 1912. Then", "in 1912. Then"),
        ("at 10: words", "at 10: words"),
        ("a:b", "a&#58;b"),
        ("  two \t spaces\nand lines ", "two spaces and lines"),
        ("www.example.org", "www&#46;example.org"),
        ("words -- words", "words &#45;&#45; words"),
        ("(c) Herald (and others)", "(&#99;) Herald (and others)"),
        ("", ""),
    ],
)
def test_escapes_only_what_acts(text: str, escaped: str | None) -> None:
    """Signs that do nothing where they stand are left for the editor's eye."""
    if escaped is None:
        assert escape(text).replace("&#58;", ":") == text
    else:
        assert escape(text) == escaped


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    ("before", "after", "elements"),
    [
        ("", "", ["p"]),
        ("", "\n{: .a }", ["p"]),
        ("# ", " { #a }", ["h1"]),
        ("- ", "\n", ["ul", "li"]),
        ("> ", "", ["blockquote", "p"]),
        ("/// html | div.a\n\n", "\n\n///", ["div", "p"]),
        ("| ", " |\n| --- |\n", ["table", "thead", "tr", "th", "tbody", "tr", "td"]),
    ],
)
def test_hostile_text_shows_itself_in_every_block(
    text: str, before: str, after: str, elements: list[str], render: Callable[[str], str], shown: Callable[..., Any]
) -> None:
    """What looks like markup is shown letter for letter, wherever a template puts it."""
    result = shown(render(f"{before}{escape(text)}{after}"))
    assert (result.text, list(result.elements)) == (plain(text), elements)


@pytest.mark.thorough
@given(FOREIGN)
@example("1.")
@example("\u2060# a")
@example(":   a")
def test_any_text_shows_itself_in_a_paragraph(
    render: Callable[[str], str], shown: Callable[..., Any], text: str
) -> None:
    """A paragraph of foreign text holds that text and no element."""
    result = shown(render(f"words\n\n{escape(text)}\n\nwords"))
    paragraphs = ["p", "p", "p"] if plain(text) else ["p", "p"]
    assert (result.text, list(result.elements)) == (" ".join(f"words {plain(text)} words".split()), paragraphs)


@given(FOREIGN.filter(plain))
def test_any_text_shows_itself_in_a_heading(render: Callable[[str], str], shown: Callable[..., Any], text: str) -> None:
    """A heading keeps its own id, whatever stands in it."""
    result = shown(render(f"## {escape(text)} {{ #ours }}"))
    assert (result.text, result.elements, result.attributes) == (plain(text), ("h2",), (("h2", "id", "ours"),))


@given(FOREIGN, FOREIGN)
def test_any_text_shows_itself_in_a_table(
    render: Callable[[str], str], shown: Callable[..., Any], first: str, second: str
) -> None:
    """A cell stays one cell."""
    result = shown(render(f"| A | B |\n| --- | --- |\n| {escape(first)} | {escape(second)} |"))
    assert result.text.split()[2:] == f"{plain(first)} {plain(second)}".split()
    assert result.elements == ("table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td")


@given(FOREIGN.filter(plain))
def test_any_text_shows_itself_in_a_list(render: Callable[[str], str], shown: Callable[..., Any], text: str) -> None:
    """An item stays one item."""
    result = shown(render(f"- {escape(text)}\n- words"))
    assert (result.text, result.elements) == (f"{plain(text)} words", ("ul", "li", "li"))


@given(FOREIGN.filter(plain))
def test_any_text_shows_itself_in_a_definition(
    render: Callable[[str], str], shown: Callable[..., Any], text: str
) -> None:
    """A definition stays one definition."""
    result = shown(render(f"Note\n:   {escape(text)}\n"))
    assert (result.text, result.elements) == (f"Note {plain(text)}", ("dl", "dt", "dd"))


@pytest.mark.thorough
@given(FOREIGN)
@example("'a'")
@example('"a"')
def test_any_text_can_be_a_link_title(render: Callable[[str], str], shown: Callable[..., Any], text: str) -> None:
    """A link title ends where we end it."""
    result = shown(render(f"a {link(Markdown('b'), 'c.md', text)} d"))
    assert (result.text, result.elements) == ("a b d", ("p", "a"))
    titles = [" ".join(value.split()) for _, name, value in result.attributes if name == "title"]
    assert titles == ([plain(text)] if text else [])


@pytest.mark.thorough
@given(FOREIGN, FOREIGN.filter(plain), FOREIGN)
@example("!", "a", "(b)")
@example(" [a]", "b", "[c]")
def test_a_woven_line_shows_its_text(
    render: Callable[[str], str], shown: Callable[..., Any], before: str, name: str, after: str
) -> None:
    """Text around a link keeps its spaces, and nothing before or after it becomes markup."""
    line = f"Words{escape_inline(before)}{link(escape(name), 'c.md')}{escape_inline(after)}."
    result = shown(render(line))
    joined = plain(f"Words{before}{plain(name)}{after}.")
    assert (result.text, result.elements) == (joined, ("p", "a"))


@given(FOREIGN.filter(plain))
def test_bold_text_shows_itself(render: Callable[[str], str], shown: Callable[..., Any], text: str) -> None:
    """What an excerpt is quoted for may hold stars of its own."""
    result = shown(render(f"Words **{escape(text)}** words"))
    assert (result.text, result.elements) == (f"Words {plain(text)} words", ("p", "strong"))


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        (" and ", " and "),
        ("\n", " "),
        (", - x", ", - x"),
        ("- x", "- x"),
        ("1. x", "1. x"),
        ("* x", "&#42; x"),
        ("", ""),
        ("\u00a0of\u2009", " of "),
    ],
)
def test_a_stretch_within_a_line_keeps_its_spaces(text: str, escaped: str) -> None:
    """Inside a line, leading and trailing white space stays as one space."""
    assert escape_inline(text) == escaped


def test_a_title_may_hold_quotes() -> None:
    """Both kinds of quotes survive in a title."""
    assert attribute("a \"b\" 'c'") == "a &quot;b&quot; &#39;c&#39;"


def test_a_link_without_title_has_none() -> None:
    """An empty title leaves no trace."""
    assert link(Markdown("*a*"), "b.md") == "[*a*](b.md)"
