"""Russian text into the names in it: capitalised words, and with them what grammar adds.

Russian writes only the first word of a body's name with a capital (`Фонд национального наследия`), and the noun that
an adjective belongs to without one (`Марловская долина`): both are completed. Names in quotation marks are names by
themselves, if the word before them does not say that they are a work's or a ship's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regesta.model import Kind
from regesta.text.candidates import Found, Stretch
from regesta.text.candidates.line import Line
from regesta.text.candidates.russian_cues import (
    LOWER_BODIES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    ROLES,
    TITLED_THINGS,
)
from regesta.text.candidates.russian_growing import grown
from regesta.text.candidates.russian_judging import is_name
from regesta.text.candidates.russian_kinds import expected_cases, likeliest, votes
from regesta.text.candidates.russian_runs import cut_before_person, run_at, without_title
from regesta.text.candidates.russian_tokens import Token, tokens_of, tokens_within
from regesta.text.candidates.russian_words import person_in_nominative, phrase_in_nominative
from regesta.text.candidates.vocabulary import Vocabulary
from regesta.text.languages.russian import LANGUAGE
from regesta.text.names import fold

_REACH = 30
_STEM = 3
_LOWER_STEMS = frozenset(body[:_STEM] for body in LOWER_BODIES)
"""A look at these spares looking up every word of a text in the dictionary."""
_NO_CASES: frozenset[str] = frozenset()


class Finder:
    """Finds Russian names."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._named: dict[tuple[tuple[str, ...], bool, frozenset[str]], tuple[str, ...]] = {}

    def find(self, stretch: Stretch) -> Iterator[Found]:
        """The names of a paragraph, from left to right; the place in a body's name may follow as a name of its own."""
        line = Line.of(stretch)
        yield from self._find(tokens_of(line), line)

    def _find(self, tokens: Sequence[Token], line: Line) -> Iterator[Found]:
        place = 0
        while place < len(tokens):
            length, found = self._at(tokens, place, line)
            if found is not None:
                yield found
            elif tokens[place].sort == "quoted" and not _is_work(tokens, place):
                yield from self._find(tokens_within(tokens[place], line), line)
            place += length

    def _at(self, tokens: Sequence[Token], place: int, line: Line) -> tuple[int, Found | None]:
        """The name that begins at a place, and how many tokens are done with."""
        token = tokens[place]
        if token.is_known:
            return 1, None
        if token.sort == "quoted":
            return 1, None if _is_work(tokens, place) else self._quoted(tokens, place, line)
        if token.sort == "site":
            return 1, _as_it_stands(token, ((Kind.ORGANISATION, 3),), line)
        if token.sort == "initials" or token.is_capital:
            return self._capitalised(tokens, place, line)
        if token.text[:_STEM] in _LOWER_STEMS and token.is_of(LOWER_BODIES):
            return 1, self._lower_body(token, tokens[place + 1 : place + 2], line)
        return 1, None

    def _quoted(self, tokens: Sequence[Token], place: int, line: Line) -> Found | None:
        """A name in quotation marks."""
        token = tokens[place]
        head = tokens[place - 1] if place and tokens[place - 1].is_word else None
        words = token.text.split()
        is_free = head is None or head.low in LANGUAGE.function_words
        if is_free and not all(word[0].isupper() for word in words):
            return None
        is_place = head is not None and head.is_of(PLACE_HEADS)
        is_headed = is_place or (head is not None and head.is_of(ORGANISATION_HEADS))
        if len(words) == 1 and not is_headed and self._vocabulary.is_small(token.text.lower()):
            return None
        kind = Kind.PLACE if is_place else Kind.ORGANISATION
        return _as_it_stands(token, ((kind, 5 if is_headed else 2),), line)

    def _capitalised(self, tokens: Sequence[Token], place: int, line: Line) -> tuple[int, Found | None]:
        run = run_at(tokens, place, line)
        is_first = line.is_first(run[0].start)
        rest = without_title(run, is_first=is_first)
        begins = place + len(run) - len(rest)
        if not rest:
            return begins - place, None
        before = tokens[begins - 1] if begins else None
        rest = cut_before_person(rest, is_after_role=before is not None and before.is_of(ROLES))
        whole = grown(rest, tokens[begins + len(rest) : begins + len(rest) + _REACH], line)
        is_called_so = before is not None and before.is_of(PLACE_HEADS)
        if not is_name(whole, self._vocabulary, is_first=is_first and begins == place, is_called_so=is_called_so):
            return begins - place + len(whole), None
        # Of Администрация Заречной области the place is a name of its own.
        done = 1 if len(whole) > 1 and whole[0].is_of(LOWER_BODIES) else len(whole)
        return begins - place + done, self._found(before, whole, line)

    def _found(self, before: Token | None, run: Sequence[Token], line: Line) -> Found:
        start, end = run[0].start, run[-1].end
        all_votes = tuple(votes(before, run, line.text[end : end + _REACH]))
        words = tuple(word for token in run for word in token.text.split())
        if not run[0].is_latin:
            words = self._nominative(words, expected_cases(before), is_person=likeliest(all_votes) is Kind.PERSON)
        name = " ".join(words)
        return Found(start, end, name, fold(name), all_votes, not line.is_shouted)

    def _nominative(self, words: tuple[str, ...], cases: frozenset[str], *, is_person: bool) -> tuple[str, ...]:
        state = (words, is_person, cases)
        if state not in self._named:
            nominative = person_in_nominative if is_person else phrase_in_nominative
            self._named[state] = nominative(words, cases, self._is_seen)
        return self._named[state]

    def _lower_body(self, head: Token, following: Sequence[Token], line: Line) -> Found | None:
        """A body that is named by a place: правительство Португалии."""
        for place in following:
            found = place.readings if place.is_capital and not place.is_known and head.adjoins(place) else None
            if found is not None and "Geox" in found.marks and "gent" in found.cases:
                name = " ".join(self._nominative((head.text, place.text), _NO_CASES, is_person=False))
                return Found(head.start, place.end, name, fold(name), ((Kind.ORGANISATION, 5),), not line.is_shouted)
        return None

    def _is_seen(self, form: str) -> bool:
        return self._vocabulary.inner[form.casefold()] > 0


def _is_work(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word before says that the name is a work's, a ship's or the like."""
    return place > 0 and tokens[place - 1].is_of(TITLED_THINGS)


def _as_it_stands(token: Token, all_votes: tuple[tuple[Kind, int], ...], line: Line) -> Found:
    return Found(token.start, token.end, token.text, fold(token.text), all_votes, not line.is_shouted)
