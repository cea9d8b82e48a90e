from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from regesta.model import AnnotatedDocument, Suggestion
from regesta.stages.suggest import suggest
from regesta.text.names import Lexicon

Suggestions = Callable[[str], dict[str, Suggestion]]


@pytest.fixture(scope="session")
def suggestions(linked: Callable[[str, Mapping[str, str]], AnnotatedDocument]) -> Suggestions:
    """What is suggested for a text, by name, when the authority knows nothing."""

    def find(text: str) -> dict[str, Suggestion]:
        return {one.name: one for one in suggest([linked(text, {})], Lexicon(), ("en", "ru"))}

    return find
