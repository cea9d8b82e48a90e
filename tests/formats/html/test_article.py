"""Whole pages: what is article, what is cut, and by which rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from regesta.formats.html import read
from regesta.formats.html.furniture import STRONG, WEAK, Furniture, own_kind
from regesta.formats.html.matching import matched
from regesta.formats.html.tree import parse
from regesta.formats.registry import Hints
from regesta.formats.soundness import unsound
from regesta.model import Extracted, Refused, Source
from regesta.stages.clean import clean

PAGES = Path(__file__).parent / "pages"
EXPECTED = {
    "herald.html": [
        ("cookie-notice", "We use cookies", "every possible way."),
        ("navigation", "Evening Herald", "Sport"),
        ("share-links", "Facebook", "Telegram"),
        ("related-links", "More news", "on Monday"),
        ("comments", "Comments", "at all."),
        ("form", "Your mail", "Your mail"),
        ("navigation", "© 2022", "reserved."),
    ],
    "vestnik.html": [
        ("navigation", "Вечерний вестник", "Спорт"),
        ("aside", "Погода", "Завтра дождь."),
        ("outside-article", "Архив газеты", "Архив газеты"),
        ("related-links", "Другие новости", "в понедельник"),
        ("navigation", "© 2022", "защищены."),
    ],
}


def page(markup: str) -> Extracted:
    """The page in a piece of markup, read."""
    result = read(markup.encode(), Hints())
    assert isinstance(result, Extracted)
    return result


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_furniture_is_cut_and_named(name: str) -> None:
    """What stands around an article is cut by what it is, and the article stays word for word."""
    result = read((PAGES / name).read_bytes(), Hints())
    assert isinstance(result, Extracted)
    assert unsound(result) is None
    found = [(cut.rule, cut.text) for cut in result.cuts]
    assert [
        (rule, text[: len(first)], text[-len(last) :])
        for (rule, text), (_, first, last) in zip(found, EXPECTED[name], strict=True)
    ] == EXPECTED[name]
    kept = [
        result.text[block.start : block.end]
        for block in result.blocks
        if not any(cut.start <= block.start and block.end <= cut.end for cut in result.cuts)
    ]
    assert kept == (PAGES / f"{name.removesuffix('.html')}.txt").read_text(encoding="utf-8").rstrip("\n").split("\n\n")


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_nothing_is_lost_in_cleaning(name: str) -> None:
    """Each character of the page's text is kept or cut."""
    result = read((PAGES / name).read_bytes(), Hints())
    assert isinstance(result, Extracted)
    assert clean(as_source(result), ("en", "ru"))[0].account().lost == ()


def as_source(result: Extracted) -> Source:
    """The source in a page."""
    return Source(
        *("page", "page.html", "text/html", "0" * 64, 1, result.encoding, result.encoding_basis, result.text),
        blocks=result.blocks,
        reader=result.reader,
        cuts=result.cuts,
        declared=result.declared,
    )


@pytest.mark.parametrize(
    ("markup", "cut"),
    [
        ("<p>Short.</p>", []),
        ("<nav>Menu</nav><p>Short.</p>", ["Menu"]),
        ("<p>Short.</p><footer>© Herald</footer>", ["© Herald"]),
        ("<header><a href=/>Home</a><p>Northam, 3 May</p></header><p>Short.</p>", ["Home"]),
        ("<nav>Nothing but a menu</nav>", []),
        ("<body class=cookie-accepted><p>Short.</p>", []),
        ("<div class=cookies><p>All of it.</p></div>", []),
    ],
)
def test_short_pages(markup: str, cut: list[str]) -> None:
    """Where there is too little to judge, only what the markup names goes, and never all."""
    assert [each.text for each in page(markup).cuts] == cut


@pytest.mark.parametrize(
    "kind", [each for each in (*STRONG, *WEAK) if each.words is not None], ids=lambda each: each.rule
)
def test_class_names(kind: Furniture) -> None:
    """Each kind knows its example by class and id, and not its counter-example."""
    for attribute in ("class", "id"):
        for name, rule in ((kind.example, kind.rule), (kind.counter_example, None)):
            root = parse(f'<div {attribute}="{name}">x</div>')
            assert not isinstance(root, Refused)
            found = own_kind(root.find(".//div"))
            assert (None if found is None else found.rule) == rule


def test_the_head_and_foot_of_a_printed_page_are_cut() -> None:
    """A word processor saves them as divisions of the page; a division within the text may have any title."""
    page = (
        '<body><div title="header"><p>Reports to the Council</p></div><p>We saw the harbour of Northam on Monday.</p>'
        '<section><div title="header"><p>Words of the text.</p></div></section><div title="footer"><p>1</p></div>'
    )
    result = read(page.encode(), Hints())
    assert isinstance(result, Extracted)
    assert [(cut.rule, cut.text) for cut in result.cuts] == [
        ("running-head", "Reports to the Council"),
        ("running-foot", "1"),
    ]


def test_the_number_of_a_note_that_leads_back_is_not_read() -> None:
    """It is the label of the note already."""
    page = (
        '<p>The book<a href="#sdfootnote1sym" name="sdfootnote1anc"><sup>1</sup></a> is here.</p>'
        '<div id="sdfootnote1"><p><a href="#sdfootnote1anc" name="sdfootnote1sym">1</a>Kept in the museum.</p></div>'
    )
    result = read(page.encode(), Hints())
    assert isinstance(result, Extracted)
    assert result.text == "The book[1] is here.\n\nKept in the museum."


@pytest.mark.parametrize(
    ("texts", "extracted", "found"),
    [
        (
            ["Menu", "The ferry made its last journey today", "Tom"],
            "The ferry made its last journey today Tom",
            [0, 1, 1],
        ),
        (["Tom", "The ferry made its last journey today"], "The ferry made its last journey today Tom", [0, 1]),
        (["He came[1] to the harbour at night"], "He came 1 to the harbour at night", [1]),
        (["The ferry made its last journey today", "Tom"], "Tom The ferry made its last journey today", [1, 0]),
        (["a b c d e f", "x y"], "", [0, 0]),
        (["", "…"], "a b", [0, 0]),
    ],
)
def test_matching(texts: list[str], extracted: str, found: list[int]) -> None:
    """Short texts are found only where their neighbours put them."""
    assert list(map(int, matched(texts, extracted))) == found


BODY = "".join(
    f"<p>On the {day} day the ferry carried {day} carts over the river, and nobody on board spoke of the bridge.</p>"
    for day in ("first", "second", "third", "fourth")
)


def test_a_heading_in_the_head_of_the_page_stays() -> None:
    """The title of an article and the lines below it stay where a page puts them above its menu."""
    head = "<title>The last ferry</title><header><a href=/>Herald</a><h1>The last ferry</h1><p>By Ada Lind</p></header>"
    result = page(f"{head}<nav>Menu</nav><div>{BODY}</div><h1>Herald</h1>")
    assert [cut.text for cut in result.cuts] == ["Herald", "Menu", "Herald"]


@pytest.mark.parametrize("name", ["sidebar", "comments", "cookies", "related nav"])
def test_names_around_the_article_mean_nothing(name: str) -> None:
    """A page whose outermost element is named for a part of it keeps its article."""
    assert page(f"<div class='{name}'><nav>Menu</nav><div>{BODY}</div></div>").text.count("ferry") == 4
    assert [cut.text for cut in page(f"<div class='{name}'><nav>Menu</nav><div>{BODY}</div></div>").cuts] == ["Menu"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7 \xff\xfe", "unreadable-document"),
        (b"PK\x03\x04 words", "unreadable-document"),
        (b"", "empty-document"),
        (b"   ", "unreadable-document"),
        (b"<html><body><script>words</script><div id=app></div>", "unreadable-document"),
        (b"<div>" * 5000 + b"words", "over-limit"),
    ],
)
def test_what_is_no_page(content: bytes, code: str) -> None:
    """What has no words to show is refused with a reason."""
    result = read(content, Hints())
    assert isinstance(result, Refused)
    assert result.code in (code, "empty-document") and result.expected and result.hint


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        '<?xml version="1.0" encoding="windows-1251"?>',
        '<!-- <meta charset="utf-8"> --><meta charset=windows-1251>',
    ],
)
def test_the_declared_encoding_is_heard(head: str) -> None:
    """The bytes are read in the encoding that the head of the page names."""
    words = "Паром перевозил людей через реку много лет, пока не открыли мост."
    result = read(f"{head}<p>{words}</p>".encode("cp1251"), Hints())
    assert isinstance(result, Extracted)
    assert (result.text, result.encoding) == (words, "cp1251")


def test_control_characters_do_not_hide_the_article() -> None:
    """A stray control character changes nothing but itself."""
    content = (PAGES / "herald.html").read_bytes()
    plain, stray = read(content, Hints()), read(content.replace(b"The crowd of", b"The crowd\x01 of&#1;"), Hints())
    assert isinstance(plain, Extracted) and isinstance(stray, Extracted)
    assert [cut.text for cut in stray.cuts] == [cut.text for cut in plain.cuts]
