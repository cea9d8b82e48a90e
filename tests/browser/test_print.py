"""A printed document says what it is and where it comes from, and has nothing to press."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.browser.reader import DESK, reading
from tests.browser.sites import Built

pytestmark = pytest.mark.browser

PATH = "documents/moscow-2022-04-26/"
_CONTROLS = "button, input, select, textarea, summary ~ button, .md-header, .md-tabs, .md-sidebar, .md-search, .md-top"


@pytest.fixture(scope="module")
def printed(browser: Browser, demonstration: Built) -> Iterator[str]:
    """The text of a printed document, white space taken out, as paper breaks lines anywhere."""
    with reading(browser, demonstration.home, **DESK.context) as reader:
        pages = PdfReader(io.BytesIO(reader.open(PATH).pdf(format="A4"))).pages
        yield re.sub(r"\s+", "", "".join(page.extract_text() for page in pages))


@pytest.mark.parametrize(
    "words",
    [
        "António Guterres meets Vladimir Putin in Moscow",
        "26 April 2022",
        "Issued by United Nations",
        "The Secretary-General met with the President of the Russian Federation",
        "Генеральный секретарь ООН Антониу Гутериш",
        "https://example.org/project/documents/moscow-2022-04-26/",
    ],
)
def test_a_print_has_what_a_reader_cites(printed: str, words: str) -> None:
    """Title, date, text in both languages and the page's own address are on the paper."""
    assert re.sub(r"\s+", "", words).casefold() in printed.casefold().replace("’", "'")


def test_a_print_has_no_controls(browser: Browser, demonstration: Built) -> None:
    """Nothing that one presses, and no part of the site's frame, is on the paper."""
    with reading(browser, demonstration.home, **DESK.context) as reader:
        page = reader.open(PATH)
        page.emulate_media(media="print")
        controls = page.locator(_CONTROLS)
        shown = [
            controls.nth(number).evaluate("each => each.outerHTML")[:100]
            for number in range(controls.count())
            if controls.nth(number).is_visible()
        ]
    assert shown == []
