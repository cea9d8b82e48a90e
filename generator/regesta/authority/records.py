"""YAML nodes into checked fields: one reader for every kind of record, all faults at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from regesta.authority.yaml import Mapping, Node, Text, YamlError, load
from regesta.authority.yaml import Sequence as List
from regesta.model import Finding, Reason, Severity

_HINT = Reason.told("Correct it; until then it is left out.")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(slots=True)
class Faults:
    """Collects the findings of one file."""

    path: str
    findings: list[Finding] = field(default_factory=list)

    def add(self, code: str, line: int | None, said: Reason, expected: str = "", remedy: Reason = _HINT) -> None:
        """Note an error."""
        self.findings.append(Finding(code, Severity.ERROR, self.path, line, said, expected, remedy))


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping whose keys are known; what has another shape than expected is reported and left out."""

    node: Mapping
    faults: Faults
    what: Reason
    """What it describes, for messages."""

    @property
    def line(self) -> int:
        """The record's first line."""
        return self.node.line

    def line_of(self, key: str) -> int:
        """The line of a key; that of the record when the key is missing."""
        return self.node.key_lines.get(key, self.node.line)

    def has(self, key: str) -> bool:
        """Whether the key stands there with something behind it."""
        node = self.node.items.get(key)
        return node is not None and not _is_blank(node)

    def check_keys(self, allowed: Sequence[str]) -> None:
        """Report every key that is not allowed."""
        for key, line in self.node.key_lines.items():
            if key not in allowed:
                self.faults.add(
                    "unknown-key",
                    line,
                    Reason.told("{what} has the key `{key}`", what=self.what, key=key),
                    "one of " + ", ".join(allowed),
                    Reason.told("Correct the key, or remove the line."),
                )

    def text(self, key: str) -> str | None:
        """A single text; None when it is missing or blank."""
        node = self.node.items.get(key)
        if node is None or _is_blank(node):
            return None
        if isinstance(node, Text):
            return node.value
        self._shape(key, "a text")
        return None

    def day(self, key: str) -> date | None:
        """A day written `YYYY-MM-DD`; None when it is missing."""
        text = self.text(key)
        if text is None:
            return None
        try:
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError:
            pass
        self.faults.add(
            "bad-date",
            self.line_of(key),
            Reason.told("{what} has `{key}: {text}`", what=self.what, key=key, text=text),
            "a day as YYYY-MM-DD",
        )
        return None

    def texts(self, key: str) -> dict[str, str]:
        """Texts by language or scheme: `{en: …, ru: …}`."""
        return {name: node.value for name, node in self._mapping(key) if self._is_text(key, node)}  # type: ignore[union-attr]  # _is_text says so

    def lists(self, key: str) -> dict[str, tuple[Node, ...]]:
        """Lists by language: `{en: […]}`."""
        result = {}
        for name, node in self._mapping(key):
            if isinstance(node, List):
                result[name] = node.items
            else:
                self._shape(key, "lists of names by language, as in `{en: [UN, UNO]}`")
        return result

    def phrases(self, key: str, nodes: Sequence[Node]) -> tuple[str, ...]:
        """The texts of a list; what else it holds is reported, what is empty passed over."""
        if any(not isinstance(node, Text) for node in nodes):
            self._shape(key, "a list of texts")
        return tuple(node.value for node in nodes if isinstance(node, Text) and node.value.strip())

    def items(self, key: str) -> tuple[Node, ...]:
        """The values of a list; none when it is missing or empty."""
        node = self.node.items.get(key)
        if isinstance(node, List):
            return node.items
        if node is not None and not _is_blank(node):
            self._shape(key, "a list")
        return ()

    def records(self, key: str, what: Reason) -> Iterator[Record]:
        """The mappings of a list."""
        node = self.node.items.get(key)
        if node is None or _is_blank(node):
            return
        if not isinstance(node, List):
            self._shape(key, "a list")
            return
        yield from records(node, self.faults, what)

    def record(self, key: str, what: Reason) -> Record | None:
        """The mapping under a key; None when there is a single text or nothing."""
        node = self.node.items.get(key)
        return Record(node, self.faults, what) if isinstance(node, Mapping) else None

    def _mapping(self, key: str) -> Iterator[tuple[str, Node]]:
        node = self.node.items.get(key)
        if isinstance(node, Mapping):
            yield from node.items.items()
        elif node is not None and not _is_blank(node):
            self._shape(key, "a mapping, as in `{en: …, ru: …}`")

    def _is_text(self, key: str, node: Node) -> bool:
        if isinstance(node, Text):
            return not _is_blank(node)
        self._shape(key, "texts by language")
        return False

    def _shape(self, key: str, expected: str) -> None:
        self.faults.add(
            "wrong-shape",
            self.line_of(key),
            Reason.told("`{key}` of {what} has another shape", key=key, what=self.what),
            expected,
        )


def _is_blank(node: Node) -> bool:
    return isinstance(node, Text) and not node.value.strip()


def records(node: List, faults: Faults, what: Reason) -> Iterator[Record]:
    """Each item of a list as a record."""
    for item in node.items:
        if isinstance(item, Mapping):
            yield Record(item, faults, what)
        else:
            faults.add(
                "wrong-shape",
                item.line,
                Reason.told("{what} is not a mapping", what=what),
                "keys with values, as in `id: …`",
            )


def read_list(text: str, faults: Faults, what: Reason) -> tuple[Record, ...]:
    """A file that holds a list of records; an empty file holds none."""
    root = _root(text, faults)
    if isinstance(root, List):
        return tuple(records(root, faults, what))
    if root is not None:
        faults.add("wrong-shape", root.line, Reason.told("the file is not a list"), "entries that begin with `- id: …`")
    return ()


def read_record(text: str, faults: Faults, what: Reason) -> Record | None:
    """A file that holds one record."""
    root = _root(text, faults)
    if isinstance(root, Mapping):
        return Record(root, faults, what)
    if root is not None:
        faults.add("wrong-shape", root.line, Reason.told("the file is not a mapping"), "lines such as `title: …`")
    return None


def _root(text: str, faults: Faults) -> Node | None:
    try:
        return load(text)
    except YamlError as error:
        faults.add("unreadable-yaml", error.line, error.said, "YAML", error.remedy)
        return None
