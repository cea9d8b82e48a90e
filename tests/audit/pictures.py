"""Both sites into pictures: every kind of page in each look into build/pictures, a sheet of them into docs/pictures.

python -m tests.audit.pictures
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.kinds import frame_of
from tests.browser.reader import LOOKS, reading
from tests.browser.sites import ROOT, Built, build_botanist, build_demonstration, served

PICTURES = ROOT / "build/pictures"
SHEET = ROOT / "docs/pictures/contact-sheet.png"
MOST_BYTES = 1_500_000
TALLEST = 6_000
"""Pixels of a page that a picture shows."""
_SCALES = (1, 0.85, 0.7, 0.55)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_STYLE = """
body { margin: 24px; font: 13px system-ui, sans-serif; background: #e9e6df; color: #222; width: 1104px; }
h1 { font-size: 20px; } h2 { font-size: 14px; margin: 20px 0 6px; }
div { display: flex; gap: 12px; align-items: start; }
figure { margin: 0; } figcaption { font-size: 11px; color: #555; }
img { display: block; height: 280px; object-fit: cover; object-position: top; border: 1px solid #b8b3a8; }
img.desk { width: 396px; } img.phone { width: 130px; }
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """One page in one look."""

    kind: str
    look: str
    file: Path


def main() -> int:
    """Take all pictures."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="regesta-pictures-") as name, served(Path(name)) as home:
        folder = Path(name)
        build_demonstration(folder / "demonstration")
        build_botanist(folder / "botanist", folder / "sources")
        with sync_playwright() as playwright:
            path = next(path for name in _NAMES if (path := shutil.which(name)))
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            sites = [Built(each, folder / each, f"{home}{each}/") for each in ("demonstration", "botanist")]
            taken = {site.name: take(browser, site) for site in sites}
            SHEET.parent.mkdir(parents=True, exist_ok=True)
            SHEET.write_bytes(sheet(browser, taken["demonstration"]))
            browser.close()
    print(f"{sum(map(len, taken.values()))} pictures in {PICTURES}; {SHEET}: {SHEET.stat().st_size:,} bytes")
    return 0


def take(browser: Browser, site: Built) -> Sequence[Picture]:
    """The fullest page of each kind in each look."""
    pictures = []
    for look in LOOKS:
        with reading(browser, site.home, **look.context) as reader:
            for kind, pages in site.kinds().items():
                if frame_of(kind) == "merged":
                    continue
                page = reader.open(pages[0])
                height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                file = PICTURES / f"{site.name}-{_file_name(kind)}-{look.name}.png"
                page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": look.width, "height": height})
                pictures.append(Picture(kind, look.name, file))
    return pictures


def sheet(browser: Browser, pictures: Iterable[Picture]) -> bytes:
    """A row for each kind of page, as a PNG that is small enough to be kept."""
    by_kind: dict[str, list[Picture]] = {}
    for picture in pictures:
        by_kind.setdefault(picture.kind, []).append(picture)
    body = "".join(f"<h2>{escape(kind)}</h2><div>{''.join(map(_figure, row))}</div>" for kind, row in by_kind.items())
    source = PICTURES / "contact-sheet.html"
    source.write_text(f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style>{body}", "utf-8")
    for scale in _SCALES:
        context = browser.new_context(viewport={"width": 1152, "height": 900}, device_scale_factor=scale)
        page = context.new_page()
        page.goto(source.as_uri())
        taken = page.screenshot(full_page=True)
        context.close()
        if len(taken) <= MOST_BYTES:
            break
    return taken


def _figure(picture: Picture) -> str:
    device = picture.look.partition("-")[0]
    caption = f"<figcaption>{picture.look}</figcaption>"
    return f'<figure><img class="{device}" src="{escape(picture.file.name)}">{caption}</figure>'


def _file_name(kind: str) -> str:
    return kind.replace("*", "x").replace("/", "-").replace(" ", "-")


if __name__ == "__main__":
    sys.exit(main())
