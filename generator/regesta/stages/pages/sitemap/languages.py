"""Texts into the language that their markup names: only where it is not that of the site, and something tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from regesta.figures.markup import element
from regesta.text.markdown import Markdown, escape, escape_inline
from regesta.text.scripts import script_language, script_runs


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of texts, seen from the language of the site."""

    site: str

    def foreign(self, language: str) -> str:
        """A language; empty where it is that of the site, or not known."""
        return "" if language in (self.site, "und") else language

    def of_text(self, text: str, likely: str = "und") -> str:
        """The language of a title or note of which nobody says it; empty where its letters do not tell.

        `likely` is a language that it may be in.
        """
        return script_language(text, self.site, likely)

    def of_passage(self, text: str, language: str) -> str:
        """The language to mark a text with whose language was found; as far as its letters tell where it was not."""
        return self.of_text(text) if language == "und" else self.foreign(language)

    def own_words(self, around: str) -> Markdown:
        """An attribute for what the site says within a text in another language, ` lang=en`; empty where it is in none.

        `around` is the language that the text is marked with.
        """
        return Markdown(f" lang={self.site}") if around else Markdown("")

    def spoken(self, text: str, likely: str = "und") -> Markdown:
        """A text of which nobody says in which language it is, as markup that says so where its letters do."""
        runs = [*script_runs(text, self.site, likely)]
        if not any(language for _, language in runs):
            return escape(text)
        pieces: list[str] = []
        for words, language in runs:
            shown = escape_inline(words) if pieces else escape(words) + (" " if words[-1:].isspace() else "")
            pieces.append(f'<span lang="{language}">{shown}</span>' if language else shown)
        return Markdown("".join(pieces).strip())

    def stretches(self, text: str, likely: str = "und") -> Iterator[str]:
        """The same for markup that is no Markdown: the children of an element."""
        for words, language in script_runs(text, self.site, likely):
            yield element("span", {"lang": language}, words) if language else words
