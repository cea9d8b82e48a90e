"""The public JSON of a document: its keys, and that every span leads back to the file."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from regesta.exports.contract import contract
from regesta.model import AnnotatedDocument, Finding, Reason, Severity

Linked = Callable[..., AnnotatedDocument]

AUTHORITY = {
    "people.yml": "- {id: ada-lind, name: {en: Ada Lind, ru: Ада Линд}, sort: {en: 'Lind, Ada'}, gender: feminine}\n",
    "places.yml": "- {id: northam, name: {en: Northam}}\n",
}
TEXT = (
    " 19120503\r\nHarbour closed\r\n\r\nAda Lind 🙂 came to Northam on 2 May 1912.\tLind left\r\nyesterday.\r\n"
    "Article continues after this advertisement\r\n\r\n"
    "Ада Линд приехала вчера.\r\nОна уехала, и больше её не видели.\r\n"
)


def spans(data: dict[str, Any], *names: str) -> list[dict[str, Any]]:
    """The items of some lists."""
    return [item for name in names for item in data[name]]


def test_keys_are_as_promised(linked: Linked) -> None:
    """Programs rely on every name here; keys are added, never renamed."""
    data = contract(
        linked(TEXT, AUTHORITY),
        [Finding("x", Severity.NOTE, "a.txt", 1, Reason.told("odd"), "even", Reason.told("Mend."))],
    )
    assert set(data) >= {
        *("id", "path", "sha256", "title", "date", "parts", "passages", "mentions", "dates", "cuts", "findings")
    }
    assert set(data["date"]) >= {"earliest", "latest", "edtf", "basis", "why"}
    assert set(data["parts"][0]) >= {"language", "start", "end", "title", "date"}
    assert set(data["passages"][0]) >= {"start", "end", "language", "anchor", "kind"}
    assert set(data["mentions"][0]) >= {"start", "end", "text", "kind", "entity", "rule", "why", "status", "voice"}
    assert set(data["dates"][0]) >= {"start", "end", "text", "earliest", "latest", "edtf", "basis", "rule"}
    assert "relative_to" in data["dates"][0]
    assert set(data["cuts"][0]) >= {"start", "end", "rule"}
    assert data["findings"][0] == {
        "code": "x",
        "severity": "note",
        "path": "a.txt",
        "line": 1,
        "message": "odd",
        "expected": "even",
        "hint": "Mend.",
    }


def test_spans_lead_back_to_the_raw_file(linked: Linked) -> None:
    """Offsets count code points of the raw text, through header, cuts and line ends."""
    data = contract(linked(TEXT, AUTHORITY))
    assert [(item["text"], item["entity"]) for item in data["mentions"]] == [
        ("Ada Lind", "ada-lind"),
        ("Northam", "northam"),
        ("Lind", "ada-lind"),
        ("Ада Линд", "ada-lind"),
    ]
    assert [(item["text"], item["earliest"]) for item in data["dates"]][:3] == [
        ("19120503", "1912-05-03"),
        ("2 May 1912", "1912-05-02"),
        ("yesterday", "1912-05-02"),
    ]
    for item in spans(data, "mentions", "dates"):
        assert TEXT[item["start"] : item["end"]] == item["text"]
    assert [TEXT[cut["start"] : cut["end"]] for cut in data["cuts"]] == [
        "19120503",
        "Article continues after this advertisement",
    ]


def test_utterances_lead_back_to_the_raw_file(linked: Linked) -> None:
    """What is said is a slice of the raw text, and who speaks is told of the mention too."""
    text = "It rained.\r\n\r\n“We wait,” Ada Lind said. Then she left the house with her friends."
    data = contract(linked(text, AUTHORITY))
    [said] = data["utterances"]
    assert text[said["start"] : said["end"]] == "We wait,"
    assert (said["speaker"], said["name"], said["rule"]) == ("ada-lind", "Ada Lind", "quotation")
    assert set(said) >= {"start", "end", "speaker", "name", "rule", "why"}
    assert [mention["voice"] for mention in data["mentions"]] == ["speaks"]
    assert contract(linked("Ada Lind left.", AUTHORITY))["mentions"][0]["voice"] == "spoken-of"


def test_it_is_json(linked: Linked) -> None:
    """Everything is plain data; what is not known is null."""
    data = contract(linked("Ada Lind left several years ago.", AUTHORITY))
    assert json.loads(json.dumps(data)) == data
    assert data["date"] is None


def test_a_relative_date_tells_what_it_was_counted_from(linked: Linked) -> None:
    """A reader of the data can check the arithmetic."""
    data = contract(linked("She left yesterday.", AUTHORITY, dated=date(1912, 5, 3)))
    [found] = data["dates"]
    assert (found["text"], found["edtf"], found["basis"], found["relative_to"]) == (
        "yesterday",
        "1912-05-02",
        "relative",
        "1912-05-03",
    )


WORDS = st.sampled_from(
    [
        "Ada Lind",
        "Northam",
        "Lind",
        "Ада Линд",
        "3 May 1912",
        "yesterday",
        "вчера",
        "🙂",
        "\u0301",
        ".",
        "\n",
        "\r\n",
        " ",
    ]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=15).map(" ".join))
def test_spans_are_sorted_apart_and_true(linked: Linked, text: str) -> None:
    """Whatever a file holds, each span is its text, and mentions, dates, passages and cuts do not overlap."""
    data = contract(linked(text, AUTHORITY, dated=date(1912, 6, 1)))
    for item in spans(data, "mentions", "dates"):
        assert text[item["start"] : item["end"]] == item["text"]
    for names in (("mentions",), ("dates",), ("passages",), ("cuts",), ("parts",)):
        free = 0
        for item in spans(data, *names):
            assert free <= item["start"] < item["end"] <= len(text)
            free = item["end"]
    taken = [range(item["start"], item["end"]) for item in data["mentions"]]
    assert not any(set(range(item["start"], item["end"])) & set(span) for item in data["dates"] for span in taken)
