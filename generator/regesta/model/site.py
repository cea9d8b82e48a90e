"""What the generator yields."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from regesta.model.findings import Finding


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown page of the site."""

    path: str
    """Relative to the site's source folder, with `/`, ending in `.md`."""
    text: str
    """Front matter and body; the bytes are its UTF-8."""
    in_navigation: bool = False
    is_handwritten: bool = False
    """Whether an editor wrote it, in whatever Markdown the site's extensions read."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is copied as it is."""

    path: str
    """Relative to the site's source folder, with `/`."""
    file: Path
    """Where it lies."""


@dataclass(frozen=True, slots=True)
class Site:
    """All that the generator yields. Paths are unique and sorted."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    findings: tuple[Finding, ...]
