"""The properties of a Word document into what it declares of itself.

The language of its styles is none of them: it is that of the spelling checker, which nobody chose.
"""

from __future__ import annotations

import re
from zipfile import ZipFile

from lxml import etree  # type: ignore[import-untyped]  # ships no types

from regesta.formats.docx.container import MALFORMED
from regesta.model import Declared, Reason

_PART = "docProps/core.xml"
_LARGEST = 1_000_000
_LONGEST = 500
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_PROPERTIES = (
    ("title", f"{_DUBLIN_CORE}title", "title"),
    ("author", f"{_DUBLIN_CORE}creator", "author"),
    ("created", f"{_TERMS}created", "created"),
    ("language", f"{_DUBLIN_CORE}language", "language"),
)
_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|\Z)")


def declared_of(archive: ZipFile) -> tuple[Declared, ...]:
    """Title, author, the day on which it was made, and language, as far as they are stated."""
    try:
        if archive.getinfo(_PART).file_size > _LARGEST:
            return ()
        root = etree.fromstring(archive.read(_PART), etree.XMLParser(resolve_entities=False, no_network=True))
    except (*MALFORMED, etree.LxmlError):
        return ()
    found = []
    for key, tag, shown in _PROPERTIES:
        value = _checked(key, root.findtext(tag) or "")
        if value:
            found.append(Declared(key, value, Reason.told("property {name} of the document", name=shown)))
    return tuple(found)


def _checked(key: str, value: str) -> str:
    value = " ".join("".join(each if each.isprintable() else " " for each in value).split())[:_LONGEST].rstrip()
    if key == "created":
        match = _DAY.match(value)
        return match[0] if match is not None else ""
    if key == "language":
        match = re.match(r"([A-Za-z]{2})(?:[-_]|\Z)", value)
        return match[1].lower() if match is not None else ""
    return value
