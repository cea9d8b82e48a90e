"""What happens and is published into tables of days, months and years, whose marked cells are links.

What is mentioned has a round mark, what is published a square one; each link says in words and figures what it leads
to. A cell of months or years shows the number of mentions, the darker the more.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from regesta.figures.markup import element
from regesta.text.markdown import Markdown
from regesta.words import Words, words_of

_MONDAY = date(2024, 1, 1)
_WEEK = 7
_LEVELS = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """A day, month or year that has something."""

    href: str
    time: str
    """In words, as in `26 April 2022`."""
    mentions: int
    published: int
    events: int = 0

    def said(self, words: Words) -> str:
        """For a reader who points at it."""
        counts = [words.count("mention", self.mentions)] if self.mentions else []
        if self.published:
            counts.append(words("dates.count-published", documents=words.count("document", self.published)))
        if self.events:
            counts.append(words.count("event", self.events))
        return words("dates.cell", time=self.time, counts=", ".join(counts))


def month_table(
    year: int, month: int, days: Mapping[int, Cell], caption: Markdown | str, words: Words, *, large: bool = False
) -> Markdown:
    """A month, in weeks from Monday."""
    first, length = calendar.monthrange(year, month)
    cells = [element("td", {})] * first
    cells += [_day(number, days.get(number), words) for number in range(1, length + 1)]
    cells += [element("td", {})] * (-len(cells) % _WEEK)
    weeks = [element("tr", {}, *cells[start : start + _WEEK]) for start in range(0, len(cells), _WEEK)]
    kind = "rg-calendar rg-calendar--large" if large else "rg-calendar" if days else "rg-calendar rg-calendar--empty"
    title, head = element("caption", {}, caption), _head(words.language)
    return element("table", {"class": kind, "data-search-exclude": ""}, title, head, element("tbody", {}, *weeks))


@cache
def _head(language: str) -> Markdown:
    """The days of the week, the same for every month."""
    words = words_of(language)
    names = [words.weekday(_MONDAY.replace(day=_MONDAY.day + number)) for number in range(_WEEK)]
    days = [
        element("th", {"scope": "col"}, element("abbr", {"title": name}, short))
        for name, short in zip(names, words.weekdays_short(), strict=True)
    ]
    return element("thead", {}, element("tr", {}, *days))


def _day(number: int, cell: Cell | None, words: Words) -> Markdown:
    if cell is None:
        return _plain_day(number)
    attributes = {"href": cell.href, "title": cell.said(words), **_class(cell)}
    return element("td", {}, element("a", attributes, str(number)))


@cache
def _plain_day(number: int) -> Markdown:
    """Of which nobody says anything, as of most."""
    return element("td", {}, str(number))


def _class(cell: Cell, level: int = 0) -> dict[str, str]:
    marks = ["rg-said"] if cell.mentions and not level else []
    marks += ["rg-out"] if cell.published else []
    marks += ["rg-happens"] if cell.events else []
    marks += [f"rg-heat-{level}"] if level else []
    return {"class": " ".join(marks)} if marks else {}


def heat_table(
    rows: Sequence[tuple[Markdown | str, Sequence[Cell | None]]],
    heads: Sequence[Markdown | str],
    caption: str,
    words: Words,
) -> Markdown:
    """Years with their months, or decades with their years; the first of `heads` is that of the rows' names."""
    most = max((cell.mentions for _, cells in rows for cell in cells if cell is not None), default=0)
    columns = element("tr", {}, *(element("th", {"scope": "col"}, head) for head in heads))
    body = [
        element("tr", {}, element("th", {"scope": "row"}, name), *(_heat(cell, most, words) for cell in cells))
        for name, cells in rows
    ]
    title = element("caption", {}, caption)
    inner = element("table", {"class": "rg-heat"}, title, element("thead", {}, columns), element("tbody", {}, *body))
    return element("div", {"class": "rg-heat-frame", "data-search-exclude": ""}, inner)


def _heat(cell: Cell | None, most: int, words: Words) -> Markdown:
    if cell is None:
        return element("td", {})
    attributes = {"href": cell.href, "title": cell.said(words), **_class(cell, _level(cell.mentions, most))}
    return element("td", {}, element("a", attributes, _brief(cell.mentions)))


def _level(mentions: int, most: int) -> int:
    """From 1 to 4 by the square root of the share, so that few are told from none."""
    if not mentions:
        return 0
    return next(level for level in range(1, _LEVELS + 1) if mentions * _LEVELS**2 <= most * level**2)


def _brief(number: int) -> str:
    """So short that it stands in a narrow cell; the exact figure is in the title."""
    return str(number) if number < 1000 else f"{number // 1000}k"


def key(words: Words, *, figures: bool = False, events: bool = False) -> Markdown:
    """What the marks mean, and with `figures` those in the cells; `events` only where there are any."""
    said = element("span", {"class": "rg-said"}, words("dates.key-figure" if figures else "dates.key-mentioned"))
    out = element("span", {"class": "rg-out"}, words("dates.key-published"))
    happens = (Markdown(" "), element("span", {"class": "rg-happens"}, words("dates.key-event"))) if events else ()
    return element("p", {"class": "rg-marks", "data-search-exclude": ""}, said, Markdown(" "), out, *happens)
