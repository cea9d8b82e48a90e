"""The registers: their order, their sequences in other scripts, and how long ones are split."""

from __future__ import annotations

import re
from datetime import date
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stages.pages.registry import BASE, Linked, days_from, documents_of, entity, entry, sitemap_of

from regesta.model import Kind, Page
from regesta.stages.pages.registers import document_years, documents_pages, register_pages
from regesta.stages.pages.registers.batches import in_batches, with_parts
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.collation import collation
from regesta.words import words_of

HEAVIEST = 440_000
"""Bytes of a page; with its frame it stays below 500,000."""
MANY = 20_000
ENGLISH = collation(words_of("en")("collation.alphabet"))


def names_of(page: Page, part: str = "") -> list[str]:
    """The linked names of a page's rows, in order."""
    text = page.text[page.text.index(part) :]
    return re.findall(r'<(?:th scope="row"[^>]*|li)><a class="rg-[^>]*>([^<]*)</a>', text)


def only(pages: list[Page]) -> Page:
    """The page of a short register."""
    assert len(pages) == 1
    return pages[0]


def people(sitemap: Sitemap, kind: Kind = Kind.PERSON) -> list[Page]:
    """The pages of a register."""
    return list(register_pages(kind, sitemap))


def test_names_stand_in_the_order_of_the_sites_language(linked: Linked) -> None:
    """A site lists an entity under its name in the site's language, in the order of that language."""
    documents = documents_of(linked, [BASE])
    named = [
        entry(entity("a", en="Wren, Boris", ru="Рен, Борис"), ["d0"]),
        entry(entity("b", en="Élan, Ada", ru="Элан, Ада"), ["d0"]),
        entry(entity("c", ru="Ёлкин, Пётр"), ["d0"]),
        entry(entity("d", en="Fenn, Cy"), ["d0"]),
    ]
    english = only(people(sitemap_of(named, documents)))
    assert names_of(english) == ["Élan, Ada", "Fenn, Cy", "Wren, Boris", "Ёлкин, Пётр", "Рен, Борис", "Элан, Ада"]
    russian = only(people(sitemap_of(named, documents, language="ru")))
    assert names_of(russian) == ["Ёлкин, Пётр", "Рен, Борис", "Элан, Ада", "Fenn, Cy", "Élan, Ada", "Wren, Boris"]


def test_a_name_in_another_script_leads_to_the_same_page(linked: Linked) -> None:
    """The second sequence says its language, and shows the name of the first."""
    named = [entry(entity("boris-wren", en="Wren, Boris", ru="Рен, Борис"), ["d0"])]
    page = only(people(sitemap_of(named, documents_of(linked, [BASE]))))
    assert re.search(
        r'href="[^"]*boris-wren/" lang="ru">Рен, Борис</a> <span class="rg-also">Boris Wren</span>', page.text
    )
    assert re.search(r'>Wren, Boris</a> <span class="rg-also"><span lang="ru">Борис Рен</span></span>', page.text)
    assert '<h2 id="other-script" lang="ru">Р</h2>' in page.text


def test_what_no_document_mentions_comes_last(linked: Linked) -> None:
    """It has no figures, and stands once."""
    named = [entry(entity("a", en="Abel, A"), []), entry(entity("b", en="Born, B", ru="Борн, Б"), ["d0"])]
    page = only(people(sitemap_of(named, documents_of(linked, [BASE]))))
    assert names_of(page) == ["Born, B", "Борн, Б", "Abel, A"]
    assert names_of(page, "{ #unnamed }") == ["Abel, A"]


def test_a_row_counts_documents_mentions_and_years(linked: Linked) -> None:
    """Figures are those of the register; the years are those of the documents, without the undated."""
    documents = documents_of(linked, [date(1900, 1, 1), date(1912, 5, 1), None])
    named = [entry(entity("a", en="Abel, A"), ["d0", "d1", "d2"], times=500)]
    page = only(people(sitemap_of(named, documents)))
    assert "<td>3</td><td>1500</td><td>1900–1912</td>" in page.text


def test_a_register_of_some_length_has_letters(linked: Linked) -> None:
    """Each letter is a head that the letters above lead to; a short register has none."""
    documents = documents_of(linked, [BASE])
    named = [entry(entity(f"p{n}", en=f"{letter}{n}, X"), ["d0"]) for n, letter in enumerate("ÀABCЁ" * 6)]
    page = only(people(sitemap_of(named, documents)))
    assert re.findall(r'<tbody id="([^"]+)">', page.text) == ["letter-a", "letter-b", "letter-c", "letter-u0435"]
    assert set(re.findall(r'href="#([^"]+)"', page.text)) == {"letter-a", "letter-b", "letter-c", "letter-u0435"}
    assert "letter-" not in only(people(sitemap_of(named[:9], documents))).text


def test_places_stand_in_their_country(linked: Linked) -> None:
    """A country comes first, even where only a place in it is mentioned; what lies within nothing stands apart."""
    places = [
        entry(entity("norland", Kind.PLACE, en="Norland")),
        entry(entity("northam", Kind.PLACE, en="Northam", within="norland"), ["d0"]),
        entry(entity("quay", Kind.PLACE, en="Quay", within="northam"), ["d0"]),
        entry(entity("alder", Kind.PLACE, en="Alder", within="norland"), ["d0"]),
        entry(entity("sea", Kind.PLACE, en="A Sea"), ["d0"]),
        entry(entity("ring", Kind.PLACE, en="Ring", within="ring"), ["d0"]),
    ]
    page = only(people(sitemap_of(places, documents_of(linked, [BASE])), Kind.PLACE))
    assert names_of(page) == ["Norland", "Alder", "Northam", "Quay", "A Sea", "Ring"]
    assert re.findall(r'class="rg-in-(\d)"><a[^>]*>([^<]+)', page.text) == [
        ("1", "Norland"),
        ("2", "Alder"),
        ("2", "Northam"),
        ("3", "Quay"),
    ]
    assert "unnamed" not in page.text


def long_register(linked: Linked, count: int = MANY) -> Sitemap:
    """Invented names in two scripts, unevenly spread, one surname borne by very many."""
    random = Random(7)
    syllables = ["ba", "den", "ko", "lind", "mar", "or", "sa", "tve", "ul", "wick", "za"]
    cyrillic = ["ба", "ден", "ко", "линд", "мар", "ор", "са", "тве", "ул", "вик", "за"]
    entries = []
    for number in range(count):
        picks = [random.randrange(len(syllables)) for _ in range(3)]
        surname, theirs = ("".join(each[pick] for pick in picks).title() for each in (syllables, cyrillic))
        if number % 10 == 0:
            surname, theirs = "Samarko", "Самарко"
        one = entity(f"p{number}", en=f"{surname}, Ada {number}", ru=f"{theirs}, Ада")
        entries.append(entry(one, ["d0"] if number % 3 else []))
    return sitemap_of(entries, documents_of(linked, [BASE]))


def test_a_long_register_is_split_by_letters(linked: Linked) -> None:
    """No page is heavy, every name stands in both sequences, and every letter is led to."""
    sitemap = long_register(linked)
    pages = {page.path: page for page in people(sitemap)}
    assert max(len(page.text.encode()) for page in pages.values()) < HEAVIEST
    assert all(re.fullmatch(r"people/(index|letters/[a-z0-9-]+)\.md", path) for path in pages)
    listed = [name for path, page in pages.items() if path != "people/index.md" for name in names_of(page)]
    assert len(listed) == 2 * MANY
    targets = {path for page in pages.values() for path in re.findall(r'href="[^"]*letters/([^/"]+)/"', page.text)}
    targets |= {path for page in pages.values() for path in re.findall(r'href="\.\./([^/"]+)/"', page.text)}
    assert targets >= {path.split("/")[-1].removesuffix(".md") for path in pages if "letters" in path}
    assert any(re.fullmatch(r"people/letters/sam[a-z-]*--2\.md", path) for path in pages)
    titles = [re.search(r"^title: (.*)$", page.text, re.MULTILINE) for page in pages.values()]
    assert len({title[1] for title in titles if title}) == len(pages)


def test_the_page_of_a_long_register_shows_who_is_met_most(linked: Linked) -> None:
    """It leads to the letters, and lists few."""
    named = [entry(entity(f"p{n}", en=f"Name{n}, X"), ["d0"], times=n + 1) for n in range(400)]
    index = people(sitemap_of(named, documents_of(linked, [BASE])))[0]
    assert names_of(index)[:2] == ["Name399, X", "Name398, X"]
    assert len(names_of(index)) == 40
    assert 'href="letters/n/"' in index.text


WORDS = st.text(st.sampled_from("abIй ,-0"), max_size=6)


@given(st.lists(WORDS, max_size=40), st.integers(1, 5))
def test_every_row_is_in_one_batch(rows: list[str], most: int) -> None:
    """Batches keep all rows in their order, are never too long, and have each an address of its own."""
    rows = sorted(rows, key=ENGLISH.key)
    made = list(with_parts(in_batches(rows, ENGLISH.beginning, most)))
    assert [row for batch in made for row in batch.rows] == rows
    assert all(len(batch.rows) <= most for batch in made)
    assert len({batch.key for batch in made}) == len(made)
    assert all(batch.count == sum(part.count for part in batch.parts) for batch in made if batch.parts)


def test_an_address_stays_when_a_register_grows() -> None:
    """A letter that becomes too long keeps its page, and so do the parts it already has."""
    names = ["".join(each) for each in product("abc", repeat=3)]

    def keys(count: int) -> set[str]:
        rows = sorted(names[:count] * 3)
        return {each.key for each in with_parts(in_batches(rows, lambda row, length: row[:length].ljust(length), 4))}

    assert all(keys(count) <= keys(count + 1) for count in range(1, 27))


def test_documents_stand_by_year(linked: Linked) -> None:
    """Each with its day and how that is known, its source, language, length and names; undated ones last."""
    pages = list(documents_pages(sitemap_of((), documents_of(linked, [date(1912, 5, 3), date(1911, 1, 1), None]))))
    text = only(pages).text
    assert re.findall(r"^## (\S+) \{ #(\S+) \}$", text, re.MULTILINE) == [
        ("1911", "y1911"),
        ("1912", "y1912"),
        ("Undated", "undated"),
    ]
    assert re.findall(r'<span class="rg-day">([^<]*)', text) == ["1 January 1911", "3 May 1912", "undated"]
    assert "5 words · 0 names" in text
    assert "3 documents · 1911–1912 · 1 undated" in text


@pytest.mark.parametrize(
    "days",
    [
        days_from(BASE, 10_000),
        [BASE] * 10_000,
        [date(2022, 1 + n % 12, 1 + n % 28) for n in range(10_000)],
        [None] * 10_000,
    ],
    ids=["27 years", "one day", "one year", "undated"],
)
def test_ten_thousand_documents_are_split_by_time(linked: Linked, days: list[date | None]) -> None:
    """No page is heavy, and every document stands on one of them."""
    pages = list(documents_pages(sitemap_of((), documents_of(linked, days))))
    assert max(len(page.text.encode()) for page in pages) < HEAVIEST
    assert sum(page.text.count("<li data-") for page in pages if page.path != "documents/index.md") == 10_000
    assert all(re.fullmatch(r"documents/(index|years/[a-z0-9-]+)\.md", page.path) for page in pages)
    assert len({page.path for page in pages}) == len(pages)


@pytest.mark.parametrize("count", [3, 400])
def test_a_year_of_documents_has_an_address(linked: Linked, count: int) -> None:
    """It leads to a page that is there, and to its anchor."""
    sitemap = sitemap_of((), documents_of(linked, days_from(BASE, count)))
    pages = {page.path: page.text for page in documents_pages(sitemap)}
    for target in document_years(sitemap).values():
        path, _, anchor = target.partition("#")
        assert path in pages
        assert not anchor or f"#{anchor} " in pages[path]
