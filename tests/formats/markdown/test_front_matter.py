"""Keys above a text into declarations."""

from __future__ import annotations

import pytest

from regesta.formats.markdown.front_matter import LONGEST, declared, front_matter_end


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("---\ntitle: A\n---\nwords", "words"),
        ("---\r\ntitle: A\r\n...\r\nwords", "words"),
        ("---\ntags:\n  - a\n- b\n# remark\n\nlist: [\n]\n---\n\nwords", "\nwords"),
        ("---\ntitle: A\n---", ""),
    ],
)
def test_front_matter_ends_where_its_lines_do(text: str, below: str) -> None:
    """What stands below is the text."""
    assert text[front_matter_end(text) :] == below


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words",
        "---\n---\nwords",
        "---\n\nAda came.\n\n---\nwords",
        "---\nAda said: come.\n\nShe came.\n---\n",
        "---\ntitle: A\nno key\n---\n",
        "---\ntitle: never closed\n",
        "\n---\ntitle: A\n---\n",
        "---\n" + "[" * 200_000 + "\n---\n# x\n",
        "---\na: " + "b" * LONGEST + "\n---\n",
    ],
)
def test_what_may_be_text_is_no_front_matter(text: str) -> None:
    """A rule above a text does not hide it."""
    assert front_matter_end(text) == 0


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: The harbour", ("title", "The harbour")),
        ("Title:  'It''s *old*'  # remark", ("title", "It's *old*")),
        ('title: "A: b"', ("title", "A: b")),
        ("title: C#-minor", ("title", "C#-minor")),
        ("title: A # remark", ("title", "A")),
        ("title: A\x07\x1bB", ("title", "A B")),
        ("date: 2022-04-26", ("date", "2022-04-26")),
        ("date: 2022-04", ("date", "2022-04")),
        ("date: 2022-04-26T10:00:00+02:00", ("date", "2022-04-26")),
        ("date: '2022'", ("date", "2022")),
        ("author: Ada Lind", ("author", "Ada Lind")),
        ("lang: en-GB", ("language", "en")),
        ("language: ru", ("language", "ru")),
        ("url: https://x.example/a", ("address", "https://x.example/a")),
        ("title:", None),
        ("title: [a, b]", None),
        ("title: *anchor", None),
        ("title: &anchor a", None),
        ("title: !!python/object a", None),
        ("title: |", None),
        ('title: "with \\u0041"', None),
        ("title: 'open", None),
        ("title: a: b", None),
        ("  title: nested", None),
        ("date: 2022-13-45", None),
        ("date: 26 April 2022", None),
        ("date: 0000", None),
        ("lang: English", None),
        ("url: javascript:alert(1)", None),
        ("template: ../../etc", None),
    ],
)
def test_only_plain_values_are_declared(line: str, expected: tuple[str, str] | None) -> None:
    """What would need YAML to be understood is not."""
    found = [(each.key, each.value) for each in declared(f"---\n{line}\n---\n")]
    assert found == ([] if expected is None else [expected])


def test_the_first_of_two_keys_stands() -> None:
    """Each is declared once, and where it was read is told."""
    assert [(each.value, each.where) for each in declared("---\nlang: en\nlanguage: ru\n---\n")] == [
        ("en", "front matter lang")
    ]
