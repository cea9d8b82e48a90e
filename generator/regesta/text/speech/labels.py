"""The beginning of a line into the label of a turn: `Q:`, `Mr Hale:`, `President of Norland Ada Lind:`.

A label is short, stands before a colon and is a person's name, a title, or one of a few words. `Source:`, `Moscow:`
and `He said:` are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from regesta.text.languages import LANGUAGES
from regesta.text.names import fold
from regesta.text.speech.phrases import Named
from regesta.text.speech.words import SpeechWords, speech_words

_BEGINNING = re.compile(
    r"(?:\A|(?<=\n))[ \t]*(?:[—–-][ \t]+)?"
    r"(?P<label>[^\W_](?:[^:\n]|:(?=\d)){0,79}?)[ \t]*:(?!//)[ \t]*(?P<aside>\([^()\n]{1,40}\)\s*)?(?=\s*\S)"
)
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*\Z")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_NUMBER = re.compile(r"\s*(?:№\s*)?\d{1,3}\Z")
_SPACE = re.compile(r"\s*")
_MOST_WORDS = 10
_MOST_NAME_WORDS = 4
_JOINING = frozenset({"of", "for", "the", "to", "at", "and", "or", "по", "при", "в", "на", "и"})
_INITIAL = re.compile(r"[^\W\d_]\.")

_ASKED = """
    q a question answer questions reply interviewer respondent moderator host presenter journalist reporter
    correspondent audience voice voices вопрос ответ реплика ведущий ведущая модератор корреспондент журналист
    интервьюер голос
"""
ASKED = frozenset(_ASKED.split())
"""Words that are labels by themselves."""
_NOT_PEOPLE = """
    address analysis annex answer attention background by caption cc chapter comment conclusion contact contents copy
    correction credit date dateline day details document editor example exhibit fact figure file first for from
    headline hint however image important information introduction item key last link location look main more next note
    notes now number objective one page part phone photo picture place point price problem ps question re read reason
    reference related result rights rule second section see so source sources speakers still subject summary table tel
    text that then there third this time title to topic two update updated via video warning watch website what when
    where who why адрес автор важно ведомость внимание вывод вывода глава дата день документ другое есть задача
    заметка здесь и иллюстрация источник источники итак итог итого копия кроме место напомним название например
    номер он она они оговорка ответы первое подпись подробнее пример примечание причина раздел результат рисунок см
    справка ссылка страница таблица тезис тел тема третье тут фото цена цель цитата читайте что это
"""
NOT_PEOPLE = frozenset(_NOT_PEOPLE.split())
"""First words of lines that have a colon and no speaker."""


class Sort(Enum):
    """How a label is known for one."""

    NAMED = auto()
    """By a name of somebody whom the authority knows."""
    WORD = auto()
    """By its word: `Q`."""
    LIKELY = auto()
    """A title, or a name that nobody knows: only in a text that other labels show to be a transcript."""
    OTHER = auto()
    """Capitals before a colon that may be anything; nobody is known to speak from here on."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label; spans in the text."""

    start: int
    end: int
    """Without the colon."""
    begins: int
    """Where the words of the turn begin."""
    name: str
    sort: Sort
    number: int | None = None
    """Of the name that it is, where it is `NAMED`."""


def labels(text: str, language: str, names: Sequence[Named], others: Sequence[tuple[int, int]] = ()) -> Iterator[Label]:
    """The labels at the beginnings of lines.

    Args:
        text: A paragraph, with its lines.
        language: Its code; where it is not known, nothing is found but names and words.
        names: The people named in it.
        others: Spans of places and organisations, which are no speakers.
    """
    for match in _BEGINNING.finditer(text):
        start, end = match.span("label")
        words = _WORD.findall(match["label"])
        if not words or len(words) > _MOST_WORDS:
            continue
        core = _BRACKETS.sub("", match["label"])
        sort, number = _sort(text, start, start + len(core), language, names, others)
        if sort is not None:
            name = " ".join(core.split())
            begins = _SPACE.match(text, match.end())
            yield Label(start, end, match.end() if begins is None else begins.end(), name, sort, number)


def _sort(
    text: str, start: int, end: int, language: str, names: Sequence[Named], others: Sequence[tuple[int, int]]
) -> tuple[Sort | None, int | None]:
    core = text[start:end]
    words = [word.casefold() for word in _WORD.findall(core)]
    if words and " ".join(words[:1]) in ASKED and (len(words) == 1 or _NUMBER.match(core, len(words[0]))):
        return Sort.WORD, None
    known = speech_words(language)
    first = bisect_left(names, start, key=lambda one: one.start)
    within = [number for number in range(first, min(len(names), first + _MOST_WORDS)) if names[number].end <= end]
    if known is None:
        alone = [number for number in within if (names[number].start, names[number].end) == (start, end)]
        return (Sort.NAMED, alone[0]) if alone else (None, None)
    if set(words) & known.verbs:
        return None, None
    people = [number for number in within if names[number].is_person and _is_label_of(text, start, end, names[number])]
    if len(people) == 1:
        return Sort.NAMED, people[0]
    following = bisect_left(others, start, key=lambda span: span[1] - 1)
    is_taken = bool(within) or (following < len(others) and others[following][0] < end)
    return _unknown(core, words, known, language, is_taken=is_taken)


def _is_label_of(text: str, start: int, end: int, one: Named) -> bool:
    """Whether a label is this name with titles at most: before it, or after a comma."""
    known = speech_words("ru" if re.search("[а-яё]", text[start:end].casefold()) else "en")
    assert known is not None  # both are known
    before = [word.casefold() for word in _WORD.findall(text[start : one.start]) if not _is_initial(word)]
    after = text[one.end : end].strip()
    if before and before != ["the"] and not _is_titled(before, known):
        return False
    if not after:
        return one.nominative
    return after[0] in ",—–" and not set(_first(after)).isdisjoint(known.titles) and one.nominative


def _first(words: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(words)[:4]]


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _is_titled(before: Sequence[str], known: SpeechWords) -> bool:
    """`Mr`, `President of Norland`, `министр`; not `Letter to`, `Portrait of`."""
    heads = [place for place, word in enumerate(before) if word in known.titles or word in known.honorifics]
    stops = [place for place, word in enumerate(before) if word == "of" or word in known.prepositions]
    if stops[-1:] == [len(before) - 1]:
        return False
    return bool(heads) and (not stops or heads[0] < stops[0])


def _unknown(
    core: str, words: Sequence[str], known: SpeechWords, language: str, *, is_taken: bool
) -> tuple[Sort | None, int | None]:
    """A label of which nothing but its shape is known."""
    written = _WORD.findall(core)
    capitals = [word for word in written if word[0].isupper() and word.casefold() not in _JOINING]
    if len(capitals) + sum(1 for word in words if word in _JOINING) < len(written) or not capitals:
        head = words[1:2] if words[0] == "the" else words[:1]
        is_title = bool(set(head) & known.titles) and len(words) <= _MOST_WORDS and language == "ru"
        return (Sort.LIKELY, None) if is_title and written[0][0].isupper() and len(words) <= 5 else (None, None)
    if words[0] in NOT_PEOPLE:
        return Sort.OTHER, None
    if set(words) & (known.titles | known.honorifics):
        return Sort.LIKELY, None
    if is_taken or len(written) > _MOST_NAME_WORDS:
        return Sort.OTHER, None
    has_given_name = LANGUAGES[language].is_given_name(fold(written[0])) or _INITIAL.match(core) is not None
    if len(written) > 1 and has_given_name:
        return Sort.LIKELY, None
    return Sort.OTHER, None
