"""A page of ours as MkDocs renders it: by Python-Markdown, with no more rules than our pages are written in.

Python-Markdown tries every rule on every stretch of a text. What a page of ours holds is known: text in which all that
could act is escaped, links, emphasis, lists, tables, blocks, and raw markup on lines of its own. Without the rules that
find nothing there, the same HTML is made in less than two thirds of the time.
"""

from __future__ import annotations

import copy
import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from regesta.site_config import EXTENSIONS

_RULES = ("toc", *EXTENSIONS)
_IDLE_IN_LINES = (
    "backtick", "escape", "reference", "image_link", "image_reference", "short_reference", "short_image_ref",
    "autolink", "automail", "linebreak",
)  # fmt: skip
_IDLE_IN_BLOCKS = ("code", "setextheader", "hr", "reference")
_HTML = "html_block"
_BEFORE_MKDOCS = 25
"""MkDocs looks at 21 for the anchors in raw markup, a second time through all of it."""
_TAG = re.compile(r"<([a-z][a-z0-9]*)")
_ID = re.compile(r'(?<= id=")[^"]+')


class GeneratedPage(Page):
    """A page whose Markdown is ours throughout, so that a site's other extensions have nothing to find in it."""

    _written: str | None = None

    def read_source(self, config: MkDocsConfig) -> None:
        """Take the Markdown, and remember it: plugins may change it before it is rendered."""
        super().read_source(config)
        self._written = self.markdown

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Into HTML, with the anchors and links that MkDocs checks; as any other page where a plugin changed it."""
        if self.markdown != self._written:
            super().render(config, files)
            return
        ours = _OurRules()
        lean = copy.copy(config)
        lean.data = dict(config.data)
        lean.markdown_extensions = [*_RULES, ours]  # type: ignore[list-item]  # Python-Markdown takes extensions, too
        lean.mdx_configs = {name: of for name, of in config.mdx_configs.items() if name in _RULES}
        super().render(lean, files)
        assert self.present_anchor_ids is not None
        self.present_anchor_ids |= ours.anchors


class _OurRules(Extension):
    """Takes the idle rules out."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        """Ids in the raw markup that was met."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name that Python-Markdown calls
        """Change a parser that all other extensions have had."""
        for name in _IDLE_IN_LINES:
            md.inlinePatterns.deregister(name, strict=False)
        for name in _IDLE_IN_BLOCKS:
            md.parser.blockprocessors.deregister(name, strict=False)
        md.preprocessors.deregister(_HTML)
        md.preprocessors.register(_RawLines(md, self.anchors), "regesta_raw_lines", _BEFORE_MKDOCS)


class _RawLines(Preprocessor):
    """Puts raw markup aside: every line of ours that begins with the tag of a block is one block, whole."""

    def __init__(self, md: Markdown, anchors: set[str]) -> None:
        super().__init__(md)
        self._anchors = anchors

    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for each block."""
        found: list[str] = []
        for line in lines:
            tag = _TAG.match(line)
            if tag is not None and self.md.is_block_level(tag[1]):
                self._anchors.update(_ID.findall(line))
                found += ("", self.md.htmlStash.store(f"{line}\n"), "")
            else:
                found.append(line)
        return found
