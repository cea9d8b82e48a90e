"""Terms of office into a list with a bar for each: the words tell what the bars show.

Behind the bars lies the span of time of the documents. A term whose beginning or end is not known runs out into an
arrow at that side, so that nobody takes the edge of the picture for a date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from regesta.figures.markup import element
from regesta.text.markdown import Markdown

_WIDTH, _HEIGHT = 300, 14
_ARROW = 9
_TOP, _BOTTOM = 3, 11
_MOST_TICKS = 4
_DAY = timedelta(days=1)
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)


@dataclass(frozen=True, slots=True)
class Bar:
    """One term."""

    words: Markdown
    """Who or what, with its link."""
    when: Markdown
    """Its days in words, and what else is to stand in the second line."""
    first: date | None
    last: date | None
    group: str = ""
    """A heading over it and its like, as the name of an office."""


Span = tuple[date, date]


def terms(bars: Sequence[Bar], label: str, *, corpus: Span | None = None, corpus_label: str = "") -> Markdown:
    """The list; nothing where there are no terms.

    Args:
        bars: In the order in which they are to stand; those of a group together.
        label: What the list tells.
        corpus: The first and last day of the documents.
        corpus_label: What the band behind the bars is.
    """
    if not bars:
        return Markdown("")
    span = _span(bars, corpus)
    lists = []
    for heading, group in groupby(bars, key=lambda bar: bar.group):
        head = [element("p", {"class": "rg-office"}, heading)] if heading else []
        items = [_item(bar, span, corpus) for bar in group]
        lists += [*head, element("ol", {"class": "rg-terms-list"}, *items)]
    return element(
        "figure",
        {"class": "rg-figure rg-terms", "aria-label": label},
        *lists,
        _axis(span, corpus, corpus_label),
    )


def _item(bar: Bar, span: Span, corpus: Span | None) -> Markdown:
    words = [element("span", {"class": "rg-term"}, bar.words)]
    if bar.when:
        words += [Markdown(" "), element("span", {"class": "rg-term-when"}, bar.when)]
    return element("li", {}, element("span", {"class": "rg-term-words"}, *words), _bar(bar, span, corpus))


def _bar(bar: Bar, span: Span, corpus: Span | None) -> Markdown:
    left = 0.0 if bar.first is None else _across(bar.first, span)
    right = float(_WIDTH) if bar.last is None else _across(bar.last + _DAY if bar.last < date.max else bar.last, span)
    right = max(right, left + 2)
    shapes = [*_band(span, corpus), element("line", {"class": "rg-grid", "x1": 0, "x2": _WIDTH, "y1": 7, "y2": 7})]
    start = left + _ARROW if bar.first is None else left
    end = right - _ARROW if bar.last is None else right
    if end > start:
        shapes.append(
            element("rect", {"class": "rg-bar", "x": start, "y": _TOP, "width": end - start, "height": _BOTTOM - _TOP})
        )
    shapes += [
        element("path", {"class": "rg-open", "d": _arrow(edge, towards)})
        for edge, towards, is_open in ((start, -1, bar.first is None), (end, 1, bar.last is None))
        if is_open
    ]
    return _drawing(_HEIGHT, shapes)


def _arrow(edge: float, towards: int) -> str:
    """Two broken strokes and a head, away from a bar's edge."""
    step = _ARROW / 3 * towards
    lines = [f"M{edge + step * number:.1f} {_TOP}v{_BOTTOM - _TOP}" for number in (0.6, 1.4)]
    tip = edge + step * 3
    return "".join(lines) + f"M{tip - step:.1f} {_TOP}L{tip:.1f} {(_TOP + _BOTTOM) / 2:.0f}L{tip - step:.1f} {_BOTTOM}"


def _axis(span: Span, corpus: Span | None, corpus_label: str) -> Markdown:
    """Years below the bars, and what the band is."""
    ticks = [
        element("text", {"class": "rg-name", "x": x, "y": 12, "text-anchor": anchor}, str(year))
        for year, x, anchor in _ticks(span)
    ]
    key = (
        [element("span", {"class": "rg-key rg-key-band"}, corpus_label)] if corpus is not None and corpus_label else []
    )
    return element("figcaption", {"class": "rg-terms-axis"}, element("span", {}, *key), _drawing(16, ticks))


def _ticks(span: Span) -> Iterator[tuple[int, float, str]]:
    """Round years, none so near to the next that they touch."""
    years = span[1].year - span[0].year + 1
    step = next((step for step in _STEPS if years / step <= _MOST_TICKS), years)
    for year in range(-(-span[0].year // step) * step, span[1].year + 1, step):
        x = _across(date(year, 1, 1), span)
        yield year, x, "start" if x < 16 else "end" if x > _WIDTH - 16 else "middle"


def _band(span: Span, corpus: Span | None) -> Iterator[Markdown]:
    if corpus is not None:
        left, right = _across(corpus[0], span), _across(corpus[1], span)
        yield element(
            "rect", {"class": "rg-band", "x": left, "y": 0, "width": max(right - left, 1.0), "height": _HEIGHT}
        )


def _drawing(height: int, shapes: Iterable[Markdown]) -> Markdown:
    return element("svg", {"viewBox": f"0 0 {_WIDTH} {height}", "aria-hidden": "true"}, *shapes)


def _span(bars: Sequence[Bar], corpus: Span | None) -> Span:
    """From the first to the last day that is known, and a little more, in whole years."""
    days = [day for bar in bars for day in (bar.first, bar.last) if day is not None]
    days += corpus or ()
    first, last = (min(days).year, max(days).year) if days else (date.min.year, date.min.year)
    room = max(1, (last - first) // 12)
    return date(max(first - room, 1), 1, 1), date(min(last + room, 9999), 12, 31)


def _across(day: date, span: Span) -> float:
    return (day - span[0]).days / max((span[1] - span[0]).days, 1) * _WIDTH
