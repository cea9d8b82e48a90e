"""Passages into the texts within a file.

A new one begins after a source line, where another language takes over for good, with every day of a journal, and with
a line that says that a transcript begins. Where the editor says where the parts begin, the rules are not asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from regesta.model import Basis, Finding, GivenPart, Part, Passage, PassageKind, Reason, Severity, Source
from regesta.stages.clean.sayings import datelines, declared_title, stated_value, with_given_date
from regesta.text.transcripts import begins_transcript

_UNDETERMINED = "und"
_LONGEST_HEADING = 200
_EARLY = 6
"""Among so many first passages the declared title may stand."""
_ENDS_SENTENCE = re.compile(r"[.!;:,…]['\"»”’)]*\Z")
_WITHIN_SENTENCES = re.compile(r"[.!?…]['\"»”’)]*\s+[A-ZА-ЯЁ]")
_LEAST_LETTERS_OF_PART = 60


def split_into_parts(
    passages: Sequence[Passage], source: Source, doubt: int | None
) -> tuple[tuple[Part, ...], tuple[Finding, ...]]:
    """The parts; `doubt` is the place of a dateline that is not to be believed."""
    findings: list[Finding] = []
    given = _given_starts(passages, source, findings)
    groups = _split_at(passages, sorted(given)) if given else _split(passages)
    parts: list[Part] = []
    for group in groups:
        part = _part(group, source, parts[-1] if parts else None, doubt)
        editors = given.get(group[0].start)
        parts.append(part if editors is None else _as_given(part, editors))
    return tuple(parts), tuple(findings)


def _given_starts(passages: Sequence[Passage], source: Source, findings: list[Finding]) -> dict[int, GivenPart]:
    """The parts that the editor gives, by the start of their first passage; a doubtful one is reported and left out."""
    given: dict[int, GivenPart] = {}
    texts = [" ".join(passage.text.split()) for passage in passages] if source.metadata.parts else []
    for part in source.metadata.parts:
        words = " ".join(part.begins.split())
        starts = [passage.start for passage, text in zip(passages, texts, strict=True) if text.startswith(words)]
        if len(starts) == 1 and starts[0] not in given:
            given[starts[0]] = part
            continue
        message = Reason.told("no paragraph begins with ‘{words}’", words=words)
        if starts:
            message = Reason.told("{n} paragraphs begin with ‘{words}’", n=len(starts), words=words)
        if len(starts) == 1:
            message = Reason.told("another part begins with the same paragraph as ‘{words}’", words=words)
        findings.append(
            Finding(
                "part-not-found",
                Severity.WARNING,
                source.metadata.path or source.path,
                part.line,
                message,
                "the first words of one paragraph, as they stand in the text",
                Reason.told("Give more of its words, or correct them; until then this part is left out."),
            )
        )
    return given


def _split_at(passages: Sequence[Passage], starts: Sequence[int]) -> Iterator[tuple[Passage, ...]]:
    """Passages from each start to the next; those before the first are a part of their own."""
    bounds = [0, *starts, passages[-1].end]
    for first, last in pairwise(bounds):
        group = tuple(passage for passage in passages if first <= passage.start < last)
        if group:
            yield group


def _as_given(part: Part, given: GivenPart) -> Part:
    """A part with what the editor says of it."""
    basis = part.title_basis
    if given.title is not None and given.title != part.title:
        basis = Basis.INFERRED if part.title is None else Basis.CORRECTED
    return replace(
        part,
        language=given.language or part.language,
        title=given.title or part.title,
        title_basis=basis,
        date=with_given_date(part.date, given.date),
        source=given.source,
    )


def _split(passages: Sequence[Passage]) -> Iterator[tuple[Passage, ...]]:
    part: list[Passage] = []
    language = _UNDETERMINED
    for number, passage in enumerate(passages):
        after_source = bool(part) and part[-1].kind is PassageKind.SOURCE_LINE
        changed = _UNDETERMINED not in (language, passage.language) and passage.language != language
        if part and (
            after_source
            or (changed and passage.kind is not PassageKind.SOURCE_LINE and _stays(passages[number:]))
            or _is_next_day(part, passages[number : number + 2])
            or (_has_body(part) and number + 1 < len(passages) and begins_transcript(passage.text))
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


def _has_body(part: Sequence[Passage]) -> bool:
    """Whether there is more than headings and datelines."""
    above = (PassageKind.HEADING, PassageKind.DATELINE, PassageKind.SOURCE_LINE)
    return any(passage.kind not in above and not _looks_like_heading(passage.text) for passage in part)


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


def _part(passages: tuple[Passage, ...], source: Source, before: Part | None, doubt: int | None) -> Part:
    votes = Counter[str]()
    for passage in passages:
        if passage.language != _UNDETERMINED:
            votes[passage.language] += len(passage.text)
    language = votes.most_common(1)[0][0] if votes else _UNDETERMINED
    # The days of a journal have no headings: a short first line is a short first line.
    is_day = before is not None and before.language == language and passages[0].kind is PassageKind.DATELINE
    heading = None if is_day else _heading(passages, None if before else declared_title(source))
    title = None if heading is None else " ".join(passages[heading].text.split())
    if heading is not None:
        passages = (
            *passages[:heading],
            replace(passages[heading], kind=PassageKind.HEADING),
            *passages[heading + 1 :],
        )
    stated = next(datelines(source, passages, doubt), None)
    dated = None if stated is None else stated_value(stated)
    return Part(language, passages[0].start, passages[-1].end, title, dated, passages)


def _heading(passages: Sequence[Passage], declared: str | None) -> int | None:
    """The heading of a text: the first passage but datelines, if it is one by layout, declaration or looks."""
    first = next((each for each in passages if each.kind is not PassageKind.DATELINE), None)
    if declared is not None and first is not None and first.kind is not PassageKind.HEADING:
        return _declared_heading(passages, declared)
    for number, passage in enumerate(passages):
        if passage.kind is PassageKind.DATELINE:
            continue
        if passage.kind is PassageKind.HEADING:
            return number
        if passage.kind is not PassageKind.PARAGRAPH or number + 1 == len(passages):
            return None
        has_headings = any(each.kind is PassageKind.HEADING for each in passages)
        is_heading = _looks_like_heading(passage.text) or begins_transcript(passage.text)
        return number if not has_headings and is_heading else None
    return None


def _declared_heading(passages: Sequence[Passage], declared: str) -> int | None:
    """The early passage that says the title which the file declares; a line or two may stand above it."""
    early = range(min(_EARLY, len(passages) - 1))
    return next((number for number in early if _same_words(passages[number].text, declared)), None)


def _looks_like_heading(text: str) -> bool:
    return (
        len(text) <= _LONGEST_HEADING
        and len(text.split()) > 1
        and _ENDS_SENTENCE.search(text) is None
        and _WITHIN_SENTENCES.search(text) is None
    )


def _same_words(first: str, second: str) -> bool:
    return first.casefold().split() == second.casefold().split()
