"""The order of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.collation import Collation, collation
from regesta.words import LANGUAGES, words_of

ENGLISH = collation(words_of("en")("collation.alphabet"))
RUSSIAN = collation(words_of("ru")("collation.alphabet"))
SWEDISH = collation("a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö")

ORDERED = [
    (ENGLISH, ["", "2nd Army", "10th Army", "Abel", "Zorn", "Абель", "Ωmega", "中"]),
    (ENGLISH, ["Lind, Ada", "Lind, Zoe", "Lind Berg, Ada", "Lindberg, Ada"]),
    (ENGLISH, ["Ban Kimo", "Ban Ki-moon", "Ban Kimp"]),
    (ENGLISH, ["Erd", "erd", "Érd", "erda"]),
    (ENGLISH, ["Ore", "Øre", "Orf", "Straß", "Strassa"]),
    (ENGLISH, ["de Vries", "Devries", "Van Dyck", "van Eyck", "Vance"]),
    (ENGLISH, ["'t Hooft", "Thorne", "Tooft"]),
    (ENGLISH, ["Елкин", "Ёлкин", "Елкина", "Ива", "Іва", "Йод", "Лука", "Љуба", "Мука"]),
    (RUSSIAN, ["2 мая", "Елкин", "Ёлкин", "Елкина", "Жук", "Ильин", "Іван", "Йонас", "Яков", "Abel", "Zorn", "Ωmega"]),
    (RUSSIAN, ["Щукин", "Ъ", "Ын", "Ьв", "Эзоп"]),
    (SWEDISH, ["Alm", "Élan", "Zorn", "Åberg", "Ängel", "Öberg", "Абель"]),
]


@pytest.mark.parametrize(("order", "names"), ORDERED)
def test_names_stand_in_the_order_of_the_language(order: Collation, names: list[str]) -> None:
    """The script of the language comes first; signs, capitals and accents matter only between equals."""
    backwards = names[::-1]
    assert sorted(backwards, key=order.key) == names


@pytest.mark.parametrize(
    ("order", "name", "begins", "is_foreign"),
    [
        (ENGLISH, "Élan", "e ", False),
        (ENGLISH, "Ёлкин", "е ", True),
        (RUSSIAN, "Ёлкин", "е ", False),
        (RUSSIAN, "Élan", "e ", True),
        (SWEDISH, "Åberg", "å ", False),
        (ENGLISH, "10th Army", "0 ", False),
        (ENGLISH, "«…»", "  ", False),
        (ENGLISH, "中国", "中 ", True),
    ],
)
def test_a_name_has_a_first_letter(order: Collation, name: str, begins: str, is_foreign: bool) -> None:
    """It is folded as the alphabet has it, and tells its script."""
    assert order.beginning(name, 1) == begins[:1]
    assert order.beginning(name, 1).ljust(2) == begins
    assert order.is_foreign(order.beginning(name, 1)) is is_foreign


LETTERS = st.text(st.sampled_from("aAbzéåßæ'-., ()019йёеЁжіωИ中́"), max_size=9)


@given(LETTERS, LETTERS)
def test_no_two_names_are_equal(first: str, second: str) -> None:
    """The order is total, so that a register is the same in every build."""
    assert (ENGLISH.key(first) == ENGLISH.key(second)) is (first == second)


@given(st.lists(LETTERS, max_size=12), st.integers(1, 4))
def test_names_that_begin_alike_stand_together(names: list[str], length: int) -> None:
    """Sorted names never come back to a beginning that they have left."""
    for order in (ENGLISH, RUSSIAN, SWEDISH):
        begins = [order.beginning(name, length) for name in sorted(names, key=order.key)]
        runs = [begin for number, begin in enumerate(begins) if number == 0 or begins[number - 1] != begin]
        assert len(runs) == len(set(runs))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_states_its_alphabet(language: str) -> None:
    """A site's language has letters in an order, each once, small."""
    letters = words_of(language)("collation.alphabet").split()
    assert len(letters) == len(set(letters)) > 20
    assert all(len(letter) == 1 and letter == letter.casefold() for letter in letters)
