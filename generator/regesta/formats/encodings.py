"""Bytes into text: in which encoding, and how we know.

In this order: what the editor says, a byte order mark, the pattern of UTF-16 and UTF-32, strict UTF-8, what the file
says of itself if it makes sense, and a guess, which is reported. Where nothing makes sense the file is refused.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from regesta.formats.encoding_guess import CANDIDATES, Guess, Guesses, guess
from regesta.formats.encoding_names import python_name
from regesta.formats.registry import Hints
from regesta.model import Doubt, Refused
from regesta.text.plurals import counted

_LOST = "\N{REPLACEMENT CHARACTER}"
# UTF-32 first: its mark in little-endian order begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_LOST = 0.02
_LEAST_WIDE = 8
_LEAST_USUAL = 0.95
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff─-╿]")
_ESCAPE = b"\x1b"
_TRUST_IN_DECLARED = 6.0
"""How much less likely, as a logarithm, the reading in a declared encoding may be."""
_LONGEST_NAME = 40
BASES = (
    _STRICT := "strict UTF-8",
    _MARK := "byte order mark",
    _PATTERN := "pattern of its bytes",
    _IN_FILE := "declared in the file",
    _IN_METADATA := "said in the metadata",
    _GUESSED := "guessed",
)
"""How an encoding can be found; behind a colon a basis may say more."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Raw text with the encoding it was read in."""

    text: str
    encoding: str
    """By Python's name of it."""
    basis: str
    """For a reader: how it was found."""
    doubts: tuple[Doubt, ...] = ()


def decode(content: bytes, hints: Hints, *, declared: str | None = None) -> Decoded | Refused:
    """The text of a file.

    Args:
        content: All of it.
        hints: `encoding` stands above all that the file says; `languages` limit the guess.
        declared: What the file itself says of its encoding, in whatever spelling.

    Returns:
        The text without a byte order mark, line ends as they are; or `unknown-encoding`.
    """
    if hints.encoding is not None:
        return _as_said(content, hints.encoding)
    marked = _marked(content)
    if marked is not None:
        return marked
    said = python_name(declared) if declared is not None else None
    if said is not None and said.startswith(("iso2022", "hz")) and _ESCAPE in content:
        return _replaced(content, said, _IN_FILE)
    wide = _wide(content)
    if wide is not None:
        return wide
    without_mark = content.removeprefix(codecs.BOM_UTF8)
    try:
        basis = _STRICT if without_mark is content else _MARK
        return Decoded(without_mark.decode("utf-8"), "utf-8", basis)
    except UnicodeDecodeError as error:
        found = guess(without_mark, hints.languages, said)
        believed = _declared(without_mark, said, found) if said is not None else None
        if believed is not None:
            return believed
        if found.best is not None:
            return _guessed(without_mark, found.best, found.second, declared)
        return _refused(content, len(content) - len(without_mark) + error.start, found)


def decode_utf8(content: bytes) -> Decoded | Refused:
    """The text of a file that an editor of the site writes; `not-utf-8` where it is anything else."""
    without_mark = content.removeprefix(codecs.BOM_UTF8)
    try:
        basis = _STRICT if without_mark is content else _MARK
        return Decoded(without_mark.decode("utf-8"), "utf-8", basis)
    except UnicodeDecodeError as error:
        place = len(content) - len(without_mark) + error.start
        return Refused(
            "not-utf-8",
            f"the bytes from {place} on are not UTF-8",
            "a text saved as UTF-8",
            "Open it in an editor with the encoding it was written in, and save it as UTF-8.",
            _line(content, place),
        )


def _as_said(content: bytes, said: str) -> Decoded | Refused:
    name = python_name(said)
    if name is None:
        return Refused(
            "unknown-encoding",
            f"the metadata say that the encoding is `{said}`, which we do not know",
            "the name of an encoding, as in `utf-8`, `cp1251`, `koi8-r`, `cp866`, `iso8859-5`, `cp1252`",
            "Correct `encoding:` in the metadata file, or leave it out.",
        )
    if name == "utf-16-le" and content.startswith(codecs.BOM_UTF16_BE):
        name = "utf-16-be"
    return _replaced(content, name, _IN_METADATA)


def _replaced(content: bytes, name: str, basis: str) -> Decoded:
    """Read in an encoding that is not to be doubted; a byte that it does not have is U+FFFD, and reported."""
    try:
        return Decoded(content.decode(name).removeprefix("\ufeff"), name, basis)
    except UnicodeDecodeError as error:
        text = content.decode(name, "replace").removeprefix("\ufeff")
        lost = text.count(_LOST) - content.decode(name, "ignore").count(_LOST)
        doubt = Doubt(
            "undecodable-bytes",
            "warning",
            f"in {counted(lost, 'place')} there are bytes that {name} does not have; {_LOST} stands there",
            f"a text in {name}",
            "If there are many, name another `encoding:` in the metadata file; else compare with the original.",
            _line(content, error.start, name),
        )
        return Decoded(text, name, basis, doubts=(doubt,))


def _marked(content: bytes) -> Decoded | None:
    """Read by its byte order mark, unless what follows it is something else."""
    name = next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if name is None:
        return None
    decoded = _replaced(content, name, _MARK)
    return decoded if decoded.text.count(_LOST) <= _MOST_LOST * len(decoded.text) else None


def _wide(content: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: the upper bytes are almost all those of Latin, Cyrillic and signs."""
    if len(content) < _LEAST_WIDE or len(content) % 2 or not (b"\0" in content or b"\x04" in content):
        return None
    for name, width, upper in (("utf-32-le", 4, 1), ("utf-32-be", 4, 2), ("utf-16-le", 2, 1), ("utf-16-be", 2, 0)):
        uppers = content[upper::width]
        letters = uppers.count(0) + uppers.count(4)
        signs = uppers.count(0x20) + uppers.count(0x21)
        if letters + signs < _LEAST_USUAL * len(uppers) or letters <= signs:
            continue
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        if _NO_TEXT.search(text) is None:
            return Decoded(text, name, _PATTERN)
    return None


def _declared(content: bytes, said: str, found: Guesses) -> Decoded | None:
    """Read as the file says, if that makes sense."""
    if said.startswith("utf"):
        return None
    try:
        text = content.decode(said)
    except UnicodeDecodeError:
        return None
    ours = next((each for each in found.readings if each.encoding == said), None)
    if ours is None:
        believed = not any(said in names for names in CANDIDATES.values()) and _NO_TEXT.search(text) is None
    else:
        best = found.readings[0].likelihood
        believed = ours.makes_sense and ours.likelihood + _TRUST_IN_DECLARED >= best
    return Decoded(text, said, _IN_FILE) if believed else None


def _guessed(content: bytes, best: Guess, second: Guess | None, declared: str | None) -> Decoded:
    verdict = best.verdict
    basis = f"{_GUESSED}: {verdict.right} of {verdict.pieces} words and signs beyond ASCII look right"
    if second is not None:
        basis += f"; in {second.encoding}, the next best, {second.verdict.right} of {second.verdict.pieces}"
    message = f"the encoding is guessed: {best.encoding}"
    if declared is not None:
        message += f"; the file says {declared[:_LONGEST_NAME]!r}, in which it makes no sense"
    wrong = verdict.pieces - verdict.right
    if wrong:
        message += f"; {wrong} of {verdict.pieces} words and signs beyond ASCII look odd in it, the first in this line"
    doubt = Doubt(
        "guessed-encoding",
        "note",
        message,
        "a text in UTF-8, or the encoding in the metadata file",
        f"If it reads well, say `encoding: {best.encoding}` in the metadata file; if not, name another there.",
        best.line,
    )
    return Decoded(content.decode(best.encoding), best.encoding, basis, doubts=(doubt,))


def _refused(content: bytes, place: int, found: Guesses) -> Refused:
    if found.partly_utf_8:
        message = f"the text is partly UTF-8; the bytes from {place} on are not"
    elif found.readings and found.readings[0].makes_sense and found.second is not None:
        names = f"{found.readings[0].encoding} or {found.second.encoding}"
        message = f"the bytes from {place} on are not UTF-8; they may be {names}, and too few to tell"
    else:
        message = f"the bytes from {place} on are not UTF-8, and make no sense in any encoding that was tried"
    hint = (
        "Say it in the metadata file, as in `encoding: cp1251`, or save the text as UTF-8. "
        f"With `encoding: utf-8` it is read, and {_LOST} stands where bytes are lost."
    )
    return Refused("unknown-encoding", message, "a text in one encoding", hint, _line(content, place))


def _line(content: bytes, place: int, name: str = "utf-8") -> int:
    """The line, from 1, in which a byte stands."""
    return content[:place].decode(name, "ignore").count("\n") + 1
