"""What all accounts of an event say, what several say, and what only one says, for the template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import Any

from regesta.model import Agreement
from regesta.stages.pages.events.labels import Labels
from regesta.text.markdown import Markdown, escape

_MOST_ROWS = 12
"""Accounts of a group that are quoted."""
_MOST_LETTERS = 90_000
"""Of all groups, and of all that only one account says: what is more is counted and linked."""
_SHOWN, _SHOWN_OF_ONE = 5, 15
"""Sentences of each account, before the rest is opened: of several accounts, and of a single one."""
_MOST_SHOWN = 60
_MOST_WORDS = 8


def comparison(labels: Labels) -> Mapping[str, Any]:
    """The three groups; of a single account its sentences are all there is."""
    entry = labels.entry
    made = list(_agreements(labels))
    shares = _MOST_LETTERS // max(1, len(entry.tellings))
    return {
        "all_say": [shown for each, shown in made if each.accounts == len(entry.tellings)],
        "several_say": [shown for each, shown in made if each.accounts < len(entry.tellings)],
        "named_by_all": [labels.sitemap.entity_link(labels.page, each) for each in entry.named_by_all],
        "more_groups": len(entry.agreements) - len(made),
        "alone": [_alone(number, numbers, labels, shares) for number, numbers in enumerate(entry.alone) if numbers],
        "without": [
            {"label": labels.shown(number), "anchor": labels.anchor(number)}
            for number, numbers in enumerate(entry.alone)
            if not numbers
        ],
    }


def _agreements(labels: Labels) -> Iterator[tuple[Agreement, dict[str, Any]]]:
    letters = 0
    for each in labels.entry.agreements:
        shown = _agreement(each, labels)
        letters += sum(len(one["text"]) for row in shown["rows"] for one in row["excerpts"])
        if letters > _MOST_LETTERS:
            return
        yield each, shown


def _agreement(agreement: Agreement, labels: Labels) -> dict[str, Any]:
    """One group: its sentences by account, and why they are together."""
    tellings = labels.entry.tellings
    by_account = [(number, [*places]) for number, places in groupby(agreement.statements, key=lambda place: place[0])]
    return {
        "more": len(by_account) - _MOST_ROWS,
        "accounts": labels.sitemap.words("events.of", n=agreement.accounts, all=len(tellings)),
        "common": labels.sitemap.words("events.why" if len(agreement.statements) == 2 else "events.why-most"),
        "why": list(_why(agreement, labels)),
        "rows": [
            {
                "label": labels.shown(number),
                "distance": labels.distance(number),
                "anchor": labels.anchor(number),
                "excerpts": labels.excerpts(number, (tellings[number].statements[each] for _, each in places)),
            }
            for number, places in by_account[:_MOST_ROWS]
        ],
    }


def _why(agreement: Agreement, labels: Labels) -> Sequence[dict[str, Any]]:
    """What the sentences have in common: whom they name, days, figures, words."""
    words = labels.sitemap.words
    grounds: list[dict[str, Any]] = []
    if agreement.entities:
        links = [labels.sitemap.entity_link(labels.page, each) for each in agreement.entities]
        grounds.append({"name": words("events.common-names"), "values": links})
    if agreement.dates:
        grounds.append({"name": words("events.common-days"), "values": [words.date(*each) for each in agreement.dates]})
    if agreement.numbers:
        grounds.append({"name": words("events.common-numbers"), "values": list(agreement.numbers)})
    if agreement.words:
        foreign = agreement.language not in (words.language, "und")
        shown: list[str] = [
            _in(agreement.language, each) if foreign else each for each in agreement.words[:_MOST_WORDS]
        ]
        shown += ["…"] if len(agreement.words) > _MOST_WORDS else []
        grounds.append({"name": words("events.common-words"), "values": shown})
    return grounds


def _in(language: str, word: str) -> Markdown:
    return Markdown(f"*{escape(word)}*{{lang={language}}}")


def _alone(number: int, numbers: Sequence[int], labels: Labels, letters: int) -> dict[str, Any]:
    """What only this account says, up to so many letters; one sentence at least."""
    statements = labels.entry.tellings[number].statements
    lengths = accumulate(len(statements[each].text) for each in numbers)
    fitting = max(1, sum(length <= letters for length in lengths))
    excerpts = labels.excerpts(number, (statements[each] for each in numbers[: min(fitting, _MOST_SHOWN)]))
    # One more that is hidden is no gain.
    most = _SHOWN if len(labels.entry.tellings) > 1 else _SHOWN_OF_ONE
    first = len(excerpts) if len(excerpts) <= most + 1 else most
    return {
        "label": labels.shown(number),
        "distance": labels.distance(number),
        "anchor": labels.anchor(number, "alone"),
        "account": labels.anchor(number),
        "count": labels.sitemap.words.count("sentence", len(numbers)),
        "first": excerpts[:first],
        "rest": excerpts[first:],
        "rest_count": labels.sitemap.words.count("sentence", len(numbers) - first),
        "more": len(numbers) - len(excerpts),
        "address": labels.address(number, labels.first(number)),
    }
