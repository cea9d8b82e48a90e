"""The demonstration, built and served under a project path, and Debian's Chromium to read it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, BrowserContext, Request

from tests.browser.reader import Reader

ROOT = Path(__file__).parent.parent.parent
PROJECT_PATH = "project"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration site, built strictly."""
    folder = tmp_path_factory.mktemp("served")
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / PROJECT_PATH), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """The address of the served site."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # the base class calls it so
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/{PROJECT_PATH}/"
    server.shutdown()
    server.server_close()
    thread.join()


def _reader(context: BrowserContext, home: str) -> Reader:
    reader = Reader(context.new_page(), home)

    def note(request: Request) -> None:
        reader.requests.append(request.url)

    reader.page.on("request", note)
    reader.page.on("pageerror", lambda error: reader.errors.append(str(error)))
    reader.page.on("console", lambda message: reader.errors.append(message.text) if message.type == "error" else None)
    return reader


@pytest.fixture
def desktop(browser: Browser, home: str) -> Iterator[Reader]:
    """A reader at a desk."""
    context = browser.new_context(viewport={"width": 1360, "height": 900}, color_scheme="light")
    yield _reader(context, home)
    context.close()


@pytest.fixture
def phone(browser: Browser, home: str) -> Iterator[Reader]:
    """A reader with a phone, at night."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark", has_touch=True)
    yield _reader(context, home)
    context.close()


@pytest.fixture
def without_scripts(browser: Browser, home: str) -> Iterator[Reader]:
    """A reader whose browser runs no scripts."""
    context = browser.new_context(viewport={"width": 1360, "height": 900}, java_script_enabled=False)
    yield _reader(context, home)
    context.close()
