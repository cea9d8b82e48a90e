"""YAML that people write by hand, into values that know their line.

Stricter than YAML: every scalar is a string as written (`no` is not false, `2022-13-45` is no crash), a repeated key is
an error, and anchors, aliases, tags and a second document are refused. It reads the parser's events, so that depth and
number of nodes are bounded before anything is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from regesta.model import Reason

_DEEPEST = 20
_MOST_NODES = 2_000_000
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_REMEDY = Reason.told("Correct the line.")


class YamlError(Exception):
    """The text is not YAML as we read it."""

    def __init__(self, line: int, said: Reason, remedy: Reason = _REMEDY) -> None:
        super().__init__(said.text)
        self.line = line
        self.said = said
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar, as written."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    items: dict[str, Node]
    key_lines: dict[str, int]
    line: int


Node = Text | Sequence | Mapping


def load(text: str) -> Node | None:
    """The one document in `text`; None when there is nothing but space and comments.

    Raises:
        YamlError: The text is no YAML, or uses what we refuse; with the line.
    """
    text = text.removeprefix("\ufeff")
    try:
        return _Builder(yaml.parse(text, Loader=_LOADER)).document()
    except yaml.MarkedYAMLError as error:
        raise YamlError(
            _marked_line(error, text), Reason.told("cannot be read as YAML: {problem}", problem=str(error.problem))
        ) from error
    except yaml.YAMLError as error:
        raise YamlError(_line_of(error, text), Reason.told("holds a character that YAML does not allow")) from error
    except UnicodeEncodeError as error:
        raise YamlError(1, Reason.told("holds a lone surrogate, which is no character")) from error


def _marked_line(error: yaml.MarkedYAMLError, text: str) -> int:
    """Where the problem is; what is never closed is noticed only at the end, so there where it begins."""
    last = text.rstrip().count("\n")
    problem, context = error.problem_mark, error.context_mark
    mark = context if problem is None or (context is not None and problem.line > last) else problem
    return min(mark.line, last) + 1 if mark is not None else 1


def _line_of(error: yaml.YAMLError, text: str) -> int:
    position = getattr(error, "position", 0)
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else 1


class _Builder:
    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self._events = events
        self._nodes = 0

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise YamlError(
                        _line(event),
                        Reason.told("a second YAML document begins here"),
                        Reason.told("Remove the line `---`."),
                    )
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = _line(event)
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise YamlError(
                line,
                Reason.told("more than {most_nodes:,} values", most_nodes=_MOST_NODES),
                Reason.told("Split the file."),
            )
        if depth > _DEEPEST:
            raise YamlError(line, Reason.told("nested more than {deepest} levels deep", deepest=_DEEPEST))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise YamlError(
                line,
                Reason.told("a YAML anchor or alias"),
                Reason.told("Write the value out; put a text that begins with & or * in quotes."),
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise YamlError(
                line,
                Reason.told("a YAML tag ({tag})", tag=tag),
                Reason.told("Remove it; put a text that begins with ! in quotes."),
            )
        if isinstance(event, yaml.ScalarEvent):
            return Text(event.value, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._until(yaml.SequenceEndEvent, depth)), line)
        return self._mapping(line, depth)

    def _mapping(self, line: int, depth: int) -> Mapping:
        items: dict[str, Node] = {}
        key_lines: dict[str, int] = {}
        nodes = self._until(yaml.MappingEndEvent, depth)
        for key in nodes:
            value = next(nodes)
            if not isinstance(key, Text):
                raise YamlError(key.line, Reason.told("a key that is a list or a mapping"))
            if key.value in items:
                raise YamlError(
                    key.line,
                    Reason.told(
                        "the key `{key}` stands here a second time (first in line {line})",
                        key=key.value,
                        line=key_lines[key.value],
                    ),
                    Reason.told("Remove one of the two."),
                )
            items[key.value] = value
            key_lines[key.value] = key.line
        return Mapping(items, key_lines, line)

    def _until(self, end: type[yaml.Event], depth: int) -> Iterator[Node]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield self._node(event, depth + 1)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1
