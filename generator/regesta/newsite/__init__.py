"""A name and languages into the files of a new site, which builds at once and has no document yet.

Its pages and authority files are there in every language of the site's words, in a folder beside that of the English
ones (`files-ru`); what the settings mean is said in these words, so that the settings themselves stand once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from string import Template

import yaml

from regesta.text.markdown import escape
from regesta.words import Words, words_of

_FILES = Path(__file__).parent / "files"
_HIDDEN = {"gitignore": ".gitignore", "content/documents/gitkeep": "content/documents/.gitkeep"}
"""Under their own names git would heed the one within our package, and copying tools might leave out the other, which
makes git keep a folder that has no document yet and must not be missing."""
_WITH_SETTINGS = ("mkdocs.yml", "content/index.md")


def new_site(name: str, languages: Sequence[str]) -> dict[str, bytes]:
    """Every file of the site, by path relative to its folder.

    Args:
        name: Of the site; any text.
        languages: Of its documents, as two letters each; at least one. The first is that of the site itself.
    """
    name = " ".join(name.encode("utf-8", "replace").decode().split())
    words = words_of(languages[0])
    settings = {
        **_section("navigation.", "", words),
        **_section("settings.", "comment_", words),
        "language": words.language,
        "site_name": _line("site_name", name),
        "languages": ", ".join(languages),
        "title": _line("title", name),
        "heading": escape(name),
    }
    files = {}
    for path in sorted(_FILES.rglob("*")):
        if not path.is_file():
            continue
        relative = path.relative_to(_FILES).as_posix()
        translated = _FILES.with_name(f"{_FILES.name}-{words.language}") / relative
        text = (translated if translated.is_file() else path).read_text(encoding="utf-8")
        if relative in _WITH_SETTINGS:
            text = Template(text).substitute(settings)
        files[_HIDDEN.get(relative, relative)] = text.encode()
    return files


def _section(section: str, prefix: str, words: Words) -> dict[str, str]:
    """The sentences of a section, as slots of a template."""
    found = {key: sentence for key, sentence in words.sentences.items() if key.startswith(section)}
    return {f"{prefix}{key.removeprefix(section)}": sentence for key, sentence in found.items()}


def _line(key: str, value: str) -> str:
    return yaml.safe_dump({key: value}, allow_unicode=True, width=10_000).strip()
