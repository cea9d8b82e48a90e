"""The hand-made annotations of the five documents as acceptance: the floors, and what is left with a poor authority."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

GOLD = Path(__file__).parent / "gold"
CONTENT = Path(__file__).parent.parent / "content"


@pytest.fixture(scope="module")
def scorer() -> Any:
    """The score script as a module."""
    sys.path.insert(0, str(GOLD))
    import score_regesta

    return score_regesta


def poor_authority(target: Path) -> Path:
    """The demonstration's authority without aliases and without roles."""
    target.mkdir()
    for name in ("people.yml", "organisations.yml", "places.yml"):
        entries = yaml.safe_load((CONTENT / "authorities" / name).read_text(encoding="utf-8"))
        for entry in entries:
            entry.pop("aliases", None)
        (target / name).write_text(yaml.safe_dump(entries, allow_unicode=True), encoding="utf-8")
    return target


def test_the_score_holds_its_floors(
    scorer: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The demonstration is right in every name and date."""
    monkeypatch.setattr(sys, "argv", ["score_regesta.py"])
    assert scorer.main() == 0, capsys.readouterr().out


def test_without_aliases_and_roles_no_link_is_wrong(scorer: Any, tmp_path: Path) -> None:
    """A poor authority loses links, but makes none that is wrong."""
    gold = scorer.load(GOLD)
    found = scorer.annotate(CONTENT / "documents", poor_authority(tmp_path / "authorities"))
    ids = yaml.safe_load((GOLD / "ids.yml").read_text(encoding="utf-8"))
    # Without types: the gold allows the institution where a poor authority does not know the building.
    table, differences = scorer.score_mentions(gold, scorer.predictions(gold, found, ids), "exact", typed=False)
    assert table["ALL"]["link_acc"] == 1.0
    assert [each for each in differences if each[1] in ("FP", "LINK")] == []
    assert table["ALL"]["tp"] > 120


def test_nothing_is_found_in_an_address(scorer: Any) -> None:
    """No mention and no date stands in a web address."""
    found = scorer.annotate(CONTENT / "documents", CONTENT / "authorities")
    texts = [path.read_text(encoding="utf-8") for path in sorted((CONTENT / "documents").glob("*.txt"))]
    addresses = 0
    for data in found.values():
        text = next(text for text in texts if all(text[e["start"] : e["end"]] == e["text"] for e in data["mentions"]))
        for address in re.finditer(r"https?://\S+", text):
            addresses += 1
            for each in (*data["mentions"], *data["dates"]):
                assert each["end"] <= address.start() or address.end() <= each["start"]
    assert addresses == 1
