"""Annotated documents into the names in them that the authority lacks. They are proposals for an editor, never links.

Forms are one name if they are spelt alike, if the text says so (`Harbour Authority of Velm (HAV)`), or if one is the
surname or given name of the only person who bears it. Likeness of letters is no reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regesta.model import (
    Annotated,
    AnnotatedDocument,
    Form,
    Kind,
    PassageKind,
    Reading,
    Suggestion,
)
from regesta.text.candidates import Finder, Found, Stretch, finder
from regesta.text.candidates.grouping import Inflect, Name, grouped
from regesta.text.candidates.trained import with_model
from regesta.text.candidates.vocabulary import Vocabulary
from regesta.text.languages import LANGUAGES
from regesta.text.names import Lexicon, addresses

_OFFICES = frozenset({"role", "short-role"})


def suggest(
    documents: Iterable[AnnotatedDocument], known: Lexicon[Reading], languages: Sequence[str], *, trained: bool = False
) -> tuple[Suggestion, ...]:
    """What the documents name and the authority does not, the most frequent first.

    Args:
        documents: In the order in which excerpts are to be taken.
        known: The authority's forms.
        languages: Codes of the languages to look at.
        trained: Also ask the trained models of the extra `ner`.

    Raises:
        OptionsError: A model is asked for and not installed.
    """
    corpus = tuple(documents)
    suggestions: list[Suggestion] = []
    for language in languages:
        vocabulary = Vocabulary.of(
            each.passage.text
            for document in corpus
            for each in document.passages
            if each.passage.language == language and each.passage.kind is not PassageKind.HEADING
        )
        names = finder(language, vocabulary)
        collected = _collected(corpus, known, language, with_model(language, names) if trained else names)
        suggestions.extend(_suggestion(name, language) for name in grouped(collected, _inflection(language)))
    return tuple(sorted(suggestions, key=lambda one: (-one.count, one.name, one.language)))


def _collected(
    corpus: Sequence[AnnotatedDocument], known: Lexicon[Reading], language: str, names: Finder
) -> dict[str, Name]:
    collected: dict[str, Name] = {}
    for document in corpus:
        for each in document.passages:
            if each.passage.language not in (language, "und"):
                continue
            if each.passage.language == "und" and not _is_written_in(each.passage.text, language):
                continue
            before: Found | None = None
            for found in names.find(_stretch(each, known)):
                name = collected.setdefault(found.key, Name(found.key))
                name.add(found, each, document.document)
                if before is not None:
                    collected[before.key].followed_by(before, found, each.passage.text)
                before = found
    return collected


def _stretch(each: Annotated, known: Lexicon[Reading]) -> Stretch:
    text = each.passage.text
    kinds: dict[int, Kind] = {mention.start: mention.kind for mention in each.mentions}
    names = tuple(
        (
            match.start,
            match.end,
            None
            if all(reading.rule in _OFFICES for reading in match.payloads)
            else kinds.get(match.start, Kind.ORGANISATION),
        )
        for match in known.find(text)
    )
    dates = tuple((date.start, date.end) for date in each.dates)
    return Stretch(text, each.sentences, names, (*dates, *addresses(text)))


def _is_written_in(text: str, language: str) -> bool:
    is_cyrillic = any("а" <= character <= "я" or "А" <= character <= "Я" for character in text)
    return is_cyrillic == (language == "ru")


def _inflection(code: str) -> Inflect:
    forms = LANGUAGES[code].name_forms
    return lambda name, kind: forms(name, kind, None)


def _suggestion(name: Name, language: str) -> Suggestion:
    return Suggestion(
        name.shown,
        name.kind,
        language,
        tuple(Form(text, language, count) for text, count in sorted(name.forms.items(), key=_most_frequent)),
        name.count,
        tuple(name.documents),
        name.sightings,
    )


def _most_frequent(form: tuple[str, int]) -> tuple[int, str]:
    return -form[1], form[0]
