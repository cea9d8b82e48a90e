"""Citations, read back by those who read such formats."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from regesta.exports.citations import Citation, bibtex, csl_json, plain, ris
from regesta.model import Basis, DateValue, Reason

LETTER = Citation(
    "letter-of-ada",
    "Ropes & tar: 100% of {all} we_need",
    authors=("Ada Lind", "Harbour Office"),
    publisher="Harbour Press",
    date=DateValue(date(1912, 5, 3), date(1912, 5, 3), "1912-05-03", Basis.INFERRED, Reason("by-the-editor")),
    date_words="[3 May 1912]",
    languages=("en", "ru"),
    collection="The harbour, 1900–1914",
    address="https://harbour.example/documents/letter-of-ada/",
    note="Date inferred.",
)
BARE = Citation("x", "A letter")
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=40)
lines = texts.map(lambda text: " ".join(text.split())).filter(str.isprintable)


def dated(first: date, last: date, edtf: str) -> Citation:
    """The letter with other days."""
    return replace(LETTER, date=DateValue(first, last, edtf, Basis.STATED, Reason("dateline")))


@pytest.mark.parametrize(
    ("citation", "said"),
    [
        (
            LETTER,
            "Ada Lind; Harbour Office. Ropes & tar: 100% of {all} we_need. [3 May 1912]. The harbour, 1900–1914. "
            "https://harbour.example/documents/letter-of-ada/",
        ),
        (BARE, "A letter."),
        (replace(BARE, title="Who came?", collection="Papers"), "Who came? Papers."),
        (replace(BARE, title="A\nletter  home"), "A letter home."),
    ],
)
def test_in_words(citation: Citation, said: str) -> None:
    """What is known stands in its order, each with one stop; what is not known is not there."""
    assert plain(citation) == said


def test_bibtex_is_read_back() -> None:
    """An entry has its fields; signs of TeX are harmless, and names stay whole."""
    library = bibtexparser.parse_string(bibtex(LETTER))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert entry.key == "letter-of-ada"
    assert entry["author"] == "{Ada Lind} and {Harbour Office}"
    assert entry["title"] == r"{Ropes \& tar: 100\% of \textbraceleft{}all\textbraceright{} we\_need}"
    assert (entry["date"], entry["year"], entry["langid"]) == ("1912-05-03", "1912", "en")
    assert entry["url"] == LETTER.address


@given(lines, lines)
def test_no_title_ends_an_entry(title: str, name: str) -> None:
    """Whatever a title or a name holds, the entry is one entry, and the one behind it is still there."""
    hostile = Citation("a", title, authors=(name,))
    library = bibtexparser.parse_string(bibtex(hostile) + bibtex(BARE))
    assert [entry.key for entry in library.entries] == ["a", "x"]
    assert not library.failed_blocks


def test_ris_is_read_back() -> None:
    """A record has its fields."""
    (record,) = rispy.loads(ris(LETTER))
    assert record["type_of_reference"] == "ELEC"
    assert record["title"] == LETTER.title
    assert record["authors"] == ["Ada Lind", "Harbour Office"]
    assert record["date"] == "1912/05/03/"
    assert record["secondary_title"] == LETTER.collection
    assert record["urls"] == [LETTER.address]


@given(lines.filter(bool), st.sampled_from(["\n", "\r\n", "\u2028", "\x85"]))
def test_no_title_begins_a_field(title: str, end: str) -> None:
    """A line end in a title begins no field of its own."""
    (record,) = rispy.loads(ris(Citation("a", f"{title}{end}AU  - Somebody else")))
    assert "authors" not in record


@given(texts, texts)
def test_csl_json_is_json(title: str, note: str) -> None:
    """Whatever a title holds, the data are a list of one item with that title."""
    (item,) = json.loads(csl_json(Citation("a", title, note=note)))
    assert (item["id"], item["type"], item["title"]) == ("a", "webpage", " ".join(title.split()))


@pytest.mark.parametrize(
    ("citation", "parts", "written"),
    [
        (LETTER, [[1912, 5, 3]], "1912/05/03/"),
        (dated(date(1912, 5, 1), date(1912, 5, 31), "1912-05"), [[1912, 5]], "1912/05//"),
        (dated(date(1912, 1, 1), date(1912, 12, 31), "1912"), [[1912]], "1912///"),
        (
            dated(date(1912, 5, 3), date(1912, 6, 1), "1912-05-03/1912-06-01"),
            [[1912, 5, 3], [1912, 6, 1]],
            "1912/05/03/",
        ),
        (dated(date(987, 1, 1), date(987, 12, 31), "0987"), [[987]], "0987///"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(citation: Citation, parts: list[list[int]], written: str) -> None:
    """A month has no day, a year no month; a span has two ends."""
    (item,) = json.loads(csl_json(citation))
    assert item["issued"] == {"date-parts": parts}
    assert f"DA  - {written}\n" in ris(citation)


def test_what_is_not_known_is_not_there() -> None:
    """An undated letter of nobody has neither date nor author."""
    assert json.loads(csl_json(BARE)) == [{"id": "x", "type": "webpage", "title": "A letter"}]
    assert bibtex(BARE) == "@misc{x,\n  title = {{A letter}},\n}\n"
    assert ris(BARE) == "TY  - ELEC\nID  - x\nTI  - A letter\nER  - \n"
