"""What the rules cut from a line, and what looks alike and stays."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.text.boilerplate import KINDS, RULES, SAYINGS, BoilerplateRule, Reach, hits


def cut(line: str, *, second_half: bool = True) -> list[tuple[str, str]]:
    """The rules that hit, each with what it cuts."""
    return [(hit.rule, line[hit.start : hit.end]) for hit in hits(line, second_half=second_half)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name}: {rule.example[:20]}")
def test_every_rule_cuts_its_example(rule: BoilerplateRule) -> None:
    """The example is cut by the rule that it stands beside."""
    assert [name for name, _ in cut(rule.example)] == [rule.name]
    assert rule.pattern.search(rule.example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name}: {rule.counter_example[:20]}")
def test_every_rule_leaves_its_counter_example(rule: BoilerplateRule) -> None:
    """No rule cuts the line that only looks alike."""
    assert cut(rule.counter_example) == []


def test_every_kind_has_rules_and_a_sentence() -> None:
    """A reader is told of each kind in one sentence, and each kind is found somewhere."""
    assert {rule.name for rule in RULES} == set(KINDS) == set(SAYINGS)
    assert all(says[0].isupper() and says.endswith(".") for says in SAYINGS.values())
    assert {rule.reach for rule in RULES} == set(Reach)


@pytest.mark.parametrize(
    ("line", "rule", "words"),
    [
        ("  ADVERTISEMENT ", "advertisement-line", "ADVERTISEMENT"),
        ("[реклама]", "advertisement-line", "[реклама]"),
        ("Она ушла.Продолжение после рекламы", "advertisement", "Продолжение после рекламы"),
        ("They shook hands. EPA/ANNA LIND/TASS", "photo-credit", "EPA/ANNA LIND/TASS"),
        ("They shook hands. TASS Article continues below this ad", "advertisement", "Article continues below this ad"),
    ],
)
def test_cuts_to_the_letter(line: str, rule: str, words: str) -> None:
    """White space around a line and words around a stretch stay."""
    assert cut(line) == [(rule, words)]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("ЧИТАЙТЕ ТАКЖЕ: Мост через Неву открыт", "related-link"),
        ("See also: The harbour of Northam", "related-link"),
        ("Share on Facebook", "share-links"),
        ("Share this article via e-mail", "share-links"),
        ("Share", "share-links"),
        ("Facebook Twitter WhatsApp", "share-links"),
        ("Print | Email", "share-links"),
        ("Поделиться в Telegram", "share-links"),
        ("Sign up for our letter.", "subscribe-line"),
        ("Subscribe to our newsletter", "subscribe-line"),
        ("Follow us on Twitter and Facebook", "subscribe-line"),
        ("Подписывайтесь на наш канал!", "subscribe-line"),
        ("Подпишитесь на рассылку", "subscribe-line"),
        ("Donate now!", "support-line"),
        ("Поддержать редакцию", "support-line"),
        ("Continue reading →", "read-more"),
        ("Читать далее", "read-more"),
        ("By continuing to use this site you agree to our use of cookies.", "cookie-notice"),
        ("Accept all cookies", "cookie-notice"),
        ("Продолжая пользоваться сайтом, вы соглашаетесь на использование cookie.", "cookie-notice"),
        ("… У нас есть небольшая просьба. Мы", "donation-appeal"),
        ("Before you go, we have a small favour to ask. Our journalism is free.", None),
        ("We have a small favor to ask. Our newsroom lives on its readers.", "donation-appeal"),
        ("If you value our reporting, please consider donating.", "donation-appeal"),
        ("Работа нашей редакции зависит от ваших пожертвований.", "donation-appeal"),
        ("Home » News » Harbours of the north", "breadcrumbs"),
        ("Home / News / Harbour closed", "breadcrumbs"),
        ("Главная › Новости › Порт закрыт", "breadcrumbs"),
        ("Skip to main content", "page-jump"),
        ("Back to top", "page-jump"),
        ("Наверх ↑", "page-jump"),
        ("Главная | Новости | Видео | О проекте", "menu-row"),
        ("Northam | News | Sport | Harbour | Contact us", "menu-row"),
        ("Photo: AP", "photo-credit-line"),
        ("Photo: kremlin.example.org", None),
        ("Photo: herald.org", "photo-credit-line"),
        ("Photo courtesy of Ada Lind", "photo-credit-line"),
        ("Фото: РИА Новости", "photo-credit-line"),
        ("Copyright © 2019–2022 Northam Herald", "rights-line"),
        ("All rights reserved.", "rights-line"),
        ("Все права защищены", "rights-line"),
        ("© ООО «Вестник», 2022", "rights-line"),
        ("О проекте | Контакты | Реклама на сайте", "legal-links"),
        ("Privacy policy · Cookie policy · Imprint", "legal-links"),
        ("Log in", "sign-in"),
        ("Sign in / Register", "sign-in"),
        ("Вход / Регистрация", "sign-in"),
        ("12 Comments", "comment-count"),
        ("Leave a comment", "comment-count"),
        ("Комментариев: 3", "comment-count"),
        ("Комментарии: 3", "comment-count"),
        ("Like us on Facebook!", "subscribe-line"),
        ("Мы в Telegram", "subscribe-line"),
        ("Click here for more", "click-here"),
        ("Loading comments...", "loading"),
        ("Идёт загрузка…", "loading"),
        ("Most read", "teaser-heading"),
        ("Материалы по теме", "teaser-heading"),
        ("Spotted an error in this article? Please let us know.", "typo-notice"),
        ("Если вы нашли ошибку, пожалуйста, выделите фрагмент текста.", "typo-notice"),
        ("Text size: A A A", "page-tools"),
        ("Скачать PDF", "page-tools"),
        ("You need to enable JavaScript to run this app.", "script-notice"),
        ("Your browser does not support the video element.", "script-notice"),
        ("Ваш браузер не поддерживает видео.", "script-notice"),
        ("Enter your email address", "newsletter-appeal"),
        ("Введите ваш e-mail", "newsletter-appeal"),
    ],
)
def test_cuts_what_surrounds_a_text(line: str, rule: str | None) -> None:
    """Boilerplate of both languages is cut, the whole line of it; None: what the rules are too careful for."""
    assert cut(line) == ([] if rule is None else [(rule, line)])


@pytest.mark.parametrize(
    "line",
    [
        *("", "   ", "The article continues.", "She read more than he did.", "Print was invented elsewhere."),
        *("Read more slowly, she said, and you will see.", "Share and share alike.", "Share this bread with him"),
        *("Comments by the editor follow.", "Twitter was not yet invented.", "Join the army", "Join us!"),
        *("Join us today in the square!", "Follow us, he cried, and nobody did.", "Follow us!", "Help us!"),
        *("Support us in our hour of need!", "Support the strike!", "Support The King!", "Donate to the Red Cross!"),
        *("Related to the crown", "Watch the harbour: it is empty.", "Support the workers of the harbour"),
        *("Поддержите нас!", "Подписаться на заём", "Присоединяйтесь к нам!", "Помогите нам!"),
        *("Подписаться он отказался, сколько его ни просили об этом.", "Подписывайтесь на газету «Заря»!"),
        *("Реклама двигатель торговли", "Просьба не курить.", "Words, he said. A/B", "MORE: I am the King's servant."),
        *("If you value your life, leave.", "If you value our liberty, supporting the strike is your duty."),
        *("If you value this town, consider helping its people.", "We have a small favour to ask of you, dear Ada."),
        *("У нас небольшая просьба: пришлите книги.", "Если вам важна свобода, поддержите стачку."),
        *("By AFP - Agence France Presse", "By Ada Lind", "Published: 3 May 1912", "Last updated 4 May 2022, 10:15"),
        *("Опубликовано 3 мая 2022", "Источник: Вестник", "Source: The Evening Herald"),
        *("Home", "Home!", "Home / away", "Home | Hearth | King | Country", "1 | 2 | 3 | 4", "| a | b | c | d |"),
        *("News | 3 May | 5 roubles | Northam", "Photo: The harbour at dawn", "Photo: Ada Lind", "Фото: Анна Линд"),
        *("Picture by candlelight", "On the photo: Ada Lind / my sister", "Фото: порт, 1912"),
        *(
            "All rights reserved for the nobility were abolished.",
            "Copyright was granted in 1912.",
            "(c) the third point",
        ),
        *("© is the sign of copyright.", "Права защищены", "Sign in the name of the law", "Register", "Вход", "Вошли"),
        *("Login name of the clerk", "Comments on the treaty (1912)", "My account of the voyage"),
        *("12 comments were made by the council.", "Комментарии к договору (1912)", "Click!", "Нажмите!"),
        *("Loading…ships", "Loading", "Загрузка", "Please wait…", "Most read it aloud.", "LATEST NEWS"),
        *("Found a mistake?", "Нашли ошибку?", "Get the doctor!", "Get the message to your inbox clerk, he said."),
        *("Skip the content.", "Back to the topic", "Наверх", "Наверх, на мостик!", "Top of the morning"),
        *("Enable the children to read.", "Our site uses no machines.", "Мы используем всё."),
        *("Accept the terms", "Terms of peace", "Privacy", "Tweeting birds", "X X", "X / X", "VK"),
        *("See also: Lind, p. 12", "См. также: Линд, с. 12", "Get our ships out of your harbour!"),
    ],
)
def test_leaves_what_the_text_says(line: str) -> None:
    """What a speech, a letter, a poem or a table could say is left."""
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


@pytest.mark.parametrize(
    "line",
    [
        *("share " * 5_000, "Facebook" + " " * 50_000, "A" * 50_000 + "/", ". " + "AB/C" * 20_000, "…" * 50_000),
        *(
            "Home | News | " * 20,
            "Home » A" * 14,
            "© " + "a " * 70,
            "Photo: " + "Ab " * 37,
            "Если вам важна " + "а " * 480,
        ),
        "we have a small favor to ask " + "read " * 190,
    ],
)
def test_a_long_line_takes_no_longer_than_any_other(line: str) -> None:
    """No rule loses itself in a line of repetitions."""
    started = time.process_time()
    cut(line + "!?")
    assert time.process_time() - started < 1


@given(st.lists(st.sampled_from([rule.example for rule in RULES] + ["words", " ", ". "]), max_size=6).map("".join))
def test_hits_are_in_order_and_within_the_line(line: str) -> None:
    """Whatever a line holds, hits are sorted, apart and not empty."""
    free = 0
    for hit in hits(line, second_half=True):
        assert free <= hit.start < hit.end <= len(line)
        free = hit.end
