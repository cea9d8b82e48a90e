"""Tells whether an English sentence speaks of the past or of the future where a date stands in it.

The nearest verb before the date decides, else the nearest after it. A group such as `will be held` or `to be signed`
is one verb. In a headline an infinitive looks ahead: `Ministers to meet on Thursday`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter

from regesta.text.dates.english_words import MONTH
from regesta.text.dates.grammar import Reading, Verb
from regesta.text.dates.meanings import Tense

_ADVERBS = r"(?: (?:not|also|then|likely|probably|soon|again|first|now|still|never|always|ever|[a-z]{3,12}ly))?"
_FUTURE_VERBS = (
    "meets|begins|starts|opens|arrives|visits|hosts|leaves|travels|convenes|expires|resumes|flies|votes|goes|heads|"
    "returns|upcoming|scheduled|slated|due|planned|plans|planning"
)
_LOOKING_AHEAD = (
    "expect|expects|expected|plan|plans|planned|planning|hope|hopes|hoping|intend|intends|want|wants|agreed|ready|"
    "preparing|set|likely|going|about|promised|vowed|pledged|invited|scheduled|slated|due"
)
_IRREGULAR = (
    "was|were|had|did|been|said|told|met|came|went|took|made|got|gave|saw|knew|thought|found|left|held|began|brought|"
    "wrote|sent|spoke|rose|fell|won|lost|led|built|bought|sold|paid|felt|became|heard|ran|grew|broke|chose|drew|drove|"
    "flew|fought|hit|cut|kept|laid|let|meant|put|quit|sat|sought|set|shot|shut|slept|spent|split|spread|stood|stole|"
    "struck|swore|taught|threw|understood|withdrew|wore|read|dealt|died|ate|beat|blew|burst|caught|drank|fed|fled|forgot|"
    "froze|hung|hid|lent|lit|rang|rode|sang|sank|shook|slid|stuck|swam|swept|swung|tore|woke|has|have|'ve"
)
_NO_VERBS = re.compile(
    "united|need|indeed|speed|hundred|red|bed|feed|seed|weed|greed|breed|exceed|proceed|succeed|wed|shed|sacred|armed|"
    "unprecedented|limited|advanced|embed|ed"
)
_CUE = re.compile(
    rf"(?P<future>(?<!\w)(?:will|shall|would|won't|wouldn't|'ll|may|might|must|should|could(?! not)){_ADVERBS}"
    r"(?: have)?(?: be| been)?(?: [a-z]+)?"
    r"|'ll(?: be)?(?: [a-z]+)?"
    rf"|\b(?:{_LOOKING_AHEAD})(?: for| on)? to(?: be)? [a-z]+|\bto be [a-z]+"
    r"|\b(?:is|are|am|was|were) to(?: be)? [a-z]+"
    r"|\b(?:is|are|am) (?:[a-z]{2,14}ing|scheduled|due|expected|planned|slated|set)\b"
    rf"|\b(?:scheduled|due|planned|slated|expected|set) (?:for|on|in|by|at)\b|\b(?:{_FUTURE_VERBS})\b)"
    rf"|(?P<past>\b(?:has|have|had) been [a-z]+|\b(?:{_IRREGULAR})\b|\b[a-z]{{2,16}}ed\b)"
    r"|(?P<infinitive>\bto (?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|our\b|my\b|this\b|that\b|be\b)[a-z]{2,14}\b)"
)
_BEFORE_ADJECTIVE = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|of|our|these|any|some|with)|'s)"
    r" (?:(?:still|newly|once|now|long|[a-z]{3,12}ly) )?$"
)
_SUPPOSED = re.compile(r"\b(?:as if|as though|if only|wish(?:es)?(?: that)?) (?:[a-z']{1,16} ){1,3}$")
_SINCE = re.compile(r"\bsince (?:(?:early|late|mid|about|around|at least) )?$")
_DEADLINE = re.compile(
    r"(?<!not )(?<!up )\b(?:until|till|no later than|as (?:soon|early|late) as)"
    r" (?:(?:noon|midnight|[0-9:.]{1,5}(?: ?[ap]\.?m\.?)?)(?: [a-z]{3,4})? (?:on )?)?$"
)
_BY_MONTH = re.compile(r"\b(?:by|through) $")
_MONTH = re.compile(MONTH)
_AHEAD_OF = re.compile(r"\b(?:ahead of|for|until) $")
_PAST_NEXT = re.compile(rf" (?:{_IRREGULAR}|(?!need|indeed)[a-z]{{2,16}}ed)(?![a-z])")
_PREPOSITION = re.compile(r"\b(?:in|of|since|from|for|at) $")
HEADLINE_LENGTH = 160
DEADLINE_AFTER = 16
"""At the beginning of a sentence, `Until Friday` speaks of the past as well."""


def english_tense(reading: Reading, start: int, end: int) -> Tense | None:
    """The tense of the verb that a date at this span belongs to."""
    if (told := _told_by_neighbours(reading, start, end)) is not None:
        return told
    before = after = None
    for place, tense, _ in _verbs(reading, start):
        if place >= end:
            after = tense
            break
        if place < start:
            before = tense
    return before or after


def _verbs(reading: Reading, position: int) -> tuple[Verb, ...]:
    """The verbs near a position, so far as its sentence reaches."""
    first, last = reading.sentence(position)
    if first not in reading.verbs:
        headline = _is_headline(reading)
        cues = (
            (cue.start(), _tense(reading, cue, headline=headline)) for cue in _CUE.finditer(reading.folded, first, last)
        )
        reading.verbs[first] = tuple((place, tense, True) for place, tense in cues if tense is not None)
    verbs = reading.verbs[first]
    index = bisect_left(verbs, position, key=itemgetter(0))
    return verbs[max(0, index - 1) : index + 3]


def _told_by_neighbours(reading: Reading, start: int, end: int) -> Tense | None:
    """The tense that the words next to the date tell: `until Friday`, `the court Friday refused`, `Friday's ruling`."""
    before = reading.before(start)
    if _SINCE.search(before):
        return Tense.PAST
    if _BY_MONTH.search(before) and _MONTH.match(reading.folded, start):
        return Tense.FUTURE
    if _DEADLINE.search(before) and start - reading.sentence(start)[0] > DEADLINE_AFTER:
        return Tense.FUTURE
    if _PAST_NEXT.match(reading.folded, end) and not _PREPOSITION.search(before):
        return Tense.PAST
    if reading.after(end, 2) == "'s":
        return Tense.FUTURE if _AHEAD_OF.search(before) else Tense.PAST
    return None


def _tense(reading: Reading, cue: re.Match[str], *, headline: bool) -> Tense | None:
    if cue.lastgroup == "future":
        return Tense.FUTURE
    if cue.lastgroup == "infinitive":
        return Tense.FUTURE if headline else None
    word = cue[0]
    if _NO_VERBS.fullmatch(word) or (word.endswith("ed") and _BEFORE_ADJECTIVE.search(reading.before(cue.start(), 24))):
        return None
    if word == "were" and _SUPPOSED.search(reading.before(cue.start(), 48)):
        return None
    return Tense.PAST


def _is_headline(reading: Reading) -> bool:
    text = reading.text.strip()
    return len(text) <= HEADLINE_LENGTH and not text.endswith((".", "!", "?", "…", '"', "”", ":"))
