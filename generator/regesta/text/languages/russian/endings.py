"""A name that the dictionary lacks into its six cases, by its ending: tables for surnames, given names and places.

The rule for people is the school grammar's: a man's name is declined when it ends in a consonant, a woman's then
never; -а and -я are declined for both; -ов and -ин are possessives with an instrumental of their own (`Пушкиным`),
which foreign ones do not share (`Дарвином`); -ский and -ая are adjectives; other vowels stay. Places have -ово and
-ино besides, which are declined or not as the writer likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from regesta.model import Gender
from regesta.text.languages.russian.words import Paradigm, fixed


@dataclass(frozen=True, slots=True)
class Ending:
    """What a name ends in, and what stands there in the other cases."""

    pattern: re.Pattern[str]
    """Its group is replaced."""
    cases: tuple[str, ...]
    """Genitive, dative, accusative, instrumental, prepositional; `|` between equals, `=` for the name unchanged."""


def _table(*rows: tuple[str, str, str]) -> tuple[Ending, ...]:
    return tuple(Ending(re.compile(f"{stem}({ending})$"), tuple(cases.split())) for stem, ending, cases in rows)


VOWELS = "аеёиоуыэюя"
_VOWEL = f"[{VOWELS}]"
_CONSONANT = "[бвгджзклмнпрстфхцчшщ]"
_UNCHANGED = "= = = = ="

_POSSESSIVE_MEN = _table(
    ("[оеё]в", "", "а у а ым е"),
    ("[иы]н", "", "а у а ым е"),
)
_POSSESSIVE_WOMEN = _table(
    ("[оеё]в", "а", "ой ой у ой|ою ой"),
    ("[иы]н", "а", "ой ой у ой|ою ой"),
)
_ADJECTIVE_MEN = _table(
    ("[гкх]", "ий", "ого ому ого им ом"),
    ("[нжшщ]", "ий", "его ему его им ем"),
    # Казачий is an adjective, Топчий a noun; nothing in the ending tells.
    ("ч", "ий", "его|ия ему|ию его|ия им|ием ем|ии"),
    ("", "ый", "ого ому ого ым ом"),
    # With one syllable it is a noun: Цой.
    (f"{_VOWEL}.*[гкхжшщ]", "ой", "ого ому ого им ом"),
    (f"{_VOWEL}.*{_CONSONANT}", "ой", "ого ому ого ым ом"),
)
_ADJECTIVE_WOMEN = _table(
    ("[жшчщ]", "ая", "ей ей ую ей|ею ей"),
    ("", "ая", "ой ой ую ой|ою ой"),
    ("", "яя", "ей ей юю ей|ею ей"),
)
_NOUN_IN_A = _table(
    ("[гкх]", "а", "и е у ой|ою е"),
    ("[жшчщ]", "а", "и е у ей|ею е"),
    ("ц", "а", "ы е у ей|ею е"),
    (_CONSONANT, "а", "ы е у ой|ою е"),
    ("и", "я", "и и ю ей|ею и"),
    ("[^а]", "я", "и е ю ей|ею е"),
    # Гарсиа and Корреа stay.
    (_VOWEL, "а", _UNCHANGED),
)
_NOUN_IN_CONSONANT = _table(
    ("", "ых", _UNCHANGED),
    ("", "их", "их|иха их|иху их|иха их|ихом их|ихе"),
    (f"{_VOWEL}.*{_CONSONANT}", "ец", "ца|еца цу|ецу ца|еца цом|цем|ецем це|еце"),
    ("и", "й", "я ю я ем и"),
    ("", "[йь]", "я ю я ем е"),
    ("[ая]ч", "", "а у а ем|ом е"),
    ("[жшчщц]", "", "а у а ем е"),
    (_CONSONANT, "", "а у а ом е"),
)

MALE_NOUN = (*_NOUN_IN_CONSONANT, *_NOUN_IN_A)

SURNAME = {
    Gender.MASCULINE: (*_POSSESSIVE_MEN, *_ADJECTIVE_MEN, *MALE_NOUN),
    Gender.FEMININE: (*_POSSESSIVE_WOMEN, *_ADJECTIVE_WOMEN, *_NOUN_IN_A),
}
GIVEN_NAME = {Gender.MASCULINE: MALE_NOUN, Gender.FEMININE: _NOUN_IN_A}
POSSESSIVE = {Gender.MASCULINE: _POSSESSIVE_MEN, Gender.FEMININE: _POSSESSIVE_WOMEN}

PLACE = (
    *_table(
        ("[оеё]в", "о", "а|= у|= = ом|= е|="),
        ("[иы]н", "о", "а|= у|= = ом|= е|="),
        ("ск", "ий", "ого ому = им ом"),
        ("", "ый", "ого ому = ым ом"),
        ("[гкхжшщ]", "ое", "ого ому = им ом"),
        ("", "ое", "ого ому = ым ом"),
        ("[гкхжшщ]", "ие", "их им = ими их"),
        ("", "ые", "ых ым = ыми ых"),
        ("", "ы", "|ов ам = ами ах"),
        ("к", "и", "ов|= ам|= = ами|= ах|="),
        ("и", "й", "я ю = ем и"),
        ("", "й", "я ю = ем е"),
        ("[пмв]ол", "ь", "я ю = ем е"),
        # Of either gender: Ярославль, Рязань.
        ("", "ь", "я|и ю|и = ем|ью е|и"),
        ("[жшчщц]", "", "а у = ем е"),
        (_CONSONANT, "", "а у = ом е"),
    ),
    *_ADJECTIVE_WOMEN,
    *_NOUN_IN_A,
)

ORDINAL = _table((r"\d-", "[ыо]?й", "го му й|го м м"), (r"\d-", "а?я", "й й ю й й"))


def by_ending(word: str, table: Iterable[Ending]) -> Paradigm:
    """The cases by the first row that fits; a word that no row fits is not declined."""
    for row in table:
        match = row.pattern.search(word.lower())
        if match is not None:
            stem = word[: match.start(1)]
            return ((word,), *(tuple(_with(word, stem, ending) for ending in case.split("|")) for case in row.cases))
    return fixed(word)


def _with(word: str, stem: str, ending: str) -> str:
    return word if ending == "=" else stem + ending
