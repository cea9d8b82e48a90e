"""Invented news: nearly every name is found, and most of what is found is a name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from regesta.model import Suggestion
from regesta.text.names import fold

Suggestions = Callable[[str], dict[str, Suggestion]]


@pytest.mark.parametrize("language", ["english", "russian"])
def test_news_are_read_well(language: str, suggestions: Suggestions) -> None:
    """At least 95 of 100 names are found, and four of five suggestions are right."""
    news = yaml.safe_load(Path(__file__).with_name(f"news_{language}.yml").read_text(encoding="utf-8"))
    named = found = suggested = right = 0
    for report in news:
        ours = [
            {fold(form.text) for form in one.forms} | {fold(one.name)} for one in suggestions(report["text"]).values()
        ]
        wanted = {fold(name) for name in report["names"]}
        named += len(wanted)
        found += sum(any(name in forms for forms in ours) for name in wanted)
        suggested += len(ours)
        right += sum(bool(forms & wanted) for forms in ours)
    assert found / named >= 0.95, f"{found} of {named}"
    assert right / suggested >= 0.8, f"{right} of {suggested}"
