"""Lines into what is printed on each page and belongs to none: page numbers, running heads, running feet.

A line is one where the same words stand at the same height in the same size on at least three pages in a row, or on
every other page, figures ignored; a number, where it stands at the same height on at least two pages and counts them.
What stands farther in is looked at only where all that stands farther out is one. Nothing larger than the text is one:
`Chapter 1`, `Chapter 2` are headings, and so is the title that the running heads repeat.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from regesta.formats.pdf.lines import Line

Place = tuple[int, int]
"""Page and number of a line on it, both from 0."""

_DEEPEST = 3
_LONGEST = 120
_LEAST_PAGES, _LEAST_PAGES_WITHIN, _LEAST_NUMBERS = 3, 5, 2
"""In a row; `within` of what stands farther in."""
_TOLERANCE = 6.0
_FARTHEST_PAGE = 2
_LARGER = 1.05
_ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_NUMBER_LINE = re.compile(
    r"(?:page|p\.|стр\.|стр|страница|с\.|лист)?\s*[-–—\[(«]*\s*(?P<number>\d{1,4}|[ivxlcdm]{1,7})\s*[-–—\])».]*"
    r"(?:\s*(?:of|/|из)\s*\d{1,4})?",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is printed on each page."""

    rules: Mapping[Place, str]
    """`page-number`, `running-head` or `running-foot`."""
    numbers: Mapping[int, str]
    """By page, the number that is printed on it."""


@dataclass(frozen=True, slots=True)
class _Outer:
    """The outermost line that is left at one end of a page."""

    place: Place
    line: Line


def find_furniture(pages: Sequence[Sequence[Line]]) -> Furniture:
    """All of it; `pages` holds the lines of each."""
    rules: dict[Place, str] = {}
    numbers: dict[int, str] = {}
    sizes: Counter[float] = Counter()
    for line in (line for lines in pages for line in lines):
        sizes[line.size] += len(line.text)
    largest = _LARGER * max(sizes, key=lambda size: sizes[size], default=0)
    for end, rule in ((max, "running-head"), (min, "running-foot")):
        for depth in range(_DEEPEST):
            least = _LEAST_PAGES_WITHIN if depth else _LEAST_PAGES
            outer = [each for number, lines in enumerate(pages) for each in _outermost(number, lines, rules, end)]
            outer = [each for each in outer if each.line.size <= largest]
            found = dict(_numbers(outer, numbers)) | dict.fromkeys(_repeated(outer, least), rule)
            found |= dict.fromkeys(_numbered(outer, numbers, least), rule)
            found |= {place: "page-number" for place in found if _alone(pages[place[0]][place[1]]) is not None}
            if not found:
                break
            rules |= found
    return Furniture(rules, numbers)


def _outermost(
    number: int, lines: Sequence[Line], rules: Mapping[Place, str], end: Callable[..., int]
) -> Iterator[_Outer]:
    left = [each for each in range(len(lines)) if (number, each) not in rules and lines[each].turn == 0]
    if len(left) > 1 or (left and len(left) < len(lines)):
        place = end(left, key=lambda each: lines[each].y)
        yield _Outer((number, place), lines[place])


def _numbers(outer: Sequence[_Outer], numbers: dict[int, str]) -> Iterator[tuple[Place, str]]:
    """Lines that are nothing but the number of their page."""
    by_offset: dict[tuple[int, bool], list[tuple[_Outer, str]]] = defaultdict(list)
    for each in outer:
        printed = _alone(each.line)
        if printed is not None:
            by_offset[_value(printed) - each.place[0], printed.isdigit()].append((each, printed))
    for group in by_offset.values():
        at_height = {each.place for each in _at_one_height([each for each, _ in group])}
        if len(at_height) >= _LEAST_NUMBERS:
            for each, printed in group:
                if each.place in at_height:
                    numbers.setdefault(each.place[0], printed)
                    yield each.place, "page-number"


def _repeated(outer: Sequence[_Outer], least: int) -> Iterator[Place]:
    """Lines that say the same on several pages."""
    by_words: dict[tuple[str, float], list[_Outer]] = defaultdict(list)
    for each in outer:
        words = " ".join(_FIGURES.sub(" ", each.line.text.casefold()).split())
        if len(each.line.text) <= _LONGEST and any(letter.isalpha() for letter in words):
            by_words[words, each.line.size].append(each)
    for group in by_words.values():
        yield from _on_enough_pages(group, least)


def _numbered(outer: Sequence[_Outer], numbers: dict[int, str], least: int) -> Iterator[Place]:
    """Lines that begin or end with the number of their page, whatever else they say."""
    by_offset: dict[tuple[int, int, float], list[_Outer]] = defaultdict(list)
    for each in outer:
        words = each.line.text.split()
        for side in (0, -1):
            if len(words) > 1 and words[side].isdecimal() and len(words[side]) <= 4 and len(each.line.text) <= _LONGEST:
                by_offset[int(words[side]) - each.place[0], side, each.line.size].append(each)
    for (offset, *_), group in by_offset.items():
        for place in _on_enough_pages(group, least):
            numbers.setdefault(place[0], str(offset + place[0]))
            yield place


def _on_enough_pages(group: Sequence[_Outer], least: int) -> Iterator[Place]:
    row: list[Place] = []
    for each in _at_one_height(group):
        if row and each.place[0] - row[-1][0] > _FARTHEST_PAGE:
            yield from row if len(row) >= least else ()
            row = []
        row.append(each.place)
    yield from row if len(row) >= least else ()


def _at_one_height(group: Sequence[_Outer]) -> list[_Outer]:
    heights = sorted(each.line.y for each in group)
    middle = heights[len(heights) // 2]
    return [each for each in group if abs(each.line.y - middle) <= _TOLERANCE]


def _alone(line: Line) -> str | None:
    """The number that a line is."""
    match = _NUMBER_LINE.fullmatch(line.text)
    if match is None or not (match["number"].isdecimal() or _ROMAN.match(match["number"].lower())):
        return None
    return match["number"]


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    values = [_ROMAN_VALUES[letter] for letter in number.lower()]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
