"""A file to add into a plan, and a plan into files: what a document is called, and whether it is one already.

A file whose bytes are in the corpus is known. One that has the name or the id of a document is its new version, unless
that document came or was met in the same run: then these are two, and the second gets a number.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from regesta.formats.registry import format_of
from regesta.formats.workshop import Workshop
from regesta.intake.comparing import Changes, compare
from regesta.intake.gathering import unknown_format
from regesta.intake.holdings import Held, Holdings, safe_stem
from regesta.intake.metadata_file import metadata_text
from regesta.intake.placing import place
from regesta.intake.reading import Reader, Understood
from regesta.model import Document, Finding, Reason, Source
from regesta.options import Options
from regesta.stages.read.documents import METADATA_SUFFIX, stem
from regesta.stages.read.files import bytes_of, trouble
from regesta.text.slugs import is_id


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the editor says of a file."""

    id: str | None = None
    name: str | None = None
    """Of the file in the documents folder, with or without its suffix."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Of the metadata file: `title`, `date`, `encoding`."""


@dataclass(frozen=True, slots=True)
class Added:
    """A new document."""

    file: Path
    path: str
    """Relative to the documents folder, as all paths here."""
    id: str
    taken: str | None
    """The name that it would have, had not another it."""
    document: Document | None
    """None where only what is attached has a text."""
    attached: tuple[Source, ...]
    findings: tuple[Finding, ...]
    writes: Mapping[str, bytes]
    removes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Replaced:
    """A new version of a document."""

    file: Path
    path: str
    id: str
    changes: Changes | None
    """None where neither version has a text of its own."""
    findings: tuple[Finding, ...]
    writes: Mapping[str, bytes]
    removes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A file that is in the corpus already."""

    file: Path
    path: str
    id: str


@dataclass(frozen=True, slots=True)
class Declined:
    """A file that cannot be added."""

    file: Path
    findings: tuple[Finding, ...]


Outcome = Added | Replaced | Known | Declined


class Intake:
    """Takes files into the documents of a site, one after the other."""

    def __init__(self, options: Options, workshop: Workshop) -> None:
        """Read what the documents folder holds."""
        self._options = options
        self._reader = Reader(options, workshop)
        self._holdings = Holdings(options.documents_dir)
        self._met: set[str] = set()
        """Paths of the documents that a file of this run is."""

    def plan(self, file: Path, wishes: Wishes) -> Outcome:
        """What becomes of a file, an ordinary one; nothing is written."""
        findings: list[Finding] = []
        if format_of(file.name) is None:
            return Declined(file, (unknown_format(file),))
        content = bytes_of(file, str(file), findings)
        if content is None:
            return Declined(file, tuple(findings))
        known = self._holdings.same_bytes(content)
        if known is not None:
            self._met.add(known.path)
            return Known(file, known.path, known.id)
        refusal = self._refusal(file, wishes)
        if refusal is not None:
            return Declined(file, (refusal,))
        held = self._meant(file, wishes)
        outcome = self._new(file, content, wishes) if held is None else self._newer(file, content, held)
        if not isinstance(outcome, Declined):
            self._met.add(outcome.path)
            digest = hashlib.sha256(content).hexdigest()
            beside = stem(outcome.path) + METADATA_SUFFIX if held is None else held.metadata
            self._holdings.hold(Held(outcome.path, outcome.id, len(content), beside, digest), instead_of=held)
        return outcome

    def carry_out(self, outcome: Added | Replaced) -> None:
        """Write the files of a plan, whole or not at all.

        Raises:
            OutputError: The documents folder cannot be written to.
        """
        place(self._options.documents_dir, outcome.writes, outcome.removes)

    def _meant(self, file: Path, wishes: Wishes) -> Held | None:
        """The document of which a file is a new version."""
        if wishes.id is not None or wishes.name is not None:
            by_id = None if wishes.id is None else self._holdings.with_id(wishes.id)
            return by_id or (None if wishes.name is None else self._holdings.named(wishes.name))
        safe = safe_stem(stem(file.name), b"") + _suffix(file)
        held = self._holdings.named(file.name) or self._holdings.named(safe)
        return None if held is None or held.path in self._met else held

    def _refusal(self, file: Path, wishes: Wishes) -> Finding | None:
        """Why wishes cannot be fulfilled."""
        held = self._meant(file, wishes)
        if wishes.id is not None and not is_id(wishes.id):
            expected = "small letters a to z, figures and single hyphens"
            return trouble(
                "bad-id", str(file), Reason.told("the id `{id}` cannot be an address", id=wishes.id), expected
            )
        if held is not None and wishes.keys:
            message = Reason.told("this is a new version of `{path}`, whose metadata file is kept", path=held.path)
            hint = Reason.told(
                "Leave {keys} away, and write it in that file.", keys=", ".join(f"--{key}" for key in wishes.keys)
            )
            return trouble("metadata-kept", str(file), message, "", hint)
        named = None if wishes.name is None else self._holdings.named(wishes.name)
        other = named if named is not None else held
        if held is not None and other is not None and wishes.id is not None and other.id != wishes.id:
            message = Reason.told("the name is that of `{path}`, the id that of another document", path=other.path)
            return trouble("duplicate-document-id", str(file), message, "name or id of one document")
        form = None if wishes.name is None else format_of(wishes.name)
        if form is not None and form is not format_of(file.name):
            message = Reason.told(
                "`{name}` ends like {format}, which the file is not", name=str(wishes.name), format=form.name
            )
            return trouble("unknown-format", str(file), message, f"a name with or without {_suffix(file)}")
        return None

    def _new(self, file: Path, content: bytes, wishes: Wishes) -> Added | Declined:
        wished = wishes.name if wishes.name is not None else file.name
        wished = safe_stem(stem(wished) if format_of(wished) else wished, content)
        name, identity = self._holdings.free(wished, wishes.id)
        path, beside = name + _suffix(file), name + METADATA_SUFFIX
        given = metadata_text(identity, wishes.keys, None).encode()
        read = self._reader.understand(path, {path: content, beside: given})
        faulty = any(finding.path == f"{self._options.documents}/{beside}" for finding in read.findings)
        if not read.annotated or faulty:
            return Declined(file, read.findings)
        text = metadata_text(identity, wishes.keys, read.document).encode()
        return Added(
            file,
            path,
            identity,
            wished if name != wished else None,
            read.document,
            tuple(each.document.source for each in read.attached),
            read.findings,
            {path: content, beside: text},
        )

    def _newer(self, file: Path, content: bytes, held: Held) -> Replaced | Declined:
        path = held.path if format_of(held.path) is format_of(file.name) else stem(held.path) + _suffix(file)
        former = {held.path: self._holdings.content(held.path)}
        writes, removes = {path: content}, [] if path == held.path else [held.path]
        beside: dict[str, bytes] = {}
        if held.metadata is not None:
            former[held.metadata] = self._holdings.content(held.metadata)
            kept = held.metadata if held.metadata != held.path + METADATA_SUFFIX else path + METADATA_SUFFIX
            beside = {kept: former[held.metadata]}
            if kept != held.metadata:
                writes |= beside
                removes.append(held.metadata)
        if removes and (self._options.documents_dir / path).exists():
            message = Reason.told(
                "`{path}` is a document of its own, so that it cannot take the place of `{other}`",
                path=path,
                other=held.path,
            )
            return Declined(file, (trouble("duplicate-document-id", str(file), message),))
        read = self._reader.understand(path, {path: content, **beside})
        if not read.annotated:
            return Declined(file, read.findings)
        before = self._reader.understand(held.path, former)
        return Replaced(file, path, held.id, self._changes(before, read), read.findings, writes, tuple(removes))

    def _changes(self, before: Understood, after: Understood) -> Changes | None:
        if after.own is None:
            return None
        old = () if before.own is None else (before.own, *before.attached)
        return compare(old, (after.own, *after.attached), self._reader.authority, self._options.authorities)


def _suffix(file: Path) -> str:
    return file.suffix.lower()
