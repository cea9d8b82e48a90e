"""Lines above the words of a conversation that say that its transcript begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One way to say it."""

    pattern: re.Pattern[str]
    example: str
    counter_example: str


def _line(pattern: str, example: str, counter_example: str) -> TranscriptLine:
    return TranscriptLine(re.compile(rf"[\[(<]?{pattern}[\])>]?", re.VERBOSE), example, counter_example)


TRANSCRIPT_LINES: Sequence[TranscriptLine] = (
    _line(
        r"(?:(?:Beginning|Start)\ of\ (?:[Tt]he\ )?[Tt]ranscript|BEGINNING\ OF\ (?:THE\ )?TRANSCRIPT)[.:…]{0,3}",
        "Beginning of transcript",
        "Beginning of transcripts was his work.",
    ),
    _line(
        r"(?:(?:Full|Verbatim|Official|Unofficial|Partial|Edited)\ )?(?:[Tt]ranscript|TRANSCRIPT)[.:]?",
        "Full transcript:",
        "Transcript fees are due in May",
    ),
    _line(
        r"(?:(?:Full|Verbatim|Official|Unofficial|Partial|Edited)\ )?Transcript\ (?:of|from)"
        r"\ (?:the|an?|his|her|their)\ [^.!?:;]+",
        "Transcript of the meeting with the harbour council",
        "Transcript of the meeting: nobody had it.",
    ),
    _line(
        r"[A-Z][\w’'-]*(?:\ [A-Z][\w’'-]*){0,3}\ [Tt]ranscript(?:\ [Vv]ersion)?(?:\ of\ [^.!?:;]+)?",
        "Town Hall transcript",
        "The town hall’s transcript was lost",
    ),
    _line(
        r"(?:Начало|НАЧАЛО)\ (?:стенограммы|СТЕНОГРАММЫ)[.:…]{0,3}",
        "Начало стенограммы",
        "Начало стенограммы пропало.",
    ),
    _line(
        r"(?:(?:Полная|Неправленая|Неофициальная)\ стенограмма|Стенограмма|СТЕНОГРАММА)"
        r"(?:\ (?:встречи|беседы|разговора|выступлени[яй]|заседания|совещания|переговоров|пресс-конференции|интервью)"
        r"(?:\ [^.!?:;]+)?)?[.:]?",
        "Стенограмма встречи с советом порта",
        "Стенограмма пропала в дороге",
    ),
)


def begins_transcript(line: str) -> bool:
    """Whether a line by itself says that a transcript begins."""
    body = " ".join(line.split())
    return len(body) <= _LONGEST and any(each.pattern.fullmatch(body) for each in TRANSCRIPT_LINES)
