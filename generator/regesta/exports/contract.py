"""An annotated document into the public JSON contract of `regesta annotate`.

Offsets are Unicode code points of the raw file decoded, the end exclusive. The contract is documented in
docs/annotate.md; keys are added, never renamed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from regesta.model import AnnotatedDocument, DateExpression, DateValue, Finding
from regesta.words import words_of

_ENGLISH = words_of("en")
"""Whatever language the site is in: the contract is the same for all programs."""


def contract(annotated: AnnotatedDocument, findings: Iterable[Finding] = ()) -> dict[str, Any]:
    """The document as plain data; `findings` are those that do not come from the document itself."""
    document = annotated.document
    return {
        "id": document.id,
        "path": document.source.path,
        "sha256": document.source.sha256,
        "media_type": document.source.media_type,
        "encoding": document.source.encoding,
        "reader": document.source.reader,
        "title": document.title,
        "date": _date_value(document.date),
        "parts": [
            {
                "language": part.language,
                "start": part.start,
                "end": part.end,
                "title": part.title,
                "date": _date_value(part.date),
            }
            for part in document.parts
        ],
        "passages": [
            {
                "start": passage.start,
                "end": passage.end,
                "language": passage.language,
                "anchor": passage.anchor,
                "kind": str(passage.kind),
            }
            for passage in document.passages
        ],
        "mentions": list(_mentions(annotated)),
        "utterances": list(_utterances(annotated)),
        "dates": sorted(_dates(annotated), key=lambda each: each["start"]),
        "cuts": [
            {"start": cut.start, "end": cut.end, "rule": cut.rule, "language": cut.language} for cut in document.cuts
        ],
        "repairs": [
            {
                "start": repair.start,
                "end": repair.end,
                "text": repair.text,
                "replacement": repair.replacement,
                "rule": repair.rule,
            }
            for passage in document.passages
            for repair in passage.repairs
        ],
        "declared": [
            {"key": declared.key, "value": declared.value, "where": declared.where}
            for declared in document.source.declared
        ],
        "findings": [finding_data(finding) for finding in (*findings, *annotated.findings)],
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding as plain data."""
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "path": finding.path,
        "line": finding.line,
        "message": finding.message,
        "expected": finding.expected,
        "hint": finding.hint,
    }


def _mentions(annotated: AnnotatedDocument) -> Iterator[dict[str, Any]]:
    for each in annotated.passages:
        for mention in each.mentions:
            start, end = each.passage.raw_span(mention.start, mention.end)
            yield {
                "start": start,
                "end": end,
                "text": mention.text,
                "kind": str(mention.kind),
                "entity": mention.entity,
                "rule": mention.rule,
                "why": _ENGLISH.reason(mention.why),
                "status": str(mention.status),
                "voice": str(mention.voice),
            }


def _utterances(annotated: AnnotatedDocument) -> Iterator[dict[str, Any]]:
    for each in annotated.passages:
        for utterance in each.utterances:
            start, end = each.passage.raw_span(utterance.start, utterance.end)
            yield {
                "start": start,
                "end": end,
                "speaker": utterance.speaker,
                "name": utterance.name,
                "rule": utterance.rule,
                "why": _ENGLISH.reason(utterance.why),
            }


def _dates(annotated: AnnotatedDocument) -> Iterator[dict[str, Any]]:
    for expression in annotated.document.header_dates:
        yield _expression(expression, expression.start, expression.end)
    for each in annotated.passages:
        for expression in each.dates:
            yield _expression(expression, *each.passage.raw_span(expression.start, expression.end))


def _expression(expression: DateExpression, start: int, end: int) -> dict[str, Any]:
    return {
        "start": start,
        "end": end,
        "text": expression.text,
        "earliest": _iso(expression.earliest),
        "latest": _iso(expression.latest),
        "edtf": expression.edtf,
        "basis": str(expression.basis),
        "relative_to": _iso(expression.relative_to),
        "rule": expression.rule,
    }


def _date_value(value: DateValue | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {
        "earliest": value.earliest.isoformat(),
        "latest": value.latest.isoformat(),
        "edtf": value.edtf,
        "basis": str(value.basis),
        "why": _ENGLISH.reason(value.why),
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
