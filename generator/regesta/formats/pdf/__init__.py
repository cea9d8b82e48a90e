"""A PDF into the text of its pages, and how they are laid out.

pypdf extracts the words in the order in which the file draws them, with its visitor and not in its layout mode, which
tells no sizes and fonts. Lines become paragraphs, headings, items and notes by their place and size; what is printed on
each page is cut. Where the layout does not say what something is, it is a paragraph. Tables stay lines. What is only
drawn, such as a scan, has no text to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

from regesta.formats.pdf.assembly import Assembled, assemble
from regesta.formats.pdf.furniture import Furniture, find_furniture
from regesta.formats.pdf.hyphens import words_of
from regesta.formats.pdf.kinds import mark_headings
from regesta.formats.pdf.lines import Line, lines_of
from regesta.formats.pdf.lists import labels_of
from regesta.formats.pdf.measures import Measures, measure
from regesta.formats.pdf.notes import Mark, find_notes
from regesta.formats.pdf.opening import BROKEN, opened, over_limit, quiet, refused
from regesta.formats.pdf.paragraphs import Draft, build
from regesta.formats.pdf.properties import declared
from regesta.formats.registry import Hints
from regesta.model import BlockKind, Doubt, Extracted, Reason, Refused

READER = f"pypdf {version('pypdf')}"
MOST_CHARACTERS = 20_000_000
_RECOGNISE = Reason.told("Recognise its text, for example with OCRmyPDF, and save the result.")
_LEAST_DRAWN = 200
"""Bytes of drawing on a page that is not blank."""
_MOST_NAMED = 12
_UNKNOWN_LETTER = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1b\x80-\x84\x86-\x9f]")
_MOST_UNKNOWN = 0.02


def read(content: bytes, hints: Hints) -> Extracted | Refused:
    """The text of all pages; never raises."""
    with quiet():
        reader = opened(content)
        if isinstance(reader, Refused):
            return reader
        pages: list[tuple[Line, ...]] = []
        unread: list[int] = []
        size = 0
        for number, page in enumerate(_pages(reader)):
            try:
                lines = lines_of(page, number) if page is not None else ()
            except (LimitReachedError, FileNotDecryptedError, DependencyError) as error:
                return refused(error)
            except BROKEN:
                page, lines = None, ()
            if page is None:
                unread.append(number)
            pages.append(lines)
            size += sum(len(line.text) for line in lines)
            if size > MOST_CHARACTERS:
                return over_limit(
                    Reason.told(
                        "its text has more than {most_characters:,} characters", most_characters=MOST_CHARACTERS
                    )
                )
        return _extracted(reader, pages, unread)


def _pages(reader: PdfReader) -> Iterator[PageObject | None]:
    for number in range(len(reader.pages)):
        try:
            yield reader.pages[number]
        except BROKEN:
            yield None


def _extracted(reader: PdfReader, pages: Sequence[Sequence[Line]], unread: Sequence[int]) -> Extracted | Refused:
    if not any(pages):
        if len(unread) == len(pages):
            return refused(ValueError())
        message = Reason.told("the one page of the PDF has no text, only what is drawn")
        if len(pages) > 1:
            message = Reason.told("{n:,} pages of the PDF have no text, only what is drawn", n=len(pages))
        return Refused("needs-ocr", message, "a PDF with text", _RECOGNISE)
    furniture = find_furniture(pages)
    labels = _labels(reader, len(pages), furniture)
    silent = [number for number, lines in enumerate(pages) if not lines and number not in unread]
    drawn = [number for number in silent if _is_drawn(reader, number)]
    made = _assembled(reader, pages, furniture, labels)
    return Extracted(
        made.text,
        made.blocks,
        READER,
        cuts=made.cuts,
        repairs=made.repairs,
        declared=declared(reader),
        doubts=tuple(_doubts(made, [labels[each] for each in drawn], [labels[each] for each in unread])),
    )


def _assembled(
    reader: PdfReader, pages: Sequence[Sequence[Line]], furniture: Furniture, labels: Sequence[str]
) -> Assembled:
    lines = [line for page in pages for line in page if (line.page, line.number) not in furniture.rules]
    drafts: list[Draft] = []
    marks: list[Mark] = []
    if lines:
        measures = measure(lines, _width(reader))
        drafts, marks = _drafts(pages, lines, measures)
        mark_headings(drafts, measures)
    words = words_of(line.text for line in lines)
    return assemble(pages, drafts, furniture.rules, marks, labels, words)


def _drafts(
    pages: Sequence[Sequence[Line]], lines: Sequence[Line], measures: Measures
) -> tuple[list[Draft], list[Mark]]:
    """The blocks, each note after the block or list within which its page ends."""
    by_page: dict[int, list[Line]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).append(line)
    notes = {page: find_notes(found, measures) for page, found in by_page.items()}
    in_notes = {(line.page, line.number) for each in notes.values() for draft in each.drafts for line in draft.lines}
    running = [line for line in lines if (line.page, line.number) not in in_notes]
    drafts: list[Draft] = []
    done = 0
    for draft in build(running, measures, labels_of(running, measures.body)):
        is_next_item = draft.kind is BlockKind.ITEM and drafts and drafts[-1].kind is BlockKind.ITEM
        while done < draft.lines[0].page and not is_next_item:
            drafts.extend(notes[done].drafts if done in notes else ())
            done += 1
        drafts.append(draft)
    for page in range(done, len(pages)):
        drafts.extend(notes[page].drafts if page in notes else ())
    return drafts, [mark for each in notes.values() for mark in each.marks]


def _width(reader: PdfReader) -> float:
    try:
        return float(reader.pages[0].mediabox.width)
    except BROKEN:
        return 595.0


def _labels(reader: PdfReader, count: int, furniture: Furniture) -> Sequence[str]:
    """As the file labels the pages, else as they are numbered in print, else counted."""
    try:
        root: Any = reader.trailer["/Root"]
        if "/PageLabels" in root and len(found := reader.page_labels) == count:
            return [" ".join(str(each).split())[:20] or str(number) for number, each in enumerate(found, 1)]
    except BROKEN:
        pass
    printed = {number: int(each) - number for number, each in furniture.numbers.items() if each.isdecimal()}
    offsets = sorted(printed.values())
    if len(offsets) * 2 >= count and (offset := offsets[len(offsets) // 2]) >= 0:
        return [str(number + offset) for number in range(count)]
    return [str(number) for number in range(1, count + 1)]


def _is_drawn(reader: PdfReader, number: int) -> bool:
    """Whether there is something on a page, though no text."""
    try:
        page = reader.pages[number]
        contents = page.get_contents()
        resources: Any = page.get("/Resources")
        has_pictures = resources is not None and bool(resources.get_object().get("/XObject"))
        return contents is not None and (has_pictures or len(contents.get_data().strip()) >= _LEAST_DRAWN)
    except BROKEN:
        return True


def _doubts(made: Assembled, drawn: Sequence[str], unread: Sequence[str]) -> Iterator[Doubt]:
    if unread:
        message = Reason.told("these pages are damaged and not read: {pages}", pages=_named(unread))
        yield Doubt(
            "unread-pages",
            "warning",
            message,
            "a whole PDF",
            Reason.told("Get the file anew, or save those pages anew."),
        )
    if drawn:
        yield Doubt(
            "needs-ocr",
            "warning",
            Reason.told("these pages have no text: {pages}", pages=_named(drawn)),
            "text on them",
            _RECOGNISE,
        )
    letters = sum(not letter.isspace() for letter in made.text)
    unknown = len(_UNKNOWN_LETTER.findall(made.text))
    if unknown > _MOST_UNKNOWN * letters:
        message = Reason.told(
            "{unknown:,} of {letters:,} signs have no letter that the file names", unknown=unknown, letters=letters
        )
        yield Doubt("unknown-letters", "warning", message, "fonts that name their letters", _RECOGNISE)
    if made.doubtful:
        words = _named([Reason.told("‘{word}’ (page {page})", word=word, page=page) for word, page in made.doubtful])
        message = Reason.told(
            "nothing tells whether these words, broken at the end of a line, have a hyphen: {words}", words=words
        )
        yield Doubt("doubtful-hyphen", "note", message)


def _named(names: Sequence[str | Reason]) -> Reason:
    shown = Reason.listing(names[:_MOST_NAMED])
    if len(names) <= _MOST_NAMED:
        return shown
    return Reason.told("{names}, and {n} more", names=shown, n=len(names) - _MOST_NAMED)
