"""The register into the Markdown pages of the site: documents, entities, dates, and the editor's own pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from regesta.model import Finding, Kind, Page, Register
from regesta.stages.pages.dates import date_pages
from regesta.stages.pages.documents import document_pages
from regesta.stages.pages.entities import entity_pages, merged_pages
from regesta.stages.pages.events import event_pages
from regesta.stages.pages.handwritten import handwritten_pages
from regesta.stages.pages.legend import legend_page
from regesta.stages.pages.naming import named_in
from regesta.stages.pages.parallel import parallel_pages
from regesta.stages.pages.questions import questions_page
from regesta.stages.pages.registers import documents_pages, register_pages
from regesta.stages.pages.shared import shared_pages
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
    site_name: str = "",
    site_url: str = "",
) -> tuple[Page, ...]:
    """Every page, sorted by path.

    `language` is that of the site's own words; `originals` are the ids of the documents whose files readers may have;
    a citation names the site, and where it will be found.
    """
    words = words_of(language)
    sitemap = Sitemap(named_in(words.language, register), words, originals, directory_urls, site_name, site_url)
    language = sitemap.words.language
    made = [
        *handwritten_pages(handwritten, sitemap, findings),
        legend_page(sitemap),
        *documents_pages(sitemap),
        questions_page(sitemap, findings),
        *(page for kind in Kind for page in register_pages(kind, sitemap)),
        *document_pages(sitemap, language),
        *entity_pages(sitemap, language),
        *merged_pages(sitemap),
        *event_pages(sitemap),
        *parallel_pages(sitemap),
        *shared_pages(sitemap),
        *date_pages(sitemap),
    ]
    return tuple(sorted(made, key=lambda page: page.path))
