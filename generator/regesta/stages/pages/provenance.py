"""How a document's page was made: the file as received, how it was read, and all that was cut, mended and linked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from regesta.formats.registry import FORMATS
from regesta.formats.rules import LAYOUT
from regesta.model import AnnotatedDocument, Document, Repair, Source
from regesta.stages.pages.rules import rule_sentence
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import original_path
from regesta.text.markdown import Markdown, escape
from regesta.text.plurals import counted
from regesta.text.visible import visible

_LONGEST = 120
"""Characters of a cut that the list shows; all of it stands in its place."""
_MOST = 200
"""Rows of a list: the page is for readers, `regesta annotate` for programs."""
_PAGE_END = "\f"
_DECLARED = {
    "title": "Title",
    "language": "Language",
    "sent": "Sent",
    "date": "Published",
    "created": "File made",
    "author": "Author",
    "recipient": "Recipient",
    "issuer": "Issued by",
    "publisher": "Published by",
    "address": "Address",
    "accessed": "Accessed",
    "rights": "Rights",
    "note": "Note",
}


def provenance(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> dict[str, Any]:
    """All that the panel tells."""
    document = annotated.document
    cuts = [_cut(document, number) for number in range(min(len(document.cuts), _MOST))]
    repairs = list(_repairs(document))
    return {
        "file": list(_file(document, path, sitemap)),
        "hash": document.source.sha256,
        "declared": [
            {"name": _DECLARED.get(each.key, each.key), "value": each.value, "where": each.where}
            for each in document.source.declared
        ],
        "cuts": cuts,
        "cut_count": len(document.cuts),
        "repairs": repairs[:_MOST],
        "repair_rows": len(repairs),
        "repair_count": sum(row["count"] for row in repairs),
        "links": _links_by_rule(annotated, path, sitemap),
        "doubts": [
            visible(finding.message if finding.line is None else f"Line {finding.line}: {finding.message}")
            for finding in annotated.findings[:_MOST]
        ],
        "doubt_count": len(annotated.findings),
        "most": _MOST,
    }


def _file(document: Document, path: str, sitemap: Sitemap) -> Iterator[dict[str, Any]]:
    source = document.source
    name = source.path.rsplit("/", 1)[-1]
    shown: str | Markdown = name
    if document.id in sitemap.originals:
        target = original_path(document.id, name).rsplit("/", 1)[-1]
        shown = Markdown(f'[{escape(name)}]({target}){{ download="{target}" }}')
    if source.member:
        yield {"name": "Attachment", "value": source.member}
    yield {"name": "File as received", "value": shown}
    kinds = {each.media_types[0]: each.name for each in FORMATS}
    yield {"name": "Kind", "value": kinds.get(source.media_type, source.media_type)}
    yield {"name": "Size", "value": f"{source.size:,} bytes"}
    if source.encoding:
        yield {"name": "Encoding", "value": f"{source.encoding} ({source.encoding_basis})"}
    if source.reader:
        yield {"name": "Read by", "value": source.reader}
    account = document.account()
    parts = [f"{account.kept:,} stand in the text"]
    if account.cut:
        parts.append(f"{account.cut:,} were left out")
    if account.mended:
        parts.append(f"{account.mended:,} were mended")
    space = account.total - account.kept - account.cut - account.mended
    if space > 0:
        parts.append(f"{space:,} are space between paragraphs")
    yield {"name": "Characters", "value": f"of {account.total:,}, {_listed(parts)}"}


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _cut(document: Document, number: int) -> dict[str, Any]:
    cut = document.cuts[number]
    words = " ".join(visible(cut.text).replace("⏎", " ").split())
    return {
        "place": _place(document.source, cut.start),
        "rule": cut.rule,
        "sentence": rule_sentence(cut.rule),
        "text": words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …",
        "length": counted(len(cut.text.split()), "word"),
    }


def _repairs(document: Document) -> Iterator[dict[str, Any]]:
    """Repairs that are alike in one row, in order of their first place; what only is layout is none."""
    inner = {(cut.start, cut.end) for cut in document.cuts}
    all_of_them = [
        repair
        for passage in document.passages
        for repair in passage.repairs
        if repair.rule not in LAYOUT and (repair.start, repair.end) not in inner
    ]
    for (rule, was, now), group in groupby(sorted(all_of_them, key=_likeness), key=_likeness):
        same = list(group)
        yield {
            "place": _place(document.source, same[0].start),
            "was": visible(was),
            "now": visible(now) if now else "nothing",
            "rule": rule,
            "sentence": rule_sentence(rule),
            "count": len(same),
        }


def _place(source: Source, offset: int) -> str:
    """Where in the file something stands, as far as the file has lines or pages."""
    line = source.line_of(offset)
    if line is not None:
        return f"line {line}"
    # A block may go on over the end of its page: what begins on the same page tells which it is.
    begin = source.text.rfind(_PAGE_END, 0, offset) + 1
    end = source.text.find(_PAGE_END, offset)
    here = [each for each in source.blocks if each.page and begin <= each.start and (end < 0 or each.start < end)]
    before = [each.page for each in here if each.start <= offset]
    page = before[-1] if before else here[0].page if here else None
    return "" if page is None else f"page {page}"


def _likeness(repair: Repair) -> tuple[str, str, str]:
    return repair.rule, repair.text, repair.replacement


def _links_by_rule(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> Sequence[dict[str, Any]]:
    """Each form with what it was linked to and why, once."""
    rows: Counter[tuple[str, str, str]] = Counter()
    for each in annotated.passages:
        for mention in each.mentions:
            rows[" ".join(mention.text.split()), mention.entity, mention.why] += 1
    return [
        {"form": form, "entity": sitemap.entity_link(path, entity), "why": why, "count": count}
        for (form, entity, why), count in sorted(rows.items(), key=lambda item: (item[0][1], -item[1], item[0]))
    ]
