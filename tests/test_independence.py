"""What one document says does not depend on which others are there, nor its address on their order."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from regesta.exports.contract import contract
from regesta.options import Options
from regesta.pipeline import annotate_corpus, compile_site

CORPORA = [Path(__file__).parent.parent / "content", *sorted(Path(__file__).parent.glob("golden/*/content"))]


def annotations(content: Path) -> dict[str, str]:
    """Every document's annotations as JSON, by id."""
    options = Options(content)
    found = (each for each, _ in annotate_corpus(options.documents_dir, options.authorities_dir, options))
    return {each.document.id: json.dumps(contract(each)) for each in found if each is not None}


@pytest.mark.parametrize("corpus_folder", CORPORA, ids=lambda path: path.parent.name)
def test_an_unrelated_document_changes_no_link(corpus_folder: Path, tmp_path: Path) -> None:
    """With any one document away, the annotations of all others are the same to the letter."""
    everything = annotations(corpus_folder)
    assert len(everything) > 4
    documents = sorted((corpus_folder / "documents").glob("*.txt"))
    for number, document in enumerate(documents):
        content = tmp_path / str(number)
        shutil.copytree(corpus_folder, content)
        (content / "documents" / document.name).unlink()
        (content / "documents" / document.name).with_suffix(".yml").unlink(missing_ok=True)
        fewer = annotations(content)
        assert len(fewer) == len(everything) - 1
        assert fewer == {identity: everything[identity] for identity in fewer}


@pytest.mark.parametrize("corpus_folder", CORPORA, ids=lambda path: path.parent.name)
def test_a_new_document_changes_no_address(corpus_folder: Path, tmp_path: Path) -> None:
    """Every page and every paragraph keeps its address when a document is added before all others."""
    before = {page.path for page in compile_site(Options(corpus_folder)).pages}
    shutil.copytree(corpus_folder, tmp_path / "content")
    (tmp_path / "content" / "documents" / "0-new.txt").write_text(
        "Nowhere, 1 January 1801\n\nNothing new.\n", encoding="utf-8"
    )
    after = {page.path for page in compile_site(Options(tmp_path / "content")).pages}
    assert before < after
    assert "documents/0-new.md" in after - before
