"""What is said of a document, and by whom: its title, date and facts.

The order of preference is the same for all of them: the editor's metadata; the text itself; what the file declares
outside of its text. For the date the text speaks in this order: a header line, or the day on which a mail was sent; a
dateline of the first text; what the file declares; a dateline of another text. When a file was made (`created`) is no
date of the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from regesta.model import FACTS, Basis, DateExpression, DateValue, Declared, Part, Passage, PassageKind, Reason, Source
from regesta.text.dates import read_date
from regesta.text.headers import dateline


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that the text states of itself, with its place in the raw text."""

    start: int
    end: int
    expression: DateExpression
    where: Reason


def at_line(what: str, source: Source, offset: int) -> Reason:
    """Where a `header` or `dateline` stands in the file."""
    line = source.line_of(offset)
    return Reason(what) if line is None else Reason.of(f"{what}-line", line=str(line))


def datelines(source: Source, passages: Sequence[Passage], doubt: int | None) -> Iterator[Stated]:
    """The dates of datelines; `doubt` is the place of a line that is not to be believed."""
    for passage in passages:
        found = dateline(passage.text) if passage.start != doubt else None
        if found is not None:
            start, end = passage.raw_span(found[0], found[1])
            yield Stated(start, end, found[2], at_line("dateline", source, start))


def stated_value(stated: Stated) -> DateValue:
    """A stated date as that of a document or part."""
    expression = stated.expression
    assert expression.earliest is not None and expression.latest is not None
    return DateValue(
        expression.earliest, expression.latest, expression.edtf, Basis.STATED, stated.where, stated.start, stated.end
    )


def document_date(source: Source, header: Sequence[Stated], by_part: Sequence[Sequence[Stated]]) -> DateValue | None:
    """The date of the document, of which its header and each of its texts may state one."""
    first = by_part[0] if by_part else ()
    others = [each for part in by_part[1:] for each in part]
    said = (
        (stated_value(header[0]) if header else None)
        or _declared_date(source, "sent")
        or (stated_value(first[0]) if first else None)
        or _declared_date(source, "date")
        or (stated_value(others[0]) if others else None)
    )
    return with_given_date(said, source.metadata.date)


def with_given_date(said: DateValue | None, given: DateValue | None) -> DateValue | None:
    """What is said, or the editor's date in its place."""
    if given is None or said is None:
        return given or said
    if (said.earliest, said.latest) == (given.earliest, given.latest):
        return said
    return replace(given, basis=Basis.CORRECTED, stated=said.edtf, start=said.start, end=said.end)


def _declared_date(source: Source, key: str) -> DateValue | None:
    for each in source.declared:
        read = read_date(each.value) if each.key == key else None
        if read is not None and read.earliest is not None and read.latest is not None:
            return DateValue(read.earliest, read.latest, read.edtf, Basis.DECLARED, _by_file(each))
    return None


def document_title(source: Source, parts: Sequence[Part]) -> tuple[str, Basis]:
    """The title, which is never empty."""
    said = parts[0].title if parts else None
    given = source.metadata.title
    if given is not None:
        return given, Basis.INFERRED if said is None else Basis.CORRECTED
    if said is not None:
        return said, parts[0].title_basis
    declared = declared_title(source)
    if declared is not None:
        return declared, Basis.DECLARED
    first = parts[0].passages[0] if parts else None
    if first is not None and first.kind is PassageKind.DATELINE and first.text != source.text.strip():
        return " ".join(first.text.split()), Basis.INFERRED
    return source.member or source.path.rsplit("/", 1)[-1], Basis.INFERRED


def declared_title(source: Source) -> str | None:
    """The title that the file declares first."""
    return next((each.value for each in source.declared if each.key == "title" and each.value.strip()), None)


def facts_of(source: Source, header: Mapping[str, str]) -> tuple[dict[str, str], dict[str, Basis], dict[str, Reason]]:
    """Facts with their bases, and where a reader may look for them."""
    facts: dict[str, str] = {}
    bases: dict[str, Basis] = {}
    whys: dict[str, Reason] = {}
    for key in FACTS:
        declared = next((each for each in source.declared if each.key == key), None)
        if key in source.metadata.facts:
            facts[key], bases[key] = source.metadata.facts[key], Basis.INFERRED
        elif key in header:
            facts[key], bases[key] = header[key], Basis.STATED
        elif declared is not None:
            facts[key], bases[key], whys[key] = declared.value, Basis.DECLARED, _by_file(declared)
    return facts, bases, whys


def _by_file(declared: Declared) -> Reason:
    return Reason.of("declared", where=declared.place)
