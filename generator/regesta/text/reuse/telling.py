"""Words that documents share into whether they tell anything: names, figures and function words alone do not.

A list of the same people is no quotation. A name that nobody marked is known by its capital letter, so the words that
tell are those in small letters; where all is in capitals, these say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from regesta.text.languages import LANGUAGES, Language
from regesta.text.reuse.words import Paragraph, bare_word, folded

FEWEST_TELLING = 3
"""Different ones that a wording needs. `he said on Tuesday that it was at the end of the day` has one."""

Words = tuple[Paragraph, tuple[tuple[int, int], ...]]
"""Words of a paragraph, by their spans in its text."""


def is_telling(stretches: Iterable[Words]) -> bool:
    """Whether there is more in the words than names, figures and function words."""
    small: set[str] = set()
    capital: set[str] = set()
    all_capital = True
    for paragraph, spans in stretches:
        common = _common_words(paragraph.language)
        for start, end in spans:
            word = paragraph.text[start:end]
            all_capital = all_capital and word.isupper()
            bare = bare_word(word)
            if bare not in common and not any(map(str.isdigit, bare)) and not _is_named(paragraph, start, end):
                (capital if word[0].isupper() else small).add(bare)
                if len(small) >= FEWEST_TELLING:
                    return True
    return all_capital and len(capital) >= FEWEST_TELLING


def _is_named(paragraph: Paragraph, start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in paragraph.names)


@cache
def _common_words(code: str) -> frozenset[str]:
    """The words of a language that tell nothing; of every language where it is not known."""
    languages = [LANGUAGES[code]] if code in LANGUAGES else list(LANGUAGES.values())
    return frozenset(bare for language in languages for word in _listed(language) for bare in folded(word))


def _listed(language: Language) -> Iterable[str]:
    yield from language.function_words
    yield from language.calendar_words
    yield from language.verbs_of_saying
    yield from language.articles
    yield from language.honorifics
