"""What holds for every text as Markdown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from regesta.formats.markdown import read
from regesta.formats.registry import Hints
from regesta.formats.soundness import unsound
from regesta.model import Extracted, Refused, Source
from regesta.stages.clean import clean

PIECES = [
    *("a", "Ada Lind", "Линд", "1912", "1. ", "- ", "+ ", "> ", ">", "#", "# ", "## ", "*", "**", "_", "__", "~~", "`"),
    *("``", "```", "~~~", "\n", "\n\n", "\r\n", "\r", "  \n", "\\", "\\\n", " ", "    ", "\t", "[", "]", "(", ")"),
    *("](b)", "](<c d> 'e')", "][f]", "[f]: g 'h'", "[]", "!", "![", "<http://i.example>", "<b>", "&amp;", "&", ";"),
    *("---", "===", "***", ":", "\u00a0", "\u2028", "\x0b", "\x00", "\x1c", "\ufeff", "е\u0301"),
]
TABLES = ["|", " | ", "|---|---|", "|:-|", "\\|", "---\n", "---\ntitle: x\n---\n", "[^1]", "[^1]: "]
signs = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
all_signs = st.lists(st.sampled_from(PIECES + TABLES), max_size=40).map("".join)


def letters(text: str) -> str:
    """Those that a reader sees, in their order."""
    return "".join(each for each in text if each.isalnum())


def mended(found: Extracted) -> str:
    """The raw text with its repairs, without its cuts."""
    edits = [(each.start, each.end, each.replacement) for each in found.repairs]
    edits += [(each.start, each.end, "") for each in found.cuts]
    pieces, free = [], 0
    for start, end, instead in sorted(edits):
        pieces += found.text[free:start], instead
        free = end
    return "".join([*pieces, found.text[free:]])


@given(signs)
def test_the_words_are_those_that_a_page_shows(shown: Callable[[str], Any], text: str) -> None:
    """Markdown's own page is the judge: no word more, and none less."""
    found = read(text.encode(), Hints())
    assert isinstance(found, Extracted)
    judge = MarkdownIt("commonmark", {"html": False}).disable(["html_inline", "html_block"])
    judge.normalizeLink = judge.normalizeLinkText = str  # type: ignore[assignment,method-assign]
    judge.validateLink = lambda url: True  # type: ignore[method-assign]
    page = judge.render(found.text)
    # The words of a picture stand in an attribute; other tests look at them.
    assume("<img" not in page)
    assert letters(mended(found)) == letters(shown(page).text)


@given(st.one_of(st.text(), all_signs))
def test_nothing_is_lost(source: Callable[[str], Source], text: str) -> None:
    """Every character belongs to a passage, to a cut, or is white space; the layout keeps what the model promises."""
    found = read(text.encode("utf-8", "replace"), Hints(encoding="utf-8"))
    assert isinstance(found, Extracted)
    assert unsound(found) is None
    whole = replace(
        source(found.text), blocks=found.blocks, cuts=found.cuts, repairs=found.repairs, declared=found.declared
    )
    if not any(each.isalnum() for each in found.text):
        return
    document, _ = clean(whole, ("en", "ru"))
    assert document.account().lost == ()
    kept = "".join([*(each.text for each in document.passages), *(each.text for each in document.cuts)])
    kept += "".join(repair.text for each in document.passages for repair in each.repairs)
    assert not set(letters(found.text)) - set(letters(kept))


@given(st.binary(max_size=400))
def test_no_bytes_raise(content: bytes) -> None:
    """Whatever they are, they are read or refused."""
    assert isinstance(read(content, Hints()), Extracted | Refused)
