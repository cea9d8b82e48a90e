"""A source into a document: parts of passages in their languages, what was cut and mended, and what is said of it.

Nothing of the raw text is lost: each of its characters belongs to a passage or to a cut, or is white space between
them, and what reads otherwise in a passage is a repair. `Document.account` counts it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from regesta.model import CleaningRule, Document, Finding, Reason, Severity, Source
from regesta.stages.clean.cutting import cut, read_header, view_date
from regesta.stages.clean.editing import editing_of
from regesta.stages.clean.parts import split_into_parts
from regesta.stages.clean.passages import make_passages
from regesta.stages.clean.sayings import datelines, document_date, document_title, facts_of
from regesta.text.languages import language
from regesta.text.languages.detect import detect
from regesta.text.layout import paragraphs
from regesta.text.repairs import described, find_repairs
from regesta.words import words_of

_TWO_SCRIPTS = re.compile(r"[^\W\d_]{0,40}?(?:[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z])[^\W\d_]{0,40}")
_ENGLISH = words_of("en")
_SEAM = re.compile(r"[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]")


def clean(
    source: Source, languages: Sequence[str], *, folder: str = "", rules: Sequence[CleaningRule] = ()
) -> tuple[Document, tuple[Finding, ...]]:
    """The document in a source; `languages` are those of the site, `rules` the editor's."""
    languages = _possible(languages, _declared_language(source))
    spans = tuple((block.start, block.end) for block in source.blocks) or tuple(paragraphs(source.text))
    header = read_header(source, spans)
    facts = facts_of(source, header.facts)
    editing = editing_of(rules, source.id, facts[0], source.text, spans)
    clock, doubt = view_date(source.text, spans)
    if clock and editing.keeps(clock[0].start, clock[0].end):
        doubt = clock[0].start
    above = tuple(each for each in header.cuts + clock if not editing.keeps(each.start, each.end))
    cuts, kept = cut(source, spans, above, editing)
    passages, without_text = make_passages(source, kept, cuts, find_repairs(source.text), languages)
    parts, lost_parts = split_into_parts(passages, source, doubt)
    by_part = [tuple(datelines(source, part.passages, doubt)) for part in parts]
    title, title_basis = document_title(source, parts)
    document = Document(
        source.id,
        source,
        title,
        title_basis,
        document_date(source, header.dates, by_part),
        *facts,
        parts,
        tuple(
            replace(each, language=detect(each.text, languages))
            for each in sorted(cuts + without_text, key=lambda each: each.start)
        ),
        tuple(
            replace(each.expression, start=each.start, end=each.end, text=source.text[each.start : each.end])
            for each in header.dates
            if not editing.keeps(each.start, each.end)
        ),
        frozenset(editing.used),
    )
    shown = f"{folder}/{source.path}" if folder else source.path
    return document, (*lost_parts, *_findings(document, shown, doubt))


def _declared_language(source: Source) -> str | None:
    declared = (each.value for each in source.declared if each.key == "language")
    return source.metadata.language or next(declared, None)


def _possible(languages: Sequence[str], declared: str | None) -> Sequence[str]:
    """The languages to choose from: what is declared stands against all others in its script."""
    if declared is None or declared not in languages:
        return languages
    return [each for each in languages if each == declared or language(each).script != language(declared).script]


def _findings(document: Document, shown: str, doubt: int | None) -> Iterator[Finding]:
    for passage in document.passages:
        if passage.text.isascii() or _SEAM.search(passage.text) is None:
            continue
        for match in _TWO_SCRIPTS.finditer(passage.text):
            said = Reason.of("doubts.mixed-scripts", form=match[0])
            yield Finding(
                "mixed-scripts",
                Severity.NOTE,
                shown,
                document.source.line_of(passage.raw_span(match.start(), match.end())[0]),
                said.with_text(_ENGLISH.reason(said)),
                "letters of one script",
                Reason.told("Look whether a letter was replaced by one that looks alike."),
                passage.anchor,
            )
    for each in described(repair for passage in document.passages for repair in passage.repairs):
        line = document.source.line_of(each.start)
        yield Finding(each.code, Severity.NOTE, shown, line, each.said, each.expected, each.remedy)
    if document.date is not None:
        return
    hint = Reason.told("Say it in the metadata file: `{example}`.", example="date: {value: YYYY-MM-DD, why: …}")
    made = next((each for each in document.source.declared if each.key == "created"), None)
    line, expected = None, "a dateline"
    if doubt is not None:
        said = Reason("doubts.perhaps-viewed")
        line, expected = document.source.line_of(doubt), ""
    elif made is not None:
        said = Reason.of("doubts.undated-but-made", day=made.value, where=made.place)
    else:
        said = Reason("doubts.undated")
    yield Finding("undated-document", Severity.NOTE, shown, line, said.with_text(_ENGLISH.reason(said)), expected, hint)
