"""Tells whether Russian words that look like a date are one, by what stands around them."""

from __future__ import annotations

import re

from regesta.text.dates.grammar import Found, Guard, Reading
from regesta.text.dates.numeric import stands_alone
from regesta.text.dates.russian_tense import is_genitive

_BEFORE_GENITIVE_MONTH = re.compile(
    r"(?<!\w)(?:с|до|от|после|около|позднее|позже|ранее|раньше|течение|числах|протяжении) $"
)
_BEFORE_DATIVE_MONTH = re.compile(r"(?<!\w)(?:к|ко|по) $")
_WOMAN_OR_EMPEROR = ("мар", "май", "мая", "мае", "маю", "авг")
_STREET = re.compile(
    r"(?:улиц\w{0,3}|ул\.|площад\w{0,3}|пл\.|проспект\w{0,3}|переул\w{0,4}|имени|им\.|парк\w{0,3}|завод\w{0,3}) $"
)
_HABIT_OR_NAME = re.compile(
    r"(?<!\w)(?:кажд(?:ый|ую|ое|ой|ого)|люб(?:ую|ой)|чист(?:ый|ого)|велик(?:ая|ую|ой)|страстн\w{2}|черн(?:ая|ую|ой)|"
    r"кровав\w{2}|вербн\w{2}|светл\w{2}|прощен\w{2}) $"
)
_BEFORE_WEDNESDAY = re.compile(
    r"(?<!\w)(?:в|на|со|до|по|к|эту|ту|прошлую|минувшую|прошедшую|ближайшую|следующую|(?:понедельник|вторник) и) $"
)
_OTHER_MILIEU = re.compile(
    r" (?:обитан|прожив|общен|развит|разработ|программир|выполн|учен|специал|эксперт|журналист|студент|молод|интеллиг)"
)
_BEFORE_YEAR = re.compile(r"(?:(?<!\w)(?:в|с|до|к|по|после|от|за|на|около|начале|конце|середине)|[(\[–]) ?$")
_AFTER_YEAR = re.compile(r" ?(?:[.,;:!?)\]–—»\"]|$)|-(?:м|го|й)")
_YEARS_FOLLOW = re.compile(r" ?(?:,|и|или|–|-) ?[12][0-9]{3}(?: ?(?:,|и|или|–|-) ?[12][0-9]{3})? (?:год|гг)")

_BEFORE_DECADE = re.compile(r"(?<!\w)(?:в|с|до|к|начале|начала|конце|конца|середине|середины) $")
_OTHER_ERA = re.compile(r" ?до н")
_NEXT_WORD = re.compile(r" ([а-я-]{1,30})")


def is_month_name(reading: Reading, found: Found) -> bool:
    """Whether a month without a day is a month, not a woman called Майя or Марта, nor Octavian Augustus."""
    word, start = found["month"], found.start("month")
    named = reading.is_capital(start) and not reading.text[start : found.end("month")].isupper()
    if named and word.startswith(_WOMAN_OR_EMPEROR) and start > reading.sentence(start)[0]:
        return False
    before = reading.before(start, 16)
    if word.endswith("."):
        return _BEFORE_YEAR.search(before) is not None
    if word.endswith(("я", "та")):
        return not reading.is_capital(start) and _BEFORE_GENITIVE_MONTH.search(before) is not None
    if word.endswith(("ю", "у")):
        return _BEFORE_DATIVE_MONTH.search(before) is not None
    return True


def is_calendar_day(reading: Reading, found: Found) -> bool:
    """Whether a day with its month is a date, not the name of a street."""
    return stands_alone(reading, found) and _STREET.search(reading.before(found.start(), 16)) is None


def is_weekday(reading: Reading, found: Found) -> bool:
    """Whether the word is a day of the week: среда may be surroundings, and `каждую пятницу` is a habit."""
    before = reading.before(found.start(), 24)
    if _HABIT_OR_NAME.search(before):
        return False
    if not found["weekday"].startswith("сред"):
        return True
    if _OTHER_MILIEU.match(reading.folded, found.end()) or (found["weekday"] == "среде" and not before.endswith("к ")):
        return False
    return found.start("weekday") > found.start() or _BEFORE_WEDNESDAY.search(before) is not None


def is_bare_year(reading: Reading, found: Found) -> bool:
    """Whether four figures without the word `год` are a year: after a preposition and before a stop."""
    if not stands_alone(reading, found):
        return False
    if _YEARS_FOLLOW.match(reading.folded, found.end()):
        return True
    return (
        _BEFORE_YEAR.search(reading.before(found.start(), 12)) is not None
        and _AFTER_YEAR.match(reading.folded, found.end()) is not None
    )


def is_after(*prepositions: str) -> Guard:
    """A guard: one of the prepositions must stand before, or nearly before."""
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(prepositions)}) (?:(?:примерно|около|еще) )?$")
    return lambda reading, found: pattern.search(reading.before(found.start(), 20)) is not None


def is_the_day_before(reading: Reading, found: Found) -> bool:
    """Whether `накануне` stands alone: `накануне выборов` says only before what."""
    follows = _NEXT_WORD.match(reading.folded, found.end())
    return follows is None or not is_genitive(follows[1])


def is_short_decade(reading: Reading, found: Found) -> bool:
    """Whether `90-е` are years: the word stands there, or a preposition before."""
    if "год" in found[0] or "гг" in found[0]:
        return stands_alone(reading, found)
    return _BEFORE_DECADE.search(reading.before(found.start(), 12)) is not None


def is_era(reading: Reading, found: Found) -> bool:
    """Whether a century is one of our era."""
    return _OTHER_ERA.match(reading.folded, found.end()) is None
