"""How the site was made, in figures: what fills the slot `report`, mostly on the page about the collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from regesta.formats.registry import FORMATS
from regesta.formats.rules import LAYOUT
from regesta.model import Basis, Document, Finding, Register, Status
from regesta.stages.pages.questions import by_kind
from regesta.stages.pages.rendering import render
from regesta.stages.pages.rules import rule_sentence
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import QUESTIONS
from regesta.text.markdown import Markdown, escape, link
from regesta.text.visible import visible
from regesta.words import Words

_UNREAD = frozenset(
    {
        "empty-document",
        "encrypted-document",
        "images-left-out",
        "needs-ocr",
        "over-limit",
        "parts-left-out",
        "too-large",
        "unknown-encoding",
        "unknown-format",
        "unread-attachment",
        "unread-pages",
        "unreadable-document",
        "unreadable-file",
    }
)
"""Codes of findings that tell of something which is not on the site."""
_MOST = 100
_RULES = ("name", "alias", "short-name", "role", "short-role", "decision")
_FORMS = {form.media_types[0]: form for form in FORMATS}


def report(sitemap: Sitemap, page: str, findings: Sequence[Finding], *, level: int) -> str:
    """Counts of all that was read, linked, dated, left out and mended, and of what is left open.

    `level` is that of its headings.
    """
    words, register = sitemap.words, sitemap.register
    documents = [each.document for each in register.documents]
    unread = [finding for finding in findings if finding.code in _UNREAD]
    tables = [
        _table("files", _files(documents, words), words),
        _table("links", _links(register, words), words),
        _table("dates", _by_basis(_date_bases(register), words), words),
        _table("documents", _by_basis(_document_bases(documents), words), words),
        _table("cuts", _by_rule((cut.rule for each in documents for cut in each.cuts), words), words),
        _table("repairs", _by_rule(_repairs(documents), words), words),
    ]
    values = {
        "level": Markdown("#" * level),
        "version": version("regesta"),
        "documents": words.count("document", len(documents)),
        "length": words.count("word", sum(len(p.text.split()) for each in documents for p in each.passages)),
        "mentions": words.count("mention", sum(entry.mentions for entry in register.entries.values())),
        "newest": _newest(documents, words),
        "tables": [each for each in tables if each["rows"]],
        "questions": [
            {"link": _to_questions(page, kind, words), "count": len(those)} for kind, those in by_kind(findings).items()
        ],
        "unread": [_unread(finding, words) for finding in unread[:_MOST]],
        "unread_more": max(0, len(unread) - _MOST),
    }
    return render("report", values, words)


def _table(name: str, rows: Iterable[tuple[str, int]], words: Words) -> dict[str, Any]:
    return {
        "anchor": f"report-{name}",
        "heading": words(f"report.{name}"),
        "what": words(f"report.{name}-what"),
        "counted": words(f"report.{name}-counted"),
        "rows": [{"name": name, "count": count} for name, count in rows],
    }


def _files(documents: Sequence[Document], words: Words) -> Iterator[tuple[str, int]]:
    """Documents by kind of file; a kind without a name of its own is said by its media type."""
    found = Counter(each.source.media_type for each in documents)
    for media_type in sorted(found, key=lambda each: (-found[each], each)):
        form = _FORMS.get(media_type)
        name = media_type if form is None else words.own(f"formats.{form.module}", form.name)
        yield name, found[media_type]


def _links(register: Register, words: Words) -> Iterator[tuple[str, int]]:
    found = Counter(
        (mention.rule, mention.status)
        for annotated in register.documents
        for each in annotated.passages
        for mention in each.mentions
    )
    for rule in _RULES:
        for status in Status:
            if found[rule, status]:
                said = words(f"report.rule-{rule}")
                yield said if status is Status.CONFIRMED else words("report.suggested", rule=said), found[rule, status]


def _date_bases(register: Register) -> Counter[Basis]:
    return Counter(date.basis for each in register.documents for annotated in each.passages for date in annotated.dates)


def _document_bases(documents: Sequence[Document]) -> Counter[Basis]:
    return Counter(each.date.basis for each in documents if each.date is not None)


def _by_basis(found: Mapping[Basis, int], words: Words) -> Iterator[tuple[str, int]]:
    for basis in Basis:
        if found.get(basis):
            yield words("legend.said-of", what=words(f"bases.{basis}"), said=words(f"legend.{basis}")), found[basis]


def _by_rule(rules: Iterable[str], words: Words) -> Iterator[tuple[str, int]]:
    """Rules with the same sentence are one for a reader."""
    found = Counter(rule_sentence(rule, words) or rule for rule in rules)
    yield from sorted(found.items(), key=lambda item: (-item[1], item[0]))


def _repairs(documents: Sequence[Document]) -> Iterator[str]:
    for document in documents:
        inner = {(cut.start, cut.end) for cut in document.cuts}
        for passage in document.passages:
            for repair in passage.repairs:
                if repair.rule not in LAYOUT and (repair.start, repair.end) not in inner:
                    yield repair.rule


def _newest(documents: Sequence[Document], words: Words) -> str:
    dated = [each.date for each in documents if each.date is not None]
    if not dated:
        return ""
    newest = max(dated, key=lambda each: (each.latest, each.earliest))
    return words.date(newest.earliest, newest.latest)


def _to_questions(page: str, kind: str, words: Words) -> Markdown:
    return link(escape(words(f"questions.{kind}")), f"{relative(page, QUESTIONS)}#{kind}")


def _unread(finding: Finding, words: Words) -> dict[str, Any]:
    """The file, and why."""
    return {"path": finding.path, "message": visible(words.reason(finding.said))}
