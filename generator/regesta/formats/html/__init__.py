"""Bytes of a web page into its visible text, its layout, what is its article, and what it declares of itself.

All that a browser would show is raw text; what does not belong to the article is a cut. Nothing is fetched.
"""

from __future__ import annotations

import re
from importlib.metadata import version

from regesta.formats.encodings import Decoded, decode
from regesta.formats.html.article import cuts, outside
from regesta.formats.html.declared import declared
from regesta.formats.html.extraction import extracted_text
from regesta.formats.html.layout import lay_out
from regesta.formats.html.tree import parse
from regesta.formats.registry import Hints
from regesta.model import Extracted, Reason, Refused

READER = f"trafilatura {version('trafilatura')}"
_BEGINNING = 1024
"""Bytes among which a page says its encoding, as the standard has it."""
_CHARSET = re.compile(
    rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_OTHER_FILES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"{\\rtf",
    b"\x1f\x8b",
)
_MOST_NULS = 0.01


def read(content: bytes, hints: Hints) -> Extracted | Refused:
    """The page; or `unreadable-document`, `over-limit`, `unknown-encoding`, `empty-document`."""
    if content.startswith(_OTHER_FILES):
        return _no_page(Reason.told("the file is of another kind than its name says"))
    decoded = decode(content, hints, declared=_declared_encoding(content) or hints.charset)
    if not isinstance(decoded, Decoded):
        return decoded
    if decoded.text.count("\0") > _MOST_NULS * len(decoded.text):
        return _no_page(Reason.told("the file has bytes that no text has"))
    root = parse(decoded.text)
    if isinstance(root, Refused):
        return root
    laid = lay_out(root)
    if not any(character.isalnum() for character in laid.text):
        return _no_page(Reason.told("the page shows no words; its text may be fetched by a script when it is opened"))
    said = declared(root)
    titles = [each.value for each in said if each.key == "title"]
    site = next((each.value for each in said if each.key == "publisher"), None)
    rules = outside(laid, extracted_text(decoded.text, root), titles, site)
    return Extracted(
        laid.text,
        laid.blocks,
        READER,
        decoded.encoding,
        decoded.basis,
        cuts=tuple(cuts(laid, rules)),
        declared=said,
        doubts=decoded.doubts,
    )


def _declared_encoding(content: bytes) -> str | None:
    found = _CHARSET.search(_COMMENT.sub(b"", content[:_BEGINNING]))
    return None if found is None else (found[1] or found[2]).decode("ascii", "ignore")


def _no_page(why: Reason) -> Refused:
    return Refused(
        "unreadable-document",
        why,
        "a web page as a browser saves it",
        Reason.told("Open it in a browser and save it again, or copy its text into a .txt file."),
    )
