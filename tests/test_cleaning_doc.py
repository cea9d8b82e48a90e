"""docs/cleaning.md says all that the program cuts by itself, and how to write a rule of one's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regesta.authority import cleaning, metadata
from regesta.authority.load import load_authority
from regesta.authority.metadata import load_metadata
from regesta.authority.records import Faults
from regesta.model import Reach
from regesta.text.boilerplate import KINDS, RULES, BoilerplateRule

CLEANING = (Path(__file__).parent.parent / "docs" / "cleaning.md").read_text(encoding="utf-8")
ROWS = {
    line.split("`")[1]: line.replace("\\|", "|")
    for line in CLEANING.partition("## What is cut by itself")[2].splitlines()
    if line.startswith("| `")
}
SAMPLES = re.findall(r"```yaml\n(.*?)```", CLEANING, re.DOTALL)


def test_no_rule_is_described_that_does_not_exist() -> None:
    """The table has the kinds of the data, sorted."""
    assert list(ROWS) == sorted(KINDS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name}: {rule.example[:20]}")
def test_every_rule_is_described(rule: BoilerplateRule) -> None:
    """With its sentence for the reader, its example and its counter-example."""
    assert rule.says in ROWS[rule.name]
    assert f"`{rule.example}`" in ROWS[rule.name]
    assert f"`{rule.counter_example}`" in ROWS[rule.name]


@pytest.mark.parametrize("key", [*cleaning._KEYS, *metadata._PART_KEYS, *Reach])
def test_every_key_is_described(key: str) -> None:
    """Keys and words of the editor's rules and parts stand in the document."""
    assert re.search(rf"`{key}`|\b{key}:", CLEANING)


def test_the_samples_have_no_fault() -> None:
    """What a reader copies works."""
    rules, parts = SAMPLES
    authority, findings = load_authority({cleaning.FILE: rules}, ("en",))
    assert findings == ()
    assert len(authority.cleaning) == 2
    faults = Faults("letter.yml")
    assert len(load_metadata(parts, faults)[1].parts) == 2
    assert faults.findings == []
