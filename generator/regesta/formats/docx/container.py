"""The archive that a Word document is, looked over before it is unpacked: its kind, its size, and its XML.

Real documents have some 10 to 40 members; their XML is some ten times as large as when it is packed, and some 30
elements deep. No program writes declarations of entities into it.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from itertools import chain
from struct import error as struct_error
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from regesta.model import Reason, Refused

MALFORMED = (
    *(BadZipFile, zlib.error, struct_error, expat.ExpatError),
    *(LookupError, ValueError, TypeError, AttributeError, AssertionError),
    *(RuntimeError, EOFError, OSError, OverflowError),
)
"""What is raised where an archive or a document in it is not as it should be."""

MOST_MEMBERS = 2_000
LARGEST = 200_000_000
"""Bytes of all members, unpacked."""
LARGEST_XML = 8_000_000
"""Bytes of one member of XML: some thousand pages. Each million takes mammoth about 1.5 seconds and 40 MB."""
RATIO = 200
"""How many times as large a member becomes, if it becomes large at all."""
_LARGE = 1_000_000
DEEPEST = 120
"""Elements within elements; from some 140 on, tables within tables are too deep for mammoth."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_PIECE = 1 << 16


class _EntitiesDeclaredError(Exception):
    """An XML has a document type, in which entities may be declared."""


def is_ole(content: bytes) -> Refused | None:
    """Why a file in the older format is not read; None for any other."""
    if not content.startswith(_OLE[:4]):
        return None
    if _ENCRYPTED in content:
        return Refused(
            "encrypted-document",
            Reason.told("the document is protected by a password"),
            "a document that opens without one",
            Reason.told("Open it in Word or LibreOffice, take the password away, and save it as .docx."),
        )
    return Refused(
        "unreadable-document",
        Reason.told("the file is in the older format of Word (.doc)"),
        "a document in the format .docx",
        Reason.told("Open it in Word or LibreOffice, and save it as .docx."),
    )


def unreadable(said: Reason) -> Refused:
    """What is no Word document."""
    return Refused(
        "unreadable-document",
        said,
        "a Word document (.docx)",
        Reason.told("Open it in Word or LibreOffice, and save it again."),
    )


def opened(content: bytes) -> ZipFile | Refused:
    """The archive, of which only the list of members has been read."""
    try:
        return ZipFile(io.BytesIO(content))
    except MALFORMED:
        return unreadable(Reason.told("the file is no archive, as every .docx is"))


def check(archive: ZipFile) -> Refused | None:
    """Why the archive is not to be unpacked or not to be read; None where nothing speaks against it."""
    members = archive.infolist()
    return next(chain(_by_list(members), _by_content(archive, members)), None)


def _by_list(members: list[ZipInfo]) -> Iterator[Refused]:
    names = [member.filename for member in members]
    if len(members) > MOST_MEMBERS:
        yield _over(
            Reason.told("the archive has {members:,} members", members=len(members)), f"at most {MOST_MEMBERS:,}"
        )
    if not any(name.startswith("word/document") and name.endswith(".xml") for name in names):
        yield unreadable(Reason.told("the archive has no `word/document.xml`"))
    if any(member.flag_bits & 1 for member in members):
        yield Refused(
            "encrypted-document",
            Reason.told("the archive is protected by a password"),
            "a document that opens without one",
            Reason.told("Take the password away, and save it as .docx."),
        )
    size = sum(member.file_size for member in members)
    if size > LARGEST:
        yield _over(
            Reason.told("the archive has {size:,} bytes when it is unpacked", size=size), f"at most {LARGEST:,}"
        )
    for member in members:
        if member.file_size > _LARGE and member.file_size > RATIO * member.compress_size:
            times = member.file_size // max(1, member.compress_size)
            yield _over(
                Reason.told("a member becomes {times:,} times as large when it is unpacked", times=times),
                f"at most {RATIO} times",
            )
        elif member.file_size > LARGEST_XML and _is_xml(member):
            yield _over(
                Reason.told("an XML in the archive has {file_size:,} bytes", file_size=member.file_size),
                f"at most {LARGEST_XML:,}",
            )


def _by_content(archive: ZipFile, members: list[ZipInfo]) -> Iterator[Refused]:
    """Looked at only when it is asked for: what the list forbids is never unpacked."""
    for member in members:
        if not _is_xml(member):
            continue
        try:
            depth = _depth(archive, member)
        except _EntitiesDeclaredError:
            yield unreadable(Reason.told("an XML in the document declares a document type; entities are not allowed"))
        except MALFORMED as error:
            yield unreadable(
                Reason.told("an XML in the document cannot be read: {why}", why=str(error) or type(error).__name__)
            )
        else:
            if depth > DEEPEST:
                yield _over(
                    Reason.told("elements stand {depth:,} deep within one another", depth=depth), f"at most {DEEPEST}"
                )


def _is_xml(member: ZipInfo) -> bool:
    return member.filename.lower().endswith((".xml", ".rels"))


def _depth(archive: ZipFile, member: ZipInfo) -> int:
    depth = deepest = 0

    def enter(_name: str, _attributes: object) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)

    def leave(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise _EntitiesDeclaredError

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = enter, leave
    parser.StartDoctypeDeclHandler = refuse
    with archive.open(member) as stream:
        while piece := stream.read(_PIECE):
            parser.Parse(piece, False)
            if deepest > DEEPEST:
                return deepest
    parser.Parse(b"", True)
    return deepest


def _over(found: Reason, limit: str) -> Refused:
    return Refused(
        "over-limit",
        found,
        limit,
        Reason.told("Save the text of the document as a .txt file, or as several documents."),
    )
