"""Every kind of page of a site, opened once for each look: what the browser, the policy and axe say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.axe import PACKAGED, faults
from tests.browser.kinds import frame_of
from tests.browser.reader import Look, Reader, reading
from tests.browser.sites import Built

LEAST_SHIFT = 0.0005
"""Cumulative layout shift that is but a rounding of half pixels: a hundredth of what is called good."""

_UNFOLD = "document.querySelectorAll('details').forEach(each => { each.open = true; })"
_FOCUS_UNSEEN = """
() => {
    const still = new CSSStyleSheet();
    still.replaceSync("* { transition: none !important; animation: none !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
    const marks = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor", "borderBottomColor"];
    const look = each => {
        const style = getComputedStyle(each);
        const ring = style.outlineStyle === "none" ? "none" : marks.slice(0, 3).map(name => style[name]).join(" ");
        return [ring, ...marks.slice(3).map(name => style[name])].join("|");
    };
    const shown = each => each.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const around = each => [each, each.parentElement, ...(each.labels ?? [])].filter(Boolean);
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
        .filter(each => each.tabIndex >= 0 && !each.disabled && shown(each));
    const unseen = [];
    for (const each of all) {
        document.activeElement?.blur();
        const before = around(each).map(look);
        each.focus();
        if (document.activeElement !== each) continue;
        const after = around(each).map(look);
        if (before.join() === after.join()) unseen.push(each.outerHTML.slice(0, 120));
    }
    return unseen;
}
"""
_WRITTEN = """
() => {
    const found = [];
    const note = (text, element) => {
        const told = element.closest("[lang]")?.lang ?? "";
        // The theme makes its contents and its head of plain text, which has no place for a language.
        const inside = element.closest("code, kbd, samp, [translate=no], title, .md-nav, .md-header__topic") !== null;
        if (text.trim() && !inside) found.push([text.trim(), told]);
    };
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!element.closest("script, style, noscript")) note(walker.currentNode.data, element);
    }
    for (const name of ["title", "aria-label", "alt", "placeholder"])
        for (const element of document.querySelectorAll(`[${name}]`)) note(element.getAttribute(name), element);
    return found;
}
"""
_LINES = "article :is(p, li, td, th, dt, dd, h1, h2, h3, figcaption)"


@dataclass(frozen=True, slots=True)
class Visit:
    """What was seen of one page in one look."""

    site: str
    kind: str
    path: str
    look: str
    errors: tuple[str, ...]
    """Of scripts, and what the console shows as an error."""
    blocked: tuple[str, ...]
    """What the page's policy did not let it do."""
    foreign: tuple[str, ...]
    """Requests that left the site."""
    overflow: int
    """Pixels that are wider than the screen."""
    shift: float
    """Cumulative layout shift."""
    faults: tuple[str, ...]
    """What axe finds, all that is folded being open."""
    unfocused: tuple[str, ...]
    """What looks the same with the focus as without it."""
    written: tuple[tuple[str, str], ...]
    """Every text and label, and the language it is said to be in; code is left out."""
    lines: tuple[str, ...]
    """What can be read in the article, all that is folded being open."""

    @property
    def place(self) -> str:
        """Where to look when something is wrong."""
        return f"{self.site} {self.path or '/'} ({self.kind}, {self.look})"

    def wrongs(self) -> Iterator[str]:
        """All that is not as it should be."""
        for name, found in (("error", self.errors), ("blocked", self.blocked), ("request", self.foreign)):
            yield from (f"{name}: {each}" for each in found)
        if self.overflow:
            yield f"{self.overflow} pixels wider than the screen"
        if self.shift > LEAST_SHIFT:
            yield f"moves by {self.shift:.4f}"
        yield from self.faults
        yield from (f"focus unseen: {each}" for each in self.unfocused)


def visits(browser: Browser, site: Built, looks: Iterable[Look], script: Path | None = PACKAGED) -> Iterator[Visit]:
    """The fullest page of each kind in each look; pages that only lead elsewhere are left out.

    `script` is the axe-core that judges them; None for no judgement.
    """
    for look in looks:
        for kind, pages in site.kinds().items():
            if frame_of(kind) != "merged":
                with reading(browser, site.home, **look.context) as reader:
                    yield _visit(reader, site, kind, pages[0], look, script)


def _visit(reader: Reader, site: Built, kind: str, path: str, look: Look, script: Path | None) -> Visit:
    page = reader.open(path)
    overflow = max(0, page.evaluate("document.documentElement.scrollWidth") - look.width)
    shift = reader.shift()
    page.evaluate(_UNFOLD)
    found = [] if script is None else faults(page, script)
    written = tuple((text, told) for text, told in page.evaluate(_WRITTEN))
    page.keyboard.press("Tab")  # a browser shows the focus to those who use keys
    return Visit(
        site.name,
        kind,
        path,
        look.name,
        tuple(reader.errors),
        tuple(reader.blocked()),
        tuple(reader.foreign_requests()),
        overflow,
        shift,
        tuple(found),
        tuple(page.evaluate(_FOCUS_UNSEEN)),
        written,
        lines(page),
    )


def lines(page: Page) -> tuple[str, ...]:
    """What can be read in the article, all that is folded being open."""
    page.evaluate(_UNFOLD)
    shown = page.locator(_LINES).filter(visible=True)
    return tuple(" ".join(text.split()) for text in shown.all_inner_texts())


def told(visited: Iterable[Visit], judge: Callable[[Visit], Iterable[str]]) -> list[str]:
    """A line for each thing that a judge finds wrong, with its place."""
    return list(dict.fromkeys(f"{visit.place}: {wrong}" for visit in visited for wrong in judge(visit)))
