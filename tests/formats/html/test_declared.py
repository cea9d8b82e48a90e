"""What a page declares of itself."""

from __future__ import annotations

import json

import pytest

from regesta.formats.html.declared import date, declared, without_site
from regesta.formats.html.tree import parse
from regesta.model import Refused


def said(head: str, body: str = "<p>x") -> list[tuple[str, str]]:
    """Key and value of all that a head declares."""
    root = parse(f"<html><head>{head}</head><body>{body}</body></html>")
    assert not isinstance(root, Refused)
    return [(each.key, each.value) for each in declared(root)]


def ld(value: object) -> str:
    """A script with JSON-LD."""
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>The  bridge\n opens</title>", [("title", "The bridge opens")]),
        (
            "<title>Bridge | Herald</title><meta property=og:site_name content=Herald>",
            [("title", "Bridge"), ("publisher", "Herald")],
        ),
        ("<title>Bridge | Herald</title>", [("title", "Bridge | Herald")]),
        ("<meta property=article:published_time content=2022-04-26T09:00Z>", [("date", "2022-04-26")]),
        (
            "<meta name=DC.date.issued content=1912-05><meta name=date content=1912>",
            [("date", "1912-05"), ("date", "1912")],
        ),
        ("<meta name=citation_publication_date content=2022/04/26>", [("date", "2022-04-26")]),
        ("<meta name=date content='26 April 2022'><meta name=date content=2022-13-01>", []),
        ("<meta name=last-modified content=2022-04-26>", []),
        (
            "<link rel=canonical href=https://herald.example/2022/04/26/bridge>",
            [("address", "https://herald.example/2022/04/26/bridge")],
        ),
        ("<link rel=canonical href=javascript:alert(1)><meta property=og:url content=/bridge>", []),
        (
            "<meta property=article:author content=https://herald.example/ada><meta name=author content='Ada Lind'>",
            [("author", "Ada Lind")],
        ),
        (
            "<meta name=citation_author content=Lind><meta name=citation_author content=Hale>",
            [("author", "Lind; Hale")],
        ),
        ("<meta name=copyright content='© Lind'>", [("rights", "© Lind")]),
        ("<meta http-equiv=content-language content=ru-RU>", [("language", "ru")]),
        ("<meta name=author content='a&#1;&#10;b&#8203;'>", [("author", "a b")]),
        ("<meta name=author content=''>", []),
    ],
)
def test_metas(head: str, expected: list[tuple[str, str]]) -> None:
    """Each fact is read where it may stand, in one line, and a date only as a day, month or year."""
    assert said(head) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            {
                "@type": "NewsArticle",
                "headline": "H",
                "datePublished": "2022-04-26T09:00",
                "author": {"name": "Ada Lind"},
            },
            [("title", "H"), ("date", "2022-04-26"), ("author", "Ada Lind")],
        ),
        ([{"@type": ["Article"], "author": ["Ada Lind", {"name": "Tom Hale"}]}], [("author", "Ada Lind; Tom Hale")]),
        (
            {"@graph": [{"@type": "WebPage", "datePublished": "2020"}, {"@type": "Article", "datePublished": "2022"}]},
            [("date", "2022"), ("date", "2020")],
        ),
        (
            {
                "@graph": [
                    {"@type": "Article", "author": {"@id": "#a"}},
                    {"@type": "Person", "@id": "#a", "name": "Ada"},
                ]
            },
            [("author", "Ada")],
        ),
        ({"@type": "Article", "publisher": {"@type": "Organization", "name": "Herald"}}, [("publisher", "Herald")]),
        ({"@type": "Article", "author": "https://herald.example/ada", "headline": 3, "datePublished": None}, []),
        ({"@type": "Product", "headline": "Shoes"}, []),
        (["a", 1, None], []),
    ],
)
def test_json_ld(value: object, expected: list[tuple[str, str]]) -> None:
    """An article says its facts in a list, a graph or alone; other things say nothing."""
    assert said(ld(value)) == expected


@pytest.mark.parametrize(
    "script", ["{", "", "[" * 100_000, '{"@type":"Article","headline":"' + "x" * 300_000 + '"}', "NaN"]
)
def test_bad_json_says_nothing(script: str) -> None:
    """Scripts that are broken, too deep or too long are passed over, and those beside them are heard."""
    rest = '<meta name="author" content="Ada Lind">'
    assert said(f'<script type="application/ld+json">{script}</script>{rest}') == [("author", "Ada Lind")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<article><time datetime=2022-04-26 pubdate>x</time></article>", [("date", "2022-04-26")]),
        ("<article><time datetime=2022-04-26>x</time></article>", []),
        ("<time datetime=2022-04-26 pubdate>x</time>", []),
        ("<article><time datetime=2022-04-26 pubdate>x</time><time datetime=2021-01-01 pubdate>y</time></article>", []),
    ],
)
def test_a_time_in_the_text(body: str, expected: list[tuple[str, str]]) -> None:
    """A `<time>` counts only where the article marks it, alone, as the day of its publication."""
    assert said("", body) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2022-04-26", "2022-04-26"),
        ("2022-04-26 09:00", "2022-04-26"),
        ("2022-04", "2022-04"),
        ("1812", "1812"),
        ("20220426", None),
        ("2022-4-6", None),
        ("2022-04-32", None),
        ("April 2022", None),
        ("", None),
    ],
)
def test_date(value: str, expected: str | None) -> None:
    """Only the beginning of an ISO date is one."""
    assert date(value) == expected


@pytest.mark.parametrize(
    ("title", "sites", "expected"),
    [
        ("A — Herald", ["Herald"], "A"),
        ("A Herald", ["Herald"], "A Herald"),
        ("Herald", ["Herald"], "Herald"),
        ("A | B", ["Herald"], "A | B"),
    ],
)
def test_site_names(title: str, sites: list[str], expected: str) -> None:
    """The site's name goes where a sign sets it apart from the title."""
    assert without_site(title, sites) == expected


def test_long_values_are_shortened() -> None:
    """A value has at most 500 characters, and shows that it was longer."""
    ((_, value),) = said(f"<meta name=author content={'x' * 9000}>")
    assert len(value) == 500 and value.endswith("…")
