"""Which reader reads what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

from regesta.model import Extracted, Refused


@dataclass(frozen=True, slots=True)
class Hints:
    """What a reader may be told of a file."""

    languages: tuple[str, ...] = ("en", "ru")
    """Those of the site."""
    encoding: str | None = None
    """As the editor's metadata say it; stands above all that the file says."""
    charset: str | None = None
    """As what brought the file says it, a mail of its attachment; below what the file itself says."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file."""

    name: str
    """For a reader, as in `a web page`."""
    module: str
    """Of its reader, in this package."""
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    """The first is the usual one."""
    foreign: bool
    """Whether it is read by a foreign parser, and therefore apart."""


FORMATS: Sequence[Format] = (
    Format("plain text", "plain", (".txt", ".text"), ("text/plain",), foreign=False),
    Format("Markdown", "markdown", (".md", ".markdown"), ("text/markdown",), foreign=True),
    Format("a web page", "html", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), foreign=True),
    Format("PDF", "pdf", (".pdf",), ("application/pdf",), foreign=True),
    Format(
        "Word",
        "docx",
        (".docx",),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        foreign=True,
    ),
    Format("mail", "mail", (".eml",), ("message/rfc822",), foreign=True),
)


def format_of(name: str) -> Format | None:
    """The format of a file by the end of its name."""
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return next((each for each in FORMATS if suffix in each.suffixes), None)


def format_of_attachment(name: str, media_type: str) -> Format | None:
    """The format of an attachment: by its name, else by what its mail says."""
    return format_of(name) or next((each for each in FORMATS if media_type.lower() in each.media_types), None)


def read_here(form: Format, content: bytes, hints: Hints) -> Extracted | Refused:
    """What the format's reader makes of a file, in this process and without limits."""
    reader = import_module(f"regesta.formats.{form.module}")
    result: Extracted | Refused = reader.read(content, hints)
    return result
