"""Which blocks of a page are its article.

A foreign extractor finds the article's text; it is searched for among our blocks, so that what it drops in between is
not lost. The article is the element that holds most of what was found; within it a block stays unless its markup says
that it is something else, or it is nothing but a link. Outside of it a block goes unless it was found. Where the
extractor finds nothing, or leaves out more sentences than it finds, only what the markup names goes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from regesta.formats.html.elements import HtmlElement
from regesta.formats.html.furniture import PAGE_ENDS, Around, Furniture
from regesta.formats.html.layout import Laid
from regesta.formats.html.matching import matched
from regesta.model import Block, BlockKind, Cut

OUTSIDE = "outside-article"
_LEAST_LETTERS = 100
"""Of a text that is worth to be believed."""
_MOST = 0.8
"""Of what was found, that stands in the element of the article."""
_LEAST_WORDS = 12
"""Of what is taken for text by its looks alone."""
_ENDS_SENTENCE = re.compile(r"[.!?…:;]['\"»”’)\]]{0,3}\Z")
_LETTERS = re.compile(r"[\W_]+")

Rules = Sequence[str | None]


def outside(laid: Laid, extracted: str, titles: Sequence[str], site: str | None) -> Rules:
    """For each block None if it stays, else the rule by which it is cut.

    Args:
        laid: The page.
        extracted: What the extractor took for its article; empty when nothing.
        titles: What the page declares as its title, the stronger first.
        site: What it declares as the name of the site.
    """
    found = matched([_text(laid, block) for block in laid.blocks], extracted)
    letters = sum(block.end - block.start for block, is_in in zip(laid.blocks, found, strict=True) if is_in)
    rules = _Judge(laid, found, titles, site).rules() if letters >= _LEAST_LETTERS else None
    if rules is None or all(rule is not None for rule in rules):
        rules = _by_markup(laid)
    return rules if any(rule is None for rule in rules) else [None] * len(laid.blocks)


def cuts(laid: Laid, rules: Rules) -> Iterator[Cut]:
    """Neighbouring blocks that go by the same rule, as one cut."""
    start: int | None = None
    for number, (block, rule) in enumerate(zip(laid.blocks, rules, strict=True)):
        if rule is None:
            continue
        if start is None:
            start = block.start
        if number + 1 == len(rules) or rules[number + 1] != rule:
            yield Cut(start, block.end, rule, laid.text[start : block.end])
            start = None


class _Judge:
    """Decides block by block, after the extractor found enough."""

    def __init__(self, laid: Laid, found: Sequence[bool], titles: Sequence[str], site: str | None) -> None:
        self.laid = laid
        self.found = found
        self.core = _core(laid, found)
        self.inner = {self.core, *self.core.iterdescendants()}
        self.title = _title(laid, found.index(True), titles, site)
        heading = [] if self.title is None else [laid.elements[self.title]]
        self.around = Around([self.core, *heading])
        self.first = found.index(True)
        self.last = len(found) - 1 - found[::-1].index(True)

    def rules(self) -> Rules | None:
        """As of `outside`; None where more sentences would go than stay."""
        rules = [self._rule(number) for number in range(len(self.found))]
        went = sum(self._sentences(number) for number, rule in enumerate(rules) if rule == OUTSIDE)
        stayed = sum(self._sentences(number) for number, rule in enumerate(rules) if rule is None)
        return rules if went <= stayed else None

    def _sentences(self, number: int) -> int:
        block = self.laid.blocks[number]
        is_text = _is_sentence(_text(self.laid, block)) and not _is_link(self.laid, number)
        return block.end - block.start if is_text else 0

    def _rule(self, number: int) -> str | None:
        if number == self.title:
            return None
        kind = self.around.kind(self.laid.elements[number])
        if kind is not None:
            stays = self.found[number] and not kind.is_strong and _is_long(self.laid, number)
            return None if stays else kind.rule
        return None if self.found[number] or self._belongs(number) else OUTSIDE

    def _belongs(self, number: int) -> bool:
        """Whether a block that was not found is part of the article all the same."""
        is_between = self.first < number < self.last
        is_linked = _is_link(self.laid, number)
        if self.laid.elements[number] in self.inner:
            return is_between or not is_linked or _is_sentence(_text(self.laid, self.laid.blocks[number]))
        if self.title is not None and self.title < number < self.first:
            return not is_linked
        return is_between and not is_linked and _is_sentence(_text(self.laid, self.laid.blocks[number]))


def _core(laid: Laid, found: Sequence[bool]) -> HtmlElement:
    """The innermost element with most of what was found, or the article that it is a part of."""
    letters, blocks = Counter[HtmlElement](), Counter[HtmlElement]()
    for block, element, is_in in zip(laid.blocks, laid.elements, found, strict=True):
        if is_in:
            letters[element] += block.end - block.start
            blocks[element] += 1
    top = laid.elements[0].getroottree().getroot()
    for element in reversed(list(top.iter())):
        parent = element.getparent()
        if element in letters and parent is not None:
            letters[parent] += letters[element]
            blocks[parent] += blocks[element]
    core, whole = top, letters[top]
    while True:
        inner = next((each for each in core if letters[each] >= _MOST * whole and blocks[each] > 1), None)
        if inner is None:
            break
        core = inner
    article = next((each for each in (core, *core.iterancestors()) if each.tag == "article"), None)
    return core if article is None else article


def _title(laid: Laid, first: int, titles: Sequence[str], site: str | None) -> int | None:
    """The first-level heading of the article, wherever it stands above it."""
    above = [
        number
        for number, block in enumerate(laid.blocks[: first + 1])
        if (block.kind, block.level) == (BlockKind.HEADING, 1)
    ]
    declared = [_letters(title) for title in titles]
    for number in reversed(above):
        words = _letters(_text(laid, laid.blocks[number]))
        if words != _letters(site or "") and any(
            words == title or (len(above) == 1 and title.startswith(words)) for title in declared
        ):
            return number
    return None


def _by_markup(laid: Laid) -> Rules:
    """Only what stands in a menu, the foot of the page or a notice about cookies; of its head the links."""
    around = Around([])
    return [_named(around.kind(element), laid, number) for number, element in enumerate(laid.elements)]


def _named(kind: Furniture | None, laid: Laid, number: int) -> str | None:
    if kind is None or not (kind.is_strong or kind in PAGE_ENDS.values()):
        return None
    return None if kind is PAGE_ENDS["header"] and not _is_link(laid, number) else kind.rule


def _is_link(laid: Laid, number: int) -> bool:
    block = laid.blocks[number]
    return 2 * laid.linked[number] >= block.end - block.start


def _is_long(laid: Laid, number: int) -> bool:
    return len(_text(laid, laid.blocks[number]).split()) > 4


def _is_sentence(text: str) -> bool:
    return len(text.split()) >= _LEAST_WORDS and _ENDS_SENTENCE.search(text[-4:]) is not None


def _text(laid: Laid, block: Block) -> str:
    return laid.text[block.start : block.end]


def _letters(text: str) -> str:
    return _LETTERS.sub("", text.casefold())
