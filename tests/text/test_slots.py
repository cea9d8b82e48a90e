"""Slots in the editor's own pages."""

from __future__ import annotations

import pytest

from regesta.text.slots import fill_slots, has_slots

PAGE = "# Home\n\n<!-- regesta:overview -->\n\nMore.\n"


def content(name: str) -> str | None:
    """What is known here."""
    return r"\1 made" if name == "overview" else None


@pytest.mark.parametrize(
    ("page", "filled"),
    [
        (PAGE, "# Home\n\n\\1 made\n\nMore.\n"),
        ("<!--regesta:overview-->  \n", "\\1 made\n"),
        ("<!-- regesta:overview -->", "\\1 made"),
    ],
)
def test_fills_a_slot(page: str, filled: str) -> None:
    """A line of its own is replaced by what is made, letter for letter."""
    assert has_slots(page)
    assert fill_slots(page, content) == filled


@pytest.mark.parametrize(
    "page",
    ["Words <!-- regesta:overview -->", "    <!-- regesta:overview -->", "<!-- overview -->", "regesta:overview"],
)
def test_other_lines_are_no_slots(page: str) -> None:
    """A slot stands at the start of its line."""
    assert not has_slots(page)
    assert fill_slots(page, content) == page


def test_an_unknown_slot_stays() -> None:
    """What nobody can fill is left as the editor wrote it."""
    assert fill_slots("<!-- regesta:other -->\n", content) == "<!-- regesta:other -->\n"


def test_windows_line_ends_keep_a_slot() -> None:
    """A page saved on Windows has its slots too."""
    assert fill_slots(PAGE.replace("\n", "\r\n"), content) == "# Home\r\n\r\n\\1 made\r\n\r\nMore.\r\n"
