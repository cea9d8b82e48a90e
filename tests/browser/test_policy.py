"""Every kind of page asks nobody for anything, reports no error, and fits its screen."""

from __future__ import annotations

import re

import pytest

from regesta.site_config import THEME_DIR
from tests.browser.kinds import frame_of
from tests.browser.reader import Reader
from tests.browser.sites import Built
from tests.browser.visits import Visit, told

pytestmark = pytest.mark.browser

_FRAME = re.compile(r"{% block frame %}([a-z]+){% endblock %}")


def test_every_frame_is_looked_at(sites: tuple[Built, ...]) -> None:
    """Each frame of the theme is that of some page of the two sites, so that no kind of page goes unseen."""
    frames = {name for file in THEME_DIR.glob("*.html") for name in _FRAME.findall(file.read_text("utf-8"))}
    seen = {frame_of(kind) for site in sites for kind in site.kinds()}
    assert len(frames) > 5
    assert sorted(frames - seen) == []


def test_the_page_for_unknown_addresses_is_ours(sites: tuple[Built, ...]) -> None:
    """An address that does not exist is answered in the look of the site."""
    for site in sites:
        assert "plain 404" in site.kinds()


def test_every_page_carries_the_policy(sites: tuple[Built, ...]) -> None:
    """The policy stands in every page, before anything that could run or be fetched."""
    for site in sites:
        for file in site.folder.rglob("*.html"):
            text = file.read_text("utf-8")
            policy = text.find('http-equiv="Content-Security-Policy"')
            assert 0 < policy < min(text.find("<script"), text.find("<link")), file


def test_nothing_breaks_the_policy(visited: tuple[Visit, ...]) -> None:
    """No kind of page does what its policy forbids."""
    assert told(visited, lambda visit: visit.blocked) == []


def test_nothing_leaves_the_site(visited: tuple[Visit, ...]) -> None:
    """No kind of page asks anybody else for anything."""
    assert told(visited, lambda visit: visit.foreign) == []


def test_nothing_is_reported_as_an_error(visited: tuple[Visit, ...]) -> None:
    """No script fails, and nothing that a page asks for is missing."""
    assert told(visited, lambda visit: visit.errors) == []


def test_every_page_fits_its_screen(visited: tuple[Visit, ...]) -> None:
    """No kind of page is wider than the screen."""
    assert told(visited, lambda visit: [f"{visit.overflow} pixels too wide"] if visit.overflow else []) == []


def test_nothing_runs_that_is_no_file_of_the_site(desktop: Reader) -> None:
    """Even if markup came into a page, its policy would not let it run or ask anybody anything."""
    page = desktop.open("documents/moscow-2022-04-26/")
    blocked = page.evaluate(
        """() => new Promise(resolve => {
            const found = [];
            addEventListener("securitypolicyviolation", event => found.push(event.effectiveDirective));
            document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = 1'>");
            document.body.append(Object.assign(document.createElement("script"), {textContent: "window.ran = 1"}));
            fetch("https://elsewhere.example/").catch(() => 0);
            setTimeout(() => resolve([found.sort(), window.ran === undefined]), 500);
        })"""
    )
    assert blocked == [["connect-src", "script-src-attr", "script-src-elem"], True]


def test_a_merged_page_leads_on(sites: tuple[Built, ...]) -> None:
    """The address of an id that was merged names the page that it was merged into, for browsers and for readers."""
    merged = [
        site.file(path)
        for site in sites
        for kind, pages in site.kinds().items()
        if frame_of(kind) == "merged"
        for path in pages
    ]
    assert merged
    for file in merged:
        assert 'http-equiv="refresh"' in file.read_text("utf-8")
