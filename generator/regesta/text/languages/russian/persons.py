"""A personal name into its six cases: each part by what it is and by the bearer's gender.

Initials, particles (`фон`, `де`), numerals and foreign letters stay. Of an East Asian name only the last part is
declined (`Ким Чен Ына`), or none. A word for an office before the name is declined with it (`папы Франциска`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from regesta.model import Gender, Kind
from regesta.text.languages.russian.endings import GIVEN_NAME, by_ending
from regesta.text.languages.russian.given_names import CAPITALISED_PARTICLES, PARTICLES, RUSSIAN_GIVEN_NAMES, WAVERING
from regesta.text.languages.russian.phrases import find_head, is_word, phrase
from regesta.text.languages.russian.surnames import genders_of_given_name, given_name, is_known_surname, surname
from regesta.text.languages.russian.words import Paradigm, either, fixed, joined, readings

_PATRONYMIC = {
    Gender.MASCULINE: re.compile(r"(?:[оеё]вич|(?:вв|ит|ль|ок|ом|ук|ьм)ич)$"),
    Gender.FEMININE: re.compile(r"(?:[оеё]вна|ична|инишна)$"),
}
_BY_SURNAME = {
    Gender.MASCULINE: re.compile(r"(?:[оеё]в|ын|ин|[сц]кий|ый|[сц]кой)$"),
    Gender.FEMININE: re.compile(r"(?:[оеё]ва|[иы]на|[сц]кая|ая|яя)$"),
}
_INITIALS = re.compile(r"(?:[А-ЯЁ][а-яё]?\.[-‑]?)+")
_GLUED_INITIALS = re.compile(r"((?:[А-ЯЁ]\.)+)([А-ЯЁ][а-яё][А-Яа-яЁё’'-]*)")

# A Chinese syllable as Russian writes it: цзян, сю, эр, хуань.
_SYLLABLE = (
    "(?:чж|цз|[бпмфвдтнлгкхжшчсцрй])?"
    "(?:я(?:нь?|о)?|ю(?:й|нь?|ань|э)?|и(?:нь?)?|е|э(?:й|нь?|р)?|а(?:й|о|нь?)?|оу?|у(?:нь?|ай|ань?|а|о|эй)?|ый?)"
)
_ONE_SYLLABLE = re.compile(_SYLLABLE, re.IGNORECASE)
_TWO_SYLLABLES = re.compile(f"{_SYLLABLE}-?{_SYLLABLE}", re.IGNORECASE)
_VOWELS = re.compile("[аеёиоуыэюя]+", re.IGNORECASE)
_NOT_EAST_ASIAN = CAPITALISED_PARTICLES - {"ван", "да", "ден", "до", "сен"}


def person(words: Sequence[str], gender: Gender | None) -> tuple[Paradigm, ...]:
    """Paradigms of the whole name, one for each gender the bearer may have."""
    title = 0 if _is_east_asian(words) else _title(words)
    if title == len(words):
        return (joined(phrase(words, Kind.PERSON), " "),)
    before = phrase(words[:title], Kind.PERSON) if title else ()
    parts = words[title:]
    genders = (gender,) if gender is not None else _genders(parts)
    return tuple(joined([*before, *_parts(parts, one)], " ") for one in genders)


def _title(words: Sequence[str]) -> int:
    """How many words at the beginning name an office: `папа`, `Генеральный секретарь`; all if no name follows them."""
    begins_small = words[0][0].islower() and is_word(words[0]) and words[0] not in PARTICLES
    if not begins_small and _is_part_of_name(words[0]):
        return 0
    head = find_head(words, Kind.PERSON) if len(words) > 1 else None
    if head is None or head.reading is None or not head.reading.is_known or not head.reading.is_animate:
        return len(words) if begins_small else 0
    rest = words[head.place + 1 :]
    return head.place + 1 if rest and _is_part_of_name(rest[0]) else len(words)


def _is_part_of_name(word: str) -> bool:
    if not is_word(word):
        return _INITIALS.match(word) is not None
    if word[0].islower():
        return word in PARTICLES
    return any(reading.marks & {"Name", "Surn", "Patr"} for reading in readings(word))


def _genders(parts: Sequence[str]) -> tuple[Gender, ...]:
    """The bearer's gender by the surest sign: given name, patronymic, surname; both when nothing tells."""
    names = [part for part in parts if is_word(part)]
    given = [genders_of_given_name(part.split("-")[0]) for part in names]
    if len(given) > 1 and len(given[0]) == 1:
        return tuple(given[0])
    for gender, pattern in _PATRONYMIC.items():
        if any(pattern.search(part) for part in names[1:]):
            return (gender,)
    for part in reversed(names):
        for gender, pattern in _BY_SURNAME.items():
            if pattern.search(part) and not genders_of_given_name(part):
                return (gender,)
    # Of an unknown name in -а we cannot say whose it is: Нарендра, Камала.
    surest = next((found for found in given if len(found) == 1), None)
    return tuple(surest) if surest is not None and not re.search("[ая]$", names[0]) else tuple(Gender)


def _parts(parts: Sequence[str], gender: Gender) -> tuple[Paradigm, ...]:
    if _is_east_asian(parts):
        return (*map(fixed, parts[:-1]), _last_of_east_asian(parts[-1], gender))
    names = [place for place in range(len(parts)) if _is_declinable(parts, place)]
    surnames = {names[number] for number in _surname_places([parts[place] for place in names])}
    foreign = _is_foreign([parts[place] for place in names])
    return tuple(
        _part(part, gender, is_surname=place in surnames, foreign=foreign)
        if place in names
        else _initials_or_particle(part, gender)
        for place, part in enumerate(parts)
    )


def _is_declinable(parts: Sequence[str], place: int) -> bool:
    part = parts[place]
    if not is_word(part) or part in PARTICLES:
        return False
    # The first word may be a namesake of a particle (Бен Аффлек), and the last is one (Имран Хан).
    return place + 1 == len(parts) or part.lower() not in (PARTICLES if place else CAPITALISED_PARTICLES)


def _initials_or_particle(part: str, gender: Gender) -> Paradigm:
    glued = _GLUED_INITIALS.fullmatch(part)
    if glued is None:
        return fixed(part)
    initials, name = glued.groups()
    return joined([fixed(initials), _part(name, gender, is_surname=True, foreign=False)], "")


def _surname_places(parts: Sequence[str]) -> frozenset[int]:
    """Which parts are surnames: the last, or the first if a given name or patronymic ends the name."""
    last = len(parts) - 1
    if last < 1:
        return frozenset(range(len(parts)))
    ends_in_patronymic = last > 1 and any(pattern.search(parts[last]) for pattern in _PATRONYMIC.values())
    first_is_given = bool(genders_of_given_name(parts[0]))
    last_is_given = bool(genders_of_given_name(parts[last])) and not is_known_surname(parts[last])
    if ends_in_patronymic or (last_is_given and not first_is_given):
        return frozenset({0})
    unknown = {place for place in range(1, last) if not genders_of_given_name(parts[place])}
    return frozenset({last} | unknown)


def _is_foreign(parts: Sequence[str]) -> bool:
    """Whether a given name stands there and none is usual in Russia."""
    if len(parts) < 2 or any(pattern.search(part) for part in parts for pattern in _PATRONYMIC.values()):
        return False
    return not any(part.lower() in RUSSIAN_GIVEN_NAMES for part in parts)


@lru_cache(maxsize=1 << 14)
def _part(part: str, gender: Gender, *, is_surname: bool, foreign: bool) -> Paradigm:
    if "-" in part:
        return _hyphenated(part, gender, is_surname=is_surname, foreign=foreign)
    if part.lower() in WAVERING:
        return either([given_name(part, gender), fixed(part)])
    if not is_surname:
        return given_name(part, gender)
    if gender not in genders_of_given_name(part):
        return surname(part, gender, foreign=foreign)
    if is_known_surname(part):
        return either([surname(part, gender, foreign=foreign), given_name(part, gender)])
    return given_name(part, gender)


def _hyphenated(part: str, gender: Gender, *, is_surname: bool, foreign: bool) -> Paradigm:
    """The last part is declined; the first always where its ending is Russian, else perhaps (Жан-Жака, Жана-Жака)."""
    *first, last = part.split("-")
    if last.islower() and not readings(last):
        return either([joined([*map(fixed, first), given_name(last, gender)], "-"), fixed(part)])
    end = _part(last, gender, is_surname=is_surname, foreign=foreign)
    staying = joined([*map(fixed, first), end], "-")
    if any(word.lower() in PARTICLES or not word for word in first):
        return staying
    moving = joined([*(_part(word, gender, is_surname=is_surname, foreign=foreign) for word in first), end], "-")
    if is_surname and all(_BY_SURNAME[gender].search(word) for word in first):
        return moving
    return either([moving, staying] if is_surname or gender is Gender.FEMININE else [staying, moving])


def _is_east_asian(parts: Sequence[str]) -> bool:
    """Three short words of one syllable each, or a Chinese surname with one or two syllables after it."""
    if len(parts) < 2 or not all(is_word(part) for part in parts):
        return False
    syllables = [part for word in parts for part in word.split("-")]
    if len(syllables) == 3 and all(len(_VOWELS.findall(part)) == 1 and len(part) < 6 for part in syllables):
        return not any(part in PARTICLES or part.lower() in _NOT_EAST_ASIAN for part in parts)
    if len(parts) != 2 or not _ONE_SYLLABLE.fullmatch(parts[0]):
        return False
    return _TWO_SYLLABLES.fullmatch(parts[1]) is not None or _ONE_SYLLABLE.fullmatch(parts[1]) is not None


def _last_of_east_asian(part: str, gender: Gender) -> Paradigm:
    *first, last = part.split("-")
    return either([joined([*map(fixed, first), by_ending(last, GIVEN_NAME[gender])], "-"), fixed(part)])
