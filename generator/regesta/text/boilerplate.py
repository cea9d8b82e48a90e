"""What web pages leave around a text, as rules: where each looks, what it finds, an example and a counter-example.

A rule cuts a stretch of a line, a whole line, or everything from a line to the end. Rules about what only a header can
tell (view dates, header fields) stand in `text/headers.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """How far a rule cuts."""

    STRETCH = "stretch"
    """The words alone."""
    LINE = "line"
    """The whole line, which must match from its first letter to its last."""
    TO_END = "to-end"
    """From this line to the end of the text; only in its second half."""


@dataclass(frozen=True, slots=True)
class BoilerplateRule:
    """One kind of boilerplate."""

    name: str
    reach: Reach
    pattern: re.Pattern[str]
    example: str
    counter_example: str
    """A line that looks alike and must stay."""
    cues: tuple[str, ...] = ()
    """Of a stretch: what a line has, one of these in small letters, before it is worth a search."""


def _rule(
    name: str,
    reach: Reach,
    pattern: str,
    example: str,
    counter_example: str,
    *,
    case: bool = False,
    cues: tuple[str, ...] = (),
) -> BoilerplateRule:
    flags = re.VERBOSE if case else re.VERBOSE | re.IGNORECASE
    return BoilerplateRule(name, reach, re.compile(pattern, flags), example, counter_example, cues)


RULES: Sequence[BoilerplateRule] = (
    _rule(
        "advertisement",
        Reach.STRETCH,
        r"article\ continues\ (?:after|below)\ this\ ad(?:vertisement)?"
        r"|(?:story|article)\ continues\ below\ advertisement"
        r"|продолжение\ (?:статьи\ )?после\ рекламы",
        "Article continues after this advertisementShe said no.",
        "The article continues after this paragraph.",
        cues=("continues", "продолжение"),
    ),
    _rule(
        "advertisement-line",
        Reach.LINE,
        r"\[?(?:advertisement|sponsored\ content|реклама|на\ правах\ рекламы)\]?",
        "ADVERTISEMENT",
        "Advertisement of the Ministry, 3 May",
    ),
    _rule(
        "related-link",
        Reach.LINE,
        r"(?:READ|READ\ ALSO|READ\ MORE|SEE\ ALSO|ALSO\ READ|WATCH|RELATED|MORE"
        r"|ЧИТАЙТЕ\ ТАКЖЕ|СМ\.?\ ТАКЖЕ|ПО\ ТЕМЕ|Читайте\ также"
        r"|Смотрите\ также|Read\ also|See\ also|Related\ (?:article|story|stories))\ ?[:–—-]\ ?\S.*",
        "READ: Bridge over the Neva opens",
        "Read: I have no more to say of it.",
        case=True,
    ),
    _rule(
        "share-links",
        Reach.LINE,
        r"(?:(?:forward|send|e-?mail)\ (?:this\ )?(?:page\ |article\ )?to\ (?:your\ |a\ )?friends?"
        r"|share(?:\ (?:this|on|via)\b[\w\ ,/&]{0,60})?|tweet|print(?:\ this\ (?:page|article))?"
        r"|e-?mail\ this(?:\ (?:page|article))?"
        r"|(?:share|facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|copy\ link|x|vk)"
        r"(?:(?:\s++(?:[|,·/]\s++)?|[|,·/]\s++)"
        r"(?:share|facebook|twitter|whatsapp|telegram|linkedin|e-?mail|print|copy\ link|x|vk))+"
        r"|поделиться(?:\ (?:ссылкой|в\ [\w\ ]{2,30}))?|отправить\ другу|распечатать|версия\ для\ печати)[.!:]?",
        "Forward to your friends",
        "Share in the company, he wrote, and we will be rich.",
    ),
    _rule(
        "subscribe-line",
        Reach.LINE,
        r"(?:subscribe|sign\ up|follow\ us|join\ us)(?:\ (?:now|today|to|for|on|in|here)\b.{0,80})?[.!]?"
        r"|подпис(?:аться|ывайтесь|ывайся)(?:\ на\ .{0,60})?[.!]?",
        "Subscribe to our newsletter",
        "Subscribe he would not, whatever they offered him for the signature under that paper of theirs.",
    ),
    _rule(
        "support-line",
        Reach.LINE,
        r"(?:Support|SUPPORT|Donate\ to|Help)\ (?:us|our\ work|[Tt]he\ [A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+){0,4})!"
        r"|Donate(?:\ [Nn]ow)?!?|Поддержите\ нас!?",
        "Support The Evening Herald!",
        "Support the strike!",
        case=True,
    ),
    _rule(
        "read-more",
        Reach.LINE,
        r"(?:continue(?:\ reading)?|read\ more|show\ more|load\ more|view\ (?:all\ )?comments|comments"
        r"|читать\ (?:далее|полностью)|подробнее)\ ?(?:…|\.\.\.|→|»)?",
        "Read more",
        "Read more of the letters if you must.",
    ),
    _rule(
        "cookie-notice",
        Reach.LINE,
        r"(?:this|our)\ (?:web)?site\ uses\ cookies.{0,300}|we\ use\ cookies.{0,300}"
        r"|(?:этот\ |наш\ )?сайт\ использует\ (?:файлы\ )?cookie.{0,300}",
        "We use cookies to improve your experience.",
        "Sailors use cookies as biscuits.",
    ),
    _rule(
        "donation-appeal",
        Reach.TO_END,
        r"(?:…|\.\.\.)?\s*we\ have\ a\ (?:small|little|quick)\ favou?r\ to\ ask.*"
        r"|(?:if\ you\ (?:enjoyed|value|like)\b.{0,80}(?:please\ )?(?:consider\ )?(?:donat|support|contribut)ing.*)"
        r"|у\ нас\ (?:есть\ )?(?:небольшая|маленькая)\ просьба.*",
        "… we have a small favor to ask.",
        "We have a small garden to tend.",
    ),
    _rule(
        "photo-credit",
        Reach.STRETCH,
        r"(?<=[.!?”\"'’]\ )(?:Photo(?:graph)?:?\ )?[A-Z]{2,}(?:/[A-Z][A-Z.'’]*(?:\ [A-Z][A-Z.'’]*)*){1,3}\s*\Z",
        "The harbour at dawn. EPA/ANNA LIND/TASS",
        "He works for the EU/UN mission.",
        case=True,
        cues=("/",),
    ),
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch to cut, in code points of the line."""

    start: int
    end: int
    rule: str
    to_end: bool = False


def hits(line: str, *, second_half: bool) -> Iterator[Hit]:
    """What the rules cut from a line, in order, without overlaps."""
    body = line.strip()
    if not body:
        return
    left = len(line) - len(line.lstrip())
    for rule in RULES:
        if rule.reach is Reach.TO_END and second_half and rule.pattern.fullmatch(body):
            yield Hit(left, left + len(body), rule.name, to_end=True)
            return
        if rule.reach is Reach.LINE and rule.pattern.fullmatch(body):
            yield Hit(left, left + len(body), rule.name)
            return
    folded = line.lower()
    stretches = sorted(
        (match.start(), match.end(), rule.name)
        for rule in RULES
        if rule.reach is Reach.STRETCH and any(cue in folded for cue in rule.cues)
        for match in rule.pattern.finditer(line)
    )
    free = 0
    for start, end, name in stretches:
        if start >= free:
            yield Hit(start, end, name)
            free = end
