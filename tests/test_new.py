"""`regesta new`: a site to begin with, which builds at once."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from mkdocs.commands.build import build
from mkdocs.config import load_config

from regesta import writer
from regesta.authority.load import FILES, load_authority
from regesta.cli import main
from regesta.errors import OutputError
from regesta.newsite import new_site
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.words import LANGUAGES
from regesta.writer import create_folder


def run(*arguments: str | Path) -> Result:
    """The command line's answer."""
    return CliRunner().invoke(main, [str(each) for each in arguments])


def files_of(folder: Path) -> list[str]:
    """Every file below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("languages", [(), ("en",), ("ru",), ("ru", "en")])
def test_a_new_site_builds_strictly_and_has_no_finding(tmp_path: Path, languages: tuple[str, ...]) -> None:
    """Without a single document everything is in order, in any choice of languages."""
    chosen = [part for code in languages for part in ("--language", code)]
    assert run("new", tmp_path / "letters", *chosen).exit_code == 0
    config = load_config(str(tmp_path / "letters" / "mkdocs.yml"), strict=True)
    assert config.plugins["regesta"].config.languages == list(languages or ("en", "ru"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    assert "people/index.html" in files_of(tmp_path / "letters" / "site")
    assert compile_site(Options(tmp_path / "letters" / "content")).findings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_new_site_has_every_authority_file_with_an_example_that_is_nothing(language: str) -> None:
    """Each has comments alone; with the signs # taken away they are entries without a fault."""
    files = new_site("Letters", tuple(dict.fromkeys((language, "en", "ru"))))
    texts = {name: files[f"content/authorities/{name}"].decode() for name in FILES}
    authority, findings = load_authority(texts, ("en", "ru"))
    assert (authority.entities, authority.roles, authority.decisions, findings) == ({}, {}, (), ())
    for name, text in texts.items():
        example = "".join(line.removeprefix("#").removeprefix(" ") for line in text.splitlines(keepends=True)[2:])
        assert yaml.safe_load(example), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_of_entities_load(language: str) -> None:
    """The examples of people, organisations, places and offices fit each other."""
    files = new_site("Letters", tuple(dict.fromkeys((language, "en", "ru"))))
    texts = {
        name: "".join(
            line.removeprefix("#").removeprefix(" ")
            for line in files[f"content/authorities/{name}"].decode().splitlines(keepends=True)[2:]
        )
        for name in ("people.yml", "organisations.yml", "places.yml", "roles.yml")
    }
    authority, findings = load_authority(texts, ("en", "ru"))
    assert findings == ()
    assert {"ada-northgate", "harbour-board", "port-ellery"} <= set(authority.entities)
    assert "mayor-of-port-ellery" in authority.roles


@pytest.mark.parametrize("name", ['A "b": c', "*stars* & <b>", "$name", "Письма: 1911", "no", "- #", "two\nlines"])
def test_any_name_is_the_name_of_the_site(tmp_path: Path, name: str) -> None:
    """Quotation marks, signs of Markdown and of templates stay what they are."""
    assert run("new", tmp_path / "letters", "--name", name).exit_code == 0
    shown = " ".join(name.split())
    assert load_config(str(tmp_path / "letters" / "mkdocs.yml")).site_name == shown
    front = (tmp_path / "letters" / "content" / "index.md").read_text(encoding="utf-8").split("---\n")[1]
    assert yaml.safe_load(front)["title"] == shown


def test_the_folder_gives_the_name(tmp_path: Path) -> None:
    """Without `--name` the site is called like its folder."""
    assert run("new", tmp_path / "letters").exit_code == 0
    assert load_config(str(tmp_path / "letters" / "mkdocs.yml")).site_name == "letters"


@pytest.mark.parametrize("kind", ["full", "file", "link"])
def test_nothing_is_overwritten(tmp_path: Path, kind: str) -> None:
    """A folder with a file, even a hidden one, a file and a link are refused, and stay as they are."""
    target = tmp_path / "letters"
    if kind == "full":
        target.mkdir()
        (target / ".hidden").write_text("mine", encoding="utf-8")
    elif kind == "file":
        target.write_text("mine", encoding="utf-8")
    else:
        (tmp_path / "elsewhere").mkdir()
        target.symlink_to(tmp_path / "elsewhere")
    result = run("new", target)
    assert result.exit_code != 0
    assert "Traceback" not in result.output
    assert files_of(tmp_path) in (["letters/.hidden"], ["letters"], [])


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """An empty folder is nobody's; and what was made is not taken for the output of `regesta write`."""
    (tmp_path / "letters").mkdir()
    assert run("new", tmp_path / "letters").exit_code == 0
    assert "mkdocs.yml" in files_of(tmp_path / "letters")
    with pytest.raises(OutputError):
        writer.write_folder(tmp_path / "letters", {})


def test_a_failure_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder is there whole or not at all."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writer, "_fill", full)
    with pytest.raises(OutputError, match="No space left"):
        create_folder(tmp_path / "letters", {"a": b"a"})
    assert list(tmp_path.iterdir()) == []
