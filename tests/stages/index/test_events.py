"""Which sentences of an account speak of an event, when it was published, and which documents may be accounts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

import pytest
from tests.stages.index.judged import AUTHORITY, EVENT

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Moment, Register
from regesta.stages.index import index

Linked = Callable[..., AnnotatedDocument]
DAY = date(1912, 5, 3)


def register(linked: Linked, documents: dict[str, tuple[str, date | None]], more: str, event: str = EVENT) -> Register:
    """The register of letters by id, each with its text and date; `more` are lines of the event."""
    made = [linked(text, AUTHORITY, identity=name, dated=dated) for name, (text, dated) in documents.items()]
    known, faults = load_authority({**AUTHORITY, "events.yml": event + more}, ("en", "ru"))
    assert faults == ()
    return index(made, known, folder="documents")


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Ada Lind and Tom Hale will open the harbour.", True),
        ("Ada Lind spoke in Northam at the opening.", True),
        ("On 3 May 1912 Ada Lind wept.", True),
        ("Northam was full of flags on 3 May 1912.", True),
        ("The harbour was opened on 3 May 1912.", True),
        ("Tom Hale spoke on the Long Quay at the opening.", True),
        ("In May 1912 Ada Lind opened a shop.", True),
        ("Ada Lind and Tom Hale are old friends.", False),
        ("Tom Hale was born in Northam.", False),
        ("On 3 May 1912 the banks were closed.", False),
        ("In 1912 Ada Lind and Tom Hale met in Northam.", False),
        ("On 4 June 1911 Ada Lind and Tom Hale met in Northam.", False),
        ("Olga Berg and Ada Lind came from Ellery.", False),
    ],
)
def test_a_sentence_needs_three_signs(linked: Linked, sentence: str, *, counts: bool) -> None:
    """Participants, place, date and words of the name are signs; dates of another time alone speak against it."""
    text = f"{sentence} A man of whom nobody knows anything sold fish."
    (entry,) = register(linked, {"letter": (text, date(1912, 6, 1))}, "  accounts: [letter]\n").events
    assert [each.text for each in entry.tellings[0].statements] == ([sentence] if counts else [])
    assert (entry.tellings[0].is_whole, entry.tellings[0].sentences) == (False, 2)


@pytest.mark.parametrize(
    ("text", "dated", "is_whole"),
    [
        ("The flags were wet. It rained all day.", DAY, True),
        ("The flags were wet. In 1911 it had been dry.", DAY, True),
        ("The flags were wet. On 4 June 1911 it was dry.", DAY, False),
        ("The flags were wet. It rained all day.", date(1912, 5, 4), False),
        ("The flags were wet. It rained all day.", None, False),
    ],
)
def test_what_is_of_the_day_alone_counts_as_a_whole(
    linked: Linked, text: str, dated: date | None, *, is_whole: bool
) -> None:
    """A document of the day that names no other day tells of nothing else."""
    (entry,) = register(linked, {"letter": (text, dated)}, "  accounts: [letter]\n").events
    assert entry.tellings[0].is_whole == is_whole
    assert len(entry.tellings[0].statements) == (2 if is_whole else 0)


def test_an_account_of_two_events_is_no_whole(linked: Linked) -> None:
    """Where a document is the account of another event too, each sentence has to show of which it speaks."""
    other = "- {id: other, name: {en: Fair}, date: 1912-05-03, accounts: [letter]}\n"
    (one, two) = register(
        linked, {"letter": ("The flags were wet. It rained.", DAY)}, f"  accounts: [letter]\n{other}"
    ).events
    assert not one.tellings[0].is_whole
    assert not two.tellings[0].is_whole


def test_a_part_counts_as_a_whole_without_headings(linked: Linked) -> None:
    """Between the paragraphs that the editor names every full sentence counts; a line that is none does not."""
    text = "In June.\n\nTHE OPENING\n\nThe flags were wet. It rained all day.\n\nThe Clerk of the Board\n\nNothing."
    anchors = [each.passage.anchor for each in linked(text, AUTHORITY).passages]
    more = f"  accounts: [{{document: letter, from: {anchors[1]}, to: {anchors[3]}}}]\n"
    (entry,) = register(linked, {"letter": (text, None)}, more).events
    assert [each.text for each in entry.tellings[0].statements] == ["The flags were wet.", "It rained all day."]


@pytest.mark.parametrize(
    ("dated", "moment"),
    [
        (date(1912, 5, 2), Moment.BEFORE),
        (DAY, Moment.ON_THE_DAY),
        (date(1912, 5, 4), Moment.AFTER),
        (None, Moment.UNKNOWN),
    ],
)
def test_an_account_is_before_or_after_the_day(linked: Linked, dated: date | None, moment: Moment) -> None:
    """An announcement is known from a report by its date."""
    (entry,) = register(linked, {"letter": ("It rains.", dated)}, "  accounts: [letter]\n").events
    assert entry.tellings[0].moment is moment


def test_accounts_stand_in_order_of_publication(linked: Linked) -> None:
    """Whatever the order of the file; undated ones come last."""
    documents = {"c": ("It rained.", None), "b": ("It rained.", date(1912, 5, 9)), "a": ("It rains.", DAY)}
    (entry,) = register(linked, documents, "  accounts: [c, a, b]\n").events
    assert [each.account.document for each in entry.tellings] == ["a", "b", "c"]


def test_events_stand_in_order_of_time(linked: Linked) -> None:
    """By their first day, then by their last, then by id."""
    events = "".join(
        f"- {{id: {name}, name: {{en: X}}, date: {written}}}\n"
        for name, written in (("d", "1913"), ("c", "1912-05-03/1912-05-04"), ("b", "1912-05-03"), ("a", "1912-05-03"))
    )
    found = register(linked, {"letter": ("It rains.", DAY)}, "", events).events
    assert [each.event.id for each in found] == ["a", "b", "c", "d"]


def test_who_is_named_is_counted_in_sentences(linked: Linked) -> None:
    """Persons and organisations, not places; with the paragraph of the first sentence."""
    text = "Ada Lind spoke in Northam.\n\nTom Hale and Ada Lind danced. Ada Lind left."
    (entry,) = register(linked, {"letter": (text, DAY)}, "  accounts: [letter]\n").events
    assert [(each.entity, each.statements) for each in entry.tellings[0].named] == [("ada", 3), ("tom", 1)]
    assert entry.tellings[0].named[1].anchor == entry.tellings[0].statements[1].anchor


def test_a_sentence_knows_who_says_it(linked: Linked) -> None:
    """Words of a speaker's turn are theirs."""
    text = "Ada Lind: The harbour is open.\n\nTom Hale: I see the first ship.\n\nAda Lind: So do I, my friend."
    (entry,) = register(linked, {"letter": (text, DAY)}, "  accounts: [letter]\n").events
    assert [each.speaker for each in entry.tellings[0].statements] == ["ada", "tom", "ada"]


@pytest.mark.parametrize(
    ("text", "dated", "named", "is_dated_so"),
    [
        ("Olga saw Ada Lind on 3 May 1912.", date(1912, 6, 1), ("ada",), False),
        ("On 3 May 1912 there were ships at Northam.", None, ("northam",), False),
        ("On 3 May 1912 there were ships at the Long Quay.", None, ("quay",), False),
        ("Ada Lind danced with Tom Hale.", DAY, ("ada", "tom"), True),
        ("Ada Lind danced.", DAY, None, False),
        ("Olga Berg left on 3 May 1912.", None, None, False),
        ("Ada Lind left in May 1912.", None, None, False),
        ("On 3 May 1912 it rained.\n\nAda Lind danced.", None, None, False),
    ],
)
def test_a_document_may_be_an_account(
    linked: Linked, text: str, dated: date | None, named: tuple[str, ...] | None, *, is_dated_so: bool
) -> None:
    """A day of the event and somebody of it in one paragraph make a candidate, and a note for the editor."""
    found = register(linked, {"letter": (text, dated)}, "")
    possible = [(each.entities, each.is_dated_so) for each in found.events[0].possible]
    assert possible == ([] if named is None else [(named, is_dated_so)])
    notes = [each for each in found.findings if each.code == "possible-account"]
    assert [(each.path, each.entities) for each in notes] == (
        [] if named is None else [("documents/letter.txt", named)]
    )


@pytest.mark.parametrize("key", ["accounts", "not_accounts"])
def test_what_is_decided_is_no_question(linked: Linked, key: str) -> None:
    """An account, and what is decided to be none, is not asked about again."""
    found = register(linked, {"letter": ("Ada Lind wept on 3 May 1912.", None)}, f"  {key}: [letter]\n")
    assert found.events[0].possible == ()


@pytest.mark.parametrize(
    ("more", "code", "line"),
    [
        ("  accounts:\n  - nothing\n", "unknown-document", 8),
        ("  not_accounts: [nothing]\n", "unknown-document", 2),
        ("  accounts:\n  - {document: letter, from: p-none}\n", "unknown-paragraph", 8),
        ("  accounts:\n  - {document: letter, to: p-none}\n", "unknown-paragraph", 8),
    ],
)
def test_accounts_that_are_not_there_are_reported(linked: Linked, more: str, code: str, line: int) -> None:
    """A document or paragraph that the corpus lacks is said with file and line."""
    found = register(linked, {"letter": ("It rains.", None)}, more)
    faults = [each for each in found.findings if each.path == "authorities/events.yml"]
    assert [(each.code, each.line) for each in faults] == [(code, line)]
    assert len(found.events[0].tellings) == ("letter" in more)


def test_many_events_cost_no_more_than_their_accounts(linked: Linked) -> None:
    """What it costs to look for candidates does not grow with events times documents."""
    documents = {
        f"d{number}": (f"Ada Lind wrote on {1 + number % 28} May 1912.", DAY + timedelta(days=number))
        for number in range(60)
    }
    made = [linked(text, AUTHORITY, identity=name, dated=dated) for name, (text, dated) in documents.items()]
    events = "".join(
        f"- {{id: e{number}, name: {{en: X}}, date: 19{number % 90 + 10}-07-01, accounts: [d{number % 60}]}}\n"
        for number in range(600)
    )
    known, _ = load_authority({**AUTHORITY, "events.yml": events}, ("en", "ru"))
    started = perf_counter()
    assert len(index(made, known).events) == 600
    assert perf_counter() - started < 5
