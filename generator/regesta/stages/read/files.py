"""Files of a folder, and their bytes: none outside of it, none too large, each trouble a finding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from regesta.formats.encodings import Decoded, decode_utf8
from regesta.model import Finding, Reason, Refused, Severity

LARGEST_BYTES = 50_000_000


def ordinary_files(folder: Path, name: str, findings: list[Finding]) -> Iterator[Path]:
    """Ordinary files below the folder, sorted; hidden ones are passed over, links out of it reported."""
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if any(part.startswith(".") for part in relative.parts):
            continue
        shown = f"{name}/{relative.as_posix()}"
        if not inside(path, root):
            message = Reason.told("this is a link to a place outside of the folder")
            hint = Reason.told("Copy the file itself into the folder.")
            findings.append(trouble("link-out-of-folder", shown, message, "a file", hint))
        elif path.is_file():
            yield path
        elif not path.is_dir():
            message = Reason.told("this is neither a file nor a folder")
            findings.append(trouble("unreadable-file", shown, message, "an ordinary file", Reason.told("Remove it.")))


def inside(path: Path, root: Path) -> bool:
    """Whether a path, its links followed, leads to something below `root`, which is resolved."""
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


def bytes_of(path: Path, shown: str, findings: list[Finding]) -> bytes | None:
    """A file's bytes; None, and a finding, when they cannot be had."""
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            message = Reason.told("the file has {size:,} bytes", size=size)
            hint = Reason.told("Split it into several documents.")
            findings.append(trouble("too-large", shown, message, f"at most {LARGEST_BYTES:,}", hint))
            return None
        return path.read_bytes()
    except OSError as error:
        message = Reason.told("the file cannot be read: {why}", why=str(error.strerror))
        hint = Reason.told("See who may read it, or restore it from a copy.")
        findings.append(trouble("unreadable-file", shown, message, "a readable file", hint))
        return None


def text_of(path: Path, shown: str, findings: list[Finding]) -> str | None:
    """The text of a file that an editor writes, which is UTF-8; None, and a finding, when it is not."""
    content = bytes_of(path, shown, findings)
    if content is None:
        return None
    decoded = decode_utf8(content)
    if isinstance(decoded, Decoded):
        return decoded.text
    findings.append(refusal(decoded, shown))
    return None


def refusal(refused: Refused, shown: str) -> Finding:
    """Why nothing could be made of a file, as a finding."""
    return Finding(refused.code, Severity.ERROR, shown, refused.line, refused.said, refused.expected, refused.remedy)


def trouble(code: str, path: str, said: Reason, expected: str = "", remedy: Reason | None = None) -> Finding:
    """An error about a file as a whole."""
    return Finding(code, Severity.ERROR, path, None, said, expected, remedy)
