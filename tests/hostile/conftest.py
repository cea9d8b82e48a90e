"""The hostile site, compiled and measured in a process of its own, and built by MkDocs in another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.hostile.corpus import HERE, ROOT, write_site

SLIPPED = Path("/tmp/regesta-slip.txt")  # where two of the files would write
OUTCOMES: dict[str, dict[str, str]] = yaml.safe_load((HERE / "outcomes.yml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Hostile:
    """What became of the hostile site."""

    folder: Path
    refused: tuple[str, ...]
    """Names of files that this file system does not take."""
    measured: dict[str, Any]
    """As `measure.py` says it."""
    errors: str
    """What compiling wrote to the terminal."""
    log: str
    """What MkDocs wrote to the terminal."""
    built: bool


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """The whole set as one site."""
    folder = tmp_path_factory.mktemp("hostile")
    SLIPPED.unlink(missing_ok=True)
    refused = write_site(folder)
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1"}
    commands = (
        [sys.executable, "-m", "tests.hostile.measure", str(folder / "content")],
        [sys.executable, "-m", "mkdocs", "build", "--config-file", str(folder / "mkdocs.yml")],
    )

    def run(command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=900, check=False
        )

    with ThreadPoolExecutor() as pool:
        measuring, building = pool.map(run, commands)
    measured = json.loads(measuring.stdout) if measuring.returncode == 0 else {}
    return Hostile(folder, refused, measured, measuring.stderr, building.stderr, building.returncode == 0)
