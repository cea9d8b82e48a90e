"""The reuse that was marked by hand in the documents of the demonstration, all of it and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from regesta.text.reuse import Paragraph, Place, wordings

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "tests" / "gold"
DOCUMENTS = sorted((ROOT / "content" / "documents").glob("*.txt"))
ANNOTATIONS = [json.loads((GOLD / f"{path.name[:3]}.json").read_text(encoding="utf-8")) for path in DOCUMENTS]


def _paragraphs(path: Path, annotations: dict[str, Any], *, with_names: bool) -> list[Paragraph]:
    text = path.read_bytes().decode()
    names = [(each["start"], each["end"]) for each in annotations["mentions"]] if with_names else []
    return [
        Paragraph(
            text[each["start"] : each["end"]],
            each["lang"],
            tuple((a - each["start"], b - each["start"]) for a, b in names if each["start"] <= a and b <= each["end"]),
        )
        for each in annotations["paragraphs"]
    ]


def _extent(place: Place) -> tuple[str, int, int]:
    """The document and the span in its raw text."""
    path, paragraphs = DOCUMENTS[place.document], ANNOTATIONS[place.document]["paragraphs"]
    first, last = place.spans[0], place.spans[-1]
    start, end = paragraphs[first.passage]["start"] + first.start, paragraphs[last.passage]["start"] + last.end
    return path.name[:3], start, end


def test_the_marked_passages_are_found_and_no_others() -> None:
    """Each with the very letters that were marked, whether names are known or not."""
    marked = json.loads((GOLD / "reuse.json").read_text(encoding="utf-8"))["reuse"]
    expected = sorted(
        (tuple((one[side]["doc"], one[side]["start"], one[side]["end"]) for side in "ab"), one["words"])
        for one in marked
    )
    for with_names in (True, False):
        corpus = [_paragraphs(*each, with_names=with_names) for each in zip(DOCUMENTS, ANNOTATIONS, strict=True)]
        found = sorted((tuple(map(_extent, each.places)), each.words) for each in wordings(corpus))
        assert found == expected
