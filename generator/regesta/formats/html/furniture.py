"""What on a page is not its article, by its markup: a row for each kind.

Only the markup of the page counts, never its words. What names a kind weakly, as a class that the author of a page
chose freely, is believed only where the search for the article does not find the words to belong to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from regesta.formats.html.elements import HtmlElement


@dataclass(frozen=True, slots=True)
class Furniture:
    """One kind of what stands around an article."""

    rule: str
    """Name of its cuts."""
    words: re.Pattern[str] | None
    """What a class or id has among its words."""
    example: str
    """A class or id."""
    counter_example: str
    elements: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    is_strong: bool = False
    """Whether its markup is believed against the search for the article."""


def _row(rule: str, words: str, example: str, counter: str, *, elements: str = "", roles: str = "") -> Furniture:
    pattern = re.compile(rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-])")
    return Furniture(rule, pattern, example, counter, frozenset(elements.split()), frozenset(roles.split()))


STRONG: Sequence[Furniture] = (
    Furniture(
        "navigation",
        None,
        "",
        "",
        frozenset({"nav"}),
        frozenset({"navigation", "banner", "contentinfo", "menu", "menubar"}),
        is_strong=True,
    ),
    Furniture(
        "cookie-notice",
        re.compile(r"(?:^|[\s_-])(?:cookies?|onetrust|cookiebot|gdpr)(?:$|[\s_-])"),
        "cookie-banner",
        "rookie",
        is_strong=True,
    ),
)
WEAK: Sequence[Furniture] = (
    _row("comments", r"comments?|commentlist|disqus(?:_thread)?|respond", "comments-area", "commentary"),
    _row(
        "related-links",
        r"related|recommended|recommendations|see-also|most-read|popular|trending|more-stories|read-more|teasers",
        "related-posts",
        "unrelated",
    ),
    _row(
        "share-links",
        r"share|shares|sharing|sharedaddy|addthis|addtoany|social|follow-us",
        "share-buttons",
        "shareholders",
    ),
    _row(
        "navigation",
        r"nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-link|site-header|site-footer",
        "main-nav",
        "navy",
    ),
    _row("form", r"newsletter|subscribe|subscription|signup", "newsletter-box", "newsletters", elements="form search"),
    _row("aside", r"sidebar|widget|promo", "right-sidebar", "side", elements="aside", roles="complementary"),
)
PAGE_ENDS: Mapping[str, Furniture] = {
    tag: Furniture("navigation", None, "", "", frozenset({tag})) for tag in ("header", "footer")
}
"""Head and foot of a page, but not those of an article."""
PRINTED_ENDS: Mapping[str, Furniture] = {
    "header": Furniture("running-head", None, "", "", is_strong=True),
    "footer": Furniture("running-foot", None, "", "", is_strong=True),
}
"""By the title of a division: LibreOffice saves a page so that was made to be printed."""
_FRAMES = frozenset({"html", "body", "main", "article"})
_OF_ARTICLES = frozenset({"article", "main", "section", "blockquote", "figure", "table"})


class Around:
    """Names what stands around the article of one page."""

    def __init__(self, inner: Iterable[HtmlElement]) -> None:
        """`inner`: what belongs to the article; no element around it is furniture, whatever its name."""
        self._known: dict[HtmlElement, Furniture | None] = {}
        for element in inner:
            self._known[element] = None
            for each in element.iterancestors():
                if each in self._known:
                    break
                self._known[each] = None

    def kind(self, element: HtmlElement) -> Furniture | None:
        """The kind of what an element is or stands in, the innermost first; None: it may be the article's own."""
        path = []
        found: Furniture | None = None
        for each in chain((element,), element.iterancestors()):
            if each in self._known:
                found = self._known[each]
                break
            path.append(each)
        for each in reversed(path):
            if found is None or not found.is_strong:
                found = own_kind(each) or found
            self._known[each] = found
        return found


def own_kind(element: HtmlElement) -> Furniture | None:
    """The kind that an element is by its own markup.

    >>> from lxml.html import fragment_fromstring
    >>> own_kind(fragment_fromstring('<div class="share-buttons">Tell others</div>')).rule
    'share-links'
    """
    tag = element.tag
    if tag in _FRAMES:
        return None
    if tag == "div" and element.get("title") in PRINTED_ENDS and _stands_in_body(element):
        return PRINTED_ENDS[str(element.get("title"))]
    role = (element.get("role") or "").lower()
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    for kind in (*STRONG, *WEAK):
        if tag in kind.elements or role in kind.roles or (kind.words is not None and kind.words.search(names)):
            return kind
    if tag in PAGE_ENDS and not any(each.tag in _OF_ARTICLES for each in element.iterancestors()):
        return PAGE_ENDS[tag]
    return None


def _stands_in_body(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "body"
