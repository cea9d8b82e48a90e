"""What `make audit` judges with, and the sites it judges."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.browser.conftest import address, botanist, demonstration, sites

__all__ = ["address", "botanist", "demonstration", "sites"]

TOOLS = Path(__file__).parents[2] / "build/audit/node_modules"


@pytest.fixture(scope="session")
def tools() -> Path:
    """The folder of the installed tools."""
    if not TOOLS.is_dir() or shutil.which("node") is None:
        pytest.fail("the tools of the audit are not installed: run `make audit`")
    return TOOLS
