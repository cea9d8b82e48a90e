"""Documents of any words into pages, and what a reader finds there: each passage whole, and with no word of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import count, takewhile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.stages.pages.test_body import engine
from tests.text.test_markdown import FOREIGN, plain

from regesta.authority.lexicon import compile_lexicon
from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Block, BlockKind, PassageKind, Source, Style, StyleKind
from regesta.stages.annotate import annotate
from regesta.stages.clean import clean
from regesta.stages.index import index
from regesta.stages.link import link
from regesta.stages.pages.documents import document_pages
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import document_path
from regesta.words import words_of

AUTHORITY = {
    "people.yml": """
- {id: ada, name: {en: Ada Lind, ru: Ада Линд}, gender: feminine}
- {id: tom, name: {en: Tom Hale, ru: Том Хейл}, gender: masculine, aliases: [T.*H*, "<Hale>"]}
""",
    "places.yml": "- {id: northam, name: {en: Northam, ru: Нортем}}\n",
}
KNOWN, FAULTS = load_authority(AUTHORITY, ("en", "ru"))
LEXICON = compile_lexicon(KNOWN)
NAMED = st.sampled_from(
    [
        "Ada Lind", "Ады Линд", "Lind", "Tom Hale's", "T.*H*", "<Hale>", "Northam", "в Нортеме", "NORTHAM", "Hale:",
        "3 May 1912", "3 мая 1912 г.", "on Monday", "вчера", "3,000", "17", "«", "»", "“", "”", "said", "сказала",
        "A\u00adda Lind", "Ada\u00a0Lind", "Nor\u200btham", "Nor-\ntham", "Ada  Lind", "ADVERTISEMENT", "READ: More",
        "\n", "\t", "—",
        "The harbour of Northam was opened before three thousand guests.", "Гости долго аплодировали в порту Нортема.",
    ]
)  # fmt: skip
"""What is found in a text, is mended, or is cut from it."""
PIECE = st.one_of(NAMED, NAMED.map("{} ".format), FOREIGN, st.text(max_size=8), st.just(" "))
PARAGRAPH = st.lists(PIECE, min_size=1, max_size=8).map("".join)
TEXT = st.lists(PARAGRAPH, min_size=1, max_size=5).map("\n\n".join)
CELLS = ("td", "th")
NO_END = ("br", "hr", "img", "input", "wbr", "col")


class Paragraphs(HTMLParser):
    """The text of every element that has the anchor of a passage, without what is left out of the search."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, list[str]] = {}
        self._open: list[tuple[str, bool]] = []
        self._of_row = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins, of a passage or of ours; one of its cells has the anchor of a row."""
        values = dict(attrs)
        anchor = values.get("id") or ""
        if anchor.startswith("p-") or anchor == "title":
            assert anchor not in self.found
            self.found[anchor] = []
        self._of_row = (anchor or self._of_row) if tag in CELLS else "" if tag == "tr" else self._of_row
        if tag not in NO_END:
            own = self._of_row if tag in CELLS else anchor if anchor in self.found else ""
            self._open.append((own, "data-search-exclude" in values or values.get("class") == "rg-label"))
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag not in NO_END:
            self.handle_data(" " if tag in CELLS else "")
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Words of the innermost passage."""
        anchor = next((anchor for anchor, _ in reversed(self._open) if anchor), "")
        if anchor and not any(unread for _, unread in self._open):
            self.found[anchor].append(data)


def read(text: str, identity: str, blocks: tuple[Block, ...] = ()) -> AnnotatedDocument:
    """A text, perhaps laid out, as far as the pages."""
    kind = "text/html" if blocks else "text/plain"
    source = Source(identity, f"{identity}.txt", kind, "0" * 64, len(text), "utf-8", "", text, blocks=blocks)
    document, _ = clean(source, ("en", "ru"))
    return link(document, annotate(document, LEXICON, day_first=True), KNOWN)


def shown(documents: Sequence[AnnotatedDocument]) -> Iterator[dict[str, str]]:
    """For each document, the text of its paragraphs by their anchor, as its pages show them."""
    sitemap = Sitemap(index(documents, KNOWN), words_of("en"))
    made = {page.path: page.text for page in document_pages(sitemap, "en")}
    for annotated in documents:
        found: dict[str, str] = {}
        for path in takewhile(made.__contains__, (document_path(annotated.document.id, each) for each in count(1))):
            reader = Paragraphs()
            reader.feed(engine().reset().convert(made[path].split("\n---\n", 1)[1]))
            found |= {anchor: "".join(words) for anchor, words in reader.found.items()}
        yield found


def check(*documents: AnnotatedDocument) -> None:
    """Fail where a reader would miss a word of a passage, or take one of ours for its."""
    for annotated, found in zip(documents, shown(documents), strict=True):
        for passage in annotated.document.passages:
            labelled = f"{passage.label} {passage.text}" if passage.kind is PassageKind.ITEM else passage.text
            assert plain(found[passage.anchor]) in (plain(passage.text), plain(labelled))


@pytest.mark.parametrize("times", [1, 1500])
@pytest.mark.parametrize(
    "words", ["слово", "<b>*a*</b> ", "Ada Lind, 3 May 1912. ", "Nor-\ntham ", "Hale: yes.\n\n", "a\u00ad"]
)
def test_long_texts_are_shown_whole(words: str, times: int) -> None:
    """In one line or in thousands, on one page or on several."""
    check(read(f"The harbour was closed.\n\n{words * times}", "letter"))


@given(first=TEXT, second=TEXT)
def test_every_passage_is_shown_whole(first: str, second: str) -> None:
    """The visible words of a paragraph are those of its passage, whatever is found, mended or shared in it."""
    check(read(first, "letter"), read(f"{second}\n\n{first}", "other"))


LAID_OUT = st.lists(
    st.tuples(
        PARAGRAPH.filter(str.strip),
        st.sampled_from(BlockKind),
        st.integers(1, 7),
        st.sampled_from(["", "1.", "7", "*"]),
        st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20), st.sampled_from(StyleKind)), max_size=2),
    ),
    min_size=1,
    max_size=6,
)
"""Blocks of a file that knows its layout: words, kind, level, label, and what is set in italics or bold."""


@given(LAID_OUT)
@example([("Ada Lind", BlockKind.PARAGRAPH, 1, "", []), ("\x800\x91", BlockKind.ROW, 1, "", [])])
def test_every_block_is_shown_whole(
    blocks: list[tuple[str, BlockKind, int, str, list[tuple[int, int, StyleKind]]]],
) -> None:
    """The same holds for items, rows, quotations, verse, notes and headings, with their styles."""
    text, made = "", []
    for words, kind, level, label, styles in blocks:
        start, middle = len(text), len(text) + len(words)
        end = middle + len(words) + 1 if kind is BlockKind.ROW else middle
        bounds = [(start + first, min(start + first + length, end), of) for first, length, of in sorted(styles)]
        placed = tuple(Style(*each) for each in bounds if each[0] < each[1])
        cells = ((start, middle), (middle + 1, end)) if kind is BlockKind.ROW else ()
        made.append(Block(start, end, kind, level, label, cells=cells, styles=placed))
        text += f"{words}\t{words}\n\n" if cells else f"{words}\n\n"
    check(read(text, "letter", tuple(made)))
