"""Dates of a text into sentences of what they were read as, and how."""

from __future__ import annotations

from regesta.model import DateExpression
from regesta.text.dates import RULES
from regesta.words import Words


def read_as(expression: DateExpression, words: Words) -> str:
    """What a date was read as, and how; the words that give no day have no such sentence."""
    assert expression.earliest is not None and expression.latest is not None
    days = words.date(expression.earliest, expression.latest)
    return words("readings.read-as", days=days, how=how_read(expression, words))


def how_read(expression: DateExpression, words: Words) -> str:
    """The rule by which a date was read, and the day it was counted from."""
    rule = words.own(f"date-rules.{expression.rule}", RULES.get(expression.rule, expression.rule))
    if expression.relative_to is None:
        return rule
    day = words.day(expression.relative_to)
    return words("readings.counted-from", day=day, rule=f"{rule[:1].lower()}{rule[1:]}")
