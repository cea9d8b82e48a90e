"""The words of the site itself."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from regesta.formats.encodings import BASES
from regesta.formats.registry import FORMATS
from regesta.model import Reason
from regesta.stages.pages.rules import SENTENCES
from regesta.text.dates import RULES
from regesta.words import LANGUAGES, words_of

DEFINED_IN_ENGLISH: dict[str, Mapping[str, str | None]] = {
    "rules": SENTENCES,
    "date-rules": RULES,
    "formats": {each.module: each.name for each in FORMATS},
    "encodings": dict.fromkeys(BASES),
}


def data(language: str) -> dict[str, Any]:
    """The file of a language."""
    return tomllib.loads((files("regesta.words") / f"{language}.toml").read_text(encoding="utf-8"))


def slots(sentence: str) -> set[str]:
    """The slots of a sentence."""
    return {slot for _, slot, _, _ in Formatter().parse(sentence) if slot is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_all_that_english_says(language: str) -> None:
    """A file has the keys of the English one, with the same slots, in the same order."""
    english, theirs = data("en"), data(language)
    for section in (*DEFINED_IN_ENGLISH, "told"):
        theirs.pop(section, None)
    assert [(section, key) for section in theirs for key in theirs[section]] == [
        (section, key) for section in english for key in english[section]
    ]
    different = [
        f"{section}.{key}"
        for section in english
        if section != "counts"
        for key in english[section]
        if slots(english[section][key]) != slots(theirs[section][key])
    ]
    assert not different


@pytest.mark.parametrize("section", DEFINED_IN_ENGLISH)
@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_every_rule_has_its_sentence(language: str, section: str) -> None:
    """What the program says in English where it is defined, every other language says in a section of its own."""
    assert list(data(language)[section]) == list(DEFINED_IN_ENGLISH[section])
    assert not data("en").keys() & DEFINED_IN_ENGLISH.keys()
    sentences = [sentence for name, sentence in data(language)[section].items() if section.endswith("rules")]
    assert not [each for each in sentences if not (each[0].isupper() and each.endswith("."))]


SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted(Path(str(files("regesta"))).rglob("*"))
    if path.suffix in (".py", ".j2", ".html", ".js")
)
LITERAL = re.compile(r"""["']([a-z][a-z-]*(?:\.[a-z][a-z0-9-]*)?)["']""")
BEGINNING = re.compile(r"""["']([a-z-]+\.(?:[a-z-]*-)?)(?:\{|["'])""")
SAID = re.compile(r"""(?:\bwords|\bsay|\bsaid\((?:\w+\.)*words,)\(?\s*["']([a-z-]+\.[a-z0-9-]+)["']""")
REASON = re.compile(r"""\bReason(?:\.of)?\(\s*["']([a-z.-]+)["']""")


def test_no_sentence_is_idle() -> None:
    """Every key of the table is used, by itself or by the beginning that it shares with others."""
    literals = set(LITERAL.findall(SOURCES))
    beginnings = tuple(set(BEGINNING.findall(SOURCES)))
    assert not [
        key
        for key in words_of("en").sentences
        if key not in literals and not key.startswith(beginnings) and key.removeprefix("reasons.") not in literals
    ]
    assert not [noun for noun in words_of("en").nouns if noun not in literals]


def test_every_sentence_that_is_used_exists() -> None:
    """A page does not fail on a key that nobody wrote."""
    sentences = words_of("en").sentences
    said = {key for key in SAID.findall(SOURCES) if not key.endswith("-")} - {"section.key"}
    used = {*said, *(key if "." in key else f"reasons.{key}" for key in REASON.findall(SOURCES))}
    assert len(used) > 100
    assert not used - sentences.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_noun_has_every_plural_form(language: str) -> None:
    """A counted noun has the forms that the language distinguishes, each with its number."""
    words = words_of(language)
    needed = {*words.locale.plural_form.tags, "other"}
    assert not [noun for noun, forms in words.nouns.items() if set(forms) != needed]
    assert not [noun for noun, forms in words.nouns.items() for form in forms.values() if slots(form) != {"n"}]


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "1 document"),
        ("en", 0, "0 documents"),
        ("en", 12_345, "12,345 documents"),
        ("ru", 1, "1 документ"),
        ("ru", 3, "3 документа"),
        ("ru", 11, "11 документов"),
        ("ru", 21, "21 документ"),
        ("ru", 12_345, "12\N{NO-BREAK SPACE}345 документов"),
    ],
)
def test_numbers_with_their_noun(language: str, number: int, said: str) -> None:
    """A number takes the form of its noun that the language asks for."""
    assert words_of(language).count("document", number) == said


@pytest.mark.parametrize(
    ("first", "last", "english", "russian"),
    [
        (date(2022, 4, 26), date(2022, 4, 26), "26 April 2022", "26 апреля 2022"),
        (date(2022, 4, 25), date(2022, 4, 27), "25–27 April 2022", "25–27 апреля 2022"),
        (date(2022, 4, 25), date(2022, 5, 1), "25 April – 1 May 2022", "25 апреля – 1 мая 2022"),
        (date(2021, 12, 30), date(2022, 1, 2), "30 December 2021 – 2 January 2022", "30 декабря 2021 – 2 января 2022"),
        (date(2022, 4, 1), date(2022, 4, 30), "April 2022", "Апрель 2022"),
        (date(2022, 4, 1), date(2022, 6, 30), "April – June 2022", "Апрель – июнь 2022"),
        (date(2022, 1, 1), date(2022, 12, 31), "2022", "2022 год"),
        (date(2019, 1, 1), date(2022, 12, 31), "2019–2022", "2019–2022"),
    ],
)
def test_dates_as_briefly_as_can_be(first: date, last: date, english: str, russian: str) -> None:
    """A span of days is said as each language says it."""
    assert (words_of("en").date(first, last), words_of("ru").date(first, last)) == (english, russian)


@pytest.mark.parametrize(
    ("earliest", "latest", "label"),
    [
        (date(1912, 5, 1), date(1912, 5, 30), "1–30 May 1912"),
        (date(1912, 2, 1), date(1912, 2, 29), "February 1912"),
        (date(1911, 2, 1), date(1911, 2, 28), "February 1911"),
        (date(1912, 2, 1), date(1912, 2, 28), "1–28 February 1912"),
        (date(1912, 4, 2), date(1912, 6, 30), "2 April – 30 June 1912"),
        (date(1910, 1, 1), date(1912, 12, 30), "1 January 1910 – 30 December 1912"),
        (date(1, 1, 1), date(1, 12, 31), "1"),
    ],
)
def test_what_is_no_whole_month_or_year_is_said_by_its_days(earliest: date, latest: date, label: str) -> None:
    """Only a span that is whole is called so."""
    assert words_of("en").date(earliest, latest) == label


DAY = Reason.dated(date(2022, 4, 26), date(2022, 4, 26))


@pytest.mark.parametrize(
    ("reason", "english", "russian"),
    [
        (Reason("decided"), "decided by the editor", "решение редактора"),
        (Reason.of("document-of", days=DAY), "document of 26 April 2022", "дата документа: 26 апреля 2022"),
        (
            Reason.of("both-name", things=Reason.listing(["Ада Линд", DAY, Reason.of("figure", figure="17")])),
            "both name Ада Линд, 26 April 2022, the figure 17",
            "в обоих названы: Ада Линд, 26 апреля 2022, число 17",
        ),
        (
            Reason.of("sentence-of", days=Reason.dated(date(2022, 4, 1), date(2022, 4, 30))),
            "the sentence speaks of April 2022",
            "время, о котором говорит предложение: апрель 2022",
        ),
        (Reason.of("turn", name="{key}"), "‘{key}’ stands before the words", "перед словами стоит «{key}»"),
        (Reason.quoting("From the postmark."), "From the postmark.", "From the postmark."),
    ],
)
def test_a_reason_is_said_in_each_language(reason: Reason, english: str, russian: str) -> None:
    """Names stay names, days are said as days, and what an editor wrote stays as written."""
    assert (words_of("en").reason(reason), words_of("ru").reason(reason)) == (english, russian)


def test_a_reason_without_a_sentence_is_an_error() -> None:
    """A stage cannot give a reason that nobody can say."""
    with pytest.raises(KeyError):
        words_of("en").reason(Reason("because"))


def test_a_language_without_a_file_speaks_english() -> None:
    """A site in a language that nobody has written words for is in English, and says so in its words' language."""
    assert words_of("fi").language == "en"
