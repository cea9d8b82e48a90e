"""What else a reader of a document is shown, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from regesta.model import AnnotatedDocument
from regesta.options import Options
from regesta.pipeline import Annotator
from regesta.stages.index import index
from regesta.stages.pages.related import related
from regesta.stages.pages.rendering import render
from regesta.stages.pages.sitemap import Sitemap
from regesta.words import words_of

Linked = Callable[..., AnnotatedDocument]

NAMES = {"people.yml": "- {id: ada-lind, name: {en: Ada Lind}}\n- {id: tom-hale, name: {en: Tom Hale}}\n"}
EVENTS = {
    "events.yml": "- id: meeting\n  name: {en: Meeting at Northam}\n  date: 1912-05-03\n"
    "  participants: [ada-lind, tom-hale]\n  accounts: [a, c]\n",
}
MILL = "The old mill below the bridge was sold without the consent of our council."
BOTH = "Ada Lind spoke with Tom Hale."
DAY = date(1912, 5, 3)


@pytest.fixture
def groups(linked: Linked) -> Callable[..., list[dict[str, Any]]]:
    """What is shown below the first of some texts."""

    def build(authority: dict[str, str] | None = None, /, **texts: str) -> list[dict[str, Any]]:
        known, faults = Annotator.of(authority or NAMES, Options(Path()))
        assert [each for each in faults if each.severity == "error"] == []
        documents = [
            linked(text, NAMES, identity=name, dated=DAY + timedelta(number))
            for number, (name, text) in enumerate(texts.items())
        ]
        sitemap = Sitemap(index(documents, known.authority), words_of("en"))
        first = next(iter(texts))
        return list(related(first, f"documents/{first}.md", sitemap))

    return build


def test_a_document_without_relations_has_no_such_part(groups: Callable[..., list[dict[str, Any]]]) -> None:
    """Not even a heading."""
    found = groups(a=MILL, b="Something else.")
    assert found == []
    assert render("related", {"related": found}, words_of("en")).strip() == ""


def test_the_same_words(groups: Callable[..., list[dict[str, Any]]]) -> None:
    """Which documents, with how many words; the number leads to what is shared."""
    [group] = groups(a=MILL, b=f"He said: {MILL}")
    assert group["heading"] == "The same words"
    [row] = group["rows"]
    assert "(b.md)" in row["link"]
    assert row["date"] == "4 May 1912"
    assert row["how"].startswith("[14 words, 1 shared passage](../shared/index.md#w-")


def test_the_same_people(groups: Callable[..., list[dict[str, Any]]]) -> None:
    """Which documents, and whom both name; whom fewer name comes first."""
    rest = {f"x{number}": "Nobody." for number in range(6)}
    [group] = groups(a=BOTH, b=BOTH.replace("spoke", "dined"), c="Ada Lind left.", **rest)
    [row] = group["rows"]
    assert "(b.md)" in row["link"]
    assert row["how"] == (
        "both name [Tom Hale](../people/tom-hale.md){.rg-person}, [Ada Lind](../people/ada-lind.md){.rg-person}"
    )


def test_accounts_of_one_event_come_first(groups: Callable[..., list[dict[str, Any]]]) -> None:
    """The others in order of publication; that they name the same people is not said again."""
    rest = {f"x{number}": "Nobody." for number in range(6)}
    found = groups(NAMES | EVENTS, a=BOTH, b=f"{BOTH} They dined.", c=f"{BOTH} They left.", **rest)
    assert found[0]["heading"].startswith("Other accounts of [Meeting at Northam](../events/meeting.md)")
    assert ["(c.md)" in row["link"] for row in found[0]["rows"]] == [True]
    assert ["(b.md)" in row["link"] for row in found[1]["rows"]] == [True]


def test_a_long_list_ends_with_a_link_to_all(groups: Callable[..., list[dict[str, Any]]]) -> None:
    """Twelve documents are named."""
    rest = {f"x{number}": f"Letter {number}." for number in range(16)}
    [group] = groups(a=MILL, **{f"b{number}": MILL for number in range(14)}, **rest)
    assert len(group["rows"]) == 12
    assert group["more"] == "[and 2 more](../shared/index.md)"
