"""The page of open questions."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import markdown
import pytest

from regesta.authority.load import load_authority
from regesta.model import AnnotatedDocument, Finding, Reason, Register, Severity
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.site_config import EXTENSIONS
from regesta.stages.index import index
from regesta.stages.pages.questions import KINDS, by_kind, questions_page
from regesta.stages.pages.sitemap import Sitemap
from regesta.words import words_of

ROOT = Path(__file__).parents[3]
CORPORA = [ROOT / "content", *sorted((ROOT / "tests" / "golden").glob("*/content"))]
CODES = ("ambiguous-name", "unread-date", "undated-document", "possible-account", "mixed-scripts", "never-mentioned")
PEOPLE = "".join(f"- {{id: ada-{number}, name: {{en: Ada Lind the {number}th of Northam}}}}\n" for number in range(9))

ROLES = """\
- {id: mayor, name: {en: Mayor}, full: {en: [the Mayor]}, holders: [{person: ada-1, from: 1900-01-01}]}
"""

Linked = Callable[..., AnnotatedDocument]
Corpus = Callable[..., Options]


def listed(page: str) -> dict[str, int]:
    """By section, how many entries it has."""
    sections = re.findall(
        r"^## .*? \{ #([a-z]+) data-search-exclude \}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL
    )
    return {anchor: len(re.findall(r"^- ", text, re.MULTILINE)) for anchor, text in sections if anchor in KINDS}


@pytest.mark.parametrize("content", CORPORA, ids=lambda path: path.parent.name)
def test_its_numbers_are_those_of_the_findings(content: Path) -> None:
    """Every finding stands on the page once, and every number is that of its rows."""
    site = compile_site(Options(content))
    page = next(page.text for page in site.pages if page.path == "questions.md")
    counts = {kind: len(findings) for kind, findings in by_kind(site.findings).items()}
    assert listed(page) == counts
    assert sum(counts.values()) == len(site.findings) > 10
    assert {kind: int(count) for kind, count in re.findall(r"^- \[.*\]\(#(\w+)\) (\d+)$", page, re.MULTILINE)} == counts
    assert f"\n{len(site.findings)} questions. " in page


def test_nothing_is_open(corpus: Corpus) -> None:
    """A site without a doubt says so."""
    page = next(page.text for page in compile_site(corpus()).pages if page.path == "questions.md")
    assert page.endswith("# Open questions { #title }\n\nNothing is left open.\n{: .rg-lead }\n")


def test_a_name_has_its_candidates_and_its_paragraph(corpus: Corpus) -> None:
    """A reader sees who may be meant, and gets to the words."""
    people = "".join(
        f"- {{id: {name}-lind, name: {{en: {name.title()} Lind}}, sort: 'Lind, {name.title()}'}}\n"
        for name in ("ada", "olga")
    )
    options = corpus({"letter.txt": "Northam, 3 May 1912\n\nAda Lind and Olga Lind came. Lind left.\n"}, people=people)
    page = next(page.text for page in compile_site(options).pages if page.path == "questions.md")
    row = next(line for line in page.splitlines() if "‘Lind’" in line)
    assert re.search(r"Perhaps: \[Ada Lind\]\(people/ada-lind\.md\).*, \[Olga Lind\]\(people/olga-lind\.md\)", row)
    assert re.search(r"\[line 3\]\(documents/letter\.md#p-\w+\)", row)


def many(linked: Linked, number: int) -> tuple[Register, list[Finding]]:
    """A register, and as many findings as are asked for, of every kind, each as long as findings are."""
    texts = {"people.yml": PEOPLE}
    authority, _ = load_authority(texts, ("en",))
    register = index([linked("Ada came.", texts)], authority)
    why = Reason.of("doubts.several-holders", time=Reason.dated(date(1912, 4, 26), date(1912, 4, 26)))
    codes = (*CODES, *(str(severity) for severity in Severity))
    return register, [
        Finding(
            codes[each % len(codes)],
            Severity(codes[each % len(codes)]) if codes[each % len(codes)] in list(Severity) else Severity.NOTE,
            "documents/letter.txt",
            each,
            Reason.of("doubts.unlinked", form=f"the President {each}", why=why),
            remedy=Reason.told("Complete the terms in roles.yml."),
            anchor="p-abcdefgh",
            entities=tuple(authority.entities) if codes[each % len(codes)] == "ambiguous-name" else (),
        )
        for each in range(number)
    ]


def test_a_page_of_twenty_thousand_questions_can_be_read(linked: Linked) -> None:
    """A section shows its first questions and says how many more there are; the page stays light."""
    register, findings = many(linked, 20_000)
    for language in ("en", "ru"):
        page = questions_page(Sitemap(register, words_of(language)), findings).text
        assert set(listed(page)) == set(KINDS)
        assert set(listed(page).values()) == {150}
        html = markdown.markdown(page.partition("\n---\n")[2], extensions=[*EXTENSIONS])
        assert len(html) < 450_000
    assert "… and 2073 more." in questions_page(Sitemap(register, words_of("en")), findings).text


def test_a_doubt_is_said_in_the_language_of_the_site(linked: Linked) -> None:
    """What a reader may stumble over is said in Russian on a Russian page; the finding itself is in English."""
    annotated = linked("The Mayor came yesterday.", {"people.yml": PEOPLE, "roles.yml": ROLES})
    assert [each.message for each in annotated.findings] == [
        "‘The Mayor’ is linked to nobody: the document has no date",
        "‘yesterday’ is not dated: counted from the date of the document, which is not known.",
    ]
    authority, _ = load_authority({"people.yml": PEOPLE, "roles.yml": ROLES}, ("en",))
    register = index([annotated], authority)
    page = questions_page(Sitemap(register, words_of("ru")), annotated.findings).text
    assert '- *«<span lang="en">The Mayor</span>» ни с кем не связано: у документа нет даты* · [строка 1]' in page
    assert '- *«<span lang="en">yesterday</span>» не датировано: отсчитывается' in page
    assert not [line for line in page.splitlines() if line.startswith("- *") and "lang=en" in line]


def test_what_only_an_editor_meets_is_said_in_the_language_of_the_site_too() -> None:
    """Faults of the editor's files, and what to do about them, are in Russian on a Russian page."""
    authority, findings = load_authority({"people.yml": "- {id: ada, name: {en: Ada}, form: x}\n"}, ("en",))
    page = questions_page(Sitemap(index([], authority), words_of("ru")), findings).text
    assert [each.message for each in findings] == ["this person has the key `form`"]
    said = 'запись о лице: неизвестный ключ «<span lang="und-Latn">form</span>»'
    assert f"- *{said}* · строка 1 · *Исправьте ключ или уберите строку.*{{.rg-hint}}" in page
