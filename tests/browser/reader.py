"""A reader of the site: a page of the browser, what it asked for, and what it complained of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page, Request

_WATCH = """
window.blocked = [];
window.shift = 0;
addEventListener("securitypolicyviolation", event => blocked.push(`${event.effectiveDirective} ${event.blockedURI}`));
new PerformanceObserver(list => list.getEntries().forEach(entry => {
    if (!entry.hadRecentInput) window.shift += entry.value;
})).observe({type: "layout-shift", buffered: true});
"""

_SETTLED = "() => new Promise(done => requestIdleCallback(() => setTimeout(done, 60)))"
"""The scripts of a loaded page have done what they do: a busy machine takes longer for that than a calm one."""


@dataclass(frozen=True, slots=True)
class Look:
    """A screen and a scheme of colours."""

    width: int
    height: int
    scheme: str

    @property
    def name(self) -> str:
        """As `desk-light`."""
        return f"{'desk' if self.width > 1000 else 'phone'}-{self.scheme}"

    @property
    def context(self) -> dict[str, Any]:
        """How the browser calls it."""
        return {"viewport": {"width": self.width, "height": self.height}, "color_scheme": self.scheme}


DESK, DESK_DARK = Look(1360, 900, "light"), Look(1360, 900, "dark")
PHONE, PHONE_DARK = Look(390, 844, "light"), Look(390, 844, "dark")
LOOKS = (DESK, DESK_DARK, PHONE, PHONE_DARK)


@dataclass
class Reader:
    """A page of the browser, and every request that it made."""

    page: Page
    home: str
    has_scripts: bool = True
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Open a page of the site by its path, and wait until it is quiet."""
        self.page.goto(self.home + path)
        if self.has_scripts:
            self.page.evaluate(_SETTLED)
        return self.page

    def foreign_requests(self) -> list[str]:
        """Requests that left the site."""
        return [url for url in self.requests if not url.startswith((self.home, "data:", "blob:"))]

    def blocked(self) -> list[str]:
        """What the page's policy did not let it do."""
        return list(self.page.evaluate("window.blocked"))

    def shift(self) -> float:
        """How far the page moved while it came: cumulative layout shift, 0 for not at all."""
        return float(self.page.evaluate("window.shift"))


@contextmanager
def reading(browser: Browser, home: str, **context: Any) -> Iterator[Reader]:
    """A reader of the site at `home`; `context` is how the browser presents itself."""
    own = browser.new_context(**context)
    reader = Reader(own.new_page(), home, context.get("java_script_enabled", True))

    def note(request: Request) -> None:
        reader.requests.append(request.url)

    if reader.has_scripts:
        own.add_init_script(_WATCH)
    reader.page.on("request", note)
    reader.page.on("pageerror", lambda error: reader.errors.append(str(error)))
    reader.page.on("console", lambda message: reader.errors.append(message.text) if message.type == "error" else None)
    yield reader
    own.close()
