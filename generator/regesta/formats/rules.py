"""What readers cut and mend because the layout of a file shows it: a sentence for each rule."""

from __future__ import annotations

from collections.abc import Mapping

CUTS: Mapping[str, str] = {
    "outside-article": "Text of the web page that does not belong to its article.",
    "navigation": "Menus, head and foot of the web page.",
    "aside": "A box beside the article.",
    "comments": "Comments of readers below the article.",
    "cookie-notice": "A notice about cookies.",
    "related-links": "Links to other articles.",
    "share-links": "Buttons for sharing the page.",
    "form": "A form of the web page.",
    "page-number": "The number that is printed on each page.",
    "running-head": "A line that is printed at the top of each page.",
    "running-foot": "A line that is printed at the foot of each page.",
    "mail-signature": "The sender's signature, below the line that marks it.",
    "front-matter": "Data at the head of the file.",
    "link-definition": "The target of a link, which stands apart from the words that lead there.",
    "no-text": "Signs that leave no text when they are mended.",
}
REPAIRS: Mapping[str, str] = {
    "line-end-hyphen": "A word that was broken at the end of a line is joined.",
    "ligature": "Letters that were set as one sign are letters again.",
    "markup": "Signs of the markup language are read as layout.",
    "layout-label": "The bullet or number that is set before an item or a note.",
    "note-mark": "A raised number that leads to a note stands in brackets.",
}
LAYOUT = frozenset({"markup", "layout-label"})
"""Repairs that only take away what is shown as layout: nothing that a reader would look for."""
