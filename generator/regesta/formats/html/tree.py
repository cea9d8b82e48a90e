"""The text of a page into its tree: nothing is fetched, and what is too deep or too long is refused."""

from __future__ import annotations

import re

from lxml import etree, html  # type: ignore[import-untyped]  # ships no types

from regesta.formats.html.elements import HtmlElement
from regesta.model import Reason, Refused

DEEPEST = 512
"""Elements within elements. Pages have some 20 to 60; from 2,048 on the parser gives up and drops the rest."""

_XHTML = re.compile(r"\s*<\?xml\b|<html\b[^>]{0,500}\bxmlns\s*=", re.IGNORECASE)
_RAW_AND_CLOSED = re.compile(
    r"<(script|style|title|textarea|iframe|noscript|noembed|noframes|template|xmp)\b"
    r"((?:[^<>\"']|\"[^\"<]{0,5000}\"|'[^'<]{0,5000}'){0,200}?)/>",
    re.IGNORECASE,
)


def parse(text: str) -> HtmlElement | Refused:
    """The root element of a page or of a part of one, as lenient as a browser.

    Returns:
        An `html` element; or why there is none: `over-limit`, `empty-document`, `unreadable-document`.
    """
    if _XHTML.search(text[:5000]):
        # In XML these are complete; in HTML all that follows would be theirs, and so be lost.
        text = _RAW_AND_CLOSED.sub(r"<\1\2></\1>", text)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_blank_text=False)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError:
        return Refused(
            "empty-document",
            Reason.told("the page has neither text nor elements"),
            "a web page",
            Reason.told("Save the page again, or remove the file."),
        )
    given_up = next((entry for entry in parser.error_log if entry.level_name == "FATAL"), None)
    if given_up is not None and given_up.type_name == "ERR_RESOURCE_LIMIT":
        return _too_deep(Reason.told("more than {most}", most=DEEPEST))
    depth = _depth(root)
    return root if depth <= DEEPEST else _too_deep(Reason.told("{depth:,}", depth=depth))


def _depth(root: HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _too_deep(found: Reason) -> Refused:
    return Refused(
        "over-limit",
        Reason.told("{found} elements stand within one another", found=found),
        f"at most {DEEPEST}",
        Reason.told("Save the page with its text alone, or copy the text into a .txt file."),
    )
