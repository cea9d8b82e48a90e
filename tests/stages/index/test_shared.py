"""What documents share: where it stands, in which order, under which id, and what is not taken for shared."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from regesta.model import AnnotatedDocument, Register, SharedPlace, SharedWording
from regesta.options import Options
from regesta.pipeline import Annotator
from regesta.stages.index import index
from regesta.stages.index.shared import joined, shared_wordings, sharings
from regesta.stages.read import read_corpus

ROOT = Path(__file__).parents[3]
Linked = Callable[..., AnnotatedDocument]

MILL = "The old mill below the bridge was sold without the consent of our council."
PATH = "Nobody may close the footpath along the river before the autumn assizes have heard us."
DAY = date(1912, 5, 3)


@pytest.fixture
def register(linked: Linked) -> Callable[..., Register]:
    """The register of texts by id, the first dated first, one day after the other."""

    def build(authority: dict[str, str] | None = None, /, **texts: str) -> Register:
        known, _ = Annotator.of(authority or {}, Options(Path()))
        documents = [
            linked(text, authority or {}, identity=name.replace("_", "-"), dated=DAY + timedelta(number))
            for number, (name, text) in enumerate(texts.items())
        ]
        return index(documents, known.authority)

    return build


def quoted(register: Register, place: SharedPlace) -> list[str]:
    """The words of a place."""
    document = next(each.document for each in register.documents if each.document.id == place.document)
    texts = {passage.anchor: passage.text for passage in document.passages}
    return [texts[span.anchor][span.start : span.end] for span in place.spans]


def test_the_marked_passages_of_the_demonstration_are_found_and_no_others() -> None:
    """Both that were marked by hand, each at its two places, and nothing beside them."""
    options = Options(ROOT / "content")
    corpus = read_corpus(options)
    annotator, _ = Annotator.of(dict(corpus.authority_texts), options)
    made = index([annotator(source) for source in corpus.sources], annotator.authority)
    gold = json.loads((ROOT / "tests/gold/reuse.json").read_text(encoding="utf-8"))["reuse"]
    raw = {each.document.id: each.document.source.path[:3] for each in made.documents}
    found = {
        frozenset((raw[place.document], *quoted(made, place)) for place in each.places): each.words
        for each in made.shared
    }
    assert found == {frozenset((one[side]["doc"], one[side]["text"]) for side in "ab"): one["words"] for one in gold}
    assert [each.is_exact for each in sorted(made.shared, key=lambda each: -each.words)] == [True, False]


def test_places_are_in_order_of_time(register: Callable[..., Register]) -> None:
    """Whatever the ids are, the earliest comes first; a place is the shared words and no more."""
    made = register(b=f"He asked: {MILL}", a=f"She wrote. {MILL}")
    [wording] = made.shared
    assert wording.documents == ("b", "a")
    assert [quoted(made, place) for place in wording.places] == [[MILL.removesuffix(".")]] * 2


def test_an_id_is_made_of_the_words_alone(register: Callable[..., Register]) -> None:
    """It stays when documents are added, renamed, or come earlier; other words have another."""
    [first] = register(a=MILL, b=f"Again. {MILL}").shared
    [later] = register(x=f"{PATH} {MILL}", y=MILL, z=f"And {MILL.upper()}").shared
    [other] = register(a=PATH, b=PATH).shared
    assert first.id == later.id != other.id
    assert first.id.startswith("w-")
    assert first.id.isascii()


def test_ids_are_different(register: Callable[..., Register]) -> None:
    """Where two wordings have the same words in one document, each has its own."""
    shared = register(a=f"{MILL} {PATH}", b=f"{MILL} {PATH}", c=MILL, d=MILL).shared
    assert len({each.id for each in shared}) == len(shared) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("She came.", "She came."),
        (f"Published by the council\n\n{PATH}", MILL),
        (f"{MILL} {MILL}", "It rained all day."),
    ],
    ids=["too short", "nothing", "only of itself"],
)
def test_what_is_no_shared_wording(first: str, second: str, register: Callable[..., Register]) -> None:
    """A few words, nothing at all, or what a document repeats of itself."""
    assert register(a=first, b=second).shared == ()


def test_lines_of_source_and_date_are_not_compared(register: Callable[..., Register]) -> None:
    """Two documents from one place share nothing by that."""
    line = "Source: https://council.example/letters/of/the/year/and/all/their/many/answers/collected"
    texts = {"a": f"Harbour closed\n\nShe came.\n\n{line}\n", "b": f"Harbour open\n\nHe left.\n\n{line}\n"}
    made = register(**texts)
    kinds = [[str(each.kind) for each in one.document.passages] for one in made.documents]
    assert all("source-line" in each for each in kinds)
    assert made.shared == ()


def test_a_list_of_the_same_people_is_no_wording(register: Callable[..., Register]) -> None:
    """Words within names that the authority knows tell nothing."""
    names = "the society of friends of the lower river and its old stone bridges at dawn"
    authority = {"organisations.yml": f"- {{id: society, name: {{en: '{names}'}}}}\n"}
    texts = {"a": f"Then {names} came.", "b": f"Once {names} left."}
    assert register(**texts).shared != ()
    assert register(authority, **texts).shared == ()


def test_who_shares_how_much_with_whom(register: Callable[..., Register]) -> None:
    """Each pair once, the earlier first, most words first; words that two wordings have are counted once."""
    made = register(a=f"{MILL} {PATH}", b=f"{MILL} {PATH}", c=MILL)
    pairs = {(each.first, each.second): each.words for each in made.sharings}
    assert pairs == {("a", "b"): 29, ("a", "c"): 14, ("b", "c"): 14}
    assert made.sharings[0].words == 29
    assert len(made.sharings[0].wordings) == 2


def test_formulas_pair_nobody(register: Callable[..., Register]) -> None:
    """What more than half of a large corpus has is marked as formulaic, and nobody shares it with anybody."""
    made = register(**{f"d{number}": f"Letter {number}.\n\n{MILL}" for number in range(24)})
    [wording] = made.shared
    assert wording.is_formulaic
    assert made.sharings == ()


def test_the_same_documents_share_the_same(register: Callable[..., Register]) -> None:
    """The order in which documents are given makes no difference."""
    made = register(a=f"{MILL} {PATH}", b=PATH, c=MILL)
    assert shared_wordings(made.documents) == made.shared
    assert sharings(made.documents, made.shared) == made.sharings


@pytest.mark.parametrize(
    ("stretches", "made"),
    [([], []), ([(3, 5), (0, 2)], [(0, 2), (3, 5)]), ([(0, 4), (2, 6)], [(0, 6)]), ([(0, 9), (2, 6)], [(0, 9)])],
)
def test_stretches_are_joined_where_they_overlap(stretches: list[tuple[int, int]], made: list[tuple[int, int]]) -> None:
    """In order, and none within another."""
    assert joined(stretches) == made


def test_documents_of_a_wording_are_named_once() -> None:
    """A document that has it twice counts once."""
    places = tuple(SharedPlace(each, ()) for each in ("b", "a", "b"))
    assert SharedWording("w-0", places, 8, is_exact=True, is_formulaic=False).documents == ("b", "a")
