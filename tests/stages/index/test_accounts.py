"""Which sentences of two accounts say the same, measured on pairs that were judged by hand."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from tests.stages.index.judged import (
    AUTHORITY,
    CONTRADICTING,
    EVENT,
    MOSCOW,
    MOSCOW_OPEN,
    MOSCOW_SAME,
    NOT_THE_SAME,
    SAME,
    UNSEEN,
)

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, EventEntry, Register
from regesta.options import Options
from regesta.pipeline import Annotator
from regesta.progress import unseen
from regesta.stages.index import index
from regesta.stages.read import read_corpus

ROOT = Path(__file__).parent.parent.parent.parent
Linked = Callable[..., AnnotatedDocument]


def compared(linked: Linked, *texts: str) -> EventEntry:
    """An event whose accounts are one paragraph each."""
    documents = [
        linked(f"{'Northam, 3 May 1912'}\n\n{text}\n", AUTHORITY, identity=f"a{number}")
        for number, text in enumerate(texts)
    ]
    accounts = "".join(
        f"    - {{document: {each.document.id}, from: {each.passages[1].passage.anchor}}}\n" for each in documents
    )
    known, faults = load_authority({**AUTHORITY, "events.yml": f"{EVENT}  accounts:\n{accounts}"}, ("en", "ru"))
    assert faults == ()
    (entry,) = index(documents, known).events
    return entry


@pytest.mark.parametrize("pair", SAME)
def test_the_same_is_found(linked: Linked, pair: tuple[str, str]) -> None:
    """Two sentences that say the same in other words are one group."""
    assert [each.statements for each in compared(linked, *pair).agreements] == [((0, 0), (1, 0))]


@pytest.mark.parametrize("pair", (*NOT_THE_SAME, *CONTRADICTING))
def test_other_things_stay_apart(linked: Linked, pair: tuple[str, str]) -> None:
    """Two sentences that share names and some words, but say different things, are none."""
    entry = compared(linked, *pair)
    assert entry.agreements == ()
    assert entry.alone == ((0,), (0,))


def test_no_wrong_pair_is_found_among_unseen_ones(linked: Linked, capsys: pytest.CaptureFixture[str]) -> None:
    """On pairs that the rule was not made for it may be silent, but it is not wrong."""
    found = [(is_same, bool(compared(linked, one, other).agreements)) for is_same, one, other in UNSEEN]
    right, wrong = found.count((True, True)), found.count((False, True))
    with capsys.disabled():
        print(f"\nunseen pairs: {right} of {found.count((True, False)) + right} found, {wrong} wrong")
    assert wrong == 0
    assert right > 0


@pytest.fixture(scope="module")
def demonstration() -> Register:
    """The register of the five documents."""
    options = Options(ROOT / "content")
    corpus = read_corpus(options, unseen, None)
    annotator, _ = Annotator.of(dict(corpus.authority_texts), options)
    return index([annotator(each) for each in corpus.sources], annotator.authority)


def test_the_demonstration_is_compared_rightly(demonstration: Register, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the pairs in five real accounts no wrong one is found, and most of the right ones are."""
    entry = next(each for each in demonstration.events if each.event.id == MOSCOW)
    sentences = [
        ((account, number), each.text)
        for account, telling in enumerate(entry.tellings)
        for number, each in enumerate(telling.statements)
    ]
    found = {pair for each in entry.agreements for pair in combinations(each.statements, 2)}
    right = wrong = missed = 0
    for (one, text), (other, its_text) in combinations(sentences, 2):
        if one[0] == other[0] or is_open(text, its_text):
            continue
        is_same = any(begins(text, group) and begins(its_text, group) for group in MOSCOW_SAME)
        right += is_same and (one, other) in found
        wrong += not is_same and (one, other) in found
        missed += is_same and (one, other) not in found
    with capsys.disabled():
        print(f"\naccounts of {MOSCOW}: {right} pairs right, {wrong} wrong, {missed} missed")
    assert wrong == 0
    assert right >= 2 * missed


def begins(text: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a sentence is one of those."""
    return text.startswith(beginnings)


def is_open(text: str, other: str) -> bool:
    """Whether the pair may be found or not."""
    one, group = MOSCOW_OPEN
    return any(first.startswith(one) and begins(second, group) for first, second in ((text, other), (other, text)))


def test_a_translation_speaks_for_its_original(linked: Linked) -> None:
    """An account in two languages agrees with one in either of them, and the translation is no sentence of its own."""
    english = "Ada Lind opened the new harbour of Northam before 3,000 guests, who stood in the rain."
    russian = "Ада Линд открыла новую гавань в Нортеме перед 3 000 гостей, которые стояли под дождём."
    both = f"{english}\n\nTom Hale thanked her.\n\nОткрытие гавани\n\n{russian}\n\nТом Хейл поблагодарил её."
    other = "Ада Линд открыла новую гавань в Нортеме; под дождём стояли 3 000 гостей."
    entry = compared(linked, both, other)
    assert [each.statements for each in entry.agreements] == [((0, 0), (1, 0))]
    assert [len(each.statements) for each in entry.tellings] == [2, 1]
    assert entry.tellings[0].statements[0].translation[0].text == russian


def test_each_sentence_goes_with_its_best_partner(linked: Linked) -> None:
    """A sentence that is like two of the other account is grouped with the better one, and a copy with its copy."""
    first = "Tom Hale recalled the great storm that sank seventeen ships. Ada Lind praised the masons of the mole."
    second = "Ada Lind praised the masons of the mole. Tom Hale recalled the great storm that sank seventeen ships."
    entry = compared(linked, first, second)
    assert {each.statements for each in entry.agreements} == {((0, 0), (1, 1)), ((0, 1), (1, 0))}
    assert entry.alone == ((), ())


def test_a_group_says_why_it_was_made(linked: Linked) -> None:
    """What the sentences have in common is told by kind, words in the form of the text."""
    (group,) = compared(
        linked,
        "Olga Berg promised that Ellery would send 12 ships in 1913.",
        "In 1913 Ellery sends 12 ships, as Olga Berg has promised.",
    ).agreements
    assert set(group.entities) == {"olga", "ellery"}
    assert group.numbers == ("12",)
    assert group.words == ("promised", "send", "ships")
    assert [first.year for first, _ in group.dates] == [1913]
    assert group.language == "en"


def test_what_all_accounts_name_is_told(linked: Linked) -> None:
    """Whom every account names is known although no sentence agrees; of a single account nothing is 'all'."""
    entry = compared(linked, "Ada Lind spoke to the fishermen.", "The wind tore the hat of Ada Lind from her head.")
    assert entry.agreements == ()
    assert entry.named_by_all == ("ada",)
    assert compared(linked, "Ada Lind spoke to the fishermen.").named_by_all == ()


@pytest.mark.parametrize("count", [40, 160])
def test_the_work_stays_within_bounds(linked: Linked, count: int) -> None:
    """Many sentences of many accounts are compared up to a limit, and none is lost."""
    text = " ".join(f"Ada Lind showed the guests number {number} of the many lamps." for number in range(count))
    entry = compared(linked, text, text)
    assert [len(each.statements) for each in entry.tellings] == [count, count]
    assert len(entry.agreements) == count
