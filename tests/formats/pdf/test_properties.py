"""What a PDF says of itself."""

from __future__ import annotations

import pytest
from tests.formats.pdf.writing import lines, pdf

from regesta.formats.pdf import read
from regesta.formats.pdf.properties import PLACEHOLDERS, Placeholder, is_placeholder
from regesta.formats.registry import Hints
from regesta.model import Extracted


def told(info: str = "", root: str = "") -> dict[str, str]:
    """What a PDF of one line declares, by key."""
    extracted = read(pdf([lines(["A letter."])], info=info, root=root), Hints())
    assert isinstance(extracted, Extracted)
    return {each.key: f"{each.value} | {each.where}" for each in extracted.declared}


@pytest.mark.parametrize(
    ("info", "root", "expected"),
    [
        (
            "/Title (The Garden) /Author (Ada Lind)",
            "",
            {"title": "The Garden | PDF property Title", "author": "Ada Lind | PDF property Author"},
        ),
        ("/Title (Microsoft Word - Letter.doc)", "", {}),
        ("/Title (untitled) /Author (User)", "", {}),
        ("/Title (two\\nlines\\007)", "", {"title": "two lines | PDF property Title"}),
        ("/Title 17", "", {}),
        ("/Title [1 2] /Author << >>", "", {}),
        ("", "/Lang (en-GB)", {"language": "en | PDF property Lang"}),
        ("", "/Lang (RU)", {"language": "ru | PDF property Lang"}),
        ("", "/Lang (English)", {}),
        ("", "/Lang 3", {}),
        ("/CreationDate (D:20260105120000Z)", "", {"created": "2026-01-05 | PDF property CreationDate"}),
        ("/CreationDate (D:20260105235959+14'00')", "", {"created": "2026-01-05 | PDF property CreationDate"}),
        ("/CreationDate (D:20260105120000Z')", "", {"created": "2026-01-05 | PDF property CreationDate"}),
        ("/CreationDate (D:20261305)", "", {}),
        ("/CreationDate (yesterday)", "", {}),
    ],
)
def test_properties_are_declared(info: str, root: str, expected: dict[str, str]) -> None:
    """Title, author, language and day of making are declared with where they stand, placeholders and nonsense not."""
    assert told(info, root) == expected


@pytest.mark.parametrize("row", PLACEHOLDERS, ids=lambda row: row.example)
def test_placeholder_matches_its_example_alone(row: Placeholder) -> None:
    """Each row knows its example, and no row knows the counter-example."""
    assert row.pattern.fullmatch(row.example)
    assert not is_placeholder(row.key, row.counter_example)
