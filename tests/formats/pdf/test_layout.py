"""Lines of a PDF into blocks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.pdf.writing import LEADING, Text, lines, pdf

from regesta.formats.pdf import read
from regesta.formats.registry import Hints
from regesta.formats.soundness import unsound
from regesta.model import BlockKind, Document, Extracted, Passage, Source
from regesta.stages.clean import clean

FULL = "The garden behind the harbour wall was given to me in autumn, and I kept a book of"
"""A line as wide as the column."""
REST = "everything that was planted there, which lies in the Museum of Northam to this day, where"
END = "whoever asks may see it."
TEXT = (FULL, REST, END)
KINDS = ("sea kale", "tamarisk", "the rose", "sea holly")


def own(page: int) -> list[Text]:
    """A text that stands on this page only, so that it is not what is printed on each."""
    return lines(
        [
            f"Of {KINDS[page % 4]}: {FULL[:-14]}",
            f"where {KINDS[page % 4]} grew; {REST[:-15]}",
            f"and {KINDS[page % 4]} too.",
        ]
    )


def extracted(*pages: Sequence[Text]) -> Extracted:
    """What is made of a PDF, which keeps its promises."""
    result = read(pdf(pages), Hints())
    assert isinstance(result, Extracted), result
    assert unsound(result) is None
    return result


def cleaned(result: Extracted) -> Document:
    """The document of it, in which nothing is lost."""
    source = Source(
        "a", "a.pdf", "application/pdf", "0" * 64, 1, "", "", result.text,
        blocks=result.blocks, cuts=result.cuts, repairs=result.repairs, declared=result.declared,
    )  # fmt: skip
    document, _ = clean(source, ("en", "ru"))
    assert document.account().lost == ()
    return document


def passages(*pages: Sequence[Text]) -> list[tuple[str, str]]:
    """Kind and words of each passage."""
    return [(str(each.kind), _words(each)) for each in cleaned(extracted(*pages)).passages]


def cuts(*pages: Sequence[Text]) -> list[tuple[str, str]]:
    """Rule and words of each cut."""
    return [(each.rule, each.text.strip()) for each in extracted(*pages).cuts]


def _words(passage: Passage) -> str:
    return " ".join(passage.text.split())


def test_lines_become_a_paragraph() -> None:
    """Full lines at one distance are one paragraph, the raw text keeps their ends."""
    result = extracted(lines(TEXT))
    assert result.text == "\n".join(TEXT)
    assert [(block.start, block.end, block.kind) for block in result.blocks] == [(0, len(result.text), "paragraph")]


@pytest.mark.parametrize(
    "second",
    [
        lines(TEXT, top=700 - 4.5 * LEADING),
        [(80, 700 - 3 * LEADING, 11, "F1", FULL[:78]), *lines((REST, END), top=700 - 4 * LEADING)],
        lines(TEXT, top=700 - 3 * LEADING),
    ],
    ids=["gap", "indent", "short line"],
)
def test_paragraphs_are_parted(second: list[Text]) -> None:
    """A wider gap, an indent after a sentence, and room left on the line above each begin a new paragraph."""
    assert len(passages([*lines(TEXT), *second])) == 2


def test_long_lines_are_not_parted() -> None:
    """A line that ends a sentence and fills its column does not end a paragraph."""
    assert len(passages(lines((FULL[:-2] + ".", REST, END)))) == 1


def test_headings_are_larger_or_bold() -> None:
    """The level is the rank of the size; a bold line above a text is the lowest heading."""
    page = [
        *lines(["The Garden"], top=760, size=20),
        *lines(["What was planted"], top=730, size=14),
        *lines(TEXT, top=700),
        *lines(["The east wall"], top=640, font="F2"),
        *lines(TEXT, top=620),
    ]
    result = extracted(page)
    found = [(result.text[each.start : each.end], each.level) for each in result.blocks if each.kind == "heading"]
    assert found == [("The Garden", 1), ("What was planted", 2), ("The east wall", 3)]


@pytest.mark.parametrize(
    "odd", ["Bold and ends like a sentence.", "Bold, with a row below it"], ids=["sentence", "table"]
)
def test_bold_line_is_not_always_a_heading(odd: str) -> None:
    """A bold sentence is a paragraph, and so is the bold head of a table."""
    page = [*lines(TEXT), *lines([odd], top=640, font="F2"), *lines(["sea kale 31"], top=626)]
    assert "heading" not in [kind for kind, _ in passages(page)]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("1.", "2.", "3."), ["1.", "2.", "3."]),
        (("a)", "b)"), ["a)", "b)"]),
        (("а)", "б)"), []),
        (("•", "•"), ["•", "•"]),
        (("1.", "5."), []),
        (("-", "-"), []),
        (("3.",), []),
    ],
)
def test_items_have_labels_that_count(labels: Sequence[str], expected: list[str]) -> None:
    """A bullet is a label, a number only where another counts on from it, a dash never."""
    page = [*lines(TEXT)]
    for number, label in enumerate(labels):
        safe = label if label.isascii() or label == "•" else "x)"
        page += lines([f"{safe} sea kale, which nobody had to water, and which throve"], x=80, top=620 - number * 28)
        page += lines(["nevertheless;"], x=95, top=606 - number * 28)
    items = [each for each in cleaned(extracted(page)).passages if each.kind == "item"]
    assert [each.label for each in items] == expected
    assert all(_words(each).startswith("sea kale") and _words(each).endswith("nevertheless;") for each in items)


def test_emphasis_is_kept() -> None:
    """Words in an oblique font are emphasised, bold words in a paragraph strong."""
    page = [
        *lines(["It was"]),
        (95, 700, 11, "F3", "standing water"),
        (170, 700, 11, "F2", "alone"),
        *lines(TEXT, top=686),
    ]
    result = extracted(page)
    styles = [(str(style.kind), result.text[style.start : style.end]) for style in result.blocks[0].styles]
    assert styles == [("emphasis", "standing water"), ("strong", "alone")]


def with_note(mark: str, note: str) -> list[Text]:
    """A page with a raised mark in its text, and a small line at its foot."""
    return [
        *lines(TEXT[:2]),
        (60, 672, 11, "F1", "whoever asks."),
        (126, 676, 6, "F1", mark),
        (131, 672, 11, "F1", "It is open."),
        *lines([note], top=80, size=8),
    ]


def test_note_is_found_by_its_mark() -> None:
    """A small line at the foot is a note where a raised mark leads to it; the mark then stands in brackets."""
    found = passages(with_note("1", "1 On Tuesdays only."))
    assert found == [("paragraph", f"{FULL} {REST} whoever asks.[1] It is open."), ("note", "On Tuesdays only.")]


@pytest.mark.parametrize(("mark", "note"), [("2", "1 On Tuesdays only."), ("1", "On Tuesdays only.")])
def test_small_line_without_mark_is_no_note(mark: str, note: str) -> None:
    """Where no mark leads to it, it is a paragraph, and the raised figure stays as it is."""
    assert [kind for kind, _ in passages(with_note(mark, note))] == ["paragraph", "paragraph"]


def running(number: int, page: Sequence[Text], *, head: str = "Reports to the Council") -> list[Text]:
    """A page with its head and number."""
    return [(220, 770, 9, "F1", head), *page, (300, 30, 9, "F1", str(number))]


def test_paragraph_goes_on_over_the_page() -> None:
    """Number and running head within a paragraph are cuts in its block, and it reads through."""
    pages = [running(number, [*lines((FULL, REST)), *lines((FULL, REST), top=672)]) for number in (1, 2, 3)]
    result = extracted(*pages)
    assert [block.kind for block in result.blocks if block.page == "1"] == [BlockKind.PARAGRAPH] * 2
    document = cleaned(result)
    assert [(each.start, _words(each)) for each in document.passages] == [
        (document.passages[0].start, " ".join([FULL, REST] * 6))
    ]


def test_page_number_needs_no_head() -> None:
    """Numbers that count the pages are cut from two pages on, running heads from three."""
    two = [running(number, own(number)) for number in (4, 5)]
    assert cuts(*two) == [("page-number", "4"), ("page-number", "5")]
    three = [running(number, own(number)) for number in (4, 5, 6)]
    assert [rule for rule, _ in cuts(*three)] == ["running-head", "page-number"] * 3
    assert {block.page for block in extracted(*three).blocks} == {"4", "5", "6"}


@pytest.mark.parametrize(
    ("form", "rule"),
    [
        ("- {} -", "page-number"),
        ("Page {} of 9", "page-number"),
        ("{} / 9", "page-number"),
        ("Northam, 1912 {}", "running-foot"),
        ("{} Northam", "running-foot"),
    ],
)
def test_forms_of_page_numbers(form: str, rule: str) -> None:
    """A number may stand in dashes or words; among other words it is a running foot."""
    pages = [[*own(number), (280, 30, 9, "F1", form.format(number))] for number in (1, 2, 3)]
    assert [found for found, _ in cuts(*pages)] == [rule] * 3


def test_roman_numbers_count() -> None:
    """Roman numbers at the foot are page numbers where they count."""
    pages = [[*own(page), (280, 30, 9, "F1", number)] for page, number in enumerate(("iii", "iv", "v"))]
    assert cuts(*pages) == [("page-number", "iii"), ("page-number", "iv"), ("page-number", "v")]


@pytest.mark.parametrize(
    "pages",
    [
        [[*lines(TEXT), (280, 30, 9, "F1", year)] for year in ("1911", "1915")],
        [[*lines(TEXT), (280, height, 9, "F1", number)] for number, height in (("1", 30), ("2", 330))],
        [running(1, lines(TEXT), head="Reports to the Council")[:-1]] * 2,
        [[(60, 770, 16, "F1", f"Chapter {number}"), *own(number)] for number in (1, 2, 3)],
        [[(60, 770 - 20 * number, 11, "F1", "Dear Sir,"), *own(number)] for number in (0, 1, 2)],
    ],
    ids=["years", "other height", "two pages", "chapters", "salutations"],
)
def test_what_looks_like_furniture_stays(pages: list[list[Text]]) -> None:
    """Numbers that do not count, lines on two pages, larger ones, and those at other heights are text."""
    assert cuts(*pages) == []


def test_title_that_becomes_a_running_head_stays() -> None:
    """The heading on the first page is kept, the running heads that repeat it are cut."""
    first = [*lines(["Reports to the Council"], top=740, size=18), *lines(TEXT)]
    pages = [first, *(running(number, own(number)) for number in (2, 3, 4))]
    assert passages(*pages)[0] == ("heading", "Reports to the Council")
    assert len([rule for rule, _ in cuts(*pages) if rule == "running-head"]) == 3


def test_hyphen_over_the_page_is_mended() -> None:
    """A word that breaks off at the end of a page is joined across number and head."""
    ends = lines((FULL, REST[:-7] + " inter-"))
    begins = lines(("national societies of botanists, of which there are not too many in the North,", END))
    pages = [running(1, ends), running(2, begins), running(3, own(3))]
    assert f"{REST[:-7]} international societies of botanists" in passages(*pages)[0][1]
    result = extracted(*pages)
    assert [repair.text for repair in result.repairs] == ["-\n", "\n\f", "\n"]


def test_doubtful_hyphen_is_left_and_told() -> None:
    """Where nothing decides, the hyphen stays with its line end, and a doubt names the word and its page."""
    result = extracted(lines((FULL[:-6] + " co-", "operative " + REST[:70], END)))
    assert result.repairs == ()
    assert [(doubt.code, "‘co-operative’ (page 1)" in doubt.message) for doubt in result.doubts] == [
        ("doubtful-hyphen", True)
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    """A paragraph goes on at the head of the second column."""
    narrow = [
        "The garden behind the harbour wall was",
        "given to me, and I have kept a book",
        "of everything that was planted there,",
    ]
    page = [*lines(narrow * 4), *lines([*narrow * 3, "as I said."], x=320)]
    assert len(passages(page)) == 1


def test_turned_lines_stand_apart() -> None:
    """Words printed along the edge do not run into the text."""
    page = lines(TEXT)
    content = pdf([page]).replace(b"1 0 0 1 60 672 Tm", b"0 1 -1 0 20 90 Tm")
    result = read(content, Hints())
    assert isinstance(result, Extracted)
    assert [result.text[each.start : each.end] for each in result.blocks] == [f"{FULL}\n{REST}", END]


@pytest.mark.parametrize("size", ["0", "-11", "99999999999999999999"])
def test_impossible_sizes_are_read(size: str) -> None:
    """Words of no size, or of one beyond all measure, are words."""
    result = read(pdf([lines(TEXT)]).replace(b"/F1 11 Tf", f"/F1 {size} Tf".encode()), Hints())
    assert isinstance(result, Extracted)
    assert "".join(result.text.split()) == "".join(TEXT).replace(" ", "")


words = st.text(st.sampled_from("abcdeй ж.,-–•1234567890()ABCЖ\u00ad"), min_size=1, max_size=60)
placed = st.tuples(
    st.sampled_from([40.0, 60.0, 80.0, 320.0]), st.integers(1, 55).map(lambda line: line * 14.0),
    st.sampled_from([6.0, 8.0, 11.0, 11.0, 11.0, 18.0]), st.sampled_from(["F1", "F1", "F2", "F3"]),
    words.map(lambda text: text.encode("cp1252", "ignore").decode("cp1252")),
)  # fmt: skip


@given(st.lists(st.lists(placed, max_size=12), min_size=1, max_size=5))
def test_nothing_is_lost(pages: list[list[Text]]) -> None:
    """Whatever stands wherever: each letter belongs to a passage or a cut, and the reader keeps its promises."""
    result = read(pdf(pages), Hints())
    if isinstance(result, Extracted):
        assert unsound(result) is None
        drawn = "".join(text for page in pages for *_, text in page)
        assert sorted("".join(result.text.split())) == sorted("".join(drawn.split()))
        cleaned(result)
    else:
        assert result.code == "needs-ocr"
