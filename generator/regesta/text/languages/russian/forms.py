"""A Russian name into every form in which it stands in a sentence.

The forms are the six cases in the singular or plural of the name as given, with the variants that are in use
(`Анной`, `Анною`; `в Крыме`, `в Крыму`). They have ё only where the name has one, since most texts do without; who
looks them up takes ё and е for the same letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import chain

from regesta.model import Gender, Kind
from regesta.text.languages.russian.persons import person
from regesta.text.languages.russian.phrases import phrase
from regesta.text.languages.russian.words import Paradigm, joined

_LONGEST = 300
"""No name has more characters; a longer one is given back as it is, so that nobody's mistake costs time."""


def name_forms(name: str, kind: Kind, gender: Gender | None = None) -> tuple[str, ...]:
    """Every form of a name, the name itself first.

    >>> name_forms("Лига Наций", Kind.ORGANISATION)
    ('Лига Наций', 'Лиги Наций', 'Лиге Наций', 'Лигу Наций', 'Лигой Наций', 'Лигою Наций')

    Args:
        name: As an authority file gives it: in the nominative, in the order of a sentence.
        kind: A person's parts are declined one by one; of anything else the head noun and its adjectives.
        gender: A person's; without it, what the name tells, else the forms of both.
    """
    words = unicodedata.normalize("NFC", name).split()
    if not words or len(name) > _LONGEST:
        return (name,)
    paradigms = person(words, gender) if kind is Kind.PERSON else (joined(phrase(words, kind), " "),)
    return tuple(dict.fromkeys(chain([name], *_forms(paradigms))))


def _forms(paradigms: Iterable[Paradigm]) -> Iterable[tuple[str, ...]]:
    return (spellings for paradigm in paradigms for spellings in paradigm)
