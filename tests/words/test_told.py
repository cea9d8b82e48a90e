"""What stands in English where it is said, above all the findings, and what every other language makes of it."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

from regesta.authority.load import load_authority
from regesta.model import Reason
from regesta.words import LANGUAGES, words_of

PACKAGE = Path(str(files("regesta")))
MODULES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}
OTHERS = [each for each in LANGUAGES if each != "en"]
SAID_AT = {"Finding": 4, "Doubt": 2, "Refused": 1, "trouble": 2, "Described": 1, "YamlError": 1}
"""Where each of these takes what it says."""


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Every call in the package: where it stands, and the name of what is called."""
    for module, tree in MODULES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield f"{module}:{node.lineno}", node, ast.unparse(node.func)


def told() -> dict[str, str]:
    """Every sentence that is told, with one place where it stands."""
    return {
        node.args[0].value: place
        for place, node, name in calls()
        if name == "Reason.told" and isinstance(node.args[0], ast.Constant)
    }


def slots(sentence: str) -> set[str]:
    """The names of the slots of a sentence."""
    return {slot for _, slot, _, _ in Formatter().parse(sentence) if slot is not None}


def theirs(language: str) -> dict[str, str]:
    """What a language makes of the sentences."""
    text = (files("regesta.words") / f"{language}.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["told"])


def test_what_is_told_is_a_sentence_that_can_be_found() -> None:
    """Each is written out where it is said, with nothing filled in, so that no language can miss one."""
    assert not [
        place for place, node, name in calls() if name == "Reason.told" and not isinstance(node.args[0], ast.Constant)
    ]
    assert len(told()) > 200


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_tells_all_of_it(language: str) -> None:
    """A sentence that is new or changed needs its words in each language, and none is kept that nobody says."""
    assert set(theirs(language)) == set(told())


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_fills_the_same_slots(language: str) -> None:
    """Each slot comes in once again, and bare: how numbers are written is a matter of the language."""
    table = theirs(language)
    assert not [english for english, sentence in table.items() if slots(english) != slots(sentence)]
    assert not [
        sentence
        for sentence in table.values()
        for _, slot, form, conversion in Formatter().parse(sentence)
        if slot is not None and (form or conversion)
    ]


def test_nothing_is_found_in_words_that_only_english_has() -> None:
    """Every finding says a reason, which has its words in each language, and never a bare text."""
    bare = []
    for place, node, name in calls():
        where = SAID_AT.get(name)
        if where is None or len(node.args) <= where:
            continue
        given = [*node.args[where : where + 1], *node.args[where + 2 : where + 3]]
        if any(isinstance(each, ast.JoinedStr | ast.Constant) for each in given if ast.unparse(each) != "None"):
            bare.append(place)
    assert not bare


@pytest.mark.parametrize("sentence", told())
def test_the_sentence_can_be_said(sentence: str) -> None:
    """Filled with anything, it says itself in English and in the language of a site."""
    reason = Reason.told(sentence, **dict.fromkeys(slots(sentence), 7))
    assert words_of("en").reason(reason) == reason.text
    for language in OTHERS:
        assert words_of(language).reason(reason)


@pytest.mark.parametrize(
    ("reason", "english", "russian"),
    [
        (
            Reason.told("the file has {size:,} bytes", size=50_000_001),
            "the file has 50,000,001 bytes",
            "размер файла в байтах: 50\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}001",
        ),
        (
            Reason.told("{what} has the key `{key}`", what=Reason.told("this event"), key="{wehn}"),
            "this event has the key `{wehn}`",
            "запись о событии: неизвестный ключ «{wehn}»",
        ),
        (
            Reason.told("these pages have no text: {pages}", pages=Reason.listing(["2", "iv"])),
            "these pages have no text: 2, iv",
            "страницы без текста: 2, iv",
        ),
        (Reason.told("nobody wrote this"), "nobody wrote this", "nobody wrote this"),
    ],
)
def test_what_is_told_in_each_language(reason: Reason, english: str, russian: str) -> None:
    """Names stay names, numbers are written as the language writes them; what has no words is said in English."""
    assert (reason.text, words_of("en").reason(reason), words_of("ru").reason(reason)) == (english, english, russian)


def test_a_fault_of_the_editor_is_said_in_russian() -> None:
    """What stands in the authority file comes into the sentence, and the remedy is said, too."""
    _, findings = load_authority({"people.yml": "- {id: ada, name: {en: Ada}, form: x}\n"}, ("en",))
    words = words_of("ru")
    assert [(each.message, words.reason(each.said)) for each in findings] == [
        ("this person has the key `form`", "запись о лице: неизвестный ключ «form»")
    ]
    assert findings[0].remedy is not None
    assert words.reason(findings[0].remedy) == "Исправьте ключ или уберите строку."
