"""Tables in a language other than the site's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regesta.options import Options
from regesta.pipeline import compile_site

TABLE = """\
Список растений, которые пережили зиму в саду за портом.

| Растение | Живых |
| --- | --- |
| морская капуста | 31 |
| тамариск | |
"""


@pytest.mark.parametrize(("site", "marked"), [("en", 5), ("ru", 0)])
def test_every_cell_says_its_language(tmp_path: Path, site: str, marked: int) -> None:
    """A row has no attributes of its own, so each of its cells has them; an empty one needs none."""
    content = tmp_path / "content"
    (content / "documents").mkdir(parents=True)
    (content / "authorities").mkdir()
    (content / "documents" / "list.md").write_text(TABLE, encoding="utf-8")
    pages = {page.path: page.text for page in compile_site(Options(content, language=site)).pages}
    rows = [line for line in pages["documents/list.md"].splitlines() if line.startswith("| ") and "#p-" in line]
    assert len(rows) == 3
    assert len(re.findall(r"lang=ru \}", " ".join(rows))) == marked
