"""Sizes of a corpus -> what Regesta costs over plain MkDocs, as a table; fails when it costs more than a limit.

Both builds publish the same pages: with the plugin, MkDocs gets them in memory; plain, it reads the Markdown that
`regesta write` wrote once. They take turns, each in a process of its own, so that a busy machine slows both, and the
ratio is the median over the pairs. Noise moves it by some hundredths; so the limit counts as broken only when the ratio
of the cheapest builds is above it, too, and stays there for as many as eight pairs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.corpus import corpus, write_files

ROOT = Path(__file__).parents[1]
PLAIN = "plain"
MOST_RUNS = 8
COLUMNS = (
    ("documents", 9), ("pages", 7), ("plain s", 9), ("regesta s", 10), ("ratio", 7), ("least", 7), ("wall", 7),
    ("memory", 8), ("plain ms/page", 15), ("regesta ms/page", 17), ("peak MB", 9),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took."""

    cpu: float
    """Seconds of processor time, of the user and of the system."""
    wall: float
    """Seconds on the clock."""
    memory: float
    """Most megabytes held at once."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Builds of one corpus, plain and with Regesta, in pairs."""

    documents: int
    pages: int
    plain: tuple[Cost, ...]
    regesta: tuple[Cost, ...]

    def ratio(self, of: Callable[[Cost], float]) -> float:
        """How many times as much a build with Regesta takes: the median over the pairs."""
        return median(of(ours) / of(theirs) for ours, theirs in zip(self.regesta, self.plain, strict=True))

    @property
    def least_cpu_ratio(self) -> float:
        """The same for the cheapest build of each kind: a busy machine can only add to a cost."""
        return min(map(_cpu, self.regesta)) / min(map(_cpu, self.plain))

    @property
    def sure_ratio(self) -> float:
        """What is left when noise is given the benefit of the doubt: the smaller of the two ratios."""
        return min(self.ratio(_cpu), self.least_cpu_ratio)

    def cpu_a_page(self, costs: Iterable[Cost]) -> float:
        """Seconds of processor time that a build takes for each page."""
        return median(map(_cpu, costs)) / self.pages


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, and judge it."""
    options = _options(arguments)
    print(_heading(), flush=True)
    comparisons = []
    for size in options.sizes:
        comparisons.append(compare(size, options.runs, options.limit))
        print(_row(comparisons[-1]), flush=True)
    if len(comparisons) > 1:
        print(_growth(comparisons[0], comparisons[-1]))
    worst = max(comparison.sure_ratio for comparison in comparisons)
    if options.limit is not None and worst > options.limit:
        print(f"Regesta takes {worst:.2f} times the processor time of plain MkDocs; the limit is {options.limit:.2f}.")
        return 1
    return 0


def compare(size: int, runs: int, limit: float | None = None) -> Comparison:
    """Build a corpus of `size` documents `runs` times each way, in turn.

    With a limit, go on while the ratio is above it: a busy machine is outlived, and only a cost that is really there
    stays.
    """
    with tempfile.TemporaryDirectory(prefix="regesta-benchmark-") as name:
        folder = Path(name)
        _prepare(folder, size)
        pairs = [(_build(folder / PLAIN), _build(folder)) for _ in range(runs)]
        pages = _same_pages(folder)
        while limit is not None and len(pairs) < MOST_RUNS and _compared(size, pages, pairs).sure_ratio > limit:
            pairs.append((_build(folder / PLAIN), _build(folder)))
        return _compared(size, pages, pairs)


def _compared(size: int, pages: int, pairs: Sequence[tuple[Cost, Cost]]) -> Comparison:
    plain, ours = zip(*pairs, strict=True)
    return Comparison(size, pages, plain, ours)


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Run a command to its end in a process of its own.

    Raises:
        RuntimeError: The command failed; its output is the message.
    """
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            raise RuntimeError(f"{' '.join(command)}\n{output.read().decode(errors='replace')}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cost", description="Cost of Regesta over plain MkDocs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1000], help="documents of each corpus")
    parser.add_argument("--runs", type=int, default=3, help="pairs of builds for each size")
    parser.add_argument("--limit", type=float, help="fail when Regesta takes more times the processor time")
    return parser.parse_args(arguments)


def _prepare(folder: Path, size: int) -> None:
    """Lay a corpus down with the demonstration's settings, and beside it the pages that Regesta makes of it."""
    write_files(folder / "content", corpus(size))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    if (ROOT / "overrides").is_dir():
        shutil.copytree(ROOT / "overrides", folder / "overrides")
    cost((_program("regesta"), "write", PLAIN), folder)


def _build(folder: Path) -> Cost:
    return cost((_program("mkdocs"), "build", "--quiet"), folder)


def _same_pages(folder: Path) -> int:
    """How many pages both builds published.

    Raises:
        RuntimeError: One of them has pages that the other has not, so that their costs cannot be compared.
    """
    plain, ours = (
        {path.relative_to(site) for path in site.rglob("*.html")} for site in (folder / PLAIN / "site", folder / "site")
    )
    if plain != ours:
        raise RuntimeError(f"pages of one build only: {', '.join(sorted(map(str, plain ^ ours)))}")
    return len(ours)


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _cpu(cost: Cost) -> float:
    return cost.cpu


def _wall(cost: Cost) -> float:
    return cost.wall


def _memory(cost: Cost) -> float:
    return cost.memory


def _heading() -> str:
    return "".join(f"{name:>{width}}" for name, width in COLUMNS)


def _row(comparison: Comparison) -> str:
    cells = (
        f"{comparison.documents}",
        f"{comparison.pages}",
        f"{comparison.cpu_a_page(comparison.plain) * comparison.pages:.1f}",
        f"{comparison.cpu_a_page(comparison.regesta) * comparison.pages:.1f}",
        f"{comparison.ratio(_cpu):.2f}",
        f"{comparison.least_cpu_ratio:.2f}",
        f"{comparison.ratio(_wall):.2f}",
        f"{comparison.ratio(_memory):.2f}",
        f"{1000 * comparison.cpu_a_page(comparison.plain):.1f}",
        f"{1000 * comparison.cpu_a_page(comparison.regesta):.1f}",
        f"{max(map(_memory, comparison.regesta)):.0f}",
    )
    return "".join(f"{cell:>{width}}" for cell, (_, width) in zip(cells, COLUMNS, strict=True))


def _growth(smallest: Comparison, largest: Comparison) -> str:
    """How much dearer a document and a page become as the corpus grows; 1.00 is a cost that grows as they do.

    A page becomes longer as more documents mention what it is about, so that the cost of a document tells more.
    """
    lines = []
    for what in ("document", "page"):
        plain, ours = (_grown(smallest, largest, what, kind) for kind in ("plain", "regesta"))
        lines.append(
            f"A {what} among {largest.documents} documents costs {plain:.2f} times (plain) and {ours:.2f} times "
            f"(regesta) what it costs among {smallest.documents}."
        )
    return "\n".join(lines)


def _grown(smallest: Comparison, largest: Comparison, what: str, kind: str) -> float:
    small, large = (
        _spent(each, kind) / (each.documents if what == "document" else each.pages) for each in (smallest, largest)
    )
    return large / small


def _spent(comparison: Comparison, kind: str) -> float:
    return median(map(_cpu, comparison.plain if kind == "plain" else comparison.regesta))


if __name__ == "__main__":
    sys.exit(main())
