"""A Markdown file into its whole text, and how its signs lay it out.

The raw text is the file; the signs (`#`, `*`, `>`, the target of a link) are repairs by nothing, so that a passage
reads as the page does. HTML is no markup here: its tags are text. Signs that struck words out (`~~`) stay, as the words
would read as valid without them.
"""

from __future__ import annotations

from importlib.metadata import version

from regesta.formats.encodings import Decoded, decode
from regesta.formats.markdown.front_matter import declared, front_matter_end
from regesta.formats.markdown.grammar import parse
from regesta.formats.markdown.layout import lay_out_markdown
from regesta.formats.markdown.signs import MAY_BE_SIGN
from regesta.formats.registry import Hints
from regesta.model import Block, Cut, Doubt, Extracted, Reason, Refused

READER = f"markdown-it-py {version('markdown-it-py')}"
LONGEST = 2_000_000
"""Characters of a file whose signs are read: a bookshelf, which takes some seconds."""
MOST_LINES = 60_000
"""An item of a list or a row of a table costs some 100 microseconds."""
MOST_SIGNS = 80_000
"""Characters that may be signs; one that opens a link costs some 50 microseconds."""


def read(content: bytes, hints: Hints) -> Extracted | Refused:
    """The whole file; never raises."""
    decoded = decode(content, hints, declared=hints.charset)
    if isinstance(decoded, Refused):
        return decoded
    text = decoded.text
    below = front_matter_end(text)
    cuts: tuple[Cut, ...] = (_front_matter(text, below),) if below else ()
    said = declared(text[:below])
    too_much = _too_much(text, below)
    if too_much is not None:
        return _plain(decoded, cuts, too_much)
    try:
        parsed = parse(text, below)
    except (RecursionError, RuntimeError) as error:
        return _plain(decoded, cuts, Reason.told("the parser gave up: {why}", why=str(error)))
    blocks, repairs, more = lay_out_markdown(parsed)
    if below:
        blocks = (Block(cuts[0].start, cuts[0].end, line=1), *blocks)
    return Extracted(
        text,
        blocks,
        READER,
        decoded.encoding,
        decoded.basis,
        cuts + more,
        repairs,
        said,
        doubts=decoded.doubts,
    )


def _too_much(text: str, below: int) -> Reason | None:
    signs = sum(1 for _ in MAY_BE_SIGN.finditer(text, below))
    found = (
        (len(text), LONGEST, Reason.told("characters")),
        (text.count("\n"), MOST_LINES, Reason.told("lines")),
        (signs, MOST_SIGNS, Reason.told("signs")),
    )
    return next((_over(count, what, most) for count, most, what in found if count > most), None)


def _over(count: int, what: Reason, most: int) -> Reason:
    return Reason.told("it has {count:,} {what}, and the limit is {most:,}", count=count, what=what, most=most)


def _front_matter(text: str, below: int) -> Cut:
    end = len(text[:below].rstrip())
    return Cut(0, end, "front-matter", text[:end])


def _plain(decoded: Decoded, cuts: tuple[Cut, ...], why: Reason) -> Extracted:
    """The paragraphs with all their signs."""
    doubt = Doubt(
        "plain-markdown",
        "note",
        Reason.told("the signs of Markdown are left in the text: {why}", why=why),
        "a shorter file",
        Reason.told("Split it, or name it .txt."),
    )
    return Extracted(
        decoded.text,
        (),
        READER,
        decoded.encoding,
        decoded.basis,
        cuts,
        (),
        declared(decoded.text[: cuts[0].end] if cuts else ""),
        doubts=(*decoded.doubts, doubt),
    )
