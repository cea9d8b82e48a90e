"""Which words of a Russian text are names, where they begin and end, and how they are called in the nominative."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from regesta.model import Suggestion

Suggestions = Callable[[str], dict[str, Suggestion]]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Потом слово взяла Марина Пентелеева.", ["Марина Пентелеева"]),
        ("Потом выступил И. К. Пентелеев.", ["И. К. Пентелеев"]),
        ("Он встретил Люка де Бриссака.", ["Люк де Бриссак"]),
        ("Это отрицал Тарик аль-Мансури.", ["Тарик аль-Мансури"]),
        ("Деньги дал Фонд национального наследия.", ["Фонд национального наследия"]),
        ("Это решил Комитет по делам ветеранов.", ["Комитет по делам ветеранов"]),
        ("Об этом сообщили в Министерстве внутренних дел.", ["Министерство внутренних дел"]),
        ("Он учился в Заречном государственном университете.", ["Заречный государственный университет"]),
        ("Суда вошли в Рижский залив.", ["Рижский залив"]),
        ("Об этом пишет газета «Заречный вестник».", ["Заречный вестник"]),
        ("Об этом пишет Amnesty International.", ["Amnesty International"]),
        ("Туда поехали из Нижнего Новгорода.", ["Нижний Новгород"]),
    ],
)
def test_a_name_is_found_whole_and_in_the_nominative(sentence: str, names: list[str], suggestions: Suggestions) -> None:
    """A name has all of its words, those with small letters too."""
    assert sorted(suggestions(f"Наконец пошёл дождь. {sentence}")) == sorted(names)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Его принял Президент Марк Пентелеев.", "Марк Пентелеев"),
        ("Его принял министр обороны Марк Пентелеев.", "Марк Пентелеев"),
        ("Его принял Генеральный секретарь Марк Пентелеев.", "Марк Пентелеев"),
        ("Его приняли во вторник, 3 марта, в Бресте.", "Брест"),
    ],
)
def test_what_is_no_part_of_a_name_is_cut(sentence: str, name: str, suggestions: Suggestions) -> None:
    """Offices and dates are left out."""
    assert list(suggestions(f"Наконец пошёл дождь. {sentence}")) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Жители бежали. Власти молчали. Никто не знал почему.",
        "Президент говорил с Премьер-министром.",
        "Это было в понедельник, 3 марта 2022 года.",
        "«Ничего не изменилось», – сказал он. «Всё хорошо».",
        "По роману «Дождь» сняли фильм «Тихая вода».",
        "Смотрите https://example.org/Москва/Заречье.",
        "По данным СМИ, ООО закрыли из-за ДТП.",
    ],
)
def test_what_is_no_name_is_not_suggested(sentence: str, suggestions: Suggestions) -> None:
    """Beginnings of sentences, offices, dates, works and addresses are no names."""
    assert suggestions(f"Наконец пошёл дождь. {sentence}") == {}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("Об этом сказал Игорь Пентелеев.", "Игорь Пентелеев", "person"),
        ("Об этом сказали в компании «Тарнфлот».", "Тарнфлот", "organisation"),
        ("Они живут в Португалии.", "Португалия", "place"),
        ("Они живут в деревне Оссино.", "Оссино", "place"),
        ("Так решило НВК.", "НВК", "organisation"),
    ],
)
def test_the_kind_follows_from_the_words(sentence: str, name: str, kind: str, suggestions: Suggestions) -> None:
    """Of which kind a name is, is told by its own words and by those around it."""
    assert suggestions(f"Наконец пошёл дождь. {sentence}")[name].kind == kind


def test_inflected_forms_are_one_name(suggestions: Suggestions) -> None:
    """Every case of a name is counted under its nominative."""
    text = "Марина Пентелеева уехала. Её искали. О Марине Пентелеевой писали, с Мариной Пентелеевой говорили."
    found = suggestions(text)
    assert list(found) == ["Марина Пентелеева"]
    assert {form.text for form in found["Марина Пентелеева"].forms} == {
        "Марина Пентелеева",
        "Мариной Пентелеевой",
        "Марине Пентелеевой",
    }
