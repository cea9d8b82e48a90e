"""Characters that nobody sees into signs that everybody does."""

from __future__ import annotations

import re
import unicodedata

_TURNS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_HIDDEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}


def visible(text: str) -> str:
    r"""The text with each character that has no look of its own as `⟦U+200B⟧`; line ends as `⏎`, other spaces stay.

    >>> visible("Pu\u2060tin")
    'Pu⟦U+2060⟧tin'
    """
    if text.isprintable():
        return text
    return "".join(map(_sign, text.replace("\r\n", "\n")))


def _sign(character: str) -> str:
    if character in "\n\r\f\v\x85\u2028\u2029":
        return "⏎"
    if character == "\t" or unicodedata.category(character) not in _HIDDEN:
        return character
    return f"⟦U+{ord(character):04X}⟧"


def disarmed(text: str) -> str:
    """The text with those characters made visible that would turn the direction of what follows."""
    return _TURNS.sub(lambda match: _sign(match[0]), text) if _TURNS.search(text) else text
