"""The hostile site in a browser: none of its texts acts, and no page asks anybody for anything."""

from __future__ import annotations

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from tests.hostile.conftest import Hostile

pytestmark = pytest.mark.browser

_WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
  window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
"""
_LOOK = "() => ({ran: window.PWN !== undefined, violations: window.violations, policy: " + (
    "document.querySelector('meta[http-equiv=\"content-security-policy\" i]') !== null})"
)


@dataclass
class Watched:
    """What happened while pages were read."""

    page: Page
    home: str
    left: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def look(self, path: str) -> list[str]:
        """What is wrong with a page, in words."""
        self.left.clear(), self.dialogs.clear(), self.complaints.clear()
        self.page.goto(self.home + path, wait_until="load")
        return self.wrongs(path)

    def wrongs(self, path: str) -> list[str]:
        """What went wrong since the last look."""
        seen = self.page.evaluate(_LOOK)
        wrongs = [f"asks for {url}" for url in self.left] + [f"opens a dialog: {each}" for each in self.dialogs]
        wrongs += [f"breaks its policy: {each}" for each in self.complaints]
        if seen["ran"]:
            wrongs.append("ran a script of a text")
        if seen["policy"]:
            wrongs += [f"violates its policy: {each}" for each in seen["violations"]]
        return [f"{path}: {each}" for each in wrongs]


@pytest.fixture(scope="module")
def watched(hostile: Hostile, browser: Browser) -> Iterator[Watched]:
    """The built site, served, and a browser that notes what it does."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # the base class calls it so
            """Say nothing."""

        def end_headers(self) -> None:
            """Let the browser keep what every page asks for."""
            self.send_header("Cache-Control", "max-age=3600")
            super().end_headers()

    handler = functools.partial(Quiet, directory=str(hostile.folder / "site"))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    context = browser.new_context()
    context.add_init_script(_WATCH)
    seen = Watched(context.new_page(), f"http://127.0.0.1:{server.server_port}/")

    def request(each: Request) -> None:
        if not each.url.startswith((seen.home, "data:", "blob:")):
            seen.left.append(each.url)

    def dialog(each: Dialog) -> None:
        seen.dialogs.append(each.message)
        each.dismiss()

    context.on("request", request)
    seen.page.on("dialog", dialog)
    seen.page.on(
        "console",
        lambda each: seen.complaints.append(each.text) if "Content Security Policy" in each.text else None,
    )
    yield seen
    context.close()
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_watch_notices(watched: Watched) -> None:
    """A script that runs, a dialog, and a request that leaves or that the policy stops are all seen."""
    watched.look("")
    watched.page.evaluate("window.PWN = 1; alert('a'); new Image().src = 'https://evil.example/x'")
    watched.page.wait_for_timeout(500)
    seen = "\n".join(watched.wrongs(""))
    assert "opens a dialog: a" in seen
    assert "ran a script" in seen
    assert "asks for https://evil.example/x" in seen or "violates its policy: img-src" in seen


def test_no_page_acts(hostile: Hostile, watched: Watched) -> None:
    """Every page of the site, one after the other."""
    home = hostile.folder / "site"
    paths = sorted(path.parent.relative_to(home).as_posix() for path in home.rglob("index.html"))
    assert len(paths) > 150
    wrongs = [wrong for path in paths for wrong in watched.look("" if path == "." else f"{path}/")]
    assert wrongs == []


@pytest.mark.parametrize("number", [0, 1, 2, 3, 16])
def test_search_results_are_text(hostile: Hostile, watched: Watched, number: int) -> None:
    """Neither what is searched for nor what is found becomes markup."""
    strings = json.loads((hostile.folder / "content/documents/inject/strings.json").read_text(encoding="utf-8"))
    assert watched.look("") == []
    page = watched.page
    page.locator(".md-search__input").click()
    for query in (strings[number], "person"):  # each person's name is such a string
        page.locator(".md-search__input").fill(query)
        page.locator(".md-search__input").press("End")  # the theme searches when a key goes up
        page.wait_for_timeout(1_000)
        assert watched.wrongs(query) == []
    page.locator(".md-search-result__item").first.wait_for(timeout=20_000)
    assert watched.wrongs("results") == []
