"""A passage with its links, its styles and what it shares, woven into one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model import Annotated, Passage, PassageKind, Repair, Style, StyleKind
from regesta.stages.pages.weave import Echo, Target, woven_cells, woven_passage
from regesta.text.markdown import Markdown

Shown = Callable[[str], Any]

TEXT = "She wrote that the old mill of Northam was sold."
SIGN = Markdown("[≡](b.md)")


def passage(text: str = TEXT, **settings: Any) -> Annotated:
    """A passage without annotations."""
    return Annotated(Passage(0, len(text), text, "en", "p-a", **settings), ())


def styled(annotated: Annotated, words: str) -> Annotated:
    """With words of the text in italics."""
    start = TEXT.index(words)
    style = Style(start, start + len(words), StyleKind.EMPHASIS)
    return replace(annotated, passage=replace(annotated.passage, styles=(style,)))


def target(words: str) -> Target:
    """A link on words of the text."""
    start = TEXT.index(words)
    return start, start + len(words), "n.md", ""


def echo(words: str, sign: Markdown = SIGN) -> Echo:
    """Shared words of the text."""
    start = TEXT.index(words)
    return start, start + len(words), sign


@pytest.mark.parametrize(
    ("targets", "echoes", "made"),
    [
        (
            [],
            ["the old mill"],
            'She wrote that <span class="rg-shared">the old mill</span>[≡](b.md) of Northam was sold.',
        ),
        (
            ["Northam"],
            ["of Northam was"],
            'She wrote that the old mill <span class="rg-shared">of </span>'
            '[<span class="rg-shared">Northam</span>](n.md)<span class="rg-shared"> was</span>[≡](b.md) sold.',
        ),
        (
            ["Northam"],
            ["mill of Northam"],
            'She wrote that the old <span class="rg-shared">mill of </span>'
            '[<span class="rg-shared">Northam</span>](n.md)[≡](b.md) was sold.',
        ),
        (
            ["mill of Northam"],
            ["the old mill"],
            'She wrote that <span class="rg-shared">the old </span>'
            '[<span class="rg-shared">mill</span> of Northam](n.md)[≡](b.md) was sold.',
        ),
        (
            ["mill of Northam"],
            ["old ", "old mill"],
            'She wrote that the <span class="rg-shared">old </span>[≡](b.md)'
            '[<span class="rg-shared">mill</span> of Northam](n.md)[≡](b.md) was sold.',
        ),
        (
            [],
            ["old mill", "the old mill of"],
            'She wrote that <span class="rg-shared">the </span><span class="rg-shared">old mill</span>[≡](b.md)'
            '<span class="rg-shared"> of</span>[≡](b.md) Northam was sold.',
        ),
    ],
    ids=["alone", "around a link", "up to the end of a link", "into a link", "beside a link", "within another"],
)
def test_shared_words_are_marked(targets: Sequence[str], echoes: Sequence[str], made: str) -> None:
    """The sign stands behind the words, but never within a link."""
    assert woven_passage(passage(), [target(each) for each in targets], [echo(each) for each in echoes]) == made


def test_shared_words_and_styles_may_overlap() -> None:
    """Each is marked as far as it goes."""
    start = TEXT.index("mill")
    styled = passage(styles=(Style(start, start + 7, StyleKind.EMPHASIS),))
    assert woven_passage(styled, [], [echo("old mill")]) == (
        'She wrote that the <span class="rg-shared">old </span><span class="rg-shared"><em>mill</em></span>[≡](b.md)'
        " <em>of</em> Northam was sold."
    )


def test_a_sign_stands_in_the_cell_where_the_words_end() -> None:
    """Words that run over the cells of a row are marked in each."""
    middle = TEXT.index(" of")
    row = passage(kind=PassageKind.ROW, cells=((0, middle), (middle + 1, len(TEXT))))
    first, second = woven_cells(row, [], [echo("mill of Northam")])
    assert first == 'She wrote that the old <span class="rg-shared">mill</span>'
    assert second == '<span class="rg-shared">of Northam</span>[≡](b.md) was sold.'


@pytest.mark.parametrize("words", ["mil", "ll of", "il", "mill"])
def test_a_mark_within_mended_words_doubles_nothing(words: str, shown: Shown) -> None:
    """Where it begins or ends between two letters that one repair put there, each letter is shown once."""
    start = TEXT.index("mill")
    repaired = passage(repairs=(Repair(start, start + 2, "m\u0131", "mill", "mojibake"),))
    for made in (
        woven_passage(repaired, [], [echo(words, Markdown(""))]),
        woven_passage(repaired, [target(words)]),
        woven_passage(styled(repaired, words), []),
    ):
        assert shown(markdown.markdown(made)).text == TEXT
        assert "m\u0131" in made


@given(data=st.data())
def test_the_text_stays_what_it_is(data: st.DataObject, shown: Shown) -> None:
    """Whatever is marked, a reader sees the words of the passage, with the signs between them."""
    text = (
        data.draw(st.text("ab *_[]<&\N{CYRILLIC SMALL LETTER ZHE}", min_size=1, max_size=30), label="text").strip()
        or "a"
    )
    places = st.integers(0, len(text))
    cuts = sorted(data.draw(st.lists(places, min_size=2, max_size=2, unique=True), label="link")) if text[1:] else []
    targets = [(cuts[0], cuts[1], "n.md", "")] if cuts and text[cuts[0] : cuts[1]].strip() else []
    pairs = data.draw(st.lists(st.tuples(places, places), max_size=3), label="shared")
    echoes = [(min(each), max(each), Markdown("[≡](b.md)")) for each in pairs if each[0] != each[1]]
    read = shown(markdown.markdown(woven_passage(passage(text), targets, echoes)))
    assert read.text.replace("≡", "").replace(" ", "") == "".join(text.split())
    assert sum(1 for tag, name, value in read.attributes if (tag, value) == ("a", "b.md")) == len(echoes)
