"""The two doors: the MkDocs plugin and the command line, over the same small corpus."""

from __future__ import annotations

import filecmp
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from regesta.cli import main
from regesta.generated_page import GeneratedPage

LETTER = """Norburg, 3 May 1911

Ada Lind arrived in Norburg yesterday. Lind met the Mayor of Norburg.

Вчера Ада Линд приехала в Норбург.

Мэр Норбурга встретил её на вокзале, и они долго говорили о реке.
"""

PEOPLE = """\
- id: ada-lind
  name: {en: Ada Lind, ru: Ада Линд}
  sort: {en: "Lind, Ada"}
  gender: feminine
- id: boris-wren
  name: {en: Boris Wren}
"""
PLACES = """\
- id: norburg
  name: {en: Norburg, ru: Норбург}
"""
ROLES = """\
- id: mayor-of-norburg
  of: norburg
  name: {en: Mayor of Norburg}
  full: {en: [Mayor of Norburg]}
  holders:
    - {person: boris-wren, from: 1910-01-01}
"""
CONFIG = """\
site_name: Letters
site_url: https://example.org/letters/
docs_dir: content
nav:
  - index.md
  - documents/index.md
  - people/index.md
  - organisations/index.md
  - places/index.md
  - dates/index.md
theme: {name: material, font: false}
plugins:
  - search
  - regesta
markdown_extensions: [footnotes]
extra: {generator: false}
validation:
  links: {not_found: warn, anchors: warn, absolute_links: warn, unrecognized_links: warn}
"""


OTHER_CONFIG = """\
site_name: Letters
site_url: https://example.org/letters/
docs_dir: content
theme: {name: material, font: false}
plugins: {search: {}, regesta: {day_first: false}}
markdown_extensions: {tables: , toc: {permalink: false}}
extra: {generator: false}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a site, as the current folder."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for path, text in {
        "mkdocs.yml": CONFIG,
        "content/documents/letter.txt": LETTER,
        "content/authorities/people.yml": PEOPLE,
        "content/authorities/places.yml": PLACES,
        "content/authorities/roles.yml": ROLES,
        "content/about.md": "# About\n\n<!-- regesta:report -->\n",
        "content/plain.md": "# Plain\n\nBy hand.\n",
    }.items():
        file = tmp_path / "project" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


def run(*arguments: str) -> Result:
    """The command line's answer."""
    return CliRunner().invoke(main, list(arguments))


def build_site(config_file: Path, target: Path, *, strict: bool = True) -> None:
    """Build with MkDocs, as its own command would."""
    config = load_config(str(config_file), site_dir=str(target), strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


def files_of(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("config", [CONFIG, OTHER_CONFIG], ids=["lists and nav", "mappings and no nav"])
def test_both_doors_give_the_same_bytes(
    project: Path, tmp_path: Path, config: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The site built through the plugin equals the one that plain MkDocs builds from the written folder."""
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    build_site(project / "mkdocs.yml", tmp_path / "one")
    assert run("write", str(tmp_path / "written")).exit_code == 0
    assert "regesta" not in (tmp_path / "written" / "mkdocs.yml").read_text(encoding="utf-8")
    build_site(tmp_path / "written" / "mkdocs.yml", tmp_path / "two")
    names = files_of(tmp_path / "one")
    assert names == files_of(tmp_path / "two")
    assert "people/ada-lind/index.html" in names
    assert filecmp.cmpfiles(tmp_path / "one", tmp_path / "two", names, shallow=False) == (names, [], [])
    assert "are not included" not in caplog.text


def test_pages_of_ours_alone_are_rendered_our_way(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that an editor wrote, or named in the navigation, is rendered as the site's own settings say."""
    names: list[str] = []

    def noted(page: Page, config: MkDocsConfig, files: Files) -> None:
        names.append(page.file.src_uri)
        Page.render(page, config, files)

    monkeypatch.setattr(GeneratedPage, "render", noted)
    build_site(project / "mkdocs.yml", tmp_path / "site")
    assert {"documents/letter.md", "people/ada-lind.md"} <= {*names}
    assert not {"index.md", "about.md", "plain.md", "people/index.md"} & {*names}


def test_a_build_leaves_the_content_alone(project: Path, tmp_path: Path) -> None:
    """Nothing is written into the content folder, and the sources are not published as they are."""
    before = {name: (project / "content" / name).read_bytes() for name in files_of(project / "content")}
    build_site(project / "mkdocs.yml", tmp_path / "site")
    assert {name: (project / "content" / name).read_bytes() for name in files_of(project / "content")} == before
    assert not [name for name in files_of(tmp_path / "site") if name.endswith((".txt", ".yml"))]


def test_a_strict_build_with_an_error_leaves_the_site_as_it_was(
    project: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An error ends a strict build before the old site is touched."""
    site = tmp_path / "site"
    build_site(project / "mkdocs.yml", site)
    before = {name: (site / name).read_bytes() for name in files_of(site)}
    (project / "content" / "documents" / "broken.txt").write_bytes(b"\xff\xfe broken \xff")
    with pytest.raises(Abort):
        build_site(project / "mkdocs.yml", site)
    assert "1 error; the strict build ends here" in caplog.text
    assert {name: (site / name).read_bytes() for name in files_of(site)} == before


def test_a_build_with_an_error_still_has_the_rest(project: Path, tmp_path: Path) -> None:
    """Without `strict`, what can be built is built."""
    (project / "content" / "documents" / "broken.txt").write_bytes(b"\xff\xfe broken \xff")
    build_site(project / "mkdocs.yml", tmp_path / "site", strict=False)
    assert "documents/letter/index.html" in files_of(tmp_path / "site")


def test_an_unknown_language_is_refused_in_one_sentence(project: Path) -> None:
    """A setting that cannot be used is named."""
    (project / "mkdocs.yml").write_text(CONFIG.replace("- regesta", "- regesta: {languages: [tlh]}"), encoding="utf-8")
    result = run("check")
    assert result.exit_code != 0
    assert "Traceback" not in result.output


def test_check_lists_findings_with_file_line_and_hint(project: Path) -> None:
    """An error makes `regesta check` end with 1, and says where it is and what to do."""
    assert run("check").exit_code == 0
    people = project / "content" / "authorities" / "people.yml"
    people.write_text(PEOPLE + "  nmae: {en: Wren}\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "error: authorities/people.yml:7: this person has the key `nmae` [unknown-key]" in result.output
    assert "Expected: one of id, name" in result.output
    data = json.loads(run("check", "--format", "json").output)
    assert [each["code"] for each in data if each["severity"] == "error"] == ["unknown-key"]
    assert all(set(each) == {"code", "severity", "path", "line", "message", "expected", "hint"} for each in data)


def test_check_without_the_plugin_says_what_to_add(project: Path) -> None:
    """A configuration without the plugin is answered in one line."""
    (project / "mkdocs.yml").write_text(CONFIG.replace("  - regesta\n", ""), encoding="utf-8")
    result = run("check")
    assert result.exit_code == 1
    assert "there is no `- regesta` under `plugins:`" in result.output


def test_write_refuses_a_folder_that_it_did_not_write(project: Path, tmp_path: Path) -> None:
    """A folder with somebody's files is left alone; one that was written before is replaced."""
    target = tmp_path / "written"
    target.mkdir()
    (target / "thesis.md").write_text("years of work", encoding="utf-8")
    assert run("write", str(target)).exit_code == 1
    assert files_of(target) == ["thesis.md"]
    (target / "thesis.md").unlink()
    assert run("write", str(target)).exit_code == 0
    (target / "docs" / "stale.md").write_text("old", encoding="utf-8")
    assert run("write", str(target)).exit_code == 0
    assert "docs/stale.md" not in files_of(target)
    assert {"docs/plain.md", "docs/documents/letter.md"} <= set(files_of(target))


def test_strict_write_writes_nothing_when_there_is_an_error(project: Path, tmp_path: Path) -> None:
    """`regesta write --strict` ends before it writes."""
    (project / "content" / "documents" / "empty.txt").write_text(" \n", encoding="utf-8")
    assert run("write", "--strict", str(tmp_path / "written")).exit_code == 1
    assert not (tmp_path / "written").exists()


def test_annotate_prints_the_contract(project: Path) -> None:
    """`regesta annotate FILE` prints JSON whose spans lead back to the raw file."""
    letter = "content/documents/letter.txt"
    result = CliRunner().invoke(main, ["annotate", letter, "--authorities", "content/authorities", "--format", "json"])
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert list(data)[:2] == ["id", "path"]
    assert data["date"] == {
        "earliest": "1911-05-03",
        "latest": "1911-05-03",
        "edtf": "1911-05-03",
        "basis": "stated",
        "why": "dateline, line 1",
    }
    assert [part["language"] for part in data["parts"]] == ["en", "ru"]
    assert {(mention["text"], mention["entity"], mention["rule"]) for mention in data["mentions"]} >= {
        ("Ada Lind", "ada-lind", "name"),
        ("Lind", "ada-lind", "short-name"),
        ("Mayor of Norburg", "boris-wren", "role"),
        ("Ада Линд", "ada-lind", "name"),
        ("Норбург", "norburg", "name"),
    }
    raw = LETTER
    for each in (*data["mentions"], *data["dates"]):
        assert raw[each["start"] : each["end"]] == each["text"]
    assert [each["edtf"] for each in data["dates"]] == ["1911-05-03", "1911-05-02", "1911-05-02"]


def test_annotate_takes_a_date_and_a_language(tmp_path: Path) -> None:
    """A date from the command line dates what the text does not, and is inferred."""
    file = tmp_path / "note.txt"
    file.write_text("She left yesterday, and nobody knows where she went.", encoding="utf-8")
    undated = json.loads(CliRunner().invoke(main, ["annotate", str(file)]).stdout)
    assert undated["date"] is None
    assert [each["earliest"] for each in undated["dates"]] == [None]
    dated = json.loads(
        CliRunner().invoke(main, ["annotate", str(file), "--date", "1911-05-03", "--language", "en"]).stdout
    )
    assert dated["date"]["basis"] == "inferred"
    assert [each["earliest"] for each in dated["dates"]] == ["1911-05-02"]


def test_annotate_a_corpus_prints_a_line_for_each_document(project: Path) -> None:
    """`--corpus` prints JSON lines for what can be read, and ends with 1 when something cannot."""
    documents = project / "content" / "documents"
    (documents / "second.txt").write_text("Ada Lind is well.", encoding="utf-8")
    arguments = ["annotate", "--corpus", str(documents), "--authorities", "content/authorities", "--format", "jsonl"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["letter", "second"]
    (documents / "third.txt").write_bytes(b"\xff\xff")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "third.txt:1" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [("annotate",), ("annotate", "a.txt", "--corpus", "."), ("annotate", "--corpus", ".", "--format", "json")],
)
def test_annotate_says_what_it_needs(project: Path, arguments: tuple[str, ...]) -> None:
    """Contradicting arguments are an error of usage."""
    (project / "a.txt").write_text("A", encoding="utf-8")
    assert run(*arguments).exit_code == 2


def test_the_version_is_that_of_the_package() -> None:
    """`regesta --version` names the installed version."""
    from importlib.metadata import version

    assert version("regesta") in run("--version").output


def test_forms_shows_every_form_of_an_entity(project: Path) -> None:
    """`regesta forms ID` prints the case forms, and those that an editor gave in their place."""
    lines = run("forms", "ada-lind").output.splitlines()
    assert {"Ада Линд\tname\tcapitals", "Аду Линд\tname\tcapitals", "Lind\tshort-name\tcapitals"} <= set(lines)
    assert run("forms", "nobody").exit_code == 1
    people = project / "content" / "authorities" / "people.yml"
    people.write_text(
        PEOPLE.replace("gender: feminine", "gender: feminine\n  forms: {ru: [Адою Линд]}"), encoding="utf-8"
    )
    lines = run("forms", "ada-lind").output.splitlines()
    assert "Адою Линд\talias\tcapitals" in lines
    assert "Аду Линд\tname\tcapitals" not in lines


def test_without_a_site_a_command_says_so_and_a_corpus_needs_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`check` needs a configuration and names it; `suggest --corpus` works in any folder."""
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 1
    assert "mkdocs.yml" in result.output
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").write_text("Then we met Ada Lind in Norburg, and Ada Lind wept.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["suggest", "--corpus", "docs", "--format", "jsonl"])
    assert result.exit_code == 0
    assert "Ada Lind" in [json.loads(line)["name"] for line in result.stdout.splitlines()]
