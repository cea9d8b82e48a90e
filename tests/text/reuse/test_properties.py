"""What holds for the wordings of every corpus."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from regesta.text.reuse import Paragraph, Place, Wording, wordings
from regesta.text.reuse.alignment import MOST_SKIPPED, SHORTEST_RUN
from regesta.text.reuse.words import folded

_FEW = ("the", "of", "mill", "Mill", "boat", "storm", "council’s", "winter", "ёлка", "Lind", "was", "river")
# Few words, so that much agrees by chance; and many, so that nothing does.
_PARAGRAPH = st.builds(
    Paragraph,
    st.lists(st.sampled_from(_FEW), max_size=25).map(" ".join),
    st.sampled_from(("en", "ru", "und")),
    goes_on=st.sampled_from((True, True, True, False)),
)
_BLOCK = st.lists(st.sampled_from(_FEW), min_size=6, max_size=14).map(" ".join)


@st.composite
def corpora(draw: st.DrawFn) -> list[list[Paragraph]]:
    """Documents that are put together from the same few stretches and from words of their own."""
    blocks = draw(st.lists(_BLOCK, min_size=1, max_size=4))
    shared = st.builds(
        lambda stretches, own: Paragraph(" ".join([*stretches, own]), "en"),
        st.lists(st.sampled_from(blocks), max_size=3),
        st.sampled_from(_FEW),
    )
    documents = st.lists(st.one_of(_PARAGRAPH, shared), max_size=4)
    return draw(st.lists(documents, max_size=5))


def _words(place: Place, documents: Sequence[Sequence[Paragraph]]) -> tuple[str, ...]:
    own = documents[place.document]
    return tuple(word for span in place.spans for word in folded(own[span.passage].text[span.start : span.end]))


def _most_in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for number, its_word in enumerate(other, 1):
            before, row[number] = row[number], before + 1 if word == its_word else max(row[number], row[number - 1])
    return row[-1]


@given(corpora())
def test_the_words_of_a_pair_are_the_same(documents: list[list[Paragraph]]) -> None:
    """All of them in an exact pair; else all but the few that are skipped, and the first and last in any case."""
    for wording in wordings(documents):
        for pair in wording.shared:
            one, other = _words(pair.first, documents), _words(pair.second, documents)
            assert pair.first.document < pair.second.document
            assert pair.words >= 6
            assert (one[0], one[-1]) == (other[0], other[-1])
            if pair.exact:
                assert one == other
                assert len(one) == pair.words
            assert _most_in_common(one, other) >= pair.words
            assert max(len(one), len(other)) - pair.words <= MOST_SKIPPED * (pair.words // SHORTEST_RUN)


@given(corpora())
def test_places_are_in_order_and_lie_in_their_passages(documents: list[list[Paragraph]]) -> None:
    """Those of a wording do not overlap, and are in two documents at least; a span is words and what is between."""
    found = wordings(documents)
    assert list(found) == sorted(found, key=lambda each: (each.places, each.shared))
    for wording in found:
        assert len({place.document for place in wording.places}) > 1
        assert list(wording.places) == sorted(wording.places)
        taken: set[tuple[int, int, int]] = set()
        for place in wording.places:
            assert [span.passage for span in place.spans] == sorted({span.passage for span in place.spans})
            for span in place.spans:
                text = documents[place.document][span.passage].text
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end].strip() == text[span.start : span.end]
                letters = {(place.document, span.passage, letter) for letter in range(span.start, span.end)}
                assert taken.isdisjoint(letters)
                taken |= letters


def _numbered(found: Sequence[Wording], numbers: Sequence[int]) -> list[object]:
    """Wordings with other numbers of documents, in an order of their own."""
    return sorted(
        (
            sorted((numbers[place.document], place.spans) for place in each.places),
            sorted(
                (sorted((numbers[end.document], end.spans) for end in (pair.first, pair.second)), pair.words)
                for pair in each.shared
            ),
            each.words,
        )
        for each in found
    )


@given(corpora(), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_their_numbers_alone(documents: list[list[Paragraph]], random: Random) -> None:
    """The same wordings are found whichever document comes first."""
    documents = list({tuple((each.text, each.goes_on) for each in own): own for own in documents}.values())
    order = list(range(len(documents)))
    random.shuffle(order)
    expected = _numbered(wordings(documents), range(len(documents)))
    assert _numbered(wordings([documents[number] for number in order]), order) == expected


def test_the_order_of_many_documents_changes_their_numbers_alone() -> None:
    """Nor where each is compared with a few of the others only."""
    random = Random(1)
    stretches = [" ".join(random.choices(_FEW, k=9)) for _ in range(4)]
    documents = [
        [Paragraph(" ".join([*random.choices(stretches, k=2), random.choice(_FEW), f"end{n}"]), "en")]
        for n in range(40)
    ]
    order = random.sample(range(len(documents)), len(documents))
    expected = _numbered(wordings(documents), range(len(documents)))
    assert expected
    assert _numbered(wordings([documents[number] for number in order]), order) == expected


_LETTERS = "abcdefghij"
_ANY_WORD = st.integers(0, 5000).map(lambda number: "w" + "".join(_LETTERS[int(each)] for each in str(number)))


@given(
    st.lists(st.lists(_ANY_WORD, max_size=60), min_size=2, max_size=6),
    st.lists(_ANY_WORD, min_size=12, max_size=30, unique=True),
    st.data(),
)
def test_a_quotation_of_twelve_words_is_found(
    documents: list[list[str]], quotation: list[str], data: st.DataObject
) -> None:
    """Wherever it stands in two documents, and even if a word in it was changed."""
    for own in documents[:2]:
        place = data.draw(st.integers(0, len(own)))
        own[place:place] = quotation
    changed = data.draw(st.none() | st.integers(1, len(quotation) - 2))
    if changed is not None:
        start = next(n for n in range(len(documents[1])) if documents[1][n : n + len(quotation)] == quotation)
        documents[1][start + changed] = "otherwise"
    found = wordings([[Paragraph(" ".join(own), "en")] for own in documents])
    pairs = [pair for each in found for pair in each.shared]
    # A change next to an end leaves too few beyond it.
    fewest = len(quotation) if changed is None else len(quotation) - 3
    assert any(
        (pair.first.document, pair.second.document) == (0, 1)
        and pair.words >= fewest
        and len(set(quotation) & set(_words(pair.first, [[Paragraph(" ".join(own), "en")] for own in documents])))
        >= fewest
        for pair in pairs
    )
