"""What is written in another script than the page's own says its language, in text and in labels alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import pytest

from tests.browser.sites import Built
from tests.browser.visits import Visit, told

pytestmark = pytest.mark.browser

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{3,}(?:[ -]+[A-Za-zÀ-ɏ]{2,})+")
"""At least two words: single ones are mostly names of formats, rules and files."""
_RUSSIAN = ("ru", "und-Cyrl")
_NO_LANGUAGE = re.compile(
    r"^(?:"
    r"[a-z]+://\S+|www\.\S+"  # addresses
    r"|[\w.@/-]+\.[a-z]{2,5}"  # files and letters' addresses
    r"|[a-z0-9]+(?:-[a-z0-9]+)*"  # ids
    r"|[0-9a-f]{16,}"  # sums
    r"|[A-Z]{2,}-[A-Z]{2,}"  # formats
    r")$"
)


def test_every_page_says_its_language(sites: tuple[Built, ...]) -> None:
    """The language of the site's own words stands on every page of it."""
    for site, language in zip(sites, ("en", "ru"), strict=True):
        for file in site.folder.rglob("*.html"):
            assert f'<html lang="{language}"' in file.read_text("utf-8"), file


@pytest.mark.parametrize("site", ["demonstration", "botanist"])
def test_cyrillic_says_that_it_is_russian(visited: tuple[Visit, ...], site: str) -> None:
    """On either site whatever has Cyrillic letters is said to be in Russian, or in no known language."""
    assert _wrong(visited, site, lambda text, said: is_cyrillic(text) and said not in _RUSSIAN) == []


@pytest.mark.parametrize("site", ["demonstration", "botanist"])
def test_latin_does_not_pass_for_russian(visited: tuple[Visit, ...], site: str) -> None:
    """On either site whatever is written in Latin letters alone is not said to be in Russian."""
    assert _wrong(visited, site, lambda text, said: is_latin(text) and said in _RUSSIAN) == []


@pytest.mark.parametrize(
    ("text", "cyrillic", "latin"),
    [
        ("Анна Линд", True, False),
        ("Anna Lind (Анна Линд)", True, False),
        ("Anna Lind came", False, True),
        ("BibTeX", False, False),
        ("CSL-JSON", False, False),
        ("anna-lind", False, False),
        ("https://example.org/anna-lind/", False, False),
        ("letter-of-anna.txt", False, False),
        ("1912", False, False),
    ],
)
def test_scripts_are_told_apart(text: str, cyrillic: bool, latin: bool) -> None:
    """Ids, addresses, files and single words in Latin letters are of no language; mixed text is Cyrillic."""
    assert (is_cyrillic(text), is_latin(text)) == (cyrillic, latin)


def is_cyrillic(text: str) -> bool:
    """Whether a text is Russian, at least in part."""
    return _CYRILLIC.search(text) is not None


def is_latin(text: str) -> bool:
    """Whether a text is in a language that is written in Latin letters, and in nothing else."""
    return not is_cyrillic(text) and _NO_LANGUAGE.match(text) is None and _LATIN.search(text) is not None


def _wrong(visited: Iterable[Visit], site: str, is_wrong: Callable[[str, str], bool]) -> list[str]:
    """The texts whose language is told wrongly, with the language they are said to be in."""
    return told(
        (visit for visit in visited if visit.site == site),
        lambda visit: (f"{said}: {text[:100]}" for text, said in visit.written if is_wrong(text, said)),
    )
