"""The settings in mkdocs.yml into `Options`, for both doors."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from regesta.options import KNOWN_LANGUAGES, Options
from regesta.words import words_of

PLUGIN = "regesta"
EXTENSIONS = ("attr_list", "def_list", "tables", "pymdownx.blocks.details", "pymdownx.blocks.html")
"""What our pages are written in; a site that does not name them gets them all the same."""
THEME_DIR = Path(__file__).parent / "theme"
_FRAME = "frame."


class Settings(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """What may stand under `plugins: - regesta:`."""

    documents = config_options.Type(str, default="documents")
    """Folder of the sources, in `docs_dir`."""
    authorities = config_options.Type(str, default="authorities")
    """Folder of the authority files, in `docs_dir`."""
    languages = config_options.ListOfItems(config_options.Choice(KNOWN_LANGUAGES), default=list(KNOWN_LANGUAGES))
    day_first = config_options.Type(bool, default=True)
    """Whether `04/05/2022` is 4 May in English."""
    downloads = config_options.Type(bool, default=False)
    """Whether readers may have the files as received; `download: yes` or `no` in a document's metadata goes before."""
    policy = config_options.Type(bool, default=True)
    """Whether pages carry a Content Security Policy: nothing runs, and nothing is fetched, but the site's own."""


def options_of(config: MkDocsConfig, settings: Settings) -> Options:
    """The options of a site.

    Raises:
        OptionsError: A setting cannot be used.
    """
    return Options(
        Path(config.docs_dir),
        settings.documents,
        settings.authorities,
        tuple(settings.languages),
        settings.day_first,
        settings.downloads,
        str(config.theme.get("language") or "en"),
        config.use_directory_urls,
        config.site_name,
        config.site_url or "",
    )


def add_extensions(config: MkDocsConfig) -> None:
    """Switch on the Markdown extensions that our pages need."""
    config.markdown_extensions.extend(name for name in EXTENSIONS if name not in config.markdown_extensions)


def add_theme(config: MkDocsConfig, *, policy: bool) -> None:
    """Put our frames before those of the theme, and behind the site's own."""
    config.extra.setdefault("regesta_policy", policy)
    config.extra.setdefault("frame_words", frame_words(str(config.theme.get("language") or "en")))
    directories = config.theme.dirs
    if str(THEME_DIR) not in directories:
        directories.insert(1 if config.theme.custom_dir else 0, str(THEME_DIR))


def frame_words(language: str) -> dict[str, str]:
    """What the frames say around every page, which no page carries itself."""
    sentences = words_of(language).sentences
    return {key.removeprefix(_FRAME): said for key, said in sentences.items() if key.startswith(_FRAME)}
