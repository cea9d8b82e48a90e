"""The page of open questions: every doubt with its candidates, every time that was not read, every finding.

All of it is said in the language of the site; the command line says the same in English.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from regesta.model import Document, Finding, Page, Severity
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import QUESTIONS
from regesta.text.markdown import Markdown, escape
from regesta.text.visible import visible

_MOST = 150
"""Findings that a section shows, and documents that the list of documents shows."""
_LONGEST = 400
"""Characters of a message."""
_MOST_CANDIDATES = 8
_CODES: Mapping[str, tuple[str, ...]] = {
    "names": (
        "ambiguous-name",
        "ambiguous-role",
        "named-otherwise",
        "role-in-another-time",
        "role-without-date",
        "role-without-holder",
    ),
    "dates": ("unread-date",),
    "undated": ("undated-document",),
    "events": ("possible-account",),
    "letters": ("invisible-characters", "mixed-scripts"),
    "unmentioned": ("never-mentioned",),
}
"""The kinds of question with the codes of their findings; what has none of these goes by its severity."""
_NAMES, _UNMENTIONED = "names", "unmentioned"
_SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "errors",
    Severity.WARNING: "warnings",
    Severity.NOTE: "notes",
}
_KIND_OF = {code: kind for kind, codes in _CODES.items() for code in codes}
KINDS = (*_CODES, *_SEVERITIES.values())
"""Kinds of question, in the order of the page; each is the anchor of its section."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Which document a finding is about."""

    by_finding: Mapping[Finding, Document]
    by_path: Mapping[str, Document]

    @classmethod
    def of(cls, sitemap: Sitemap) -> _Places:
        documents = sitemap.register.documents
        # Attachments have the path of their mail: only the document that found something knows that it did.
        found = ((finding, each.document) for each in reversed(documents) for finding in each.findings)
        return cls(dict(found), {each.document.source.path: each.document for each in reversed(documents)})

    def document(self, finding: Finding) -> Document | None:
        return self.by_finding.get(finding) or self.by_path.get(finding.path.partition("/")[2])


def by_kind(findings: Sequence[Finding]) -> Mapping[str, Sequence[Finding]]:
    """Findings by the kind of question that they are; kinds without any are left out."""
    found: dict[str, list[Finding]] = {kind: [] for kind in KINDS}
    for finding in findings:
        found[_KIND_OF.get(finding.code, _SEVERITIES[finding.severity])].append(finding)
    return {kind: those for kind, those in found.items() if those}


def questions_page(sitemap: Sitemap, findings: Sequence[Finding]) -> Page:
    """What is left open, by kind of question; the numbers are those of the data."""
    words, places = sitemap.words, _Places.of(sitemap)
    values = {
        "count": words.count("question", len(findings)),
        "sections": [_section(kind, those, places, sitemap) for kind, those in by_kind(findings).items()],
        "documents": list(_documents(findings, places, sitemap)),
        "documents_more": max(0, len(_per_document(findings, places)) - _MOST),
    }
    front = {
        "title": words("questions.title"),
        "description": f"{values['count']}. {words('questions.lead')}" if findings else words("questions.none"),
        "template": "questions.html",
        "hide": ["navigation", "toc"],
    }
    return render_page(QUESTIONS, "questions", front, values, words, in_navigation=True)


def _section(kind: str, findings: Sequence[Finding], places: _Places, sitemap: Sitemap) -> dict[str, Any]:
    words = sitemap.words
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    heads: dict[str, Markdown] = {}
    for finding in findings[:_MOST]:
        document = places.document(finding)
        key = finding.path if document is None else document.id
        heads.setdefault(key, _head(finding, document, sitemap))
        groups[key].append(_row(finding, document, kind, sitemap))
    return {
        "anchor": kind,
        "heading": words(f"questions.{kind}"),
        "lead": words(f"questions.{kind}-lead"),
        "todo": words(f"questions.{kind}-do"),
        "count": len(findings),
        "groups": [{"head": heads[key], "rows": rows} for key, rows in groups.items()],
        "more": max(0, len(findings) - _MOST),
    }


def _row(finding: Finding, document: Document | None, kind: str, sitemap: Sitemap) -> dict[str, Any]:
    words = sitemap.words
    # Where the heading has said all, the entity is the whole row.
    said = "" if kind == _UNMENTIONED and finding.entities else words.reason(finding.said)
    shown = visible(said).removesuffix(".")
    return {
        "message": worded(shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]} …", document, sitemap),
        "where": _where(finding, document, sitemap),
        "candidates": [sitemap.entity_link(QUESTIONS, each) for each in finding.entities[:_MOST_CANDIDATES]],
        "perhaps": kind == _NAMES,
        "hint": words.reason(finding.remedy) if finding.remedy is not None and kind not in _CODES else "",
    }


def worded(message: str, document: Document | None, sitemap: Sitemap) -> str:
    """A message of the site; the words of a document within it are in their own language."""
    likely = next((part.language for part in document.parts), "und") if document is not None else "und"
    return sitemap.languages.spoken(message, likely)


def _head(finding: Finding, document: Document | None, sitemap: Sitemap) -> Markdown:
    return Markdown(escape(finding.path)) if document is None else sitemap.document_link(QUESTIONS, document.id)


def _where(finding: Finding, document: Document | None, sitemap: Sitemap) -> Markdown | str:
    """The line of the file; where there is a paragraph, a link to it."""
    words = sitemap.words
    line = "" if finding.line is None else words("provenance.line", line=finding.line)
    if document is None or not finding.anchor:
        return line
    target = relative(QUESTIONS, sitemap.passage(document.id, finding.anchor))
    return Markdown(f"[{escape(line or words('questions.paragraph'))}]({target})")


def _per_document(findings: Sequence[Finding], places: _Places) -> Counter[str]:
    found = (places.document(finding) for finding in findings)
    return Counter(document.id for document in found if document is not None)


def _documents(findings: Sequence[Finding], places: _Places, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    """The documents with the most questions, each with its own list."""
    count = _per_document(findings, places)
    for identity in sorted(count, key=lambda each: (-count[each], each))[:_MOST]:
        yield {"link": sitemap.document_link(QUESTIONS, identity), "count": count[identity]}
