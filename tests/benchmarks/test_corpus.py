"""The benchmark's invented corpus."""

from pathlib import Path

import pytest
import yaml
from benchmarks.corpus import corpus, write_files

SIZE = 40


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """A corpus of forty documents."""
    return corpus(SIZE)


def test_the_same_size_and_seed_give_the_same_files(files: dict[str, str]) -> None:
    """Two measurements see the same bytes."""
    assert corpus(SIZE) == files


def test_another_seed_gives_other_documents(files: dict[str, str]) -> None:
    """The seed decides the words."""
    assert corpus(SIZE, seed=7)["documents/00000.txt"] != files["documents/00000.txt"]


def test_there_are_as_many_documents_as_asked_for(files: dict[str, str]) -> None:
    """A size is a number of documents."""
    assert sum(path.startswith("documents/") for path in files) == SIZE


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("people", 60 + SIZE // 5),
        ("organisations", 40 + SIZE // 20),
        ("places", 40 + SIZE // 10),
        ("roles", 11),
    ],
)
def test_the_authority_files_grow_slowly(files: dict[str, str], name: str, count: int) -> None:
    """The authority file has a fixed part and one that grows with the corpus, and no id twice."""
    entries = yaml.safe_load(files[f"authorities/{name}.yml"])
    assert len({entry["id"] for entry in entries}) == len(entries) == count


def test_holders_of_offices_are_in_the_authority_file(files: dict[str, str]) -> None:
    """Every reference leads somewhere."""
    people, organisations, roles = (
        yaml.safe_load(files[f"authorities/{name}.yml"]) for name in ("people", "organisations", "roles")
    )
    assert {role["of"] for role in roles} <= {entry["id"] for entry in organisations}
    assert {holder["person"] for role in roles for holder in role["holders"]} <= {entry["id"] for entry in people}


@pytest.mark.parametrize(("index", "letter"), [(0, "a"), (1, "а")])
def test_languages_take_turns(files: dict[str, str], index: int, letter: str) -> None:
    """Even documents are English, odd ones Russian."""
    assert letter in files[f"documents/{index:05}.txt"]


def test_documents_are_as_long_as_news(files: dict[str, str]) -> None:
    """A document has about 450 words."""
    lengths = [len(text.split()) for path, text in files.items() if path.startswith("documents/")]
    assert 440 < sum(lengths) / len(lengths) < 480


def test_a_person_is_named_in_full_before_the_surname_alone(files: dict[str, str]) -> None:
    """A surname never comes before its full name."""
    people = [entry["sort"]["en"].split(", ") for entry in yaml.safe_load(files["authorities/people.yml"])]
    alone = 0
    for index in range(0, SIZE, 2):
        text = files[f"documents/{index:05}.txt"]
        for surname, given in people:
            if surname in text:
                assert text.index(f"{given} {surname}") + len(given) + 1 == text.index(surname)
                alone += text.count(surname) > text.count(f"{given} {surname}")
    assert alone > 0


def test_files_are_written_below_the_folder(tmp_path: Path) -> None:
    """Folders on the way are made."""
    write_files(tmp_path, {"documents/a.txt": "я\n"})
    assert (tmp_path / "documents" / "a.txt").read_bytes() == "я\n".encode()
