"""A number and a seed -> an invented corpus of that many documents with its authority files.

The same number and seed give the same bytes. Proportions follow news: words and names are met in Zipf's order, a person
is first named in full and then by surname, and the authority file grows more slowly than the documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import yaml

from benchmarks.invention import (
    CASES,
    Name,
    Stem,
    body,
    director,
    distinct,
    given_name,
    stem,
    surname,
    town,
    vocabulary,
    zipf_weights,
)

T = TypeVar("T")

SEED = 1322
FIRST_DAY = date(2013, 1, 1)
DAYS = 3652
WORDS_A_DOCUMENT = 450
WORDS_A_PHRASE = 4
SENTENCE_LENGTHS = range(8, 31)
SENTENCES_A_PARAGRAPH = 4
PHRASES_A_DOCUMENT = {"people": 6, "organisations": 3, "places": 3, "offices": 1, "dates": 5}
ORGANISATIONS_A_ROLE = 4
LANGUAGES = ("en", "ru")

MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    "ru": (
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ),
}  # fmt: skip
DATELINES = {"en": "{day} {month} {year}", "ru": "{day} {month} {year} года"}
DATE_PHRASES = {
    "en": (
        "on {day} {month} {year}", "on {month} {day}, {year}", "on {day} {month}", "in {month} {year}", "in {year}",
        "on Tuesday", "on Friday", "yesterday", "last week", "today",
    ),
    "ru": (
        "{day} {month} {year} года", "{day} {month} {year} г.", "{day} {month}", "в {year} году",
        "во вторник", "в пятницу", "вчера", "на прошлой неделе", "сегодня",
    ),
}  # fmt: skip
HANDWRITTEN = "---\ntitle: Benchmark\n---\n\nAn invented corpus of {size} documents.\n"
CONNECTIONS = {
    "en": {
        "people": (("", "nominative"), ("with", "nominative"), ("for", "nominative"), ("by", "nominative")),
        "organisations": (("the", "nominative"), ("for the", "nominative"), ("of the", "nominative")),
        "offices": (("the", "nominative"), ("by the", "nominative")),
        "places": (("in", "nominative"), ("from", "nominative"), ("near", "nominative")),
    },
    "ru": {
        "people": (
            ("", "nominative"), ("для", "genitive"), ("к", "dative"), ("с", "instrumental"), ("о", "prepositional"),
        ),
        "organisations": (("", "nominative"), ("для", "genitive"), ("с", "instrumental")),
        "offices": (("", "nominative"), ("с", "instrumental")),
        "places": (("в", "prepositional"), ("из", "genitive"), ("под", "instrumental")),
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person."""

    given: Name
    surname: Name
    gender: str

    @property
    def full(self) -> Name:
        """Given name and surname."""
        return self.given.joined(self.surname)


@dataclass(frozen=True, slots=True)
class World:
    """Who and what the documents can name, the most frequent first."""

    people: tuple[Person, ...]
    organisations: tuple[Name, ...]
    places: tuple[Name, ...]
    words: Mapping[str, tuple[str, ...]]

    def subjects(self, kind: str) -> Sequence[Person | Name]:
        """Those of `people`, `organisations`, `places` or `offices`."""
        by_kind: dict[str, Sequence[Person | Name]] = {
            "people": self.people,
            "organisations": self.organisations,
            "places": self.places,
            "offices": tuple(director(organisation) for organisation in self.with_director),
        }
        return by_kind[kind]

    @property
    def with_director(self) -> Sequence[Name]:
        """The organisations whose director is in the authority file."""
        return self.organisations[::ORGANISATIONS_A_ROLE]


def corpus(size: int, seed: int = SEED) -> dict[str, str]:
    """The content of a site of `size` documents: path below the content folder -> text."""
    rng = Random(seed)
    world = _world(rng, size)
    files = {f"documents/{index:05}.txt": _document(rng, world, index) for index in range(size)}
    files |= {f"authorities/{name}.yml": _yaml(entries) for name, entries in _authorities(rng, world).items()}
    return files | {name: HANDWRITTEN.format(size=size) for name in ("index.md", "about.md")}


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files below a folder."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def _world(rng: Random, size: int) -> World:
    return World(
        people=tuple(_person(rng, family) for family in distinct(60 + size // 5, lambda: stem(rng))),
        organisations=distinct(40 + size // 20, lambda: body(rng)),
        places=distinct(40 + size // 10, lambda: town(rng)),
        words={language: vocabulary(rng, language) for language in LANGUAGES},
    )


def _person(rng: Random, family: Stem) -> Person:
    gender = rng.choice(("masculine", "feminine"))
    return Person(given_name(rng, gender), surname(family, gender), gender)


def _document(rng: Random, world: World, index: int) -> str:
    language = LANGUAGES[index % len(LANGUAGES)]
    words = world.words[language]
    day = FIRST_DAY + timedelta(days=rng.randrange(DAYS))
    place = _in_case(_zipf(rng, world.places), language)
    dateline = f"{place}, {_day_in_words(DATELINES[language], language, day)}"
    title = _sentence(rng, words, 8).removesuffix(".")
    phrases = tuple(_phrases(rng, world, language, day))
    return "\n\n".join((dateline, title, *_paragraphs(rng, words, phrases))) + "\n"


def _phrases(rng: Random, world: World, language: str, day: date) -> Iterator[str]:
    """The names and dates of a document in the order of reading."""
    kinds = [kind for kind, count in PHRASES_A_DOCUMENT.items() for _ in range(count)]
    rng.shuffle(kinds)
    met: set[Person] = set()
    for kind in kinds:
        if kind == "dates":
            yield _date_phrase(rng, language, day)
        else:
            connection, case = rng.choice(CONNECTIONS[language][kind])
            name = _name_as_met(_zipf(rng, world.subjects(kind)), met)
            yield f"{connection} {_in_case(name, language, case)}".lstrip()


def _name_as_met(subject: Person | Name, met: set[Person]) -> Name:
    if isinstance(subject, Name):
        return subject
    if subject in met:
        return subject.surname
    met.add(subject)
    return subject.full


def _in_case(name: Name, language: str, case: str = "nominative") -> str:
    return name.en if language == "en" else name.ru[CASES.index(case)]


def _date_phrase(rng: Random, language: str, day: date) -> str:
    near = day + timedelta(days=rng.randrange(-60, 60))
    return _day_in_words(rng.choice(DATE_PHRASES[language]), language, near)


def _day_in_words(pattern: str, language: str, day: date) -> str:
    return pattern.format(day=day.day, month=MONTHS[language][day.month - 1], year=day.year)


def _paragraphs(rng: Random, words: Sequence[str], phrases: Sequence[str]) -> Iterator[str]:
    lengths = [rng.choice(SENTENCE_LENGTHS)]
    while sum(lengths) < WORDS_A_DOCUMENT - WORDS_A_PHRASE * len(phrases):
        lengths.append(rng.choice(SENTENCE_LENGTHS))
    shares = _shares(phrases, len(lengths))
    sentences = [_sentence(rng, words, length, share) for length, share in zip(lengths, shares, strict=True)]
    for start in range(0, len(sentences), SENTENCES_A_PARAGRAPH):
        yield " ".join(sentences[start : start + SENTENCES_A_PARAGRAPH])


def _shares(phrases: Sequence[str], count: int) -> Iterator[Sequence[str]]:
    """The phrases cut into `count` runs of nearly the same length."""
    for index in range(count):
        yield phrases[index * len(phrases) // count : (index + 1) * len(phrases) // count]


def _sentence(rng: Random, words: Sequence[str], length: int, phrases: Sequence[str] = ()) -> str:
    tokens = rng.choices(words, cum_weights=zipf_weights(len(words)), k=length)
    positions = sorted(rng.sample(range(1, length), len(phrases)))
    for position, phrase in reversed(tuple(zip(positions, phrases, strict=True))):
        tokens.insert(position, phrase)
    text = " ".join(tokens)
    return f"{text[0].upper()}{text[1:]}."


def _zipf(rng: Random, choices: Sequence[T]) -> T:
    return rng.choices(choices, cum_weights=zipf_weights(len(choices)))[0]


def _authorities(rng: Random, world: World) -> dict[str, list[dict[str, Any]]]:
    people = [_person_entry(person) for person in world.people]
    return {
        "people": people,
        "organisations": [_entry(name) for name in world.organisations],
        "places": [_entry(name) for name in world.places],
        "roles": [_role(rng, name, people) for name in world.with_director],
    }


def _person_entry(person: Person) -> dict[str, Any]:
    given, family = person.given, person.surname
    sort = {"en": f"{family.en}, {given.en}", "ru": f"{family.ru[0]}, {given.ru[0]}"}
    return _entry(person.full) | {"sort": sort, "gender": person.gender}


def _entry(name: Name) -> dict[str, Any]:
    return {"id": _id(name), "name": {"en": name.en, "ru": name.ru[0]}}


def _role(rng: Random, organisation: Name, people: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """A director's office that changed hands once in the ten years."""
    first, second = rng.sample(people, 2)
    office = director(organisation)
    names = {"en": office.en, "ru": office.ru[0]}
    return {
        "id": f"{_id(organisation)}-director",
        "of": _id(organisation),
        "name": names,
        "full": {language: [form] for language, form in names.items()},
        "holders": [
            {"person": first["id"], "from": "2010-01-01", "to": "2017-12-31"},
            {"person": second["id"], "from": "2018-01-01"},
        ],
    }


def _id(name: Name) -> str:
    return name.en.lower().replace(" ", "-")


def _yaml(entries: list[dict[str, Any]]) -> str:
    return yaml.safe_dump(sorted(entries, key=lambda entry: str(entry["id"])), allow_unicode=True, sort_keys=False)
