"""A built site into its kinds of pages, so that a new kind is looked at without being listed anywhere.

Pages are of one kind when they have the same frame and addresses of the same shape: `entity people/*`, `date dates/0`.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

_FRAME = re.compile(r'class="rg-page rg-page--([a-z]+)"')
_ANSWERED_ELSEWHERE = re.compile(r'<meta http-equiv="refresh"')


def kinds(site: Path) -> dict[str, tuple[str, ...]]:
    """Addresses of the pages of a built site by kind, the fullest page of each kind first."""
    pages = sorted((kind_of(site, file), -file.stat().st_size, address_of(site, file)) for file in site.rglob("*.html"))
    return {kind: tuple(address for *_, address in each) for kind, each in groupby(pages, key=lambda page: page[0])}


def kind_of(site: Path, file: Path) -> str:
    """The kind of a page."""
    text = file.read_text("utf-8")
    frame = _FRAME.search(text)
    first, *rest = (address_of(site, file).removesuffix(".html").strip("/") or "index").split("/")
    shape = "/".join((first, *(_shape(part) for part in rest)))
    name = "merged" if _ANSWERED_ELSEWHERE.search(text) else frame[1] if frame else "none"
    return f"{name} {shape}"


def address_of(site: Path, file: Path) -> str:
    """The address of a page, relative to its site."""
    path = file.relative_to(site).as_posix()
    return path.removesuffix("index.html") if file.name == "index.html" else path


def frame_of(kind: str) -> str:
    """The frame that a kind of page has."""
    return kind.partition(" ")[0]


def _shape(part: str) -> str:
    return re.sub(r"\d", "0", part) if re.fullmatch(r"[\d-]+", part) else "*"
