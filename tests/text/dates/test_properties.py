"""What holds for any text."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regesta.model import Basis
from regesta.text.dates import RULES, edtf, find_dates, read_date
from regesta.text.dates.days import Days, Part, Unit, around, months, part_of, years

LANGUAGES = st.sampled_from(["en", "ru", "und"])
BASES = st.none() | st.dates()
PIECES = st.sampled_from(
    [
    "April", "May", "Feb.", "26", "5", "31", "2022", "1990s", "'98", "the", "of", "last", "next", "this", "week",
    "year", "Friday", "Tuesday", "will", "met", "today", "same", "day", "two", "days", "ago", "later", "in", "late",
    "early", "end", "quarter", "first", "19th", "century", "summer", "2022-04-26", "26.04.2022", "04/26/22", "–", "-",
    "апреля", "мая", "в", "прошлой", "неделе", "год", "года", "г.", "три", "дня", "назад", "во", "вторник",
    "накануне", "через", "XIX", "веке", "конце", "первом", "квартале", "выходные", ",", ".", "(", ")", "\n", "\u00a0",
    "’", "%", "$",
    ]
)  # fmt: skip
PROSE = st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=30).map("".join)
TEXTS = PROSE | st.text(max_size=200)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(TEXTS, LANGUAGES), max_size=3), BASES, st.booleans())
def test_expressions_are_sorted_apart_and_in_order(
    passages: list[tuple[str, str]], base: date | None, day_first: bool
) -> None:
    """Spans are sorted and apart, equal to their text; days are in order and agree with EDTF, basis and rule."""
    results = find_dates(passages, base, day_first=day_first)
    assert results == find_dates(passages, base, day_first=day_first)
    assert len(results) == len(passages)
    for (text, _), expressions in zip(passages, results, strict=True):
        end = 0
        for found in expressions:
            assert end <= found.start < found.end <= len(text)
            assert found.text == text[found.start : found.end]
            assert found.rule in RULES
            end = found.end
            if found.earliest is not None and found.latest is not None:
                assert found.earliest <= found.latest
                assert found.edtf == edtf(found.earliest, found.latest)
            if found.basis is Basis.STATED:
                assert found.relative_to is None


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_line_is_read_or_refused(line: str) -> None:
    """A line is read as a stated date or not at all."""
    found = read_date(line)
    assert found is None or (found.basis is Basis.STATED and found.earliest is not None)


@settings(max_examples=200, deadline=None)
@given(st.dates(min_value=date(1, 1, 1), max_value=date(9990, 1, 1)))
def test_stated_day_is_read_back(day: date) -> None:
    """A day written in full is read as itself."""
    for line in (day.isoformat(), f"{day.day}.{day.month}.{day.year}"):
        found = read_date(line) if day.year >= 1000 else None
        assert found is None or found.earliest == found.latest == day


@given(st.dates(), st.sampled_from(list(Unit)), st.integers(-200, 200))
def test_units_follow_each_other_without_gap(day: date, unit: Unit, shift: int) -> None:
    """Neighbouring weeks, months and years touch; the unit of a day contains it."""
    here, there = around(day, unit, shift), around(day, unit, shift + 1)
    if here is None or there is None or unit is Unit.WEEKEND:
        return
    assert here.last + timedelta(days=1) == there.first


@pytest.mark.parametrize(
    "days",
    [months(2020, 2), months(2021, 4), months(2021, 6, 3), years(2019, 2019), years(1990, 1999), years(1901, 2000)],
)
def test_thirds_cover_a_stretch(days: Days | None) -> None:
    """The early, middle and late third of a stretch touch and make it whole."""
    assert days is not None
    early, mid, late = (part_of(days, part) for part in Part)
    assert (early.first, late.last) == days
    assert early.last + timedelta(days=1) == mid.first
    assert mid.last + timedelta(days=1) == late.first


HOSTILE = {
    "digits": "1", "figures": "1 ", "dots": ".", "points": "1.", "brackets": "(", "years": "1999 ", "dashes": "1999-",
    "months": "may ", "Months": "May ", "blanks": "May     ", "weekdays": "Friday ", "sentences": "Monday. ",
    "address": "a.b@", "path": "a/2014/", "count": "one ", "quarter": "the first quarter ", "lines": "\n",
    "genitives": "мая ", "roman": "XIX ", "eve": "накануне выборов ", "hyphens": "а-", "wednesdays": "в среду ",
}  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("language", ["en", "ru", "und"])
def test_hostile_text_takes_linear_time(piece: str, language: str) -> None:
    """Twice the text takes about twice the time, not four times."""

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        find_dates([(text, language)], date(2022, 4, 26))
        return time.process_time() - start

    seconds(1_000)  # builds the grammar
    # A busy machine may spoil one comparison, not three; what grows with the square spoils all.
    assert any(seconds(40_000) < max(seconds(10_000), 0.005) * 12 for _ in range(3))
