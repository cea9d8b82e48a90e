"""A passage into the links of its words: to entities and dates, each with why it is there."""

from __future__ import annotations

from regesta.model import Annotated
from regesta.stages.pages.sitemap.addresses import address_of, relative
from regesta.stages.pages.sitemap.links import Sitemap
from regesta.stages.pages.sitemap.readings import how_read, read_as
from regesta.stages.pages.weave import Target
from regesta.text.addresses import VAGUE, date_address, entity_path


def targets_of(annotated: Annotated, page: str, sitemap: Sitemap) -> tuple[Target, ...]:
    """Every link of a passage, each with its reason as title, unless the words are what it says."""
    targets: list[Target] = []
    for mention in annotated.mentions:
        entity = sitemap.entity(mention.entity)
        address = relative(page, entity_path(entity.kind, entity.id))
        why = "" if _says(mention.text, entity.name) else f"{entity.name} ({sitemap.words.reason(mention.why)})"
        targets.append((mention.start, mention.end, address, why))
    for expression in annotated.dates:
        if expression.earliest is not None and expression.latest is not None:
            address = relative(page, address_of(date_address(expression.earliest, expression.latest, expression.edtf)))
            days = sitemap.words.date(expression.earliest, expression.latest)
            why = "" if _says(expression.text, days) else read_as(expression, sitemap.words)
            targets.append((expression.start, expression.end, address, why))
        elif expression.latest is not None:
            why = how_read(expression, sitemap.words)
            targets.append((expression.start, expression.end, relative(page, VAGUE), why))
    return tuple(sorted(targets))


def _says(text: str, label: str) -> bool:
    """Whether words of a text are, but for their spaces, those of the site."""
    return text == label or " ".join(text.split()) == label
