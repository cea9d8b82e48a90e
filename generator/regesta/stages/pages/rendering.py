"""Templates and front matter into the text of a page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, partial
from html import escape as html_escape
from string import Formatter
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from regesta.model import Page
from regesta.text.markdown import Markdown, escape, escape_inline
from regesta.text.visible import disarmed
from regesta.words import Words, words_of

_DUMPER: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def render_page(
    path: str,
    template: str,
    front: Mapping[str, Any],
    values: Mapping[str, Any],
    words: Words,
    *,
    in_navigation: bool = False,
) -> Page:
    """A page of a Markdown template; what is not `Markdown` in its values is escaped."""
    return Page(path, front_matter(front) + render(template, values, words), in_navigation)


def render(template: str, values: Mapping[str, Any], words: Words) -> str:
    """The body of a page, with one newline at its end.

    A template says its own words by `say("section.key", slot=value)` and `say_count("noun", number)`.
    """
    return _template(words.language, template).render(values).strip("\n") + "\n"


def said(words: Words, key: str, **values: object) -> Markdown:
    """A sentence of the site's own with its slots filled: Markdown stays, everything else is escaped."""
    pieces: list[str] = []
    for literal, slot in _parted(words.sentences[key]):
        pieces.append(literal)
        if slot is not None:
            value = values[slot]
            pieces.append(value if isinstance(value, Markdown) else escape_inline(_plain(value, words)))
    return Markdown("".join(pieces))


@cache
def _parted(sentence: str) -> tuple[tuple[str, str | None], ...]:
    """The literals of a sentence, escaped, each with the slot that follows it."""
    parts = tuple(Formatter().parse(sentence))
    return tuple(
        (escape_inline(literal) if number else escape(literal) + _space_after(literal), slot)
        for number, (literal, slot, _, _) in enumerate(parts)
    )


def front_matter(front: Mapping[str, Any]) -> str:
    """The block of YAML at the head of a page, dumped by a library.

    `title` and `description` end up in HTML that MkDocs and its themes do not escape, so they carry HTML's own escapes.
    """
    safe = {
        key: html_escape(disarmed(value)) if key in ("title", "description") else value for key, value in front.items()
    }
    return f"---\n{''.join(map(_front_line, safe, safe.values()))}---\n\n"


def _front_line(key: str, value: Any) -> str:
    # JSON is YAML, and ten times as fast to write; what JSON leaves bare and YAML forbids needs the slower library.
    line = f"{key}: {json.dumps(value, ensure_ascii=False)}"
    if line.isprintable():
        return f"{line}\n"
    return str(yaml.dump({key: value}, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1_000_000))


def _plain(value: object, words: Words) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return words.number(value)
    raise TypeError(f"a template prints {value!r}, which is neither text nor a number")


def _space_after(literal: str) -> str:
    return " " if literal[-1:].isspace() else ""


class _Environment(Environment):
    """Looks into a dict before it asks for an attribute: our values are dicts, and a failed attribute is slow."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What `value.name` means in a template."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@cache
def _template(language: str, name: str) -> Template:
    return _environment(language).get_template(f"{name}.md.j2")


@cache
def _environment(language: str) -> Environment:
    words = words_of(language)

    def finalize(value: object) -> str:
        return value if isinstance(value, Markdown) else escape(_plain(value, words))

    # Markdown is no HTML: autoescape would not help; `finalize` escapes every value for Markdown instead.
    environment = _Environment(
        loader=PackageLoader("regesta"),
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals["say"] = partial(said, words)
    environment.globals["say_count"] = words.count
    environment.globals["comma"] = lambda loop: Markdown("" if loop.first else ", ")
    return environment
