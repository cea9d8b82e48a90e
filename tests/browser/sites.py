"""Two corpora into built sites: the demonstration in English, and an invented botanist's papers in Russian.

The second has what the first has not: a merged person, and addresses that are files (`use_directory_urls: false`).
"""

from __future__ import annotations

import functools
import gzip
import http.server
import io
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config

from regesta.newsite import new_site
from tests.browser.kinds import kinds

ROOT = Path(__file__).parent.parent.parent
BOTANIST = ROOT / "tests/golden/botanist/content"
MERGED = "- decide: merged\n  from: c-heath\n  into: constance-heath\n"


@dataclass(frozen=True, slots=True)
class Built:
    """A built site, and where it is served."""

    name: str
    folder: Path
    home: str
    """Its address, with a slash at the end."""

    def kinds(self) -> dict[str, tuple[str, ...]]:
        """Addresses of its pages by kind, the fullest page of each kind first."""
        return kinds(self.folder)

    def file(self, address: str) -> Path:
        """The file of a page."""
        return self.folder / address / "index.html" if address.endswith("/") or not address else self.folder / address


def build_demonstration(folder: Path, *, directory_urls: bool = True, published: str = "") -> None:
    """Build the demonstration strictly; `published` is the address that its pages name as their own."""
    build_site(ROOT / "mkdocs.yml", folder, strict=True, directory_urls=directory_urls, published=published)


def build_botanist(folder: Path, work: Path, *, language: str = "ru", directory_urls: bool = False) -> None:
    """Build the botanist's papers as the site that `regesta new` begins; `work` is an empty folder for its sources."""
    for path, content in new_site("Ботаник на севере", (language, *({"en", "ru"} - {language}))).items():
        target = work / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    shutil.copytree(BOTANIST, work / "content", dirs_exist_ok=True, ignore=shutil.ignore_patterns("index.md"))
    with (work / "content/authorities/decisions.yml").open("a", encoding="utf-8") as decisions:
        decisions.write(MERGED)
    build_site(work / "mkdocs.yml", folder, strict=False, directory_urls=directory_urls)


def build_site(settings: Path, folder: Path, *, strict: bool, directory_urls: bool = True, published: str = "") -> None:
    """Build a site as MkDocs does."""
    config = load_config(
        str(settings),
        site_dir=str(folder),
        # The page for unknown addresses names everything from the root of the host.
        site_url=published or f"https://example.org/{folder.name}/",
        strict=strict,
        use_directory_urls=directory_urls,
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Sends text compressed, as every host does, and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # the base class calls it so
        """Say nothing."""

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """The headers of a file, and its content."""
        address = urlsplit(self.path).path
        file = Path(self.translate_path(address + "index.html" if address.endswith("/") else address))
        kind = self.guess_type(file)
        if not file.is_file() or not kind.startswith(("text/", "application/j")):
            return super().send_head()
        content = gzip.compress(file.read_bytes(), mtime=0)
        self.send_response(200)
        for name, value in (("Type", kind), ("Encoding", "gzip"), ("Length", str(len(content)))):
            self.send_header(f"Content-{name}", value)
        self.end_headers()
        return io.BytesIO(content)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder while it is served on this machine, with a slash at the end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
