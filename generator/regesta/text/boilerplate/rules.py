"""What a row of the boilerplate tables is, and every kind of boilerplate with its sentence for a reader."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from regesta.model import Reach

LONGEST = 120
"""Characters of a line that a rule looks at, where its row does not say otherwise."""


@dataclass(frozen=True, slots=True)
class BoilerplateKind:
    """A kind of boilerplate, in whatever language."""

    reach: Reach
    says: str
    """For a reader."""


KINDS: Mapping[str, BoilerplateKind] = {
    "advertisement": BoilerplateKind(Reach.STRETCH, "The page says that the text goes on after an advertisement."),
    "advertisement-line": BoilerplateKind(Reach.LINE, "The page marks the place of an advertisement."),
    "breadcrumbs": BoilerplateKind(Reach.LINE, "The path that leads to the page, as in Home › News."),
    "click-here": BoilerplateKind(Reach.LINE, "The page asks its reader to click."),
    "comment-count": BoilerplateKind(Reach.LINE, "The page counts its comments, or asks for one."),
    "cookie-notice": BoilerplateKind(Reach.LINE, "The page speaks of its cookies."),
    "donation-appeal": BoilerplateKind(Reach.TO_END, "The publisher asks for money; from here to the end."),
    "legal-links": BoilerplateKind(Reach.LINE, "Links to the terms of the web site."),
    "loading": BoilerplateKind(Reach.LINE, "The page was still loading something."),
    "menu-row": BoilerplateKind(Reach.LINE, "A row of the web site’s menu."),
    "newsletter-appeal": BoilerplateKind(Reach.LINE, "The page offers to send letters to its reader."),
    "page-jump": BoilerplateKind(Reach.LINE, "A link to another place of the same page."),
    "page-tools": BoilerplateKind(Reach.LINE, "Buttons by which the page is saved, enlarged or read aloud."),
    "photo-credit": BoilerplateKind(Reach.STRETCH, "Who owns the picture above."),
    "photo-credit-line": BoilerplateKind(Reach.LINE, "Who owns a picture."),
    "read-more": BoilerplateKind(Reach.LINE, "A link or button to more of the page."),
    "related-link": BoilerplateKind(Reach.LINE, "A link to another text."),
    "rights-line": BoilerplateKind(Reach.LINE, "The web site claims its rights."),
    "script-notice": BoilerplateKind(Reach.LINE, "The page says what it needs from the browser."),
    "share-links": BoilerplateKind(Reach.LINE, "Buttons by which the page is sent to others."),
    "sign-in": BoilerplateKind(Reach.LINE, "A link to sign in to the web site."),
    "subscribe-line": BoilerplateKind(Reach.LINE, "The page asks its reader to subscribe or follow."),
    "support-line": BoilerplateKind(Reach.LINE, "The publisher asks for support."),
    "teaser-heading": BoilerplateKind(Reach.LINE, "The heading of a list of other texts."),
    "typo-notice": BoilerplateKind(Reach.LINE, "The page asks to be told of misprints."),
}


@dataclass(frozen=True, slots=True)
class BoilerplateRule:
    """How one kind of boilerplate reads in one language."""

    name: str
    """One of `KINDS`."""
    pattern: re.Pattern[str]
    example: str
    counter_example: str
    """A line of a historical text that looks alike and must stay."""
    longest: int
    cues: tuple[str, ...]
    """Of a stretch: what a line has, one of these in small letters, before it is worth a search."""

    @property
    def reach(self) -> Reach:
        """How far it cuts."""
        return KINDS[self.name].reach

    @property
    def says(self) -> str:
        """For a reader, what it cuts."""
        return KINDS[self.name].says


def rule(
    name: str,
    pattern: str,
    example: str,
    counter_example: str,
    *,
    case: bool = False,
    longest: int = LONGEST,
    cues: tuple[str, ...] = (),
) -> BoilerplateRule:
    """A row; white space in the pattern means nothing unless it is escaped."""
    flags = re.VERBOSE if case else re.VERBOSE | re.IGNORECASE
    return BoilerplateRule(name, re.compile(pattern, flags), example, counter_example, longest, cues)
