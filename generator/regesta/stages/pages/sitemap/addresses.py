"""Paths of pages into addresses: as Markdown writes them, as a browser needs them, and as others may cite them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from regesta.model import DateAddress


@dataclass(frozen=True)
class Published:
    """Where MkDocs puts the pages."""

    directory_urls: bool
    """Whether the address of a page is a folder, as MkDocs does by default."""
    site_url: str
    """With `/` at its end; empty where nobody knows it."""

    def href(self, page: str, target: str) -> str:
        """The address of `target` as a browser on `page` needs it; both are paths of pages, or of assets."""
        path, sign, anchor = target.partition("#")
        here, there = (self._published(each) for each in (page, path))
        return f"{_from_folder(here.rpartition('/')[0], there)}{sign}{anchor}"

    def absolute(self, path: str) -> str:
        """The address of a page for those who are elsewhere; empty where nobody knows where the site stands."""
        return f"{self.site_url.rstrip('/')}/{self._published(path)}" if self.site_url else ""

    def _published(self, path: str) -> str:
        if path not in self._addresses:
            self._addresses[path] = self._address(path)
        return self._addresses[path]

    @cached_property
    def _addresses(self) -> dict[str, str]:
        return {}

    def _address(self, path: str) -> str:
        folder, _, name = path.rpartition("/")
        stem, dot, ending = name.rpartition(".")
        if f"{dot}{ending}" != ".md":
            return path
        if not self.directory_urls:
            return f"{path.removesuffix('.md')}.html"
        inner = folder if stem == "index" else f"{folder}/{stem}".lstrip("/")
        return f"{inner}/" if inner else ""


def address_of(address: DateAddress) -> str:
    """A date's page with its section."""
    return f"{address.page}#{address.anchor}"


def relative(page: str, target: str) -> str:
    """The address of `target` as seen from `page`; both relative to the site's source folder.

    >>> relative("documents/a.md", "people/b.md#x")
    '../people/b.md#x'
    """
    folder, _, _ = page.rpartition("/")
    inside, _, name = target.rpartition("/")
    return name if folder == inside else "../" * (folder.count("/") + 1 if folder else 0) + target


def _from_folder(folder: str, target: str) -> str:
    """The address of a published path as seen from a folder, both from the root; that of the root itself is empty.

    >>> _from_folder("documents/a", "people/b/"), _from_folder("documents/a", "")
    ('../../people/b/', '../../')
    """
    if folder and folder.partition("/")[0] != target.partition("/")[0]:
        return "../" * (folder.count("/") + 1) + target
    here, there = folder.split("/") if folder else [], target.removesuffix("/").split("/") if target else []
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    steps = [".."] * (len(here) - same) + there[same:] or ["."]
    return "/".join(steps) + ("/" if not target or target.endswith("/") else "")
