"""Compiles a site and says as JSON what became of each file, how long each took, and how much memory the readers.

Run: python -m tests.hostile.measure CONTENT
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from regesta import pipeline
from regesta.formats.workshop import Workshop
from regesta.options import Options
from regesta.stages.read import documents


@contextmanager
def timed(owner: Any, name: str, seconds: dict[str, float], key: Callable[[Any], str]) -> Iterator[None]:
    """Note how long each call of a method takes, by its second argument."""
    method = getattr(owner, name)

    def noting(*arguments: Any, **options: Any) -> Any:
        started = time.monotonic()
        try:
            return method(*arguments, **options)
        finally:
            seconds[key(arguments)] = round(time.monotonic() - started, 3)

    setattr(owner, name, noting)
    yield
    setattr(owner, name, method)


def main(content: Path) -> None:
    """Print the measurements."""
    reading: dict[str, float] = {}
    working: dict[str, float] = {}
    with (
        timed(Workshop, "read", reading, lambda called: f"{called[1].name}, {len(called[2])} bytes"),
        timed(pipeline.Annotator, "__call__", working, lambda called: called[1].id),
    ):
        site = pipeline.compile_site(Options(content))
    sources = documents.read_documents(content / "documents", "documents", [])
    json.dump(
        {
            "findings": [
                {name: getattr(each, name) for name in ("code", "severity", "path", "line", "message", "hint")}
                for each in site.findings
            ],
            "pages": {page.path: page.text for page in site.pages},
            "sources": {source.path: source.id for source in sources if not source.member},
            "reading": reading,
            "working": working,
            "largest_child": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
