"""What is named on the command line into files to add: those of a folder too, links never."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from regesta.formats.registry import FORMATS, format_of
from regesta.model import Finding, Reason
from regesta.stages.read.files import trouble

_A_FILE = "an ordinary file"
_COPY = Reason.told("Name the file that it leads to.")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is to be added, and what is not."""

    files: tuple[Path, ...]
    """In the order named; those of a folder sorted."""
    refused: tuple[Finding, ...]
    """Why something named, or a link in a folder, is not added."""
    passed_over: tuple[Path, ...]
    """Files of folders for which there is no reader."""


def gather(named: Iterable[Path]) -> Gathered:
    """The files named, and those of the folders named; hidden ones in folders are passed over without a word."""
    files: list[Path] = []
    refused: list[Finding] = []
    passed_over: list[Path] = []
    for path in named:
        reason = _refusal(path)
        if reason is not None:
            refused.append(reason)
        elif path.is_file():
            files.append(path)
        else:
            for each in _below(path):
                reason = _refusal(each)
                if reason is not None:
                    refused.append(reason)
                else:
                    (passed_over if format_of(each.name) is None else files).append(each)
    # A file that is named twice is one file.
    return Gathered(tuple(dict.fromkeys(files)), tuple(refused), tuple(passed_over))


def unknown_format(path: Path) -> Finding:
    """Why a file for which there is no reader is not added."""
    suffixes = ", ".join(suffix for form in FORMATS for suffix in form.suffixes)
    message = Reason.told("there is no reader for `{name}`", name=path.suffix or path.name)
    return trouble(
        "unknown-format", str(path), message, f"a file that ends in {suffixes}", Reason.told("Save it as one of these.")
    )


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and (path.is_symlink() or not path.is_dir()):
            yield path


def _refusal(path: Path) -> Finding | None:
    if path.is_symlink():
        return trouble(
            "unreadable-file", str(path), Reason.told("this is a link, which is not followed"), _A_FILE, _COPY
        )
    try:
        path.stat()
    except OSError as error:
        return trouble(
            "unreadable-file",
            str(path),
            Reason.told("this cannot be read: {why}", why=str(error.strerror)),
            _A_FILE,
        )
    if not path.is_file() and not path.is_dir():
        return trouble("unreadable-file", str(path), Reason.told("this is neither a file nor a folder"), _A_FILE)
    return None
