"""Several foreign files at once: the same sources and findings, in the same order, as one after the other."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from regesta.errors import WorkshopError
from regesta.formats.registry import Format, Hints, read_here
from regesta.formats.workshop import Workshop
from regesta.model import Extracted, Finding, Refused
from regesta.stages.read import documents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Texts, pages that can be read, and pages that cannot, mixed."""
    for number in range(30):
        name = f"letter-{number:02}"
        if number % 3 == 0:
            (tmp_path / f"{name}.txt").write_text(f"Letter {number} came.", encoding="utf-8")
        elif number % 3 == 1:
            (tmp_path / f"{name}.md").write_text(f"# Letter {number}\n\nIt came.\n", encoding="utf-8")
        else:
            (tmp_path / f"{name}.docx").write_bytes(b"no archive")
    return tmp_path


def one_after_the_other(folder: Path) -> tuple[list[Any], list[Finding]]:
    """What the same files give without threads."""
    sources: list[Any] = []
    findings: list[Finding] = []
    with Workshop() as workshop:
        for path in sorted(folder.iterdir()):
            sources.extend(documents.read_file(path, path.name, "documents", findings, workshop))
    return sources, findings


def test_the_order_is_that_of_the_paths(folder: Path) -> None:
    """Whichever file is read first, sources and findings come in the order of paths."""
    findings: list[Finding] = []
    sources = documents.read_documents(folder, "documents", findings)
    assert (list(sources), findings) == one_after_the_other(folder)
    assert len(sources) == 20
    assert len(findings) == 10


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_an_interruption_ends_the_reading_at_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    """What stands in the queue is not read any more."""
    begun: list[str] = []

    class Interrupted(Workshop):
        def read(self, form: Format, content: bytes, hints: Hints) -> Extracted | Refused:
            begun.append(form.name)
            time.sleep(0.05)
            return read_here(form, content, hints)

    def progress(done: int, total: int, what: str) -> None:
        if done == 4:
            raise error

    monkeypatch.setattr(documents, "Workshop", Interrupted)
    with pytest.raises(error):
        documents.read_documents(folder, "documents", [], progress=progress)
    assert len(begun) < 30


def test_what_ends_a_reader_for_good_is_no_finding(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no process can be started the reading ends with an error, not with one finding for each file."""
    missing = partial(Workshop, command=("/nowhere/missing",))
    monkeypatch.setattr(documents, "Workshop", missing)
    findings: list[Finding] = []
    with pytest.raises(WorkshopError):
        documents.read_documents(folder, "documents", findings)
