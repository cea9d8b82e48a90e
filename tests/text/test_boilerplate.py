"""What the rules cut from a line, and what looks alike and stays."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.boilerplate import RULES, BoilerplateRule, Reach, hits


def cut(line: str, *, second_half: bool = True) -> list[tuple[str, str]]:
    """The rules that hit, each with what it cuts."""
    return [(hit.rule, line[hit.start : hit.end]) for hit in hits(line, second_half=second_half)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_cuts_its_example(rule: BoilerplateRule) -> None:
    """The example is cut by the rule that it stands beside."""
    names = [name for name, _ in cut(rule.example)]
    assert names == [rule.name]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_leaves_its_counter_example(rule: BoilerplateRule) -> None:
    """No rule cuts the line that only looks alike."""
    assert cut(rule.counter_example) == []


@pytest.mark.parametrize(
    ("line", "rule", "words"),
    [
        ("  ADVERTISEMENT ", "advertisement-line", "ADVERTISEMENT"),
        ("[реклама]", "advertisement-line", "[реклама]"),
        ("Она ушла.Продолжение после рекламы", "advertisement", "Продолжение после рекламы"),
        ("ЧИТАЙТЕ ТАКЖЕ: Мост через Неву открыт", "related-link", "ЧИТАЙТЕ ТАКЖЕ: Мост через Неву открыт"),
        ("See also: The harbour of Northam", "related-link", "See also: The harbour of Northam"),
        ("Share on Facebook", "share-links", "Share on Facebook"),
        ("Facebook Twitter WhatsApp", "share-links", "Facebook Twitter WhatsApp"),
        ("Facebook | Twitter | Email | Print", "share-links", "Facebook | Twitter | Email | Print"),
        ("Поделиться", "share-links", "Поделиться"),
        ("Sign up for our letter.", "subscribe-line", "Sign up for our letter."),
        ("Подписывайтесь на наш канал!", "subscribe-line", "Подписывайтесь на наш канал!"),
        ("Donate now!", "support-line", "Donate now!"),
        ("Continue reading →", "read-more", "Continue reading →"),
        ("Подробнее…", "read-more", "Подробнее…"),
        ("Наш сайт использует файлы cookie.", "cookie-notice", "Наш сайт использует файлы cookie."),
        ("У нас есть небольшая просьба. Мы", "donation-appeal", "У нас есть небольшая просьба. Мы"),
        ("They shook hands. EPA/ANNA LIND/TASS", "photo-credit", "EPA/ANNA LIND/TASS"),
    ],
)
def test_cuts_what_surrounds_a_text(line: str, rule: str, words: str) -> None:
    """Boilerplate of both languages is cut to the letter."""
    assert cut(line) == [(rule, words)]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "   ",
        "The article continues.",
        "She read more than he did.",
        "Read more slowly, she said, and you will see.",
        "Share and share alike.",
        "Print was invented elsewhere.",
        "Comments by the editor follow.",
        "Twitter was not yet invented.",
        "Follow us, he cried, and nobody did, because the road was dark and the night too cold for them to see.",
        "Join the army",
        "Related to the crown",
        "Watch the harbour: it is empty.",
        "Support the workers of the harbour",
        "Подписаться он отказался, сколько его ни просили об этом в тот вечер все собравшиеся в зале люди.",
        "Реклама двигатель торговли",
        "Просьба не курить.",
        "If you value your life, leave.",
        "Words, he said. A/B",
    ],
)
def test_leaves_what_the_text_says(line: str) -> None:
    """A sentence that begins like boilerplate is a sentence."""
    assert cut(line) == []


def test_an_appeal_is_one_only_in_the_second_half() -> None:
    """Above the text nothing is cut to its end."""
    appeal = "… we have a small favor to ask."
    assert [hit.to_end for hit in hits(appeal, second_half=True)] == [True]
    assert cut(appeal, second_half=False) == []


def test_several_stretches_of_a_line_are_cut() -> None:
    """Stretches come in order, without overlaps."""
    line = "One.Article continues after this advertisementTwo.Article continues below this adThree."
    assert cut(line) == [
        ("advertisement", "Article continues after this advertisement"),
        ("advertisement", "Article continues below this ad"),
    ]


def test_rules_have_names_of_their_own() -> None:
    """A name tells which rule cut a stretch."""
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert {rule.reach for rule in RULES} == set(Reach)


@pytest.mark.parametrize(
    "line", ["share " * 5_000, "Facebook" + " " * 50_000, "A" * 50_000 + "/", ". " + "AB/C" * 20_000, "…" * 50_000]
)
def test_a_long_line_takes_no_longer_than_any_other(line: str) -> None:
    """No rule loses itself in a line of repetitions."""
    started = time.process_time()
    cut(line + "!?")
    assert time.process_time() - started < 2


@given(st.lists(st.sampled_from([rule.example for rule in RULES] + ["words", " ", ". "]), max_size=6).map("".join))
def test_hits_are_in_order_and_within_the_line(line: str) -> None:
    """Whatever a line holds, hits are sorted, apart and not empty."""
    free = 0
    for hit in hits(line, second_half=True):
        assert free <= hit.start < hit.end <= len(line)
        free = hit.end
