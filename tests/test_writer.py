"""A folder is replaced whole, if it is ours, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from regesta.errors import OutputError
from regesta.writer import MARKER, copy_files, write_folder

FILES = {"index.md": b"home\n", "people/ada-lind.md": "Ада\n".encode()}


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_writes_a_new_folder(tmp_path: Path) -> None:
    """Folders above are made; nothing but the folder is left beside it."""
    target = tmp_path / "deep" / "site"
    write_folder(target, FILES)
    assert content(target) == {**FILES, MARKER: b""}
    assert [path.name for path in target.parent.iterdir()] == ["site"]


def test_others_may_read_the_folder(tmp_path: Path) -> None:
    """A web server runs as somebody else."""
    write_folder(tmp_path / "site", FILES)
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_fills_an_empty_folder(tmp_path: Path) -> None:
    """An empty folder is nobody's."""
    target = tmp_path / "site"
    target.mkdir()
    write_folder(target, FILES)
    assert content(target) == {**FILES, MARKER: b""}


def test_replaces_its_own_folder(tmp_path: Path) -> None:
    """Pages of the last time do not stay."""
    target = tmp_path / "site"
    write_folder(target, {"old.md": b"old"})
    write_folder(target, FILES)
    assert content(target) == {**FILES, MARKER: b""}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_leaves_what_it_did_not_write(tmp_path: Path, kind: str) -> None:
    """Somebody's work is never replaced."""
    target = tmp_path / "site"
    if kind == "folder":
        target.mkdir()
        (target / "thesis.txt").write_text("years of work")
    else:
        target.write_text("years of work")
    with pytest.raises(OutputError, match="choose another"):
        write_folder(target, FILES)
    assert (target / "thesis.txt" if kind == "folder" else target).read_text() == "years of work"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("method", ["write_bytes", "rename", "chmod"])
def test_a_failure_midway_leaves_the_old_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    """When the disk is full, readers keep what they had."""
    target = tmp_path / "site"
    write_folder(target, {"old.md": b"old"})

    def fail(*_: object, **__: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(Path, method, fail)
        with pytest.raises(OSError, match="no space left"):
            write_folder(target, FILES)
    assert content(target) == {"old.md": b"old", MARKER: b""}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failure_between_the_two_moves_leaves_the_old_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new folder cannot take its place, the old one goes back."""
    target = tmp_path / "site"
    write_folder(target, {"old.md": b"old"})
    rename = Path.rename

    def fail_for_new(self: Path, to: Path) -> Path:
        if self.name == "new":
            raise OSError("busy")
        return rename(self, to)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", fail_for_new)
        with pytest.raises(OSError, match="busy"):
            write_folder(target, FILES)
    assert content(target) == {"old.md": b"old", MARKER: b""}


@pytest.mark.parametrize("path", ["../outside.md", "/outside.md", "people/../../outside.md"])
def test_writes_nothing_outside_of_the_folder(tmp_path: Path, path: str) -> None:
    """A path that leads out is refused before anything is written."""
    absolute = str(tmp_path / "outside.md") if path.startswith("/") else path
    with pytest.raises(OutputError):
        write_folder(tmp_path / "site", {"index.md": b"", absolute: b"x"})
    assert list(tmp_path.iterdir()) == []


def test_copies_only_what_belongs_to_the_folder(tmp_path: Path) -> None:
    """Hidden files, links that lead out, and the folders left out stay behind."""
    folder = tmp_path / "content"
    for path in ("index.md", "pictures/a.png", "documents/a.txt", ".git/config", "pictures/.DS_Store"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(path.encode())
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "inner.md").symlink_to(folder / "index.md")
    (folder / "broken.md").symlink_to(folder / "nothing.md")
    assert copy_files(folder, without=(folder / "documents",)) == {
        "index.md": b"index.md",
        "inner.md": b"index.md",
        "pictures/a.png": b"pictures/a.png",
    }
    assert copy_files(tmp_path / "nothing", without=()) == {}
