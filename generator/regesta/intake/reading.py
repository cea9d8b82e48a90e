"""Bytes into a document as the site would read it, away from the site."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from regesta.formats.workshop import Workshop
from regesta.model import AnnotatedDocument, Document, Finding
from regesta.options import Options
from regesta.pipeline import Annotator
from regesta.stages.read import read_authority_texts, read_file


@dataclass(frozen=True, slots=True)
class Understood:
    """What a file says."""

    annotated: tuple[AnnotatedDocument, ...]
    """Its own document, if it has a text, and those attached to it."""
    findings: tuple[Finding, ...]

    @property
    def own(self) -> AnnotatedDocument | None:
        """The document of the file's own text."""
        return next((each for each in self.annotated if not each.document.source.member), None)

    @property
    def document(self) -> Document | None:
        """The same, before it is annotated."""
        return None if self.own is None else self.own.document

    @property
    def attached(self) -> tuple[AnnotatedDocument, ...]:
        """The documents within the file."""
        return tuple(each for each in self.annotated if each.document.source.member)


class Reader:
    """Reads files one after the other, by the rules and the authority of a site."""

    def __init__(self, options: Options, workshop: Workshop) -> None:
        self._options = options
        self._workshop = workshop
        texts = read_authority_texts(options.authorities_dir, options.authorities, [])
        self._annotator, _ = Annotator.of(texts, options)
        self.authority = self._annotator.authority

    def understand(self, path: str, files: Mapping[str, bytes]) -> Understood:
        """What the document at `path` says, among files by path relative to the documents folder."""
        options, findings = self._options, list[Finding]()
        with tempfile.TemporaryDirectory(prefix="regesta-") as folder:
            for name, content in files.items():
                file = Path(folder) / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            read = read_file(
                Path(folder) / path, path, options.documents, findings, self._workshop, languages=options.languages
            )
            annotated = tuple(self._annotator(source, folder=options.documents) for source in read)
        return Understood(annotated, (*findings, *(finding for each in annotated for finding in each.findings)))
