"""Suggested names into entries at the end of the authority files.

The text of a file is never changed, only added to, so that comments and order stay byte for byte. What is added must
load as well as the file did before; if not, nothing is written at all.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from regesta.authority.lexicon import shared_aliases
from regesta.authority.load import FILES, load_authority
from regesta.authority.yaml import Sequence as YamlSequence
from regesta.authority.yaml import load
from regesta.errors import OutputError
from regesta.model import Authority, Finding, Kind, Suggestion
from regesta.text.names import fold
from regesta.text.slugs import ascii_id

REMARK = "suggested; check"
_FILE_OF = {kind: name for name, kind in FILES.items() if kind is not None}
_PARTICLES_WORDS = """
    de da di du del della la le van von der den ter ten zu bin ibn де фон ван дер бен ибн аль
"""
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
_WIDTH = 10_000
"""No line is ever broken."""


def append_suggestions(
    texts: Mapping[str, str], suggestions: Iterable[Suggestion], languages: tuple[str, ...]
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The texts that change, by file name, and the ids of the new entries.

    Args:
        texts: The authority files as they are, by file name.
        suggestions: Each with its kind; the same name in two languages makes one entry.
        languages: The site's.

    Raises:
        OutputError: A kind is missing, or the files with the new entries would have faults that they had not before.
    """
    before, faults = load_authority(texts, languages)
    taken = {*before.entities, *before.roles}
    entries: dict[str, list[CommentedMap]] = {}
    identities = []
    for group in _by_entity(suggestions):
        identity = _free_id(group[0].name, taken)
        identities.append(identity)
        entries.setdefault(_file_of(group[0]), []).append(_entry(identity, group))
    changed = {name: _appended(name, texts.get(name, ""), new) for name, new in entries.items()}
    _check({**texts, **changed}, languages, before, faults, identities)
    return changed, tuple(identities)


def write_texts(folder: Path, texts: Mapping[str, str]) -> None:
    """Replace files of a folder; each is old or new at any time, and none is touched before all are written out.

    Raises:
        OutputError: The folder cannot be written to.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, text in texts.items():
            target = folder / name
            handle, beside = tempfile.mkstemp(prefix=f".{name}-", dir=folder)
            waiting.append((Path(beside), target))
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
            Path(beside).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        for new, target in waiting:
            new.replace(target)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written to: {error.strerror}.") from error
    finally:
        for new, _ in waiting:
            with contextlib.suppress(FileNotFoundError):
                new.unlink()


def _by_entity(suggestions: Iterable[Suggestion]) -> Iterable[list[Suggestion]]:
    groups: dict[tuple[str, Kind | None], list[Suggestion]] = {}
    for suggestion in suggestions:
        groups.setdefault((fold(suggestion.name), suggestion.kind), []).append(suggestion)
    return groups.values()


def _file_of(suggestion: Suggestion) -> str:
    if suggestion.kind is None:
        raise OutputError(f"{suggestion.name}: it is not known of which kind this is; say it with --kind.")
    return _FILE_OF[suggestion.kind]


def _free_id(name: str, taken: set[str]) -> str:
    base = ascii_id(name) or "unnamed"
    identity, number = base, 2
    while identity in taken:
        identity, number = f"{base[:70]}-{number}", number + 1
    taken.add(identity)
    return identity


def _entry(identity: str, group: Sequence[Suggestion]) -> CommentedMap:
    entry = CommentedMap({"id": identity})
    entry.yaml_add_eol_comment(REMARK, "id")
    entry["name"] = _flow({one.language: one.name for one in group})
    if group[0].kind is Kind.PERSON:
        entry["sort"] = _flow({one.language: _sort_name(one.name) for one in group})
    aliases = {one.language: _abbreviations(one) for one in group if _abbreviations(one)}
    if aliases:
        entry["aliases"] = CommentedMap(aliases)
    return entry


def _flow(values: Mapping[str, str]) -> CommentedMap:
    mapping = CommentedMap(values)
    mapping.fa.set_flow_style()
    return mapping


def _sort_name(name: str) -> str:
    """The surname, with the particles before it, in front: de Brissac, Luc."""
    words = name.split()
    place = len(words) - 1
    while place > 1 and words[place - 1] in _PARTICLES:
        place -= 1
    return f"{' '.join(words[place:])}, {' '.join(words[:place])}" if place > 0 else name


def _abbreviations(suggestion: Suggestion) -> CommentedSeq:
    forms = (form.text for form in suggestion.forms)
    short = CommentedSeq(form for form in forms if form.isupper() and fold(form) != fold(suggestion.name))
    short.fa.set_flow_style()
    return short


def _appended(name: str, text: str, entries: Sequence[CommentedMap]) -> str:
    root = load(text)
    if root is not None and not isinstance(root, YamlSequence):
        raise OutputError(f"{name}: the file is not a list; correct it first.")
    indent = _indent(text)
    yaml = YAML()
    yaml.width = _WIDTH
    yaml.allow_unicode = True
    written = []
    for entry in entries:
        stream = StringIO()
        yaml.dump([entry], stream)
        written.append("".join(f"{indent}{line}\n" for line in stream.getvalue().splitlines()))
    newline = "\r\n" if "\r\n" in text else "\n"
    added = "\n".join(written).replace("\n", newline)
    if not text.strip("\ufeff \t\r\n"):
        return text + added
    gap = newline if text.endswith(("\n", "\r")) else newline * 2
    return f"{text}{'' if text.endswith(newline * 2) else gap}{added}"


def _indent(text: str) -> str:
    """What stands before the dashes of the list, as far as it has any."""
    for line in text.splitlines():
        if line.lstrip().startswith("- "):
            return line[: len(line) - len(line.lstrip())]
    return ""


def _check(
    texts: Mapping[str, str],
    languages: tuple[str, ...],
    before: Authority,
    faults: Sequence[Finding],
    identities: Sequence[str],
) -> None:
    after, new_faults = load_authority(texts, languages)
    old = {*faults, *shared_aliases(before)}
    news = [finding for finding in (*new_faults, *shared_aliases(after)) if finding not in old]
    if news or set(after.entities) != {*before.entities, *identities}:
        reason = news[0].message if news else "the new entries cannot be read back"
        raise OutputError(f"Nothing was written: {reason}. Correct the authority files first.")
