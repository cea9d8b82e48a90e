"""Pages that the editor wrote, with their slots `overview` and `report` filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from regesta.model import Finding, Page
from regesta.stages.pages.overview import overview
from regesta.stages.pages.rendering import front_matter
from regesta.stages.pages.report import report
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.markdown import escape
from regesta.text.slots import HOME, fill_slots
from regesta.words import Words

_HEADING = re.compile(r"^(#{1,6})(?=\s)", re.MULTILINE)


def handwritten_pages(texts: Mapping[str, str], sitemap: Sitemap, findings: Sequence[Finding]) -> Iterator[Page]:
    """The editor's pages with their slots filled; a home page is made where there is none."""
    written = dict(texts)
    written.setdefault(HOME, _home(sitemap.words))
    for path, text in sorted(written.items()):

        def content(name: str, path: str = path, text: str = text) -> str | None:
            if name == "overview":
                return overview(sitemap, path, findings)
            return report(sitemap, path, findings, level=_level(text)) if name == "report" else None

        yield Page(path, fill_slots(text, content), in_navigation=True, is_handwritten=True)


def _level(text: str) -> int:
    """The level of a heading that stands in the report: below the editor's last one before it."""
    before = [len(signs) for signs in _HEADING.findall(text.partition("regesta:report")[0])]
    return min(before[-1] + 1, 6) if before else 2


def _home(words: Words) -> str:
    title = words("home.title")
    front = {"title": title, "template": "home.html", "hide": ["navigation", "toc"]}
    return f"{front_matter(front)}# {escape(title)}\n\n<!-- regesta:overview -->\n"
