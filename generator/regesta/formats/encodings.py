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
from regesta.model import Doubt, Reason, Refused

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
            Reason.told("the bytes from {place} on are not UTF-8", place=place),
            "a text saved as UTF-8",
            Reason.told("Open it in an editor with the encoding it was written in, and save it as UTF-8."),
            _line(content, place),
        )


def _as_said(content: bytes, said: str) -> Decoded | Refused:
    name = python_name(said)
    if name is None:
        return Refused(
            "unknown-encoding",
            Reason.told("the metadata say that the encoding is `{said}`, which we do not know", said=said),
            "the name of an encoding, as in `utf-8`, `cp1251`, `koi8-r`, `cp866`, `iso8859-5`, `cp1252`",
            Reason.told("Correct `encoding:` in the metadata file, or leave it out."),
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
            Reason.told(
                "in {places} there are bytes that {name} does not have; {sign} stands there",
                places=_places(lost),
                name=name,
                sign=_LOST,
            ),
            f"a text in {name}",
            Reason.told(
                "If there are many, name another `encoding:` in the metadata file; else compare with the original."
            ),
            _line(content, error.start, name),
        )
        return Decoded(text, name, basis, doubts=(doubt,))


def _places(count: int) -> Reason:
    return Reason.told("{n} place", n=1) if count == 1 else Reason.told("{n:,} places", n=count)


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
    message = Reason.told("the encoding is guessed: {encoding}", encoding=best.encoding)
    if declared is not None:
        other = Reason.told("the file says {said!r}, in which it makes no sense", said=declared[:_LONGEST_NAME])
        message = Reason.told("{one}; {other}", one=message, other=other)
    wrong = verdict.pieces - verdict.right
    if wrong:
        other = Reason.told(
            "{n} of {all} words and signs beyond ASCII look odd in it, the first in this line",
            n=wrong,
            all=verdict.pieces,
        )
        message = Reason.told("{one}; {other}", one=message, other=other)
    doubt = Doubt(
        "guessed-encoding",
        "note",
        message,
        "a text in UTF-8, or the encoding in the metadata file",
        Reason.told(
            "If it reads well, say `encoding: {encoding}` in the metadata file; if not, name another there.",
            encoding=best.encoding,
        ),
        best.line,
    )
    return Decoded(content.decode(best.encoding), best.encoding, basis, doubts=(doubt,))


def _refused(content: bytes, place: int, found: Guesses) -> Refused:
    if found.partly_utf_8:
        message = Reason.told("the text is partly UTF-8; the bytes from {place} on are not", place=place)
    elif found.readings and found.readings[0].makes_sense and found.second is not None:
        message = Reason.told(
            "the bytes from {place} on are not UTF-8; they may be {first} or {second}, and too few to tell",
            place=place,
            first=found.readings[0].encoding,
            second=found.second.encoding,
        )
    else:
        message = Reason.told(
            "the bytes from {place} on are not UTF-8, and make no sense in any encoding that was tried", place=place
        )
    hint = Reason.told(
        "Say it in the metadata file, as in `encoding: cp1251`, or save the text as UTF-8. "
        "With `encoding: utf-8` it is read, and {sign} stands where bytes are lost.",
        sign=_LOST,
    )
    return Refused("unknown-encoding", message, "a text in one encoding", hint, _line(content, place))


def _line(content: bytes, place: int, name: str = "utf-8") -> int:
    """The line, from 1, in which a byte stands."""
    return content[:place].decode(name, "ignore").count("\n") + 1
