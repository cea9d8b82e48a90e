"""Candidates into mentions: what each stands for, why, and what is left in doubt.

In order of preference: a full name or alias of one entity; a surname whose bearer the document names in full, else the
only bearer the authority knows; a full role by its holder on the day that is spoken of; a short role by the holder
mentioned last. When in doubt there is no link, and the doubt is listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regesta.model import (
    Annotated,
    AnnotatedDocument,
    Authority,
    Document,
    Finding,
    Kind,
    Marked,
    Mention,
    Part,
    Reason,
    Ruling,
    Severity,
)
from regesta.stages.link.context import ROLE_RULES, Context, Link, Spot, decisions_for
from regesta.stages.link.names import link_name
from regesta.stages.link.parallel import pairs_of
from regesta.stages.link.roles import is_title, link_role
from regesta.stages.link.speech import with_speech
from regesta.text.dates import RULES
from regesta.words import words_of

_DECIDED = Reason("decided")


def link(
    document: Document, passages: Sequence[Marked], authority: Authority, *, folder: str = ""
) -> AnnotatedDocument:
    """Decide every candidate of a document."""
    path = f"{folder}/{document.source.path}" if folder else document.source.path
    context = Context(document, authority, path, _named_in_full(passages), decisions=decisions_for(document, authority))
    part_of = {passage.start: part for part in document.parts for passage in part.passages}
    annotated = tuple(_passage(marked, part_of[marked.passage.start], context) for marked in passages)
    findings = (*context.findings.values(), *_unread(annotated, document, path))
    heard = with_speech(annotated, document.parts, authority)
    pairs = pairs_of(document, annotated, authority)
    return AnnotatedDocument(document, heard, findings, frozenset(context.decided), pairs)


def _passage(marked: Marked, part: Part, context: Context) -> Annotated:
    context.enter(part)
    mentions = [
        mention
        for number in range(len(marked.candidates))
        if (mention := _mention(Spot(marked, number, part), context)) is not None
    ]
    taken = [(mention.start, mention.end) for mention in mentions]
    dates = tuple(
        each for each in marked.dates if not any(each.start < end and start < each.end for start, end in taken)
    )
    return Annotated(marked.passage, marked.sentences, tuple(mentions), dates)


def _mention(spot: Spot, context: Context) -> Mention | None:
    decision = context.decision(spot)
    if decision is not None:
        link = Link(decision.entities[0], "decision", _DECIDED) if decision.ruling is Ruling.IS else None
    elif spot.readings(*ROLE_RULES):
        link = None if is_title(spot, context) else link_role(spot, context)
    else:
        link = link_name(spot, context)
    if link is None:
        return None
    entity = context.authority.entities[link.entity]
    if entity.kind is Kind.PERSON:
        context.met(entity.id)
    candidate = spot.candidate
    return Mention(candidate.start, candidate.end, candidate.text, entity.kind, entity.id, link.rule, link.why)


def _unread(passages: Sequence[Annotated], document: Document, path: str) -> Iterator[Finding]:
    """Words that name a time which could not be told."""
    for annotated in passages:
        for expression in annotated.dates:
            if expression.earliest is None and expression.latest is None:
                line = document.source.line_of(annotated.passage.raw_span(expression.start, expression.end)[0])
                text = " ".join(expression.text.split())
                rule = Reason.ruled(f"date-rules.{expression.rule}", RULES.get(expression.rule, expression.rule))
                said = Reason.of("doubts.not-dated", form=text, rule=rule)
                yield Finding(
                    "unread-date",
                    Severity.NOTE,
                    path,
                    line,
                    said.with_text(words_of("en").reason(said)),
                    remedy=Reason.told("Give the document a date, if that is what is missing."),
                    anchor=annotated.passage.anchor,
                )


def _named_in_full(passages: Sequence[Marked]) -> frozenset[str]:
    """Entities that a full name or alias of their own names somewhere."""
    found: set[str] = set()
    for marked in passages:
        for candidate in marked.candidates:
            targets = {reading.target for reading in candidate.readings if reading.rule in ("name", "alias")}
            if len(targets) == 1:
                found |= targets
    return frozenset(found)
