"""Where everything stands."""

from __future__ import annotations

import pytest

from regesta.model import Authority, Register
from regesta.stages.pages.sitemap import Sitemap
from regesta.words import words_of

_NOTHING = Register((), {}, (), (), Authority({}, {}), ())


@pytest.mark.parametrize(
    ("page", "target", "folders", "files"),
    [
        ("documents/a.md", "people/b.md", "../../people/b/", "../people/b.html"),
        ("documents/a.md", "documents/b.md#p-1", "../b/#p-1", "b.html#p-1"),
        ("documents/a.md", "documents/a.md#p-1", "./#p-1", "a.html#p-1"),
        ("index.md", "people/index.md", "people/", "people/index.html"),
        ("people/index.md", "index.md", "../", "../index.html"),
        ("index.md", "index.md#x", "./#x", "index.html#x"),
        ("people/b/2022.md", "people/b.md", "../", "../b.html"),
        ("dates/2022.md", "assets/regesta/a.txt", "../../assets/regesta/a.txt", "../assets/regesta/a.txt"),
    ],
)
def test_addresses_for_markup_of_our_own(page: str, target: str, folders: str, files: str) -> None:
    """An address leads from the published page to the published target, whichever way the site writes them."""
    words = words_of("en")
    assert Sitemap(_NOTHING, words).href(page, target) == folders
    assert Sitemap(_NOTHING, words, directory_urls=False).href(page, target) == files
