"""A source into a document: parts of passages in their languages, what was cut, and the date the text itself gives.

Order of preference for the document's date: the editor's metadata; a header line among the first lines; a dateline.
A bare date with its weekday above everything else may be the clock of a web page: it counts as the day of viewing where
the text has an earlier date, and is reported, but not believed, where it has none at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from regesta.model import (
    Basis,
    Cut,
    DateExpression,
    DateValue,
    Document,
    Finding,
    Metadata,
    Part,
    Passage,
    PassageKind,
    Severity,
    Source,
)
from regesta.text.boilerplate import hits
from regesta.text.headers import HEADER_LINES, HeaderLine, bare_date, dateline, has_weekday, header_line, source_line
from regesta.text.languages import language
from regesta.text.languages.detect import detect
from regesta.text.layout import paragraphs
from regesta.text.slugs import anchor

_UNDETERMINED = "und"
_LONGEST_HEADING = 200
_ENDS_SENTENCE = re.compile(r"[.!;:,…]['\"»”’)]*\Z")
_WITHIN_SENTENCES = re.compile(r"[.!?…]['\"»”’)]*\s+[A-ZА-ЯЁ]")
_TWO_SCRIPTS = re.compile(r"[^\W\d_]{0,40}?(?:[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z])[^\W\d_]{0,40}")
_SEAM = re.compile(r"[A-Za-z][А-яЁё]|[А-яЁё][A-Za-z]")
_LEAST_LETTERS_OF_PART = 60


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date that the text states of itself, with its place in the raw text."""

    start: int
    end: int
    expression: DateExpression
    where: str


@dataclass(frozen=True, slots=True)
class _Header:
    cuts: tuple[Cut, ...]
    dates: tuple[_Stated, ...]
    facts: dict[str, str]


def clean(source: Source, languages: Sequence[str], *, folder: str = "") -> tuple[Document, tuple[Finding, ...]]:
    """The document in a source; `languages` are those of the site."""
    languages = _possible(languages, source.metadata.language)
    spans = tuple(paragraphs(source.text))
    header = _read_header(source, spans)
    view_date, doubt = _view_date(source.text, spans)
    cuts, kept = _cut(source.text, spans, header.cuts + view_date)
    passages = tuple(_passage(source.text, span, languages) for span in kept)
    parts = tuple(_parts(_split(_with_own_anchors(passages)), source, doubt))
    stated = header.dates or tuple(_datelines(source, parts[0].passages if parts else (), doubt))
    stated = stated or tuple(each for part in parts for each in _datelines(source, part.passages, doubt))
    dated = _document_date(source.metadata, stated)
    title, title_basis = _title(source, parts)
    facts = {**header.facts, **source.metadata.facts}
    document = Document(
        source.id,
        source,
        title,
        title_basis,
        dated,
        facts,
        {key: Basis.INFERRED if key in source.metadata.facts else Basis.STATED for key in facts},
        parts,
        tuple(replace(cut, language=detect(cut.text, languages)) for cut in cuts),
        tuple(
            replace(each.expression, start=each.start, end=each.end, text=source.text[each.start : each.end])
            for each in header.dates
        ),
    )
    shown = f"{folder}/{source.path}" if folder else source.path
    return document, tuple(_findings(document, shown, doubt))


def _possible(languages: Sequence[str], declared: str | None) -> Sequence[str]:
    """The languages to choose from: the editor's word stands against all others in its script."""
    if declared is None or declared not in languages:
        return languages
    return [each for each in languages if each == declared or language(each).script != language(declared).script]


def _read_header(source: Source, spans: Sequence[tuple[int, int]]) -> _Header:
    cuts: list[Cut] = []
    dates: list[_Stated] = []
    facts: dict[str, str] = {}
    for start, end in spans[:HEADER_LINES]:
        # Header fields may begin with white space that the paragraph does not have.
        line: HeaderLine | None = header_line(source.text[start:end])
        if line is None:
            continue
        cuts.append(Cut(start, end, line.rule, source.text[start:end]))
        if line.date is not None and not dates:
            first, last, expression = line.date
            dates.append(_Stated(start + first, start + last, expression, f"header, line {source.line_of(start)}"))
        for key, value in line.facts:
            facts.setdefault(key, value)
    return _Header(tuple(cuts), tuple(dates), facts)


def _view_date(text: str, spans: Sequence[tuple[int, int]]) -> tuple[tuple[Cut, ...], int | None]:
    """The cut of a web page's clock, or the place of a line that may be one."""
    if not spans:
        return (), None
    start, end = spans[0]
    first = bare_date(text[start:end])
    if first is None or not has_weekday(text[start:end]):
        return (), None
    others = list(_other_days(text, spans[1:]))
    if first.earliest is not None and any(other < first.earliest for other in others):
        return (Cut(start, end, "view-date", text[start:end]),), None
    return (), None if others else start


def _other_days(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[date]:
    """The days that header lines and datelines state."""
    for number, span in enumerate(spans, 2):
        line = text[slice(*span)]
        header = header_line(line) if number <= HEADER_LINES else None
        found = header.date if header is not None else dateline(line)
        if found is not None and found[2].earliest is not None:
            yield found[2].earliest


def _cut(
    text: str, spans: Sequence[tuple[int, int]], header: Sequence[Cut]
) -> tuple[tuple[Cut, ...], tuple[tuple[int, int], ...]]:
    """All cuts, and the spans of what stays."""
    in_header = {cut.start for cut in header}
    below = max(in_header, default=-1)
    cuts = list(header)
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if start in in_header:
            continue
        free = start
        for hit in hits(text[start:end], second_half=start > below and 2 * start >= len(text)):
            last = len(text.rstrip()) if hit.to_end else start + hit.end
            cuts.append(Cut(start + hit.start, last, hit.rule, text[start + hit.start : last]))
            kept.extend(_stretch(text, free, start + hit.start))
            free = start + hit.end
            if hit.to_end:
                return tuple(sorted(cuts, key=lambda cut: cut.start)), tuple(kept)
        kept.extend(_stretch(text, free, end))
    return tuple(sorted(cuts, key=lambda cut: cut.start)), tuple(kept)


def _stretch(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    if words.strip():
        left = len(words) - len(words.lstrip())
        yield start + left, start + len(words.rstrip())


def _passage(text: str, span: tuple[int, int], languages: Sequence[str]) -> Passage:
    start, end = span
    words = text[start:end]
    detected = detect(words, languages)
    if source_line(words) is not None:
        kind = PassageKind.SOURCE_LINE
    elif dateline(words) is not None and len(words) <= 80:
        kind = PassageKind.DATELINE
    else:
        kind = PassageKind.PARAGRAPH
    return Passage(start, end, words, detected, anchor(words), kind)


def _with_own_anchors(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The same words twice in a document get a number from the second on."""
    seen: Counter[str] = Counter()
    result = []
    for passage in passages:
        seen[passage.anchor] += 1
        number = seen[passage.anchor]
        result.append(passage if number == 1 else replace(passage, anchor=f"{passage.anchor}-{number}"))
    return tuple(result)


def _split(passages: Sequence[Passage]) -> Iterator[tuple[Passage, ...]]:
    """Texts within a file.

    A new one begins after a source line, where another language takes over for good, and with every day of a journal.
    """
    part: list[Passage] = []
    language = _UNDETERMINED
    for number, passage in enumerate(passages):
        after_source = bool(part) and part[-1].kind is PassageKind.SOURCE_LINE
        changed = _UNDETERMINED not in (language, passage.language) and passage.language != language
        if part and (
            after_source
            or (changed and passage.kind is not PassageKind.SOURCE_LINE and _stays(passages[number:]))
            or _is_next_day(part, passages[number : number + 2])
        ):
            yield tuple(part)
            part = []
            language = _UNDETERMINED
        part.append(passage)
        if (
            passage.language != _UNDETERMINED
            and passage.kind is not PassageKind.SOURCE_LINE
            and language == _UNDETERMINED
        ):
            language = passage.language
    if part:
        yield tuple(part)


def _is_next_day(part: Sequence[Passage], following: Sequence[Passage]) -> bool:
    """Whether a dateline with a text below it comes after another with a text of its own."""
    if [passage.kind is PassageKind.DATELINE for passage in following] != [True, False]:
        return False
    return part[-1].kind is PassageKind.PARAGRAPH and any(passage.kind is PassageKind.DATELINE for passage in part)


def _stays(passages: Sequence[Passage]) -> bool:
    """Whether the language of the first passage goes on for more than a quotation."""
    language = passages[0].language
    letters = 0
    count = 0
    for passage in passages:
        if passage.language not in (language, _UNDETERMINED):
            break
        letters += len(passage.text)
        count += 1
    return count > 1 and letters >= _LEAST_LETTERS_OF_PART


def _parts(groups: Iterator[tuple[Passage, ...]], source: Source, doubt: int | None) -> Iterator[Part]:
    before: Part | None = None
    for passages in groups:
        before = _part(passages, source, before, doubt)
        yield before


def _part(passages: tuple[Passage, ...], source: Source, before: Part | None, doubt: int | None) -> Part:
    votes = Counter[str]()
    for passage in passages:
        if passage.language != _UNDETERMINED:
            votes[passage.language] += len(passage.text)
    language = votes.most_common(1)[0][0] if votes else _UNDETERMINED
    # The days of a journal have no headings: a short first line is a short first line.
    is_day = before is not None and before.language == language and passages[0].kind is PassageKind.DATELINE
    heading = None if is_day else _heading(passages)
    title = None if heading is None else passages[heading].text
    if heading is not None:
        passages = (
            *passages[:heading],
            replace(passages[heading], kind=PassageKind.HEADING),
            *passages[heading + 1 :],
        )
    stated = next(_datelines(source, passages, doubt), None)
    dated = None if stated is None else _stated_value(stated)
    return Part(language, passages[0].start, passages[-1].end, title, dated, passages)


def _heading(passages: Sequence[Passage]) -> int | None:
    """The first passage but datelines, if it looks like a heading and something follows."""
    for number, passage in enumerate(passages):
        if passage.kind is PassageKind.DATELINE:
            continue
        text = passage.text
        if (
            passage.kind is PassageKind.PARAGRAPH
            and number + 1 < len(passages)
            and len(text) <= _LONGEST_HEADING
            and len(text.split()) > 1
            and _ENDS_SENTENCE.search(text) is None
            and _WITHIN_SENTENCES.search(text) is None
        ):
            return number
        return None
    return None


def _datelines(source: Source, passages: Sequence[Passage], doubt: int | None) -> Iterator[_Stated]:
    for passage in passages:
        found = dateline(passage.text) if passage.start != doubt else None
        if found is not None:
            start, end = passage.raw_span(found[0], found[1])
            yield _Stated(start, end, found[2], f"dateline, line {source.line_of(start)}")


def _stated_value(stated: _Stated) -> DateValue:
    expression = stated.expression
    assert expression.earliest is not None and expression.latest is not None
    return DateValue(
        expression.earliest, expression.latest, expression.edtf, Basis.STATED, stated.where, stated.start, stated.end
    )


def _document_date(metadata: Metadata, stated: Sequence[_Stated]) -> DateValue | None:
    said = _stated_value(stated[0]) if stated else None
    given = metadata.date
    if given is None:
        return said
    if said is None:
        return given
    if (said.earliest, said.latest) == (given.earliest, given.latest):
        return said
    return replace(given, basis=Basis.CORRECTED, stated=said.edtf, start=said.start, end=said.end)


def _title(source: Source, parts: Sequence[Part]) -> tuple[str, Basis]:
    said = parts[0].title if parts else None
    given = source.metadata.title
    if given is not None:
        return given, Basis.INFERRED if said is None else Basis.CORRECTED
    if said is not None:
        return said, Basis.STATED
    first = parts[0].passages[0] if parts else None
    if first is not None and first.kind is PassageKind.DATELINE and first.text != source.text.strip():
        return " ".join(first.text.split()), Basis.INFERRED
    return source.path.rsplit("/", 1)[-1], Basis.INFERRED


def _findings(document: Document, shown: str, doubt: int | None) -> Iterator[Finding]:
    for passage in document.passages:
        if _SEAM.search(passage.text) is None:
            continue
        for match in _TWO_SCRIPTS.finditer(passage.text):
            yield Finding(
                "mixed-scripts",
                Severity.NOTE,
                shown,
                document.source.line_of(passage.start + match.start()),
                f"the word ‘{match[0]}’ mixes Latin and Cyrillic letters, so that no name is found in it",
                "letters of one script",
                "Look whether a letter was replaced by one that looks alike.",
                passage.anchor,
            )
    if document.date is not None:
        return
    hint = "Say it in the metadata file: `date: {value: YYYY-MM-DD, why: …}`."
    if doubt is not None:
        line = document.source.line_of(doubt)
        yield Finding(
            "undated-document",
            Severity.NOTE,
            shown,
            line,
            "the first line may be the day on which the page was viewed",
            "",
            hint,
        )
    else:
        yield Finding(
            "undated-document", Severity.NOTE, shown, None, "the text does not say its date", "a dateline", hint
        )
