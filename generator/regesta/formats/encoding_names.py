"""Names of encodings into Python's: as an editor or a file says them, read as the web reads them.

The web's rule is the Encoding Standard, <https://encoding.spec.whatwg.org/#names-and-labels>: who says ISO 8859-1 or
ASCII means windows-1252, and so on. The rest are the names that Python knows.
"""

from __future__ import annotations

import codecs
from collections.abc import Mapping

_AS_THE_WEB_READS: Mapping[str, str] = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
}
"""By Python's name."""
_ONLY_ON_THE_WEB: Mapping[str, str] = {
    "koi": "koi8-r",
    "koi8": "koi8-r",
    "koi8-ru": "koi8-u",
    "dos-866": "cp866",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "x-mac-cyrillic": "mac-cyrillic",
    "x-mac-ukrainian": "mac-cyrillic",
    "x-mac-roman": "mac-roman",
    "iso-8859-8-i": "iso8859-8",
    "logical": "iso8859-8",
    "x-sjis": "cp932",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "unicode-1-1-utf-8": "utf-8",
    "x-unicode20utf8": "utf-8",
    "unicode": "utf-16-le",
}
_NO_TEXT = frozenset(
    {
        *("base64", "bz2", "hex", "quopri", "rot-13", "uu", "zlib"),
        *("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"),
        *("mbcs", "oem", "utf-7"),
    }
)
"""Codecs of Python that are no encodings of documents."""


def python_name(said: str) -> str | None:
    """Python's name of an encoding; None for what is no encoding of text."""
    label = said.strip().strip("\"'").lower()
    try:
        name = codecs.lookup(_ONLY_ON_THE_WEB.get(label, label)).name
    except (LookupError, ValueError):
        return None
    return None if name in _NO_TEXT else _AS_THE_WEB_READS.get(name, name)
