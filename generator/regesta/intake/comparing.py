"""A document before and after into what changed, and what the editor wrote that no longer fits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from regesta.authority.decisions import FILE
from regesta.authority.lexicon import entity_forms
from regesta.intake.metadata_file import sayings
from regesta.model import Alias, AnnotatedDocument, Authority, Document, Entity
from regesta.text.names import Lexicon


@dataclass(frozen=True, slots=True)
class Lost:
    """Something in the authority files that was about words of a document, and finds them no more."""

    path: str
    """Relative to the content folder, with `/`."""
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What a new version of a document changes."""

    sayings: tuple[tuple[str, str | None, str | None], ...]
    """Key, value before, value now; None where there is none."""
    paragraphs: tuple[int, int]
    """How many before, how many now."""
    same: int
    """Those of them that have the same words."""
    cuts: tuple[tuple[str, int, int], ...]
    """By rule: how many before, how many now; only where these differ."""
    lost: tuple[Lost, ...]


def compare(
    before: Sequence[AnnotatedDocument], after: Sequence[AnnotatedDocument], authority: Authority, folder: str
) -> Changes:
    """Two versions of a file; the first of each is its own document, the others are attached to it.

    Args:
        before: None of them, where the former version cannot be read.
        after: At least one.
        authority: Of the site.
        folder: The name of the authority files' folder.
    """
    old, new = before[0].document if before else None, after[0].document
    known = {} if old is None else {key: each.value for key, each in sayings(old).items()}
    now = {key: each.value for key, each in sayings(new).items()}
    words, words_now = _anchors(old), _anchors(new)
    cuts, cuts_now = _cuts(old), _cuts(new)
    return Changes(
        tuple((key, known.get(key), now.get(key)) for key in (known | now) if known.get(key) != now.get(key)),
        (words.total(), words_now.total()),
        (words & words_now).total(),
        tuple((rule, cuts[rule], cuts_now[rule]) for rule in sorted(cuts | cuts_now) if cuts[rule] != cuts_now[rule]),
        (*_lost_decisions(before, after, authority, f"{folder}/{FILE}"), *_lost_aliases(before, after, authority)),
    )


def _anchors(document: Document | None) -> Counter[str]:
    return Counter() if document is None else Counter(passage.anchor for passage in document.passages)


def _cuts(document: Document | None) -> Counter[str]:
    return Counter() if document is None else Counter(cut.rule for cut in document.cuts)


def _lost_decisions(
    before: Sequence[AnnotatedDocument], after: Sequence[AnnotatedDocument], authority: Authority, path: str
) -> Iterator[Lost]:
    ids = {each.document.id for each in (*before, *after)}
    lost = frozenset().union(*(each.decided for each in before)).difference(*(each.decided for each in after))
    for decision in authority.decisions:
        if decision.document in ids and decision.line in lost:
            where = f"in paragraph `{decision.paragraph}` of " if decision.paragraph else "in "
            message = f"the words `{decision.form}` are no longer found {where}`{decision.document}`"
            yield Lost(path, decision.line, message)


def _lost_aliases(
    before: Sequence[AnnotatedDocument], after: Sequence[AnnotatedDocument], authority: Authority
) -> Iterator[Lost]:
    ids = {each.document.id for each in before}
    for entity in authority.entities.values():
        for code, aliases in entity.aliases.items():
            for alias in aliases:
                limits = ids.intersection(alias.documents)
                if limits and _occurs(entity, code, alias, before) and not _occurs(entity, code, alias, after):
                    message = f"the alias `{alias.form}` of `{entity.id}` no longer occurs in `{min(limits)}`"
                    yield Lost(entity.path, entity.line, message)


def _occurs(entity: Entity, code: str, alias: Alias, documents: Sequence[AnnotatedDocument]) -> bool:
    """Whether a text of a document to which the alias is limited has it, in any of its case forms."""
    alone: Mapping[str, tuple[Alias, ...]] = {code: (alias,)}
    lexicon: Lexicon[str] = Lexicon()
    for form, _, case in entity_forms(replace(entity, names={}, sort_name={}, aliases=alone, forms={})):
        lexicon.add(form, entity.id, case=case)
    return any(
        next(lexicon.find(each.passage.text), None) is not None
        for document in documents
        if document.document.id in alias.documents
        for each in document.passages
    )
