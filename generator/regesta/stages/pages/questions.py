"""The page of open questions: every doubt with its candidates, every time that was not read, every finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from regesta.model import Document, Finding, Page, Severity
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import QUESTIONS, document_path
from regesta.text.markdown import Markdown, escape
from regesta.text.plurals import counted

_NAMES = (
    "ambiguous-name",
    "ambiguous-role",
    "role-without-date",
    "role-without-holder",
    "role-in-another-time",
    "named-otherwise",
)
_SECTIONS: Sequence[tuple[str, str, tuple[str, ...]]] = (
    ("names", "Names and offices that are linked to nobody", _NAMES),
    ("dates", "Times that could not be told", ("unread-date",)),
    ("undated", "Documents without a date", ("undated-document",)),
    ("letters", "Words that mix two scripts", ("mixed-scripts",)),
    ("unmentioned", "Entities that no document mentions", ("never-mentioned",)),
)
_SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "Errors",
    Severity.WARNING: "Warnings",
    Severity.NOTE: "Other notes",
}


def questions_page(sitemap: Sitemap, findings: Sequence[Finding]) -> Page:
    """What is left open, by kind of question; the numbers are those of the data."""
    known = {code for _, _, codes in _SECTIONS for code in codes}
    sections = [
        _section(anchor, heading, (each for each in findings if each.code in codes), sitemap)
        for anchor, heading, codes in _SECTIONS
    ]
    sections += [
        _section(
            f"{severity}s", heading, (e for e in findings if e.severity is severity and e.code not in known), sitemap
        )
        for severity, heading in _SEVERITIES.items()
    ]
    values = {"count": counted(len(findings), "question"), "sections": [each for each in sections if each["rows"]]}
    front = {"title": "Open questions", "template": "register.html", "hide": ["navigation", "toc"]}
    return render_page(QUESTIONS, "questions", front, values, sitemap.words, in_navigation=True)


def _section(anchor: str, heading: str, findings: Iterable[Finding], sitemap: Sitemap) -> dict[str, Any]:
    documents = {each.document.id: each.document for each in sitemap.register.documents}
    by_path = {document.source.path: document for document in documents.values()}
    rows = list(_rows(findings, by_path, sitemap))
    return {"anchor": anchor, "heading": heading, "count": len(rows), "rows": rows}


def _rows(findings: Iterable[Finding], documents: Mapping[str, Document], sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    for finding in findings:
        document = documents.get(finding.path.partition("/")[2])
        yield {
            "where": _where(finding, document),
            "message": finding.message,
            "candidates": [sitemap.entity_link(QUESTIONS, identity) for identity in finding.entities],
            "hint": finding.hint,
        }


def _where(finding: Finding, document: Document | None) -> Markdown:
    line = "" if finding.line is None else f", line {finding.line}"
    if document is None:
        return Markdown(f"{escape(finding.path)}{line}")
    target = document_path(document.id) + (f"#{finding.anchor}" if finding.anchor else "")
    return Markdown(f"[{escape(document.title)}]({relative(QUESTIONS, target)}){line}")
