"""Folders into a site: what is wrong with the material is told, and the rest is built."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from regesta.errors import OptionsError
from regesta.findings import described
from regesta.model import Finding, Severity, Site
from regesta.options import Options
from regesta.pipeline import annotate_corpus, annotate_file, compile_site, errors
from regesta.stages.read import files

PEOPLE = "- {id: ada-lind, name: {en: Ada Lind}}\n"
BORIS = "- {id: boris-wren, name: {en: Boris Wren}}\n"
GOOD = "Northam, 3 May 1912\n\nAda Lind came to the harbour, and Boris Wren went.\n"
BAD_BYTES = "Ада".encode("cp1251")

Corpus = Callable[..., Options]


def built(site: Site) -> None:
    """Whatever else is wrong, the good letter has its page and its link."""
    pages = {page.path: page.text for page in site.pages}
    assert "people/ada-lind.md" in pages
    assert "](../people/ada-lind.md" in pages["documents/good.md"]


def only(site: Site, code: str) -> Finding:
    """The one finding of a code, which is the only error or warning."""
    grave = [finding for finding in site.findings if finding.severity is not Severity.NOTE]
    assert [finding.code for finding in grave] == [code], grave
    return grave[0]


@pytest.mark.parametrize(
    ("documents", "files", "code", "path", "line"),
    [
        ({"bad.txt": b"one\n" + BAD_BYTES}, {}, "unknown-encoding", "documents/bad.txt", 2),
        ({"bad.txt": "words", "bad.yml": BAD_BYTES}, {}, "not-utf-8", "documents/bad.yml", 1),
        ({}, {"places": "\xe9", "raw": ""}, "not-utf-8", "authorities/places.yml", 1),
        (
            {},
            {"people": PEOPLE + "- {id: b, nmae: {en: B}, name: {en: C}}\n"},
            "unknown-key",
            "authorities/people.yml",
            2,
        ),
        ({}, {"people": PEOPLE + PEOPLE}, "duplicate-id", "authorities/people.yml", 2),
        (
            {},
            {"people": PEOPLE + BORIS + "- {id: b, name: {en: B}, aliases: {en: [Boris Wren]}}\n"},
            "shared-alias",
            "authorities/people.yml",
            3,
        ),
        ({"lost.yml": "title: A"}, {}, "metadata-without-document", "documents/lost.yml", None),
        ({"other.txt": "words", "other.yml": "id: good"}, {}, "duplicate-document-id", "documents/other.yml", None),
        ({"good_.txt": "words"}, {}, "duplicate-document-id", "documents/good_.txt", None),
        ({"empty.txt": ""}, {}, "empty-document", "documents/empty.txt", None),
        ({"empty.txt": " \n\ufeff—\t"}, {}, "empty-document", "documents/empty.txt", None),
        ({"letter.docx": b"PK"}, {}, "unreadable-document", "documents/letter.docx", None),
        ({"good.YML": "title: A"}, {}, "unknown-format", "documents/good.YML", None),
        ({"README": "words"}, {}, "unknown-format", "documents/README", None),
        ({}, {"persons": "[]"}, "unknown-file", "authorities/persons.yml", None),
        (
            {},
            {"roles": "- {id: r, holders: [{person: ada-lind}, {person: ada-lind, from: 1912-01-01}]}\n"},
            "overlapping-terms",
            "authorities/roles.yml",
            1,
        ),
        ({}, {"roles": "- id: r\n  holders: [{person: nobody}]\n"}, "unknown-id", "authorities/roles.yml", 2),
        ({"other.txt": "words", "other.yml": "title: A\ndate: soon"}, {}, "bad-date", "documents/other.yml", 2),
        ({"other.txt": "words", "other.yml": "id: Ada Lind"}, {}, "bad-id", "documents/other.yml", 1),
        ({"other.txt": "words", "other.yml": "id: ../x"}, {}, "bad-id", "documents/other.yml", 1),
        ({"other.txt": "words", "other.yml": "id: ../../../etc/passwd"}, {}, "bad-id", "documents/other.yml", 1),
        ({"other.txt": "words", "other.yml": "a: [" * 5_000}, {}, "unreadable-yaml", "documents/other.yml", 1),
        ({}, {"people": PEOPLE + "- {id: ../x, name: {en: B}}\n"}, "bad-id", "authorities/people.yml", 2),
        ({}, {"places": "- {id: a, name: {en: A}, within: b}\n"}, "unknown-id", "authorities/places.yml", 1),
    ],
)
def test_a_fault_is_told_and_the_rest_is_built(
    corpus: Corpus, documents: dict[str, str | bytes], files: dict[str, str], code: str, path: str, line: int | None
) -> None:
    """Each fault has a code, a file, if it can a line, what was expected and what to do; the good letter is built."""
    options = corpus({"good.txt": GOOD, **documents}, **{"people": PEOPLE, **files})
    if "raw" in files:
        (options.authorities_dir / "raw.yml").unlink()
        (options.authorities_dir / "places.yml").write_bytes(files["places"].encode("latin-1"))
    site = compile_site(options)
    built(site)
    finding = only(site, code)
    assert (finding.path, finding.line) == (path, line)
    assert finding.message
    assert finding.expected
    assert finding.hint
    assert path in described(finding)


def test_two_documents_with_one_id_leave_the_first(corpus: Corpus) -> None:
    """The second of two documents with one id is left out, and named."""
    site = compile_site(
        corpus({"a.txt": "First words.", "a.yml": "id: letter", "b.txt": "Second words.", "b.yml": "id: letter"})
    )
    assert only(site, "duplicate-document-id").message == "the document `b.txt` has the id `letter`, as has `a.txt`"
    page = next(page for page in site.pages if page.path == "documents/letter.md")
    assert "First words" in page.text
    assert "Second words" not in page.text


@pytest.mark.parametrize(
    "name", ["index.txt", "INDEX.txt", "Индекс.txt", "—.txt", "a b_c.txt", "sub/index.txt", "a.b.txt"]
)
def test_a_document_may_be_called_anything(corpus: Corpus, name: str) -> None:
    """Whatever its name, a document has an address of its own."""
    site = compile_site(corpus({name: "Words of a letter."}))
    assert not errors(site.findings)
    pages = [
        page.path for page in site.pages if "Words of a letter" in page.text and page.path.startswith("documents/")
    ]
    assert len(pages) == 1
    assert pages[0] != "documents/index.md"
    assert len({page.path for page in site.pages}) == len(site.pages)


@pytest.mark.parametrize("folder", ["documents", "authorities"])
@pytest.mark.parametrize("kind", ["file", "folder", "broken"])
def test_a_link_out_of_the_folder_is_not_followed(corpus: Corpus, tmp_path: Path, folder: str, kind: str) -> None:
    """Nothing outside of the content folder is read, whatever a link in it says."""
    options = corpus({"good.txt": GOOD}, people=PEOPLE)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("Secret words.")
    target = {"file": outside / "secret.txt", "folder": outside, "broken": outside / "nothing"}[kind]
    (options.content / folder / "way-out.txt").symlink_to(target)
    site = compile_site(options)
    built(site)
    finding = only(site, "link-out-of-folder")
    assert (finding.path, finding.line) == (f"{folder}/way-out.txt", None)
    assert finding.expected
    assert finding.hint
    assert not any("Secret" in page.text for page in site.pages)


def test_metadata_is_no_way_out_either(corpus: Corpus, tmp_path: Path) -> None:
    """A metadata file that is a link out of the folder is not read."""
    options = corpus({"good.txt": GOOD}, people=PEOPLE)
    (tmp_path / "secret.yml").write_text("title: Secret words\n")
    (options.documents_dir / "good.yml").symlink_to(tmp_path / "secret.yml")
    site = compile_site(options)
    assert only(site, "link-out-of-folder").path == "documents/good.yml"
    built(site)
    assert not any("Secret" in page.text for page in site.pages)


def test_a_page_is_no_way_out_either(corpus: Corpus, tmp_path: Path) -> None:
    """An editor's page that is a link out of the folder is not read."""
    options = corpus({"good.txt": GOOD}, people=PEOPLE)
    (tmp_path / "secret.md").write_text("Secret words\n\n<!-- regesta:overview -->\n")
    (options.content / "index.md").symlink_to(tmp_path / "secret.md")
    assert not any("Secret" in page.text for page in compile_site(options).pages)


def test_a_link_within_the_folder_is_a_file(corpus: Corpus) -> None:
    """A link that stays within the folder is read like a file."""
    options = corpus({"sub/good.txt": GOOD}, people=PEOPLE)
    (options.documents_dir / "good.txt").symlink_to(options.documents_dir / "sub" / "good.txt")
    site = compile_site(options)
    built(site)
    assert not errors(site.findings)


def test_a_loop_of_links_ends(corpus: Corpus) -> None:
    """A folder that links to itself is not followed for ever."""
    options = corpus({"good.txt": GOOD}, people=PEOPLE)
    (options.documents_dir / "loop").symlink_to(options.documents_dir)
    (options.documents_dir / "self.txt").symlink_to(options.documents_dir / "self.txt")
    built(compile_site(options))


@pytest.mark.parametrize("name", ["big.txt", "good.yml"])
def test_a_file_that_is_too_large_is_left_out(corpus: Corpus, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A file beyond the limit is told with its size."""
    monkeypatch.setattr(files, "LARGEST_BYTES", 1_000)
    site = compile_site(corpus({"good.txt": GOOD, name: "# words " * 200}, people=PEOPLE))
    built(site)
    finding = only(site, "too-large")
    assert finding.path == f"documents/{name}"
    assert "1,600 bytes" in finding.message
    assert "1,000" in finding.expected


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_left_out(corpus: Corpus) -> None:
    """A file without the right to read it is told."""
    options = corpus({"good.txt": GOOD, "locked.txt": "words"}, people=PEOPLE)
    (options.documents_dir / "locked.txt").chmod(0)
    assert only(compile_site(options), "unreadable-file").path == "documents/locked.txt"


def test_a_file_that_fails_while_it_is_read_is_left_out(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken disk costs one document, not the site."""
    options = corpus({"good.txt": GOOD, "broken.txt": "words"}, people=PEOPLE)
    read_bytes = Path.read_bytes

    def fail(self: Path) -> bytes:
        if self.name == "broken.txt":
            raise OSError(5, "Input/output error")
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", fail)
    site = compile_site(options)
    built(site)
    assert only(site, "unreadable-file").path == "documents/broken.txt"


def test_hidden_files_are_passed_over(corpus: Corpus) -> None:
    """What an operating system leaves behind is no document."""
    site = compile_site(
        corpus({"good.txt": GOOD, ".DS_Store": b"\xff", ".git/x.txt": "words", "sub/.x.txt": b"\xff"}, people=PEOPLE)
    )
    built(site)
    assert not errors(site.findings)


@pytest.mark.parametrize("folder", ["documents", "authorities"])
def test_a_missing_folder_is_told(corpus: Corpus, folder: str) -> None:
    """A site without documents, or without authority files, is built all the same."""
    options = corpus({})
    (options.content / folder).rmdir()
    site = compile_site(options)
    finding = only(site, "missing-folder")
    assert (finding.path, finding.line) == (folder, None)
    assert finding.expected
    assert finding.hint
    assert "index.md" in [page.path for page in site.pages]


def test_all_faults_are_told_at_once(corpus: Corpus) -> None:
    """An editor need not build again and again to learn what is wrong."""
    site = compile_site(
        corpus(
            {"good.txt": GOOD, "empty.txt": "", "x.doc": "", "bad.txt": BAD_BYTES, "good.yml": "dtae: 1912"},
            people=PEOPLE + "- {id: B}\n",
            places="- [",
        )
    )
    built(site)
    assert {finding.code for finding in errors(site.findings)} == {
        *(
            "unknown-format",
            "empty-document",
            "unknown-encoding",
            "unknown-key",
            "bad-id",
            "missing-name",
            "unreadable-yaml",
        )
    }


def test_the_same_corpus_gives_the_same_pages(corpus: Corpus) -> None:
    """Two builds of one corpus are equal to the letter."""
    options = corpus({"good.txt": GOOD, "b.txt": "Ada Lind wrote."}, people=PEOPLE + BORIS)
    assert compile_site(options) == compile_site(options)


def test_another_document_moves_nothing(corpus: Corpus) -> None:
    """The address and the anchors of a document are its own."""
    options = corpus({"good.txt": GOOD}, people=PEOPLE)
    before = next(page for page in compile_site(options).pages if page.path == "documents/good.md")
    (options.documents_dir / "another.txt").write_text("Ada Lind, again.\n\nShe came.")
    after = next(page for page in compile_site(options).pages if page.path == "documents/good.md")
    anchors = [line for line in before.text.splitlines() if line.startswith("{: #")]
    assert anchors
    assert [line for line in after.text.splitlines() if line.startswith("{: #")] == anchors


@pytest.mark.parametrize("languages", [(), ("fr",), ("en", "xx")])
def test_a_language_must_be_known(languages: tuple[str, ...]) -> None:
    """A site in a language that nobody has taught us is refused."""
    with pytest.raises(OptionsError, match="expected one or more of en, ru"):
        Options(Path(), languages=languages)


def test_one_file_needs_no_site(corpus: Corpus) -> None:
    """A file alone is annotated by the authority that is given."""
    options = corpus({"good.txt": GOOD}, people=PEOPLE)
    annotated, findings = annotate_file(options.documents_dir / "good.txt", options.authorities_dir, options)
    assert findings == ()
    assert annotated is not None
    assert [mention.entity for each in annotated.passages for mention in each.mentions] == ["ada-lind"]


def test_a_file_that_cannot_be_read_alone_is_a_finding(corpus: Corpus) -> None:
    """Without a document there are findings only."""
    options = corpus({"bad.txt": BAD_BYTES})
    annotated, findings = annotate_file(options.documents_dir / "bad.txt", None, options)
    assert annotated is None
    assert [(finding.code, finding.path) for finding in findings] == [("unknown-encoding", "bad.txt")]


def test_a_folder_needs_no_site(corpus: Corpus) -> None:
    """Documents come in order, after what is wrong with the folder."""
    options = corpus({"b.txt": "Words.", "a.txt": "Words.", "c.doc": ""}, people=PEOPLE)
    results = list(annotate_corpus(options.documents_dir, options.authorities_dir, options))
    assert [None if each is None else each.document.id for each, _ in results] == [None, "a", "b"]
    assert [finding.code for _, findings in results for finding in findings] == ["unknown-format"]
