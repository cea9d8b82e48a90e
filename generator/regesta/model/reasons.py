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
        return cls(_LIST, tuple(("", item) for item in items))

    @classmethod
    def quoting(cls, words: str) -> Reason:
        """What somebody wrote, in a language that we do not know."""
        return cls.of(_QUOTED, words=words)

    @classmethod
    def ruled(cls, key: str, english: str) -> Reason:
        """The sentence of a rule, which says it in English itself, to stand within another sentence."""
        return cls(key, ((_ENGLISH, english),))

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
        return tuple(value for _, value in self.values) if self.key == _LIST else None
