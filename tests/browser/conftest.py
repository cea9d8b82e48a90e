"""Two built sites, served under project paths, and Debian's Chromium to read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import DESK, PHONE_DARK, Reader, reading
from tests.browser.sites import Built, build_botanist, build_demonstration, served
from tests.browser.visits import Visit, visits


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A folder to build sites into, and the address at which it is served."""
    folder = tmp_path_factory.mktemp("served")
    with served(folder) as home:
        yield folder, home


@pytest.fixture(scope="session")
def demonstration(address: tuple[Path, str]) -> Built:
    """The demonstration, in English."""
    folder, home = address
    build_demonstration(folder / "project")
    return Built("demonstration", folder / "project", f"{home}project/")


@pytest.fixture(scope="session")
def botanist(address: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The botanist's papers, in Russian."""
    folder, home = address
    build_botanist(folder / "botanist", tmp_path_factory.mktemp("botanist"))
    return Built("botanist", folder / "botanist", f"{home}botanist/")


@pytest.fixture(scope="session")
def sites(demonstration: Built, botanist: Built) -> tuple[Built, ...]:
    """Both."""
    return demonstration, botanist


@pytest.fixture(scope="session")
def visited(browser: Browser, demonstration: Built, botanist: Built) -> tuple[Visit, ...]:
    """Every kind of page of both sites: one at a desk by day, the other on a phone by night.

    `make audit` looks at both in every look, and there axe judges the second one, too.
    """
    return (*visits(browser, demonstration, (DESK,)), *visits(browser, botanist, (PHONE_DARK,), script=None))


@pytest.fixture
def desktop(browser: Browser, demonstration: Built) -> Iterator[Reader]:
    """A reader at a desk."""
    with reading(browser, demonstration.home, **DESK.context) as reader:
        yield reader


@pytest.fixture
def phone(browser: Browser, demonstration: Built) -> Iterator[Reader]:
    """A reader with a phone, at night."""
    with reading(browser, demonstration.home, **PHONE_DARK.context, has_touch=True) as reader:
        yield reader


@pytest.fixture
def without_scripts(browser: Browser, demonstration: Built) -> Iterator[Reader]:
    """A reader whose browser runs no scripts."""
    with reading(browser, demonstration.home, **DESK.context, java_script_enabled=False) as reader:
        yield reader
