"""Pages stay light, and stay where they are while they come."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks import corpus as invented

from regesta.newsite import new_site
from regesta.site_config import THEME_DIR
from tests.browser.sites import build_site
from tests.browser.visits import LEAST_SHIFT, Visit, told

pytestmark = pytest.mark.browser

KILOBYTE = 1_000
MOST_STYLE = 40 * KILOBYTE
MOST_SCRIPT = 30 * KILOBYTE
MOST_DOCUMENT = 150 * KILOBYTE
WORDS = 2_000


@pytest.mark.parametrize(("ending", "most"), [("css", MOST_STYLE), ("js", MOST_SCRIPT)])
def test_our_styles_and_scripts_are_small(ending: str, most: int) -> None:
    """All our styles together, and all our scripts together, are smaller than one photograph."""
    sizes = {file.name: file.stat().st_size for file in THEME_DIR.rglob(f"*.{ending}")}
    assert sizes
    assert sum(sizes.values()) <= most, sizes


def test_nothing_moves_while_a_page_comes(visited: tuple[Visit, ...]) -> None:
    """Styles, scripts and pictures that arrive late move nothing."""
    assert told(visited, lambda visit: [f"{visit.shift:.4f}"] if visit.shift > LEAST_SHIFT else []) == []


def test_a_long_document_is_a_light_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document of 2,000 words that is full of names and dates takes at most 150 kB of HTML."""
    monkeypatch.setattr(invented, "WORDS_A_DOCUMENT", WORDS)
    usual = invented.PHRASES_A_DOCUMENT
    monkeypatch.setattr(invented, "PHRASES_A_DOCUMENT", {name: 4 * count for name, count in usual.items()})
    files = {path: content.decode() for path, content in new_site("Weight", ("en", "ru")).items()}
    content = {f"content/{path}": text for path, text in invented.corpus(8).items()}
    invented.write_files(tmp_path / "sources", files | content)
    build_site(tmp_path / "sources/mkdocs.yml", tmp_path / "site", strict=False)
    pages = sorted((tmp_path / "site/documents").glob("*/index.html"))
    assert len(pages) == 8
    sizes = {page.parent.name: page.stat().st_size for page in pages}
    assert max(sizes.values()) <= MOST_DOCUMENT, sizes
