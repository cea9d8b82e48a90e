"""The paragraphs of a text into the turns of a conversation: who speaks, from a label to the next.

A text is a transcript where it shows that it is one: by two labels, of which one comes back, is a `Q:`, or is followed
by words in the first or second person; or by one label with a name, if words before it call it a transcript. So a list
of people with what they are (`Ada Lind: mayor`) is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from regesta.text.speech.labels import NOT_PEOPLE, Label, Sort, labels
from regesta.text.speech.phrases import Named

_CALLED = re.compile(
    r"\b(?:transcript|verbatim|interview|conversation|press conference|news conference|hearing|debate|minutes|remarks|"
    r"opening statement|dialogue|стенограмм\w*|интервью|бесед[аыеуо]\w*|пресс-конференци\w*|разговор\w*|заседани\w*|"
    r"вопросы и ответы|протокол\w*|начало встречи|выступлени\w*)\b",
    re.IGNORECASE,
)
_PERSONS = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Yy]ours?|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Яя]|[Мм]ы|[Вв]ы|[Тт]ы|[Вв]а[мс]|[Нн]а[мс]|[Мм]не|[Мм]еня|"
    r"[Тт]ебя|[Вв]аш\w*|[Нн]аш\w*|[Мм]о[йяеи]|[Сс]пасибо|[Tt]hanks?|[Уу]важаем\w+|[Зз]дравствуйте)\b|\?"
)
_STAGE_DIRECTION = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>|(?:\*\s*){2,}|[…]|<…>)[.\s]*\Z")
_NEXT_DASH = re.compile(r"\s[—–-]\s*\Z")
_NEAR = 12
"""Paragraphs before the first label within which a text is called a transcript."""
_SHOWN = 400
"""Characters of a turn that are looked at for that."""
_FOLLOWING = 3
"""Paragraphs, with the one of the label, that may show the first or second person."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and what is known of it."""

    text: str
    language: str
    names: tuple[Named, ...] = ()
    """The people in it."""
    others: tuple[tuple[int, int], ...] = ()
    """Spans of other names."""
    entities: tuple[str, ...] = ()
    """Who each of `names` is."""
    is_speech: bool = True
    """Whether it is running text; headings, tables and notes end what somebody says."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in one paragraph; spans in its text."""

    paragraph: int
    start: int
    end: int
    label: Label
    entity: str | None = None
    """Who the label is, where it is known."""
    continued: bool = False
    """Whether the label stands in an earlier paragraph."""


def turns(paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    """The turns of one text, in order; none where it does not show that it is a transcript."""
    found = [
        list(labels(each.text, each.language, each.names, each.others)) if each.is_speech else [] for each in paragraphs
    ]
    found = _settled(found)
    return tuple(_spoken(paragraphs, found)) if _is_transcript(paragraphs, found) else ()


def _settled(found: Sequence[list[Label]]) -> list[list[Label]]:
    """Labels of one unknown word count when they come back."""
    counts = Counter(label.name for each in found for label in each if label.sort is Sort.OTHER)
    return [
        [
            replace(label, sort=Sort.LIKELY) if label.sort is Sort.OTHER and _may_recur(label, counts) else label
            for label in each
        ]
        for each in found
    ]


def _may_recur(label: Label, counts: Counter[str]) -> bool:
    return counts[label.name] > 1 and label.name.split()[0].casefold() not in NOT_PEOPLE


def _is_transcript(paragraphs: Sequence[Paragraph], found: Sequence[Sequence[Label]]) -> bool:
    heard = [(number, label) for number, each in enumerate(found) for label in each if label.sort is not Sort.OTHER]
    sure = [label for _, label in heard if label.sort is not Sort.LIKELY]
    persons = any(_has_persons(paragraphs, number, label) for number, label in heard)
    if len(heard) > 1 and (sure or persons):
        comes_back = len({_key(label) for _, label in heard}) < len(heard)
        words = any(label.sort is Sort.WORD for label in sure)
        return (comes_back and (persons or len(sure) > 1)) or words or (persons and _are_sentences(paragraphs, heard))
    if len(heard) == 1 and heard[0][1].sort is Sort.NAMED:
        first = heard[0][0]
        before = [each.text for each in paragraphs[max(0, first - _NEAR) : first]]
        return persons and any(_CALLED.search(text) for text in before)
    return False


def _key(label: Label) -> str:
    return label.name.casefold()


def _has_persons(paragraphs: Sequence[Paragraph], number: int, label: Label) -> bool:
    following = [each.text for each in paragraphs[number + 1 : number + _FOLLOWING] if each.is_speech]
    return any(
        _PERSONS.search(text) for text in (paragraphs[number].text[label.begins : label.begins + _SHOWN], *following)
    )


def _are_sentences(paragraphs: Sequence[Paragraph], heard: Sequence[tuple[int, Label]]) -> bool:
    return all(
        _begins_sentence(paragraphs[number].text[label.begins : label.begins + _SHOWN]) for number, label in heard
    )


def _begins_sentence(words: str) -> bool:
    first = re.search(r"\w", words)
    return first is not None and not first[0].islower()


def _spoken(paragraphs: Sequence[Paragraph], found: Sequence[Sequence[Label]]) -> Iterator[Turn]:
    current: Label | None = None
    speaker: str | None = None
    for number, (paragraph, here) in enumerate(zip(paragraphs, found, strict=True)):
        if not paragraph.is_speech:
            current = None
            continue
        if current is not None and not _STAGE_DIRECTION.match(paragraph.text):
            end = here[0].start if here else len(paragraph.text)
            if speaker is not None and speaker in _named(paragraph, end):
                current = None
            else:
                yield from _trimmed(paragraph, Turn(number, 0, end, current, speaker, continued=True))
        for label, following in zip_longest(here, here[1:]):
            current = None if label.sort is Sort.OTHER else label
            speaker = None if label.number is None else paragraph.entities[label.number]
            end = len(paragraph.text) if following is None else following.start
            if current is not None:
                yield from _trimmed(paragraph, Turn(number, label.begins, end, label, speaker))


def _named(paragraph: Paragraph, end: int) -> set[str]:
    """Who is named: those who speak do not call themselves by name."""
    return {entity for entity, one in zip(paragraph.entities, paragraph.names, strict=True) if one.end <= end}


def _trimmed(paragraph: Paragraph, turn: Turn) -> Iterator[Turn]:
    """The turn without the dash of the next one and white space at its ends; nothing where nothing is left."""
    words = paragraph.text[turn.start : turn.end]
    last = turn.start + len(_NEXT_DASH.sub("", words).rstrip())
    first = turn.start + len(words) - len(words.lstrip())
    if first < last:
        yield replace(turn, start=first, end=last)
