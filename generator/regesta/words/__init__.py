"""The words of the site itself, as `en.toml` and `ru.toml`: a further language is one more file beside them.

What a source says is never among them. Names of months, days and languages, the rules of plural, and how a day is
written come from the Unicode CLDR, as Babel carries it; so does the name of any language that a document may have.

>>> words_of("en").count("document", 2), words_of("ru").count("document", 2)
('2 documents', '2 документа')
>>> words_of("ru").date(date(2022, 4, 25), date(2022, 5, 1))
'25 апреля – 1 мая 2022'
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from regesta.model import Reason
from regesta.text.calendar import is_month, is_year, month_end

_LOCALES = {"en": "en_GB"}
"""Which of the usages of a language we follow, where the CLDR knows several."""
Forms = Mapping[str, str]
"""Of a counted noun, by the plural categories of CLDR: `one`, `few`, `many`, `other`."""


@dataclass(frozen=True)
class Words:
    """The words of one language."""

    language: str
    sentences: Mapping[str, str]
    """By `section.key`."""
    nouns: Mapping[str, Forms]
    locale: Locale

    def __call__(self, key: str, **values: object) -> str:
        """A sentence with its slots filled.

        Raises:
            KeyError: There is no such sentence, or a slot is left without a value.
        """
        sentence = self.sentences[key]
        return sentence.format_map(values) if "{" in sentence else sentence

    def count(self, noun: str, number: int) -> str:
        """A number with its noun."""
        return self._counted(noun, number)

    @cached_property
    def _counted(self) -> Callable[[str, int], str]:
        # Every page counts, and mostly to a few.
        return lru_cache(maxsize=10_000)(self._count)

    def _count(self, noun: str, number: int) -> str:
        forms = self.nouns[noun]
        form = forms.get(self._plural(number)) or forms["other"]
        return form.format(n=self.number(number))

    def number(self, number: int) -> str:
        """A whole number; four digits are not parted."""
        return str(number) if abs(number) < 10_000 else str(format_decimal(number, locale=self.locale))

    def language_name(self, code: str) -> str:
        """A language as a heading names it."""
        name = self.locale.languages.get(code)
        return self("languages.unknown") if name is None else _capital(name)

    def own(self, key: str, english: str) -> str:
        """What is said in English where it is defined, as the sentence of a rule is, in this language."""
        return self.sentences.get(key, english)

    def reason(self, reason: Reason | str) -> str:
        """Why something is so.

        Raises:
            KeyError: There is no such sentence, or a slot is left without a value.
        """
        return reason if isinstance(reason, str) else self._reason(reason)

    @cached_property
    def _reason(self) -> Callable[[Reason], str]:
        # The same few reasons hold for most of the names in a corpus.
        return lru_cache(maxsize=10_000)(self._said)

    def _said(self, reason: Reason) -> str:
        if reason.quoted is not None:
            return reason.quoted
        if reason.days is not None:
            # Within a sentence a month has a small letter where the language writes it so.
            label = self.date(*reason.days)
            return label[:1].lower() + label[1:] if self._alone[1].islower() else label
        if reason.names is not None:
            return reason.names.get(self.language) or next(iter(reason.names.values()))
        if reason.items is not None:
            return ", ".join(map(self._value, reason.items))
        if reason.english is not None:
            sentence = self.own(reason.key, reason.english)
            return sentence[:1].lower() + sentence[1:]
        if reason.is_told:
            return self._told(reason)
        key = reason.key if "." in reason.key else f"reasons.{reason.key}"
        return self(key, **{slot: self._value(value) for slot, value in reason.slots})

    def _told(self, reason: Reason) -> str:
        sentence = self.sentences.get(reason.key)
        if sentence is None:
            return reason.text
        return sentence.format_map({slot: self._value(value) for slot, value in reason.slots} if reason.slots else {})

    def _value(self, value: str | int | Reason) -> str:
        if isinstance(value, Reason):
            return self._reason(value)
        return value if isinstance(value, str) else self.number(value)

    def listed(self, items: Sequence[str]) -> str:
        """`a, b and c`."""
        return str(format_list(list(items), locale=self.locale)) if items else ""

    def month(self, month: int) -> str:
        """The name of a month by itself, from 1."""
        return _capital(self._alone[month])

    def month_short(self, month: int) -> str:
        """As brief as a table needs it."""
        return self._months_short[month]

    def month_of(self, year: int, month: int) -> str:
        """A month of a year."""
        return self("calendar.month", month=self.month(month), year=year)

    def weekday(self, day: date) -> str:
        """The name of the day of the week."""
        return self._weekdays[day.weekday()]

    def weekdays_short(self) -> tuple[str, ...]:
        """From Monday to Sunday, for the head of a calendar."""
        return self._weekdays_short

    def day(self, day: date, *, year: bool = True) -> str:
        """A day."""
        month = self._in_date[day.month]
        return self("calendar.day" if year else "calendar.day-month", day=day.day, month=month, year=day.year)

    @cached_property
    def _span(self) -> Callable[[date, date], str]:
        # The same few days stand on page after page.
        return lru_cache(maxsize=10_000)(self._say_span)

    def _say_span(self, earliest: date, latest: date) -> str:
        if earliest == latest:
            return self.day(earliest)
        if is_year(earliest, latest):
            return self("calendar.year", year=earliest.year)
        if is_month(earliest, latest):
            return self.month_of(earliest.year, earliest.month)
        if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
            return self("calendar.years", first=earliest.year, last=latest.year)
        if earliest.year == latest.year and earliest.day == 1 and latest.day == month_end(latest):
            first, last = self.month(earliest.month), self._alone[latest.month]
            return self("calendar.months", first=first, last=last, year=latest.year)
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return self("calendar.days", first=earliest.day, last=self.day(latest))
        first = self.day(earliest, year=earliest.year != latest.year)
        return self("calendar.from-to", first=first, last=self.day(latest))

    def date(self, earliest: date, latest: date) -> str:
        """A span of days as briefly as it can be said."""
        return self._span(earliest, latest)

    def years(self, first: int, last: int) -> str:
        """A span of years."""
        return str(first) if first == last else self("calendar.years", first=first, last=last)

    # The CLDR is asked once: its data are merged anew for every question.
    @cached_property
    def _in_date(self) -> Mapping[int, str]:
        return dict(self.locale.months["format"]["wide"])

    @cached_property
    def _alone(self) -> Mapping[int, str]:
        return dict(self.locale.months["stand-alone"]["wide"])

    @cached_property
    def _months_short(self) -> Mapping[int, str]:
        names = self.locale.months["stand-alone"]["abbreviated"]
        return {month: _capital(names[month]).rstrip(".") for month in range(1, 13)}

    @cached_property
    def _weekdays(self) -> tuple[str, ...]:
        names = self.locale.days["stand-alone"]["wide"]
        return tuple(_capital(names[number]) for number in range(7))

    @cached_property
    def _weekdays_short(self) -> tuple[str, ...]:
        names = self.locale.days["stand-alone"]["short"]
        return tuple(_capital(names[number]) for number in range(7))

    @cached_property
    def _plural(self) -> Callable[[int], str]:
        return self.locale.plural_form


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


@cache
def words_of(language: str) -> Words:
    """The words of a language; where it has no file, those of English."""
    if language not in LANGUAGES:
        return words_of("en")
    data = tomllib.loads((files(__package__) / f"{language}.toml").read_text(encoding="utf-8"))
    nouns = data.pop("counts")
    return Words(language, dict(_flat(data)), nouns, Locale.parse(_LOCALES.get(language, language)))


def _flat(sections: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for section, sentences in sections.items():
        for key, sentence in sentences.items():
            yield f"{section}.{key}", sentence


LANGUAGES = tuple(
    sorted(each.name.removesuffix(".toml") for each in files(__package__).iterdir() if each.name.endswith(".toml"))
)
"""Languages in which a site can speak."""
