"""Words into what their forms share: `met` and `meetings` into `meet`, `обсуждали` and `обсуждение` into `обсужд`.

No dictionary: endings are cut while enough of the word is left, and irregular English forms are listed. Two words that
only look alike may fall together (`general`, `generate`); one such word alone never makes two sentences agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache

from regesta.text.languages import LANGUAGES
from regesta.text.reuse.words import bare_word, spans

_SHORTEST = 4
"""Letters of a stem."""
_IRREGULAR = """
    meet met, speak spoke spoken, hold held, tell told, take took taken, give gave given, go went gone, come came,
    see saw seen, write wrote written, leave left, make made, find found, bring brought, begin began begun, know knew
    known, keep kept, lead led, send sent, build built, buy bought, fight fought, fall fell fallen, feel felt, get got,
    grow grew grown, hear heard, lose lost, pay paid, run ran, sit sat, sell sold, stand stood, teach taught, think
    thought, understand understood, win won, draw drew drawn, drive drove driven, choose chose chosen, break broke
    broken, rise rose risen, become became, catch caught, die dead death, child children, man men, woman women
"""
_IRREGULAR_FORMS: Mapping[str, str] = {
    form: forms.split()[0] for forms in _IRREGULAR.split(",") for form in forms.split()
}
# Behind the plural's `s`, which goes first.
_ENGLISH = """
    ation ating ated ate ion ment nesse ness ity itie ing edly ed er ie ied ive ly e y
"""
_RUSSIAN = """
    ениями ениях ением ения ению ение ений аниями аниях анием ания анию ание аний иями ями ами иях ях ах ием иям ией
    ости остью ость ого его ому ему ыми ими ая яя ое ее ые ие ый ий ой ей ую юю ых их ым им ом ем ям ам ов ев
    ившись вшись ившими ывали ивали ывает ивает ывал ивал или ила ило ил али ала ало ал яли яла яло ял ели ела ело ел
    ить ать ять еть уть ти ует уют ает ают яет яют ит ят ат ет ут ют ишь ешь на ны но ен ена ено ены ия ию ии
    а я о е ы и у ю й ь
"""
_REFLEXIVE = ("ся", "сь")
# Words that stand in any sentence, besides those that a language module lists to tell the language.
_LIGHT: Mapping[str, str] = {
    "en": """
        will shall may might been being also did done does doing own one two first last new many much like just
        take took make made give gave go going went come came get got say tell told according however
    """,
    "ru": """
        быть был была было были будет будут есть также который которая которое которые которых которым которого свой
        своего своей своих этот эта это эти этого этой этих весь все всех всего можно один одна два новый первый
        сообщить отметил заявил подчеркнул словам согласно
    """,
}
_OPENING = " \u00a0\"'“‘«„([—–-"
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")


def telling_words(
    text: str, language: str, without: Iterable[tuple[int, int]] = (), *, capitals: bool = True
) -> dict[str, str]:
    """The stems of the words that tell something, each with the first form in which it stands.

    Args:
        text: A sentence.
        language: Its code; of one that is not known nothing is cut off.
        without: Spans that are something else than words, such as names and dates.
        capitals: Whether words with a capital count that do not begin the sentence; most of them belong to a name.
    """
    left_out = tuple(without)
    light = _light_words(language)
    found: dict[str, str] = {}
    for start, end in spans(text):
        if any(first < end and start < last for first, last in left_out):
            continue
        bare = bare_word(text[start:end])
        if not capitals and text[start].isupper() and text[:start].strip(_OPENING):
            continue
        if len(bare) < 3 or bare in light or not bare.isalpha():
            continue
        found.setdefault(stem(bare, language), text[start:end])
    return found


def numbers(text: str, without: Iterable[tuple[int, int]] = ()) -> Iterator[str]:
    """The figures of a text, without what parts their thousands."""
    left_out = tuple(without)
    for match in _NUMBER.finditer(text):
        if not any(first < match.end() and match.start() < last for first, last in left_out):
            yield re.sub(r"[ \u00a0\u202f,.](?=\d{3}(?!\d))", "", match[0])


@lru_cache(maxsize=1 << 14)
def stem(word: str, language: str) -> str:
    """A folded word without its ending."""
    return _STEMMERS.get(language, str)(word)


def _english(word: str) -> str:
    for known in (word, word.removesuffix("s"), word.removesuffix("ing")):
        if known in _IRREGULAR_FORMS:
            return _IRREGULAR_FORMS[known]
    cut = _without(word if word.endswith("ss") else word.removesuffix("s"), _ENDINGS["en"])
    cut = _without(cut, ("e",))
    doubled = len(cut) > _SHORTEST and cut[-1] == cut[-2] and cut[-1] not in "aeiouls"
    return cut[:-1] if doubled else cut


def _russian(word: str) -> str:
    for ending in _REFLEXIVE:
        word = word.removesuffix(ending) if len(word) > _SHORTEST + 2 else word
    return _without(word, _ENDINGS["ru"])


def _without(word: str, endings: Iterable[str]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


@cache
def _light_words(code: str) -> frozenset[str]:
    own = frozenset(_LIGHT.get(code, "").split())
    if code not in LANGUAGES:
        return own
    language = LANGUAGES[code]
    listed = (language.function_words, language.calendar_words, language.verbs_of_saying, language.honorifics)
    return own | {bare_word(word) for words in listed for word in words} | language.articles


_ENDINGS: Mapping[str, tuple[str, ...]] = {
    code: tuple(sorted(endings.split(), key=lambda ending: (-len(ending), ending)))
    for code, endings in (("en", _ENGLISH), ("ru", _RUSSIAN))
}
_STEMMERS: Mapping[str, Callable[[str], str]] = {"en": _english, "ru": _russian}
