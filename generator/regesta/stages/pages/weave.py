"""Passages and excerpts with their marks into one line of Markdown each.

What Markdown has no sign for is written as a tag: `<em>` and `<strong>`, which may begin within a word; `<ins>` for
words that a repair put there, `<del>` for what it left out, which is shown on demand; `<span>` for words that another
document has, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from regesta.formats.rules import LAYOUT
from regesta.model import Annotated, Excerpt, Passage, PassageKind, Repair, StyleKind
from regesta.stages.pages.rules import rule_sentence
from regesta.text.markdown import Markdown, attribute, escape, escape_inline, link
from regesta.text.scripts import script_language
from regesta.text.visible import visible
from regesta.words import Words, words_of

Target = tuple[int, int, str, str]
"""Start, end, address, title."""
Echo = tuple[int, int, Markdown]
"""Start and end of words that stand elsewhere, too, and the sign behind them, which says where; perhaps empty."""
Spoken = tuple[str, str]
"""The language of a passage, and that of the site which speaks in the titles of its links; empty where they are one."""
_ENGLISH = words_of("en")
_TAGS = {StyleKind.EMPHASIS: "em", StyleKind.STRONG: "strong"}


def woven(text: str, targets: Iterable[Target], spoken: Spoken = ("", "")) -> Markdown:
    """The text with each target as a link; targets are sorted and do not overlap."""
    pieces: list[str] = []
    free = 0
    for start, end, address, title in targets:
        if start > free:
            pieces.append(_inline(text[free:start], first=not pieces))
        pieces.append(_linked(escape(text[start:end]), address, title, spoken))
        free = end
    if free < len(text):
        pieces.append(_inline(text[free:], first=not pieces))
    return Markdown("".join(pieces))


def woven_passage(
    annotated: Annotated, targets: Sequence[Target], echoes: Sequence[Echo] = (), *, words: Words = _ENGLISH
) -> Markdown:
    """A passage with its links, styles and repairs; `echoes` may overlap each other and the targets."""
    passage = annotated.passage
    labels = [each.label for each in annotated.utterances if each.label is not None]
    if not (passage.styles or passage.repairs or labels or echoes or passage.kind is PassageKind.VERSE):
        return woven(passage.text, targets, _spoken(passage, words))
    return _Loom(passage, labels, echoes, words).woven(targets, 0, len(passage.text))


def woven_cells(
    annotated: Annotated, targets: Sequence[Target], echoes: Sequence[Echo] = (), *, words: Words = _ENGLISH
) -> tuple[Markdown, ...]:
    """A row of a table, cell by cell."""
    loom = _Loom(annotated.passage, [], echoes, words)
    return tuple(
        loom.woven([each for each in targets if first <= each[0] and each[1] <= last], first, last)
        for first, last in annotated.passage.cells or ((0, len(annotated.passage.text)),)
    )


def excerpt(quoted: Excerpt) -> Markdown:
    """An excerpt with what it is quoted for in bold."""
    pieces: list[str] = []
    free = 0
    for start, end in quoted.marks:
        if start > free:
            pieces.append(_inline(quoted.text[free:start], first=not pieces))
        pieces.append(f"**{escape(quoted.text[start:end])}**")
        free = end
    if free < len(quoted.text):
        pieces.append(_inline(quoted.text[free:], first=not pieces))
    return Markdown("".join(pieces))


class _Loom:
    """Weaves stretches of one passage."""

    def __init__(
        self, passage: Passage, labels: Sequence[tuple[int, int]], echoes: Sequence[Echo], words: Words
    ) -> None:
        self._site = words
        self._spoken = _spoken(passage, words)
        self._text = passage.text
        self._styles = [(each.start, each.end, f"<{_TAGS[each.kind]}>") for each in passage.styles]
        self._styles += [(start, end, '<span class="rg-speaker">') for start, end in labels]
        self._echoes = [(start, end) for start, end, _ in echoes]
        self._signs = sorted((end, sign) for _, end, sign in echoes if sign)
        self._repairs = tuple(_in_text(passage))
        self._keeps_lines = passage.kind is PassageKind.VERSE
        self._begun = False

    def woven(self, targets: Iterable[Target], start: int, end: int) -> Markdown:
        """A stretch of the text; `targets` lie within it."""
        self._begun = False
        pieces: list[str] = []
        free = start
        signs = [each for each in self._signs if start < each[0] <= end]
        for first, last, address, title in targets:
            free = self._up_to(free, first, signs, pieces)
            pieces.append(self._styled(free, first))
            pieces.append(_linked(Markdown(self._styled(first, last).strip()), address, title, self._spoken))
            free = last
        free = self._up_to(free, end, signs, pieces)
        pieces.append(self._styled(free, end, last=True))
        return Markdown("".join(pieces).strip())

    def _up_to(self, free: int, end: int, signs: list[tuple[int, Markdown]], pieces: list[str]) -> int:
        """Add the words before each sign, and the sign: one that belongs into a link, which has ended, at once."""
        while signs and signs[0][0] <= end:
            place, sign = signs.pop(0)
            pieces += [self._styled(free, max(free, place)), sign]
            free = max(free, place)
        return free

    def _styled(self, start: int, end: int, *, last: bool = False) -> str:
        """A stretch in which styles begin and end; a repair at its end belongs to what follows, if anything does."""
        bounds = [place for first, second, _ in self._styles for place in (first, second)]
        bounds += [place for stretch in self._echoes for place in stretch]
        places = sorted({start, end, *(place for place in bounds if start < place < end)})
        pieces = []
        for first, second in pairwise(places):
            words = self._mended(first, second, last=last and second == end)
            tags = [tag for begins, ends, tag in self._styles if begins <= first and second <= ends]
            if tags and words.strip():
                words = _around(words, tags)
            if words and any(begins <= first and second <= ends for begins, ends in self._echoes):
                words = f'<span class="rg-shared">{words}</span>'
            pieces.append(words)
        if start == end and last:
            pieces.append(self._mended(start, end, last=True))
        return "".join(pieces)

    def _mended(self, start: int, end: int, *, last: bool) -> str:
        pieces = []
        free = start
        for first, second, repair in self._repairs:
            begins, ends = max(first, start), min(second, end)
            is_left_out = first == second and (start <= first < end or (last and first == end))
            if begins >= ends and not is_left_out:
                continue
            pieces.append(self._words(free, begins))
            pieces.append(_shown(repair, repair.replacement[begins - first : ends - first], self._site))
            self._begun = True
            free = max(free, ends)
        pieces.append(self._words(free, end))
        return "".join(pieces)

    def _words(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        lines = self._text[start:end].split("\n") if self._keeps_lines else [self._text[start:end]]
        return "<br>".join(self._line(line) for line in lines)

    def _line(self, line: str) -> str:
        if not line:
            return ""
        first = not self._begun
        self._begun = True
        return _inline(line, first=first)


def _spoken(passage: Passage, words: Words) -> Spoken:
    language = passage.language
    if language == "und":
        language = script_language(passage.text, words.language)
    return (language, words.language) if language not in ("", words.language) else ("", "")


def _linked(text: Markdown, address: str, title: str, spoken: Spoken) -> Markdown:
    """A link; an element has one language for its words and its title, so that these words need one of their own."""
    language, own = spoken
    if not (language and title):
        return link(text, address, title)
    words = Markdown(f'<span lang="{language}">{text}</span>')
    return Markdown(f"{link(words, address, title)}{{lang={own}}}")


def _in_text(passage: Passage) -> Iterator[tuple[int, int, Repair]]:
    """Repairs of a passage with the span of what they put into its text."""
    shift = -passage.start
    for repair in passage.repairs:
        start = repair.start + shift
        yield start, start + len(repair.replacement), repair
        shift += len(repair.replacement) - len(repair.text)


def _shown(repair: Repair, part: str, words: Words) -> str:
    """A repair, or of what it put there the part before or after a place where a mark begins or ends."""
    if repair.rule in LAYOUT:
        return escape_inline(part) if part else ""
    was = visible(repair.text)
    if repair.replacement:
        title = attribute(words("provenance.was", was=was, why=rule_sentence(repair.rule, words)))
        return f'<ins class="rg-mended" title="{title}">{escape_inline(part)}</ins>'
    title = attribute(rule_sentence(repair.rule, words))
    return f'<del class="rg-gone" data-search-exclude title="{title}">{escape_inline(was)}</del>'


def _around(words: str, tags: Sequence[str]) -> str:
    left = words[: len(words) - len(words.lstrip())]
    right = words[len(words.rstrip()) :]
    closing = "".join(f"</{tag[1:].split()[0].rstrip('>')}>" for tag in reversed(tags))
    return f"{left}{''.join(tags)}{words.strip()}{closing}{right}"


def _inline(text: str, *, first: bool) -> str:
    # Signs that begin a list or a heading act at the start of a line only.
    return escape(text) + (" " if text[-1:].isspace() else "") if first else escape_inline(text)
