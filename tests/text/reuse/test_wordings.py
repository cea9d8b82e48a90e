"""What two documents share, and what is no wording though the words are the same."""

from __future__ import annotations

import pytest
from tests.text.reuse.marked import document, found, wordings_of, words_of

from regesta.text.reuse import LARGE, Paragraph, fingerprint, wordings

MILL = "the old mill by the harbour was sold without the consent of the council"
SOLD = f"She wrote that {MILL} and left."


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # Nothing changed; capitals, quotation marks, dashes and apostrophes are no change.
        (SOLD, f"Is it true? {MILL.capitalize()}, he heard.", (MILL, MILL.capitalize())),
        (
            "Hale: «The mill’s wheel – broken since spring – was never mended at all».",
            'He wrote: "The mill\'s wheel - broken since spring - was never mended at all."',
            (
                "The mill’s wheel – broken since spring – was never mended at all",
                "The mill's wheel - broken since spring - was never mended at all",
            ),
        ),
        # One word changed, added, left out; two changed.
        (MILL, MILL.replace("without", "with"), (MILL, MILL.replace("without", "with"))),
        (MILL, MILL.replace("harbour", "new harbour"), (MILL, MILL.replace("harbour", "new harbour"))),
        (MILL, MILL.replace("was sold", "sold"), (MILL, MILL.replace("was sold", "sold"))),
        (MILL, MILL.replace("was sold", "burnt down"), (MILL, MILL.replace("was sold", "burnt down"))),
        # Six words in a row are enough where more follow.
        (
            "They spoke of proposals for food relief and removal of families from flooded farms.",
            "He had proposals for food relief and the removal of families from flooded farms.",
            (
                "proposals for food relief and removal of families from flooded farms",
                "proposals for food relief and the removal of families from flooded farms",
            ),
        ),
        # Over paragraphs in one or both.
        (
            "We ask that\nthe old mill by the harbour\nis not sold before the winter ends",
            "the old mill by the harbour is not sold before the winter ends",
            (
                "the old mill by the harbour / is not sold before the winter ends",
                "the old mill by the harbour is not sold before the winter ends",
            ),
        ),
        (
            "the old mill by the harbour\nis not sold before the winter ends",
            "the old mill by the harbour is not\nsold before the winter ends",
            (
                "the old mill by the harbour / is not sold before the winter ends",
                "the old mill by the harbour is not / sold before the winter ends",
            ),
        ),
        # What reaches into the next paragraph by a word or two is chance.
        (f"{MILL}\nThe harbour is full.", f"{MILL}\nThe council met.", (MILL, MILL)),
        (f"It ended there\n{MILL}", f"They went there\n{MILL}", (MILL, MILL)),
        # All in capitals, where these tell no names.
        (MILL.upper(), SOLD, (MILL.upper(), MILL)),
        (MILL.upper(), MILL.upper(), (MILL.upper(), MILL.upper())),
        # Names within do no harm.
        (
            "the consent of [Ada Lind] to sell the mill came late",
            "the consent of [Ada Lind] to sell the mill came late",
            ("the consent of Ada Lind to sell the mill came late",) * 2,
        ),
    ],
)
def test_what_two_documents_share(first: str, second: str, expected: tuple[str, str]) -> None:
    """From the first word that agrees to the last, in both."""
    assert found(first, second) == [[(0, expected[0]), (1, expected[1])]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Seven words; and eight, of which none five stand in a row.
        ("they sold the old mill by night", "we know they sold the old mill by night"),
        ("sold the old mill and every boat was burnt", "sold the old mill but every boat was burnt"),
        # Three words are skipped; two, but only two agree after them.
        (
            "they sold that mill then came a storm and the harbour froze",
            "they sold that mill then there was peace and the harbour froze",
        ),
        ("they sold our old stone mill before winter came last", "they sold our old stone mill because even came last"),
        # Names, marked or told by their capitals; dates; function words.
        (
            "[Ada Lind], [Tom Hale], [Peter Ogden] of [Port Ellery Council] and [Southam Mill Company]",
            "[Ada Lind], [Tom Hale], [Peter Ogden] of [Port Ellery Council] and [Southam Mill Company]",
        ),
        ("Ada Lind, Tom Hale, Peter Ogden, Mary Ashby and John Orme", "Ada Lind, Tom Hale, Peter Ogden, Mary Ashby"),
        (
            "[the old mill company] and [the harbour board of northam] and [the mill]",
            "[the old mill company] and [the harbour board of northam] and [the mill]",
        ),
        ("on Tuesday 3 May 1912 at 10.30 a.m. and on", "on Tuesday 3 May 1912 at 10.30 a.m. and on"),
        ("he said that it was not for them to have been there", "he said that it was not for them to have been there"),
        # Two that tell something.
        ("he said that it was in the old mill and", "he said that it was in the old mill and"),
        # A part ends in between.
        ("the old mill by the harbour\n\nwas sold last year", "the old mill by the harbour\nwas sold last year"),
        ("", ""),
        ("…", "…"),
    ],
)
def test_what_is_no_wording(first: str, second: str) -> None:
    """Too few words, too far apart, or words that tell nothing."""
    assert found(first, second) == []


def test_what_a_document_repeats_of_itself() -> None:
    """It is no wording; where another document has it too, each of its places is one."""
    assert found(f"{MILL}\n{MILL}", "Nothing of the sort.") == []
    assert found(f"{MILL}\nWhy?\n{MILL}", SOLD) == [[(0, MILL), (0, MILL), (1, MILL)]]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Старая мельница у гавани продана без согласия", "Ещё раз: старая мельница у гавани продана!", None),
        (
            "Он сказал: «Всё ещё стоит старая мельница у гавани».",
            "Как пишут, все еще стоит старая мельница у гавани.",
            ("Всё ещё стоит старая мельница у гавани", "все еще стоит старая мельница у гавани"),
        ),
        ("проданы старые мельницы у городской гавани", "проданы старые мельницы у городской гавани", ("same",)),
        ("проданы старые мельницы у городской гавани", "продали старую мельницу у городской гавани", None),
        (
            "[Аде Линд], [Тому Хейлу], [Петру Огдену], и [Марии Эшби]",
            "[Аде Линд], [Тому Хейлу], [Петру Огдену], и",
            None,
        ),
    ],
)
def test_russian(first: str, second: str, expected: tuple[str, ...] | None) -> None:
    """Six words are enough there; ё is е, and an inflected word is another."""
    if expected == ("same",):
        expected = (first, second)
    assert found(first, second, language="ru") == ([] if expected is None else [list(enumerate(expected))])


def test_six_words_are_enough_only_where_both_are_russian() -> None:
    """Where the language of one is not known, eight are needed."""
    text = "проданы старые мельницы у городской гавани"
    assert wordings([[Paragraph(text, "ru")], [Paragraph(text, "ru")]])
    assert wordings([[Paragraph(text, "ru")], [Paragraph(text, "und")]]) == ()


def test_one_wording_in_three_documents() -> None:
    """It has three places and three pairs, whatever stands around it."""
    (wording,) = wordings_of(SOLD, f"Who knew? {MILL}; nobody.", MILL)
    assert [place.document for place in wording.places] == [0, 1, 2]
    assert [(each.first.document, each.second.document) for each in wording.shared] == [(0, 1), (0, 2), (1, 2)]
    assert all(each.exact and each.words == wording.words == 14 for each in wording.shared)


def test_part_of_a_wording_is_another() -> None:
    """A third document that has the middle alone does not cut the long one, nor is the middle made longer by it."""
    long = f"before the winter came {MILL} and every boat in it was burnt by night"
    assert found(long, f"We read: {long}", f"So {MILL}?") == [
        [(0, long), (1, long)],
        [(0, MILL), (1, MILL), (2, MILL)],
    ]


def test_a_wording_does_not_wander() -> None:
    """Each shares half with the next: the half that all share has three places, and no more words."""
    start, middle, end = (
        "every boat in the harbour was burnt by night",
        "while the council sat in its new hall",
        "and the old mill fell into the river",
    )
    assert found(f"{start} {middle}", f"Why? {start} {middle} {end}", f"So {middle} {end}") == [
        [(0, f"{start} {middle}"), (1, f"{start} {middle}")],
        [(0, middle), (1, middle), (2, middle)],
        [(1, f"{middle} {end}"), (2, f"{middle} {end}")],
    ]


@pytest.mark.parametrize(("fewer", "expected"), [(3, 1), (4, 2)])
def test_nearly_the_same_words(fewer: int, expected: int) -> None:
    """A long wording may end three words sooner in one document; of four it is another."""
    long = f"{MILL} and every boat in it was burnt by night while nobody knew".split()
    long = [*long, *(f"{word}ish" for word in long)]
    found = wordings_of(" ".join(long), f"So {' '.join(long)}", f"Why, {' '.join(long[:-fewer])}?")
    assert len(found) == expected
    assert max(len(each.places) for each in found) == 3


def test_a_changed_word_keeps_documents_together() -> None:
    """Where all share the sentence but for a word, it is one wording."""
    changed = MILL.replace("harbour", "river")
    (wording,) = wordings_of(SOLD, f"So {changed}.", f"Is this true, {MILL}?", f"Why, {changed}?")
    assert len(wording.places) == 4
    assert {(each.words, each.exact) for each in wording.shared} == {(14, True), (13, False)}


@pytest.mark.parametrize(
    ("having", "of", "expected"), [(11, 20, True), (10, 20, False), (19, 19, False), (40, 60, True)]
)
def test_formulas(having: int, of: int, expected: bool) -> None:
    """What stands in more than half of many documents is marked, and given all the same."""
    assert LARGE == 20
    others = (f"paper {number} has other words" for number in range(of - having))
    (wording,) = wordings_of(*(f"Number {number}\n{MILL}" for number in range(having)), *others)
    assert len(wording.places) == having
    assert wording.is_formulaic is expected


def test_a_wording_of_two_beside_one_of_all() -> None:
    """Though every document has the one, what only two have is found with it."""
    own = "nobody in this town has ever seen such a winter"
    documents = [f"{MILL}\nNumber {number} ends" for number in range(30)]
    documents[7] = documents[23] = f"{own}\n{MILL}"
    texts = [document(each) for each in documents]
    shorter, longer = sorted(wordings(texts), key=lambda each: each.words)
    assert (len(shorter.places), shorter.is_formulaic) == (30, True)
    assert [(place.document, words_of(place, texts)) for place in longer.places] == [
        (7, f"{own} / {MILL}"),
        (23, f"{own} / {MILL}"),
    ]
    assert not longer.is_formulaic


def test_fingerprints_may_be_kept() -> None:
    """With those of before the result is the same."""
    documents = [document(SOLD), document("Nothing."), document(f"Why?\n{MILL}")]
    assert wordings(documents, [fingerprint(each) for each in documents]) == wordings(documents) != ()


def test_a_document_of_one_word_takes_no_longer() -> None:
    """A text that repeats itself without end is compared like any other."""
    text = "mill boat storm " * 3000
    (wording,) = wordings_of(text, f"{text} and {text}")
    assert wording.words == 9000
