"""The documents of a corpus into the wordings that two of them or more share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import blake2b

from regesta.text.reuse.alignment import extents, words_in
from regesta.text.reuse.completing import complete
from regesta.text.reuse.fingerprints import Fingerprint, fingerprint
from regesta.text.reuse.grouping import Extent, Group, grouped
from regesta.text.reuse.matching import Match, matches
from regesta.text.reuse.places import Place, SharedPassage, Span, Wording
from regesta.text.reuse.telling import is_telling
from regesta.text.reuse.words import Paragraph, spans

FEWEST_WORDS: Mapping[str, int] = {"ru": 6}
"""Words that have to agree, by language.

Russian has no articles and fewer prepositions: in translations of the same text 75 of 100 words are no function words,
in English 53, so that six words there say as much as eight here.
"""
FEWEST_WORDS_ELSEWHERE = 8
LARGE = 20
"""Documents from which a corpus shows what is a formula."""


def wordings(
    documents: Sequence[Sequence[Paragraph]], fingerprints: Sequence[Fingerprint] | None = None
) -> tuple[Wording, ...]:
    """What the documents of a corpus share, in the order of the first place of each.

    Args:
        documents: The paragraphs of each, in order.
        fingerprints: Those of the same documents, where they are known; else they are made.
    """
    known = [fingerprint(each) for each in documents] if fingerprints is None else fingerprints
    # By content: what is found does not depend on the order of the documents.
    order = sorted(range(len(known)), key=lambda number: _digest(known[number]))
    corpus = _Corpus([documents[number] for number in order], [known[number] for number in order], order)
    groups = grouped(corpus.worthy())
    complete(groups)
    found = [corpus.wording(group) for group in groups]
    return tuple(sorted(found, key=lambda each: (each.places, each.shared)))


def _digest(fingerprint: Fingerprint) -> bytes:
    return blake2b(fingerprint.words.tobytes() + fingerprint.firsts.tobytes()).digest()


class _Corpus:
    """Documents in the order in which they are compared."""

    def __init__(
        self, documents: Sequence[Sequence[Paragraph]], fingerprints: Sequence[Fingerprint], numbers: Sequence[int]
    ) -> None:
        self._documents = documents
        self._fingerprints = fingerprints
        self._numbers = numbers
        self._spans = lru_cache(maxsize=1 << 16)(self._find_spans)
        self._place = cache(self._find_place)
        self._tells = cache(self._find_whether_it_tells)

    def worthy(self) -> Iterator[Match]:
        """The matches that are long enough for their language, and tell something."""
        for match in matches(self._fingerprints):
            (start, _), (its_start, _) = extents(match.chain)
            languages = {self._language(match.first, start), self._language(match.second, its_start)}
            fewest = max(FEWEST_WORDS.get(language, FEWEST_WORDS_ELSEWHERE) for language in languages)
            if words_in(match.chain) >= fewest and self._is_telling(match):
                yield match

    def wording(self, group: Group) -> Wording:
        places = sorted(self._place(number, placed.extent) for number, own in group.places.items() for placed in own)
        shared = sorted(self._shared(match) for match in group.matches)
        in_documents = len({place.document for place in places})
        is_formulaic = len(self._documents) >= LARGE and 2 * in_documents > len(self._documents)
        return Wording(tuple(places), tuple(shared), group.words, is_formulaic)

    def _shared(self, match: Match) -> SharedPassage:
        here, there = extents(match.chain)
        places = sorted([self._place(match.first, here), self._place(match.second, there)])
        return SharedPassage(places[0], places[1], words_in(match.chain), len(match.chain) == 1)

    def _language(self, document: int, word: int) -> str:
        return self._documents[document][self._fingerprints[document].paragraph_of(word)].language

    def _is_telling(self, match: Match) -> bool:
        first = tuple((run.first, run.first + run.words) for run in match.chain)
        second = tuple((run.second, run.second + run.words) for run in match.chain)
        return self._tells(match.first, first) and self._tells(match.second, second)

    def _find_whether_it_tells(self, document: int, extents: tuple[Extent, ...]) -> bool:
        return is_telling(
            (self._documents[document][number], found)
            for extent in extents
            for number, found in self._by_paragraph(document, extent)
        )

    def _find_place(self, document: int, extent: Extent) -> Place:
        found = [Span(number, words[0][0], words[-1][1]) for number, words in self._by_paragraph(document, extent)]
        return Place(self._numbers[document], tuple(found))

    def _by_paragraph(self, document: int, extent: Extent) -> Iterator[tuple[int, tuple[tuple[int, int], ...]]]:
        """The spans of the words, by the number of the paragraph; of paragraphs without words nothing."""
        own = self._fingerprints[document]
        start, end = extent
        while start < end:
            number = own.paragraph_of(start)
            first = own.firsts[number]
            words = self._spans(document, number)[start - first : end - first]
            yield number, words
            start += len(words)

    def _find_spans(self, document: int, paragraph: int) -> tuple[tuple[int, int], ...]:
        return tuple(spans(self._documents[document][paragraph].text))
