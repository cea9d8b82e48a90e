"""A document into the metadata file to lie beside it: what the editor said as keys, all else in comments.

What was found is read anew at every build, so that a key would only freeze it: it stands as a comment, for who knows
better to make a key of. The id is always a key, so that the address survives another name of the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from regesta.model import FACTS, Basis, Document
from regesta.text.dates import read_date
from regesta.words import words_of

_WHAT_IS_MISSING: Mapping[str, str] = {
    "title": "not found; the site shows the file's name",
    "date": "not found: write YYYY-MM-DD, YYYY-MM or YYYY",
    "language": "not recognised: two letters",
    "author": "not found: who wrote it",
    "recipient": "not found: to whom",
    "issuer": "not found: who issued it",
    "publisher": "not found: who published it",
    "address": "not found: where it was found, as https://…",
    "archived": "not found: an archived copy of it, as https://…",
    "accessed": "not found: when it was found there, as YYYY-MM-DD",
    "rights": "not found: who holds the rights, and on what terms it is shown",
    "note": "anything else for the reader",
}
_KEYS = ("title", "date", "language", *FACTS)
_LONGEST = 500
_ENGLISH = words_of("en")
_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Saying:
    """Something that a text or file says of itself."""

    value: str
    where: str
    """For a reader."""


def sayings(document: Document) -> dict[str, Saying]:
    """What is known of a document, by key of the metadata; what only its metadata say included."""
    return dict(_sayings(document))


def missing(document: Document) -> tuple[str, ...]:
    """The keys for which nothing was found, but the note, which every document may do without."""
    found = sayings(document)
    return tuple(key for key in _KEYS if key not in found and key != "note")


def metadata_text(identity: str, given: Mapping[str, str], document: Document | None) -> str:
    """The file; `given` are the editor's keys. Every line is a key or a comment, whatever the document holds."""
    found = {} if document is None else sayings(document)
    lines = [_line("id", identity)]
    for key in _KEYS:
        if key in given:
            lines.append(_line(key, given[key]))
        elif key == "date" and key in found and read_date(found[key].value) is None:
            lines.append(f"# date:   # {_one_line(found[key].value)}, {_one_line(found[key].where)}")
        elif key in found:
            lines.append(f"# {_line(key, found[key].value)}   # {_one_line(found[key].where)}")
        else:
            lines.append(f"# {key}:   # {_WHAT_IS_MISSING[key]}")
    if "encoding" in given:
        lines.append(_line("encoding", given["encoding"]))
    elif document is not None and document.source.encoding:
        lines.append(f"# {_line('encoding', document.source.encoding)}   # {_one_line(document.source.encoding_basis)}")
    return "".join(f"{line}\n" for line in lines)


def _sayings(document: Document) -> Iterator[tuple[str, Saying]]:
    declared = {each.key: each for each in reversed(document.source.declared)}
    if document.title_basis is Basis.DECLARED and "title" in declared:
        yield "title", Saying(document.title, f"declared by the file, {declared['title'].where}")
    elif document.title_basis is Basis.STATED:
        yield "title", Saying(document.title, "stated in the text")
    elif document.source.metadata.title is not None:
        yield "title", Saying(document.title, "given by the editor")
    if document.date is not None:
        stated = "stated in the text, " if document.date.basis is Basis.STATED else ""
        yield "date", Saying(document.date.edtf, stated + _ENGLISH.reason(document.date.why))
    letters = Counter[str]()
    for passage in document.passages:
        letters[passage.language] += len(passage.text)
    del letters["und"]
    if letters:
        (language, _), *others = letters.most_common()
        also = f", beside {', '.join(other for other, _ in others)}" if others else ""
        yield "language", Saying(language, f"recognised from the text{also}")
    for key, value in document.facts.items():
        stated = "stated in the text" if document.fact_bases[key] is Basis.STATED else "given by the editor"
        why = document.fact_whys.get(key)
        yield key, Saying(value, stated if why is None else _ENGLISH.reason(why))


def _line(key: str, value: str) -> str:
    """One line of YAML; what a terminal or editor would not show as it is, is written as an escape."""
    value = " ".join(value.split())
    value = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    if _DAY.fullmatch(value):
        return f"{key}: {value}"  # a day needs no quotation marks, as every value is read as it is written
    written: str = yaml.safe_dump({key: value}, allow_unicode=value.isprintable(), width=100 * _LONGEST)
    return written.removesuffix("\n")


def _one_line(text: str) -> str:
    text = " ".join(text.split())[:_LONGEST]
    return "".join(character if character.isprintable() else "\ufffd" for character in text)
