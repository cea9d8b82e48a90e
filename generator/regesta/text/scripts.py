"""A text and the language around it into the language to mark the text with, as far as its letters tell.

Where nobody says in which language a title or a note is, its script still says in which it cannot be: 'Port Alder' is
no Russian. It is then marked as of no known language in that script, which keeps a reading voice from spelling it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from regesta.text.languages import language
from regesta.text.languages.detect import UNDETERMINED

_SCRIPTS: Mapping[str, re.Pattern[str]] = {"Cyrl": re.compile(r"[Ѐ-ӿ]"), "Latn": re.compile(r"[A-Za-zÀ-ɏ]")}


def script_language(text: str, around: str, likely: str = UNDETERMINED) -> str:
    """The language of a text that stands in another language; empty where its letters do not tell it from that.

    Args:
        text: A name, a title or a note, of no stated language.
        around: The language of the page.
        likely: A language that it may be in, such as that of the document, taken if it is written in these letters.

    >>> script_language("Port Alder", "ru"), script_language("Порт-Олдер", "en", "ru"), script_language("Port", "en")
    ('und-Latn', 'ru', '')
    """
    scripts = [script for script, letters in _SCRIPTS.items() if letters.search(text)]
    if len(scripts) != 1 or scripts[0] == language(around).script:
        return ""
    return likely if likely != UNDETERMINED and language(likely).script == scripts[0] else f"und-{scripts[0]}"


def script_runs(text: str, around: str, likely: str = UNDETERMINED) -> Iterator[tuple[str, str]]:
    """A text in stretches, each with the language that `script_language` gives it; one by one they are the text.

    >>> list(script_runs("Letter of Анна Линд, 1912", "en"))
    [('Letter of ', ''), ('Анна Линд', 'und-Cyrl'), (', 1912', '')]
    """
    whole, free = script_language(text, around, likely), 0
    for run in () if whole else _foreign(language(around).script).finditer(text):
        if free < run.start():
            yield text[free : run.start()], ""
        yield run[0], script_language(run[0], around, likely)
        free = run.end()
    if free < len(text):
        yield text[free:], whole


@cache
def _foreign(own: str) -> re.Pattern[str]:
    """Words, one or several in a row, in any other script."""
    others = (letters.pattern for script, letters in _SCRIPTS.items() if script != own)
    return re.compile("|".join(rf"{each}+(?:[ -]+{each}+)*" for each in others))
