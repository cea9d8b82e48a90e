"""Without scripts every page is whole, and shows no control that would do nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import DESK, reading
from tests.browser.sites import Built
from tests.browser.visits import Visit, lines

pytestmark = pytest.mark.browser

_CONTROLS = "button, input, select, textarea, [role=button], [role=switch]"


@pytest.fixture(scope="module")
def unscripted(
    browser: Browser, demonstration: Built, visited: tuple[Visit, ...]
) -> dict[str, tuple[tuple[str, ...], list[str]]]:
    """By page: the controls that are shown, and the lines of it that are not shown, to those who run no scripts."""
    found = {}
    with reading(browser, demonstration.home, **DESK.context, java_script_enabled=False) as reader:
        for visit in visited:
            if visit.site == demonstration.name:
                page = reader.open(visit.path)
                shown = page.locator(_CONTROLS).filter(visible=True).all()
                controls = tuple(each.evaluate("each => each.outerHTML")[:120] for each in shown)
                read = set(lines(page))
                found[visit.path] = controls, [line for line in visit.lines if line and line not in read]
    return found


def test_no_dead_control_is_shown(unscripted: dict[str, tuple[tuple[str, ...], list[str]]]) -> None:
    """What only a script serves is not there for those who run none."""
    assert [f"{path}: {each}" for path, (controls, _) in unscripted.items() for each in controls] == []


def test_all_can_be_read(unscripted: dict[str, tuple[tuple[str, ...], list[str]]]) -> None:
    """All that can be read with scripts can be read without them."""
    assert [f"{path}: {each}" for path, (_, lost) in unscripted.items() for each in lost] == []
