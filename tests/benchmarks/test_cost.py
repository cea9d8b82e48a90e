"""The comparison of costs, and when it fails."""

import sys
from pathlib import Path

import pytest
from benchmarks import cost as module
from benchmarks.cost import Comparison, Cost, cost, main


def comparison(plain: tuple[float, ...], regesta: tuple[float, ...]) -> Comparison:
    """Builds that took these seconds of processor time."""
    return Comparison(10, 100, *(tuple(Cost(cpu, cpu, 50) for cpu in costs) for costs in (plain, regesta)))


def test_the_ratio_is_the_median_over_the_pairs() -> None:
    """A pair that a busy machine spoilt does not count."""
    assert comparison((10, 10, 30), (11, 90, 33)).ratio(lambda cost: cost.cpu) == pytest.approx(1.1)


def test_the_cheapest_builds_are_compared_too() -> None:
    """Which pair they belong to does not matter."""
    assert comparison((10, 20), (40, 12)).least_cpu_ratio == pytest.approx(1.2)


def test_cost_of_a_page_is_that_of_the_median_build() -> None:
    """Seconds are divided by the pages."""
    measured = comparison((1, 2, 9), (3, 3, 3))
    assert measured.cpu_a_page(measured.plain) == pytest.approx(0.02)


@pytest.mark.parametrize(
    ("plain", "regesta", "code"),
    [
        ((10, 10, 10), (12, 12, 12), 0),
        ((10, 10, 10), (13, 13, 13), 1),
        ((10, 10, 10), (13, 13, 12), 0),
        ((10, 10, 8), (12, 12, 12), 0),
    ],
)
def test_it_fails_when_both_ratios_are_above_the_limit(
    monkeypatch: pytest.MonkeyPatch, plain: tuple[float, ...], regesta: tuple[float, ...], code: int
) -> None:
    """A busy machine that spoils one of the two ratios does not break the limit of 1.25."""
    monkeypatch.setattr(module, "compare", lambda size, runs, limit: comparison(plain, regesta))
    assert main(["--sizes", "10", "--limit", "1.25"]) == code


def test_a_command_that_works_is_measured(tmp_path: Path) -> None:
    """Time and memory are those of the process that was started."""
    measured = cost([sys.executable, "-c", "sum(range(3_000_000))"], tmp_path)
    assert 0 < measured.cpu < 30
    assert measured.memory > 1


def test_a_command_that_fails_is_no_measurement(tmp_path: Path) -> None:
    """The message is what the command printed."""
    with pytest.raises(RuntimeError, match="no such day"):
        cost([sys.executable, "-c", "raise SystemExit('no such day')"], tmp_path)
