"""Elements into one line of markup, with everything escaped that comes from a text.

>>> element("text", {"x": 4, "class": "rg-label"}, "Ada & Co")
'<text x="4" class="rg-label">Ada &amp; Co</text>'
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from html import escape

from regesta.text.markdown import Markdown
from regesta.text.visible import visible

_VOID = frozenset({"br", "hr", "img", "input"})
_SHAPES = frozenset({"circle", "line", "path", "rect"})
"""Of a drawing: an empty one ends itself, which spares every reader of the page a tag."""


def element(name: str, attributes: Mapping[str, str | int | float] | None = None, *children: str) -> Markdown:
    """An element of HTML or SVG; a child that is `Markdown` is taken for markup, every other one is text.

    Numbers are written with at most two decimals. An element that is a block in HTML (`figure`, `div`) is a block of a
    page of Markdown, too, if it has a line of its own between empty ones.
    """
    written = "".join([f' {key}="{_value(value)}"' for key, value in attributes.items()]) if attributes else ""
    if name in _VOID:
        return Markdown(f"<{name}{written}>")
    if name in _SHAPES and not children:
        return Markdown(f"<{name}{written}/>")
    inner = "".join([child if isinstance(child, Markdown) else _text(child) for child in children])
    return Markdown(f"<{name}{written}>{inner}</{name}>")


# A picture says the same few classes, places and names again and again.
@lru_cache(maxsize=1 << 12)
def _text(text: str) -> str:
    return escape(visible(text.replace("\n", " ")), quote=False)


@lru_cache(maxsize=1 << 14, typed=True)
def _value(value: str | int | float) -> str:
    if isinstance(value, str):
        return escape(visible(value.replace("\n", " ")))
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
