"""How well a reading of bytes looks like Russian or a Western language: signs beyond ASCII, judged by their neighbours.

Each sign is worth the logarithm of its likelihood, so that readings of the same bytes can be compared by their sums. A
sign by chance would be worth about -4.9; what no text has (a box within a word, Latin beside Cyrillic letters) is far
below. That tells short texts too: the letters of a Russian word read in a wrong encoding rarely stand side by side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from regesta.formats.encoding_letters import ACCENTED, PAIRS, WORTHS

_PIECE = re.compile(r"[^\W\d_]+|[^\x00-\x7f]")
_CYRILLIC = re.compile(r"[А-яЁё]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ]+")
_ACCENTED_RUN = re.compile(r"[^\x00-\x7f]{3}")

_IMPOSSIBLE = -9.0
_CASE_BREAK = -5.0
_CAPITAL = -0.7
_LONE = -3.0

_RARE = -7.0
_LEAST_WORTH = -5.7
"""Of a letter on average, in a word that looks right."""
_STRANGE = -7.5


@dataclass(frozen=True, slots=True)
class SignRule:
    """Where a sign stands in texts: what may be before it, and what after."""

    signs: str
    before: str
    after: str
    worth: float


_SPACE = r"(?:\A|[\s\u00a0])"
_OPENS = r"(?:\A|[\s\u00a0(\[\-–—«“„‘\"'/])"
_ENDS = r"(?:\Z|[\s\u00a0.,;:!?)\]\-–—»”’“…\"'/])"
_SIGNS = (
    SignRule("’", r"[^\W_]", r"(?:[^\W\d_]|" + _ENDS + ")", -2.5),
    SignRule("’", r"[.,;:!?)…]", _ENDS, -3.5),
    SignRule("«„“‘", _OPENS, r"[\w«“‘…\"(\[$£€]", -3.0),
    SignRule("»”“’", r"[\w.,;:!?)…%»”’\"\]]", _ENDS, -3.0),
    SignRule("–—", _SPACE, r"(?:\Z|[\s\u00a0])", -2.5),
    SignRule("–", r"\d", r"\d", -3.5),
    SignRule("–", r"[\w,.!?»”’)\"]", r"[\w«“‘(\"]", -5.5),
    SignRule("—", r"[\w,.!?»”’)\"]", r"[\w«“‘(\"]", -3.5),
    SignRule("–—", "", "", -7.0),
    SignRule("…", r"\w", _ENDS, -3.5),
    SignRule("…", "", "", -6.0),
    SignRule("№§", _OPENS, r"[\s\u00a0\d§]", -3.5),
    SignRule("§", "§", r"[\s\u00a0\d]", -3.5),
    SignRule("£€¢", _OPENS, r"\d", -3.5),
    SignRule("€£", r"\d", _ENDS, -4.5),
    SignRule("€", r"[\s\u00a0]", _ENDS, -5.5),
    SignRule("½¼¾²³", r"[\w\s]", _ENDS, -4.5),
    SignRule("°", r"[\d\s]", r"(?:[CFСN]|" + _ENDS + ")", -4.0),
    SignRule("±×", r"[\d\s]", r"[\d\s]", -6.0),
    SignRule("\u00a0", r"[\w.,;:!?)«»“”’№§–—%]", r"[\w«“‘„(–—$£€]", -3.5),
    SignRule("\u00a0", "", "", -6.0),
    SignRule("•·", _SPACE, r"[\s\u00a0\w]", -4.0),
    SignRule("©®™", "", "", -6.0),
    SignRule("\u00ad", r"[^\W\d_]", r"(?:[^\W\d_]|\s)", -5.0),
)
_BY_SIGN: dict[str, list[tuple[SignRule, re.Pattern[str], re.Pattern[str]]]] = {}
for _each in _SIGNS:
    for _sign_of_rule in _each.signs:
        _BY_SIGN.setdefault(_sign_of_rule, []).append((_each, re.compile(_each.before), re.compile(_each.after)))


@dataclass(frozen=True, slots=True)
class Verdict:
    """How well a reading looks."""

    worth: float
    """Sum of the logarithms; only to be compared with other readings of the same bytes."""
    pieces: int
    """Words and signs that have something beyond ASCII."""
    right: int
    """How many of them look as a text has them."""
    first_wrong: int | None = None
    """Where the first that does not begins, in code points."""

    @property
    def share(self) -> float:
        """Of pieces that look right, 0 to 1."""
        return self.right / self.pieces if self.pieces else 1.0


def judge(text: str) -> Verdict:
    """The verdict on a reading."""
    worth, pieces, right = 0.0, 0, 0
    first_wrong: int | None = None
    for match in _PIECE.finditer(text):
        if match[0].isascii():
            continue
        value, is_right = _piece(text, match.start(), match.end())
        worth += value
        pieces += 1
        right += is_right
        if not is_right and first_wrong is None:
            first_wrong = match.start()
    return Verdict(worth, pieces, right, first_wrong)


def _piece(text: str, start: int, end: int) -> tuple[float, bool]:
    word = text[start:end]
    if _CYRILLIC.fullmatch(word):
        return _russian(word, lone=len(word) == 1 and _among_latin(text, start, end))
    if _LATIN.fullmatch(word):
        return _western(word)
    if len(word) == 1:
        worth = _sign(text, start)
        return worth, worth > _IMPOSSIBLE
    return _IMPOSSIBLE * sum(not letter.isascii() for letter in word), False


def _russian(word: str, *, lone: bool) -> tuple[float, bool]:
    letters = f" {word.lower()}_"
    # The end of a word is no sign of its own, but tells of the last letter.
    pairs = [PAIRS.get(pair, _RARE) for pair in pairwise(letters)]
    worth = sum(pairs[:-1]) + (pairs[-1] - WORTHS[1]) / 2 + _case(word) + lone * _LONE
    looks_right = worth / len(word) > _LEAST_WORTH or (len(word) == 1 and not lone)
    return worth, looks_right and not _breaks(word)


def _among_latin(text: str, start: int, end: int) -> bool:
    """Whether a letter stands alone in a Latin text, where it is more likely an accented one; initials may."""
    if text[start].isupper() and text[end : end + 1] == ".":
        return False
    around = text[max(start - 3, 0) : start] + text[end : end + 3]
    return any(letter.isascii() and letter.isalpha() for letter in around)


def _western(word: str) -> tuple[float, bool]:
    beyond = [letter for letter in word if not letter.isascii()]
    worth = sum(ACCENTED.get(letter, _STRANGE) for letter in beyond) + _case(word)
    in_a_row = _ACCENTED_RUN.search(word) is not None
    if in_a_row:
        worth += _CASE_BREAK * len(beyond)
    return worth, not in_a_row and not _breaks(word) and worth / len(beyond) > _STRANGE


def _case(word: str) -> float:
    capitals = sum(letter.isupper() for letter in word)
    return _CASE_BREAK * _breaks(word) + (_CAPITAL * capitals if capitals > 1 else 0.0)


def _breaks(word: str) -> int:
    """How often a capital comes after a small letter."""
    if word.islower() or word.isupper() or word[1:].islower():
        return 0
    breaks = sum(first.islower() and second.isupper() for first, second in pairwise(word))
    return breaks or int(word[:2].isupper())


def _sign(text: str, place: int) -> float:
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    worths = (
        rule.worth
        for rule, behind, ahead in _BY_SIGN.get(text[place], ())
        if behind.match(before) and ahead.match(after)
    )
    return max(worths, default=_IMPOSSIBLE if text[place] not in _BY_SIGN else _STRANGE)
