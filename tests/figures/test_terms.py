"""Terms of office as a list with bars."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from tests.conftest import read_html

from regesta.figures.markup import element
from regesta.figures.terms import Bar, terms
from regesta.text.markdown import Markdown

CORPUS = date(1912, 5, 1), date(1914, 8, 1)


def _bar(first: date | None, last: date | None, *, who: str = "Ada Lind", group: str = "") -> Bar:
    return Bar(element("a", {"href": "../ada/"}, who), Markdown("when"), first, last, group)


def _rects(drawn: Markdown, kind: str) -> list[tuple[float, float]]:
    """Left and width of the bars of a kind."""
    found = re.findall(rf'<rect class="{kind}" x="([\d.]+)"[^>]* width="([\d.]+)"', drawn)
    return [(float(left), float(width)) for left, width in found]


def test_without_terms_there_is_no_picture() -> None:
    """Nobody's offices are nothing to draw."""
    assert terms([], "Offices", corpus=CORPUS) == ""


def test_every_term_is_told_in_words_beside_its_bar() -> None:
    """The list has who and when as text, so that the bars need not be seen."""
    drawn = terms([_bar(date(1910, 1, 1), date(1911, 1, 1)), _bar(date(1912, 1, 1), None, who="B & Co")], "Offices")
    shown = read_html(drawn)
    assert "Ada Lind whenB & Co when" in shown.text
    assert shown.elements.count("li") == 2
    assert shown.elements.count("svg") == 3
    assert drawn.count('aria-hidden="true"') == 3


@pytest.mark.parametrize(
    ("first", "last", "arrows"),
    [
        (date(1900, 1, 1), date(1910, 1, 1), 0),
        (None, date(1910, 1, 1), 1),
        (date(1900, 1, 1), None, 1),
        (None, None, 2),
        (date.min, date.max, 0),
        (None, date.max, 1),
    ],
)
def test_an_open_end_is_an_arrow(first: date | None, last: date | None, arrows: int) -> None:
    """Where a beginning or end is not known, the bar runs out; where it is, it does not."""
    drawn = terms([_bar(first, last)], "Offices", corpus=CORPUS)
    assert drawn.count('class="rg-open"') == arrows
    assert all(left >= 0 and left + width <= 300 for left, width in _rects(drawn, "rg-bar"))


def test_bars_stand_in_time_before_the_span_of_the_documents() -> None:
    """An earlier term stands to the left of a later one, and the documents between them."""
    drawn = terms(
        [_bar(date(1900, 1, 1), date(1905, 1, 1)), _bar(date(1920, 1, 1), date(1925, 1, 1))], "x", corpus=CORPUS
    )
    (early, width), (late, _) = _rects(drawn, "rg-bar")
    band, _ = _rects(drawn, "rg-band")[0]
    assert early + width < band < late


def test_a_term_of_a_day_can_be_seen() -> None:
    """However short, a term has some width."""
    drawn = terms([_bar(date(1900, 1, 1), date(1900, 1, 1)), _bar(date(1800, 1, 1), date(1999, 1, 1))], "x")
    assert all(width >= 2 for _, width in _rects(drawn, "rg-bar"))


def test_offices_of_a_body_stand_under_their_names() -> None:
    """Holders of one office stand together under it."""
    bars = [_bar(None, None, group="Mayor"), _bar(None, None, group="Mayor"), _bar(None, None, group="Clerk <1>")]
    drawn = terms(bars, "Offices")
    assert re.findall(r'<p class="rg-office">([^<]*)</p>', drawn) == ["Mayor", "Clerk &lt;1&gt;"]
    assert drawn.count("<ol") == 2


@pytest.mark.parametrize("years", [1, 3, 12, 60, 400, 2000])
def test_years_on_the_axis_do_not_touch(years: int) -> None:
    """From one year to two thousand there are few enough names of years."""
    drawn = terms([_bar(date(7, 1, 1), date(6 + years, 12, 31))], "x")
    places = [float(x) for x in re.findall(r'<text class="rg-name" x="([\d.]+)"', drawn)]
    assert 1 <= len(places) <= 6
    assert all(after - before >= 34 for before, after in pairwise(places))
