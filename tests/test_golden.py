"""Each folder of `tests/golden` that has `content` yields the pages and findings in its `expected`, to the letter.

To add a case, make `tests/golden/NAME/content` and run `pytest tests/test_golden.py --update-golden`; then read every
page that it wrote, as the golden says only what came out, not that it is right.
"""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from regesta.findings import described
from regesta.options import Options
from regesta.pipeline import compile_site

GOLDEN = Path(__file__).parent / "golden"
CASES = tuple(sorted(folder.parent for folder in GOLDEN.glob("*/content")))
FINDINGS = "findings.txt"
_MOST_LINES = 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_site_is_the_golden_one(case: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A content folder gives exactly the pages and findings that stand beside it."""
    # A new version of the program alone changes no page of a golden case.
    monkeypatch.setattr("regesta.stages.pages.report.version", lambda _: "0.0")
    made = _made(case / "content")
    if request.config.getoption("--update-golden"):
        _write(case / "expected", made)
    difference = _difference(_read(case / "expected"), made)
    if difference:
        pytest.fail(
            f"{case.name}: {len(difference)} files differ; if what is made now is right, "
            "run with --update-golden.\n\n" + "\n\n".join(difference),
            pytrace=False,
        )


def test_there_are_golden_cases() -> None:
    """An empty folder of golden cases is a mistake and no success."""
    assert CASES


@pytest.mark.parametrize(
    ("expected", "made", "said"),
    [
        ({"a.md": "x\n"}, {"a.md": "x\n"}, []),
        ({"a.md": "x\n"}, {}, ["a.md: missing"]),
        ({}, {"a.md": "x\n"}, ["a.md: not expected"]),
        ({"a.md": "x\n"}, {"a.md": "y\n"}, ["--- expected/a.md\n+++ made/a.md\n@@ -1 +1 @@\n-x\n+y"]),
        ({"a.md": "x\n"}, {"a.md": "x"}, ["--- expected/a.md\n+++ made/a.md\n@@ -1 +1 @@\n-x\n+x\\ no newline at end"]),
    ],
)
def test_difference_names_every_file(expected: dict[str, str], made: dict[str, str], said: list[str]) -> None:
    """Missing, unexpected and changed files are each told by name, equal ones not."""
    assert _difference(expected, made) == said


def _made(content: Path) -> dict[str, str]:
    site = compile_site(Options(content))
    assert not site.assets
    findings = "".join(f"{finding.severity}: {described(finding)}\n" for finding in site.findings)
    return {FINDINGS: findings, **{page.path: page.text for page in site.pages}}


def _read(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _write(folder: Path, files: Mapping[str, str]) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def _difference(expected: Mapping[str, str], made: Mapping[str, str]) -> list[str]:
    """What is missing, what is too much, and a diff of what changed, by path."""
    result = []
    for name in sorted({*expected, *made}):
        if name not in made:
            result.append(f"{name}: missing")
        elif name not in expected:
            result.append(f"{name}: not expected")
        elif expected[name] != made[name]:
            result.append(_diff(name, expected[name], made[name]))
    return result


def _diff(name: str, expected: str, made: str) -> str:
    lines = [
        line[:-1] if line.endswith("\n") else f"{line}\\ no newline at end"
        for line in difflib.unified_diff(
            expected.splitlines(keepends=True),
            made.splitlines(keepends=True),
            f"expected/{name}",
            f"made/{name}",
            n=1,
        )
    ]
    more = [f"… {len(lines) - _MOST_LINES} more lines"] if len(lines) > _MOST_LINES else []
    return "\n".join(lines[:_MOST_LINES] + more)
