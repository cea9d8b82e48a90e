"""What the elements of a page mean for its layout, as tables: which begin a paragraph, which are never shown."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

HtmlElement = Any
"""An `lxml.html.HtmlElement`; the library ships no types."""


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu", "dir"})
CELLS = frozenset({"td", "th"})
BLOCKS = (
    _names(
        """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption
figure footer form head header hgroup hr html legend li main nav optgroup p pre search section summary
table tbody tfoot thead tr listing plaintext xmp"""
    )
    | HEADINGS.keys()
    | LISTS
    | CELLS
)
"""Their words stand apart from those around them."""
PREFORMATTED = frozenset({"pre", "listing", "plaintext", "xmp"})

UNSEEN = _names(
    """applet area audio base basefont button canvas col colgroup datalist embed frame frameset iframe
input link map math meta meter noembed noframes noscript object option param progress rp script
select source style svg template textarea title track video"""
)
"""Never shown as text: machinery, what stands in for something else, and controls of forms.

The head of a page is not among them: the parser leaves in it what no browser does, if the page does not say where it
ends.
"""
_HIDDEN_STYLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PRE_STYLE = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:(bold|[6-9]00)|normal|[1-5]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*(?:(italic|oblique)|normal)", re.IGNORECASE)
_EMPHASIS = frozenset({"em", "i", "cite"})
_STRONG = frozenset({"strong", "b", "dt"})

_VERSE_CLASSES = frozenset({"verse", "poem", "poetry", "stanza"})
_LINE_CLASSES = frozenset({"line", "l", "verse-line"})

_NOTE_ROLES = frozenset({"doc-endnote", "doc-footnote", "endnote", "footnote", "rearnote"})
_NOTE_ID = re.compile(
    r"(?:^|[-_])_?(?:fn|ftn|edn|footnote|endnote|cite_note|sdfootnote|sdendnote)"
    r"[-_:.]?(?:[^\s]{0,80}?[-_:.])??(\d{1,4}|[a-z*])(?:sym)?\Z"
)
"""As in `fn1`, `_ftn2`, `footnote-3`, `cite_note-Lind-4`; not the place that refers to it, as `fnref1`."""
_NOTE_REFERENCE = re.compile(r"(?:fn|ftn|edn|note|sdfootnote|sdendnote)[-_:.]?(?:ref|anc)|cite_ref|(?:ref|anc)\Z")
_NOTE_ELEMENTS = frozenset({"li", "p", "div", "aside", "dd", "section"})
_NOTE_TARGET = re.compile(r"#.{0,40}?(?:fn|ftn|edn|note|foot|endn|cite|ref)", re.IGNORECASE)
_MARK = re.compile(r"[\[(]?(\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶]{1,4})[\])]?")
_BACK = re.compile(r"[\s↩↑⤴↵⏎^\ufe0e]*\Z")
_LONGEST_MARK = 12


def is_unseen(element: HtmlElement) -> bool:
    """Whether a browser shows nothing of it; a page that hides the whole of itself waits for a script to show it."""
    tag = element.tag
    if tag in ("html", "body"):
        return False
    if tag in UNSEEN or (tag == "dialog" and element.get("open") is None):
        return True
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").strip().lower() == "true":
        return True
    style = element.get("style")
    return style is not None and _HIDDEN_STYLE.search(style) is not None


def is_preformatted(element: HtmlElement) -> bool:
    """Whether white space in it is as written."""
    return element.tag in PREFORMATTED or _PRE_STYLE.search(element.get("style") or "") is not None


def strong(element: HtmlElement) -> bool | None:
    """Whether its words are strong; None where it does not say."""
    return _said(element, _BOLD_STYLE, _STRONG)


def emphasised(element: HtmlElement) -> bool | None:
    """Whether its words are emphasised; None where it does not say."""
    return _said(element, _ITALIC_STYLE, _EMPHASIS)


def _said(element: HtmlElement, by_style: re.Pattern[str], by_name: frozenset[str]) -> bool | None:
    style = element.get("style")
    said = by_style.search(style) if style else None
    if said is not None:
        return said[1] is not None
    return True if element.tag in by_name else None


def is_verse(element: HtmlElement) -> bool:
    """Whether its class says that it is a poem."""
    return not _VERSE_CLASSES.isdisjoint(classes(element))


def is_line(element: HtmlElement) -> bool:
    """Whether its class says that it is a line of a poem."""
    return not _LINE_CLASSES.isdisjoint(classes(element))


def classes(element: HtmlElement) -> list[str]:
    """The names of its class, in small letters."""
    said = element.get("class")
    return said.lower().split() if said else []


def note_label(element: HtmlElement) -> str | None:
    """The number of the footnote that an element is, empty where it has none; None where it is no footnote."""
    if element.tag not in _NOTE_ELEMENTS:
        return None
    identity = element.get("id") or ""
    found = None if _NOTE_REFERENCE.search(identity) else _NOTE_ID.search(identity)
    roles = f"{element.get('role') or ''} {element.get('epub:type') or ''}".lower().split()
    if found is None and _NOTE_ROLES.isdisjoint(roles):
        return None
    return found[1] if found is not None else ""


def note_mark(element: HtmlElement) -> str | None:
    """The number or sign by which an element refers to a footnote; None where it does not.

    A raised number without a link may be a power or a note, so it is left as it is.
    """
    if element.tag != "a":
        return None
    target = element.get("href") or ""
    if "#" not in target:
        return None
    found = _MARK.fullmatch(_beginning(element))
    if found is None:
        return None
    roles = f"{element.get('role') or ''} {element.get('epub:type') or ''}".lower()
    parent = element.getparent()
    raised = (parent is not None and parent.tag == "sup") or any(child.tag == "sup" for child in element)
    return found[1] if raised or "noteref" in roles or _NOTE_TARGET.search(target) else None


def is_way_back(element: HtmlElement) -> bool:
    """Whether it is the arrow, or the number, of a footnote that leads back to its place in the text."""
    target = element.get("href") or ""
    if element.tag != "a" or "#" not in target:
        return False
    words = _beginning(element)
    leads_back = _NOTE_REFERENCE.search(target) is not None and _MARK.fullmatch(words) is not None
    return leads_back or _BACK.match(words) is not None


def _beginning(element: HtmlElement) -> str:
    """Its first few letters, enough to see that it is no mark."""
    return "".join(islice(element.itertext(), _LONGEST_MARK)).strip()[: 2 * _LONGEST_MARK]
