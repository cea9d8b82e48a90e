"""Question marks that stand where an apostrophe was lost, in English.

Within a word it is sure. After a plural or a name in -s it is believed only within a statement: see `_possessives`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.text.repairs.rule import Change, RepairRule

_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"

RULE = RepairRule(
    "lost-apostrophe",
    "A question mark where an apostrophe was lost (‘don?t’, ‘Ukraine?s’) is read as the apostrophe.",
    "They don?t know Northam?s mayor.",
    "They don’t know Northam’s mayor.",
    (
        "Really? meeting him was good.",
        "Is this Larkins? maybe",
        "Larkins? he was late.",
        "What of Larkins? meeting him was good.",
        "https://example.org/find?s=harbour",
        "example.org/letters?t=3",
        "Yes?s",
        "We asked for letters? none came.",
    ),
)

# Verbs before n't, and what else is shortened after which words: (words, rest).
_NOT = "do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need|might|ai|sha"
_SHORTENED = (
    (rf"(?:{_NOT})n", "t"),
    ("I", "m"),
    ("you|we|they|who|what|there", "re"),
    ("I|you|we|they|who|could|should|would|might|must", "ve"),
    ("I|you|he|she|it|we|they|who|that|there|this", "ll"),
    ("I|you|he|she|it|we|they|who", "d"),
    (r"(?!yes\b|no\b)[^\W\d_]{2,}", "s"),
)
_WITHIN = re.compile(
    r"(?<![\w/=&?.@-])(?:" + "|".join(rf"(?:{words})\?{rest}" for words, rest in _SHORTENED) + r")(?![\w/=&?@])",
    re.IGNORECASE,
)
_MARK_IN_WORD = re.compile(r"\?[A-Za-z]")

_POSSESSIVE = re.compile(r"(?<![\w/=&?.@-])(?P<owner>[A-Za-z]{2,}s)\? (?P<owned>[a-z]{3,})(?=[ ,;.])")
_MARK_AFTER_S = re.compile(r"s\? [a-z]")
_SENTENCE_START = re.compile(r"[.!?…\r\n][\"”’)]*\s*")
_SENTENCE_REST = re.compile(r"[^?!.\r\n]*(?P<end>[.?!]|[\r\n]|\Z)")
_QUESTION = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|how|which|is|are|am|was|were|do|does|did|has|have|had|can|could|will|would"
    r"|shall|should|may|might|must|if|whether|or|ask|asks|asked|wonder|wonders|wondered)\b",
    re.IGNORECASE,
)
# What goes on after a question, and is nothing that anybody owns.
_NEVER_OWNED = """
    the this that these those there here and but for nor yet not yes perhaps maybe probably surely certainly possibly
    she they you him her his its our their them who whom whose what when where why how which with without from into
    about after before because since while although though then thus than also just only even still never ever always
    asked said replied wondered cried thought wrote demanded answered all any some none nobody nothing many few both
    one two three was were are has had have can could will would may might must should did does
"""
_GOES_ON = frozenset(_NEVER_OWNED.split())
_BEFORE_OWNER = "of to in on at by for from with after before during since until against about under"
_PREPOSITIONS = frozenset(_BEFORE_OWNER.split())


def find(text: str) -> Iterator[Change]:
    """What this rule changes, from left to right."""
    if "?" not in text:
        return
    within = [_change(match[0].index("?") + match.start()) for match in _within(text)]
    places = {each.start for each in within}
    if _MARK_AFTER_S.search(text):
        within += [each for each in _possessives(text, known_loss=bool(within)) if each.start not in places]
    yield from sorted(within, key=lambda each: each.start)


def _within(text: str) -> Iterator[re.Match[str]]:
    return _WITHIN.finditer(text) if _MARK_IN_WORD.search(text) else iter(())


def _change(place: int) -> Change:
    return Change(place, place + 1, _APOSTROPHE, RULE.name)


def _possessives(text: str, *, known_loss: bool) -> Iterator[Change]:
    """`Larkins? visit`, where all of this holds.

    The owner begins its sentence or follows a preposition. It is a name that the text has elsewhere after a small
    letter, or the text has lost an apostrophe within a word. The next word may be owned, the sentence before asks
    nothing, and the sentence after ends as a statement or with its line.
    """
    for match in _POSSESSIVE.finditer(text):
        if match["owned"] in _GOES_ON or match["owned"].endswith(("ly", "ed")):
            continue
        before = _sentence_before(text, match.start())
        rest = _SENTENCE_REST.match(text, match.end())
        if _QUESTION.search(before) or rest is None or rest["end"] in {"?", "!"}:
            continue
        words = before.split()
        if words and words[-1].lower() not in _PREPOSITIONS:
            continue
        if known_loss or _is_name(match["owner"], text):
            yield _change(match.end("owner"))


def _sentence_before(text: str, place: int) -> str:
    line = text[max(place - 500, 0) : place]
    starts = [match.end() for match in _SENTENCE_START.finditer(line)]
    return line[starts[-1] if starts else 0 :]


def _is_name(word: str, text: str) -> bool:
    """Whether it stands elsewhere with its capital within a sentence."""
    return word[0].isupper() and re.search(rf"[a-z,] {word}\b(?!\?)", text) is not None
