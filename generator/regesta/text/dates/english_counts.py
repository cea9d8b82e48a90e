"""Reads English words that count from a day: `three days ago`, `in two weeks`, `a month later`, `the day before`."""

from __future__ import annotations

import re

from regesta.text.dates.days import Unit
from regesta.text.dates.english_units import UNITS
from regesta.text.dates.english_words import COUNT, VAGUE_COUNTS, cardinal
from regesta.text.dates.grammar import Found, Reading, Rule, spaced
from regesta.text.dates.meanings import Anchor, Later, Meaning, OtherPeriod, Shifted, VaguePast, counted

_END = "(?![a-z0-9])"
_COUNTED = f"{COUNT}[ -](?P<unit>day|week|month|year|decade|centur(?=y|ies))(?:s|y|ies)?{_END}"
_ANY_UNIT = "(?:day|week|month|year|decade)s?"
_PLURAL = "(?:days|weeks|months|years|decades|centuries)"
_VAGUE = f"(?:{'|'.join(sorted(VAGUE_COUNTS, key=len, reverse=True))})"
_HALF = "and a half"
_SIDE = rf"(?P<side>earlier|later|previously|afterwards?){_END}(?! than)"
# with a noun after it, `before` says before what, and not from which day to count
_SIDE_ALONE = r"(?P<side>before|after)(?= ?(?:[.,;:!?)\]–\"”'»]|$))"
_IN = re.compile(r"\bin (?:about |just |another |some |only )?$")


def _unit(found: Found) -> Unit:
    return Unit.CENTURY if found["unit"] == "centur" else UNITS[found["unit"]]


def _ago(found: Found) -> Meaning:
    return counted(_unit(found), -cardinal(found["count"]))


def _from_now(found: Found) -> Meaning:
    return Shifted(_unit(found), cardinal(found["count"]))


def _ahead(found: Found) -> Meaning:
    return Later(_unit(found), cardinal(found["count"]))


def _is_after_in(reading: Reading, found: Found) -> bool:
    return _IN.search(reading.before(found.start(), 14)) is not None


def _aside(found: Found) -> Meaning:
    groups = found.groupdict()
    count = cardinal(groups["count"]) if groups.get("count") is not None else 1
    before = found["side"] in ("earlier", "before", "previously")
    return counted(_unit(found), -count if before else count, Anchor.NAMED)


def _beyond(found: Found) -> Meaning | None:
    pair = (found["side"], found["word"])
    return {("before", "yesterday"): Shifted(Unit.DAY, -2), ("after", "tomorrow"): Shifted(Unit.DAY, 2)}.get(pair)


def _other_period(found: Found) -> Meaning:
    return OtherPeriod()


def _vague(found: Found) -> Meaning:
    return VaguePast()


COUNT_FIRST = (
    Rule("ago", spaced(f"{_COUNTED} ago{_END}"), _ago),
    Rule("from-now", spaced(f"{_COUNTED} from (?:now|today){_END}"), _from_now),
    Rule("ahead", spaced(f"{_COUNTED}(?:'s?)?(?: time)?"), _ahead, _is_after_in),
    Rule("aside", spaced(f"{_COUNTED} {_SIDE}"), _aside),
    Rule("aside", spaced(f"{_COUNTED} {_SIDE_ALONE}"), _aside),
    Rule("other-period", spaced(f"(?:six|nine|twelve|6|9|12)[ -]months?{_END}"), _other_period),
    Rule("vague-past", spaced(f"{COUNT} {_ANY_UNIT} {_HALF} ago{_END}"), _vague),
    Rule("vague-past", spaced(f"{COUNT} {_HALF} {_ANY_UNIT} ago{_END}"), _vague),
)
VAGUE_FIRST = (Rule("vague-past", spaced(f"(?:{_VAGUE} )?{_PLURAL} ago{_END}"), _vague),)
UNIT_FIRST = (
    Rule("beyond", spaced(f"day (?P<side>before|after) (?P<word>yesterday|tomorrow){_END}"), _beyond),
    Rule("aside", spaced(f"(?P<unit>day|week|month|year|night) {_SIDE_ALONE}"), _aside),
)
