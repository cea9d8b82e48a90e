"""Excerpts into the controls that narrow them: by source, language, voice, and who says it.

The controls are drawn with their counts when the site is built, so that nothing moves when the script `filter.js` comes
to work them; without scripts the style hides them. What each excerpt is stands in the page as `lang`, `data-voice` and
`data-by`, and at the heading of its document as `data-source`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from regesta.figures.markup import element
from regesta.model import Quoted, Voice
from regesta.stages.pages.excerpts import source_code, source_of
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.markdown import Markdown

_FEWEST = 4
"""Sentences that a reader sees at a glance."""
_MOST_OPTIONS = 60

_FEWEST_OPTIONS = {"source": 2, "lang": 2, "voice": 2, "by": 1}
"""So many are a choice; that somebody else says a sentence is one by itself."""

Options = Mapping[str, tuple[str, str, int]]
"""By value: its name, the language of that if it is not the page's, and the number of sentences."""


def filters(quoted: Sequence[Quoted], identity: str, sitemap: Sitemap) -> Markdown:
    """The controls; empty where there is nothing to choose between."""
    total = sum(len(each.excerpts) for each in quoted)
    chosen = [each for each in _choices(quoted, identity, sitemap) if len(each[1]) >= _FEWEST_OPTIONS[each[0]]]
    if total < _FEWEST or not chosen:
        return Markdown("")
    words = sitemap.words
    controls = [_control(key, options, total, sitemap) for key, options in chosen]
    shown = words.sentences["entity.shown"]
    status = element("output", {"aria-live": "polite"}, shown.format(n=total, all=total))
    attributes = {"class": "rg-filter", "role": "group", "aria-label": words("entity.filters"), "data-shown": shown}
    attributes |= {"data-search-exclude": "", "data-all": words("entity.show-all")}
    return element("div", attributes, *controls, element("div", {"class": "rg-filter-state"}, status))


def _choices(quoted: Sequence[Quoted], identity: str, sitemap: Sitemap) -> Iterator[tuple[str, Options]]:
    words = sitemap.words
    counts: dict[str, Counter[str]] = {key: Counter() for key in ("source", "lang", "voice", "by")}
    names: dict[str, str] = {}
    for each in quoted:
        source = source_of(sitemap.documents[each.document].document)
        code = source_code(source) if source else ""
        names.setdefault(code, source or words("entity.no-source"))
        for one in each.excerpts:
            counts["source"][code] += 1
            counts["lang"][sitemap.languages.of_passage(one.text, one.language) or words.language] += 1
            counts["voice"]["speaks" if one.voice is Voice.SPEAKS else "spoken-of"] += 1
            counts["by"].update(speaker for speaker in one.speakers if speaker != identity)
    names_of: Mapping[str, Callable[[str], str]] = {
        "source": names.__getitem__,
        "lang": words.language_name,
        "voice": lambda value: words(f"entity.{value}"),
        "by": lambda value: sitemap.entity(value).name,
    }
    language_of: Mapping[str, Callable[[str], str]] = {
        "source": lambda value: sitemap.languages.of_text(names[value]),
        "by": sitemap.name_language,
    }
    for key, counter in counts.items():
        ordered = sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:_MOST_OPTIONS]
        yield (
            key,
            {
                value or "none": (names_of[key](value), language_of[key](value) if key in language_of else "", count)
                for value, count in ordered
            },
        )


_LABELS = {"source": "source", "lang": "language", "voice": "voice", "by": "by"}


def _control(key: str, options: Options, total: int, sitemap: Sitemap) -> Markdown:
    words = sitemap.words
    every = element("option", {"value": "", "data-name": words("entity.all")}, f"{words('entity.all')} ({total})")
    made = [
        element("option", {"value": value, "data-name": name, **({"lang": lang} if lang else {})}, f"{name} ({count})")
        for value, (name, lang, count) in options.items()
    ]
    select = element("select", {"name": key}, every, *made)
    return element("label", {}, element("span", {}, words(f"entity.{_LABELS[key]}")), select)
