"""What a reader can do with a document, as one line of markup above its text.

Turning the annotations off makes the text plain for everybody: nothing is coloured, nothing is a link, and the tab key
goes past it; the margin keeps all links. That needs a script, as does printing: both are hidden where there is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from regesta.figures.markup import element
from regesta.model import AnnotatedDocument
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.addresses import parallel_path
from regesta.text.markdown import Markdown
from regesta.words import Words

_SAID_BY_SCRIPT = (
    "step",
    "copy-link",
    "copy-citation",
    "copy-text",
    "copied",
    "not-copied",
    "off",
    "on",
    "here",
    "menu",
    "again",
    "to-paragraph",
)
"""What the script of the page says; it has no words of its own."""
_CHIP = {"class": "rg-chip"}
_KINDS = ("person", "organisation", "place", "date")


def actions(annotated: AnnotatedDocument, path: str, sitemap: Sitemap, *, cuts: int, repairs: int) -> Markdown:
    """The line of actions, which also carries the words of the script."""
    words = sitemap.words
    said = {f"data-{key}": words.sentences[f"document.{key}"] for key in _SAID_BY_SCRIPT}
    said["data-named"] = words("reasons.name")
    kinds = {f"data-{kind}": words(f"kinds.{kind}") for kind in _KINDS}
    group = {"class": "rg-actions", "role": "group", "aria-label": words("document.actions"), "data-search-exclude": ""}
    return element("div", {**group, **said, **kinds}, *_actions(annotated, path, sitemap, cuts, repairs))


def _actions(annotated: AnnotatedDocument, path: str, sitemap: Sitemap, cuts: int, repairs: int) -> Iterator[Markdown]:
    words = sitemap.words
    if any(each.mentions or each.dates for each in annotated.passages):
        pressed = {"type": "button", "class": "rg-chip rg-annotations", "aria-pressed": "true"}
        yield element("button", pressed, words("document.annotations"))
    if any(each.rule == "quotation" for passage in annotated.passages for each in passage.utterances):
        yield element("details", {"class": "rg-who"}, element("summary", _CHIP, words("document.who-speaks")))
    if cuts or repairs:
        yield element("details", {"class": "rg-in-place"}, element("summary", _CHIP, _in_place(cuts, repairs, words)))
    if annotated.pairs:
        address = sitemap.href(path, parallel_path(annotated.document.id))
        yield element("a", {"href": address, **_CHIP}, words("parallel.link"))
    yield element("a", {"href": "#cite", **_CHIP}, words("document.cite"))
    yield element("button", {"type": "button", "class": "rg-chip rg-print"}, words("document.print"))


def _in_place(cuts: int, repairs: int, words: Words) -> str:
    if cuts and repairs:
        return words("document.show-both", cuts=words.number(cuts), repairs=words.number(repairs))
    return words("document.show-cuts" if cuts else "document.show-repairs", n=words.number(cuts or repairs))
