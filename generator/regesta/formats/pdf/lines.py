"""A page into its lines, with where and how they are set.

The words and their order are those that pypdf extracts; its visitor tells the place, size and font of each run.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, NumberObject

_BOLD = re.compile(
    r"bold|black|heavy|semibold|demi(?!ng)|(?<=SF)[BX]X\d|(?<=CM)BX|(?<=SF)BI\d|(?<=LA)BX", re.IGNORECASE
)
_ITALIC = re.compile(r"ital|oblique|slanted|(?<=CM)TI\d|(?<=SF)(?:TI|SL|BI)\d|(?<=LA)TI", re.IGNORECASE)
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_BREAKS = re.compile(r"[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_FARTHEST, _SMALLEST = 1_000_000.0, 0.1
"""In points; what is set smaller, or farther away, is not set for readers."""
_LOST = "\N{REPLACEMENT CHARACTER}"
_NARROW, _WIDE = frozenset("iljtfrI.,;:'’!|()[]1ﬁ-"), frozenset("mwMWшщжюфыШЩЖЮФЫ@—…")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one line in one font."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; x goes right and y up, in points, along the direction of the words."""

    page: int
    """From 0."""
    number: int
    """On its page, from 0."""
    text: str
    """Trimmed, never empty."""
    runs: tuple[Run, ...]
    """Their texts, joined and trimmed, are that of the line."""
    x: float
    y: float
    size: float
    """Of most of its letters."""
    turn: int
    """Degrees by which it is turned, a multiple of 90."""

    @property
    def bold(self) -> bool:
        """Whether every word is."""
        return all(run.bold for run in self.runs if run.text.strip())

    @property
    def placed(self) -> Iterator[tuple[int, int, Run]]:
        """The runs with their spans in the text."""
        place = -(len(whole := "".join(run.text for run in self.runs)) - len(whole.lstrip()))
        for run in self.runs:
            start, end = max(place, 0), min(place + len(run.text), len(self.text))
            if start < end:
                yield start, end, run
            place += len(run.text)

    @property
    def right(self) -> float:
        """About where it ends; exact widths are not told."""
        return self.x + width(" ".join(self.text.split()), self.size)


def width(text: str, size: float) -> float:
    """About how wide a text is, in points."""
    ems = 0.0
    for letter in text:
        ems += 0.28 if letter in _NARROW or letter == " " else 0.78 if letter in _WIDE else 0.5
        ems += 0.14 if letter.isupper() else 0.0
    return ems * size


def lines_of(page: PageObject, number: int) -> tuple[Line, ...]:
    """The lines of a page, in the order in which the file draws them."""
    _mend_spaces(page)
    lines: list[Line] = []
    runs: list[tuple[Run, int]] = []

    def see(text: str, cm: Sequence[float], tm: Sequence[float], font: DictionaryObject | None, size: float) -> None:
        *complete, rest = _BREAKS.sub(" ", _SURROGATE.sub(_LOST, text)).split("\n")
        placed = _placed(cm, tm, size)
        for words in complete:
            if words:
                runs.append(_run(words, placed, font))
            lines.extend(_line(runs, number, len(lines)))
            runs.clear()
        if rest:
            runs.append(_run(rest, placed, font))

    page.extract_text(visitor_text=see)
    lines.extend(_line(runs, number, len(lines)))
    return tuple(lines)


def _placed(cm: Sequence[float], tm: Sequence[float], size: float) -> tuple[float, float, float, int]:
    """Where a run begins, its size, and how far it is turned."""
    a, b, c, d = (
        tm[0] * cm[0] + tm[1] * cm[2],
        tm[0] * cm[1] + tm[1] * cm[3],
        tm[2] * cm[0] + tm[3] * cm[2],
        tm[2] * cm[1] + tm[3] * cm[3],
    )
    x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    turn = round(math.degrees(math.atan2(b, a)) / 90) % 4 * 90 if math.isfinite(a) and math.isfinite(b) else 0
    x, y = {0: (x, y), 90: (y, -x), 180: (-x, -y), 270: (-y, x)}[turn]
    return _bounded(x), _bounded(y), max(abs(_bounded(size * math.hypot(c, d))), _SMALLEST), turn


def _bounded(number: float) -> float:
    """A number of the file that can be reckoned with, whatever it is."""
    return min(max(number, -_FARTHEST), _FARTHEST) if math.isfinite(number) else 0.0


def _run(text: str, placed: tuple[float, float, float, int], font: DictionaryObject | None) -> tuple[Run, int]:
    x, y, size, turn = placed
    bold, italic = _weight(font)
    return Run(text, x, y, round(size, 1), bold, italic), turn


def _weight(font: DictionaryObject | None) -> tuple[bool, bool]:
    if font is None:
        return False, False
    name = str(font.get("/BaseFont", ""))
    kin: Any = font.get("/DescendantFonts")
    if isinstance(kin, ArrayObject) and kin:
        font = kin[0].get_object()
    described: Any = font.get("/FontDescriptor") if isinstance(font, DictionaryObject) else None
    described = described.get_object() if described is not None else None
    flags = described.get("/Flags", 0) if isinstance(described, DictionaryObject) else 0
    flags = flags if isinstance(flags, int) else 0
    return (
        _BOLD.search(name) is not None or bool(flags & _BOLD_FLAG),
        _ITALIC.search(name) is not None or bool(flags & _ITALIC_FLAG),
    )


def _line(runs: Sequence[tuple[Run, int]], page: int, number: int) -> tuple[Line, ...]:
    text = "".join(run.text for run, _ in runs).strip()
    if not text:
        return ()
    sizes: Counter[float] = Counter()
    for run, _ in runs:
        sizes[run.size] += len(run.text.strip())
    size = max(sizes, key=lambda each: (sizes[each], each))
    first = next(run for run, _ in runs if run.text.strip())
    turn = next(turn for run, turn in runs if run.text.strip())
    y = next(run.y for run, _ in runs if run.size == size and run.text.strip())
    return (Line(page, number, text, tuple(run for run, _ in runs), first.x, y, size, turn),)


def _mend_spaces(page: PageObject) -> None:
    """Make a font's code for the blank as narrow as a blank.

    Hack: TeX has a visible sign there, half an em wide, and never sets it; pypdf takes its width for that of the gaps
    between words and loses the narrow ones (`theHarbourOffice`). Needless once pypdf measures gaps otherwise.
    """
    resources: Any = page.get("/Resources")
    fonts: Any = resources.get_object().get("/Font") if resources is not None else None
    for font in list(fonts.get_object().values()) if fonts is not None else ():
        font = font.get_object()
        widths, first = font.get("/Widths"), font.get("/FirstChar", 0)
        widths = widths.get_object() if widths is not None else None
        if not isinstance(widths, ArrayObject) or not isinstance(first, int) or not first <= 32 < first + len(widths):
            continue
        numbers = [float(each) for each in widths if isinstance(each, (int, float)) and each]
        if len(set(numbers)) > 2 and float(widths[32 - first]) > 0.9 * _median(numbers):
            widths[32 - first] = NumberObject(int(_median(numbers) / 2))


def _median(numbers: Sequence[float]) -> float:
    return sorted(numbers)[len(numbers) // 2]
