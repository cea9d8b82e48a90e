"""Markdown into its text, blocks and signs."""

from __future__ import annotations

import pytest

from regesta.formats import markdown
from regesta.formats.markdown import read
from regesta.formats.registry import Hints
from regesta.model import Block, Extracted, Refused


def extracted(text: str) -> Extracted:
    """What the reader makes of a text, which it can read."""
    result = read(text.encode(), Hints())
    assert isinstance(result, Extracted)
    return result


def mended(read: Extracted, start: int, end: int) -> str:
    """A stretch of the raw text as its passage reads."""
    pieces, free = [], start
    for repair in read.repairs:
        if start <= repair.start and repair.end <= end:
            pieces += read.text[free : repair.start], repair.replacement
            free = repair.end
    return "".join([*pieces, read.text[free:end]])


def shown(read: Extracted, block: Block) -> tuple[str, int, str, str]:
    """Kind, level, label and words of a block."""
    return block.kind.value, block.level, block.label, mended(read, block.start, block.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One *line*\nand another", [("paragraph", 0, "", "One line\nand another")]),
        ("# A **title** ##", [("heading", 1, "", "A title")]),
        ("###### Deep", [("heading", 6, "", "Deep")]),
        ("#No title", [("paragraph", 0, "", "#No title")]),
        ("Title\n---\ntext", [("heading", 2, "", "Title"), ("paragraph", 0, "", "text")]),
        ("- one\n- two", [("item", 1, "", "one"), ("item", 1, "", "two")]),
        ("3. one\n4. two", [("item", 1, "3.", "one"), ("item", 1, "4.", "two")]),
        ("1) one\n   - two", [("item", 1, "1)", "one"), ("item", 2, "", "two")]),
        ("1. one\n\n   more", [("item", 1, "1.", "one"), ("item", 1, "", "more")]),
        ("1912 was\na year", [("paragraph", 0, "", "1912 was\na year")]),
        ("> one\n> two\nlazy", [("quote", 1, "", "one\ntwo\nlazy")]),
        ("> one\n>\n> > two", [("quote", 1, "", "one"), ("quote", 2, "", "two")]),
        ("> - one", [("item", 1, "", "one")]),
        ("> # Head", [("heading", 1, "", "Head")]),
        ("```text\na *b*\n  c\n```", [("verse", 0, "", "a *b*\n  c")]),
        ("> ```\n> a\n>   b\n> ```", [("verse", 0, "", "a\n  b")]),
        (">     a line\n>     of verse", [("verse", 0, "", "a line\n    of verse")]),
        ("```\nnever closed", [("verse", 0, "", "never closed")]),
        ("    a line\n      of verse", [("verse", 0, "", "a line\n      of verse")]),
        ("\t" + "long words " * 12, [("paragraph", 0, "", ("long words " * 12).strip())]),
        (
            "| a | b |\n|---|---|\n| 1 | **2** |",
            [("row", 1, "", "a\tb"), ("row", 0, "", "1\t2")],
        ),
        ("a | b\n-|-\n1 \\| x | 2 | 3", [("row", 1, "", "a\tb"), ("row", 0, "", "1 | x\t2\t3")]),
        (
            "said[^1]\n\n[^1]: A note\nof two lines",
            [("paragraph", 0, "", "said[1]"), ("note", 0, "1", "A note\nof two lines")],
        ),
        ("[^1]: One\n[^b]: Two", [("note", 0, "1", "One"), ("note", 0, "b", "Two")]),
        ("[^1]: \x0b \n> ", [("note", 0, "1", "")]),
        ("said[^1]", [("paragraph", 0, "", "said[^1]")]),
        ("<b>bold</b> <!-- no -->", [("paragraph", 0, "", "<b>bold</b> <!-- no -->")]),
        ("~~not so~~", [("paragraph", 0, "", "~~not so~~")]),
        ("http://a.example", [("paragraph", 0, "", "http://a.example")]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_lays_out_what_its_signs_say(text: str, expected: list[tuple[str, int, str, str]]) -> None:
    """Each sign makes its block, and is not read."""
    for lines in (text, text.replace("\n", "\r\n")):
        found = extracted(lines)
        assert [
            (*each[:3], each[3].replace("\r\n", "\n")) for each in (shown(found, b) for b in found.blocks)
        ] == expected


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("*a* _b_ **c** __d__ ***e***", "a b c d e"),
        ("snake_case 2*3*4 * no", "snake_case 234 * no"),
        (r"\*no\* \a \\", r"*no* \a " + "\\"),
        ("a\\\nb", "a\nb"),
        ("&amp; &#1040; &nope; &copy;", "& А &nope; ©"),
        ("`*a*` ``b`c`` `` ` ``", "*a* b`c `"),
        ("`never closed", "`never closed"),
        ("[Northam](http://x.example/a_b_ 'T').", "Northam."),
        ("[Northam]( <a b> )", "Northam"),
        ("[the *old* town](x)", "the old town"),
        ("[a](javascript:alert(1)) b", "a b"),
        ("[no link] (x)", "[no link] (x)"),
        ("[no (link", "[no (link"),
        ("![The *old* `harbour` &amp; town](x.png)", "The old harbour & town"),
        ("[![map](m.png)](m.html)", "map"),
        ("<http://x.example> <ada@x.example>", "http://x.example ada@x.example"),
        ("[town][t] [t][] [t] [u]\n\n[t]: http://x.example", "town t t [u]"),
    ],
)
def test_signs_within_words_are_not_read(text: str, reads: str) -> None:
    """What is no sign stays, and so does every word that is shown."""
    found = extracted(text)
    assert shown(found, found.blocks[0])[3] == reads


def test_words_that_are_set_off_are_known() -> None:
    """Styles are spans of words in the raw text, across line ends and within links."""
    found = extracted("> An *old\n> map* of [**Northam**](x) with *one **two** three*")
    styles = [(style.kind.value, found.text[style.start : style.end]) for style in found.blocks[0].styles]
    assert styles == [
        ("emphasis", "old\n> map"),
        ("strong", "Northam"),
        ("emphasis", "one **two** three"),
        ("strong", "two"),
    ]


def test_cells_are_spans_of_the_raw_text() -> None:
    """An empty cell is an empty span; the signs of the table belong to the row of its head."""
    found = extracted("| a | b |\n|:--|--:|\n|  | *2* |\n")
    assert [[found.text[start:end] for start, end in block.cells] for block in found.blocks] == [
        ["a", "b"],
        ["", "*2*"],
    ]


def test_what_is_no_text_is_cut() -> None:
    """Rules, definitions of links and front matter are cuts, each by its own rule."""
    found = extracted("---\ntitle: A\n---\n\none\n\n***\n\n[t]: http://x.example 'T'\n")
    assert [(cut.rule, cut.text) for cut in found.cuts] == [
        ("front-matter", "---\ntitle: A\n---"),
        ("no-text", "***"),
        ("link-definition", "[t]: http://x.example 'T'"),
    ]


def test_blocks_know_their_lines() -> None:
    """Lines are those of the file, front matter counted."""
    found = extracted("---\r\ntitle: A\r\n---\r\n\r\n# B\r\n\r\n- c\r\n- d\r\n")
    assert [block.line for block in found.blocks] == [1, 5, 7, 8]


def test_what_is_nested_too_deep_stays_as_it_is() -> None:
    """No word is lost where the parser gives up."""
    found = extracted("> " * 30 + "deep words")
    assert "deep words" in "".join(shown(found, block)[3] for block in found.blocks)


@pytest.mark.parametrize(
    ("limit", "text"), [("LONGEST", "a" * 101), ("MOST_LINES", "a\n" * 101), ("MOST_SIGNS", "[" * 101)]
)
def test_too_much_is_read_as_plain_text(limit: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the limit signs are read, and beyond it they stay and a note says so."""
    monkeypatch.setattr(markdown, limit, 100)
    assert [doubt.code for doubt in extracted(text).doubts] == ["plain-markdown"]
    assert extracted(text).blocks == ()
    assert extracted(text[: len(text) * 100 // 101]).doubts == ()


def test_front_matter_is_cut_from_plain_text_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys are read whether or not the signs are."""
    monkeypatch.setattr(markdown, "LONGEST", 10)
    found = extracted("---\ntitle: A\n---\nwords\n")
    assert [cut.rule for cut in found.cuts] == ["front-matter"]
    assert [each.value for each in found.declared] == ["A"]


def test_what_is_no_text_is_refused() -> None:
    """A file that cannot be decoded is no Markdown."""
    assert isinstance(read(b"\x00\xff\xfe\x01\x02\x80" * 40, Hints()), Refused)
