"""Every kind of page of both sites in every look, and the demonstration under addresses that are files."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import LOOKS, Look
from tests.browser.sites import Built, build_demonstration
from tests.browser.test_links import dead_links
from tests.browser.visits import visits


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("number", [0, 1], ids=["demonstration", "botanist"])
def test_every_page_in_every_look(
    browser: Browser, sites: tuple[Built, ...], tools: Path, number: int, look: Look
) -> None:
    """The newest axe finds nothing; no error, no breach of the policy, no request elsewhere, no overflow, no shift."""
    wrong = [
        f"{visit.place}: {each}"
        for visit in visits(browser, sites[number], (look,), tools / "axe-core/axe.min.js")
        for each in visit.wrongs()
    ]
    assert wrong == []


def test_links_lead_on_where_addresses_are_files(tmp_path: Path) -> None:
    """The demonstration can also be published under addresses that end in `.html`."""
    build_demonstration(tmp_path / "files", directory_urls=False)
    assert list(dead_links(tmp_path / "files")) == []
