"""What the lexicon finds, and, as often, what it must leave alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.names import Lexicon, addresses, fold


def found(text: str, *names: str, case: str = "capitals") -> list[str]:
    """The stretches that a lexicon of these names finds."""
    lexicon: Lexicon[str] = Lexicon()
    for name in names:
        lexicon.add(name, name, case=case)
    return [text[match.start : match.end] for match in lexicon.find(text)]


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("Ada Lind", "Then Ada Lind spoke.", "Ada Lind"),
        ("Ada Lind", "Ada Lind", "Ada Lind"),
        ("Ada Lind", "“Ada Lind”, he said", "Ada Lind"),
        ("Ada Lind", "(Ada Lind)", "Ada Lind"),
        ("Ada Lind", "ADA LIND SPEAKS", "ADA LIND"),
        ("Ada Lind", "Ada Lind's letter", "Ada Lind"),
        ("Ada Lind", "Ada Lind’s letter", "Ada Lind"),
        ("Ada Lind", "Ada\u00a0Lind", "Ada\u00a0Lind"),
        ("Ada Lind", "Ada\nLind", "Ada\nLind"),
        ("Ada Lind", "Ada\r\nLind", "Ada\r\nLind"),
        ("Ada Lind", "Ada  Lind", "Ada  Lind"),
        ("Ada Lind", "Ada-Lind", "Ada-Lind"),
        ("Ada Lind", "_Ada Lind_", "Ada Lind"),
        ("Ada Lind", "Ada Lind—Boris Wren", "Ada Lind"),
        ("Ada Lind", "Ada Lind.Then", "Ada Lind"),
        ("Zoë Brontë", "Zoe Bronte wrote", "Zoe Bronte"),
        ("Zoe Bronte", "Zoë Brontë wrote", "Zoë Brontë"),
        ("Zoe Bronte", "Zoe\u0308 Bronte\u0308 wrote", "Zoe\u0308 Bronte\u0308"),
        ("Zoë Brontë", "Zoe\u0308 Bronte\u0308", "Zoe\u0308 Bronte\u0308"),
        ("Андрей", "Андреи\u0306", "Андреи\u0306"),
        ("Вдовин", "Вдови\u0301н", "Вдови\u0301н"),
        ("Алёна Вдовина", "АЛЕНА ВДОВИНА", "АЛЕНА ВДОВИНА"),
        ("Алена Вдовина", "Алёна Вдовина", "Алёна Вдовина"),
        ("Secretary-General", "the Secretary General said", "Secretary General"),
        ("Secretary General", "the Secretary-General’s", "Secretary-General"),
        ("Secretary General", "the Secretary‑General", "Secretary‑General"),
        ("Fort-Marin", "at Fort–Marin", "Fort–Marin"),
        ("O'Leary", "Mr O’Leary", "O’Leary"),
        ("O’Leary", "Mr O'Leary", "O'Leary"),
        ("U.N.", "the U.N. building", "U.N."),
        ("U.N.", "the U.N.", "U.N."),
        ("U.N.", "the U. N. building", "U. N."),
        ("U.N.", "the U.N building", "U.N"),
        ("US", "the US, he said", "US"),
        ("Norland", "pro-Norland", "Norland"),
        ("Norland", "Norland-based", "Norland"),
        ("de Vries", "Jan De Vries", "De Vries"),
        ("Area 51", "in Area 51.", "Area 51"),
    ],
)
def test_finds_a_name(name: str, text: str, form: str) -> None:
    """Spelling that varies from text to text does not hide a name."""
    assert found(text, name) == [form]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ada Lind", "Ada Linden came"),
        ("Ada Lind", "Canada Lind"),
        ("Ada Lind", "Ada. Lind"),
        ("Ada Lind", "Ada, Lind"),
        ("Ada Lind", "Ada and Lind"),
        ("Ada Lind", "Ada\n\n\n\nLind"),
        ("Ada Lind", "Ada – Lind"),
        ("Ada Lind", "Ada—Lind"),
        ("Ada Lind", "Ada/Lind"),
        ("Ada Lind", "Lind Ada"),
        ("Ada Lind", "AdaLind"),
        ("Ada Lind", "ada lind"),
        ("Ada Lind", "Ada lind"),
        ("Ada Lind", "Ada Lind42"),
        ("Ada Lind", "Ada"),
        ("Rose", "a rose is a rose"),
        ("Heath", "on the heath"),
        ("May", "it may be"),
        ("US", "let us go"),
        ("US", "Us two"),
        ("US", "USA"),
        ("US", "US1"),
        ("WHO", "the one who came"),
        ("IT", "it is"),
        ("U.N.", "U.K."),
        ("U.N.", "UN"),
        ("UN", "U.N."),
        ("O'Leary", "O Leary"),
        ("O'Leary", "OLeary"),
        ("Norland", "https://norland.example/Norland/page"),
        ("Norland", "www.Norland.example"),
        ("Lind", "Lind@norland.example"),
        ("Lind", "write to ada.Lind@norland.example now"),
        ("Й", "И"),
        ("Сергей", "Сергеи"),
        ("Zo", "Zoe\u0308"),
        ("Lind", "Lind\u0301n"),
        ("Ада Линд", "ада линд"),
    ],
)
def test_leaves_alone_what_only_looks_like_it(name: str, text: str) -> None:
    """A name is whole words in its own capitals, side by side."""
    assert found(text, name) == []


@pytest.mark.parametrize(
    ("names", "text", "forms"),
    [
        (["Norland", "Norland Bank"], "the Norland Bank of Norland", ["Norland Bank", "Norland"]),
        (["Norland", "Norland Bank Hall"], "the Norland Bank", ["Norland"]),
        (["New Ada", "Ada Lind"], "New Ada Lind", ["New Ada"]),
        (["Ada", "Ada Lind", "Lind"], "Ada Lind Ada, Lind", ["Ada Lind", "Ada", "Lind"]),
        (["Bank", "Bank of Norland"], "Bank of Northam", ["Bank"]),
    ],
)
def test_prefers_the_longest_name(names: list[str], text: str, forms: list[str]) -> None:
    """At each place the longest name that is really there wins, from left to right."""
    assert found(text, *names) == forms


@pytest.mark.parametrize(
    ("case", "text", "is_found"),
    [
        ("exact", "the Mint", True),
        ("exact", "the MINT", False),
        ("exact", "the mint", False),
        ("capitals", "the MINT", True),
        ("capitals", "the mint", False),
        ("free", "the mint", True),
        ("free", "the MINT", True),
    ],
)
def test_case_is_as_strict_as_the_entry_says(case: str, text: str, *, is_found: bool) -> None:
    """An entry may ask for the very letters, for capitals where it has them, or for nothing."""
    assert bool(found(text, "Mint", case=case)) is is_found


@pytest.mark.parametrize(
    ("text", "is_found"),
    [("UN chief", True), ("the UN Chief", True), ("un chief", False)],
)
def test_an_abbreviation_keeps_its_capitals_even_in_a_free_phrase(text: str, *, is_found: bool) -> None:
    """`un chief` may be French, `UN chief` is not."""
    assert bool(found(text, "UN chief", case="free")) is is_found


@pytest.mark.parametrize("name", ["", " ", "—", "..."])
def test_a_name_without_letters_is_no_name(name: str) -> None:
    """Signs alone are passed over."""
    assert found("— ... ", name) == []


def test_one_form_may_stand_for_several() -> None:
    """Everything that bears the same name is handed on, in the order it was added, once."""
    lexicon: Lexicon[int] = Lexicon()
    for payload in (2, 1, 2):
        lexicon.add("Lind", payload)
    assert [match.payloads for match in lexicon.find("Lind")] == [(2, 1)]


def test_an_address_ends_where_it_ends() -> None:
    """A name after an address is a name again."""
    assert found("https://norland.example Norland", "Norland") == ["Norland"]


def test_addresses_are_found() -> None:
    """Web and mail addresses are told by their span."""
    text = "see www.a.example or b@c.example, then go"
    assert [text[start:end] for start, end in addresses(text)] == ["www.a.example", "b@c.example"]


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Stéphane", "stephane"),
        ("ОБЪЕДИНЁННЫХ", "объединенных"),
        ("Сергей", "сергей"),
        ("Україна", "україна"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łódź", "łodz"),
        ("İzmir", "izmir"),
        ("Ａｄａ", "ada"),
        ("ﬁrst", "first"),
        ("Αθήνα", "αθήνα"),
        ("", ""),
    ],
)
def test_fold(word: str, folded: str) -> None:
    """Case, ё and Latin marks make no difference; other letters stay what they are."""
    assert fold(word) == folded


@pytest.mark.parametrize("text", ["@" + "a" * 100_000, "a@" * 50_000, "http://" * 20_000, "a.b@" + "c." * 50_000])
def test_a_line_of_nothing_but_address_signs_takes_no_longer_than_any_other(text: str) -> None:
    """Long runs without a space, as in encoded pictures, are passed over quickly."""
    started = time.process_time()
    assert found(f"{text} Lind", "Lind") == ["Lind"]
    assert time.process_time() - started < 2


@given(st.text(max_size=60), st.text(max_size=12))
def test_matches_are_in_order_and_within_the_text(text: str, name: str) -> None:
    """Whatever stands in a text, matches are sorted, apart, not empty, and never raise."""
    lexicon: Lexicon[str] = Lexicon()
    for each in (name, *text.split()[:3]):
        lexicon.add(each, each)
    free = 0
    for match in lexicon.find(text):
        assert free <= match.start < match.end <= len(text)
        free = match.end
