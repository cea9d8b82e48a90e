"""The page of open questions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regesta.options import Options
from regesta.pipeline import compile_site

ROOT = Path(__file__).parents[3]
CORPORA = [ROOT / "content", *sorted((ROOT / "tests" / "golden").glob("*/content"))]


@pytest.mark.parametrize("content", CORPORA, ids=lambda path: path.parent.name)
def test_its_numbers_are_those_of_the_findings(content: Path) -> None:
    """Every finding stands on the page once, and every number is that of its rows."""
    site = compile_site(Options(content))
    page = next(page.text for page in site.pages if page.path == "questions.md")
    sections = re.split(r"^## ", page, flags=re.MULTILINE)
    rows = [sum(line.startswith("| ") for line in section.splitlines()) - 2 for section in sections[1:]]
    numbers = [int(number) for number in re.findall(r"^## .* \((\d+)\) \{", page, re.MULTILINE)]
    assert rows == numbers
    assert sum(numbers) == len(site.findings)
    assert f"{len(site.findings)} question" in sections[0]
    assert len(site.findings) > 10
