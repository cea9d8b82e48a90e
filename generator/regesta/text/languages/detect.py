"""A paragraph into its language: one of the configured ones, or `und` where there is nothing to judge.

`und` comes first: addresses, bare dates and fewer than three letters say nothing. Then the script decides, by the
majority of letters; function words only where several configured languages share it, and where these do not tell,
`und` again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from regesta.text.languages import Language, language

UNDETERMINED = "und"

_ADDRESS = re.compile(
    r"""
    \b(?:https?|ftp)://\S+ | \bwww\.\S+
    | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}
    | (?<![\w.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63}){0,6}\.[a-z]{2,12}(?![\w.-])(?:/\S*)?
    """,
    re.VERBOSE,
)
_PERHAPS_ADDRESS = re.compile(r"[.@/](?:(?<=\.)[a-z]|(?<=@)|(?<=/)/)")
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {"Latn": re.compile("[A-Za-zªºÀ-ɏḀ-ỿ]+"), "Cyrl": re.compile("[Ѐ-ԯ]+")}
_FEWEST_LETTERS = 3


def detect(text: str, languages: Sequence[str]) -> str:
    """The language of a paragraph.

    >>> detect("Встреча прошла в Москве.", ("en", "ru")), detect("April 26, 2022", ("en", "ru"))
    ('ru', 'und')

    Args:
        text: The paragraph.
        languages: Codes of the languages it may be in.
    """
    words = _WORD.findall(_ADDRESS.sub(" ", text) if _PERHAPS_ADDRESS.search(text) else text)
    letters = "".join(words)
    candidates = [language(code) for code in languages]
    if len(letters) < _FEWEST_LETTERS or _is_bare_date(text, words, candidates):
        return UNDETERMINED
    script = _script(letters)
    sharing = [candidate for candidate in candidates if candidate.script == script]
    return sharing[0].code if len(sharing) == 1 else _by_function_words(words, sharing)


def _is_bare_date(text: str, words: Sequence[str], candidates: Sequence[Language]) -> bool:
    """Whether there are figures, and all words are of the calendar; `Moscow, 26 April 2022` is judged by its place."""
    if len(words) > 10 or not any(character.isdecimal() for character in text):
        return False
    return any(all(word.casefold() in candidate.calendar_words for word in words) for candidate in candidates)


def _script(letters: str) -> str | None:
    """The script of most letters; None where it is one that we know no language of."""
    if letters.isascii():
        return "Latn"
    counts = {script: sum(map(len, pattern.findall(letters))) for script, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda script: counts[script])
    return script if counts[script] * 2 >= len(letters) else None


def _by_function_words(words: Sequence[str], candidates: Sequence[Language]) -> str:
    folded = [word.casefold() for word in words]
    counts = Counter({one.code: sum(word in one.function_words for word in folded) for one in candidates})
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > second else UNDETERMINED
