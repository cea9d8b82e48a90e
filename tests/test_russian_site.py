"""A site in Russian, end to end: wherever it speaks itself, it speaks Russian."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
import yaml
from lxml import html
from lxml.html import HtmlElement
from mkdocs.commands.build import build
from mkdocs.config import load_config

from regesta.newsite import new_site
from regesta.pipeline import compile_site
from regesta.portable import portable_site
from regesta.site_config import options_of
from regesta.stages.pages.rules import SENTENCES
from regesta.text.dates import RULES
from regesta.words import words_of

ROOT = Path(__file__).parent.parent
CORPORA = {"demonstration": ROOT / "content", "botanist": ROOT / "tests/golden/botanist/content"}
ATTRIBUTES = ("title", "aria-label", "alt", "placeholder", "aria-roledescription")
SILENT = frozenset({"script", "style", "template"})
_A_SENTENCE = 25
"""Letters of a text that no site and no editor would write in the same words by chance."""
WORDS = re.compile(r"[A-Za-z]{2,}")


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Files by path into a folder."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def build_site(folder: Path, content: Path) -> Path:
    """The site of a corpus, with the settings and the first pages of a new site in Russian."""
    folder.mkdir()
    files = new_site("Собрание", ("ru", "en"))
    for name in ("documents", "authorities"):
        shutil.copytree(content / name, folder / "content" / name)
    write_files(folder, {name: files[name] for name in ("mkdocs.yml", "content/index.md", "content/about.md")})
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder / "site"


@pytest.fixture(scope="module", params=CORPORA)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, HtmlElement]:
    """The pages of a built site, by address."""
    content = CORPORA[request.param]
    site = build_site(tmp_path_factory.mktemp("russian") / request.param, content)
    found = {path.relative_to(site).as_posix(): html.parse(str(path)).getroot() for path in site.rglob("*.html")}
    assert len(found) > 50
    return found


def language(element: HtmlElement) -> str:
    """The language that an element is in."""
    return next((each.get("lang") for each in (element, *element.iterancestors()) if each.get("lang")), "")


def said(page: HtmlElement) -> Iterator[str]:
    """What a page says in Russian: its texts, and the attributes that are read out or shown."""
    for element in page.iter():
        if not isinstance(element.tag, str) or element.tag in SILENT:
            continue
        if element.tail and element.getparent() is not None and language(element.getparent()) == "ru":
            yield element.tail
        if language(element) == "ru":
            if element.text:
                yield element.text
            yield from filter(None, map(element.get, ATTRIBUTES))


@cache
def english() -> tuple[frozenset[str], re.Pattern[str]]:
    """What the site says in English: whole sentences, and such pieces of several words as stand between slots."""
    own, russian = words_of("en"), words_of("ru")
    sentences = [sentence for key, sentence in own.sentences.items() if russian.sentences.get(key) != sentence]
    sentences += [form for forms in own.nouns.values() for form in forms.values()]
    sentences += [*SENTENCES.values(), *RULES.values()]
    told = {key.removeprefix("told."): said for key, said in russian.sentences.items() if key.startswith("told.")}
    sentences += [sentence for sentence, translated in told.items() if sentence != translated]
    pieces = {piece.strip(" .,:;()") for sentence in sentences for piece, *_ in Formatter().parse(sentence)}
    whole = frozenset(piece.casefold() for piece in pieces if WORDS.search(piece))
    several = sorted((piece for piece in pieces if len(WORDS.findall(piece)) > 1), key=len, reverse=True)
    return whole, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, several))})(?!\w)", re.IGNORECASE)


@cache
def in_sources() -> str:
    """All that documents and editors say: what stands there is not said by the site."""
    files = [path for content in CORPORA.values() for path in sorted(content.rglob("*.*"))]
    return " ".join(word for path in files for word in path.read_text(encoding="utf-8").split())


def test_no_word_of_the_interface_is_english(pages: dict[str, HtmlElement]) -> None:
    """No sentence of the English table, nor of a rule, stands on a page outside of what is marked as English."""
    whole, pieces = english()
    left = set()
    for address, page in pages.items():
        for text in said(page):
            folded = " ".join(re.sub(r"[\d.,:;()¶→←·]+", " ", text).split()).casefold()
            ours = len(folded) < _A_SENTENCE or " ".join(text.split()) not in in_sources()
            if ours and (folded in whole or pieces.search(text)):
                left.add((address, " ".join(text.split())[:80]))
    assert not sorted(left)


def test_every_page_says_that_it_is_russian(pages: dict[str, HtmlElement]) -> None:
    """The language of a page is that of the theme, whose own words are in it, too."""
    assert not [address for address, page in pages.items() if page.get("lang") != "ru"]
    assert {each.get("placeholder") for page in pages.values() for each in page.iter("input")} >= {"Поиск"}


def test_titles_and_descriptions_are_there_once(pages: dict[str, HtmlElement]) -> None:
    """No two pages have one title."""
    titles = [page.findtext(".//title") for address, page in pages.items() if address != "404.html"]
    assert not {title for title in titles if titles.count(title) > 1}


def test_people_bear_their_russian_names(tmp_path: Path) -> None:
    """Where the authority has a Russian name, heading and links show it, whatever name it gives first."""
    content = CORPORA["demonstration"]
    site = build_site(tmp_path / "names", content)
    page = html.parse(str(site / "people/antonio-guterres/index.html")).getroot()
    assert page.find(".//h1").text_content().startswith("Антониу Гутерриш")
    register = html.parse(str(site / "places/index.html")).getroot()
    links = [each for each in register.iter("a") if (each.get("href") or "").endswith("moscow/")]
    assert [(each.text, each.get("lang")) for each in links] == [("Москва", None), ("Moscow", "en")]


def test_without_the_plugin_the_site_speaks_russian_too(tmp_path: Path) -> None:
    """The other door hands on the language, the same pages, and the words of the frames."""
    write_files(tmp_path, new_site("Письма", ("ru", "en")))
    config = load_config(str(tmp_path / "mkdocs.yml"))
    options = options_of(config, config.plugins["regesta"].config)
    files = portable_site(compile_site(options), config, options)
    settings = yaml.safe_load(files["mkdocs.yml"])
    assert settings["theme"]["language"] == "ru"
    assert settings["extra"]["frame_words"]["pages"] == words_of("ru")("frame.pages")
    assert "# Открытые вопросы { #title }" in files[f"{settings['docs_dir']}/questions.md"].decode()


def test_a_new_site_in_russian(tmp_path: Path) -> None:
    """The first language of a new site is its own: theme, navigation and first pages."""
    files = new_site("Письма", ("ru", "en"))
    settings = yaml.safe_load(files["mkdocs.yml"])
    assert settings["theme"]["language"] == "ru"
    assert [label for each in settings["nav"] for label in each][:3] == ["Главная", "Документы", "Люди"]
    assert "# Об этом собрании" in files["content/about.md"].decode()
    comments = [
        (path, line.partition("# ")[2].strip())
        for path, text in files.items()
        if path.endswith(".yml")
        for number, line in enumerate(text.decode().splitlines())
        if " # " in line or (number == 0 and line.startswith("# "))
    ]
    assert len(comments) > 25
    assert not [each for each in comments if each[1] and not re.search("[а-яё]", each[1])]
    assert new_site("Letters", ("en", "ru")).keys() == files.keys()
    assert yaml.safe_load(new_site("Letters", ("en", "ru"))["mkdocs.yml"])["theme"]["language"] == "en"
