"""The texts within a document into the table at the head of its page, and the headings that the table leads to."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from regesta.model import Document, Part, Passage, PassageKind
from regesta.stages.pages.sitemap import Sitemap
from regesta.stages.pages.sitemap.sheets import Sheet
from regesta.text.addresses import document_path
from regesta.text.markdown import Markdown
from regesta.words import Words

_FIRST_WORDS = 9
"""Words that stand for the title of a part that has none."""
_LONGEST = 90
"""Characters of a line that says where a part comes from."""
_MOST = 60
"""Parts in one table."""


def named_parts(document: Document) -> Mapping[int, Part]:
    """By where they begin, the parts that a reader is told of; empty where the whole is one text.

    A journal that only goes on with its next day is one text, however many parts it was taken apart into.
    """
    days = {after.start for before, after in pairwise(document.parts) if _is_next_day(before, after)}
    named = {part.start: part for part in document.parts if part.passages and part.start not in days}
    return named if len(named) > 1 else {}


def part_anchor(part: Part) -> str:
    """Of the heading of a part: made of its first words, as that of a paragraph is."""
    return f"part-{part.passages[0].anchor.partition('-')[2]}"


def part_label(part: Part, words: Words) -> str:
    """What stands above a part."""
    pieces = [words.language_name(part.language)]
    if part.date is not None:
        pieces.append(words.date(part.date.earliest, part.date.latest))
    return ", ".join(pieces)


def parts_table(document: Document, sheet: Sheet, sitemap: Sitemap) -> dict[str, Any] | None:
    """The parts with what is known of each; None where the document is one text, or another page has the table.

    Very many parts are told of on the page on which each begins.
    """
    words, parts = sitemap.words, list(named_parts(document).values())
    if len(parts) > _MOST:
        here = {passage.anchor for passage in sheet.passages}
        parts = [part for part in parts if part.passages[0].anchor in here]
    elif sheet.number > 1:
        return None
    if not parts:
        return None
    rows = [_row(part, document, sheet, sitemap) for part in parts]
    whole = "" if document.date is None else words.date(document.date.earliest, document.date.latest)
    return {
        "rows": rows,
        # Where all bear the date of the whole, that stands above already.
        "dated": any(row["date"] not in ("", whole) for row in rows),
        "sourced": any(row["source"] for row in rows),
    }


def _row(part: Part, document: Document, sheet: Sheet, sitemap: Sitemap) -> dict[str, Any]:
    words, source, page = sitemap.words, _source(part), document_path(document.id, sheet.number)
    foreign = "" if part.language in (words.language, "und") else part.language
    length = sum(len(passage.text.split()) for passage in part.passages)
    return {
        "title": part.title or _opening(part),
        "address": Markdown(sitemap.passage_from(page, document.id, part.passages[0].anchor, part_anchor(part))),
        "foreign": foreign,
        "language": words.language_name(part.language),
        "date": "" if part.date is None else words.date(part.date.earliest, part.date.latest),
        "source": source,
        "source_language": sitemap.languages.of_text(source, part.language) if source else "",
        "length": words.count("word", length),
    }


def _opening(part: Part) -> str:
    """The first heading, or else the first words."""
    heading = next((each for each in part.passages if each.kind is PassageKind.HEADING), None)
    if heading is not None:
        return heading.text
    first = next((each for each in part.passages if each.kind is not PassageKind.DATELINE), part.passages[0])
    return first_words(first)


def first_words(passage: Passage) -> str:
    """What stands for a text that has no title."""
    words = passage.text.split()
    return " ".join(words) if len(words) <= _FIRST_WORDS else f"{' '.join(words[:_FIRST_WORDS])} …"


def _source(part: Part) -> str:
    """Where a part comes from: as an editor says it, or the text itself."""
    if part.source is not None:
        return part.source
    line = next((each.text for each in part.passages if each.kind is PassageKind.SOURCE_LINE), "")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"


def _is_next_day(before: Part, after: Part) -> bool:
    return before.language == after.language and after.passages[0].kind is PassageKind.DATELINE
