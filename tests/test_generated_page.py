"""Pages of ours, rendered with fewer rules, against the same pages as MkDocs renders any other."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from regesta.figures.markup import element
from regesta.generated_page import GeneratedPage
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.site_config import add_extensions
from regesta.text.markdown import escape

ROOT = Path(__file__).parents[1]
CORPORA = (
    Options(ROOT / "content"),
    Options(ROOT / "tests" / "golden" / "botanist" / "content"),
    Options(ROOT / "tests" / "fixtures", documents="formats", authorities="none"),
)


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> MkDocsConfig:
    """A site with more extensions than our pages need."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "docs").mkdir()
    written = "site_name: Letters\nsite_url: https://example.org/\nmarkdown_extensions: [footnotes, admonition]\n"
    (folder / "mkdocs.yml").write_text(written, encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    config.validation.links.anchors = 30
    add_extensions(config)
    return config


def rendered(kind: type[Page], name: str, config: MkDocsConfig, texts: dict[str, str], added: str = "") -> Page:
    """One page of a site of several, perhaps with what a plugin adds to it."""
    files = Files([File(path, src_dir=None, dest_dir="site", use_directory_urls=True) for path in texts])
    for path, text in texts.items():
        files.src_uris[path].content_string = text
    file = files.src_uris[name]
    page = kind(None, file, config)
    page.read_source(config)
    assert page.markdown is not None
    page.markdown += added
    page.render(config, files)
    return page


def assert_same(name: str, config: MkDocsConfig, texts: dict[str, str]) -> Page:
    """Fail where the two ways differ in what MkDocs takes from a page."""
    ours, theirs = (rendered(kind, name, config, texts) for kind in (GeneratedPage, Page))
    assert ours.content == theirs.content
    assert [*map(str, ours.toc)] == [*map(str, theirs.toc)]
    assert ours.title == theirs.title
    assert ours.present_anchor_ids == theirs.present_anchor_ids
    assert _links(ours) == _links(theirs)
    return ours


def _links(page: Page) -> dict[str, dict[str, str]]:
    assert page.links_to_anchors is not None
    return {file.src_uri: anchors for file, anchors in page.links_to_anchors.items()}


@pytest.mark.parametrize("options", CORPORA, ids=("demonstration", "botanist", "formats"))
def test_every_page_of_a_corpus_is_the_same(options: Options, config: MkDocsConfig) -> None:
    """No page that is generated uses a rule that was taken out."""
    pages = [page for page in compile_site(options).pages if not page.is_handwritten]
    texts = {page.path: page.text for page in pages}
    assert pages
    for page in pages:
        assert_same(page.path, config, texts)


@settings(max_examples=200)
@given(texts=st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_any_text_is_the_same(texts: list[str], config: MkDocsConfig) -> None:
    """Whatever a source holds, as a heading, a paragraph, a link or an element."""
    heading, *_ = escaped = [escape(text) for text in texts]
    lines = [f"# {heading} {{ #name }}", *escaped, f"[{heading}](b.md#x){{lang=ru}}"]
    lines += ["\n".join(f"{'    ' * depth}1. {text}" for depth, text in enumerate(escaped)), f"> {heading}"]
    lines.append(element("div", {"id": "in-1", "title": texts[0]}, *texts))
    assert_same("a.md", config, {"a.md": "\n\n".join(lines), "b.md": "# B"})


def test_anchors_of_raw_markup_are_known(config: MkDocsConfig) -> None:
    """A link to an element that we wrote as markup is no broken one."""
    text = '# A\n\n<ul id="all"><li id="one">1</li></ul>\n\n[one](#one)\n'
    assert assert_same("a.md", config, {"a.md": text}).present_anchor_ids == {"a", "all", "one"}


def test_idle_rules_are_out(config: MkDocsConfig) -> None:
    """What we never write means nothing on our pages."""
    page = rendered(GeneratedPage, "a.md", config, {"a.md": "# A\n\na `b` ![c](d.png) <mailto:e@f.org>\n"})
    assert page.content is not None
    assert "<code>" not in page.content
    assert "<img" not in page.content


def test_what_a_plugin_adds_is_read_by_all_rules(config: MkDocsConfig) -> None:
    """A page that is no longer ours alone is rendered as any other."""
    page = rendered(GeneratedPage, "a.md", config, {"a.md": "# A\n"}, added="\n\nmade with `b`\n")
    assert page.content is not None
    assert "<code>b</code>" in page.content
