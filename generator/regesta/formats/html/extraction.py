"""A page into the text that a foreign extractor takes for its article."""

from __future__ import annotations

import logging
import re

from lxml import etree  # type: ignore[import-untyped]  # ships no types
from trafilatura import bare_extraction
from trafilatura.settings import Document

from regesta.formats.html.elements import HtmlElement
from regesta.formats.html.tree import parse
from regesta.model import Refused

# It complains to its log of pages in which it finds nothing; to us that is a result.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)

_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]"
    r"|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|7f)|0*(?:[0-8]|1[124-9]|2\d|3[01]|127))(?![0-9a-f]);?",
    re.IGNORECASE,
)
"""As it stands, or as a reference."""

_MOST_EFFORT = 150_000
"""Sum of the depths of all elements: the extractor takes some four seconds for so many, and soon minutes for more."""


def extracted_text(page: str, root: HtmlElement) -> str:
    """The words of the article, whatever the white space; empty where none was found, or the page is too large.

    Args:
        page: The whole page, from which nothing is fetched.
        root: Its tree, which is not changed.
    """
    if _effort(root) > _MOST_EFFORT:
        return ""
    if _CONTROL.search(page) is not None:
        # The extractor cannot write control characters to its own tree, and would give up.
        cleaned = parse(_CONTROL.sub(" ", page))
        root = root if isinstance(cleaned, Refused) else cleaned
    try:
        found = bare_extraction(root, favor_recall=True, include_comments=False)
    except Exception:  # a foreign parser may fail with anything; without its opinion only marked-up parts are cut
        return ""
    return found.text or "" if isinstance(found, Document) else ""


def _effort(root: HtmlElement) -> int:
    depth = effort = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        effort += depth
    return effort // 2
