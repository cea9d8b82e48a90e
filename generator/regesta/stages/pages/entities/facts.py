"""What the authority says of an entity into facts for the head of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from babel.numbers import get_decimal_symbol

from regesta.model import Entity, EntityEntry
from regesta.stages.pages.entities.desk import Desk
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.markdown import Markdown, escape, escape_inline
from regesta.words import Words

_MOST_CONTAINED = 60

_SCHEMES: Mapping[str, tuple[str, str, str]] = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/entity/{}", r"Q\d+"),
    "viaf": ("VIAF", "https://viaf.org/viaf/{}", r"\d+"),
    "gnd": ("GND", "https://d-nb.info/gnd/{}", r"[0-9X-]+"),
    "isni": ("ISNI", "https://isni.org/isni/{}", r"\d{15}[0-9X]"),
    "orcid": ("ORCID", "https://orcid.org/{}", r"(\d{4}-){3}\d{3}[0-9X]"),
    "lcnaf": ("LCNAF", "https://id.loc.gov/authorities/names/{}", r"n[a-z]{0,2}\d+"),
    "bnf": ("BnF", "https://catalogue.bnf.fr/ark:/12148/{}", r"cb\d+[0-9a-z]"),
    "geonames": ("GeoNames", "https://www.geonames.org/{}", r"\d+"),
    "tgn": ("TGN", "https://vocab.getty.edu/tgn/{}", r"\d+"),
    "pleiades": ("Pleiades", "https://pleiades.stoa.org/places/{}", r"\d+"),
    "ror": ("ROR", "https://ror.org/{}", r"0[a-z0-9]{8}"),
    "iso3166": ("ISO 3166", "", ""),
}
"""By key of the authority file: name, address, and the values that the address may take."""


def facts(entry: EntityEntry, path: str, desk: Desk) -> Iterator[dict[str, Any]]:
    """Names and values, in the order of the page."""
    entity, sitemap, words = entry.entity, desk.sitemap, desk.sitemap.words
    for language, name in list(entity.names.items())[1:]:
        yield {"name": words.language_name(language), "value": in_language(name, language, words)}
    aliases = list(_aliases(entity, words))
    if aliases:
        yield {"name": words("entity.also"), "value": Markdown(", ".join(aliases))}
    if entity.note:
        yield {"name": words("entity.note"), "value": sitemap.languages.spoken(entity.note)}
    around = [sitemap.entity_link(path, each) for each in _around(entity, sitemap)]
    if around:
        yield {"name": words("entity.within"), "value": Markdown(" › ".join(around))}
    inside = desk.contained.get(entity.id, ())
    if inside:
        yield {"name": words("entity.contains"), "value": _inside(inside, path, sitemap)}
    if entity.coordinates is not None:
        yield {"name": words("entity.coordinates"), "value": degrees(entity.coordinates, words)}
    if entity.identifiers:
        links = (_identifier(scheme, value, sitemap) for scheme, value in entity.identifiers.items())
        yield {"name": words("entity.identifiers"), "value": Markdown(" · ".join(links))}


def in_language(name: str, language: str, words: Words) -> Markdown:
    """A name, marked where it is not in the language of the page."""
    if language in (words.language, "und"):
        return escape(name)
    return Markdown(f"*{escape_inline(name)}*{{lang={language}}}")


def degrees(coordinates: tuple[float, float], words: Words) -> str:
    """Latitude and longitude in words, as exact as they are written."""
    digits = max(len(f"{each:g}".partition(".")[2]) for each in coordinates)
    sign = get_decimal_symbol(words.locale)
    shown = [f"{abs(each):.{digits}f}".replace(".", sign) for each in coordinates]
    sides = (("north", "south"), ("east", "west"))
    return ", ".join(
        words(f"entity.{side[value < 0]}", degrees=number)
        for number, value, side in zip(shown, coordinates, sides, strict=True)
    )


def _aliases(entity: Entity, words: Words) -> Iterator[Markdown]:
    seen = set(entity.names.values())
    for language, aliases in entity.aliases.items():
        for alias in aliases:
            if alias.form not in seen:
                seen.add(alias.form)
                yield in_language(alias.form, language, words)


def _around(entity: Entity, sitemap: Sitemap) -> list[str]:
    """The places around a place, the largest first."""
    found: list[str] = []
    outer = entity.within
    while outer is not None and outer in sitemap.register.entries and outer not in (*found, entity.id):
        found.append(outer)
        outer = sitemap.entity(outer).within
    return found[::-1]


def _inside(inside: Sequence[str], path: str, sitemap: Sitemap) -> Markdown:
    shown = [sitemap.entity_link(path, each) for each in inside[:_MOST_CONTAINED]]
    if len(inside) > _MOST_CONTAINED:
        shown.append(escape_inline(sitemap.words("entity.and-more", n=len(inside) - _MOST_CONTAINED)))
    return Markdown(", ".join(shown))


def _identifier(scheme: str, value: str, sitemap: Sitemap) -> Markdown:
    name, pattern, allowed = _SCHEMES.get(scheme, (scheme, "", ""))
    plain = re.sub(r"\s", "", value)
    if pattern and re.fullmatch(allowed, plain, re.ASCII):
        return Markdown(f"{escape(name)} [{escape(value)}]({pattern.format(plain)}){{rel=external}}")
    return sitemap.languages.spoken(f"{name} {value}")
