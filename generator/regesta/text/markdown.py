"""Foreign text into Markdown that shows exactly that text, whichever of the usual extensions reads it.

Characters that could begin markup become numeric character references; backslashes would not do, since some extensions
give them a meaning of their own. A sign that only acts in a certain place (`-` at the start of a line, `:` before a
word) is left alone elsewhere, so that an editor can read the page.
"""

from __future__ import annotations

import re
from functools import lru_cache

from regesta.text.visible import disarmed


class Markdown(str):
    """Text that is Markdown already. Every other string is escaped on its way into a page."""

    __slots__ = ()


_SHORT = 60
"""Letters of a text that is worth to be remembered."""
_LOST = re.compile(r"[\x00\x02\x03]")
_SIGN = re.compile(r"[\\`*_{}\[\]<>#&|~^$@=:/+%(\x00-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000]")
_AT_START = frozenset(" -!?")
# The sign comes first and what makes it act is asked behind it: a set of signs is sought ten times as fast.
_ACTIVE = re.compile(
    r"""
    [\\`*_{}\[\]<>\#&|~^$@=:/.+\-!?%(](?:
        (?<=[\\`*_{}\[\]<>\#&|~^$@=])  # may act anywhere
        | (?<=:)(?=\S)                # emoji, definition lists, fences
        | (?<=/)(?=/) | (?<=//)       # addresses that link themselves, fenced blocks
        | (?i:(?<=www\.))             # the same, without a scheme
        | (?<=\+)(?=\+) | (?<=\+\+)   # inserted text
        | (?<=-)(?=-) | (?<=--)       # rules, table lines, dashes
        | (?<=^[-+!:?%/])             # list items, admonitions, blocks
        | (?<=!)\Z                    # an image, if a link follows
        | (?<=\()[crtCRT][mM]?(?=\))  # (c), (tm) of typographic extensions
    )
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"(\d+)([.)])(?=\s|\Z)")


def escape(text: str) -> Markdown:
    """One line of Markdown that shows `text`; white space of any kind becomes single spaces, turns of direction signs.

    >>> escape("a * b")
    'a &#42; b'
    """
    return _short(text) if len(text) <= _SHORT else _escaped(text)


def _escaped(text: str) -> Markdown:
    if _is_plain(text):
        return Markdown(text)
    line = " ".join(_LOST.sub("\N{REPLACEMENT CHARACTER}", disarmed(text)).split())
    number = _NUMBERED.match(line) if line[:1].isdecimal() else None
    if number is not None:
        return Markdown(f"{number[1]}{_reference(number[2])}{_ACTIVE.sub(_references, line[number.end() :])}")
    return Markdown(_ACTIVE.sub(_references, line))


# Names, dates and counts stand on page after page; a paragraph stands on one.
_short = lru_cache(maxsize=1 << 14)(_escaped)


def escape_inline(text: str) -> Markdown:
    """The same for a stretch inside a line: its own leading and trailing space stays, as one space."""
    if _SIGN.search(text) is None and _is_calm(text):
        return Markdown(text)
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    # The word joiner stands for what comes before in the line: signs that only act at its start need no escape here.
    return Markdown(before + escape("\u2060" + text)[1:].lstrip() + after)


@lru_cache(maxsize=4096)
def attribute(text: str) -> Markdown:
    """Text inside the double quotes of a link title; single quotes around all of it would be taken for these."""
    return Markdown(escape(text).replace('"', "&quot;").replace("'", "&#39;"))


def link(text: Markdown, target: str, title: str = "") -> Markdown:
    """A link; `target` is an address of ours, never foreign text."""
    return Markdown(f'[{text}]({target} "{attribute(title)}")' if title else f"[{text}]({target})")


def _is_plain(text: str) -> bool:
    """Whether nothing in the text could act; most of what is written in names and sentences needs no second look."""
    return _SIGN.search(text) is None and not _acts_at_start(text[:1]) and text[-1:] != " " and _is_calm(text)


def _acts_at_start(sign: str) -> bool:
    return sign in _AT_START or sign.isdecimal()


def _is_calm(text: str) -> bool:
    return "  " not in text and "--" not in text and "www." not in text.lower() and text[-1:] != "!"


def _references(match: re.Match[str]) -> str:
    found = match[0]
    return f"({''.join(map(_reference, found[1:]))}" if found[0] == "(" else _reference(found)


def _reference(sign: str) -> str:
    return f"&#{ord(sign)};"
