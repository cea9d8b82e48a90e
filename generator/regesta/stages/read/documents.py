"""Files into sources: each read by the reader of its format, with the metadata beside it; attachments too."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from regesta.authority.metadata import load_metadata
from regesta.authority.records import Faults
from regesta.formats.registry import FORMATS, Format, Hints, format_of, format_of_attachment
from regesta.formats.workshop import Memory, Workshop
from regesta.model import Attachment, Extracted, Finding, Metadata, Reason, Refused, Severity, Source
from regesta.options import KNOWN_LANGUAGES
from regesta.progress import Progress, unseen, watched
from regesta.stages.read.files import bytes_of, inside, ordinary_files, refusal, text_of, trouble
from regesta.text.slugs import ascii_id

METADATA_SUFFIX = ".yml"
_DEEPEST = 3
"""A mail in a mail in a mail is read; what is attached to that is not."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file on its way to a source."""

    path: Path
    relative: str
    """To the documents folder, with `/`."""
    shown: str
    """In findings."""
    form: Format
    content: bytes
    identity: str | None
    """As its metadata say it."""
    metadata: Metadata


def read_documents(
    folder: Path,
    name: str,
    findings: list[Finding],
    *,
    languages: Sequence[str] = KNOWN_LANGUAGES,
    progress: Progress = unseen,
    memory: Memory | None = None,
) -> tuple[Source, ...]:
    """The documents of a folder and its subfolders, each with its metadata; sorted by path, ids are unique.

    What stands in `memory` is not read again, and what is read is put there.
    """
    if not folder.is_dir():
        message = Reason.told("there is no folder `{name}`", name=name)
        hint = Reason.told("Make it, or name another in mkdocs.yml.")
        findings.append(trouble("missing-folder", name, message, "a folder with the documents", hint))
        return ()
    paths = {path.relative_to(folder).as_posix(): path for path in ordinary_files(folder, name, findings)}
    documents = sorted(path for path in paths if format_of(path) is not None)
    findings.extend(_strays(paths, documents, name))
    by_id: dict[str, Source] = {}
    with _reading([(paths[path], path) for path in documents], name, languages, memory) as files:
        for waiting in watched(files, progress, "documents read"):
            sources, doubts = waiting()
            findings.extend(doubts)
            for source in sources:
                if source.id in by_id:
                    findings.append(_double(source, by_id[source.id], name))
                else:
                    by_id[source.id] = source
    return tuple(by_id.values())


_Read = tuple[Sequence[Source], Sequence[Finding]]


@contextmanager
def _reading(
    files: Sequence[tuple[Path, str]], name: str, languages: Sequence[str], memory: Memory | None
) -> Iterator[Sequence[Callable[[], _Read]]]:
    """For each file, in their order, what waits for its sources; foreign ones are read several at once."""

    def sources_of(path: Path, relative: str) -> _Read:
        doubts: list[Finding] = []
        return tuple(read_file(path, relative, name, doubts, workshop, languages=languages)), doubts

    with ExitStack() as stack:
        workshop = Workshop(memory=memory)
        pool = ThreadPoolExecutor(workshop.width)
        # The workshop is left before the pool: that ends whatever the pool's threads wait for.
        stack.callback(pool.shutdown, cancel_futures=True)
        stack.enter_context(workshop)
        yield [
            pool.submit(sources_of, *file).result
            if (form := format_of(file[1])) is not None and form.foreign
            else partial(sources_of, *file)
            for file in files
        ]


def read_source(
    path: Path, relative: str, folder: str, findings: list[Finding], *, languages: Sequence[str] = KNOWN_LANGUAGES
) -> Source | None:
    """One document with its metadata, without its attachments; None, and a finding, when it cannot be read."""
    with Workshop() as workshop:
        sources = read_file(path, relative, folder, findings, workshop, languages=languages)
        first = next(sources, None)
        return first if first is None or not first.member else None


def read_file(
    path: Path,
    relative: str,
    folder: str,
    findings: list[Finding],
    workshop: Workshop,
    *,
    languages: Sequence[str] = KNOWN_LANGUAGES,
) -> Iterator[Source]:
    """The source in a file, and those attached to it; none, and a finding, when it cannot be read."""
    shown = f"{folder}/{relative}" if folder else relative
    content = bytes_of(path, shown, findings)
    if content is None:
        return
    root = path.parents[len(Path(relative).parts) - 1].resolve()
    identity, metadata = _metadata(path, root, shown, findings)
    form = format_of(relative) or FORMATS[0]
    hints = Hints(tuple(languages), metadata.encoding)
    file = _File(path, relative, shown, form, content, identity, metadata)
    extracted = _extracted(workshop.read(form, content, hints), shown, findings)
    if extracted is None:
        return
    source = _source(file, extracted, findings)
    if source is not None:
        yield source
    whole = _identity(file)
    yield from _attached(extracted.attachments, file, whole, findings, workshop, Hints(tuple(languages)))


def _attached(
    attachments: Sequence[Attachment],
    file: _File,
    whole: str,
    findings: list[Finding],
    workshop: Workshop,
    hints: Hints,
    depth: int = 1,
) -> Iterator[Source]:
    """A source for each attachment; its id says where in the file it stands, its name is only shown."""
    for number, attachment in enumerate(attachments, 1):
        identity = f"{whole}-attachment-{number}"
        shown = f"{file.shown}, attachment {number}"
        form = format_of_attachment(attachment.name, attachment.media_type)
        if form is None or depth > _DEEPEST:
            message = Reason.told(
                "the attachment ‘{name}’ ({media_type}) is not read",
                name=attachment.name,
                media_type=attachment.media_type,
            )
            finding = Finding("unread-attachment", Severity.NOTE, shown, None, message, _expected(), _SAVE_ALONE)
            findings.append(finding)
            continue
        part = _File(file.path, file.relative, shown, form, attachment.content, identity, Metadata())
        told = replace(hints, charset=attachment.charset or None)
        extracted = _extracted(workshop.read(form, attachment.content, told), shown, findings)
        if extracted is None:
            continue
        source = _source(part, extracted, findings, member=attachment.name or f"attachment {number}")
        if source is not None:
            yield source
        yield from _attached(extracted.attachments, part, identity, findings, workshop, hints, depth + 1)


_SAVE_ALONE = Reason.told("Save it as a document of its own, if it belongs to the corpus.")


def _extracted(read: Extracted | Refused, shown: str, findings: list[Finding]) -> Extracted | None:
    if isinstance(read, Refused):
        findings.append(refusal(read, shown))
        return None
    findings.extend(
        Finding(doubt.code, Severity(doubt.severity), shown, doubt.line, doubt.said, doubt.expected, doubt.remedy)
        for doubt in read.doubts
    )
    return read


def _source(file: _File, extracted: Extracted, findings: list[Finding], *, member: str = "") -> Source | None:
    if not any(character.isalnum() for character in extracted.text):
        if extracted.attachments:
            message = Reason.told("the mail has no text of its own; what is attached to it has pages")
            findings.append(Finding("mail-without-text", Severity.NOTE, file.shown, None, message))
            return None
        hint = Reason.told("Fill it, or remove it.")
        findings.append(
            trouble("empty-document", file.shown, Reason.told("the document has no text"), "at least one word", hint)
        )
        return None
    return Source(
        _identity(file),
        file.relative,
        file.form.media_types[0],
        hashlib.sha256(file.content).hexdigest(),
        len(file.content),
        extracted.encoding,
        extracted.encoding_basis,
        extracted.text,
        file.metadata,
        extracted.blocks,
        extracted.reader,
        extracted.cuts,
        extracted.repairs,
        extracted.declared,
        member,
    )


def _identity(file: _File) -> str:
    if file.identity is not None:
        return file.identity
    return ascii_id(stem(file.relative)) or f"document-{hashlib.sha256(file.content).hexdigest()[:10]}"


def _metadata(path: Path, root: Path, shown: str, findings: list[Finding]) -> tuple[str | None, Metadata]:
    """Of `letter.txt` in `letter.txt.yml`, else in `letter.yml`."""
    for beside, shown_metadata in (
        (path.with_name(path.name + METADATA_SUFFIX), shown + METADATA_SUFFIX),
        (path.with_suffix(METADATA_SUFFIX), stem(shown) + METADATA_SUFFIX),
    ):
        if beside.is_file() and inside(beside, root):
            text = text_of(beside, shown_metadata, findings)
            if text is None:
                return None, Metadata()
            faults = Faults(shown_metadata)
            identity, metadata = load_metadata(text, faults)
            findings.extend(faults.findings)
            return identity, metadata
    return None, Metadata()


def _strays(paths: Iterable[str], documents: Sequence[str], name: str) -> Iterator[Finding]:
    """Files that are neither documents nor their metadata."""
    known = {beside for path in documents for beside in (path + METADATA_SUFFIX, stem(path) + METADATA_SUFFIX)}
    for path in paths:
        if path.endswith(METADATA_SUFFIX) and path not in known:
            yield trouble(
                "metadata-without-document",
                f"{name}/{path}",
                Reason.told("this metadata file has no document"),
                "a document of the same name beside it, as in letter.txt and letter.yml",
                Reason.told("Rename it, or remove it."),
            )
        elif format_of(path) is None and not path.endswith(METADATA_SUFFIX):
            yield trouble(
                "unknown-format",
                f"{name}/{path}",
                Reason.told("there is no reader for `{name}`", name=Path(path).suffix or Path(path).name),
                f"{_expected()}, or its metadata in {METADATA_SUFFIX}",
                Reason.told("Save the document as one of these, or move the file out of the folder."),
            )


def _expected() -> str:
    return "a document that ends in " + ", ".join(suffix for form in FORMATS for suffix in form.suffixes)


def _double(source: Source, other: Source, name: str) -> Finding:
    return trouble(
        "duplicate-document-id",
        source.metadata.path or f"{name}/{source.path}",
        Reason.told(
            "the document `{path}` has the id `{id}`, as has `{other}`",
            path=source.path,
            id=source.id,
            other=other.path,
        ),
        "an id of its own for each document",
        Reason.told("Give one of them another `id:` in its metadata file; until then the second is left out."),
    )


def stem(path: str) -> str:
    """A path without the end that tells the format."""
    return path[: path.rfind(".")] if "." in Path(path).name else path
