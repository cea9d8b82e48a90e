"""What each mark means, with an example of each in its real look: one click away from every page."""

from __future__ import annotations

from typing import Any

from regesta.figures.markup import element
from regesta.model import Basis, Kind, Page
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import DATES, EVENTS, FOLDERS, LEGEND
from regesta.text.markdown import Markdown, escape, link


def legend_page(sitemap: Sitemap) -> Page:
    """The legend; its links lead to the registers."""
    words = sitemap.words
    values = {
        "kinds": [
            *(_kind(str(kind), FOLDERS[kind], sitemap) for kind in Kind),
            _kind("date", DATES, sitemap),
            _kind("event", EVENTS, sitemap),
        ],
        "bases": [
            {"mark": words(f"bases.{basis}"), "basis": str(basis), "meaning": words(f"legend.{basis}")}
            for basis in Basis
        ],
        "bar": element("span", {"class": "rg-key rg-key-bar"}, words("home.mentioned")),
        "ring": element("span", {"class": "rg-key rg-key-ring"}, words("home.published")),
    }
    front = {"title": words("legend.title"), "template": "legend.html", "hide": ["navigation", "toc"]}
    return render_page(LEGEND, "legend", front, values, words)


def _kind(kind: str, folder: str, sitemap: Sitemap) -> dict[str, Any]:
    shown = link(escape(sitemap.words(f"kinds.{kind}")), relative(LEGEND, f"{folder}/index.md"))
    return {
        "icon": element("span", {"class": f"rg-icon rg-{kind}"}),
        "link": Markdown(f"{shown}{{.rg-{kind}}}"),
        "meaning": sitemap.words(f"legend.link-{kind}"),
    }
