"""A shown page into what axe-core finds wrong with its accessibility."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_RUN = """
async () => {
    const {violations} = await axe.run(document, {resultTypes: ["violations"]});
    return violations.map(({id, impact, nodes}) => ({
        id, impact, nodes: nodes.map(({html, failureSummary}) => [html, failureSummary]),
    }));
}
"""
_MOST_EXAMPLES = 3


PACKAGED = Path(str(files("axe_playwright_python") / "axe.min.js"))


@cache
def _read(script: Path) -> str:
    return script.read_text("utf-8")


def faults(page: Page, script: Path = PACKAGED) -> list[str]:
    """What axe finds, a line for each rule that is broken; `script` is the axe-core that looks."""
    page.evaluate(_read(script))
    return [line for violation in page.evaluate(_RUN) for line in _lines(violation)]


def _lines(violation: dict[str, Any]) -> Iterator[str]:
    nodes = violation["nodes"]
    examples = "; ".join(
        f"{html[:160]} ({' '.join(summary.split())[:240]})" for html, summary in nodes[:_MOST_EXAMPLES]
    )
    yield f"{violation['id']} ({violation['impact']}), {len(nodes)} times: {examples}"
