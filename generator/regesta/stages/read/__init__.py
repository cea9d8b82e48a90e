"""Folders into sources: the only stage that opens files.

Nothing outside the content folder is read, whatever a link in it says; a file that cannot be read is a finding, and the
others go on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from regesta.authority.load import FILES
from regesta.formats.workshop import Memory
from regesta.model import Asset, Finding, Reason, Source
from regesta.options import Options
from regesta.progress import Progress, unseen
from regesta.stages.read.documents import read_documents, read_file, read_source
from regesta.stages.read.files import inside, ordinary_files, text_of, trouble
from regesta.text.addresses import original_path
from regesta.text.slots import HOME, has_slots

__all__ = ["Corpus", "read_authority_texts", "read_corpus", "read_documents", "read_file", "read_source"]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that lies in the folders of a site."""

    sources: tuple[Source, ...]
    """Sorted by path; ids are unique."""
    authority_texts: Mapping[str, str]
    """By file name."""
    handwritten: Mapping[str, str]
    """The editor's pages that have something to fill, by path in the content folder."""
    findings: tuple[Finding, ...]
    originals: Mapping[str, Asset] = field(default_factory=dict)
    """The files that readers may have, by the ids of their documents."""


def read_corpus(options: Options, progress: Progress = unseen, memory: Memory | None = None) -> Corpus:
    """Everything in the documents and authorities folders."""
    findings: list[Finding] = []
    authority_texts = read_authority_texts(options.authorities_dir, options.authorities, findings)
    sources = read_documents(
        options.documents_dir,
        options.documents,
        findings,
        languages=options.languages,
        progress=progress,
        memory=memory,
    )
    handwritten = _handwritten(options.content, findings)
    return Corpus(sources, authority_texts, handwritten, tuple(findings), dict(_originals(sources, options)))


def _originals(sources: Iterable[Source], options: Options) -> Iterator[tuple[str, Asset]]:
    """The files of documents, not of attachments, that metadata or site offer to readers."""
    for source in sources:
        offered = source.metadata.download
        if not source.member and (options.downloads if offered is None else offered):
            name = source.path.rpartition("/")[2]
            yield source.id, Asset(original_path(source.id, name), options.documents_dir / source.path)


def read_authority_texts(folder: Path, name: str, findings: list[Finding]) -> dict[str, str]:
    """The authority files that exist, decoded."""
    if not folder.is_dir():
        message = Reason.told("there is no folder `{name}`", name=name)
        hint = Reason.told("Make it, if only to leave it empty, or name another in mkdocs.yml.")
        findings.append(trouble("missing-folder", name, message, "a folder with " + ", ".join(FILES), hint))
        return {}
    texts = {}
    for path in ordinary_files(folder, name, findings):
        if path.name not in FILES:
            shown = f"{name}/{path.relative_to(folder).as_posix()}"
            expected = "one of " + ", ".join(FILES)
            hint = Reason.told("Rename it, or move it out of the folder.")
            findings.append(
                trouble("unknown-file", shown, Reason.told("this file is no authority file"), expected, hint)
            )
        elif (text := text_of(path, f"{name}/{path.name}", findings)) is not None:
            texts[path.name] = text
    return texts


def _handwritten(content: Path, findings: list[Finding]) -> dict[str, str]:
    """Pages directly in the content folder that have a slot to fill."""
    root = content.resolve()
    texts = {}
    for path in sorted(content.glob("*.md")):
        if path.is_file() and inside(path, root):
            text = text_of(path, path.name, findings)
            if text is not None and (has_slots(text) or path.name == HOME):
                texts[path.name] = text
    return texts
