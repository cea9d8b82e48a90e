"""Pages that the editor wrote, with their slots `overview` and `report` filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version

from regesta.model import Kind, Page, Register
from regesta.stages.pages.documents import row
from regesta.stages.pages.entities import WORDS
from regesta.stages.pages.rendering import front_matter, render
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import FOLDERS
from regesta.text.calendar import years_label
from regesta.text.plurals import counted
from regesta.text.slots import HOME, fill_slots

_NEWEST = 12
_MOST = 8


def handwritten_pages(texts: Mapping[str, str], sitemap: Sitemap) -> Iterator[Page]:
    """The editor's pages with their slots filled; a home page is made where there is none."""
    written = dict(texts)
    written.setdefault(HOME, front_matter({"title": "Home"}) + "# Home\n\n<!-- regesta:overview -->\n")
    slots: Mapping[str, Callable[[Sitemap, str], str]] = {"overview": _overview, "report": _report}
    for path, text in sorted(written.items()):

        def content(name: str, path: str = path) -> str | None:
            return slots[name](sitemap, path) if name in slots else None

        yield Page(path, fill_slots(text, content), in_navigation=True)


def _overview(sitemap: Sitemap, page: str) -> str:
    register = sitemap.register
    entries = register.entries.values()
    values = {
        "counts": [
            counted(len(register.documents), "document") + _span(register),
            *(
                counted(
                    sum(1 for entry in entries if entry.entity.kind is kind and entry.mentions),
                    WORDS[kind].one,
                    WORDS[kind].title.lower(),
                )
                for kind in Kind
            ),
            counted(sum(entry.mentions for entry in entries), "mention"),
            counted(len(register.dates), "date"),
        ],
        "documents": [row(sitemap, page, each) for each in register.documents[-_NEWEST:]],
        "most": [
            {
                "heading": f"{WORDS[kind].title} named most",
                "anchor": FOLDERS[kind],
                "rows": [
                    {"link": sitemap.entity_link(page, entry.entity.id), "count": entry.mentions}
                    for entry in sorted(entries, key=lambda entry: (-entry.mentions, entry.entity.id))
                    if entry.entity.kind is kind and entry.mentions
                ][:_MOST],
            }
            for kind in Kind
        ],
    }
    return render("overview", values, sitemap.words)


def _span(register: Register) -> str:
    dates = [each.document.date for each in register.documents if each.document.date is not None]
    if not dates:
        return ""
    return ", " + years_label(min(each.earliest for each in dates), max(each.latest for each in dates))


def _report(sitemap: Sitemap, page: str) -> str:
    register = sitemap.register
    values = {
        "version": version("regesta"),
        "documents": counted(len(register.documents), "document"),
        "mentions": counted(sum(entry.mentions for entry in register.entries.values()), "linked name"),
        "dates": counted(
            sum(len(each.dates) for annotated in register.documents for each in annotated.passages), "date expression"
        ),
        "doubts": [
            {
                "where": sitemap.document_link(page, annotated.document.id),
                "message": finding.message if finding.line is None else f"line {finding.line}: {finding.message}",
            }
            for annotated in register.documents
            for finding in annotated.findings
        ],
    }
    return render("report", values, sitemap.words)
