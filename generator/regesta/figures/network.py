"""Who is named together with whom, as a small picture: one in the middle, the others in two columns around it.

Each name has a strip of the picture for itself, so that no two can overlap. Those who are often named together stand
near one another: the second is the nearest of the first, and so on, down the left side and up the right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from math import pi, sin

from regesta.figures.markup import element
from regesta.text.markdown import Markdown

WIDTH = 360
MOST = 14
_STRIP = 46
"""Pixels of height for each name."""
_LETTERS = 16
"""Of a line of a name."""
_MOST_LINES = 3
_LINE = 13
_EDGE, _BULGE = 120, 34
"""How far from the sides the points of the first and last strip stand, and how much farther those in the middle."""
_MOST_PAIRS = 24
_THINNEST, _THICKEST = 1.0, 5.0

Pairs = Mapping[frozenset[int], int]


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody or something in the picture."""

    label: str
    kind: str
    """`person`, `organisation` or `place`: decides the shape."""
    count: int
    """How often together with the one in the middle."""
    href: str = ""
    said: str = ""
    """Label, kind and count in words, for those who do not see the picture."""
    language: str = ""
    """Of the label, where it is not that of the page."""


@dataclass(frozen=True, slots=True)
class _Place:
    x: float
    y: float
    is_left: bool


def network(middle: Node, others: Sequence[Node], pairs: Pairs, label: str) -> Markdown:
    """The picture; nothing where there are no others.

    Args:
        middle: Whose picture it is.
        others: The most frequent first; at most `MOST` of them are drawn.
        pairs: How often two of the others are named together, by their numbers in `others`.
        label: What the picture shows, for those who do not see it.
    """
    if not others:
        return Markdown("")
    others = others[:MOST]
    order = _round(len(others), pairs)
    half = (len(others) + 1) // 2
    height = half * _STRIP + 12
    places = dict(_places(order, half, height))
    centre = _Place(WIDTH / 2, height / 2, is_left=True)
    drawn = [
        *_between(places, pairs),
        *_spokes(centre, others, places),
        *(_node(others[number], places[number]) for number in order),
        element("g", {}, element("title", {}, middle.label), _shape(middle.kind, centre, 12, "rg-own")),
    ]
    drawing = element("svg", {"role": "group", "aria-label": label, "viewBox": f"0 0 {WIDTH} {height}"}, *drawn)
    return element("figure", {"class": "rg-figure rg-network"}, drawing)


def _round(count: int, pairs: Pairs) -> list[int]:
    """The numbers in the order in which they stand around the middle."""
    order = [0]
    left = list(range(1, count))
    while left:
        last = order[-1]
        nearest = max(left, key=lambda number: (pairs.get(frozenset((last, number)), 0), -number))
        left.remove(nearest)
        order.append(nearest)
    return order


def _places(order: Sequence[int], half: int, height: int) -> Iterator[tuple[int, _Place]]:
    """Down the left side, up the right."""
    down, up = order[:half], order[half:][::-1]
    for row, (left, right) in enumerate(zip_longest(down, up)):
        y = (row + 0.5) * _STRIP + 6
        across = _EDGE + _BULGE * (1 - sin(pi * y / height))
        yield left, _Place(across, y, is_left=True)
        if right is not None:
            yield right, _Place(WIDTH - across, y, is_left=False)


def _between(places: Mapping[int, _Place], pairs: Pairs) -> Iterator[Markdown]:
    """Lines between the others, bent towards the middle; the strongest ones, or they would hide one another."""
    found = [(count, *sorted(pair)) for pair, count in pairs.items() if pair <= places.keys()]
    found = sorted(found, key=lambda each: (-each[0], *each[1:]))[:_MOST_PAIRS]
    for count, first, second in reversed(found):
        one, two = places[first], places[second]
        x, y = (one.x + two.x) / 2, (one.y + two.y) / 2
        bend = WIDTH / 2 + (x - WIDTH / 2) * 0.4
        path = f"M{one.x:.0f} {one.y:.0f}Q{bend:.0f} {y:.0f} {two.x:.0f} {two.y:.0f}"
        yield element("path", {"class": "rg-pair", "d": path, "stroke-width": _thickness(count, found[0][0]) / 2})


def _spokes(centre: _Place, others: Sequence[Node], places: Mapping[int, _Place]) -> Iterator[Markdown]:
    most = max(each.count for each in others)
    for number in sorted(places):
        place = places[number]
        path = f"M{centre.x:.0f} {centre.y:.0f}L{place.x:.0f} {place.y:.0f}"
        yield element("path", {"class": "rg-tie", "d": path, "stroke-width": _thickness(others[number].count, most)})


def _thickness(count: int, most: int) -> float:
    return _THINNEST + (_THICKEST - _THINNEST) * count / most


def _node(node: Node, place: _Place) -> Markdown:
    lines = _lines(node.label)
    x = place.x + (-12 if place.is_left else 12)
    top = place.y + 4 - (len(lines) - 1) * _LINE / 2
    # The space between two lines stands where it moves neither.
    ends = ("", " ") if place.is_left else (" ", "")
    spans = [
        element(
            "tspan",
            {"x": x, "y": top + number * _LINE},
            f"{ends[1] * (number > 0)}{line}{ends[0] * (number + 1 < len(lines))}",
        )
        for number, line in enumerate(lines)
    ]
    language = {"lang": node.language} if node.language else {}
    name = {"class": "rg-name", "text-anchor": "end" if place.is_left else "start", **language}
    parts = [_shape(node.kind, place, 7), element("text", name, *spans)]
    said = node.said or node.label
    if node.href:
        return element("a", {"href": node.href, "aria-label": said}, *parts)
    return element("g", {}, element("title", {}, said), *parts)


def _shape(kind: str, place: _Place, size: float, style: str = "") -> Markdown:
    """A round for people, a square for organisations, a diamond for places."""
    look = {"class": f"rg-{kind} {style}".strip()}
    x, y = place.x, place.y
    if kind == "organisation":
        side = size * 0.88
        return element("rect", {**look, "x": x - side, "y": y - side, "width": side * 2, "height": side * 2, "rx": 2})
    if kind == "place":
        far = size * 1.2
        return element(
            "path",
            {**look, "d": f"M{x:.1f} {y - far:.1f}l{far:.1f} {far:.1f}-{far:.1f} {far:.1f}-{far:.1f}-{far:.1f}z"},
        )
    return element("circle", {**look, "cx": x, "cy": y, "r": size})


def _lines(name: str) -> list[str]:
    """A name in so many lines as fit into its strip; the end of a long one is left out."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= _LETTERS or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} …"]
    return [line if len(line) <= _LETTERS else f"{line[: _LETTERS - 1].rstrip(' …')}…" for line in lines]
