"""What the documents folder holds: names, ids and bytes, none of it read as a document."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from regesta.authority.metadata import load_metadata
from regesta.authority.records import Faults
from regesta.formats.registry import format_of
from regesta.stages.read.documents import METADATA_SUFFIX, stem
from regesta.stages.read.files import ordinary_files, text_of
from regesta.text.slugs import ascii_id

_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
_WINDOWS_DEVICES = frozenset({"con", "prn", "aux", "nul", *_PORTS})
"""No file may be called so there, whatever its suffix."""
_SHORTER = 70
"""Characters of an id that leave room for a number."""


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the corpus, as a file."""

    path: str
    """Relative to the documents folder, with `/`."""
    id: str
    size: int
    """Bytes."""
    metadata: str | None
    """The metadata file beside it, relative as the path; None where there is none."""
    sha256: str | None = None
    """Where it is known already."""


class Holdings:
    """The documents of a folder, and those that join them in this run."""

    def __init__(self, folder: Path) -> None:
        """Nothing is held by a folder that is not there yet."""
        self.folder = folder
        self._by_path: dict[str, Held] = {}
        """Case folded, as some systems take `A.txt` and `a.txt` for one."""
        self._by_id: dict[str, Held] = {}
        self._by_size: defaultdict[int, list[Held]] = defaultdict(list)
        self._stems: set[str] = set()
        for path in list(ordinary_files(folder, "", [])) if folder.is_dir() else ():
            relative = path.relative_to(folder).as_posix()
            self._stems.add(stem(relative).casefold())
            if format_of(relative) is not None:
                self.hold(self._found(path, relative))

    def hold(self, held: Held, *, instead_of: Held | None = None) -> None:
        """Take a document in, perhaps for another."""
        if instead_of is not None:
            del self._by_path[instead_of.path.casefold()]
            self._by_size[instead_of.size].remove(instead_of)
        self._by_path[held.path.casefold()] = held
        self._by_id[held.id] = held
        self._by_size[held.size].append(held)
        self._stems.add(stem(held.path).casefold())

    def with_id(self, identity: str) -> Held | None:
        """The document of that id."""
        return self._by_id.get(identity)

    def named(self, name: str) -> Held | None:
        """The document of that path; where the name lacks the suffix, the only one of that stem."""
        wanted = name.casefold()
        if format_of(name) is not None:
            return self._by_path.get(wanted)
        found = [each for path, each in self._by_path.items() if stem(path) == wanted]
        return found[0] if len(found) == 1 else None

    def same_bytes(self, content: bytes) -> Held | None:
        """A document with just this content."""
        digest = hashlib.sha256(content).hexdigest()
        return next((each for each in self._by_size.get(len(content), ()) if self._digest(each) == digest), None)

    def free(self, wished: str, identity: str | None) -> tuple[str, str]:
        """A stem that no file has, with an id that no document has: as wished, else with a number from 2 on."""
        base = ascii_id(wished)
        name, own, number = wished, identity or base, 1
        while name.casefold() in self._stems or (identity is None and own in self._by_id):
            number += 1
            name, own = f"{wished}-{number}", identity or f"{base[:_SHORTER].rstrip('-')}-{number}"
        return name, own

    def content(self, path: str) -> bytes:
        """The bytes of a file in the folder."""
        return (self.folder / path).read_bytes()

    def _digest(self, held: Held) -> str:
        return held.sha256 or hashlib.sha256(self.content(held.path)).hexdigest()

    def _found(self, path: Path, relative: str) -> Held:
        size = path.stat().st_size
        for beside in (relative + METADATA_SUFFIX, stem(relative) + METADATA_SUFFIX):
            file = self.folder / beside
            if file.is_file():
                text = text_of(file, beside, [])
                identity = None if text is None else load_metadata(text, Faults(beside))[0]
                return Held(relative, identity or ascii_id(stem(relative)), size, beside)
        return Held(relative, ascii_id(stem(relative)), size, None)


def safe_stem(name: str, content: bytes) -> str:
    """A name, perhaps with folders, as one that every system takes and that can be an address; without its suffix.

    >>> safe_stem("Letters/Письмо №4", b"")
    'letters/pis-mo-no4'
    """
    parts = [part for each in PurePosixPath(name).parts if (part := ascii_id(each))]
    if not parts:
        return f"document-{hashlib.sha256(content).hexdigest()[:10]}"
    return "/".join(f"{part}-1" if part in _WINDOWS_DEVICES else part for part in parts)
