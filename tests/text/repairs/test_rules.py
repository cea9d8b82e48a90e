"""Which damage is mended, and what must stay as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from regesta.model import Repair
from regesta.text.repairs import RULES, RepairRule, described, find_repairs, mend, rules

DOCUMENTS = Path(__file__).parents[3] / "content" / "documents"


def mended(text: str) -> str:
    """The text with its repairs."""
    return mend(text, find_repairs(text))


@pytest.mark.parametrize("rule", rules, ids=lambda rule: rule.name)
def test_a_rule_mends_its_example_and_leaves_its_counter_examples(rule: RepairRule) -> None:
    """What a rule says of itself is true."""
    assert mended(rule.example) == rule.mended
    assert {each.rule for each in find_repairs(rule.example)} == {rule.name}
    assert [each for each in rule.counter_examples if find_repairs(each)] == []
    assert RULES[rule.name].endswith(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada\x00\x1fLind\x7f\x81", "Ada��Lind��"),
        ("\ufdd0\ufffe\U0010ffff", "���"),
        ("\ud800", "�"),
        ("a\u2066b\u2069", "a⟦U+2066⟧b⟦U+2069⟧"),
        ("\u200eAda\u200f\u061c", "Ada"),
        ("Al\u2060mer\ufeff, gu\u00adlls\u180e", "Almer, gulls"),
        ("A\U000e0041\U000e0042", "A"),
        ("Vla\u200cdi\u200dmir\u200d Wren", "Vladimir Wren"),
        ("Ка\u200dтя", "Катя"),
        ("a\u200d\u200b\u200db", "ab"),
    ],
)
def test_characters_that_nobody_sees(text: str, expected: str) -> None:
    """Controls become signs, direction controls numbers, and invisible characters nothing."""
    assert mended(text) == expected


@pytest.mark.parametrize(
    "text", ["x\tу\r\nz\x0b\x0c\x85\u2028\u2029", "👩🏽\u200d🚒", "\ue000 \U0010fffd", "e\u0301 \ufe0f"]
)
def test_characters_that_may_be_meant_stay(text: str) -> None:
    """Line ends, emoji, private signs and accents are no damage."""
    assert find_repairs(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ð\x9fÐµÑ\x82Ñ\x80 meets Larkinsâ€™ envoy", "Петр meets Larkins’ envoy"),
        ("РџРµС‚СЂ РїСЂРёРµС…Р°Р» РІ РїРѕСЂС‚.", "Петр приехал в порт."),
        ("It is РџРµС‚СЂ here, Катя there", "It is Петр here, Катя there"),
        ("Das ist schÃ¶n.\nÀ l’été.", "Das ist schön.\nÀ l’été."),
        ("â€œAdaâ€\x9d â€” she said", "“Ada” — she said"),
        ("cafÃ© voilÃ  le port", "café voilà le port"),
        ("ÃÂ©", "é"),
        ("Larkins\x92 meeting", "Larkins’ meeting"),
    ],
)
def test_utf_8_read_in_another_encoding(text: str, expected: str) -> None:
    """What was read as Latin-1, Windows-1252 or Windows-1251 is read as what it was, even twice."""
    assert mended(text) == expected
    assert all(repair.rule == "mojibake" for repair in find_repairs(text))


@pytest.mark.parametrize(
    "text",
    [
        "À l’été, Noël à Évian: ÊTRE où l’œuvre d’art a été créée",
        "Große Straße, ÖÄÜ, «Größe», 5 € und 3 £",
        "Łódź, Żółć, ŹDŹBŁO, Ångström®",
        "Ðakovo, Þór Ísafjörður, ÆÐ",
        "┌──┬──┐\n│ 5 │ ü │\n└──┴──┘",
        "∑ x² ± ½ × √2 ≤ ∞, 5° µm",
        "РОССИЯ – «СССР» и РСФСР, Р. С. Смирнов",
        "Ελληνικά: «Αθήνα»",
        "українська: їжак, ґанок, Є. Б., Сім’я",
        "Србија: Ђорђе Ћирић",
        "voilÃ le port",
        "вЂ is nothing",
    ],
)
def test_texts_that_only_look_odd_stay(text: str) -> None:
    """Other languages, tables and formulas are no damage."""
    assert find_repairs(text) == ()


def test_only_what_differs_is_recorded() -> None:
    """A repair is as short as it can be, so that the words around it stay citable."""
    assert find_repairs("The cafÃ© by Larkinsâ€™ quay.") == (
        Repair(7, 9, "Ã©", "é", "mojibake"),
        Repair(20, 23, "â€™", "’", "mojibake"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don?t, can?t and WON?T.", "They don’t, can’t and WON’T."),
        (
            "I?m sure they?re late; we?ve time, she?ll come, I?d say.",
            "I’m sure they’re late; we’ve time, she’ll come, I’d say.",
        ),
        ("Northam?s mayor", "Northam’s mayor"),
        ("Larkins? visit ends today.\nShe saw Larkins.", "Larkins’ visit ends today.\nShe saw Larkins."),
        (
            "Northam?s ship left after the visit of Larkins? brother.",
            "Northam’s ship left after the visit of Larkins’ brother.",
        ),
    ],
)
def test_lost_apostrophes(text: str, expected: str) -> None:
    """Within a word always; after -s within a statement, of a known name or where others were lost."""
    assert mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Larkins? visit ends today.",
        "Did she see Larkins? visit him and ask.\nShe saw Larkins.",
        "Larkins? visit him!\nShe saw Larkins.",
        "Larkins? perhaps.\nShe saw Larkins.",
        "She saw Larkins. Who is Larkins? nobody knows.",
        "It wasn?tall",
        "colou?r and file?d",
        "https://example.org/?don?t=1",
        "We?",
        "a?s",
    ],
)
def test_question_marks_that_may_ask_stay(text: str) -> None:
    """Where it may be a question, or part of an address, nothing is changed."""
    assert find_repairs(text) == ()


def test_the_demonstration_has_one_loss() -> None:
    """Of the real documents only the lost apostrophe is mended."""
    found = [
        (path.name[:3], repair.text, repair.replacement)
        for path in sorted(DOCUMENTS.glob("*.txt"))
        for repair in find_repairs(path.read_text(encoding="utf-8"))
    ]
    assert found == [("002", "?", "’")]


def test_what_is_said_of_repairs() -> None:
    """One sentence for what cannot be seen and one for mended words, each with the first place; else none."""
    text = "Ada\u200b\n\u202eLind\u200b in the cafÃ©, don?t\x00"
    unseen, words = described(find_repairs(text))
    assert (unseen.code, unseen.start, words.code, words.start) == ("invisible-characters", 3, "mended-text", 22)
    assert "3 invisible characters: U+200B, U+202E" in unseen.message
    assert "‘é’ for ‘Ã©’" in words.message
    assert described(find_repairs("don?t\x00")) == ()
