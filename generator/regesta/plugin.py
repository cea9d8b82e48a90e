"""The MkDocs plugin: hands the generated pages to MkDocs in memory."""

from __future__ import annotations

import time
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel, file_sort_key
from mkdocs.structure.nav import Navigation

from regesta.errors import RegestaError
from regesta.findings import LOG_LEVELS, counts, described
from regesta.formats.workshop import Memory
from regesta.generated_page import GeneratedPage
from regesta.model import Severity, Site
from regesta.pipeline import compile_site
from regesta.progress import Progress
from regesta.site_config import Settings, add_extensions, add_theme, options_of
from regesta.text.languages.russian.words import unload

log = get_plugin_logger(__name__)
_SECONDS_BETWEEN = 10.0


class RegestaPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """Adds the pages of the register to the site."""

    _site: Site
    _generated: frozenset[str] = frozenset()
    """Paths of the pages of which no one wrote a word by hand."""
    _is_preview = False
    _memory: Memory | None = None
    """Of a preview, which builds again and again."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Know a live preview from a site that is published."""
        self._is_preview = command == "serve"
        self._memory = {} if self._is_preview else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our frames into the theme, and switch on what our pages are written in."""
        # The preview reloads pages by a script within them, which the policy would not allow.
        add_theme(config, policy=self.config.policy and not self._is_preview)
        add_extensions(config)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Compile the site before MkDocs empties its output folder, so that a strict build can still stop.

        Raises:
            PluginError: A setting cannot be used, or the build is strict and a finding counts.
        """
        try:
            self._site = compile_site(options_of(config, self.config), _logged(), self._memory)
        except RegestaError as error:
            raise PluginError(str(error)) from error
        if not self._is_preview:
            unload()  # of no more use, and a tenth of all the memory
        for finding in self._site.findings:
            log.log(LOG_LEVELS[finding.severity], described(finding))
        if self._site.findings:
            log.info(f"{counts(self._site.findings)}; `regesta check` lists them all")
        if config.strict and any(finding.severity is not Severity.NOTE for finding in self._site.findings):
            raise PluginError(f"{counts(self._site.findings)}; the strict build ends here, and the site is as it was.")

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take the sources out of the site, and put the pages in, in the order they would have on disk."""
        sources = tuple(f"{folder.strip('/')}/" for folder in (self.config.documents, self.config.authorities))
        pages = self._site.pages
        made = {page.path for page in pages}
        theirs = [file for file in files if file.src_dir == config.docs_dir]
        others = [file for file in files if file.src_dir != config.docs_dir]
        kept = [file for file in theirs if not file.src_uri.startswith(sources) and file.src_uri not in made]
        ours = [
            File.generated(
                config,
                page.path,
                content=page.text.encode(),  # a text outside of Latin-1 takes twice its bytes in memory
                # A navigation that the site writes itself says what is in it; MkDocs need not remark on the rest.
                inclusion=InclusionLevel.INCLUDED
                if page.in_navigation and config.nav is None
                else InclusionLevel.NOT_IN_NAV,
            )
            for page in pages
        ]
        ours += [
            File.generated(config, asset.path, abs_src_path=str(asset.file), inclusion=InclusionLevel.NOT_IN_NAV)
            for asset in self._site.assets
        ]
        self._generated = frozenset(page.path for page in pages if not page.is_handwritten)
        del self._site
        return Files([*sorted([*kept, *ours], key=file_sort_key), *others])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let our pages be rendered our way, but for those in the navigation, which may have their title from there."""
        ours = self._generated.difference(page.file.src_uri for page in nav.pages)
        for file in files.documentation_pages():
            if file.src_uri in ours:
                GeneratedPage(None, file, config)
        return nav


def _logged() -> Progress:
    """Progress as a line in the log now and then; a small site has none."""
    told = time.monotonic()

    def tell(done: int, total: int, what: str, /) -> None:
        nonlocal told
        if time.monotonic() - told >= _SECONDS_BETWEEN:
            told = time.monotonic()
            log.info(f"{done:,} of {total:,} {what}")

    return tell
