"""Which passages say the same in two languages, and that others are left alone."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regesta.model import AnnotatedDocument
from regesta.options import Options
from regesta.pipeline import annotate_corpus
from regesta.words import words_of

ROOT = Path(__file__).parent.parent.parent
Linked = Callable[..., AnnotatedDocument]
AUTHORITY = {
    "people.yml": """
- {id: ada, name: {en: Ada Lind, ru: Ада Линд}, gender: feminine}
- {id: tom, name: {en: Tom Hale, ru: Том Хейл}, gender: masculine}
- {id: olga, name: {en: Olga Berg, ru: Ольга Берг}, gender: feminine}
""",
    "places.yml": """
- {id: northam, name: {en: Northam, ru: Нортем}}
- {id: ellery, name: {en: Ellery, ru: Эллери}}
- {id: tomsk, name: {en: Tomsk, ru: Томск}}
""",
}
EN = (
    "Ada Lind opened the new harbour of Northam before some 3,000 guests, who stood there in the rain.",
    "Tom Hale spoke first and recalled the storm that had taken 17 ships from the old harbour.",
    "The guests applauded for a long time, and many of them wept.",
    "Olga Berg said that Ellery would send its own ships as soon as the ice was gone from the bay.",
)
RU = (
    "Ада Линд открыла новый порт Нортем перед 3 000 гостей, которые стояли там под дождём.",
    "Том Хейл выступил первым и напомнил о буре, унёсшей 17 судов из старого порта.",
    "Гости долго аплодировали, и многие из них плакали.",
    "Ольга Берг сказала, что Эллери пришлёт свои суда, как только с залива сойдёт лёд.",
)
OTHER_RU = (
    "Ольга Берг приехала в Нортем вчера вечером и сразу отправилась в порт, где её уже ждали с цветами.",
    "Ада Линд и Том Хейл встретили её в Эллери ещё утром и долго говорили с ней о ценах на рыбу.",
    "Всего в порту стояло 40 судов, и каждое из них подняло флаг.",
    "Том Хейл уверен, что порт откроют не раньше чем через 5 лет.",
)


def paired(linked: Linked, *parts: tuple[str, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The first words of the passages that pair."""
    annotated = linked("\n\n".join(line for part in parts for line in part), AUTHORITY)
    words = {passage.anchor: passage.text.split()[0] for passage in annotated.document.passages}
    return [
        (tuple(words[each] for each in pair.first), tuple(words[each] for each in pair.second))
        for pair in annotated.pairs
    ]


ALL = [(("Ada",), ("Ада",)), (("Tom",), ("Том",)), (("The",), ("Гости",)), (("Olga",), ("Ольга",))]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param((EN, RU), ALL, id="one to one"),
        pytest.param((RU, EN), [(second, first) for first, second in ALL], id="whichever stands first"),
        pytest.param(
            ((f"{EN[0]} {EN[1]}", *EN[2:]), RU),
            [(("Ada",), ("Ада", "Том")), ALL[2], ALL[3]],
            id="one paragraph for two",
        ),
        pytest.param(
            (("Northam, 3 May 1912", *EN), (*RU, "Нортем, 3 мая 1912 г.")),
            [(("Northam,",), ("Нортем,",)), *ALL],
            id="the dateline above and below",
        ),
        pytest.param((EN, (*RU, "Перевод напечатан в типографии порта.")), ALL, id="a line more"),
        pytest.param((EN, RU[:2] + RU[3:]), [ALL[0], ALL[1], ALL[3]], id="a paragraph left out"),
    ],
)
def test_translations_are_paired(
    linked: Linked,
    parts: tuple[tuple[str, ...], ...],
    expected: list[tuple[tuple[str, ...], tuple[str, ...]]],
) -> None:
    """Parts that say the same pair passage by passage; what one of them lacks pairs with nothing."""
    assert paired(linked, *parts) == expected


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((EN, OTHER_RU), id="another report on the same people and places"),
        pytest.param((EN, RU[::-1]), id="the same in another order"),
        pytest.param((EN, RU[:1] + OTHER_RU[2:]), id="one paragraph of four"),
        pytest.param((EN, tuple(line.replace("3 000", "40").replace("17", "5") for line in RU)), id="other figures"),
        pytest.param((EN, tuple(f"{line} {OTHER_RU[3]} " * 3 for line in RU)), id="far longer"),
        pytest.param((EN, tuple("Гости долго аплодировали, и многие из них плакали." for _ in RU)), id="no names"),
        pytest.param((EN, RU, ("Source: Herald", *RU)), id="two translations, of which either may be meant"),
        pytest.param((EN, EN), id="one language"),
        pytest.param((EN,), id="one part"),
    ],
)
def test_what_may_be_no_translation_is_not_paired(linked: Linked, parts: tuple[tuple[str, ...], ...]) -> None:
    """When in doubt there is no pair."""
    assert [pair for pair in paired(linked, *parts) if pair != (("The",), ("Гости",))] == [] == paired(linked, *parts)


def test_a_pair_says_why(linked: Linked) -> None:
    """A reader is told what both passages name, or that they stand between two that pair."""
    annotated = linked("\n\n".join((*EN, *RU)), AUTHORITY)
    assert [words_of("en").reason(pair.why) for pair in annotated.pairs] == [
        "both name Ada Lind, Northam, the figure 3000",
        "both name Tom Hale, the figure 17",
        "of like length, between two passages that pair by what they name",
        "both name Ellery, Olga Berg",
    ]
    assert all(0 < pair.score <= 1 for pair in annotated.pairs)


def test_the_translations_of_the_demonstration_are_found() -> None:
    """All pairs of the hand-made annotation are found in the five documents, and no other."""
    gold = json.loads((ROOT / "tests" / "gold" / "reuse.json").read_text(encoding="utf-8"))["translations"]
    wanted = {tuple((pair[side]["start"], pair[side]["end"]) for side in "ab") for pair in gold}
    content = ROOT / "content"
    found = set()
    for annotated, _ in annotate_corpus(content / "documents", content / "authorities", Options(content)):
        if annotated is not None:
            spans = {passage.anchor: (passage.start, passage.end) for passage in annotated.document.passages}
            found |= {tuple(spans[each] for each in (*pair.first, *pair.second)) for pair in annotated.pairs}
    assert found == wanted


MORE_EN = (
    *EN,
    "Ada Lind and Olga Berg sailed to Tomsk on 4 May 1912.",
    "Tom Hale stayed in Northam and counted 40 crates.",
)
MORE_RU = (
    *RU,
    "Ада Линд и Ольга Берг отплыли в Томск 4 мая 1912 года.",
    "Том Хейл остался в Нортеме и насчитал 40 ящиков.",
)


@pytest.mark.thorough
@example(order=[0, 1, 2, 3, 4, 5], left={0, 1, 2, 4})  # the fourth names nothing of its own in the fifth
@given(st.permutations(range(len(MORE_EN))), st.sets(st.integers(0, len(MORE_EN) - 1), min_size=2))
def test_whatever_the_order_no_pair_is_wrong(linked: Linked, order: list[int], left: set[int]) -> None:
    """Where paragraphs are moved or left out, those that pair still say the same."""
    russian = [MORE_RU[number] for number in order if number in left]
    annotated = linked("\n\n".join((*MORE_EN, *russian)), AUTHORITY)
    text = {passage.anchor: passage.text for passage in annotated.document.passages}
    for pair in annotated.pairs:
        assert [MORE_EN.index(text[each]) for each in pair.first] == [MORE_RU.index(text[each]) for each in pair.second]


def test_no_passage_stands_in_two_pairs_and_long_texts_take_little_time(linked: Linked) -> None:
    """A hundred paragraphs in two languages are aligned at once; equal paragraphs do not confuse their order."""
    started = time.process_time()
    english = tuple(f"{EN[number % 4]} Number {number + 100}." for number in range(100))
    russian = tuple(f"{RU[number % 4]} Номер {number + 100}." for number in range(100))
    annotated = linked("\n\n".join((*english, *russian)), AUTHORITY)
    assert time.process_time() - started < 10
    anchors = [each for pair in annotated.pairs for each in (*pair.first, *pair.second)]
    assert len(set(anchors)) == len(anchors) == 200
    passages = [passage.anchor for passage in annotated.document.passages]
    assert [(pair.first[0], pair.second[0]) for pair in annotated.pairs] == list(
        zip(passages[:100], passages[100:], strict=True)
    )
