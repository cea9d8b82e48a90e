"""Counts in order of time into a row of columns, as wide as the page lets it be.

What is counted stands solid on the line; a second count, as of the documents published, is a ring above it. Places
across are per cent and heights are pixels, so that letters keep their size on a phone and on a desk. Names under the
line are thinned out until none touches another, for a narrow picture more than for a wide one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regesta.figures.markup import element
from regesta.text.markdown import Markdown

_HEIGHT = 112
"""Of the tallest column, in pixels."""
_HEAD = 34
"""Room above it for the rings."""
_FOOT = 22
_LEAST = 2
_FEWEST = 12
"""A row has room for so many columns at least: a single one is no wall."""
_NARROW, _WIDE = 320, 680
"""Pixels that the names under the line may count on."""
_LETTER = 7
_BETWEEN_NAMES = 10
_EVERY = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512)
_EVERY_MAJOR = (1, 2, 5, 10, 20, 50, 100)
_MOST_SKIPPED = 4
"""Beyond that the major columns alone are named."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    label: str
    """In full, as `April 2022`."""
    short: str
    """Under the line."""
    value: int
    href: str = ""
    second: int = 0
    major: bool = False
    """Whether its name is kept before others, as that of a January."""


def columns(bars: Sequence[Column], label: str, *, value: str = "", second: str = "") -> Markdown:
    """A picture of counts in time; nothing where there is nothing to count.

    Args:
        bars: In order of time, those that are empty included.
        label: What the picture shows, for those who do not see it.
        value: What is counted, as `Mentions`; said of each column and below the picture.
        second: The same of the second count.
    """
    if not bars:
        return Markdown("")
    step = 100 / max(len(bars), _FEWEST)
    highest = max(1, *(bar.value for bar in bars), 1)
    names = (value, second)
    drawn = [_column(bar, number * step, step, highest, names) for number, bar in enumerate(bars)]
    base = _HEAD + _HEIGHT
    axis = [
        element("line", {"class": "rg-grid", "x1": 0, "x2": "100%", "y1": _HEAD, "y2": _HEAD}),
        element("line", {"class": "rg-axis", "x1": 0, "x2": "100%", "y1": base + 0.5, "y2": base + 0.5}),
        element("text", {"class": "rg-most", "x": "100%", "y": _HEAD - 4, "text-anchor": "end"}, str(highest)),
    ]
    role = "group" if any(bar.href for bar in bars) else "img"
    size: dict[str, str | int | float] = {"width": "100%", "height": base + _FOOT}
    drawing = element("svg", {"role": role, "aria-label": label, **size}, *axis, *drawn, *_names(bars, step))
    return element("figure", {"class": "rg-figure rg-columns", "data-search-exclude": ""}, drawing, *_key(bars, names))


def _column(bar: Column, left: float, step: float, highest: int, names: tuple[str, str]) -> Markdown:
    """The column, with the whole height of the picture to hit."""
    if not bar.value and not bar.second:
        return Markdown("")
    parts = []
    if bar.href:
        full = {"y": 0, "height": _HEAD + _HEIGHT + _FOOT}
        parts.append(element("rect", {"class": "rg-hit", "x": _percent(left), "width": _percent(step), **full}))
    if bar.value:
        height = max(_LEAST, bar.value / highest * _HEIGHT)
        across = {"x": _percent(left + step * 0.14), "width": _percent(step * 0.72)}
        parts.append(element("rect", {"class": "rg-bar", **across, "y": _HEAD + _HEIGHT - height, "height": height}))
    if bar.second:
        radius = min(3 + bar.second**0.5, 6.0)
        parts.append(element("circle", {"class": "rg-ring", "cx": _percent(left + step / 2), "cy": 8, "r": radius}))
    said = _said(bar, names)
    parts.append(element("title", {}, said))
    return element("a", {"href": bar.href, "aria-label": said}, *parts) if bar.href else element("g", {}, *parts)


def _said(bar: Column, names: tuple[str, str]) -> str:
    """`April 2022 – Mentions: 12; Documents: 2`."""
    counts = [
        f"{name}: {count}" if name else str(count)
        for name, count in zip(names, (bar.value, bar.second), strict=True)
        if count
    ]
    return f"{bar.label} – {'; '.join(counts)}"


def _names(bars: Sequence[Column], step: float) -> Iterable[Markdown]:
    narrow, wide = _fitting(bars, step, _NARROW), _fitting(bars, step, _WIDE)
    for number in sorted(narrow | wide):
        anchor, place = "middle", (number + 0.5) * step
        half = _width(bars[number].short) / 2 / _NARROW * 100
        if place < half:
            anchor, place = "start", number * step
        elif place > 100 - half:
            anchor, place = "end", (number + 1) * step
        only = "" if number in narrow & wide else " rg-narrow" if number in narrow else " rg-wide"
        at: dict[str, str | int | float] = {"x": _percent(place), "y": _HEAD + _HEIGHT + 16, "text-anchor": anchor}
        yield element("text", {"class": f"rg-name{only}", **at}, bars[number].short)


def _fitting(bars: Sequence[Column], step: float, width: int) -> frozenset[int]:
    """The numbers of the columns whose names stand side by side in so many pixels: the major ones if not all."""
    slot = step / 100 * width
    widest = max(_width(bar.short) for bar in bars[1:] or bars)
    majors = [number for number, bar in enumerate(bars) if bar.major]
    start = majors[0] if majors else 0
    every = next((every for every in _EVERY if every * slot >= widest), len(bars))
    if len(majors) > 1 and every > _MOST_SKIPPED:
        apart = (majors[1] - majors[0]) * slot
        chosen = majors[:: next((every for every in _EVERY_MAJOR if every * apart >= widest), len(majors))]
    else:
        chosen = list(range(start % every, len(bars), every))
    # The first is always named, and what follows keeps clear of it.
    reach = max(_width(bars[0].short), slot / 2 + _width(bars[0].short) / 2)
    clear = (number for number in chosen if (number + 0.5) * slot - _width(bars[number].short) / 2 >= reach)
    return frozenset((0, *clear))


def _width(name: str) -> int:
    return len(name) * _LETTER + _BETWEEN_NAMES


def _key(bars: Sequence[Column], names: tuple[str, str]) -> Iterable[Markdown]:
    """Below the picture, what its marks stand for."""
    marks = (("rg-key-bar", any(bar.value for bar in bars)), ("rg-key-ring", any(bar.second for bar in bars)))
    told = [
        element("span", {"class": f"rg-key {mark}"}, name)
        for name, (mark, is_there) in zip(names, marks, strict=True)
        if name and is_there
    ]
    if told:
        yield element("figcaption", {}, *told)


def _percent(share: float) -> str:
    return f"{share:.2f}".rstrip("0").rstrip(".") + "%"
