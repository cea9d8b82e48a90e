"""A reader of the site: a page of the browser, and what it asked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page


@dataclass
class Reader:
    """A page of the browser, and every request that it made."""

    page: Page
    home: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Open a page of the site by its path, and wait until it is quiet."""
        self.page.goto(self.home + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def foreign_requests(self) -> list[str]:
        """Requests that left the site."""
        return [url for url in self.requests if not url.startswith((self.home, "data:", "blob:"))]
