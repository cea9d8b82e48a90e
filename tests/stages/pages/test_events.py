"""The pages of events: what stands on them, in both languages, and what a hostile or a large corpus makes of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import markdown
import pytest
from tests.conftest import Shown
from tests.stages.index.judged import AUTHORITY, EVENT

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument
from regesta.site_config import EXTENSIONS
from regesta.stages.index import index
from regesta.stages.pages.events import event_pages
from regesta.stages.pages.sitemap import Sitemap
from regesta.words import words_of

Linked = Callable[..., AnnotatedDocument]
DAY = date(1912, 5, 3)
BEFORE = "Ada Lind and Tom Hale will open the harbour on 3 May 1912. Olga Berg will not come, Tom Hale said in Northam."
AFTER = "On 3 May 1912 Ada Lind and Tom Hale opened the harbour. A great storm of three days had torn the flags."


@pytest.fixture
def pages(linked: Linked) -> Callable[..., dict[str, str]]:
    """The pages of the events, by path."""

    def build(
        texts: dict[str, tuple[str, date | None]],
        more: str = "",
        *,
        language: str = "en",
        events: str = EVENT,
        authority: dict[str, str] | None = None,
    ) -> dict[str, str]:
        names = AUTHORITY if authority is None else authority
        made = [linked(text, names, identity=name, dated=dated) for name, (text, dated) in texts.items()]
        known, faults = load_authority({**names, "events.yml": events + more}, ("en", "ru"))
        assert faults == ()
        sitemap = Sitemap(index(made, known), words_of(language))
        return {page.path: page.text for page in event_pages(sitemap)}

    return build


TWO = {"a": (BEFORE, date(1912, 5, 1)), "b": (AFTER, date(1912, 5, 9))}


def test_accounts_stand_side_by_side(pages: Callable[..., dict[str, str]], shown: Callable[[str], Shown]) -> None:
    """When each was published, what they agree in, and what only one says."""
    text = html_of(pages(TWO, "  accounts: [a, b]\n")["events/opening.md"])
    said = shown(text).text
    for words in (
        "2 accounts",
        "Friday, 3 May 1912",
        "Ada Lind, Tom Hale as the editor states",
        "Before the event: announcements",
        "2 days before",
        "After the event",
        "6 days after",
        "What all accounts say",
        "Every account names, where it speaks of the event: Ada Lind, Tom Hale.",
        "2 of 2 accounts",
        "In common: the names Ada Lind, Tom Hale; the date 3 May 1912; the words open, harbour",
    ):
        assert words in said


def html_of(page: str) -> str:
    """What a browser would get."""
    return markdown.markdown(page.split("---\n\n", 1)[1], extensions=list(EXTENSIONS))


def test_of_more_than_two_sentences_most_have_it_in_common(pages: Callable[..., dict[str, str]]) -> None:
    """What a pair shares both have; of a larger group the page claims no more than that most have it."""
    three = {**TWO, "c": ("Tom Hale and Ada Lind opened the harbour of Northam on 3 May 1912.", date(1912, 5, 9))}
    assert "In common:" in pages(TWO, "  accounts: [a, b]\n")["events/opening.md"]
    page = pages(three, "  accounts: [a, b, c]\n")["events/opening.md"]
    assert "Largely in common:" in page and "\nIn common:" not in page


def test_words_are_counted_as_a_document_counts_them(pages: Callable[..., dict[str, str]]) -> None:
    """A word with a hyphen is one, so that an account has no more words than its document."""
    page = pages({"a": ("Ada Lind opened the half-built harbour.", DAY)}, "  accounts: [a]\n")["events/opening.md"]
    assert "All of it speaks of the event: 6 words." in page


def test_a_single_account_is_not_compared(pages: Callable[..., dict[str, str]]) -> None:
    """Of one account its sentences are given; nothing is 'all' or 'several'."""
    page = pages({"a": TWO["a"]}, "  accounts: [a]\n")["events/opening.md"]
    assert "## What the account says" in page
    assert "## What all accounts say" not in page
    assert "#rule" in page


def test_an_event_without_accounts_has_its_facts(pages: Callable[..., dict[str, str]]) -> None:
    """Nothing is listed that is not there, and the page says so."""
    page = pages({})["events/opening.md"]
    assert "no account in this collection" in page
    assert page.count("\n## ") == 0


def test_candidates_are_visibly_unsure(pages: Callable[..., dict[str, str]]) -> None:
    """They stand apart, with their grounds and the way to the paragraph."""
    made = pages({"a": ("Ada Lind wept on 3 May 1912.", None)})
    assert "## Perhaps also" in made["events/opening.md"]
    assert "a paragraph names a day of the event, and](../documents/a.md#p-" in made["events/opening.md"]
    assert "1 possible account" in made["events/index.md"]


def test_a_wording_of_two_accounts_is_shown(pages: Callable[..., dict[str, str]]) -> None:
    """Words that accounts share stand with both, and lead to the page of the wording."""
    shared = "The old mill below the bridge was sold without the consent of our council."
    texts = {"a": (f"{BEFORE}\n\n{shared}", date(1912, 5, 1)), "b": (f"{AFTER}\n\n{shared}", date(1912, 5, 9))}
    page = pages(texts, "  accounts: [a, b]\n")["events/opening.md"]
    assert "## The same words in several accounts" in page
    assert "](../shared/index.md#" in page
    assert "same words in several" not in pages(texts, "  accounts: [a]\n")["events/opening.md"]


@pytest.mark.parametrize(
    ("language", "title", "name", "foreign"),
    [
        ("en", "Events", "Opening of the harbour", "Открытие гавани"),
        ("ru", "События", "Открытие гавани", "Opening of the harbour"),
    ],
)
def test_the_site_speaks_its_language(
    pages: Callable[..., dict[str, str]], language: str, title: str, name: str, foreign: str
) -> None:
    """Headings and the name of the event are those of the site; the other name says its language."""
    made = pages(TWO, "  accounts: [a, b]\n", language=language)
    assert made["events/index.md"].split("# ")[1].startswith(title)
    page = made["events/opening.md"]
    assert f"# {name} {{ #name }}" in page
    assert f"*{foreign}*{{lang={'ru' if language == 'en' else 'en'}}}" in page
    assert ("{: .rg-excerpt lang=en }" in page) == (language == "ru")


def test_there_is_an_overview_without_events(pages: Callable[..., dict[str, str]], linked: Linked) -> None:
    """It says that there is none, and has its place in the navigation like the other registers."""
    made = pages({}, events="")
    assert list(made) == ["events/index.md"]
    assert "has not entered any event" in made["events/index.md"]
    known, _ = load_authority({}, ("en",))
    (page,) = event_pages(Sitemap(index([], known), words_of("en")))
    assert page.in_navigation


def test_text_of_documents_stays_text(pages: Callable[..., dict[str, str]], shown: Callable[[str], Shown]) -> None:
    """Whatever a sentence, a name or a note holds, it becomes no element and no link."""
    evil = "<script>alert(1)</script> [x](javascript:alert(1)) {: onclick=x } ![y](//z.example/y.png)"
    names = {
        **AUTHORITY,
        "people.yml": f"- {{id: ada, name: {{en: 'Ada {evil}'}}}}\n- {{id: tom, name: {{en: Tom Hale}}}}\n",
    }
    event = f"""
- id: opening
  name: {{en: 'Opening {evil}'}}
  date: 1912-05-03
  place: northam
  participants: [ada, tom]
  note: 'Note {evil}'
  identifiers: {{'{evil}': '{evil}'}}
"""
    texts = dict.fromkeys("ab", (f"Tom Hale {evil} opened the harbour of Northam on 3 May 1912.", DAY))
    made = pages(
        texts,
        f"  accounts: [{{document: a, from: '{evil}', issuer: '{evil}', note: '{evil}'}}, b]\n",
        events=event,
        authority=names,
    )
    for page in made.values():
        seen = shown(html_of(page))
        assert "script" not in seen.elements
        assert "img" not in seen.elements
        for _, name, value in seen.attributes:
            assert not name.startswith("on")
            if name in ("href", "src"):
                assert "javascript" not in value
                assert "example" not in value


def test_a_large_event_stays_a_page(pages: Callable[..., dict[str, str]]) -> None:
    """With 40 accounts of 50 sentences the page stays below half a megabyte."""
    text = " ".join(f"Ada Lind showed Tom Hale lamp {number} of the harbour." for number in range(50))
    texts = {f"d{number}": (text, DAY) for number in range(40)}
    page = pages(texts, f"  accounts: [{', '.join(texts)}]\n")["events/opening.md"]
    assert len(html_of(page).encode()) < 500_000
