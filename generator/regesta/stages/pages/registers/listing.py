"""What every register has: the box that filters it, its letters, its tables and lists, each as one line of markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regesta.figures.markup import element
from regesta.stages.pages.registers.rows import Row, item_markup, lang, row_markup
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.markdown import Markdown
from regesta.words import Words


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one head."""

    head: str
    """Empty where there is nothing to part."""
    anchor: str
    rows: tuple[Row, ...]
    language: str = ""
    """Of the head; empty where it is the page's."""
    is_headed: bool = True
    """Whether the head has a line of its own; a country is the first of its rows."""


@dataclass(frozen=True, slots=True)
class Jump:
    """A letter, a country, a year: where a register can be entered."""

    label: str
    href: str
    count: int | None = None
    current: bool = False
    language: str = ""
    """Of the label; empty where it is the page's."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of a menu."""

    value: str
    """In the address of the page, and in the data of its rows."""
    label: str
    count: int
    language: str = ""
    """Of the label; empty where it is the page's."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a register can be narrowed to, beside words."""

    name: str
    """In the address of the page."""
    label: str
    all: str
    options: tuple[Option, ...]


def filter_box(words: Words, label: str, *, choices: Sequence[Choice] = (), whole: bool = True) -> Markdown:
    """The box that narrows a page's rows as one types; `whole` is False where the page is a part of its register."""
    fields = [element("label", {}, element("span", {}, label), _field())]
    fields += [_select(each, words) for each in choices if len(each.options) > 1]
    attributes = {
        "class": "rg-filter",
        "role": "search",
        "aria-label": words("register.filter"),
        "data-shown": words("register.shown", shown="{shown}", all="{all}"),
        "data-none": words("register.none"),
        "data-more": words("register.search-all"),
        "data-search-exclude": "",
    }
    status = element("p", {"role": "status"})
    return element("div", attributes, *fields, *([] if whole else [_only_here(words)]), status)


def _field() -> Markdown:
    # The theme opens its search where an address has a `q`.
    return element("input", {"type": "search", "name": "find", "autocomplete": "off", "spellcheck": "false"})


def _only_here(words: Words) -> Markdown:
    return element("p", {"class": "rg-only-here"}, words("register.only-here"))


def _select(choice: Choice, words: Words) -> Markdown:
    options = [
        element("option", {"value": each.value, **lang(each.language)}, f"{each.label} ({words.number(each.count)})")
        for each in choice.options
    ]
    menu = element("select", {"name": choice.name}, element("option", {"value": ""}, choice.all), *options)
    return element("label", {}, element("span", {}, choice.label), menu)


def jumps(lines: Iterable[Sequence[Jump]], label: str, words: Words, *, wide: bool = False) -> Markdown:
    """Letters in a line for each script, or wider words such as countries."""
    lists = [element("ul", {}, *(_jump(each, words) for each in line)) for line in lines if line]
    return element(
        "nav",
        {"class": "rg-jumps rg-jumps--wide" if wide else "rg-jumps", "aria-label": label, "data-search-exclude": ""},
        *lists,
    )


def _jump(jump: Jump, words: Words) -> Markdown:
    current = {"aria-current": "page"} if jump.current else {}
    count = () if jump.count is None else (Markdown(" "), element("small", {}, words.number(jump.count)))
    return element("li", {}, element("a", {"href": jump.href, **lang(jump.language), **current}, jump.label, *count))


def table(groups: Sequence[Group], page: str, sitemap: Sitemap, caption: str = "") -> Markdown:
    """The rows under their heads, with what their columns say."""
    words = sitemap.words
    columns = ("name", "documents", "mentions", "years")
    heads = [element("th", {"scope": "col"}, words(f"register.column-{each}")) for each in columns]
    bodies = [_body(group, page, sitemap, len(columns)) for group in groups]
    title = (element("caption", {}, caption),) if caption else ()
    inner = element("table", {"class": "rg-table"}, *title, element("thead", {}, element("tr", {}, *heads)), *bodies)
    return element("div", {"class": "rg-rows"}, inner)


def _body(group: Group, page: str, sitemap: Sitemap, columns: int) -> Markdown:
    rows = [row_markup(row, page, sitemap) for row in group.rows]
    if not group.head:
        return element("tbody", {}, *rows)
    if not group.is_headed:
        return element("tbody", {"id": group.anchor}, *rows)
    head = element("th", {"scope": "rowgroup", "colspan": columns, **lang(group.language)}, group.head)
    return element("tbody", {"id": group.anchor}, element("tr", {"class": "rg-head"}, head), *rows)


def quiet_list(rows: Sequence[Row], page: str, sitemap: Sitemap) -> Markdown:
    """Entities that no document mentions."""
    items = [item_markup(row, page, sitemap) for row in rows]
    return element("div", {"class": "rg-rows rg-unnamed"}, element("ul", {}, *items))
