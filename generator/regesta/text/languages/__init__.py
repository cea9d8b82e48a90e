"""What Regesta knows about each language. A language is one module that ends with a `LANGUAGE` value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from regesta.model import Gender, Kind

NameForms = Callable[[str, Kind, Gender | None], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Language:
    """Knowledge about names and sentences in one language. Words in sets are case-folded."""

    code: str
    """Two letters, ISO 639-1."""
    script: str
    """ISO 15924: `Latn`, `Cyrl`."""
    abbreviations: frozenset[str]
    """Without the final full stop, which does not end a sentence after them."""
    closing_abbreviations: frozenset[str]
    """Those whose stop also ends a sentence before a capital (`etc`); of one letter only after a figure (`2022 г`)."""
    figure_abbreviations: frozenset[str]
    """Those that are abbreviations before a figure (`No. 5`), and else perhaps a word."""
    function_words: frozenset[str]
    """Frequent words that tell the language, and that begin a sentence rather than a name."""
    calendar_words: frozenset[str]
    """Words a bare date may consist of, besides its figures."""
    articles: frozenset[str]
    """Empty where the language has none."""
    honorifics: tuple[str, ...]
    """Phrases that may stand before a name or role (`mr`, `h.e. mr`), longest first."""
    honorific_genders: Mapping[str, Gender]
    """What a single honorific before a surname tells of its bearer."""
    is_given_name: Callable[[str], bool]
    """Whether a folded word, in any case form, is a usual given name."""
    verbs_of_saying: frozenset[str]
    """Forms of verbs by which somebody's words are reported."""
    locatives: frozenset[str]
    """Prepositions after which a name is read as a place."""
    name_forms: NameForms
    """(name, kind, gender) -> every form the name takes in a sentence, the name itself first, no duplicates."""


@cache
def _loaded(module: str) -> Language:
    loaded: Language = import_module(f"{__name__}.{module}").LANGUAGE
    return loaded


class _Languages(Mapping[str, Language]):
    """Languages by code, each loaded when first asked for, so that nobody pays for a language that no document has."""

    _modules: Mapping[str, str] = {"en": "english", "ru": "russian"}

    def __getitem__(self, code: str) -> Language:
        return _loaded(self._modules[code])

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


LANGUAGES: Mapping[str, Language] = _Languages()


def language(code: str) -> Language:
    """The language of a two-letter code.

    Raises:
        KeyError: If Regesta does not know the language; `LANGUAGES` tells which it knows.
    """
    return LANGUAGES[code]
