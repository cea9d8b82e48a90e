"""What users can touch is described: every command, setting, key and finding code."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from regesta.authority import decisions, load, metadata
from regesta.cli import main
from regesta.exports.contract import contract
from regesta.options import Options
from regesta.pipeline import annotate_corpus
from regesta.site_config import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SUGGEST = (ROOT / "docs" / "suggest.md").read_text(encoding="utf-8")
ANNOTATE = (ROOT / "docs" / "annotate.md").read_text(encoding="utf-8")
ADD = (ROOT / "docs" / "add.md").read_text(encoding="utf-8")
FINDINGS = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
SOURCES = [path.read_text(encoding="utf-8") for path in (ROOT / "generator" / "regesta").rglob("*.py")]
# A code is the first thing that a finding or a fault is made of.
CODES = sorted(
    {
        code
        for text in SOURCES
        for code in re.findall(
            r'(?:Finding|Doubt|Refused|Described|trouble|_finding|faults\.add|\.doubt|\bfaults\[[^]]+\]\.add|self\.faults\.add)\(\s*"([a-z0-9-]+)"',
            text,
        )
    }
)


@pytest.mark.parametrize("code", CODES)
def test_every_finding_is_described(code: str) -> None:
    """A finding's code stands in docs/findings.md."""
    assert f"`{code}`" in FINDINGS


def test_no_finding_is_described_that_does_not_exist() -> None:
    """docs/findings.md has no code that the program does not know."""
    described = {
        code
        for line in FINDINGS.splitlines()
        if line.startswith("| `")
        for code in re.findall(r"`([a-z0-9-]+)`", line.split("|")[1])
    }
    assert described == set(CODES)
    assert len(CODES) > 35


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_described(command: str) -> None:
    """A command stands in the README with its name."""
    assert f"`regesta {command}" in README


@pytest.mark.parametrize(
    "option",
    sorted(
        {
            name
            for command in main.commands.values()
            for each in command.params
            if isinstance(each, click.Option)
            for name in each.opts
            if name.startswith("--")
        }
    ),
)
def test_every_option_is_described(option: str) -> None:
    """An option stands in the README or in the folder docs."""
    assert option in README + ANNOTATE + SUGGEST + ADD


@pytest.mark.parametrize("setting", [name for name, _ in Settings._schema])
def test_every_setting_is_described(setting: str) -> None:
    """A setting of the plugin stands in the README's sample."""
    assert re.search(rf"^ +{setting}: ", README, re.MULTILINE)


@pytest.mark.parametrize(
    "key",
    sorted(
        {
            *metadata._KEYS,
            *load._ALIAS_KEYS,
            *load._ROLE_KEYS,
            *load._HOLDER_KEYS,
            *(key for keys in load._KEYS_BY_KIND.values() for key in keys),
            *(key for keys in decisions._KEYS.values() for key in keys),
        }
    ),
)
def test_every_key_is_described(key: str) -> None:
    """A key of the authority files and the metadata stands in the README."""
    assert re.search(rf"`{key}`|\b{key}:", README)


def test_the_contract_is_described_field_by_field() -> None:
    """Every field of the JSON stands in docs/annotate.md, and its sample is JSON with just these fields."""
    found = next(each for each, _ in annotate_corpus(ROOT / "content" / "documents", None, Options(ROOT)) if each)
    sample = json.loads(re.findall(r"```json\n(.*?)```", ANNOTATE, re.DOTALL)[0])
    data = contract(found)
    assert list(sample) == list(data)
    for name in ("parts", "passages", "dates"):
        assert list(sample[name][0]) == list(data[name][0])


def test_the_commands_help_is_whole() -> None:
    """`regesta --help` works as a program of its own, and names every command."""
    program = Path(sys.executable).with_name("regesta")
    shown = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    assert all(command in shown for command in main.commands)
