"""What the first lines of a text say of it."""

from __future__ import annotations

from datetime import date

import pytest

from regesta.text.headers import HEADER_LINES, bare_date, dateline, has_weekday, header_line, source_line

DAY = date(1912, 5, 3)


@pytest.mark.parametrize(
    ("line", "rule", "stated", "facts"),
    [
        ("19120503", "header-date", "19120503", {}),
        ("1912-05-03", "header-date", "1912-05-03", {}),
        (" 19120503 ", "header-date", "19120503", {}),
        ("https://herald.example/a?b=c", "header-address", None, {"address": "https://herald.example/a?b=c"}),
        ("date 1912-05-03", "header-fields", "1912-05-03", {}),
        ("Published on: 3 May 1912", "header-fields", "3 May 1912", {}),
        ("Posted May 3, 1912", "header-fields", "May 3, 1912", {}),
        ("Дата: 03.05.1912", "header-fields", "03.05.1912", {}),
        (
            "date 1912-05-03 Source: The Evening Herald – English",
            "header-fields",
            "1912-05-03",
            {"issuer": "The Evening Herald"},
        ),
        ("  date 1912-05-03 source: Harbour Office", "header-fields", "1912-05-03", {"issuer": "Harbour Office"}),
    ],
)
def test_reads_a_line_of_pure_data(line: str, rule: str, stated: str | None, facts: dict[str, str]) -> None:
    """A header line gives its date, with its place, and what else it tells."""
    header = header_line(line)
    assert header is not None
    assert header.rule == rule
    assert dict(header.facts) == facts
    if stated is None:
        assert header.date is None
    else:
        assert header.date is not None
        start, end, expression = header.date
        assert line[start:end] == stated
        assert (expression.earliest, expression.latest) == (DAY, DAY)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "19121303",
        "12345678",
        "1912",
        "19120503 and more",
        "see https://herald.example/",
        "https://herald.example/ and more",
        "date of the harbour: unknown",
        "date 1912-05-03 was a cold day",
        "dates 1912-05-03",
        "date 1912-13-03",
        "Published on Friday",
        "On 3 May 1912 she came.",
        "javascript:alert(1)",
    ],
)
def test_other_lines_are_text(line: str) -> None:
    """A line that says anything else stays."""
    assert header_line(line) is None


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Northam, 3 May 1912", "3 May 1912"),
        ("  Northam, 3 May 1912  ", "3 May 1912"),
        ("3 May 1912", "3 May 1912"),
        ("May 3, 1912", "May 3, 1912"),
        ("Fri. May 3rd, 1912", "Fri. May 3rd, 1912"),
        ("3 мая 1912 г.", "3 мая 1912 г."),
        ("Томск, 3 мая 1912 года", "3 мая 1912 года"),
        ("Fort St Marin, 3 May 1912", "3 May 1912"),
        ("NORTHAM, May 3, 1912 — The harbour was closed.", "May 3, 1912"),
        ("FORT MARIN, 3 May 1912 (Herald) -- The harbour was closed.", "3 May 1912"),
        ("МОСКВА, 3 мая 1912 — Порт закрыт.", "3 мая 1912"),
    ],
)
def test_reads_a_dateline(line: str, stated: str) -> None:
    """Place and day, a day alone, or the opening of a news report; with the place of the date in the line."""
    found = dateline(line)
    assert found is not None
    start, end, expression = found
    assert line[start:end] == stated
    assert (expression.earliest, expression.latest) == (DAY, DAY)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Northam, May 1912",
        "Northam, Friday",
        "Northam, 3 May",
        "May 1912",
        "1912",
        "Northam, 31 February 1912",
        "On 3 May 1912 she came to Northam.",
        "She came to Northam, 3 May 1912, and left.",
        "Ada Lind, born 3 May 1912",
        "Northam, 3 May 1912 — the harbour was closed, he wrote in the long letter that he sent to his sister at home",
        "Northam: 3 May 1912",
        "from 3 May 1912",
    ],
)
def test_other_lines_are_no_datelines(line: str) -> None:
    """A date within a sentence, or one that leaves the day open, makes no dateline."""
    assert dateline(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Sat. Jan 25th, 2025", True),
        ("Friday, 3 May 1912", True),
        ("суббота, 25 января 2025", True),
        ("Сб, 25 января 2025", True),
        ("3 May 1912", False),
        ("May 3, 1912", False),
        ("19120503", False),
        ("Северная область", False),
    ],
)
def test_a_clock_begins_with_the_weekday(line: str, *, expected: bool) -> None:
    """Web pages show the day of the visit with its weekday."""
    assert has_weekday(line) is expected


@pytest.mark.parametrize("line", ["Sat. Jan 25th, 2025", "3 May 1912", "19120503", " 3 мая 1912 г. "])
def test_bare_date(line: str) -> None:
    """A line may be a date and nothing else."""
    assert bare_date(line) is not None


@pytest.mark.parametrize("line", ["", "May", "1912", "May 1912", "3 May 1912: cold", "3 May", "today", "x" * 50])
def test_no_bare_date(line: str) -> None:
    """A line that leaves the day open, or says more, is none."""
    assert bare_date(line) is None


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Source: The Evening Herald", "The Evening Herald"),
        ("SOURCE – Harbour Office", "Harbour Office"),
        ("Источник: Вечерний вестник", "Вечерний вестник"),
        ("Source:", ""),
        ("The source: a spring in the hills", None),
        ("Sources: many", None),
        ("Source of the river", None),
        ("", None),
    ],
)
def test_source_line(line: str, source: str | None) -> None:
    """A line that names the source ends the text above it."""
    assert source_line(line) == source


def test_a_header_is_short() -> None:
    """Only the first few lines can be a header."""
    assert 3 <= HEADER_LINES <= 10
