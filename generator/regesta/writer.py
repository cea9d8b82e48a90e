"""Pages and assets into a folder, whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from regesta.errors import OutputError

MARKER = ".regesta-output"


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Replace `target` by a folder with these files, by path relative to it.

    The files are written beside the target and moved into place at the end, so that a reader never sees half of them.

    Raises:
        OutputError: The target holds something that was not written by us, or a path leads out of it.
    """
    target = target.absolute()
    if target.exists() and not _is_ours(target):
        raise OutputError(f"{target}: this is not an empty folder, nor one written by regesta; choose another.")
    for path in files:
        if Path(path).is_absolute() or ".." in Path(path).parts:
            raise OutputError(f"{path}: this path leads out of the folder {target}.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
        new = Path(beside) / "new"
        _fill(new, {**files, MARKER: b""})
        _swap(new, target, Path(beside) / "old")


def create_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with these files, by path relative to it, where there is none or an empty one; whole or not at all.

    Raises:
        OutputError: There is something already, or the folder cannot be made.
    """
    target = target.absolute()
    if target.is_symlink() or (target.exists() and not (target.is_dir() and not any(target.iterdir()))):
        raise OutputError(f"{target}: there is something already; choose a new folder, or empty this one.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
            new = Path(beside) / "new"
            _fill(new, files)
            if target.exists():
                target.rmdir()  # fails if somebody has put something there meanwhile
            new.rename(target)
    except OSError as error:
        raise OutputError(f"{target}: the folder cannot be made: {error.strerror}.") from error


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    folder.chmod(0o755)


def _swap(new: Path, target: Path, old: Path) -> None:
    existed = target.exists()
    if existed:
        target.rename(old)
    try:
        new.rename(target)
    except BaseException:  # an interruption must not cost the old folder either
        if existed:
            old.rename(target)
        raise


def copy_files(source: Path, *, without: tuple[Path, ...]) -> dict[str, bytes]:
    """The ordinary files below a folder, by path relative to it; hidden ones and links out of it stay behind."""
    if not source.is_dir():
        return {}
    root = source.resolve()
    return {
        path.relative_to(source).as_posix(): path.read_bytes()
        for path in sorted(source.rglob("*"))
        if path.is_file()
        and path.resolve().is_relative_to(root)
        and not any(part.startswith(".") for part in path.relative_to(source).parts)
        and not any(path.is_relative_to(folder) for folder in without)
    }


def _is_ours(target: Path) -> bool:
    return target.is_dir() and ((target / MARKER).exists() or not any(target.iterdir()))
