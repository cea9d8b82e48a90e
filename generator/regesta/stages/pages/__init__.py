"""The register into the Markdown pages of the site: documents, entities, dates, and the editor's own pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regesta.model import Finding, Kind, Page, Register
from regesta.stages.pages.dates import date_pages
from regesta.stages.pages.documents import document_pages, documents_page
from regesta.stages.pages.entities import entity_pages, merged_pages, register_page
from regesta.stages.pages.handwritten import handwritten_pages
from regesta.stages.pages.questions import questions_page
from regesta.stages.pages.sitemap import Sitemap
from regesta.words import words_of


def pages(
    register: Register,
    handwritten: Mapping[str, str],
    findings: Sequence[Finding],
    *,
    language: str,
    originals: frozenset[str] = frozenset(),
    directory_urls: bool = True,
) -> tuple[Page, ...]:
    """Every page, sorted by path.

    `language` is that of the site's own words; `originals` are the ids of the documents whose files readers may have.
    """
    sitemap = Sitemap(register, words_of(language), originals, directory_urls)
    language = sitemap.words.language
    made = [
        *handwritten_pages(handwritten, sitemap),
        documents_page(sitemap),
        questions_page(sitemap, findings),
        *(register_page(kind, sitemap, language) for kind in Kind),
        *document_pages(sitemap, language),
        *entity_pages(sitemap, language),
        *merged_pages(sitemap),
        *date_pages(sitemap, language),
    ]
    return tuple(sorted(made, key=lambda page: page.path))
