"""Suggestions from annotated documents: what they leave out, and what they say of a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from regesta.authority.lexicon import compile_lexicon
from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Form, Kind, Sighting, Suggestion
from regesta.stages.suggest import suggest

Linked = Callable[..., AnnotatedDocument]

LANGUAGES = ("en", "ru")
AUTHORITY = {
    "people.yml": '- id: orla\n  name: {en: Orla Penhallow}\n  sort: {en: "Penhallow, Orla"}\n',
    "organisations.yml": "- id: council\n  name: {en: Velmouth Harbour Council}\n  aliases: {en: [VHC]}\n",
    "places.yml": "- id: velmouth\n  name: {en: Velmouth, ru: Вельмут}\n",
    "roles.yml": "- id: warden\n  name: {en: Warden}\n  full: {en: [Lord Warden of Skerra]}\n",
}


@pytest.fixture
def suggested(linked: Linked) -> Callable[..., tuple[Suggestion, ...]]:
    """What is suggested for documents, by an authority that knows a few names."""
    known, faults = load_authority(AUTHORITY, LANGUAGES)
    assert faults == ()

    def run(*texts: str, languages: Sequence[str] = LANGUAGES) -> tuple[Suggestion, ...]:
        documents = [linked(text, AUTHORITY, identity=f"letter-{number}") for number, text in enumerate(texts, 1)]
        return suggest(documents, compile_lexicon(known), languages)

    return run


@pytest.mark.parametrize(
    "text",
    [
        "They saw Orla Penhallow, and Penhallow saw them.",
        "They saw the Velmouth Harbour Council (VHC) in Velmouth.",
        "They saw the Lord Warden of Skerra.",
        "They saw Velmouth’s harbour and a Velmouth-based firm.",
        "Они были в Вельмуте и любили Вельмут.",
    ],
)
def test_what_the_authority_names_is_not_suggested(text: str, suggested: Callable[..., tuple[Suggestion, ...]]) -> None:
    """Neither a known name in any form, nor a name within one."""
    assert suggested(text) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They read the Velmouth Gazette.", "Velmouth Gazette"),
        ("They saw Velmouth Mayor Martin Tarn.", "Martin Tarn"),
        ("They heard of the University of Velmouth.", "University of Velmouth"),
    ],
)
def test_a_name_around_a_known_one_is_suggested(
    text: str, name: str, suggested: Callable[..., tuple[Suggestion, ...]]
) -> None:
    """A known place within a body's name does not hide the body."""
    assert [one.name for one in suggested(text)] == [name]


def test_a_suggestion_tells_what_an_editor_needs(suggested: Callable[..., tuple[Suggestion, ...]]) -> None:
    """Name, kind, forms with their number, documents, and sentences with their lines."""
    first = "They had long waited for news.\n\nIt was cold. They met Martin Tarn. Then Tarn left them."
    assert suggested(first, "Nobody saw Martin Tarn.") == (
        Suggestion(
            "Martin Tarn",
            Kind.PERSON,
            "en",
            (Form("Martin Tarn", "en", 2), Form("Tarn", "en", 1)),
            3,
            ("letter-1", "letter-2"),
            (
                Sighting("letter-1", 3, "They met Martin Tarn."),
                Sighting("letter-2", 1, "Nobody saw Martin Tarn."),
                Sighting("letter-1", 3, "Then Tarn left them."),
            ),
        ),
    )


def test_the_most_frequent_come_first(suggested: Callable[..., tuple[Suggestion, ...]]) -> None:
    """Order is by number, then by name."""
    found = suggested("They saw Skerra, Ossend and Brantham. They saw Skerra. They saw Ossend. They saw Skerra again.")
    assert [(one.name, one.count) for one in found] == [("Skerra", 3), ("Ossend", 2), ("Brantham", 1)]


def test_there_are_at_most_five_sentences(suggested: Callable[..., tuple[Suggestion, ...]]) -> None:
    """A frequent name does not fill the screen."""
    (found,) = suggested(" ".join(f"On day {number} they saw Skerra." for number in range(9)))
    assert (found.count, len(found.excerpts)) == (9, 5)


def test_only_the_languages_asked_for_are_read(suggested: Callable[..., tuple[Suggestion, ...]]) -> None:
    """A Russian paragraph has nothing for an English list."""
    text = "They saw Skerra yesterday, all of them.\n\nВчера они видели в порту Марину Тарнову."
    assert [one.name for one in suggested(text, languages=("en",))] == ["Skerra"]
    assert [one.name for one in suggested(text, languages=("ru",))] == ["Марина Тарнова"]


def test_the_same_documents_give_the_same_suggestions(suggested: Callable[..., tuple[Suggestion, ...]]) -> None:
    """Nothing depends on the order of a set."""
    text = "They saw Skerra, Ossend, Brantham, the Marl River, Martin Tarn, Anna Tarn and the Tarn Institute (TI)."
    assert suggested(text, text) == suggested(text, text)


def test_no_documents_give_no_suggestions(suggested: Callable[..., tuple[Suggestion, ...]]) -> None:
    """An empty corpus is no fault."""
    assert suggested() == ()
