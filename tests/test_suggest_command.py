"""`regesta suggest`: what it prints, and what it adds to the authority files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from regesta.authority.load import load_authority
from regesta.cli import main

REPORT = """They had long waited for news of the ferry.

Martin Tarn spoke in Skerra. Then Tarn met the Velmouth Harbour Authority (VHA). They like Vorbisk.
"""
PEOPLE = """# Our people, in order of their arrival.

- id: orla   # the first
  name:   {en: Orla Penhallow}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus of one report, and authority files that have a comment to lose."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "authorities").mkdir()
    (tmp_path / "authorities" / "people.yml").write_text(PEOPLE, encoding="utf-8")
    return tmp_path


def run(folder: Path, *options: str) -> Result:
    """The command on the corpus of a folder."""
    places = ["--corpus", str(folder / "documents"), "--authorities", str(folder / "authorities")]
    return CliRunner().invoke(main, ["suggest", *places, *options])


def texts(folder: Path) -> dict[str, str]:
    """The authority files as they are."""
    return {path.name: path.read_bytes().decode() for path in sorted((folder / "authorities").iterdir())}


def test_the_list_shows_names_with_their_sentences(folder: Path) -> None:
    """Name, kind, language, number, other forms, and where it stands."""
    result = run(folder)
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "Martin Tarn (person, en): 2 mentions in 1 document\n"
        "    as Martin Tarn, Tarn\n"
        "    report, line 3: Martin Tarn spoke in Skerra.\n"
    )
    assert (
        "Vorbisk (kind unknown, en): 1 mention in 1 document\n    report, line 3: They like Vorbisk.\n" in result.stdout
    )


def test_json_has_everything(folder: Path) -> None:
    """The JSON list, and the same objects one a line."""
    found = json.loads(run(folder, "--format", "json").stdout)
    lines = [json.loads(line) for line in run(folder, "--format", "jsonl").stdout.splitlines()]
    assert found == lines
    assert next(one for one in found if one["name"] == "Skerra") == {
        "name": "Skerra",
        "kind": "place",
        "language": "en",
        "count": 1,
        "forms": [{"text": "Skerra", "count": 1}],
        "documents": ["report"],
        "excerpts": [{"document": "report", "line": 3, "sentence": "Martin Tarn spoke in Skerra."}],
    }


def test_rare_names_can_be_left_out(folder: Path) -> None:
    """`--least` is the smallest number that is shown."""
    found = json.loads(run(folder, "--format", "json", "--least", "2").stdout)
    assert [one["name"] for one in found] == ["Martin Tarn", "Velmouth Harbour Authority"]


def test_a_site_is_read_by_its_configuration(folder: Path) -> None:
    """Without `--corpus` the folders are those of mkdocs.yml."""
    (folder / "site").mkdir()
    config = folder / "site" / "mkdocs.yml"
    config.write_text(f"site_name: Test\ndocs_dir: {folder}/content\nplugins: [regesta]\n", encoding="utf-8")
    (folder / "content").mkdir()
    for name in ("documents", "authorities"):
        (folder / name).rename(folder / "content" / name)
    result = CliRunner().invoke(main, ["suggest", "--config-file", str(config), "--format", "json"])
    assert [one["name"] for one in json.loads(result.stdout)][:1] == ["Martin Tarn"]


def test_a_person_is_added_below_what_is_there(folder: Path) -> None:
    """The text before stays byte for byte."""
    result = run(folder, "--write", "Martin Tarn")
    assert result.exit_code == 0
    assert texts(folder) == {
        "people.yml": PEOPLE
        + "\n- id: martin-tarn  # suggested; check\n  name: {en: Martin Tarn}\n  sort: {en: 'Tarn, Martin'}\n"
    }


def test_all_are_added_whose_kind_is_known(folder: Path) -> None:
    """Each to the file of its kind, which is made if need be; what is added loads without a fault."""
    assert run(folder, "--write", "all").exit_code == 0
    authority, faults = load_authority(texts(folder), ("en", "ru"))
    assert faults == ()
    assert set(authority.entities) == {"orla", "martin-tarn", "skerra", "velmouth-harbour-authority"}
    assert authority.entities["velmouth-harbour-authority"].aliases["en"][0].form == "VHA"


def test_what_was_added_is_not_suggested_again(folder: Path) -> None:
    """A second run finds nothing but what has no kind."""
    run(folder, "--write", "all")
    assert [one["name"] for one in json.loads(run(folder, "--format", "json").stdout)] == ["Vorbisk"]


def test_a_kind_can_be_given(folder: Path) -> None:
    """Of a name whose kind is unknown the editor says it."""
    before = texts(folder)
    refused = run(folder, "--write", "Vorbisk")
    assert (refused.exit_code, texts(folder)) == (1, before)
    assert "say it with --kind" in refused.output
    assert run(folder, "--write", "vorbisk", "--kind", "place").exit_code == 0
    assert "- id: vorbisk  # suggested; check\n  name: {en: Vorbisk}\n" in texts(folder)["places.yml"]


def test_an_unknown_name_is_refused(folder: Path) -> None:
    """A mistyped name changes nothing."""
    before = texts(folder)
    result = run(folder, "--write", "Martin Turn")
    assert (result.exit_code, texts(folder)) == (1, before)
    assert "Martin Turn: this name is not among the suggestions" in result.output


def test_a_taken_id_is_not_given_twice(folder: Path) -> None:
    """An id that another entity has gets a number."""
    (folder / "authorities" / "places.yml").write_text("- id: martin-tarn\n  name: {en: Martinshill}\n", "utf-8")
    run(folder, "--write", "Martin Tarn")
    assert "- id: martin-tarn-2  # suggested" in texts(folder)["people.yml"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- id: orla\n  name: {en: Orla}", "- id: orla\n  name: {en: Orla}\n\n- id: martin-tarn"),
        ("  - id: orla\n    name: {en: Orla}\n", "  - id: orla\n    name: {en: Orla}\n\n  - id: martin-tarn"),
        ("- id: orla\r\n  name: {en: Orla}\r\n", "- id: orla\r\n  name: {en: Orla}\r\n\r\n- id: martin-tarn"),
        ("# empty so far\n", "# empty so far\n\n- id: martin-tarn"),
        ("", "- id: martin-tarn"),
    ],
)
def test_the_files_own_layout_is_kept(before: str, after: str, folder: Path) -> None:
    """Indentation and line ends are those of the file; a missing last line end is added."""
    (folder / "authorities" / "people.yml").write_bytes(before.encode())
    assert run(folder, "--write", "Martin Tarn").exit_code == 0
    assert texts(folder)["people.yml"].startswith(after)
    assert load_authority(texts(folder), ("en", "ru"))[1] == ()


@pytest.mark.parametrize("broken", ["id: orla\n", "[{id: orla, name: {en: Orla}}]\n", "- id: orla\n...\n"])
def test_nothing_is_written_to_a_file_that_cannot_take_it(broken: str, folder: Path) -> None:
    """A file to which no entry can be appended stays as it is."""
    (folder / "authorities" / "people.yml").write_bytes(broken.encode())
    result = run(folder, "--write", "Martin Tarn")
    assert (result.exit_code, texts(folder)["people.yml"]) == (1, broken)


@pytest.mark.parametrize(
    "options",
    [["--authorities", "."], ["--kind", "place"], ["--corpus", ".", "--write", "all"]],
    ids=["authorities-alone", "kind-alone", "write-without-folder"],
)
def test_options_that_do_not_go_together_are_refused(
    options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command says what is missing."""
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["suggest", "--config-file", str(tmp_path / "mkdocs.yml"), *options])
    assert result.exit_code == 2
