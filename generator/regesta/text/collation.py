"""Names into the order of a language's alphabet, and into the letters under which a register lists them.

The script of the language comes first, then other scripts, each in its own order. Of one name, what stands before a
comma goes before what stands behind it, words before longer words; accents, ё and е, capitals, hyphens and other signs
make a difference only where nothing else does. A particle stands where the name has it. Numbers count by their value.

>>> order = collation("а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я")
>>> sorted(["Lind", "Йонас", "Ильин", "Ёлкин", "Елагин"], key=order.key)
['Елагин', 'Ёлкин', 'Ильин', 'Йонас', 'Lind']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

_SCRIPTS = (
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "а б в г ґ ѓ д ђ е є ж з ѕ и і ї й ј к ќ л љ м н њ о п р с т ћ у ў ф х ц ч џ ш щ ъ ы ь э ю я",
)
"""Letters of a script in the order in which they are mostly told; further scripts go by their numbers in Unicode."""
_SPELT_OUT = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
_PIECE = re.compile(r"(?P<comma>\s*[,;]\s*)|(?P<space>\s+)|(?P<number>[0-9]+)|(?P<letter>[^\W\d_][\u0300-\u036f]*)")
_COMMA, _SPACE, _NUMBER, _FIRST = "\x01", "\x02", "\x03", 0x100
_IN_SCRIPT, _NEXT_SCRIPT = 0x10, 0x800

Key = tuple[str, str, str]
"""What is compared first, then the accents, then all of it: no two different names are equal."""


@dataclass(frozen=True)
class Collation:
    """The order of one alphabet."""

    alphabet: tuple[str, ...]

    def key(self, name: str) -> Key:
        """By which names are sorted."""
        folded = unicodedata.normalize("NFC", name.casefold()).strip()
        return "".join(rank for rank, _ in self._pieces(folded)), folded, name

    def beginning(self, name: str, length: int) -> str:
        """The first letters of a name, folded: names that share them stand together in the order.

        A number is `0` and ends them; what parts words is a space, and what the name lacks in length is one, too.
        """
        folded = unicodedata.normalize("NFC", name.casefold()).strip()
        letters = ""
        for _, letter in self._pieces(folded):
            letters += letter
            if letter == "0" or len(letters) >= length:
                break
        return letters[:length].ljust(length)

    def is_foreign(self, beginning: str) -> bool:
        """Whether what begins so is in another script than the alphabet's."""
        first = beginning[:1]
        return first.isalpha() and self._ranks.get(first, chr(0x10FFFF)) >= chr(_FIRST + _NEXT_SCRIPT)

    def _pieces(self, folded: str) -> Iterator[tuple[str, str]]:
        """Rank and folded letter of each."""
        begun = False
        for match in _PIECE.finditer(folded):
            is_gap = match.lastgroup in ("comma", "space")
            if is_gap and not begun:
                continue
            begun = True
            if match.lastgroup == "letter":
                yield from self._letters(match[0])
            elif match.lastgroup == "number":
                digits = match[0].lstrip("0") or "0"
                yield f"{_NUMBER}{chr(min(len(digits), 0xFF))}{digits}", "0"
            else:
                yield (_COMMA if match.lastgroup == "comma" else _SPACE), " "

    def _letters(self, letter: str) -> tuple[tuple[str, str], ...]:
        found = self._known.get(letter)
        if found is None:
            found = self._known[letter] = tuple(self._fold(letter))
        return found

    def _fold(self, letter: str) -> Iterator[tuple[str, str]]:
        if letter in self._ranks:
            yield self._ranks[letter], letter
            return
        bare = unicodedata.normalize("NFKD", _SPELT_OUT.get(letter, letter))
        for each in bare:
            if not unicodedata.combining(each):
                yield self._ranks.get(each) or chr(min(ord(each) + 2 * _NEXT_SCRIPT + _FIRST, 0x10FFFF)), each

    @cached_property
    def _known(self) -> dict[str, tuple[tuple[str, str], ...]]:
        return {}

    @cached_property
    def _ranks(self) -> Mapping[str, str]:
        """Of the alphabet's own letters in their order, each followed by those its script tells after it; of others."""
        scripts = [script.split() for script in _SCRIPTS]
        scripts.sort(key=lambda script: self.alphabet[0] not in script)
        ranks: dict[str, str] = {}
        for number, script in enumerate(scripts):
            own = self.alphabet if number == 0 else tuple(script)
            free = _FIRST + number * _NEXT_SCRIPT
            places = {letter: free + place * _IN_SCRIPT for place, letter in enumerate(own, 1)}
            last = free
            for letter in script:
                last = places.setdefault(letter, last + 1)
            ranks.update((letter, chr(place)) for letter, place in places.items())
        return ranks


@cache
def collation(alphabet: str) -> Collation:
    """The order of an alphabet: its small letters with spaces between."""
    return Collation(tuple(alphabet.split()))
