"""A sheet of a document into what its page says of it: the text, its margin, what a reader can do, and the way on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from regesta.model import Annotated, AnnotatedDocument
from regesta.stages.pages.documents.actions import actions
from regesta.stages.pages.documents.body import Body
from regesta.stages.pages.documents.linked import linked
from regesta.stages.pages.documents.margin import Margin
from regesta.stages.pages.documents.offices import Offices
from regesta.stages.pages.documents.parts import first_words, named_parts, parts_table
from regesta.stages.pages.provenance import repairs_of
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.stages.pages.sitemap.sheets import Sheet, title_passage
from regesta.text.addresses import document_path
from regesta.text.markdown import Markdown, escape


def title_of(annotated: AnnotatedDocument) -> Annotated | None:
    """The passage that stands at the head of the first page, if the text states the title."""
    title = title_passage(annotated.document)
    return next((each for each in annotated.passages if each.passage is title), None)


def text_values(annotated: AnnotatedDocument, sheet: Sheet, sitemap: Sitemap, offices: Offices) -> dict[str, Any]:
    """What the templates `document_text`, `document_margin`, `document_sheets` and `linked` set."""
    document, words = annotated.document, sitemap.words
    path = document_path(document.id, sheet.number)
    sheets = sitemap.sheets.of(document.id)
    seen = sitemap.sheets.seen_on(sheet, annotated)
    cuts = sum(1 for cut in document.cuts if sheet.has(cut))
    repairs = len(repairs_of(document, [each.passage for each in seen.passages]))
    margin = Margin(seen, path, sitemap, offices)
    return {
        "actions": actions(seen, path, sitemap, cuts=cuts, repairs=repairs),
        "has_in_place": bool(cuts or repairs),
        "provenance": Markdown(f"{_other(path, document_path(document.id))}#provenance"),
        "parts": parts_table(document, sheet, sitemap),
        "body": list(Body(seen, sheet, title_of(annotated), path, sitemap, named_parts(document)).groups()),
        "margin_title": words("document.margin" if len(sheets) == 1 else "document.margin-of-sheet"),
        "summary": margin.summary,
        "timeline": margin.timeline(),
        "margin": list(margin.groups()),
        "linked": linked(seen, path, sitemap),
        "sheets": _sheets(sheet, sheets, document.id, sitemap) if len(sheets) > 1 else None,
    }


def _sheets(sheet: Sheet, sheets: Sequence[Sheet], identity: str, sitemap: Sitemap) -> dict[str, Any]:
    """`before` and `after`, links or None; `all`, a link to each other sheet and the number of this one; `rows`."""
    here = document_path(identity, sheet.number)

    def to(number: int, label: str) -> Markdown:
        address = _other(here, document_path(identity, number))
        return Markdown(f"[{escape(label)}]({address}){{.rg-keep}}")

    words = sitemap.words
    neighbours = {"before": sheet.number - 1, "after": sheet.number + 1}
    return {
        **{
            side: to(number, words(f"document.sheet-{side}", n=number)) if 1 <= number <= len(sheets) else None
            for side, number in neighbours.items()
        },
        "all": [
            Markdown(f"**{each.number}**") if each is sheet else to(each.number, f"{each.number}") for each in sheets
        ],
        "rows": [
            {
                "place": words("document.sheet-of", n=each.number, of=len(sheets)),
                "opening": first_words(each.passages[0]),
                "address": None if each is sheet else Markdown(_other(here, document_path(identity, each.number))),
                "language": sitemap.languages.of_passage(each.passages[0].text, each.passages[0].language),
                "length": words.count("word", sum(len(passage.text.split()) for passage in each.passages)),
            }
            for each in sheets
        ],
    }


def _other(page: str, path: str) -> str:
    """The address of a page as seen from another; empty of the same."""
    return "" if page == path else relative(page, path)
