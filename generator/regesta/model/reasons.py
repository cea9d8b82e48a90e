"""Why something is so, in no language: the key of a sentence, and what stands in its slots.

The words of a site say it (`Words.reason`). What an editor gives as a reason is in words already, and stays as written.

>>> Reason.of("turn", name="Ada Lind")
Reason(key='turn', values=(('name', 'Ada Lind'),))
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

_DAYS = "days"
_LIST = "list"
_QUOTED = "quoted"
_NAMED = "named"
_ENGLISH = "english"
_TOLD = "told"
_TEXT = "text"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for a reader, in whatever language the site speaks."""

    key: str
    """Of the sentence: in the section `reasons` of the words, or in the one that it names, as in `doubts.undated`."""
    values: tuple[tuple[str, str | int | Reason], ...] = ()
    """By the name of the slot. A text is a name or words of a document, and stays as it is."""

    @classmethod
    def of(cls, key: str, **values: str | int | Reason) -> Reason:
        """The sentence of this key with its slots."""
        return cls(key, tuple(values.items()))

    @classmethod
    def dated(cls, earliest: date, latest: date) -> Reason:
        """A day or a span of days, to stand in a slot."""
        return cls.of(_DAYS, earliest=earliest.isoformat(), latest=latest.isoformat())

    @classmethod
    def listing(cls, items: Iterable[str | int | Reason]) -> Reason:
        """Several things, to stand in a slot."""
        listed = tuple(items)
        text = ", ".join(each.text if isinstance(each, Reason) else str(each) for each in listed)
        return cls(_LIST, tuple(("", item) for item in listed)).with_text(text)

    @classmethod
    def quoting(cls, words: str) -> Reason:
        """What somebody wrote, in a language that we do not know."""
        return cls.of(_QUOTED, words=words)

    @classmethod
    def ruled(cls, key: str, english: str) -> Reason:
        """The sentence of a rule, which says it in English itself, to stand within another sentence."""
        return cls(key, ((_ENGLISH, english),))

    @classmethod
    def told(cls, english: str, **values: str | int | Reason) -> Reason:
        """A sentence that stands in English where it is said; other languages have it in the section `told`.

        Into its slots come names, words of a document, numbers, and reasons of this kind.

        >>> Reason.told("the file has {size:,} bytes", size=50_000_001).text
        'the file has 50,000,001 bytes'
        """
        filled = {slot: value.text if isinstance(value, Reason) else value for slot, value in values.items()}
        text = english.format_map(filled) if filled else english
        return cls(f"{_TOLD}.{english}", tuple(values.items())).with_text(text)

    def with_text(self, english: str) -> Reason:
        """The same, with its English for those who have no words of a site."""
        return Reason(self.key, ((_TEXT, english), *self.values))

    @property
    def text(self) -> str:
        """Its English; empty where it does not bring it along."""
        return str(self.values[0][1]) if self.values and self.values[0][0] == _TEXT else ""

    @property
    def is_told(self) -> bool:
        """Whether its sentence stands in English where it is said."""
        return self.key.startswith(f"{_TOLD}.")

    @property
    def slots(self) -> tuple[tuple[str, str | int | Reason], ...]:
        """What comes into its sentence, by the name of the slot."""
        return self.values[1:] if self.values and self.values[0][0] == _TEXT else self.values

    @property
    def english(self) -> str | None:
        """What the rule says that it is."""
        return str(self.values[0][1]) if self.values and self.values[0][0] == _ENGLISH else None

    @classmethod
    def naming(cls, names: Mapping[str, str]) -> Reason:
        """Somebody or something with a name in each of several languages, to stand in a slot."""
        return cls(_NAMED, tuple(names.items()))

    @property
    def quoted(self) -> str | None:
        """What somebody wrote; None of a reason that has a sentence."""
        return str(self.values[0][1]) if self.key == _QUOTED else None

    @property
    def days(self) -> tuple[date, date] | None:
        """The days it consists of."""
        if self.key != _DAYS:
            return None
        earliest, latest = (date.fromisoformat(str(value)) for _, value in self.values)
        return earliest, latest

    @property
    def names(self) -> dict[str, str] | None:
        """The names by language of what it names."""
        return {language: str(name) for language, name in self.values} if self.key == _NAMED else None

    @property
    def items(self) -> tuple[str | int | Reason, ...] | None:
        """What it lists."""
        return tuple(value for _, value in self.slots) if self.key == _LIST else None


class Told:
    """What carries a message as reasons, and has their English for programs and the command line."""

    __slots__ = ()
    said: Reason
    remedy: Reason | None

    @property
    def message(self) -> str:
        """What is there, in English."""
        return self.said.text

    @property
    def hint(self) -> str:
        """What to do, in English."""
        return "" if self.remedy is None else self.remedy.text
