"""Transcripts: who has the floor from one label to the next, and lists that are none."""

from __future__ import annotations

import pytest
from tests.text.speech.marked import unmarked

from regesta.text.speech import Paragraph, turns


def paragraph(marked: str, language: str) -> Paragraph:
    """A paragraph; in one that begins with `# ` nobody speaks."""
    text, names = unmarked(marked.removeprefix("# "))
    people = tuple(one for one in names if one.is_person)
    others = tuple((one.start, one.end) for one in names if not one.is_person)
    entities = tuple(text[one.start : one.end].split()[-1].casefold() for one in people)
    return Paragraph(text, language, people, others, entities, not marked.startswith("# "))


def heard(*paragraphs: str, language: str = "en") -> list[tuple[str, str | None, str]]:
    """Label, speaker and words of each turn."""
    given = [paragraph(each, language) for each in paragraphs]
    return [(each.label.name, each.entity, given[each.paragraph].text[each.start : each.end]) for each in turns(given)]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["Q: Do we wait?", "A: We do."], [("Q", None, "Do we wait?"), ("A", None, "We do.")]),
        (["Q: Do we wait?\nA: We do."], [("Q", None, "Do we wait?"), ("A", None, "We do.")]),
        (
            ["President of Norland [Ada Lind]: We wait.", "I said so.", "Mr [Hale]: I thank you."],
            [
                ("President of Norland Ada Lind", "lind", "We wait."),
                ("President of Norland Ada Lind", "lind", "I said so."),
                ("Mr Hale", "hale", "I thank you."),
            ],
        ),
        (["[ADA LIND]: We wait.", "[HALE]: Why?"], [("ADA LIND", "lind", "We wait."), ("HALE", "hale", "Why?")]),
        (
            ["THE MAYOR: We wait.", "[Hale]: Why do you?"],
            [("THE MAYOR", None, "We wait."), ("Hale", "hale", "Why do you?")],
        ),
        (
            ["[Ada Lind] (as retranslated): We wait.", "Question: Why?"],
            [("Ada Lind", "lind", "We wait."), ("Question", None, "Why?")],
        ),
        (
            ["[Ada Lind]: (smiling) We wait.", "(applause)", "I do.", "Question: Why?"],
            [("Ada Lind", "lind", "We wait."), ("Ada Lind", "lind", "I do."), ("Question", None, "Why?")],
        ),
        (
            ["Transcript of the meeting", "[Ada Lind]: Dear friends, we wait.", "I do."],
            [("Ada Lind", "lind", "Dear friends, we wait."), ("Ada Lind", "lind", "I do.")],
        ),
        (
            ["[Lind], Mayor of Northam: We wait.", "Question: Why?"],
            [("Lind, Mayor of Northam", "lind", "We wait."), ("Question", None, "Why?")],
        ),
        (
            ["[Lind]: We wait.", "John Ogden: Why?", "Mr Ogden: Well?"],
            [("Lind", "lind", "We wait."), ("John Ogden", None, "Why?"), ("Mr Ogden", None, "Well?")],
        ),
        (
            ["[Lind]: We wait.", "OGDEN: Why?", "[Lind]: We do.", "OGDEN: Well."],
            [
                ("Lind", "lind", "We wait."),
                ("OGDEN", None, "Why?"),
                ("Lind", "lind", "We do."),
                ("OGDEN", None, "Well."),
            ],
        ),
        (
            ["[Lind]: We wait.", "# Rights", "All of them.", "[Hale]: Why?"],
            [("Lind", "lind", "We wait."), ("Hale", "hale", "Why?")],
        ),
        (
            ["[Lind]: We wait.", "Source: the paper", "It is good.", "[Hale]: Why?"],
            [("Lind", "lind", "We wait."), ("Hale", "hale", "Why?")],
        ),
        (
            ["[Lind]: We wait.", "[Lind] then left.", "It rained.", "[Hale]: Why?"],
            [("Lind", "lind", "We wait."), ("Hale", "hale", "Why?")],
        ),
        (["[Lind]: We wait."], []),
        (["[Lind]: born in 1870", "[Hale]: born in 1880"], []),
        (["[Ada Lind]: mayor of Northam", "[Tom Hale]: miller"], []),
        (["[Ada Lind]: Mayor of Northam.", "[Tom Hale]: Miller."], []),
        (["Note: we wait.", "Source: Is it you?"], []),
        (["{Northam}: We are a town.", "{Southam}: We are another."], []),
        (["He said: We wait.", "[Hale] said: Why?"], []),
        (["Letter to [Ada Lind]: We wait.", "Portrait of [Ada Lind]: I like it."], []),
        (["Three things: we wait.", "One more: you wait."], []),
        (["Apples: we have them.", "Pears: you have them."], []),
        (["Transcript of the meeting", "{Mill}: We wait."], []),
        (["At 10:30 we wait.", "https://example.org: You wait."], []),
        (["# Q: Why?", "# A: We wait."], []),
    ],
)
def test_who_has_the_floor_in_english(paragraphs: list[str], expected: list[tuple[str, str | None, str]]) -> None:
    """A turn goes from its label to the next, over paragraphs; a list of names with a colon has none."""
    assert heard(*paragraphs) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["Вопрос: Ждём ли мы?", "Ответ: Ждём."], [("Вопрос", None, "Ждём ли мы?"), ("Ответ", None, "Ждём.")]),
        (
            ["А.[Линд]: Мы ждём.", "Спасибо.", "Т.[Хейл]: Почему?"],
            [("А.Линд", "линд", "Мы ждём."), ("А.Линд", "линд", "Спасибо."), ("Т.Хейл", "хейл", "Почему?")],
        ),
        (
            ["А. [Линд] (как переведено): Мы ждём.", "Вопрос: Почему?"],
            [("А. Линд", "линд", "Мы ждём."), ("Вопрос", None, "Почему?")],
        ),
        (
            ["Президент Норланда [Ада Линд]: Мы ждём.", "Вопрос: Почему?"],
            [("Президент Норланда Ада Линд", "линд", "Мы ждём."), ("Вопрос", None, "Почему?")],
        ),
        (
            ["Начало встречи", "[Линд]: Уважаемый господин мэр!", "Мы ждём."],
            [("Линд", "линд", "Уважаемый господин мэр!"), ("Линд", "линд", "Мы ждём.")],
        ),
        (["Реплика: Нет!", "Председатель: Мы ждём."], [("Реплика", None, "Нет!"), ("Председатель", None, "Мы ждём.")]),
        (["Источник: мы ждём.", "Справка: вы ждёте."], []),
        (["[Линд] сказал: Мы ждём.", "[Хейл] ответил: Почему?"], []),
        (["[Ада Линд]: мэр Нортгема", "[Том Хейл]: мельник"], []),
        (["Письмо <Ады Линд>: мы ждём.", "Портрет <Ады Линд>: я рад."], []),
        (["Нужно одно: мы ждём.", "Нужно другое: вы ждёте."], []),
        (["Москва: мы ждём.", "Псков: вы ждёте."], []),
    ],
)
def test_who_has_the_floor_in_russian(paragraphs: list[str], expected: list[tuple[str, str | None, str]]) -> None:
    """Initials, titles and the words of a press conference are labels there too."""
    assert heard(*paragraphs, language="ru") == expected
