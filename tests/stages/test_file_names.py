"""Files under any name: a safe address each, or a finding, and nothing outside of the folder."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regesta.stages.read import read_documents
from regesta.text.slugs import is_id

STEMS = st.one_of(
    st.sampled_from(
        ["letter", "index", "con", "..", "-", "%2e%2e%2f", "a\\b", "a\nb", "<b>", "{{x}}", "é", "e\u0301", "ß"]
    ),
    st.text(st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), max_size=40),
)
NAMES = st.tuples(STEMS, st.sampled_from([".txt", ".TXT", ".text", ".yml", ".txt.yml", ".doc", ""])).map("".join)
PLAIN = (".txt", ".text")


@pytest.mark.thorough
@given(st.lists(NAMES, min_size=1, max_size=4, unique=True))
@example(["Foo.txt", "foo.txt", "FOO.TXT"])
@example(["ß.txt", "ss.txt"])
@example([".txt"])
@example([" .txt", "\u202e.txt"])
def test_any_name_has_an_address_or_a_finding(names: list[str]) -> None:
    """Ids are unique and plain, and each visible file is a source, metadata, or reported."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "documents"
        root.mkdir()
        for number, name in enumerate(names):
            try:
                (root / name).write_text(f"note: letter {number}\n", encoding="utf-8")
            except OSError:  # no name for a file here, or too long
                continue
        made = {path.name for path in root.iterdir()}
        findings: list = []
        sources = read_documents(root, "documents", findings)
        assert {path.name for path in root.iterdir()} == made
        assert [path.name for path in Path(folder).iterdir()] == ["documents"]
    ids = [source.id for source in sources]
    assert len(set(ids)) == len(ids)
    assert all(is_id(identity) for identity in ids)
    read = {source.path for source in sources}
    assert read <= made
    said = "\n".join(f"{finding.path}\n{finding.message}" for finding in findings)
    for name in made - read:
        beside = {name.removesuffix(".yml")} | {name.removesuffix(".yml") + suffix for suffix in (*PLAIN, ".TXT")}
        assert name.startswith(".") or name in said or (name.endswith(".yml") and beside & made)
