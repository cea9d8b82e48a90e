"""The editor's own cleaning rules: what to cut from the documents, and what never to cut.

- name: newsletter-box                   # shown to the reader beside what it cuts
  cut: line                              # or `stretch` (the words alone), or `to-end` (from this line on)
  text: "Get the Herald in your inbox*"  # `*` is any words within the line
  publisher: The Evening Herald          # limits, if any: `documents`, `issuer`, `publisher`
- name: slogan
  keep: line                             # or `stretch`: no rule ever cuts this
  text: Donate now!

The text is no regular expression. Nearly every editor can read and write it, and no text that it meets makes it slow: a
pattern that backtracks can hold up a build for hours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.authority.records import Faults, Record, read_list
from regesta.model import CleaningRule, Finding, Reach, Reason, Severity
from regesta.text.slugs import is_id

FILE = "cleaning.yml"
_KEYS = ("name", "cut", "keep", "text", "documents", "issuer", "publisher", "note")
_REACHES = {"cut": (Reach.LINE, Reach.STRETCH, Reach.TO_END), "keep": (Reach.LINE, Reach.STRETCH)}
_FEWEST_LETTERS = 3


def read_rules(text: str, faults: Faults) -> tuple[CleaningRule, ...]:
    """The rules of the file; one that is faulty is reported and left out."""
    rules: dict[str, CleaningRule] = {}
    for record in read_list(text, faults, Reason.told("this cleaning rule")):
        rule = _rule(record)
        if rule is None:
            continue
        if rule.name in rules:
            first = rules[rule.name].line
            message = Reason.told("the name `{name}` stands already in line {first}", name=rule.name, first=first)
            faults.add("duplicate-id", record.line_of("name"), message, "a name of its own for each rule")
        else:
            rules[rule.name] = rule
    return tuple(rules.values())


def rules_without_text(rules: Iterable[CleaningRule], used: Iterable[str], path: str) -> Iterator[Finding]:
    """The rules that found nothing; `used` are the names of those that did."""
    found = frozenset(used)
    for rule in rules:
        if rule.name not in found:
            yield Finding(
                "cleaning-rule-without-text",
                Severity.NOTE,
                path,
                rule.line,
                Reason.told("the rule `{name}` finds nothing in any document", name=rule.name),
                "a text as it stands in a document, from its first letter to its last; `*` is any words",
                Reason.told("Correct the rule or its limits, or remove it."),
            )


def _rule(record: Record) -> CleaningRule | None:
    record.check_keys(_KEYS)
    if not record.node.items.keys() <= set(_KEYS):
        return None  # perhaps a limit, misspelt: without its limits a rule would cut too much
    name, text, reach = record.text("name"), record.text("text"), _reach(record)
    if name is None or text is None:
        missing = "name" if name is None else "text"
        message = Reason.told("this cleaning rule has no `{missing}`", missing=missing)
        record.faults.add("incomplete-rule", record.line, message, "`name:`, `text:`, and `cut:` or `keep:`")
        return None
    if not is_id(name):
        message = Reason.told("the name `{name}` is no short name", name=name)
        record.faults.add("bad-id", record.line_of("name"), message, "small letters a to z, figures, single hyphens")
        return None
    if sum(character.isalnum() for character in text) < _FEWEST_LETTERS:
        message = Reason.told("the text `{text}` would be found nearly everywhere", text=text)
        record.faults.add(
            "unknown-value", record.line_of("text"), message, f"at least {_FEWEST_LETTERS} letters or figures"
        )
        return None
    documents = record.phrases("documents", record.items("documents"))
    limits = {key: record.text(key) for key in ("issuer", "publisher")}
    # A limit of another shape is reported by its reader; the rule must not stand without it.
    if reach is None or any(record.has(key) and not limit for key, limit in limits.items()):
        return None
    if record.has("documents") and not documents:
        return None
    return CleaningRule(name, text, reach, record.has("keep"), documents, **limits, line=record.line)


def _reach(record: Record) -> Reach | None:
    said = [key for key in _REACHES if record.has(key)]
    if len(said) != 1:
        message = Reason.told("this cleaning rule says neither what it cuts nor what it keeps")
        if said:
            message = Reason.told("this cleaning rule both cuts and keeps")
        record.faults.add("incomplete-rule", record.line, message, "either `cut:` or `keep:`")
        return None
    key = said[0]
    written = record.text(key)
    if written is None:
        return None
    if written not in _REACHES[key]:
        expected = "one of " + ", ".join(_REACHES[key])
        record.faults.add(
            "unknown-value", record.line_of(key), Reason.told("`{key}: {written}`", key=key, written=written), expected
        )
        return None
    return Reach(written)
