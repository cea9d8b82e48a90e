"""Raw text into paragraphs: lines, and where lines of a hard-wrapped text belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
# Possessive, so that the two halves of one line end are not taken for two; the sign first, since a set is sought fast.
_BLANK_LINES = re.compile(r"[\r\n\x0c\u2028\u2029](?:(?<!\x0c)(?:(?<=\r)\n)?+\s*[\r\n\u2028\u2029]|(?<=[\x0c\u2029]))")
_WRAPPED_SHORTEST, _WRAPPED_LONGEST = 45, 100
_SENTENCE_END = re.compile(r"[.!?…:;][\"'»”’)\]]*\s*\Z")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the paragraphs, trimmed of white space, none empty.

    An empty line ends a paragraph. Within a block each line is a paragraph of its own, unless the block is
    hard-wrapped: all lines but the last have between 45 and 100 characters, and some break off within a sentence.
    """
    start = 0
    for blank in _BLANK_LINES.finditer(text):
        yield from _block(text, start, blank.start())
        start = blank.end()
    yield from _block(text, start, len(text))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends; empty, at its start, where there is nothing else."""
    words = text[start:end]
    if not words.strip():
        return start, start
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lines = [span for match in _LINE.finditer(text, start, end) if (span := trimmed(text, *match.span()))[0] < span[1]]
    if len(lines) > 1 and _is_wrapped([text[first:last] for first, last in lines[:-1]], text[slice(*lines[-1])]):
        yield lines[0][0], lines[-1][1]
    else:
        yield from lines


def _is_wrapped(lines: list[str], last: str) -> bool:
    if len(last) > _WRAPPED_LONGEST or any(not _WRAPPED_SHORTEST <= len(line) <= _WRAPPED_LONGEST for line in lines):
        return False
    return any(_SENTENCE_END.search(line) is None for line in lines)
