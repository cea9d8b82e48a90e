"""Where the pages of entities, documents and dates stand."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.model import DateAddress, Kind
from regesta.text.addresses import (
    FOLDERS,
    date_address,
    document_path,
    entity_path,
    month_path,
    parallel_path,
    shared_pages,
    year_path,
)


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "page", "anchor"),
    [
        (date(1912, 5, 3), date(1912, 5, 3), "1912-05-03", "dates/1912-05.md", "1912-05-03"),
        (date(1912, 5, 1), date(1912, 5, 31), "1912-05", "dates/1912-05.md", "1912-05"),
        (date(1912, 4, 29), date(1912, 5, 5), "1912-04-29/1912-05-05", "dates/1912-04.md", "1912-04-29--1912-05-05"),
        (date(1912, 5, 1), date(1912, 6, 1), "1912-05-01/1912-06-01", "dates/1912.md", "1912-05-01--1912-06-01"),
        (date(1912, 1, 1), date(1912, 12, 31), "1912", "dates/1912.md", "1912"),
        (date(1911, 12, 30), date(1912, 1, 2), "1911-12-30/1912-01-02", "dates/1911-12.md", "1911-12-30--1912-01-02"),
        (date(1910, 1, 1), date(1919, 12, 31), "191X", "dates/index.md", "191x"),
        (date(1910, 1, 1), date(1911, 12, 31), "1910/1911", "dates/index.md", "1910--1911"),
        (date(33, 4, 3), date(33, 4, 3), "0033-04-03", "dates/0033-04.md", "0033-04-03"),
        (date(1912, 3, 1), date(1912, 5, 31), "1912-21~", "dates/1912.md", "1912-21"),
    ],
)
def test_a_date_stands_with_the_smallest_page_that_holds_it(
    earliest: date, latest: date, edtf: str, page: str, anchor: str
) -> None:
    """Up to a month with its month, within a year with the year, else in the overview; anchors are plain ASCII."""
    assert date_address(earliest, latest, edtf) == DateAddress(page, anchor)


def test_paths() -> None:
    """Each kind has its folder."""
    assert document_path("letter") == "documents/letter.md"
    assert [entity_path(kind, "x") for kind in Kind] == ["people/x.md", "organisations/x.md", "places/x.md"]
    assert (year_path(33), month_path(1912, 5)) == ("dates/0033.md", "dates/1912-05.md")
    assert set(FOLDERS) == set(Kind)


def test_shared_wordings_stand_on_one_page_as_long_as_it_holds_them() -> None:
    """Up to two hundred; then each year has its own, a full year its months, a full month its days."""
    few = [(f"w-{number}", date(1912, 5, 3)) for number in range(200)]
    assert set(shared_pages(few).values()) == {"shared/index.md"}
    many = [
        *few[:150],
        *((f"x-{number}", date(1913, 5 + number % 2, 3)) for number in range(201)),
        *((f"y-{number}", date(1914, 1, 1 + number % 2)) for number in range(201)),
        ("z", None),
    ]
    pages = shared_pages(many)
    assert sorted(set(pages.values())) == [
        *("shared/1912.md", "shared/1913-05.md", "shared/1913-06.md", "shared/1914-01-01.md", "shared/1914-01-02.md"),
        "shared/undated.md",
    ]
    assert pages["w-0"] == "shared/1912.md"
    assert pages["z"] == "shared/undated.md"


def test_parts_side_by_side_stand_below_their_document() -> None:
    """So that no id of a document can be the same."""
    assert parallel_path("letter") == "documents/letter/side-by-side.md"
