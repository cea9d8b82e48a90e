"""What a page says of itself in JSON-LD: its scripts into flat facts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from regesta.formats.html.elements import HtmlElement

_LARGEST = 200_000
"""Characters of all scripts of a page together."""
_DEEPEST = 40
_MOST_NODES = 2_000
_ARTICLES = frozenset(
    {
        *("article", "newsarticle", "opinionnewsarticle", "analysisnewsarticle", "reportagenewsarticle"),
        *("backgroundnewsarticle", "reviewnewsarticle", "scholarlyarticle", "techarticle", "report", "blogposting"),
        *("liveblogposting", "socialmediaposting", "webpage", "creativework"),
    }
)
_PAGES = frozenset({"webpage", "creativework"})
"""What says less than an article does."""


def facts(root: HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Key, value and property of what the articles among the scripts say; scripts that are no JSON say nothing."""
    nodes = [node for script in _scripts(root) for node in _nodes(script)]
    for first in (True, False):
        for node in nodes:
            kinds = _kinds(node)
            if kinds & _ARTICLES and bool(kinds - _PAGES & _ARTICLES) == first:
                yield from _facts(node, nodes)


def _scripts(root: HtmlElement) -> Iterator[Any]:
    left = _LARGEST
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() != "application/ld+json":
            continue
        body = (script.text or "").strip().removeprefix("<![CDATA[").removesuffix("]]>")
        left -= len(body)
        if left < 0:
            return
        try:
            yield json.loads(body, strict=False)
        except (ValueError, RecursionError):
            continue


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    """The mappings in a list, or in a graph, to any depth that makes sense."""
    waiting = [(value, 0)]
    seen = 0
    while waiting and seen < _MOST_NODES:
        each, depth = waiting.pop(0)
        seen += 1
        if isinstance(each, list) and depth < _DEEPEST:
            waiting += [(one, depth + 1) for one in each[:_MOST_NODES]]
        elif isinstance(each, dict):
            yield each
            waiting += [(each[key], depth + 1) for key in ("@graph", "mainEntity") if key in each and depth < _DEEPEST]


def _kinds(node: Mapping[str, Any]) -> frozenset[str]:
    said = node.get("@type")
    return frozenset(each.rsplit("/", 1)[-1].lower() for each in _listed(said) if isinstance(each, str))


def _facts(node: Mapping[str, Any], nodes: list[Mapping[str, Any]]) -> Iterator[tuple[str, str, str]]:
    for key, name in (("title", "headline"), ("date", "datePublished"), ("language", "inLanguage")):
        for value in _listed(node.get(name)):
            if isinstance(value, str):
                yield key, value, name
    authors = [author for each in _listed(node.get("author")) if (author := _name(each, nodes)) is not None]
    if authors:
        yield "author", "; ".join(dict.fromkeys(authors)), "author"
    for each in _listed(node.get("publisher"))[:1]:
        publisher = _name(each, nodes)
        if publisher is not None:
            yield "publisher", publisher, "publisher"
    for value in _listed(node.get("copyrightNotice"))[:1]:
        if isinstance(value, str):
            yield "rights", value, "copyrightNotice"


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value[:50] if isinstance(value, list) else [value]


def _name(value: Any, nodes: list[Mapping[str, Any]]) -> str | None:
    """The name of a person or organisation, which may stand elsewhere under its id."""
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        value = next((node for node in nodes if node.get("@id") == value["@id"] and "name" in node), value)
    name = value.get("name") if isinstance(value, dict) else value
    if isinstance(name, list) and name:
        name = name[0]
    is_name = isinstance(name, str) and name.strip() and not name.strip().lower().startswith(("http:", "https:", "//"))
    return name.strip() if is_name and isinstance(name, str) else None
