"""A Russian paragraph into words, initials, names in quotation marks, and what else stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regesta.model import Kind
from regesta.text.candidates.line import Line
from regesta.text.candidates.russian_words import Word, is_one_of, word

_TOKEN = re.compile(
    r"«(?P<quoted>[^«»\n]{2,90})»|[\"„“](?P<plain>[^\"„“”\n]{2,60})[\"“”]"
    r"|(?P<initials>(?:[А-ЯЁA-Z]\.[-‑]?\s?){1,4}(?=[А-ЯЁ]))"
    r"|(?P<site>[A-ZА-ЯЁ][\w-]*\.(?:ru|ру|com|org|net|info|рф|ua)\b)"
    r"|(?P<word>[^\W\d_][\w’']*(?:[-‑][^\W_][\w’']*)*)|(?P<other>\d[\w.,%-]*|[^\w\s])"
)
_LATIN = re.compile(r"[A-Za-zÀ-ž]")
_WITH_ARTICLE = re.compile(r"(?:аль|эль|ан|ас|аш|ад|ар|ат|аз|бен|ибн|эд|эш|эс|эр|о|д)[-‑’'][А-ЯЁ]")
_SENTENCE = re.compile(r"[,.!?;:]|\s[–—-]\s")
_MOST_WORDS = 6
"""A name in quotation marks has no more; what has is somebody's words."""
_MOST_CAPITALS = 2
"""A word with more is an abbreviation: МИДа, ГосНИИ."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the paragraph."""

    start: int
    end: int
    text: str
    """Of a name in quotation marks, what is within them."""
    sort: str
    """`word`, `quoted`, `initials`, `site` or `other`."""
    known: Kind | bool | None = False
    """False if the authority does not name it; else of which kind, None for an office."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word of the sentence."""
        return self.sort == "word"

    @property
    def is_capital(self) -> bool:
        """Whether it is a word with a capital."""
        return self.is_word and (self.text[0].isupper() or _WITH_ARTICLE.match(self.text) is not None)

    @property
    def is_abbreviation(self) -> bool:
        """Whether it is made of capitals, but perhaps for an ending."""
        if not self.is_capital or len(self.text) == 1:
            return False
        return self.text.isupper() or sum(sign.isupper() for sign in self.text) > _MOST_CAPITALS

    @property
    def is_latin(self) -> bool:
        """Whether it begins with a Latin letter."""
        return _LATIN.match(self.text) is not None

    @property
    def is_known(self) -> bool:
        """Whether the authority names it."""
        return self.known is not False

    @property
    def low(self) -> str:
        """The text in small letters, without ё."""
        return self.text.lower().replace("ё", "е")

    @property
    def readings(self) -> Word:
        """What the dictionary has of it."""
        return word(self.text)

    def is_of(self, lemmas: frozenset[str]) -> bool:
        """Whether it is a form of one of these words."""
        return self.is_word and is_one_of(self.text, lemmas)

    def adjoins(self, other: Token) -> bool:
        """Whether nothing but a space stands between this and the other after it."""
        return other.start - self.end <= 1


def tokens_of(line: Line) -> list[Token]:
    """The pieces of a paragraph, in their order."""
    return list(_tokens(line, 0, len(line.text), is_within=False))


def tokens_within(quoted: Token, line: Line) -> list[Token]:
    """The words of what stands in quotation marks."""
    return list(_tokens(line, quoted.start, quoted.end, is_within=True))


def _tokens(line: Line, start: int, end: int, *, is_within: bool) -> Iterator[Token]:
    for match in _TOKEN.finditer(line.text, start, end):
        sort = str(match.lastgroup)
        if sort not in {"quoted", "plain"}:
            yield Token(*match.span(), match[0], sort, line.known_kind(*match.span()))
        elif is_within or not _is_name(match[sort]):
            yield _sign(line, match.start())
            yield from _tokens(line, match.start() + 1, match.end() - 1, is_within=True)
            yield _sign(line, match.end() - 1)
        else:
            yield Token(*match.span(sort), match[sort], "quoted", line.known_kind(*match.span(sort)))


def _sign(line: Line, place: int) -> Token:
    return Token(place, place + 1, line.text[place], "other")


def _is_name(quoted: str) -> bool:
    is_short = len(quoted.split()) <= _MOST_WORDS and quoted[-1] not in "!?"
    return quoted[0].isupper() and is_short and not _SENTENCE.search(quoted)
