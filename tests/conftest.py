"""Builders that every test may use: the smallest valid corpus, a linked text, and a reader of HTML."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.configuration import set_hypothesis_home_dir

from regesta.authority.lexicon import compile_lexicon
from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Basis, DateValue, Metadata, Reason, Source
from regesta.options import Options
from regesta.stages.annotate import annotate
from regesta.stages.clean import clean
from regesta.stages.link import link

settings.register_profile(
    "regesta",
    deadline=None,
    database=None,
    derandomize=bool(os.environ.get("CI")),
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
# `make properties`: the tests marked `thorough` alone, with as many examples as the environment says.
settings.register_profile(
    "thorough", settings.get_profile("regesta"), max_examples=int(os.environ.get("REGESTA_EXAMPLES", "10000"))
)
settings.load_profile("thorough" if "REGESTA_EXAMPLES" in os.environ else "regesta")

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # whatever a page asks for elsewhere, nothing leaves
]

_SHARING_A_SITE = ("browser", "hostile")

LETTER = "Northam, 3 May 1912\n\nAda Lind came to the harbour.\n"

AuthorityTexts = Mapping[str, str]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share a built site run in one process, where several of them run side by side."""
    for item in items:
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        if folder in _SHARING_A_SITE:
            item.add_marker(pytest.mark.xdist_group(folder))


def pytest_addoption(parser: pytest.Parser) -> None:
    """The option of `test_golden.py`."""
    parser.addoption(
        "--update-golden", action="store_true", help="write what is made now into the golden folders' expected/"
    )


@pytest.fixture(scope="session", autouse=True)
def _no_traces(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hypothesis keeps its notes outside of the checkout."""
    set_hypothesis_home_dir(tmp_path_factory.mktemp("hypothesis"))
    yield
    set_hypothesis_home_dir(None)


@pytest.fixture
def corpus(tmp_path: Path) -> Callable[..., Options]:
    """Writes a content folder; by default one dated letter, and no authority file.

    `documents` are texts or bytes by path; the other files go to the authorities folder as `people.yml` and so on.
    """

    def build(
        documents: Mapping[str, str | bytes] | None = None, *, pages: Mapping[str, str] | None = None, **files: str
    ) -> Options:
        options = Options(tmp_path / "content")
        options.documents_dir.mkdir(parents=True)
        options.authorities_dir.mkdir()
        for name, text in files.items():
            (options.authorities_dir / f"{name}.yml").write_bytes(text.encode())
        for path, content in ({"letter.txt": LETTER} if documents is None else documents).items():
            file = options.documents_dir / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        for path, text in (pages or {}).items():
            (options.content / path).write_bytes(text.encode())
        return options

    return build


@pytest.fixture(scope="session")
def source() -> Callable[..., Source]:
    """The smallest source: a text, and what its metadata says."""

    def build(text: str, *, identity: str = "letter", metadata: Metadata | None = None) -> Source:
        size = len(text.encode("utf-8", "surrogatepass"))
        return Source(
            identity,
            f"{identity}.txt",
            "text/plain",
            "0" * 64,
            size,
            "utf-8",
            "strict UTF-8",
            text,
            metadata or Metadata(),
        )

    return build


@pytest.fixture(scope="session")
def linked(source: Callable[..., Source]) -> Callable[..., AnnotatedDocument]:
    """A text, cleaned, annotated and linked by an authority that has no faults."""

    def build(
        text: str, authority: AuthorityTexts, *, dated: date | None = None, identity: str = "letter"
    ) -> AnnotatedDocument:
        known, faults = load_authority(authority, ("en", "ru"))
        assert faults == ()
        metadata = Metadata()
        if dated is not None:
            metadata = replace(
                metadata, date=DateValue(dated, dated, dated.isoformat(), Basis.INFERRED, Reason.quoting("given"))
            )
        document, _ = clean(source(text, identity=identity, metadata=metadata), ("en", "ru"))
        return link(document, annotate(document, compile_lexicon(known), day_first=True), known)

    return build


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser; its absence skips the tests, and fails them in CI."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        message = "no Chromium on this machine (Debian's package is `chromium`)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """One browser for all tests: a second one would not start beside it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield browser
        browser.close()


@dataclass(frozen=True, slots=True)
class Shown:
    """What a browser would make of a page."""

    text: str
    """White space normalised."""
    elements: tuple[str, ...]
    """Names of the elements, in order of their opening."""
    attributes: tuple[tuple[str, str, str], ...]
    """Element, attribute, value."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes.extend((tag, name, value or "") for name, value in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        self.elements.append("!--")

    def handle_decl(self, decl: str) -> None:
        self.elements.append("!")

    def handle_pi(self, data: str) -> None:
        self.elements.append("?")


def read_html(html: str) -> Shown:
    """The text and the elements of a piece of HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Shown(" ".join("".join(reader.words).split()), tuple(reader.elements), tuple(reader.attributes))


@pytest.fixture(scope="session")
def shown() -> Callable[[str], Shown]:
    """What a piece of HTML shows."""
    return read_html
