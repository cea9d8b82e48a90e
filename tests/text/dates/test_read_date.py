"""A line that is one date, and the shortest EDTF."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.text.dates import edtf, read_date


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        ("20220423", "20220423", "2022-04-23"),
        ("2022-04-23", "2022-04-23", "2022-04-23"),
        ("2022.04.23", "2022.04.23", "2022-04-23"),
        ("26.04.2022", "26.04.2022", "2022-04-26"),
        ("5.4.2022", "5.4.2022", "2022-04-05"),
        ("05/04/2022", "05/04/2022", "2022-04-05"),
        ("April 26, 2022", "April 26, 2022", "2022-04-26"),
        ("APRIL 26, 2022", "APRIL 26, 2022", "2022-04-26"),
        ("26 April 2022", "26 April 2022", "2022-04-26"),
        ("26-Apr-2022", "26-Apr-2022", "2022-04-26"),
        ("the 26th of April 2022"[4:], "26th of April 2022", "2022-04-26"),
        ("Sat. Jan 25th, 2025", "Sat. Jan 25th, 2025", "2025-01-25"),
        ("Tuesday, 26 April 2022.", "Tuesday, 26 April 2022", "2022-04-26"),
        ("Tue, 26 Apr 2022 10:00:00 +0300", "Tue, 26 Apr 2022", "2022-04-26"),
        ("2022-04-26T10:00:00Z", "2022-04-26", "2022-04-26"),
        ("26 April 2022, 10:30 GMT", "26 April 2022", "2022-04-26"),
        ("26 апреля 2022 г.", "26 апреля 2022 г.", "2022-04-26"),
        ("26 апреля 2022 года, 10:30", "26 апреля 2022 года", "2022-04-26"),
        ("26 АПРЕЛЯ 2022 ГОДА", "26 АПРЕЛЯ 2022 ГОДА", "2022-04-26"),
        ("Вторник, 26 апреля 2022", "Вторник, 26 апреля 2022", "2022-04-26"),
        ("26.04.2022 г.", "26.04.2022 г.", "2022-04-26"),
        ("  26 April 2022 \n", "26 April 2022", "2022-04-26"),
        ("(26 April 2022)", "26 April 2022", "2022-04-26"),
        ("April 2022", "April 2022", "2022-04"),
        ("2022-04", "2022-04", "2022-04"),
        ("Апрель 2022", "Апрель 2022", "2022-04"),
        ("2014", "2014", "2014"),
        ("2014 год", "2014 год", "2014"),
        ("1914–1918", "1914–1918", "1914/1918"),
        ("8/1901", "8/1901", "1901-08"),
        ("12 (25) июня 1903 г.", "12 (25) июня 1903 г.", "1903-06-25"),
        ("1901-06-14/1901-07-02", "1901-06-14/1901-07-02", "1901-06-14/1901-07-02"),
        ("1901-06/1901-07-02", "1901-06/1901-07-02", "1901-06-01/1901-07-02"),
        ("1901-06/1901-07", "1901-06/1901-07", "1901-06/1901-07"),
        ("1901/1902-05", "1901/1902-05", "1901-01/1902-05"),
        ("24–26 October 2022", "24–26 October 2022", "2022-10-24/2022-10-26"),
    ],
)
def test_line_is_read_as_one_date(line: str, words: str, expected: str) -> None:
    """A line that states one date is read, with the place of its words in the line."""
    found = read_date(line)
    assert found is not None
    assert (found.text, found.edtf) == (words, expected)
    assert line[found.start : found.end] == words


@pytest.mark.parametrize(
    "line",
    [
        "", " ", ".", "()", "April 26", "26 апреля", "today", "Monday", "last week", "Moscow, 26 April 2022",
        "26 April 2022 in Moscow", "26 April 2022, 27 April 2022", "31 February 2022", "2022-13-45", "20221345",
        "26/04/22", "several years ago", "1.2.3.4", "10:30", "12345", "in 2014", "13/1901",
        "1901-07-02/1901-06-14", "1901-06-14/1901-13", "report-2014-05-26.pdf",
    ],
)  # fmt: skip
def test_other_line_is_no_date(line: str) -> None:
    """A line that says more or less than one full date is not read."""
    assert read_date(line) is None


def test_order_of_day_and_month_is_the_caller_s() -> None:
    """Strokes are read in the order given."""
    found = read_date("04/05/2022", day_first=False)
    assert found is not None
    assert found.edtf == "2022-04-05"


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        (date(2022, 4, 26), date(2022, 4, 26), "2022-04-26"),
        (date(2022, 4, 1), date(2022, 4, 30), "2022-04"),
        (date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        (date(2021, 2, 1), date(2021, 2, 27), "2021-02-01/2021-02-27"),
        (date(2014, 1, 1), date(2014, 12, 31), "2014"),
        (date(1990, 1, 1), date(1999, 12, 31), "199X"),
        (date(1991, 1, 1), date(2000, 12, 31), "1991/2000"),
        (date(1800, 1, 1), date(1899, 12, 31), "18XX"),
        (date(1801, 1, 1), date(1900, 12, 31), "1801/1900"),
        (date(2022, 4, 1), date(2022, 6, 30), "2022-04/2022-06"),
        (date(2021, 12, 1), date(2022, 2, 28), "2021-12/2022-02"),
        (date(2022, 4, 25), date(2022, 5, 1), "2022-04-25/2022-05-01"),
        (date(1, 1, 1), date(1, 12, 31), "0001"),
        (date(9999, 12, 31), date(9999, 12, 31), "9999-12-31"),
    ],
)
def test_edtf_is_the_shortest(earliest: date, latest: date, expected: str) -> None:
    """A stretch of days is written as the shortest form that covers exactly these days."""
    assert edtf(earliest, latest) == expected
