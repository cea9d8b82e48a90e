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
from regesta.model import Block, Cut, Doubt, Extracted, Refused

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
        return _plain(decoded, cuts, f"the parser gave up: {error}")
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


def _too_much(text: str, below: int) -> str | None:
    signs = sum(1 for _ in MAY_BE_SIGN.finditer(text, below))
    found = ((len(text), LONGEST, "characters"), (text.count("\n"), MOST_LINES, "lines"), (signs, MOST_SIGNS, "signs"))
    return next(
        (f"it has {count:,} {what}, and the limit is {most:,}" for count, most, what in found if count > most), None
    )


def _front_matter(text: str, below: int) -> Cut:
    end = len(text[:below].rstrip())
    return Cut(0, end, "front-matter", text[:end])


def _plain(decoded: Decoded, cuts: tuple[Cut, ...], why: str) -> Extracted:
    """The paragraphs with all their signs."""
    doubt = Doubt(
        "plain-markdown",
        "note",
        f"the signs of Markdown are left in the text: {why}",
        "a shorter file",
        "Split it, or name it .txt.",
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
