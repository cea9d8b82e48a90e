"""A hyphen at the end of a line: whether the word is joined, keeps its hyphen, or is left alone.

What the document itself shows comes first: the word occurs elsewhere, joined or with its hyphen. Then come the pairs of
the table, then the shape of the halves. Where nothing decides, nothing is changed, and the word is reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What becomes of a hyphen at the end of a line."""

    JOIN = "join"
    KEEP = "keep"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Pair:
    """Halves that say by themselves what their hyphen is; both patterns match the whole half, in small letters."""

    first: re.Pattern[str]
    second: re.Pattern[str]
    verdict: Verdict
    example: tuple[str, str]
    counter_example: tuple[str, str]
    """Looks alike, and the row says nothing of it."""


def _pair(
    first: str, second: str, verdict: Verdict, example: tuple[str, str], counter_example: tuple[str, str]
) -> Pair:
    return Pair(re.compile(first), re.compile(second), verdict, example, counter_example)


_KEEP, _LEAVE = Verdict.KEEP, Verdict.LEAVE
PAIRS: Sequence[Pair] = (
    _pair("self", r"(?!ish|less|same|hood)\w{3,}", _KEEP, ("self", "governing"), ("self", "ish")),
    _pair("ex|vice|quasi", r"\w{4,}", _KEEP, ("vice", "consul"), ("ex", "it")),
    _pair("well|ill", r"\w{3,}(?:ed|en|wn|ght|ing)", _KEEP, ("well", "known"), ("well", "s")),
    _pair(
        "(?:twen|thir|for|fif|six|seven|eigh|nine)ty",
        "one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth",
        _KEEP,
        ("twenty", "five"),
        ("twen", "ty"),
    ),
    _pair("north|south", "east|west|eastern|western", _LEAVE, ("north", "east"), ("north", "ern")),
    _pair("half|all|cross|non|co", r"\w{4,}", _LEAVE, ("half", "finished"), ("al", "low")),
    _pair("кое|кой|вице|экс|обер|унтер|штабс", r"\w{3,}", _KEEP, ("вице", "консул"), ("экс", "ы")),
    _pair("северо|юго", r"(?:запад|восто[кч])\w*", _KEEP, ("северо", "запад"), ("северо", "американский")),
    _pair("из", "за|под", _KEEP, ("из", "за"), ("из", "даны")),
    _pair("во?", "первых|вторых|третьих|четвертых|четвёртых|пятых", _KEEP, ("во", "первых"), ("во", "прос")),
    _pair(r"\w+", "либо|нибудь|таки", _KEEP, ("кто", "нибудь"), ("где", "нибуд")),
    _pair(
        r"кто|что|где|как|куда|когда|почему|зачем|откуда|отчего|кого|чего|кому|чему|кем|чем|как[а-я]{2,3}|ч[её]?й",
        "то",
        _KEEP,
        ("какой", "то"),
        ("мес", "то"),
    ),
    _pair(r"\w+", "то|ка", _LEAVE, ("мес", "то"), ("мес", "та")),
    _pair("по", r"\w+(?:ому|ему|ски|цки|ьи)", _LEAVE, ("по", "новому"), ("по", "лагать")),
)

_HYPHENS = "-\u2010\u00ad\u2011"
_SOFT, _FIXED = "\u00ad", "\u2011"
_AT_END = re.compile(rf"(?P<before>(?:[^\W_]+[-\u2010\u2011'’])*)(?P<half>[^\W_]+)(?P<hyphen>[{_HYPHENS}])\Z")
_AT_START = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöùûüаеёиоуыэюяіїє]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SHORTEST_HALF = 2


def spelt_out(text: str) -> str:
    """A text in which no letters are set as one sign."""
    return text.translate(_LIGATURES)


def words_of(lines: Iterable[str]) -> Mapping[str, int]:
    """How often each word stands within the lines, in small letters, halves at their ends left out."""
    counts: Counter[str] = Counter()
    broken = False
    for line in lines:
        text = spelt_out(line).casefold()
        found = [match[0].replace("\u2010", "-").replace("\u2011", "-") for match in _WORD.finditer(text)]
        first = 1 if broken else 0
        broken = _AT_END.search(text) is not None
        counts.update(found[first : len(found) - 1 if broken else len(found)])
    return counts


def ends_in_hyphen(line: str) -> bool:
    """Whether a line breaks off within a word, or between the parts of one."""
    return _AT_END.search(line) is not None


def judge(line: str, following: str, words: Mapping[str, int]) -> tuple[Verdict, str]:
    """What becomes of the hyphen at the end of a line, and the word for a report, as in `inter-national`.

    `words` says how often a word occurs elsewhere in the document.
    """
    end = _AT_END.search(line)
    start = _AT_START.match(following)
    if end is None or start is None:
        return Verdict.LEAVE, line[-20:] + following[:20]
    first, second = spelt_out(end["half"]), spelt_out(start[0])
    before = spelt_out(end["before"])
    shown = f"{before}{first}-{second}"
    if end["hyphen"] == _SOFT:
        return Verdict.JOIN, shown
    if end["hyphen"] == _FIXED or not first[-1].isalpha() or not second[0].isalpha():
        return Verdict.KEEP, shown
    return _by_use(before, first, second, words) or _by_table(first, second) or _by_shape(before, first, second), shown


def _by_use(before: str, first: str, second: str, words: Mapping[str, int]) -> Verdict | None:
    parts = (before + first).casefold().replace("\u2010", "-").replace("\u2011", "-")
    last, second = first.casefold(), second.casefold()
    joined = words.get(parts + second, 0) + (words.get(last + second, 0) if before else 0)
    kept = words.get(f"{parts}-{second}", 0)
    if joined == kept:
        return Verdict.LEAVE if joined else None
    return Verdict.JOIN if joined > kept else Verdict.KEEP


def _by_table(first: str, second: str) -> Verdict | None:
    first, second = first.casefold(), second.casefold()
    return next((pair.verdict for pair in PAIRS if pair.first.fullmatch(first) and pair.second.fullmatch(second)), None)


def _by_shape(before: str, first: str, second: str) -> Verdict:
    if second[0].isupper():
        return Verdict.LEAVE if first.isupper() and len(first) > 1 and second.isupper() else Verdict.KEEP
    halves = (first.casefold(), second.casefold())
    if before or first[1:] != first[1:].lower() or any(len(half) < _SHORTEST_HALF for half in halves):
        return Verdict.LEAVE
    one_script = (halves[0] < "а") == (halves[1] < "а")
    return Verdict.JOIN if one_script and all(_VOWEL.search(half) for half in halves) else Verdict.LEAVE
