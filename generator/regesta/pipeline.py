"""The flow: folders in, site out.

Reading, cleaning, annotating and linking look at one document at a time; the index and the pages at all of them.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from regesta.authority import cleaning, decisions
from regesta.authority.lexicon import compile_lexicon, shared_aliases
from regesta.authority.load import load_authority
from regesta.formats.workshop import Memory
from regesta.model import AnnotatedDocument, Authority, Finding, Metadata, Reading, Severity, Site, Source, Suggestion
from regesta.options import Options
from regesta.progress import Progress, unseen, watched
from regesta.stages.annotate import annotate
from regesta.stages.clean import clean
from regesta.stages.index import index
from regesta.stages.link import link
from regesta.stages.pages import pages
from regesta.stages.read import read_authority_texts, read_corpus, read_documents, read_source
from regesta.stages.suggest import suggest
from regesta.text.names import Lexicon

ANNOTATED = "documents annotated"


@dataclass(frozen=True, slots=True)
class Annotator:
    """What is the same for every document: the authority and its dictionary of forms."""

    authority: Authority
    lexicon: Lexicon[Reading]
    languages: tuple[str, ...]
    day_first: bool

    @classmethod
    def of(cls, texts: dict[str, str], options: Options) -> tuple[Annotator, tuple[Finding, ...]]:
        """From the authority files' texts."""
        authority, findings = load_authority(texts, options.languages, folder=options.authorities)
        annotator = cls(authority, compile_lexicon(authority), options.languages, options.day_first)
        return annotator, findings + shared_aliases(authority)

    def __call__(self, source: Source, *, folder: str = "") -> AnnotatedDocument:
        """One document, cleaned, annotated and linked."""
        document, findings = clean(source, self.languages, folder=folder, rules=self.authority.cleaning)
        marked = annotate(document, self.lexicon, day_first=self.day_first)
        linked = link(document, marked, self.authority, folder=folder)
        return replace(linked, findings=findings + linked.findings)


def compile_site(options: Options, progress: Progress = unseen, memory: Memory | None = None) -> Site:
    """The whole site of a content folder."""
    with _collector_paused():
        return _compile_site(options, progress, memory)


def _compile_site(options: Options, progress: Progress, memory: Memory | None) -> Site:
    corpus = read_corpus(options, progress, memory)
    annotator, findings = Annotator.of(dict(corpus.authority_texts), options)
    sources = watched(corpus.sources, progress, ANNOTATED)
    documents = [annotator(source, folder=options.documents) for source in sources]
    decisions_path = f"{options.authorities}/{decisions.FILE}"
    register = index(documents, annotator.authority, decisions_path=decisions_path, folder=options.documents)
    doubts = (finding for each in documents for finding in each.findings)
    used = {name for each in documents for name in each.document.cleaned_by}
    path = f"{options.authorities}/{cleaning.FILE}"
    in_vain = cleaning.rules_without_text(annotator.authority.cleaning, used, path)
    findings = (*corpus.findings, *findings, *doubts, *register.findings, *in_vain)
    originals = frozenset(corpus.originals)
    made = pages(
        register,
        corpus.handwritten,
        findings,
        originals=originals,
        language=options.language,
        directory_urls=options.directory_urls,
        site_name=options.site_name,
        site_url=options.site_url,
    )
    return Site(made, tuple(corpus.originals.values()), findings)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the cyclic garbage collector from looking through our values again and again.

    They are frozen and point to no one that points back, so that it would find nothing: a fifth of the time for that.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def authority_of(options: Options) -> Authority:
    """The authority of a content folder, without its findings."""
    texts = read_authority_texts(options.authorities_dir, options.authorities, [])
    return load_authority(texts, options.languages, folder=options.authorities)[0]


def annotate_file(
    path: Path, authorities: Path | None, options: Options, metadata: Metadata | None = None
) -> tuple[AnnotatedDocument | None, tuple[Finding, ...]]:
    """One file without a site; `metadata` goes before what the file's own metadata says."""
    findings: list[Finding] = []
    source = read_source(path, path.name, "", findings)
    annotator = _annotator_for(authorities, options, findings)
    if source is None:
        return None, tuple(findings)
    if metadata is not None:
        source = replace(source, metadata=_preferred(metadata, source.metadata))
    return annotator(source), tuple(findings)


def annotate_corpus(
    folder: Path, authorities: Path | None, options: Options, progress: Progress = unseen
) -> Iterator[tuple[AnnotatedDocument | None, tuple[Finding, ...]]]:
    """Every document of a folder, without a site; first of all what is wrong with the folder itself, if anything."""
    findings: list[Finding] = []
    annotator = _annotator_for(authorities, options, findings)
    sources = read_documents(folder, "", findings, progress=progress)
    if findings:
        yield None, tuple(findings)
    for source in watched(sources, progress, ANNOTATED):
        yield annotator(source), ()


def suggest_corpus(
    folder: Path, authorities: Path | None, options: Options, *, trained: bool = False, progress: Progress = unseen
) -> tuple[tuple[Suggestion, ...], tuple[Finding, ...]]:
    """The names in a folder of documents that the authority lacks; `trained` asks the models of the extra `ner` too."""
    findings: list[Finding] = []
    annotator = _annotator_for(authorities, options, findings)
    sources = read_documents(folder, folder.name, findings, progress=progress)
    annotated = (annotator(source) for source in watched(sources, progress, ANNOTATED))
    return suggest(annotated, annotator.lexicon, options.languages, trained=trained), tuple(findings)


def errors(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those that end a strict build."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)


def _annotator_for(authorities: Path | None, options: Options, findings: list[Finding]) -> Annotator:
    texts = {} if authorities is None else read_authority_texts(authorities, authorities.name, findings)
    annotator, faults = Annotator.of(texts, options)
    findings.extend(faults)
    return annotator


def _preferred(first: Metadata, second: Metadata) -> Metadata:
    return replace(
        second,
        title=first.title or second.title,
        date=first.date or second.date,
        language=first.language or second.language,
        facts={**second.facts, **first.facts},
    )
