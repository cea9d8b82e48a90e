"""Annotated documents into the wordings that they share, and into who shares how much with whom.

What says where a text comes from, or when, is no part of what it says: lines of source and date are not compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import combinations

from regesta.model import AnnotatedDocument, PassageKind, SharedPlace, SharedSpan, SharedWording, Sharing
from regesta.text.reuse import Paragraph, Place, Wording, wordings
from regesta.text.reuse.words import folded, spans

MOST_PAIRED = 16
"""Documents of a wording up to which each is told of each; a wording in more says little of any two of them."""
_SHORTEST_ID = 8
"""Hexadecimal digits: of a thousand wordings, two have the same with a chance of one in ten thousand."""
_NOT_COMPARED = frozenset({PassageKind.SOURCE_LINE, PassageKind.DATELINE})


def shared_wordings(documents: Sequence[AnnotatedDocument]) -> tuple[SharedWording, ...]:
    """What the documents, in order of time, share: in the order of the first place of each."""
    passages = [each.document.passages for each in documents]
    found = wordings([tuple(_paragraphs(each)) for each in documents])

    def words_at(place: Place) -> str:
        own = passages[place.document]
        return " ".join(word for span in place.spans for word in folded(own[span.passage].text[span.start : span.end]))

    def placed(place: Place) -> SharedPlace:
        own = passages[place.document]
        where = tuple(SharedSpan(own[span.passage].anchor, span.start, span.end) for span in place.spans)
        return SharedPlace(documents[place.document].document.id, where)

    versions = [frozenset(map(words_at, each.places)) for each in found]
    return tuple(
        SharedWording(identity, tuple(map(placed, each.places)), each.words, len(differing) == 1, each.is_formulaic)
        for identity, each, differing in zip(_ids(found, versions), found, versions, strict=True)
    )


def sharings(documents: Sequence[AnnotatedDocument], shared: Iterable[SharedWording]) -> tuple[Sharing, ...]:
    """Who shares how much with whom, most words first; formulas and what very many have are left out."""
    by_pair: dict[tuple[str, str], list[tuple[SharedWording, Sequence[SharedSpan]]]] = defaultdict(list)
    for wording in shared:
        own: dict[str, list[SharedSpan]] = defaultdict(list)
        for place in wording.places:
            own[place.document] += place.spans
        if not wording.is_formulaic and len(own) <= MOST_PAIRED:
            for first, second in combinations(own, 2):
                by_pair[first, second].append((wording, own[first]))
    concerned = {first for first, _ in by_pair}
    texts = {
        each.document.id: {passage.anchor: passage.text for passage in each.document.passages}
        for each in documents
        if each.document.id in concerned
    }
    made = [
        Sharing(
            first,
            second,
            sum(_words(texts[first][anchor], within) for anchor, within in _by_paragraph(parts)),
            tuple(dict.fromkeys(wording.id for wording, _ in parts)),
        )
        for (first, second), parts in by_pair.items()
    ]
    return tuple(sorted(made, key=lambda each: -each.words))


def _paragraphs(annotated: AnnotatedDocument) -> Iterator[Paragraph]:
    begins = {part.passages[0].start for part in annotated.document.parts if part.passages}
    for each in annotated.passages:
        passage = each.passage
        compared = passage.kind not in _NOT_COMPARED
        names = tuple((mention.start, mention.end) for mention in each.mentions) if compared else ()
        yield Paragraph(passage.text if compared else "", passage.language, names, passage.start not in begins)


def _ids(found: Sequence[Wording], versions: Sequence[frozenset[str]]) -> Iterator[str]:
    """Of each wording, the least digest of its versions: a further place changes it only if it has new words."""
    digests = [min(sha256(words.encode()).hexdigest() for words in each) for each in versions]
    # Two that overlap may have the same words in one document, and differ in the others.
    again: Counter[str] = Counter()
    for number, digest in enumerate(digests):
        again[digest] += 1
        if again[digest] > 1:
            digests[number] = sha256(f"{digest} {again[digest]}".encode()).hexdigest()
    taken = Counter(digest[:_SHORTEST_ID] for digest in digests)
    for digest in digests:
        length = _SHORTEST_ID if taken[digest[:_SHORTEST_ID]] == 1 else 2 * _SHORTEST_ID
        yield f"w-{digest[:length]}"


def _by_paragraph(
    parts: Iterable[tuple[SharedWording, Sequence[SharedSpan]]],
) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The stretches of each paragraph, sorted and joined where they overlap."""
    within: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for _, own in parts:
        for span in own:
            within[span.anchor].append((span.start, span.end))
    for anchor, stretches in within.items():
        yield anchor, joined(stretches)


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those made one that overlap."""
    made: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if made and start < made[-1][1]:
            made[-1] = made[-1][0], max(end, made[-1][1])
        else:
            made.append((start, end))
    return made


def _words(text: str, stretches: Iterable[tuple[int, int]]) -> int:
    return sum(1 for start, end in stretches for _ in spans(text[start:end]))
