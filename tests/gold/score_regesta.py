"""Score the annotations of the five documents against the hand-made ones, and hold them against the floor.

python tests/gold/score_regesta.py [--verbose]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
sys.path.insert(0, str(HERE))

from score import TYPES, load_gold, score_dates, score_mentions  # noqa: E402

from regesta.exports.contract import contract  # noqa: E402
from regesta.options import Options  # noqa: E402
from regesta.pipeline import annotate_corpus  # noqa: E402

FLOOR_F1 = 0.95
FLOOR_DATE_VALUES = 28


def ids() -> Mapping[str, str]:
    """Our entity ids by the gold's."""
    import yaml

    return dict(yaml.safe_load((HERE / "ids.yml").read_text(encoding="utf-8")))


def annotations() -> dict[str, dict[str, Any]]:
    """What `regesta annotate` says of each document, by SHA-256."""
    found = annotate_corpus(CONTENT / "documents", CONTENT / "authorities", Options(CONTENT))
    data = (contract(annotated) for annotated, _ in found if annotated is not None)
    return {each["sha256"]: each for each in data}


def predictions(gold: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Any]:
    """Our annotations in the scorer's form."""
    theirs = {ours: gold_id for gold_id, ours in ids().items()}
    return {
        key: {
            "mentions": [
                {**mention, "type": mention["kind"], "entity_id": theirs.get(mention["entity"], mention["entity"])}
                for mention in found[document["sha256"]]["mentions"]
                if mention["status"] == "confirmed"
            ],
            "dates": [
                {**each, "from": each["earliest"], "to": each["latest"]}
                for each in found[document["sha256"]]["dates"]
                if each["earliest"] is not None
            ],
        }
        for key, document in gold.items()
    }


def main() -> int:
    """Print the table; 1 when a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="list every difference")
    verbose = parser.parse_args().verbose
    gold = load_gold()
    found = annotations()
    predicted = predictions(gold, found)
    failures = []

    print(f"{'':14}{'precision':>10}{'recall':>8}{'F1':>7}{'links':>7}{'hits':>6}{'false':>6}{'missed':>7}")
    for mode in ("exact", "overlap"):
        table, differences = score_mentions(gold, predicted, mode)
        for kind in (*TYPES, "ALL"):
            row = table[kind]
            print(
                f"{kind + ' ' + mode[:2]:14}{row['P']:>10.3f}{row['R']:>8.3f}{row['F1']:>7.3f}{row['link_acc']:>7.3f}"
                f"{row['tp']:>6}{row['fp']:>6}{row['fn']:>7}"
            )
            if mode == "exact" and row["F1"] < FLOOR_F1:
                failures.append(f"{kind}: F1 {row['F1']} is below {FLOOR_F1}")
        if verbose:
            print(*differences, sep="\n")

    dates, differences = score_dates(gold, predicted)
    print(f"dates: {dates['found']} of {dates['n']} found, {dates['value_right']} values right, {dates['fp']} false")
    if verbose:
        print(*differences, sep="\n")
    if dates["value_right"] < FLOOR_DATE_VALUES:
        failures.append(f"date values: {dates['value_right']} are right, fewer than {FLOOR_DATE_VALUES}")

    right = 0
    for key, document in gold.items():
        ours = found[document["sha256"]]["date"]
        good = ours is not None and ours["earliest"] == ours["latest"] == document["document_date"]
        right += good
        if not good:
            failures.append(f"{key}: the document's date is {ours}, not {document['document_date']}")
    print(f"document dates: {right} of {len(gold)} right")

    languages = [
        (paragraph, passage["language"])
        for document in gold.values()
        for paragraph in document["paragraphs"]
        for passage in found[document["sha256"]]["passages"]
        if paragraph["start"] <= passage["start"] < paragraph["end"]
    ]
    same = sum(paragraph["lang"] == language for paragraph, language in languages)
    print(f"paragraph languages: {same} of {len(languages)} passages right")
    print(*(f"below the floor: {failure}" for failure in failures), sep="\n", end="\n" if failures else "")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
