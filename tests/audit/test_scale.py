"""No page grows without end: 5,000 mentions of one person, 20,000 names, a book: every page is below 500 kB of HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from markdown import Markdown

from regesta.model import Page
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.site_config import EXTENSIONS

MOST = 500_000
FRAME = 25_000
"""What the theme puts around a page, in bytes."""
MENTIONS = 5_000
MENTIONS_A_DOCUMENT = 20
NAMES = 20_000
NAMES_A_DOCUMENT = 100
WORDS_A_BOOK = 12_000
MOST_OF_A_BOOK = 400_000
LARGEST = 12
FIRST = ("Ada", "Boris", "Clara", "David", "Elsa", "Fedor", "Greta", "Hugo", "Ines", "Jonas")
_SYLLABLES = ("ba", "do", "fi", "gu", "ka", "le", "mo", "nu", "pi", "ro", "sa", "te", "vu", "wi", "zo")

Corpus = Callable[..., Options]


@pytest.mark.parametrize("years", [1, 12])
def test_a_person_who_is_met_5000_times(corpus: Corpus, years: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Mentions of one person in one month, or in twelve, stand on pages that are each below 500 kB."""
    people = "- id: ada-lind\n  name: {en: Ada Lind}\n"
    documents = {
        f"letter-{number:04}.txt": _letter(number, ["Ada Lind"] * MENTIONS_A_DOCUMENT, years)
        for number in range(MENTIONS // MENTIONS_A_DOCUMENT)
    }
    _judge(corpus(documents, people=people), capsys)


def test_a_corpus_with_20000_names(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    """A register of 20,000 people is split into pages that are each below 500 kB."""
    names = [_name(number) for number in range(NAMES)]
    people = "".join(f"- id: {name.lower().replace(' ', '-')}\n  name: {{en: {name}}}\n" for name in names)
    documents = {
        f"letter-{start // NAMES_A_DOCUMENT:04}.txt": _letter(start, names[start : start + NAMES_A_DOCUMENT])
        for start in range(0, NAMES, NAMES_A_DOCUMENT)
    }
    _judge(corpus(documents, people=people), capsys)


@pytest.mark.parametrize(
    "sentence",
    [
        "{a}",
        "{a}, {b}, {c}, {d}, {e} and {f}.",
        "On {day} May 1912 {a} wrote to {b}, and {c} came to {d} in June.",
    ],
    ids=["list", "row", "dense"],
)
def test_a_book_full_of_names(corpus: Corpus, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A text stands on pages of less than 400 kB, however many of its words are names."""
    names = [_name(number) for number in range(1_500)]
    people = "".join(f"- id: {name.lower().replace(' ', '-')}\n  name: {{en: {name}}}\n" for name in names)
    lines: list[str] = []
    words = 0
    while words < WORDS_A_BOOK:
        number = len(lines)
        own = {letter: names[(number + place * 251) % len(names)] for place, letter in enumerate("abcdef")}
        lines.append(f"{sentence.format(**own, day=1 + number % 28)} {number}")
        words += len(lines[-1].split())
    _judge(corpus({"book.txt": "Northam, 3 May 1912\n\n" + "\n\n".join(lines)}, people=people), capsys, MOST_OF_A_BOOK)


def _letter(number: int, names: list[str], years: int = 12) -> str:
    lines = [
        f"{name} came to the harbour on the day of letter {number}, line {line}." for line, name in enumerate(names)
    ]
    return f"Northam, {1 + number % 28} May {1900 + number % years}\n\n" + "\n\n".join(lines) + "\n"


def _name(number: int) -> str:
    """A name of its own for each number."""
    family = ""
    rest = number // len(FIRST)
    for _ in range(4):
        rest, place = divmod(rest, len(_SYLLABLES))
        family += _SYLLABLES[place]
    return f"{FIRST[number % len(FIRST)]} {family.capitalize()}"


def _judge(options: Options, capsys: pytest.CaptureFixture[str], most_of_a_document: int = MOST) -> None:
    pages = sorted(compile_site(options).pages, key=lambda page: -len(page.text))[:LARGEST]
    sizes: Mapping[str, int] = {page.path: _rendered(page) + FRAME for page in pages}
    with capsys.disabled():
        print("\n" + "\n".join(f"{size:>10,} {path}" for path, size in sizes.items()))
    most = {path: most_of_a_document if path.startswith("documents/") else MOST for path in sizes}
    assert {path: size for path, size in sizes.items() if size > most[path]} == {}


def _rendered(page: Page) -> int:
    """Bytes of HTML."""
    _, _, body = page.text.removeprefix("---\n").partition("\n---\n")
    return len(Markdown(extensions=list(EXTENSIONS)).convert(body).encode())
