"""The registers of people, organisations and places: A to Z in the order of the site's language; places by country.

A name that an authority file gives in a further script stands in a second sequence, in the order of that script. What
no document mentions comes last. A long register is split by letters, each a page; its own page then leads to them, and
shows what is met most.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from regesta.figures.markup import element
from regesta.model import EntityEntry, Kind, Page
from regesta.stages.pages.registers.batches import Batch, in_batches, with_parts
from regesta.stages.pages.registers.countries import by_country
from regesta.stages.pages.registers.listing import Group, Jump, filter_box, jumps, quiet_list, table
from regesta.stages.pages.registers.rows import Row, lang, order_of, rows_in_other_scripts, rows_of
from regesta.stages.pages.rendering import render_page
from regesta.stages.pages.sitemap import Sitemap, relative
from regesta.text.addresses import FOLDERS, letter_path
from regesta.text.collation import Collation
from regesta.text.markdown import Markdown, escape, link
from regesta.words import Words

_ONE_PAGE = 300
"""So many entities are one page."""
_A_PAGE = 600
"""At most so many rows on the page of a letter."""
_LETTERS_FROM = 24
_MOST = 40


def register_pages(kind: Kind, sitemap: Sitemap) -> Iterator[Page]:
    """The register of one kind: its page, and if it is long, those of its letters."""
    entries = [entry for entry in sitemap.register.entries.values() if entry.entity.kind is kind]
    listed = sorted(rows_of(entries, sitemap), key=lambda row: row.key)
    foreign = sorted(rows_in_other_scripts(entries, sitemap), key=lambda row: row.key)
    if len(entries) <= _ONE_PAGE:
        yield _whole(kind, listed, foreign, sitemap)
    else:
        yield from _split(kind, entries, sorted([*listed, *foreign], key=lambda row: row.key), sitemap)


def _whole(kind: Kind, listed: Sequence[Row], foreign: Sequence[Row], sitemap: Sitemap) -> Page:
    path, words, order = f"{FOLDERS[kind]}/index.md", sitemap.words, order_of(sitemap)
    named = [row for row in listed if row.entry.mentions]
    groups = by_country(named, path, sitemap) if kind is Kind.PLACE else _by_letter(named, order)
    foreign = [row for row in foreign if row.entry.mentions]
    foreign_groups = _by_letter(foreign, order)
    lines = [[_to(group) for group in each if group.head] for each in (groups, foreign_groups)]
    blocks: list[dict[str, Any]] = [_block("", "", table(groups, path, sitemap))] if named else []
    if foreign:
        blocks.append(_other_script(foreign, table(foreign_groups, path, sitemap), sitemap))
    shown = {row.entry.entity.id for group in groups for row in group.rows}
    blocks += _unnamed([row for row in listed if row.entry.entity.id not in shown], path, sitemap)
    label = words("register.countries" if kind is Kind.PLACE else "register.letters")
    values = {
        "title": words(f"kinds.{FOLDERS[kind]}"),
        "lead": _lead(kind, listed, sitemap),
        "filter": filter_box(words, words("register.filter-names")),
        "jumps": jumps(lines, label, words, wide=kind is Kind.PLACE) if any(lines) else Markdown(""),
        "blocks": blocks,
    }
    return _page(path, values, sitemap, in_navigation=True)


def _split(kind: Kind, entries: Sequence[EntityEntry], rows: Sequence[Row], sitemap: Sitemap) -> Iterator[Page]:
    order = order_of(sitemap)
    letters = in_batches(rows, lambda row, length: order.beginning(row.name, length), _A_PAGE)
    yield _index(kind, entries, rows, letters, sitemap)
    for letter in letters:
        for batch in with_parts([letter]):
            yield _letter_page(kind, batch, letter, letters, sitemap)


def _index(
    kind: Kind, entries: Sequence[EntityEntry], rows: Sequence[Row], letters: Sequence[Batch[Row]], sitemap: Sitemap
) -> Page:
    path, words = f"{FOLDERS[kind]}/index.md", sitemap.words
    most = sorted((entry for entry in entries if entry.mentions), key=lambda one: (-one.mentions, one.entity.id))
    blocks = [
        _block(
            words("register.most"),
            "most",
            table([Group("", "", tuple(rows_of(most[:_MOST], sitemap)))], path, sitemap),
        )
    ]
    values = {
        "title": words(f"kinds.{FOLDERS[kind]}"),
        "lead": _lead(kind, rows, sitemap),
        "filter": filter_box(words, words("register.filter-names"), whole=False),
        "jumps": _letters_nav(kind, letters, path, None, sitemap),
        "blocks": blocks,
    }
    return _page(path, values, sitemap, in_navigation=True)


def _letter_page(
    kind: Kind, batch: Batch[Row], letter: Batch[Row], letters: Sequence[Batch[Row]], sitemap: Sitemap
) -> Page:
    folder, words = FOLDERS[kind], sitemap.words
    path = letter_path(kind, batch.key)
    named = tuple(row for row in batch.rows if row.entry.mentions)
    blocks: list[dict[str, Any]] = []
    if named:
        blocks.append(_block("", "", table([Group("", "", named)], path, sitemap)))
    blocks += _unnamed([row for row in batch.rows if not row.entry.mentions], path, sitemap)
    parts = [_to_page(kind, each, path, None, sitemap) for each in batch.parts]
    register, said = words(f"kinds.{folder}"), words.count("name", batch.count)
    title = words("register.letter", register=register, letter=_label(batch, words))
    values = {
        "title": title,
        "lead": Markdown(f"{link(escape(register), relative(path, f'{folder}/index.md'))} · {said}"),
        "filter": filter_box(words, words("register.filter-names"), whole=False) if batch.rows else Markdown(""),
        "jumps": _letters_nav(kind, letters, path, letter, sitemap),
        "parts": jumps([parts], title, words, wide=True) if parts else Markdown(""),
        "blocks": blocks,
    }
    return _page(path, values, sitemap, language=_language(batch))


def _page(
    path: str, values: dict[str, Any], sitemap: Sitemap, *, language: str = "", in_navigation: bool = False
) -> Page:
    """`language` is that of a letter in the title; empty where it is the page's."""
    front = {"title": values["title"], "template": "register.html", "hide": ["navigation", "toc"]}
    if not in_navigation:
        front["search"] = {"exclude": True}
    values = {"parts": "", "heading": sitemap.languages.spoken(values["title"], language or "und"), **values}
    return render_page(path, "register", front, values, sitemap.words, in_navigation=in_navigation)


def _lead(kind: Kind, rows: Sequence[Row], sitemap: Sitemap) -> str:
    words, entries = sitemap.words, {row.entry.entity.id: row.entry for row in rows}
    named = sum(1 for entry in entries.values() if entry.mentions)
    return words("register.lead", entries=words.count(str(kind), len(entries)), named=words.number(named))


def _block(heading: str, anchor: str, markup: Markdown, note: str = "") -> dict[str, Any]:
    return {"head": "", "heading": heading, "anchor": anchor, "markup": markup, "note": note}


def _other_script(rows: Sequence[Row], markup: Markdown, sitemap: Sitemap) -> dict[str, Any]:
    """Its heading is markup, and so not in the contents of the page, which cannot say its language."""
    attributes = {"id": "other-script", **lang(rows[0].language)}
    block = _block("", "", markup, sitemap.words("register.same-pages"))
    return {**block, "head": element("h2", attributes, _range(rows, order_of(sitemap)))}


def _unnamed(rows: Sequence[Row], path: str, sitemap: Sitemap) -> list[dict[str, Any]]:
    if not rows:
        return []
    words = sitemap.words
    note = words("register.unnamed-note")
    return [_block(words("register.unnamed"), "unnamed", quiet_list(rows, path, sitemap), note)]


def _by_letter(rows: Sequence[Row], order: Collation) -> list[Group]:
    """Rows under their first letters; so few that one sees them all need none."""
    if len(rows) < _LETTERS_FROM:
        return [Group("", "", tuple(rows))]
    groups = []
    for begins, group in groupby(rows, key=lambda row: order.beginning(row.name, 1)):
        own = tuple(group)
        groups.append(Group(_letter(begins), f"letter-{Batch(begins, 0, ()).key}", own, own[0].language))
    return groups


def _letter(begins: str) -> str:
    text = begins.strip()
    return "0–9" if text == "0" else text[:1].upper() + text[1:] or "…"


def _range(rows: Sequence[Row], order: Collation) -> str:
    """`А–Я`, as far as the rows go."""
    first, last = (_letter(order.beginning(row.name, 1)) for row in (rows[0], rows[-1]))
    return first if first == last else f"{first}–{last}"


def _label(batch: Batch[Row], words: Words) -> str:
    label = _letter(batch.beginning)
    return label if batch.piece == 1 else words("register.piece", name=label, number=batch.piece - 1)


def _to(group: Group) -> Jump:
    return Jump(group.head, f"#{group.anchor}", language=group.language)


def _to_page(kind: Kind, batch: Batch[Row], path: str, current: Batch[Row] | None, sitemap: Sitemap) -> Jump:
    address = sitemap.href(path, letter_path(kind, batch.key))
    return Jump(_label(batch, sitemap.words), address, batch.count, batch is current, _language(batch))


def _language(batch: Batch[Row]) -> str:
    return batch.rows[0].language if batch.rows else _language(batch.parts[0])


def _letters_nav(
    kind: Kind, letters: Sequence[Batch[Row]], path: str, current: Batch[Row] | None, sitemap: Sitemap
) -> Markdown:
    order = order_of(sitemap)
    lines: tuple[list[Jump], list[Jump]] = ([], [])
    for letter in letters:
        lines[order.is_foreign(letter.beginning)].append(_to_page(kind, letter, path, current, sitemap))
    return jumps(lines, sitemap.words("register.letters"), sitemap.words)
