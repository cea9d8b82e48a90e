"""The editor's cleaning rules."""

from __future__ import annotations

import pytest

from regesta.authority.cleaning import read_rules, rules_without_text
from regesta.authority.load import load_authority
from regesta.authority.records import Faults
from regesta.model import CleaningRule, Reach, Severity

FULL = """\
- name: newsletter-box
  cut: line
  text: "Get the Herald in your inbox*"
  publisher: The Evening Herald
  issuer: Herald Press
  documents: [letter]
  note: Since 2020.
- {name: slogan, keep: stretch, text: Donate now!}
"""


def test_reads_everything_that_an_editor_may_say() -> None:
    """All keys have their place, and the authority carries the rules."""
    authority, findings = load_authority({"cleaning.yml": FULL}, ("en",))
    assert findings == ()
    assert authority.cleaning == (
        CleaningRule(
            "newsletter-box",
            "Get the Herald in your inbox*",
            Reach.LINE,
            documents=("letter",),
            issuer="Herald Press",
            publisher="The Evening Herald",
            line=1,
        ),
        CleaningRule("slogan", "Donate now!", Reach.STRETCH, keep=True, line=8),
    )
    assert authority.cleaning[0].cut_rule == "editor: newsletter-box"


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("- {name: a, cut: line}", "incomplete-rule", 1, "`text`"),
        ("- {text: abc, cut: line}", "incomplete-rule", 1, "`name`"),
        ("- {name: a, text: abc}", "incomplete-rule", 1, "neither"),
        ("- {name: a, text: abc, cut: line, keep: line}", "incomplete-rule", 1, "both"),
        ("- name: a\n  text: abc\n  cut: page", "unknown-value", 3, "`cut: page`"),
        ("- {name: a, text: abc, keep: to-end}", "unknown-value", 1, "`keep: to-end`"),
        ("- name: a\n  text: '*'\n  cut: line", "unknown-value", 2, "everywhere"),
        ("- {name: A b, text: abc, cut: line}", "bad-id", 1, "`A b`"),
        ("- name: a\n  text: abc\n  cut: line\n  publishr: X", "unknown-key", 4, "`publishr`"),
        ("- {name: a, text: abc, cut: line, publisher: [X]}", "wrong-shape", 1, "`publisher`"),
        ("- {name: a, text: abc, cut: line, documents: letter}", "wrong-shape", 1, "`documents`"),
        ("- {name: a, text: [abc], cut: line}", "wrong-shape", 1, "`text`"),
        ("- a", "wrong-shape", 1, "mapping"),
        ("name: a", "wrong-shape", 1, "list"),
    ],
)
def test_a_faulty_rule_is_reported_and_left_out(text: str, code: str, line: int, words: str) -> None:
    """A rule without its limits would cut too much, so that it does not stand at all."""
    faults = Faults("authorities/cleaning.yml")
    assert read_rules(text, faults) == ()
    assert (faults.findings[0].code, faults.findings[0].line, faults.findings[0].severity) == (
        code,
        line,
        Severity.ERROR,
    )
    assert words in faults.findings[0].message


def test_a_name_stands_once() -> None:
    """The second rule of a name is left out."""
    faults = Faults("authorities/cleaning.yml")
    rules = read_rules("- {name: a, text: abc, cut: line}\n- {name: a, text: def, cut: line}\n", faults)
    assert [rule.text for rule in rules] == ["abc"]
    assert [(finding.code, finding.line) for finding in faults.findings] == [("duplicate-id", 2)]


def test_a_rule_that_found_nothing_is_noted() -> None:
    """The editor is told, with the line; a rule that found its text is not mentioned."""
    rules = (CleaningRule("a", "abc", Reach.LINE, line=1), CleaningRule("b", "def", Reach.LINE, line=4))
    [finding] = rules_without_text(rules, ["a"], "authorities/cleaning.yml")
    assert (finding.code, finding.severity, finding.path, finding.line) == (
        "cleaning-rule-without-text",
        Severity.NOTE,
        "authorities/cleaning.yml",
        4,
    )
