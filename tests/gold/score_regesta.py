"""Score Regesta's annotations against hand-made ones: one table, and the floors that a build must hold.

    python tests/gold/score_regesta.py [--verbose]
    python tests/gold/score_regesta.py --gold DIR --documents DIR --authorities DIR [--ids FILE]

Without arguments it scores the demonstration and fails below its floors. Another corpus comes in the format of this
folder: a JSON file for each document (README.md describes it), and a YAML file with our entity ids by the gold's, if
they differ.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from regesta.exports.contract import contract
from regesta.options import Options
from regesta.pipeline import annotate_corpus, suggest_corpus

HERE = Path(__file__).parent
CONTENT = HERE.parent.parent / "content"
sys.path.insert(0, str(HERE))

from score import TYPES, score_dates, score_mentions  # noqa: E402  # stands beside this file

CUT_ZONES = ("view-date", "metadata", "boilerplate", "related-link")
KEPT_ZONES = ("caption", "source-line", "editorial-note")
_STARTER = """
    antonio-guterres vladimir-putin volodymyr-zelensky united-nations un-security-council nato kremlin russia ukraine
    moscow kyiv
"""
STARTER = frozenset(_STARTER.split())
"""An authority to begin with: what it lacks should be proposed."""
FLOORS: Mapping[str, float] = {
    "person F1": 0.99,
    "organisation F1": 1.0,
    "place F1": 1.0,
    "links": 1.0,
    "roles": 20,
    "date spans": 32,
    "date values": 32,
    "document dates": 5,
    "languages": 84,
    "candidates": 0.95,
}

Documents = Mapping[str, Mapping[str, Any]]


@dataclass
class Report:
    """Figures by name, and every difference in words."""

    figures: dict[str, float] = field(default_factory=dict)
    differences: list[object] = field(default_factory=list)


def load(folder: Path) -> Documents:
    """The hand-made annotations of a folder, by file name."""
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}
    return {name: data for name, data in found.items() if "mentions" in data}


def annotate(documents: Path, authorities: Path) -> Documents:
    """What `regesta annotate` says of each document, by SHA-256."""
    found = annotate_corpus(documents, authorities, Options(documents))
    return {data["sha256"]: data for data in (contract(each) for each, _ in found if each is not None)}


def predictions(gold: Documents, found: Documents, ids: Mapping[str, str]) -> dict[str, Any]:
    """Our annotations in the scorer's form."""
    theirs = {ours: gold_id for gold_id, ours in ids.items()}
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


def score_names(gold: Documents, predicted: Mapping[str, Any], report: Report) -> None:
    """Names by kind, exact and overlapping, and roles apart."""
    print(f"{'':20}{'precision':>10}{'recall':>8}{'F1':>7}{'links':>7}{'hits':>6}{'false':>6}{'missed':>7}")
    for mode in ("exact", "overlap"):
        table, differences = score_mentions(gold, predicted, mode)
        for kind in (*TYPES, "ALL"):
            row = table[kind]
            print(
                f"{kind.lower() + ', ' + mode:20}{row['P']:>10.3f}{row['R']:>8.3f}{row['F1']:>7.3f}"
                f"{row['link_acc']:>7.3f}{row['tp']:>6}{row['fp']:>6}{row['fn']:>7}"
            )
            if mode == "exact":
                report.figures[f"{kind} F1"] = row["F1"]
        if mode == "exact":
            report.figures["links"] = table["ALL"]["link_acc"]
            report.differences += differences
    roles = [
        (key, mention["start"], mention["end"], mention["entity_id"])
        for key, document in gold.items()
        for mention in document["mentions"]
        if mention["kind"] == "role" and mention["tier"] == "core"
    ]
    ours = {
        (key, mention["start"], mention["end"], mention["entity_id"])
        for key, each in predicted.items()
        for mention in each["mentions"]
    }
    report.figures["roles"] = sum(role in ours for role in roles)
    print(f"roles: {report.figures['roles']} of {len(roles)} linked to their holder")


def score_times(gold: Documents, found: Documents, predicted: Mapping[str, Any], report: Report) -> None:
    """Dates in the text, and the documents' own."""
    dates, differences = score_dates(gold, predicted)
    report.differences += differences
    report.figures |= {"date spans": dates["found"], "date values": dates["value_right"]}
    print(
        f"dates: {dates['found']} of {dates['n']} found (F1 {dates['F1']}), "
        f"{dates['value_right']} values right (F1 {dates['valF1']}), {dates['fp']} false"
    )
    right = 0
    for key, document in gold.items():
        date = found[document["sha256"]]["date"]
        good = date is not None and date["earliest"] == date["latest"] == document["document_date"]
        right += good
        if not good:
            report.differences.append((key, "DOCUMENT DATE", date, document["document_date"]))
    report.figures["document dates"] = right
    print(f"document dates: {right} of {len(gold)} right")


def score_layout(gold: Documents, found: Documents, report: Report) -> None:
    """Languages of paragraphs, what was cut, and that nothing stands in a cut."""
    right = judged = cut = zones = kept = stay = 0
    for key, document in gold.items():
        ours = found[document["sha256"]]
        spans = [*ours["passages"], *ours["cuts"]]
        for paragraph in document["paragraphs"]:
            if paragraph["lang"] == "und":
                continue
            judged += 1
            languages = {
                span["language"]
                for span in spans
                if span["start"] < paragraph["end"] and paragraph["start"] < span["end"]
            }
            right += languages == {paragraph["lang"]}
            if languages != {paragraph["lang"]}:
                report.differences.append((key, "LANGUAGE", paragraph, languages))
        for zone in document["zones"]:
            # A zone may begin with white space, which is neither cut nor kept.
            start = zone["start"] + len(zone["text"]) - len(zone["text"].lstrip())
            inside = any(each["start"] <= start and zone["end"] <= each["end"] for each in ours["cuts"])
            touched = any(each["start"] < zone["end"] and zone["start"] < each["end"] for each in ours["cuts"])
            if zone["kind"] in CUT_ZONES:
                zones += 1
                cut += inside
            elif zone["kind"] in KEPT_ZONES:
                stay += 1
                # A caption may end in a credit, which is cut.
                kept += not touched or (zone["kind"] == "caption" and not inside)
        wrong = list(_cut_outside_of_zones(document, ours))
        report.differences += [(key, "CUT", each) for each in wrong]
        report.figures["false cuts"] = report.figures.get("false cuts", 0) + len(wrong)
    report.figures |= {"languages": right, "missed cuts": zones - cut + stay - kept}
    print(f"paragraph languages: {right} of {judged} right")
    print(f"zones: {cut} of {zones} cut, {kept} of {stay} kept, {report.figures['false cuts']:.0f} false cuts")


def score_candidates(
    gold: Documents, documents: Path, authorities: Path, ids: Mapping[str, str], report: Report
) -> None:
    """How many entities are proposed that an authority of only a few does not know."""
    with tempfile.TemporaryDirectory() as name:
        starter = Path(name)
        for kind in ("people", "organisations", "places"):
            entries = yaml.safe_load((authorities / f"{kind}.yml").read_text(encoding="utf-8"))
            kept = [entry for entry in entries if entry["id"] in STARTER]
            (starter / f"{kind}.yml").write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")
        suggestions, _ = suggest_corpus(documents, starter, Options(documents))
    proposed = {_bare(form.text) for each in suggestions for form in each.forms}
    wanted: dict[str, set[str]] = {}
    for document in gold.values():
        for mention in document["mentions"]:
            inside_cut = any(
                zone["start"] <= mention["start"] < zone["end"]
                for zone in document["zones"]
                if zone["kind"] in (*CUT_ZONES, "credit")
            )
            # A form that the starter has (the Kremlin as a building) is known, and so not proposed.
            known = {ids.get(entity) for entity in (mention["entity_id"], *mention.get("alt_ids", ()))} & STARTER
            if mention["kind"] == "name" and mention["tier"] == "core" and not inside_cut and not known:
                wanted.setdefault(mention["entity_id"], set()).add(_bare(mention["text"]))
    found = [entity for entity, forms in wanted.items() if forms & proposed]
    report.differences += [("CANDIDATE", entity, forms) for entity, forms in wanted.items() if not forms & proposed]
    report.figures["candidates"] = len(found) / len(wanted)
    print(
        f"candidates: {len(found)} of {len(wanted)} unknown entities proposed, among {len(suggestions)} proposals "
        f"(authority of {len(STARTER)})"
    )


def _bare(form: str) -> str:
    """A form without what a name may have around it."""
    return " ".join(form.casefold().removeprefix("the ").replace("’", "'").removesuffix("'s").split())


def _cut_outside_of_zones(document: Mapping[str, Any], ours: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for cut in ours["cuts"]:
        if not any(zone["start"] <= cut["start"] and cut["end"] <= zone["end"] for zone in document["zones"]):
            yield cut


def main() -> int:
    """Print the table; 1 when a figure of the demonstration is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=HERE)
    parser.add_argument("--documents", type=Path, default=CONTENT / "documents")
    parser.add_argument("--authorities", type=Path, default=CONTENT / "authorities")
    parser.add_argument("--ids", type=Path, help="YAML: our entity ids by the gold's")
    parser.add_argument("--verbose", action="store_true", help="list every difference")
    arguments = parser.parse_args()
    ids_file = arguments.ids or arguments.gold / "ids.yml"
    ids = yaml.safe_load(ids_file.read_text(encoding="utf-8")) if ids_file.exists() else {}

    gold = load(arguments.gold)
    found = annotate(arguments.documents, arguments.authorities)
    predicted = predictions(gold, found, ids)
    report = Report()
    score_names(gold, predicted, report)
    score_times(gold, found, predicted, report)
    score_layout(gold, found, report)
    if arguments.gold == HERE:
        score_candidates(gold, arguments.documents, arguments.authorities, ids, report)
    if arguments.verbose:
        print(*report.differences, sep="\n")
    if arguments.gold != HERE:
        return 0
    low = [
        f"{name}: {report.figures[name]} is below {floor}"
        for name, floor in FLOORS.items()
        if report.figures[name] < floor
    ]
    low += [f"{name}: {report.figures[name]:.0f}" for name in ("missed cuts", "false cuts") if report.figures[name]]
    print(*(f"below the floor: {each}" for each in low), sep="\n", end="\n" if low else "")
    return 1 if low else 0


if __name__ == "__main__":
    raise SystemExit(main())
