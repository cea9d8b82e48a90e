"""A Word document into its text and layout, by way of HTML.

The raw text is what mammoth shows: the body with its headings, lists, tables, quotations, footnotes and endnotes. Left
out are pictures, which are counted, formulas, comments in the margin, words whose deletion is tracked, and the heads
and feet of pages. The file is looked over before anything in it is unpacked; nothing is written, and no name in it is
a path.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from importlib.metadata import version
from zipfile import ZipFile

import mammoth  # type: ignore[import-untyped]  # ships no types

from regesta.formats.docx.container import MALFORMED, check, is_ole, opened, unreadable
from regesta.formats.docx.properties import declared_of
from regesta.formats.html.layout import lay_out
from regesta.formats.html.tree import parse
from regesta.formats.registry import Hints
from regesta.model import Doubt, Extracted, Reason, Refused

READER = f"mammoth {version('mammoth')}"

STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
"""
"""What mammoth does not know by itself; the last is the name in LibreOffice."""


def read(content: bytes, hints: Hints) -> Extracted | Refused:
    """The text of a document; never raises."""
    archive = is_ole(content) or opened(content)
    if isinstance(archive, Refused):
        return archive
    with archive:
        return check(archive) or _read(content, archive)


def _read(content: bytes, archive: ZipFile) -> Extracted | Refused:
    pictures, count = _counted()
    try:
        page = mammoth.convert_to_html(io.BytesIO(content), style_map=STYLES, convert_image=pictures).value
    except RecursionError:
        return Refused(
            "over-limit",
            Reason.told("the parts of the text stand too deep within one another"),
            "tables and fields within one another as programs make them",
            Reason.told("Save the text of the document as a .txt file."),
        )
    except MALFORMED as error:
        return unreadable(Reason.told("the document cannot be read: {why}", why=str(error) or type(error).__name__))
    declared = declared_of(archive)
    if not page.strip():
        return Extracted("", (), READER, declared=declared, doubts=_doubts(count()))
    root = parse(f"<body>{page}</body>")
    if isinstance(root, Refused):
        return root
    laid = lay_out(root, lines=False)
    return Extracted(laid.text, laid.blocks, READER, declared=declared, doubts=_doubts(count()))


def _counted() -> tuple[Callable[[object], list[object]], Callable[[], int]]:
    """A way to show pictures that shows none, and how many there were."""
    found: list[object] = []

    def show(picture: object) -> list[object]:
        found.append(picture)
        return []

    return show, lambda: len(found)


def _doubts(pictures: int) -> tuple[Doubt, ...]:
    if not pictures:
        return ()
    message = (
        Reason.told("a picture in the document is left out")
        if pictures == 1
        else Reason.told("{pictures} pictures are left out", pictures=pictures)
    )
    hint = (
        Reason.told("Look whether words stand in it.")
        if pictures == 1
        else Reason.told("Look whether words stand in them.")
    )
    return (Doubt("images-left-out", "note", message, "", hint),)
