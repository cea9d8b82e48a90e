"""Random numbers -> names and words that nobody bears, in Latin and Cyrillic letters.

A name is drawn as syllables that exist in both scripts, so that its two forms belong together; Russian forms take the
case endings that a reader of news would meet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random
from typing import TypeVar

T = TypeVar("T")
Stem = tuple[str, str]

SYLLABLES = (
    ("ba", "ба"), ("be", "бе"), ("bor", "бор"), ("da", "да"), ("del", "дел"), ("dor", "дор"),
    ("fa", "фа"), ("fel", "фел"), ("ga", "га"), ("gor", "гор"), ("ka", "ка"), ("kel", "кел"),
    ("kor", "кор"), ("la", "ла"), ("lem", "лем"), ("lo", "ло"), ("ma", "ма"), ("mel", "мел"),
    ("mor", "мор"), ("na", "на"), ("nel", "нел"), ("no", "но"), ("pa", "па"), ("pel", "пел"),
    ("ra", "ра"), ("rem", "рем"), ("ro", "ро"), ("sa", "са"), ("sel", "сел"), ("sor", "сор"),
    ("ta", "та"), ("tel", "тел"), ("tor", "тор"), ("va", "ва"), ("vel", "вел"), ("vor", "вор"),
    ("za", "за"), ("zel", "зел"), ("zo", "зо"), ("zu", "зу"),
)  # fmt: skip

GIVEN_NAMES = {
    "masculine": (
        ("Anton", "Антон"), ("Boris", "Борис"), ("Denis", "Денис"), ("Filip", "Филип"), ("Gleb", "Глеб"),
        ("Ivan", "Иван"), ("Leonid", "Леонид"), ("Maksim", "Максим"), ("Oskar", "Оскар"), ("Roman", "Роман"),
        ("Stepan", "Степан"), ("Timur", "Тимур"),
    ),
    "feminine": (
        ("Alina", "Алина"), ("Darina", "Дарина"), ("Elena", "Елена"), ("Inna", "Инна"), ("Irina", "Ирина"),
        ("Lada", "Лада"), ("Marina", "Марина"), ("Nina", "Нина"), ("Polina", "Полина"), ("Rada", "Рада"),
        ("Svetlana", "Светлана"), ("Zlata", "Злата"),
    ),
}  # fmt: skip
SURNAME_ENDINGS = {"masculine": ("rin", "рин"), "feminine": ("rina", "рин")}
TOWN_ENDINGS = (("sk", "ск"), ("grad", "град"), ("burg", "бург"), ("dol", "дол"), ("port", "порт"))
BODIES = (
    ("Council", "Совет"), ("Institute", "Институт"), ("Union", "Союз"), ("Fund", "Фонд"), ("Centre", "Центр"),
    ("Committee", "Комитет"), ("Congress", "Конгресс"), ("Bank", "Банк"),
)  # fmt: skip

CASES = ("nominative", "genitive", "dative", "instrumental", "prepositional")
CASE_ENDINGS = {
    "noun": ("", "а", "у", "ом", "е"),
    "given-feminine": ("а", "ы", "е", "ой", "е"),
    "surname-masculine": ("", "а", "у", "ым", "е"),
    "surname-feminine": ("а", "ой", "ой", "ой", "ой"),
}

FUNCTION_WORDS = {
    "en": "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they "
    "which one you were all her she there would their we him been has when who will no more if out so up said what its "
    "about than into them can only other time new some could these two may first then do any like my now over such our",
    "ru": "и в не на что с по как это к но из у за от то о так для же все его только бы ещё до когда уже если или ни "
    "был быть этого чтобы время может без чем была сам под где при них теперь можно после надо через эти были между "
    "более всегда однако также перед потом лишь против среди около хотя кроме очень здесь там тоже почти",
}
CONTENT_ENDINGS = {
    "en": ("", "s", "ed", "ing", "ly", "ment", "ness", "er"),
    "ru": ("ость", "ение", "ами", "ать", "ный", "ного", "ал", "ки"),
}
VOCABULARY_SIZE = 4000


@dataclass(frozen=True, slots=True)
class Name:
    """A name in both scripts; `ru` holds its forms in the order of `CASES`."""

    en: str
    ru: tuple[str, ...]

    def joined(self, other: Name) -> Name:
        """Both names after each other, as a given name and a surname."""
        return Name(f"{self.en} {other.en}", tuple(f"{a} {b}" for a, b in zip(self.ru, other.ru, strict=True)))


def stem(rng: Random) -> Stem:
    """What a name begins with, in both scripts."""
    latin, cyrillic = zip(*_syllables(rng), strict=True)
    return "".join(latin).capitalize(), "".join(cyrillic).capitalize()


def given_name(rng: Random, gender: str) -> Name:
    """A given name in use."""
    latin, cyrillic = rng.choice(GIVEN_NAMES[gender])
    if gender == "feminine":
        return _declined(latin, cyrillic.removesuffix("а"), "given-feminine")
    return _declined(latin, cyrillic, "noun")


def surname(stem: Stem, gender: str) -> Name:
    """A surname as in `Velmarin`, `Velmarina`."""
    latin_ending, cyrillic_ending = SURNAME_ENDINGS[gender]
    return _declined(stem[0] + latin_ending, stem[1] + cyrillic_ending, f"surname-{gender}")


def town(rng: Random) -> Name:
    """The name of a town as in `Velmarsk`."""
    latin, cyrillic = stem(rng)
    latin_ending, cyrillic_ending = rng.choice(TOWN_ENDINGS)
    return _declined(latin + latin_ending, cyrillic + cyrillic_ending, "noun")


def body(rng: Random) -> Name:
    """The name of an organisation as in `Velmar Institute`, «Институт «Вельмар»» without the outer quotation marks."""
    latin, cyrillic = stem(rng)
    latin_head, cyrillic_head = rng.choice(BODIES)
    head = _declined(latin_head, cyrillic_head, "noun")
    return Name(f"{latin} {latin_head}", tuple(f"{form} «{cyrillic}»" for form in head.ru))


def director(organisation: Name) -> Name:
    """The office of an organisation's head, as in `Director of the Velmar Institute`."""
    head, _, own_name = organisation.ru[CASES.index("genitive")].partition(" ")
    titles = _declined("Director", "директор", "noun")
    return Name(
        f"{titles.en} of the {organisation.en}", tuple(f"{title} {head.lower()} {own_name}" for title in titles.ru)
    )


def distinct(count: int, draw: Callable[[], T]) -> tuple[T, ...]:
    """What was drawn until there were `count` different ones."""
    found: dict[T, None] = {}
    while len(found) < count:
        found.setdefault(draw())
    return tuple(found)


def vocabulary(rng: Random, language: str) -> tuple[str, ...]:
    """Words from the most to the least frequent: first the real function words, then invented ones."""
    words = dict.fromkeys(FUNCTION_WORDS[language].split())
    while len(words) < VOCABULARY_SIZE:
        words.setdefault(_content_word(rng, language))
    return tuple(words)


@cache
def zipf_weights(count: int) -> tuple[float, ...]:
    """Cumulative weights for `Random.choices`; the first word takes some 6 of 100, as `the` does."""
    return tuple(accumulate(1 / (rank + 2) for rank in range(count)))


def _content_word(rng: Random, language: str) -> str:
    script = 0 if language == "en" else 1
    return "".join(syllable[script] for syllable in _syllables(rng)) + rng.choice(CONTENT_ENDINGS[language])


def _syllables(rng: Random) -> Iterator[tuple[str, str]]:
    for _ in range(rng.choice((2, 2, 3))):
        yield rng.choice(SYLLABLES)


def _declined(latin: str, cyrillic_stem: str, paradigm: str) -> Name:
    return Name(latin, tuple(cyrillic_stem + ending for ending in CASE_ENDINGS[paradigm]))
