"""Where sentences end, and where they do not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.sentences import sentences


def _split(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He came. | She left."),
        ("en", "Did he come? | He did! | Good."),
        ("en", "He waited… | She came."),
        ("en", "He waited... | She came."),
        ("en", "What?! | Nothing."),
        ("en", "“He came.” | She left."),
        ("en", '"He came." | "She left."'),
        ("en", "(He came.) | She left."),
        ("en", "He came. | (She left.) | They met."),
        ("en", "He came.[12] | She left."),
        ("en", "It was 1912. | They met."),
        ("en", "It was 1912. | 30 people came."),
        ("en", "They paid 3.5 per cent. | It was enough."),
        ("en", "He lives in the U.S. | He works there."),
        ("en", "They met at 5 p.m. | The talks were short."),
        ("en", "Letters, maps etc. | Nothing else was found."),
        ("en", "He said no. | Then he left."),
        ("en", "It is what he sat. | Nobody knows."),
        ("en", "See www.example.org. | It is new."),
        ("en", "“Will you come?” | “I will.”"),
        ("en", "“Will you come?” | — “I will.”"),
        ("en", "He came. | $5 was enough."),
        ("en", "He came. | Étienne left."),
        ("ru", "Он пришёл. | Она ушла."),
        ("ru", "Он пришёл? | Да! | Хорошо."),
        ("ru", "«Он пришёл.» | Она ушла."),
        ("ru", "Он ушёл… | Она осталась."),
        ("ru", "— Вы придёте? | — Да."),
        ("ru", "Это было в 1912 г. | Потом всё изменилось."),
        ("ru", "Это было в 1912 г. | В городе жили тысячи людей."),
        ("ru", "В 1910–1912 гг. | Он жил там."),
        ("ru", "Письма, карты и т. д. | Больше ничего не нашли."),
        ("ru", "Письма, карты и т.п. | Больше ничего не нашли."),
        ("ru", "Заплатили 5 млн. | Этого хватило."),
        ("ru", "Пришли Иванов, Петров и др. | Собрание началось."),
        ("ru", "Он сказал им. | Они ушли."),
        ("ru", "Он сказал: «Нет». | Она ушла."),
        ("ru", "Первое. | «Второе». | Третье."),
        ("ru", "Собрались все. | 30 человек опоздали."),
        ("xx", "He came. | Она ушла."),
    ],
)
def test_break(language: str, text: str) -> None:
    """A sentence ends at its mark when what follows can begin another."""
    assert _split(text.replace(" | ", " "), language) == text.split(" | ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # abbreviations, titles and initials
        ("en", "H.E. Mr. Smith received Dr. Jones."),
        ("en", "Mr. Will Carter and Mrs. So came."),
        ("en", "Gen. Carter met Col. Lind at St. Mary’s."),
        ("en", "A. S. Pushkin wrote it."),
        ("en", "J.R.R. Smith wrote it."),
        ("en", "The U.S. Senate voted."),
        ("en", "The U.N. Secretary-General spoke."),
        ("en", "They met at 5 p.m. Moscow time."),
        ("en", "Carter Inc. Chairman Lind spoke."),
        ("en", "Some towns, e.g. Northam, were empty."),
        ("en", "It was Northam vs. Southam again."),
        ("en", "John Carter Jr. Memorial Hall burnt."),
        ("en", "They met on Feb. 24 in Northam."),
        ("en", "Sat. Jan 25th, 2025"),
        ("xx", "Mr. Smith and г. Москва"),
        # figures
        ("en", "It is No. 5 of the list."),
        ("en", "See p. 12 and Fig. 3 of vol. IV."),
        ("en", "They paid 3.5 per cent or 1.000.000 in all."),
        ("en", "1. The Council met."),
        ("en", "IV. The Council met."),
        ("en", "It was 26. 04. 2022 then."),
        # lower case goes on
        ("en", "“Will you come?” he asked."),
        ("en", '"Come!" she said.'),
        ("en", "The mayor? meeting was short."),
        ("en", "He waited... and left."),
        ("en", "“Will you come?” – asked the mayor."),
        ("en", "The firm yahoo! went on."),
        # addresses, colons, wrapped lines, no space
        ("en", "See https://example.org/a.b?c=D.E!F here."),
        ("en", "The mayor: Will you come"),
        ("en", "The Council\nmet in\nNortham."),
        ("en", "He came.She left."),
        ("en", "He came, left… , and came again."),
        ("ru", "А. С. Пушкин родился здесь."),
        ("ru", "Приехал А.С. Пушкин с братом Л. С. Пушкиным."),
        ("ru", "Встреча была 26 апреля 2022 г. в Москве."),
        ("ru", "В 1912 г. он уехал."),
        ("ru", "Он родился в г. Москве."),
        ("ru", "Он живёт на ул. Ленина, д. 5, кв. 7."),
        ("ru", "Завод им. Лескова закрыт."),
        ("ru", "Музей им. А. С. Пушкина закрыт."),
        ("ru", "Смотри ст. 5 и гл. II закона."),
        ("ru", "Это, т. е. Москва, далеко."),
        ("ru", "Это, т.е. Москва, далеко."),
        ("ru", "Пришло 5 тыс. человек и 3 млн. рублей."),
        ("ru", "Проф. Лесков и акад. Павлов спорили."),
        ("ru", "В I в. до н. э. здесь жили люди."),
        ("ru", "«Вы придёте?» – спросил он."),
        ("ru", "«Вы придёте?» — спросил он."),
        ("ru", "«Нет!» — ответил мэр."),
        ("ru", "Слова, имена и т. д. записаны."),
        ("ru", "Тираж 500 экз. и больше."),
        ("ru", "И. о. мэра Лесков уехал."),
        ("ru", "Дата: 26. 04. 2022."),
    ],
)
def test_no_break(language: str, text: str) -> None:
    """A mark that belongs to a word, a figure or a speech within the sentence does not end it."""
    assert _split(text, language) == [text]


def test_line_ends_are_spaces() -> None:
    """Lines are wrapped: a sentence goes on over the end of one, and may end there."""
    assert _split("He\ncame.\nShe\nleft.", "en") == ["He\ncame.", "She\nleft."]


def test_spans_are_trimmed() -> None:
    """White space belongs to no sentence."""
    assert sentences("  He came. \n She left. ", "en") == ((2, 10), (13, 22))


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing(text: str) -> None:
    """A text without words has no sentences."""
    assert sentences(text, "en") == ()


_PIECES = st.sampled_from(
    [
        ". ",
        "! ",
        "?” ",
        "… ",
        " — ",
        "«",
        "»",
        "(",
        ") ",
        "A",
        "b",
        "г. ",
        "Mr. ",
        "5",
        ". 5",
        "\n",
        "т. ",
        "U.S. ",
        "İ",
        ".",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=6), max_size=40).map("".join), st.sampled_from(["en", "ru", "und", "xx"]))
def test_any_text(text: str, language: str) -> None:
    """Spans are sorted, apart, trimmed, and together hold every character that is not white space."""
    spans = sentences(text, language)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(text[start:end] and text[start:end] == text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


@pytest.mark.parametrize("piece", [".", ". ", "! (", "A. ", '"', ". —", "?!… ", " ", "г. ", ". «", "a.b."])
def test_hostile_text_is_read_in_linear_time(piece: str) -> None:
    """Twenty times the text takes nothing like four hundred times as long."""
    sentences(piece * 100, "en")
    started = time.perf_counter()
    sentences(piece * 5_000, "en")
    middle = time.perf_counter()
    sentences(piece * 100_000, "en")
    assert time.perf_counter() - middle < 100 * (middle - started) + 0.2
