"""The settings of a site, as the doors hand them to the core."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from regesta.errors import OptionsError

KNOWN_LANGUAGES = ("en", "ru")


@dataclass(frozen=True, slots=True)
class Options:
    """What a site can choose. Folders are relative to `content`."""

    content: Path
    documents: str = "documents"
    authorities: str = "authorities"
    languages: tuple[str, ...] = KNOWN_LANGUAGES
    day_first: bool = True
    """How `04/05/2022` is read in English: 4 May, or April 5 when false."""
    downloads: bool = False
    """Whether readers may have the files as received, where a document's metadata does not say."""
    language: str = "en"
    """Of the site's own words; English where there are none in that language."""
    directory_urls: bool = True
    """Whether the address of a page is a folder, as in `people/ada-lind/`."""
    site_name: str = ""
    """As a citation names the collection."""
    site_url: str = ""
    """Where the site will be found, with `/` at its end; empty where that is not known."""

    def __post_init__(self) -> None:
        """Refuse what no stage could use.

        Raises:
            OptionsError: No language, or one that Regesta has no knowledge of.
        """
        unknown = [code for code in self.languages if code not in KNOWN_LANGUAGES]
        if unknown or not self.languages:
            raise OptionsError(
                f"languages: {', '.join(unknown) or 'empty'}; expected one or more of {', '.join(KNOWN_LANGUAGES)}."
            )

    @property
    def documents_dir(self) -> Path:
        """Where the sources lie."""
        return self.content / self.documents

    @property
    def authorities_dir(self) -> Path:
        """Where the authority files lie."""
        return self.content / self.authorities
