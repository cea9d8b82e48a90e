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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from regesta.text.calendar import is_month, is_year, month_end

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
        forms = self.nouns[noun]
        form = forms.get(self.locale.plural_form(number)) or forms["other"]
        return form.format(n=self.number(number))

    def number(self, number: int) -> str:
        """A whole number; four digits are not parted."""
        return str(number) if abs(number) < 10_000 else str(format_decimal(number, locale=self.locale))

    def language_name(self, code: str) -> str:
        """A language as a heading names it."""
        name = self.locale.languages.get(code)
        return self("languages.unknown") if name is None else name[:1].upper() + name[1:]

    def listed(self, items: Sequence[str]) -> str:
        """`a, b and c`."""
        return str(format_list(list(items), locale=self.locale)) if items else ""

    def month(self, month: int) -> str:
        """The name of a month by itself, from 1."""
        name: str = self.locale.months["stand-alone"]["wide"][month]
        return name[:1].upper() + name[1:]

    def month_short(self, month: int) -> str:
        """As brief as a table needs it."""
        name: str = self.locale.months["stand-alone"]["abbreviated"][month]
        return (name[:1].upper() + name[1:]).rstrip(".")

    def month_of(self, year: int, month: int) -> str:
        """A month of a year."""
        return self("calendar.month", month=self.month(month), year=year)

    def weekday(self, day: date) -> str:
        """The name of the day of the week."""
        name: str = self.locale.days["stand-alone"]["wide"][day.weekday()]
        return name[:1].upper() + name[1:]

    def weekdays_short(self) -> tuple[str, ...]:
        """From Monday to Sunday, for the head of a calendar."""
        names = self.locale.days["stand-alone"]["short"]
        return tuple(names[number][:1].upper() + names[number][1:] for number in range(7))

    def day(self, day: date, *, year: bool = True) -> str:
        """A day."""
        month = self._in_date[day.month]
        return self("calendar.day" if year else "calendar.day-month", day=day.day, month=month, year=day.year)

    def date(self, earliest: date, latest: date) -> str:
        """A span of days as briefly as it can be said."""
        if earliest == latest:
            return self.day(earliest)
        if is_year(earliest, latest):
            return self("calendar.year", year=earliest.year)
        if is_month(earliest, latest):
            return self.month_of(earliest.year, earliest.month)
        if (earliest.month, earliest.day, latest.month, latest.day) == (1, 1, 12, 31):
            return self("calendar.years", first=earliest.year, last=latest.year)
        if earliest.year == latest.year and earliest.day == 1 and latest.day == month_end(latest):
            return self(
                "calendar.months", first=self.month(earliest.month), last=self.month(latest.month), year=latest.year
            )
        if (earliest.year, earliest.month) == (latest.year, latest.month):
            return self("calendar.days", first=earliest.day, last=self.day(latest))
        first = self.day(earliest, year=earliest.year != latest.year)
        return self("calendar.from-to", first=first, last=self.day(latest))

    def years(self, first: int, last: int) -> str:
        """A span of years."""
        return str(first) if first == last else self("calendar.years", first=first, last=last)

    @property
    def _in_date(self) -> Mapping[int, str]:
        names: Mapping[int, str] = self.locale.months["format"]["wide"]
        return names


@cache
def words_of(language: str) -> Words:
    """The words of a language; where it has no file, those of English."""
    if language not in LANGUAGES:
        return words_of("en")
    data = tomllib.loads((files(__package__) / f"{language}.toml").read_text(encoding="utf-8"))
    nouns = data.pop("counts")
    return Words(language, dict(_flat(data)), nouns, Locale.parse(language))


def _flat(sections: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for section, sentences in sections.items():
        for key, sentence in sentences.items():
            yield f"{section}.{key}", sentence


LANGUAGES = tuple(
    sorted(each.name.removesuffix(".toml") for each in files(__package__).iterdir() if each.name.endswith(".toml"))
)
"""Languages in which a site can speak."""
