"""The lines of keys above a Markdown text into what the file declares.

No YAML is parsed: a line `key: value` is read where its value is one plain or quoted text, and nothing else. What only
looks a little like keys is text, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from regesta.model import Declared, Reason

LONGEST = 20_000
"""Characters of front matter."""

KEYS: Mapping[str, str] = {
    "title": "title",
    "date": "date",
    "author": "author",
    "lang": "language",
    "language": "language",
    "source": "address",
    "url": "address",
    "publisher": "publisher",
    "rights": "rights",
}
"""Which keys are declarations of what; others are cut and not understood."""

_LINE = re.compile(r"(?P<key>[A-Za-z_][\w .-]{0,60}):(?:[ \t]+(?P<value>.*))?")
# What may stand below a key: a nested value, an item of a list, a comment, the end of a list in brackets.
_BELOW = re.compile(r"[ \t]+\S.*|-[ \t].*|#.*|[\]}],?[ \t]*|[ \t]*")
_NOT_ONE_TEXT = tuple("[]{}&*!|>%@`,#?")
_LONGEST_VALUE = 500
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ].*)?")
_LINE_ENDS = re.compile(r"\r\n|\r|\n")


def front_matter_end(text: str) -> int:
    """Where the text begins below its front matter; 0 where it has none."""
    lines = list(_lines(text[:LONGEST]))
    if not lines or lines[0][0].rstrip(" \t") != "---":
        return 0
    for number, (line, end) in enumerate(lines[1:], 1):
        if line.rstrip(" \t") in ("---", "..."):
            return end if number > 1 and _LINE.fullmatch(lines[1][0]) is not None else 0
        if _LINE.fullmatch(line) is None and _BELOW.fullmatch(line) is None:
            return 0
    return 0


def declared(front_matter: str) -> tuple[Declared, ...]:
    """What the keys say, each once and as the first such line says it; values that are no plain text are left."""
    found: dict[str, Declared] = {}
    for line, _ in _lines(front_matter):
        match = _LINE.fullmatch(line)
        if match is None:
            continue
        key = KEYS.get(match["key"].lower().strip())
        value = _checked(key, _scalar(match["value"] or "")) if key is not None else None
        if key is not None and value is not None and key not in found:
            found[key] = Declared(key, value, Reason.told("front matter {name}", name=match["key"].lower().strip()))
    return tuple(found.values())


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """Each line with the place where the next begins."""
    start = 0
    for end in _LINE_ENDS.finditer(text):
        yield text[start : end.start()], end.end()
        start = end.end()
    if start < len(text):
        yield text[start:], len(text)


def _scalar(value: str) -> str:
    """The text that a value is; empty where it is anything else."""
    value = value.strip()
    if value.startswith("'"):
        match = re.match(r"'((?:[^']|'')*)'\s*(?:#.*)?\Z", value)
        value = match[1].replace("''", "'") if match is not None else ""
    elif value.startswith('"'):
        match = re.match(r'"([^"\\]*)"\s*(?:#.*)?\Z', value)
        value = match[1] if match is not None else ""
    elif value.startswith(_NOT_ONE_TEXT) or ": " in value or value.endswith(":"):
        return ""
    else:
        value = re.split(r"\s#", value, maxsplit=1)[0].rstrip()
    return " ".join("".join(each if each.isprintable() else " " for each in value).split())[:_LONGEST_VALUE]


def _checked(key: str, value: str) -> str | None:
    """The value in the form that its key asks for."""
    if not value:
        return None
    if key == "date":
        return _date(value)
    if key == "language":
        return value[:2].lower() if re.fullmatch(r"[A-Za-z]{2}(?:[-_]\w+)*", value) else None
    if key == "address":
        return value if re.match(r"https?://\S+\Z", value) else None
    return value


def _date(value: str) -> str | None:
    match = _DATE.fullmatch(value)
    if match is None:
        return None
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join(each for each in (year, month, day) if each is not None)
