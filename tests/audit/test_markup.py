"""html-validate finds nothing in any page but what the theme's own markup brings."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.sites import Built

RULES = Path(__file__).parent / "htmlvalidate.json"


@dataclass(frozen=True, slots=True)
class Excuse:
    """A finding that is not ours to mend."""

    rule: str
    where: re.Pattern[str]
    """What the element's place matches."""
    why: str


EXCUSES = (
    Excuse("valid-autocomplete", re.compile(r"^#__(drawer|search)$"), "the theme's switches must not keep their state"),
)


def test_pages_are_valid(sites: tuple[Built, ...], tools: Path, tmp_path: Path) -> None:
    """Every page of both sites is valid HTML."""
    command = [str(tools / ".bin/html-validate"), "--config", str(RULES), "--formatter", "json"]
    for site in sites:
        report = tmp_path / f"{site.name}.json"
        with report.open("wb") as output:  # the tool ends before a pipe has taken it all
            done = subprocess.run([*command, str(site.folder)], stdout=output, stderr=subprocess.PIPE, check=False)
        assert report.stat().st_size, done.stderr.decode()
        assert sorted(_ours(json.loads(report.read_text("utf-8")), site.folder)) == []


def _ours(results: list[dict[str, Any]], folder: Path) -> Iterator[str]:
    for result in results:
        for message in result["messages"]:
            rule, where = message["ruleId"], message["selector"] or ""
            if not any(excuse.rule == rule and excuse.where.search(where) for excuse in EXCUSES):
                page = Path(result["filePath"]).relative_to(folder).as_posix()
                yield f"{page}: {rule}: {message['message']} ({where or message['line']})"
