"""The names that were linked on a page of a document into lists by reason, so that each reason is said once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from regesta.figures.markup import element
from regesta.model import AnnotatedDocument, Mention, Reason
from regesta.stages.pages.sitemap import Sitemap
from regesta.text.markdown import Markdown


def linked(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> dict[str, Any]:
    """`links`, by reason, and `form_count`, how many forms of names they have."""
    return {
        "links": _links(annotated, path, sitemap),
        "form_count": len({(" ".join(each.text.split()), each.entity) for each in _mentions(annotated)}),
    }


def _mentions(annotated: AnnotatedDocument) -> Iterator[Mention]:
    for each in annotated.passages:
        yield from each.mentions


def _links(annotated: AnnotatedDocument, path: str, sitemap: Sitemap) -> list[dict[str, Any]]:
    """Each reason, with the entities that were linked for it and their forms; the most frequent first."""
    counts: dict[Reason, dict[str, Counter[tuple[str, str]]]] = defaultdict(lambda: defaultdict(Counter))
    for each in annotated.passages:
        for mention in each.mentions:
            form = " ".join(mention.text.split()), each.passage.language
            counts[mention.why][mention.entity][form] += 1
    total = {why: sum(forms.total() for forms in entities.values()) for why, entities in counts.items()}
    return [
        {
            "why": _capitalised(sitemap.words.reason(why)),
            "count": sitemap.words.count("mention", total[why]),
            "list": element(
                "ul",
                {},
                *(
                    element("li", {}, sitemap.entity_anchor(path, entity), ": ", _forms(forms, sitemap))
                    for entity, forms in sorted(counts[why].items(), key=lambda item: (-item[1].total(), item[0]))
                ),
            ),
        }
        for why in sorted(counts, key=lambda why: (-total[why], sitemap.words.reason(why)))
    ]


def _capitalised(sentence: str) -> str:
    """With a capital at its head."""
    return sentence[:1].upper() + sentence[1:]


def _forms(forms: Counter[tuple[str, str]], sitemap: Sitemap) -> Markdown:
    """The forms of a name, with how often each stands there if it is more than once."""
    written = []
    for (text, language), count in sorted(forms.items(), key=lambda item: (-item[1], item[0])):
        foreign = sitemap.languages.of_passage(text, language)
        form = element("em", {"lang": foreign} if foreign else {}, text)
        written.append(f"{form} ×{count}" if count > 1 else form)
    return Markdown(", ".join(written))
