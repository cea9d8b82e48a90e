"""How a document's page was made: the file as received, how it was read, and all that was cut and mended.

What has the same reason stands together, so that each reason is said once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from regesta.formats.registry import FORMATS
from regesta.formats.rules import LAYOUT
from regesta.model import AnnotatedDocument, Cut, Document, Finding, Passage, Repair, Source
from regesta.stages.pages.questions import worded
from regesta.stages.pages.rules import rule_sentence
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import original_path
from regesta.text.markdown import Markdown, escape
from regesta.text.visible import visible
from regesta.words import Words

_LONGEST = 120, 20_000
"""Characters that the list shows of each cut at least, and of all together; all of each stands in its place."""
_MOST = 200
"""Entries of a list: the page is for readers, `regesta annotate` for programs."""
_PAGE_END = "\f"


def provenance(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> dict[str, Any]:
    """All that the panel tells."""
    document, words = annotated.document, sitemap.words
    repairs = repairs_of(document, document.passages)
    return {
        "file": [{"name": words(f"provenance.{key}"), "value": value} for key, value in _file(document, path, sitemap)],
        "hash": document.source.sha256,
        "declared": [
            {
                "name": words(f"provenance.declared-{each.key}"),
                "value": each.value,
                "language": sitemap.languages.of_text(each.value),
                "where": words.reason(each.place),
            }
            for each in document.source.declared
        ],
        "cuts": _cuts(document, sitemap),
        "cut_count": len(document.cuts),
        "repairs": _alike(document.source, repairs, words),
        "repair_rows": len({_likeness(each) for each in repairs}),
        "repair_count": len(repairs),
        "doubts": [_doubt(finding, document, sitemap) for finding in annotated.findings[:_MOST]],
        "doubt_count": len(annotated.findings),
        "most": _MOST,
    }


def _doubt(finding: Finding, document: Document, sitemap: Sitemap) -> dict[str, Any]:
    words = sitemap.words
    message = worded(visible(words.reason(finding.said)), document, sitemap)
    place = "" if finding.line is None else words("provenance.line", line=finding.line)
    return {"place": place, "message": message}


def _file(document: Document, path: str, sitemap: Sitemap) -> Iterator[tuple[str, str | Markdown]]:
    source, words = document.source, sitemap.words
    name = source.path.rsplit("/", 1)[-1]
    shown: str | Markdown = name
    if document.id in sitemap.originals:
        target = original_path(document.id, name).rsplit("/", 1)[-1]
        shown = Markdown(f'[{escape(name)}]({target}){{ download="{target}" }}')
    if source.member:
        yield "attachment", source.member
    yield "file", shown
    kinds = {each.media_types[0]: each for each in FORMATS}
    form = kinds.get(source.media_type)
    yield "kind", source.media_type if form is None else words.own(f"formats.{form.module}", form.name)
    yield "size", words.count("byte", source.size)
    if source.encoding:
        basis = source.encoding_basis
        how = words.own(f"encodings.{basis.partition(':')[0]}", basis)
        yield "encoding", words("provenance.encoding-found", name=source.encoding, how=how)
    if source.reader and (form is None or source.reader != form.name):
        yield "reader", source.reader
    yield "characters", _accounted(document, words)


def _accounted(document: Document, words: Words) -> str:
    """What became of the characters of the file; the numbers add up."""
    account = document.account()
    space = account.total - account.kept - account.cut - account.mended
    counts = {"kept": account.kept, "cut": account.cut, "mended": account.mended, "space": space}
    parts = [
        words(f"provenance.{key}", n=words.number(count)) for key, count in counts.items() if count or key == "kept"
    ]
    return words("provenance.accounted", total=words.number(account.total), parts=words.listed(parts))


def _cuts(document: Document, sitemap: Sitemap) -> list[dict[str, Any]]:
    """What was cut, by rule, in order of the first place of each."""
    by_rule: dict[str, list[dict[str, Any]]] = defaultdict(list)
    shown = document.cuts[:_MOST]
    longest = max(_LONGEST[0], _LONGEST[1] // max(1, len(shown)))
    for cut in shown:
        by_rule[cut.rule].append(_cut(cut, longest, document.source, sitemap))
    words = sitemap.words
    return [{"rule": rule, "sentence": rule_sentence(rule, words), "rows": rows} for rule, rows in by_rule.items()]


def _cut(cut: Cut, longest: int, source: Source, sitemap: Sitemap) -> dict[str, Any]:
    words = sitemap.words
    text = " ".join(visible(cut.text).replace("⏎", " ").split())
    place = _place(source, cut.start, words)
    length = words.count("word", len(cut.text.split()))
    return {
        "where": f"{place}, {length}" if place else length,
        "text": text if len(text) <= longest else f"{text[:longest]} …",
        "language": sitemap.languages.of_passage(text, cut.language),
    }


def repairs_of(document: Document, passages: Sequence[Passage]) -> list[Repair]:
    """Those of some passages of a document, in order of their place; what only is layout is none."""
    inner = {(cut.start, cut.end) for cut in document.cuts}
    return [
        repair
        for passage in passages
        for repair in passage.repairs
        if repair.rule not in LAYOUT and (repair.start, repair.end) not in inner
    ]


def _alike(source: Source, repairs: Sequence[Repair], words: Words) -> list[dict[str, Any]]:
    """Repairs by rule, and those that are alike in one entry, each with its first place."""
    first: dict[tuple[str, str, str], Repair] = {}
    count = Counter(_likeness(each) for each in repairs)
    for each in repairs:
        first.setdefault(_likeness(each), each)
    by_rule: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for (rule, was, now), repair in sorted(first.items(), key=lambda item: item[0])[:_MOST]:
        place, times = _place(source, repair.start, words), words.count("time", count[rule, was, now])
        by_rule[rule].append(
            {
                "was": visible(was),
                "now": visible(now) if now else words("provenance.nothing"),
                "where": f"{place}, {times}" if place else times,
            }
        )
    return [{"rule": rule, "sentence": rule_sentence(rule, words), "rows": rows} for rule, rows in by_rule.items()]


def _place(source: Source, offset: int, words: Words) -> str:
    """Where in the file something stands, as far as the file has lines or pages."""
    line = source.line_of(offset)
    if line is not None:
        return words("provenance.line", line=line)
    # A block may go on over the end of its page, and a note of the page before may follow it: what begins last tells.
    begin = source.text.rfind(_PAGE_END, 0, offset) + 1
    end = source.text.find(_PAGE_END, offset)
    here = [each for each in source.blocks if each.page and begin <= each.start and (end < 0 or each.start < end)]
    before = [each.page for each in here if each.start <= offset]
    page = before[-1] if before else here[-1].page if here else None
    return "" if page is None else words("provenance.page", page=page)


def _likeness(repair: Repair) -> tuple[str, str, str]:
    return repair.rule, repair.text, repair.replacement
