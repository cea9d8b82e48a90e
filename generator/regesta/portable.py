"""A site into files that MkDocs, ProperDocs or Zensical build without the plugin: pages, frames, configuration."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from ruamel.yaml import YAML

from regesta.model import Site
from regesta.options import Options
from regesta.site_config import EXTENSIONS, PLUGIN, THEME_DIR, frame_words
from regesta.text.addresses import DATES, DOCUMENTS, EVENTS, FOLDERS, LEGEND, QUESTIONS, SHARED
from regesta.writer import copy_files

_PAGES, _THEME, _CONFIG = "docs", "theme", "mkdocs.yml"
_GENERATED = (DOCUMENTS, EVENTS, *FOLDERS.values(), DATES, SHARED)


def portable_site(site: Site, config: MkDocsConfig, options: Options) -> dict[str, bytes]:
    """Every file of the folder, by path relative to it."""
    files = {
        f"{_PAGES}/{path}": content
        for path, content in copy_files(
            options.content, without=(options.documents_dir, options.authorities_dir)
        ).items()
    }
    files |= {f"{_PAGES}/{page.path}": page.text.encode() for page in site.pages}
    files |= {f"{_PAGES}/{asset.path}": asset.file.read_bytes() for asset in site.assets}
    custom = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    for folder in (THEME_DIR, *([custom] if custom is not None else [])):
        files |= {f"{_THEME}/{path}": content for path, content in copy_files(folder, without=()).items()}
    files[_CONFIG] = _configuration(Path(config.config_file_path), options.language)
    return files


def _configuration(path: Path, language: str) -> bytes:
    """The site's mkdocs.yml without the plugin, with the folders that we write; comments and tags stay."""
    yaml = YAML()
    yaml.width = 10_000
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"))
    data["plugins"] = _without_plugin(data["plugins"])
    data["docs_dir"] = _PAGES
    data.pop("site_dir", None)
    theme = data.get("theme", "mkdocs")
    data["theme"] = {"name": theme, "custom_dir": _THEME} if isinstance(theme, str) else {**theme, "custom_dir": _THEME}
    data["extra"] = {**(data.get("extra") or {}), "frame_words": frame_words(language)}
    data["markdown_extensions"] = _with_ours(data.get("markdown_extensions"))
    data["not_in_nav"] = data.get("not_in_nav", "") + _not_in_nav(own_nav=data.get("nav") is not None)
    written = io.StringIO()
    yaml.dump(data, written)
    return written.getvalue().encode()


def _without_plugin(plugins: Any) -> Any:
    """The plugins, a list or a mapping, without ours."""
    if isinstance(plugins, dict):
        return {name: options for name, options in plugins.items() if name != PLUGIN}
    return [each for each in plugins if each != PLUGIN and not (isinstance(each, dict) and PLUGIN in each)]


def _not_in_nav(*, own_nav: bool) -> str:
    """Patterns of pages that MkDocs need not miss in the navigation: where the site writes its own, all of ours."""
    if own_nav:
        return "".join(f"/{folder}/*\n" for folder in _GENERATED) + f"/{QUESTIONS}\n/{LEGEND}\n"
    return "".join(f"/{folder}/*\n!/{folder}/index.md\n" for folder in _GENERATED) + f"/{LEGEND}\n"


def _with_ours(extensions: Any) -> list[Any]:
    """The site's Markdown extensions, a list or a mapping, with those that our pages need."""
    if isinstance(extensions, dict):
        listed = [name if options is None else {name: options} for name, options in extensions.items()]
    else:
        listed = list(extensions or ())
    named = {name for each in listed for name in (each if isinstance(each, dict) else [each])}
    return [*listed, *(name for name in EXTENSIONS if name not in named)]
