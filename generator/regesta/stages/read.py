"""Folders into sources: the only stage that opens files.

Nothing outside the content folder is read, whatever a link in it says; a file that cannot be read is a finding, and the
others go on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from regesta.authority.load import FILES
from regesta.authority.metadata import load_metadata
from regesta.authority.records import Faults
from regesta.formats.plain import Decoded, NotText, decode
from regesta.model import Finding, Metadata, Severity, Source
from regesta.options import Options
from regesta.text.slots import HOME, has_slots
from regesta.text.slugs import ascii_id

_MEDIA_TYPES: Mapping[str, str] = {".txt": "text/plain"}
_METADATA_SUFFIX = ".yml"
_LARGEST_BYTES = 50_000_000


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


def read_corpus(options: Options) -> Corpus:
    """Everything in the documents and authorities folders."""
    findings: list[Finding] = []
    authority_texts = read_authority_texts(options.authorities_dir, options.authorities, findings)
    sources = read_documents(options.documents_dir, options.documents, findings)
    return Corpus(sources, authority_texts, _handwritten(options.content, findings), tuple(findings))


def _handwritten(content: Path, findings: list[Finding]) -> dict[str, str]:
    """Pages directly in the content folder that have a slot to fill."""
    root = content.resolve()
    texts = {}
    for path in sorted(content.glob("*.md")):
        if path.is_file() and _inside(path, root):
            text = _text(path, path.name, findings)
            if text is not None and (has_slots(text) or path.name == HOME):
                texts[path.name] = text
    return texts


def read_authority_texts(folder: Path, name: str, findings: list[Finding]) -> dict[str, str]:
    """The authority files that exist, decoded."""
    if not folder.is_dir():
        findings.append(
            _finding(
                "missing-folder",
                name,
                f"there is no folder `{name}`",
                "a folder with " + ", ".join(FILES),
                "Make it, if only to leave it empty, or name another in mkdocs.yml.",
            )
        )
        return {}
    texts = {}
    for path in _files(folder, name, findings):
        if path.name not in FILES:
            findings.append(
                _finding(
                    "unknown-file",
                    f"{name}/{path.relative_to(folder).as_posix()}",
                    "this file is no authority file",
                    "one of " + ", ".join(FILES),
                    "Rename it, or move it out of the folder.",
                )
            )
        elif (text := _text(path, f"{name}/{path.name}", findings)) is not None:
            texts[path.name] = text
    return texts


def read_documents(folder: Path, name: str, findings: list[Finding]) -> tuple[Source, ...]:
    """The documents of a folder and its subfolders, each with its metadata."""
    if not folder.is_dir():
        findings.append(
            _finding(
                "missing-folder",
                name,
                f"there is no folder `{name}`",
                "a folder with the documents",
                "Make it, or name another in mkdocs.yml.",
            )
        )
        return ()
    paths = {path.relative_to(folder).as_posix(): path for path in _files(folder, name, findings)}
    documents = {path for path in paths if Path(path).suffix.lower() in _MEDIA_TYPES}
    stems = {_stem(path): path for path in sorted(documents, reverse=True)}
    for path in paths:
        if Path(path).suffix == _METADATA_SUFFIX and _stem(path) not in stems:
            findings.append(
                _finding(
                    "metadata-without-document",
                    f"{name}/{path}",
                    "this metadata file has no document",
                    "a document of the same name beside it, as in letter.txt and letter.yml",
                    "Rename it, or remove it.",
                )
            )
        elif path not in documents and Path(path).suffix != _METADATA_SUFFIX:
            findings.append(
                _finding(
                    "unknown-format",
                    f"{name}/{path}",
                    f"there is no reader for `{Path(path).suffix or Path(path).name}`",
                    f"a document that ends in {', '.join(_MEDIA_TYPES)}, or its metadata in {_METADATA_SUFFIX}",
                    "Save the document as plain text, or move the file out of the folder.",
                )
            )
    by_id: dict[str, Source] = {}
    for path in sorted(documents):
        source = read_source(paths[path], path, name, findings)
        if source is None:
            continue
        if source.id in by_id:
            findings.append(
                _finding(
                    "duplicate-document-id",
                    source.metadata.path or f"{name}/{path}",
                    f"the document `{path}` has the id `{source.id}`, as has `{by_id[source.id].path}`",
                    "an id of its own for each document",
                    "Give one of them another `id:` in its metadata file; until then the second is left out.",
                )
            )
        else:
            by_id[source.id] = source
    return tuple(by_id.values())


def read_source(path: Path, relative: str, folder: str, findings: list[Finding]) -> Source | None:
    """One document with its metadata; None, and a finding, when it cannot be read."""
    shown = f"{folder}/{relative}" if folder else relative
    read = _read(path, shown, findings)
    if read is None:
        return None
    content, decoded = read
    if not any(character.isalnum() for character in decoded.text):
        findings.append(
            _finding("empty-document", shown, "the document has no text", "at least one word", "Fill it, or remove it.")
        )
        return None
    root = path.parents[len(Path(relative).parts) - 1].resolve()
    identity, metadata = _metadata(path.with_suffix(_METADATA_SUFFIX), root, shown, findings)
    sha256 = hashlib.sha256(content).hexdigest()
    return Source(
        identity or ascii_id(_stem(relative)) or f"document-{sha256[:10]}",
        relative,
        _MEDIA_TYPES.get(path.suffix.lower(), "text/plain"),
        sha256,
        len(content),
        decoded.encoding,
        decoded.basis,
        decoded.text,
        metadata,
    )


def _metadata(path: Path, root: Path, shown: str, findings: list[Finding]) -> tuple[str | None, Metadata]:
    if not path.is_file() or not _inside(path, root):
        return None, Metadata()
    shown_metadata = shown[: shown.rfind(".")] + _METADATA_SUFFIX if "." in shown else shown + _METADATA_SUFFIX
    text = _text(path, shown_metadata, findings)
    if text is None:
        return None, Metadata()
    faults = Faults(shown_metadata)
    identity, metadata = load_metadata(text, faults)
    findings.extend(faults.findings)
    return identity, metadata


def _files(folder: Path, name: str, findings: list[Finding]) -> Iterator[Path]:
    """Ordinary files below the folder, sorted; hidden ones are passed over, links out of it reported."""
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if any(part.startswith(".") for part in relative.parts):
            continue
        if not _inside(path, root):
            findings.append(
                _finding(
                    "link-out-of-folder",
                    f"{name}/{relative.as_posix()}",
                    "this is a link to a place outside of the folder",
                    "a file",
                    "Copy the file itself into the folder.",
                )
            )
        elif path.is_file():
            yield path


def _inside(path: Path, root: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


def _text(path: Path, shown: str, findings: list[Finding]) -> str | None:
    read = _read(path, shown, findings)
    return None if read is None else read[1].text


def _read(path: Path, shown: str, findings: list[Finding]) -> tuple[bytes, Decoded] | None:
    """A file's bytes and what they say; None, and a finding, when they cannot be read."""
    content = _bytes(path, shown, findings)
    if content is None:
        return None
    decoded = decode(content)
    if isinstance(decoded, NotText):
        findings.append(_not_utf8(shown, decoded))
        return None
    return content, decoded


def _bytes(path: Path, shown: str, findings: list[Finding]) -> bytes | None:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            findings.append(
                _finding(
                    "too-large",
                    shown,
                    f"the file has {path.stat().st_size:,} bytes",
                    f"at most {_LARGEST_BYTES:,}",
                    "Split it into several documents.",
                )
            )
            return None
        return path.read_bytes()
    except OSError as error:
        findings.append(
            _finding(
                "unreadable-file",
                shown,
                f"the file cannot be read: {error.strerror}",
                "a readable file",
                "See who may read it, or restore it from a copy.",
            )
        )
        return None


def _not_utf8(shown: str, fault: NotText) -> Finding:
    return Finding(
        "not-utf-8",
        Severity.ERROR,
        shown,
        fault.line,
        f"the bytes from {fault.byte} on are not UTF-8",
        "a text saved as UTF-8",
        "Open it in an editor with the encoding it was written in, and save it as UTF-8.",
    )


def _finding(code: str, path: str, message: str, expected: str = "", hint: str = "") -> Finding:
    return Finding(code, Severity.ERROR, path, None, message, expected, hint)


def _stem(path: str) -> str:
    return path[: path.rfind(".")] if "." in Path(path).name else path
