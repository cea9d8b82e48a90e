"""Files into a folder where others lie: each whole, and all of them or none."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from regesta.errors import OutputError


def place(folder: Path, writes: Mapping[str, bytes], removes: Iterable[str] = ()) -> None:
    """Write files and then remove others, by path relative to the folder; folders are made where needed.

    Raises:
        OutputError: The folder cannot be written to; it is as it was.
    """
    waiting: list[tuple[Path, Path]] = []
    made: list[Path] = []
    try:
        for path, content in writes.items():
            waiting.append((_beside(folder / path, content), folder / path))
        for new, target in waiting:
            if not os.path.lexists(target):
                made.append(target)
            new.replace(target)
        for path in removes:
            (folder / path).unlink()
    except BaseException as error:
        for target in made:
            target.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise OutputError(f"{folder}: cannot be written to: {error.strerror}.") from error
        raise
    finally:
        for new, _ in waiting:
            with contextlib.suppress(FileNotFoundError):
                new.unlink()


def _beside(target: Path, content: bytes) -> Path:
    """The content in a hidden file of the same folder, from where it can be moved in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".regesta-", dir=target.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
    return Path(name)
