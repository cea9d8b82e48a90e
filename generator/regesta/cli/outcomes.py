"""What became of a file, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from regesta.findings import described, printable
from regesta.intake import Added, Changes, Declined, Known, Outcome, Replaced
from regesta.intake.metadata_file import missing, sayings
from regesta.model import Document, Finding, Severity
from regesta.text.plurals import counted

_ONE_LINE = 100
_MOST_FINDINGS = 6


def described_outcome(outcome: Outcome, folder: str) -> str:
    """The lines of one file; `folder` is the name of the documents folder."""
    if isinstance(outcome, Declined):
        return _safe([f"not added: {outcome.file}", *_findings(outcome.findings)])
    place = f"{folder}/{outcome.path}, id `{outcome.id}`"
    if isinstance(outcome, Known):
        return _safe([f"in the corpus already: {outcome.file} is {place}"])
    if isinstance(outcome, Added):
        return _safe([f"added: {outcome.file} as {place}", *_added(outcome, folder), *_findings(outcome.findings)])
    return _safe([f"replaced: {place}, by {outcome.file}", *_replaced(outcome), *_findings(outcome.findings)])


def _added(outcome: Added, folder: str) -> Iterator[str]:
    if outcome.taken is not None:
        yield f"  name: `{outcome.taken}` is taken, so that this is `{outcome.id}`"
    if outcome.document is not None:
        yield from _document(outcome.document, folder)
    for source in outcome.attached:
        yield f"  attachment: ‘{_short(source.member)}’, read from the file itself as `{source.id}`"


def _document(document: Document, folder: str) -> Iterator[str]:
    for key, said in sayings(document).items():
        yield f"  {key}: {_short(said.value)} ({_short(said.where)})"
    source = document.source
    if source.encoding:
        yield f"  encoding: {source.encoding} ({source.encoding_basis})"
    lacking = missing(document)
    if lacking:
        where = source.metadata.path or f"the metadata file in {folder}"
        yield f"  not found: {', '.join(lacking)}; what you know of it goes into {where}"
    cuts = Counter(cut.rule for cut in document.cuts)
    if cuts:
        yield "  set aside: " + ", ".join(f"{number:,} × {rule}" for rule, number in sorted(cuts.items()))
    yield f"  {counted(len(document.passages), 'paragraph')}"


def _replaced(outcome: Replaced) -> Iterator[str]:
    changes = outcome.changes
    if changes is None:
        return
    for key, before, now in changes.sayings:
        yield f"  {key}: {_short(now or 'no longer found')} (before: {_short(before or 'not found')})"
    yield from _paragraphs(changes)
    for rule, before_count, now_count in changes.cuts:
        yield f"  set aside: {now_count:,} × {rule} (before: {before_count:,})"
    for lost in changes.lost:
        yield f"  no longer fits: {lost.path}:{lost.line}: {lost.message}"


def _paragraphs(changes: Changes) -> Iterator[str]:
    before, now = changes.paragraphs
    yield f"  {counted(now, 'paragraph')} (before: {before:,}), {changes.same:,} of them with the same words"
    if before and not changes.same:
        yield "  no paragraph is the same; if this is another document, restore the former and add this with --as"


def _findings(findings: Iterable[Finding]) -> Iterator[str]:
    """The gravest first; there are many in a long document."""
    grave = sorted(findings, key=lambda finding: list(Severity).index(finding.severity))
    for finding in grave[:_MOST_FINDINGS]:
        yield f"  {finding.severity}: {described(finding)}"
    if len(grave) > _MOST_FINDINGS:
        yield f"  and {counted(len(grave) - _MOST_FINDINGS, 'finding')} more, which `regesta check` lists"


def _short(text: str) -> str:
    return text if len(text) <= _ONE_LINE else f"{text[:_ONE_LINE]}…"


def _safe(lines: Iterable[str]) -> str:
    """Each a line of its own, whatever a document put into it."""
    return "\n".join(printable(line) for line in lines)
