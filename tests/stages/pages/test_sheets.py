"""Where the pages of a long document end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model import AnnotatedDocument, Basis, Cut, Document, Part, Passage, PassageKind
from regesta.stages.pages.sitemap.room import size_of
from regesta.stages.pages.sitemap.sheets import MOST, Sheets, sheets_of, title_passage

Linked = Callable[..., AnnotatedDocument]
WORDS = "the wind from the sea and the grey water under the mole " * 17
"""Some thousand letters without a name."""
MOST_HERE = 12_000
HEADING, ITEM = PassageKind.HEADING, PassageKind.ITEM


def document(
    linked: Linked, texts: Sequence[str], kinds: dict[int, PassageKind] | None = None, parts: Sequence[int] = ()
) -> Document:
    """A document of these passages; `parts` are the numbers of those with which a part begins, but for the first."""
    passages, start = [], 0
    for number, text in enumerate(texts):
        kind = (kinds or {}).get(number, PassageKind.PARAGRAPH)
        passages.append(Passage(start, start + len(text), text, "en", f"p-{number}", kind))
        start += len(text) + 2
    bounds = [0, *parts, len(texts)]
    made = tuple(
        Part("en", passages[first].start, passages[last - 1].end, None, None, tuple(passages[first:last]))
        for first, last in pairwise(bounds)
    )
    base = linked("Nothing.", {}, identity="memoir").document
    return replace(base, parts=made, source=replace(base.source, text="\n\n".join(texts)))


def begins(made: Document, most: int = MOST_HERE) -> list[int]:
    """The numbers of the passages with which the sheets begin, but for the first."""
    return [int(sheet.passages[0].anchor[2:]) for sheet in sheets_of(made, most)[1:]]


def test_a_short_document_is_one_sheet(linked: Linked) -> None:
    """A text below the bound stands on one page, as does one without a word."""
    assert begins(document(linked, [WORDS] * 8)) == []
    empty = replace(document(linked, ["x"]), parts=())
    assert [sheet.passages for sheet in sheets_of(empty)] == [()]


@pytest.mark.parametrize(
    ("kinds", "labels", "parts", "expected"),
    [
        ({}, (), (), [10]),
        ({7: HEADING}, (), (), [7]),
        ({6: HEADING, 9: HEADING}, (), (), [9]),
        ({2: HEADING}, (), (), [10]),
        ({}, (7, 9), (), [9]),
        ({8: HEADING}, (9,), (), [8]),
        ({8: HEADING}, (), (6,), [6]),
        ({9: HEADING}, (), (), [9]),
        (dict.fromkeys(range(9, 16), ITEM), (), (), [9]),
    ],
    ids=["full", "heading", "last heading", "early", "turn", "heading first", "part first", "after it", "list"],
)
def test_a_sheet_ends_where_the_text_pauses(
    linked: Linked, kinds: dict[int, PassageKind], labels: Sequence[int], parts: Sequence[int], expected: list[int]
) -> None:
    """A part, else a heading, else a turn in its second half begins the next one; a heading is never its last line."""
    texts = [("Ada Lind: " if number in labels else "") + WORDS for number in range(16)]
    texts = ["A pause" if kinds.get(number) is HEADING else text for number, text in enumerate(texts)]
    assert begins(document(linked, texts, kinds, parts))[:1] == expected


def test_a_heavy_passage_stands_alone(linked: Linked) -> None:
    """A passage that is heavier than a page can be makes a sheet by itself, also at the end."""
    assert begins(document(linked, [WORDS * 20, WORDS, WORDS * 20])) == [1, 2]


def test_names_take_more_room(linked: Linked) -> None:
    """A page holds fewer words of a list of names than of a tale, as each may be a link and an entry of the margin."""
    tale = document(linked, [WORDS] * 2_000)
    names = document(linked, [f"Ada {chr(65 + n // 26 % 26)}{chr(97 + n % 26)}{n}" for n in range(4_000)])
    words = [[sum(len(p.text.split()) for p in s.passages) for s in sheets_of(each)] for each in (tale, names)]
    assert words[0][0] > 50_000
    assert words[1][0] < 2_000


def test_what_was_cut_takes_room(linked: Linked) -> None:
    """Cuts are shown in their places, and belong to the page on which the text goes on."""
    made = document(linked, [WORDS] * 10)
    place = made.passages[4].end
    cut = Cut(place, place + 1, "x" * 5_000, "menu")
    with_cut = replace(made, cuts=(cut,))
    assert begins(made) == []
    first, second = sheets_of(with_cut, MOST_HERE)
    assert [sheet.has(cut) for sheet in (first, second)] == [cut.start < second.start, cut.start >= second.start]


_PASSAGES = st.lists(
    st.tuples(st.sampled_from(["Ada Lind", "on 1 May 1912 ", WORDS, "sea "]), st.integers(1, 9), st.booleans()),
    min_size=1,
    max_size=60,
)


@given(_PASSAGES, st.integers(400, 20_000))
def test_nothing_is_lost(linked: Linked, drawn: list[tuple[str, int, bool]], most: int) -> None:
    """The sheets are the passages in their order, none is empty, and their stretches of the raw text join."""
    made = document(
        linked,
        [words * times for words, times, _ in drawn],
        {number: HEADING for number, (*_, is_heading) in enumerate(drawn) if is_heading},
    )
    sheets = sheets_of(made, most)
    assert tuple(passage for sheet in sheets for passage in sheet.passages) == made.passages
    assert all(sheet.passages for sheet in sheets)
    assert [sheet.number for sheet in sheets] == list(range(1, len(sheets) + 1))
    assert all(before.end == after.start for before, after in pairwise(sheets))
    assert all(sheet.start <= passage.start < sheet.end for sheet in sheets for passage in sheet.passages)
    heavy = [sheet for sheet in sheets if sum(size_of(passage.text) for passage in sheet.passages) > most]
    assert all(len(sheet.passages) == 1 for sheet in heavy)


@given(_PASSAGES, st.integers(1, 30), st.integers(400, 20_000))
def test_what_follows_moves_nothing(linked: Linked, drawn: list[tuple[str, int, bool]], more: int, most: int) -> None:
    """A text that goes on keeps its sheets, but for the last."""
    texts = [words * times for words, times, _ in drawn]
    before, after = begins(document(linked, texts), most), begins(document(linked, [*texts, *[WORDS] * more]), most)
    assert after[: len(before)] == before


def test_the_authority_moves_nothing(linked: Linked) -> None:
    """A name that is added to the authority links many words, and changes no address."""
    text = "\n\n".join(f"Ada Lind saw ship {number} in Northam. {WORDS}" for number in range(700))
    people = {"people.yml": "- {id: ada-lind, name: {en: Ada Lind}}\n"}
    plain, known = linked(text, {}), linked(text, people)
    assert not any(each.mentions for each in plain.passages)
    assert all(each.mentions for each in known.passages)
    sheets = [sheets_of(each.document, MOST) for each in (plain, known)]
    assert len(sheets[0]) > 1
    assert sheets[0] == sheets[1]


def test_a_passage_knows_its_page(linked: Linked) -> None:
    """A passage leads to the page that has it; what no passage is called leads to the first, as does the title."""
    made = document(linked, [WORDS] * 999 + ["A title"], {999: HEADING})
    made = replace(made, title="A title", title_basis=Basis.STATED)
    annotated = replace(linked("Nothing.", {}), document=made)
    sheets = Sheets({"memoir": annotated})
    last = sheets.of("memoir")[-1]
    assert last.number > 1
    assert sheets.page("memoir", "p-0") == "documents/memoir.md"
    assert sheets.page("memoir", "p-998") == f"documents/memoir/{last.number}.md"
    assert sheets.page("memoir", "p-none") == "documents/memoir.md"
    assert title_passage(made) == made.passages[-1]
    assert sheets.page("memoir", "p-999") == "documents/memoir.md"
