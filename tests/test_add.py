"""`regesta add`: files into the documents of a site, as received, with what was found in them."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from regesta.authority.metadata import load_metadata
from regesta.authority.records import Faults
from regesta.cli import main
from regesta.intake.holdings import safe_stem
from regesta.intake.metadata_file import metadata_text
from regesta.intake.placing import place
from regesta.intake.reading import Reader, Understood
from regesta.options import Options
from regesta.pipeline import compile_site
from regesta.text.slugs import is_id

LETTER = """Norburg, 3 May 1911

Letter to the council

Ada Lind came to Norburg yesterday, and the council met her at the station.

Wren was not there, and nobody asked where he was on that day.
"""
PEOPLE = """\
- id: ada-lind
  name: {en: Ada Lind}
  aliases: {en: [{form: Wren, documents: [letter]}]}
"""
DECISIONS = """\
- {decide: nobody, form: Ada Lind, document: letter}
- {decide: never, form: Norburg, document: other}
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new site as the current folder; its documents folder."""
    assert CliRunner().invoke(main, ["new", str(tmp_path / "site")]).exit_code == 0
    monkeypatch.chdir(tmp_path / "site")
    (tmp_path / "in").mkdir()
    return tmp_path / "site" / "content" / "documents"


def incoming(site: Path, name: str, content: str | bytes = LETTER) -> Path:
    """A file somewhere else."""
    file = site.parents[2] / "in" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def add(*arguments: str | Path) -> Result:
    """The command's answer."""
    return CliRunner().invoke(main, ["add", *(str(each) for each in arguments)])


def held(site: Path) -> dict[str, bytes]:
    """Every visible file among the documents, and every hidden one but the folder's own."""
    files = (path for path in site.rglob("*") if path.is_file() and path.name != ".gitkeep")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(files)}


def metadata(site: Path, name: str) -> str:
    """The text of a metadata file."""
    return (site / name).read_text(encoding="utf-8")


def test_a_file_is_copied_to_the_byte_under_a_safe_name(site: Path) -> None:
    """Bytes stay, line ends and byte order mark too; the name becomes one that every system takes."""
    content = b"\xef\xbb\xbf" + LETTER.replace("\n", "\r\n").encode()
    result = add(incoming(site, "Письмо № 4 (Копия).TXT", content))
    assert result.exit_code == 0, result.output
    assert held(site)["pis-mo-no-4-kopiya.txt"] == content
    assert (site / "pis-mo-no-4-kopiya.txt").stat().st_mode & 0o777 == 0o644
    assert metadata(site, "pis-mo-no-4-kopiya.yml").startswith("id: pis-mo-no-4-kopiya\n")
    assert not [finding for finding in compile_site(Options(site.parent)).findings if finding.severity == "error"]


def test_what_is_found_stands_in_comments_with_its_place(site: Path) -> None:
    """Title and date are read anew each time, so that no key freezes them; what is missing has a line to fill."""
    result = add(incoming(site, "letter.txt"))
    text = metadata(site, "letter.yml")
    assert "\n# title: Letter to the council   # stated in the text\n" in text
    assert "\n# date: 1911-05-03   # stated in the text, dateline, line 1\n" in text
    assert "\n# language: en   # recognised from the text\n" in text
    assert "\n# rights:   # not found" in text
    assert [line for line in text.splitlines() if not line.startswith("#")] == ["id: letter"]
    assert "title: Letter to the council (stated in the text)" in result.stdout
    assert "not found: author" in result.stdout


def test_a_comment_made_a_key_is_read_as_it_stands(site: Path) -> None:
    """An editor takes the sign # away and has a metadata file without a fault."""
    add(incoming(site, "letter.txt"))
    keys = metadata(site, "letter.yml").replace("# title", "title").replace("# date: 1", "date: 1")
    faults = Faults("letter.yml")
    identity, read = load_metadata(keys, faults)
    assert faults.findings == []
    assert (identity, read.title) == ("letter", "Letter to the council")
    assert read.date is not None and read.date.edtf == "1911-05-03"


def test_what_the_editor_says_becomes_keys(site: Path) -> None:
    """`--id`, `--title`, `--date` and `--as` are the editor's."""
    options = ("--id", "first-letter", "--title", "No: a “title” #1", "--date", "1911-05", "--as", "Letters/First")
    assert add(incoming(site, "scan 1.txt", "Nothing of note in this text."), *options).exit_code == 0
    assert list(held(site)) == ["letters/first.txt", "letters/first.yml"]
    identity, read = load_metadata(metadata(site, "letters/first.yml"), Faults(""))
    assert (identity, read.title) == ("first-letter", "No: a “title” #1")
    assert read.date is not None and read.date.edtf == "1911-05"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--date", "soon"), "the date `soon` cannot be read"),
        (("--id", "Über"), "cannot be an address"),
        (("--as", "letter.pdf"), "ends like PDF"),
    ],
)
def test_what_cannot_be_fulfilled_is_said_and_nothing_is_written(
    site: Path, arguments: tuple[str, ...], said: str
) -> None:
    """A date that is none, an id that is no address, a name of another kind of file."""
    result = add(incoming(site, "letter.txt"), *arguments)
    assert result.exit_code == 1
    assert said in result.stderr
    assert held(site) == {}


def test_one_that_cannot_be_added_does_not_hinder_the_others(site: Path) -> None:
    """Empty, unknown, missing and linked files are named; the exit code is 1."""
    files = [incoming(site, name, text) for name, text in (("a.txt", " \n"), ("b.xyz", "b"), ("c.txt", "Some words."))]
    link = files[0].with_name("link.txt")
    link.symlink_to("/etc/hostname")
    result = add(*files, link, "missing.txt")
    assert result.exit_code == 1
    assert list(held(site)) == ["c.txt", "c.yml"]
    for said in ("a.txt", "there is no reader for `.xyz`", "this is a link", "missing.txt: this cannot be read"):
        assert said in result.stderr
    assert "1 added, 4 not added." in result.stderr


def test_a_folder_gives_its_files(site: Path) -> None:
    """Those below it too; hidden ones are passed over, links refused, unknown formats listed."""
    incoming(site, "one.txt", "First words.")
    incoming(site, "sub/two.txt", "Second words.")
    incoming(site, "sub/.hidden.txt", "Third words.")
    incoming(site, ".git/three.txt", "Fourth words.")
    incoming(site, "data.bin", "x")
    result = add(site.parents[2] / "in")
    assert (result.exit_code, list(held(site))) == (0, ["one.txt", "one.yml", "two.txt", "two.yml"])
    assert "passed over" in result.stderr and "data.bin" in result.stderr
    (site.parents[2] / "in" / "sub" / "loop").symlink_to(site.parents[2] / "in")
    again = add(site.parents[2] / "in")
    assert again.exit_code == 1
    assert "this is a link" in again.stderr
    assert len(held(site)) == 4


def test_a_file_too_large_is_not_added(site: Path) -> None:
    """The limit of reading is that of adding."""
    file = incoming(site, "large.txt", "")
    os.truncate(file, 50_000_001)
    result = add(file)
    assert result.exit_code == 1
    assert "50,000,001 bytes" in result.stderr
    assert held(site) == {}


def test_the_same_bytes_are_not_copied_again(site: Path) -> None:
    """Under any name; it is said where they are."""
    add(incoming(site, "letter.txt"))
    before = held(site)
    result = add(incoming(site, "copy of letter.text"))
    assert result.exit_code == 0
    assert "is documents/letter.txt, id `letter`" in result.stdout
    assert held(site) == before


def test_two_of_one_name_get_numbers(site: Path) -> None:
    """Within a run they are two documents; adding them again adds nothing, and none is a new version of another."""
    files = [incoming(site, f"{number}/letter.txt", f"Words of number {number}.") for number in range(3)]
    result = add(*files)
    assert "`letter` is taken, so that this is `letter-2`" in result.stdout
    names = ["letter-2.txt", "letter-2.yml", "letter-3.txt", "letter-3.yml", "letter.txt", "letter.yml"]
    assert list(held(site)) == names
    before = held(site)
    assert "3 in the corpus already" in add(*files).stderr
    files[2].write_text("Words of number 2, improved.", encoding="utf-8")
    assert "1 added, 2 in the corpus already." in add(*files).stderr
    after = held(site)
    assert [name for name in after if after[name] != before.get(name)] == ["letter-4.txt", "letter-4.yml"]


@pytest.mark.parametrize("other", ["letter.md", "letter.txt.yml", "Letter.YML"])
def test_a_name_beside_another_of_its_stem_is_not_taken(site: Path, other: str) -> None:
    """They would share a metadata file."""
    (site / other).write_text("Other words.\n", encoding="utf-8")
    add(incoming(site, "letter.txt"))
    assert (site / other).read_text(encoding="utf-8") == "Other words.\n"
    assert {"letter-2.txt", "letter-2.yml"} < set(held(site)) or other == "letter.txt.yml"


def test_a_new_version_takes_the_place_and_keeps_the_metadata(site: Path) -> None:
    """What changed is said; id and metadata stay as they are."""
    add(incoming(site, "letter.txt"))
    (site / "letter.yml").write_text("id: kept\nrights: Mine.\n", encoding="utf-8")
    new = LETTER.replace("3 May", "4 May") + "\nA line more that was found on the back of the sheet.\n"
    result = add(incoming(site, "letter.txt", new))
    assert result.exit_code == 0
    assert held(site) == {"letter.txt": new.encode(), "letter.yml": b"id: kept\nrights: Mine.\n"}
    assert "replaced: documents/letter.txt, id `kept`" in result.stdout
    assert "date: 1911-05-04 (before: 1911-05-03)" in result.stdout
    assert "5 paragraphs (before: 4), 3 of them with the same words" in result.stdout
    assert "no longer fits" not in result.stdout


def test_what_no_longer_fits_is_said(site: Path) -> None:
    """Decisions and aliases that were about words which are gone; those of other documents are not named."""
    add(incoming(site, "letter.txt"))
    (site.parent / "authorities" / "people.yml").write_text(PEOPLE, encoding="utf-8")
    (site.parent / "authorities" / "decisions.yml").write_text(DECISIONS, encoding="utf-8")
    new = LETTER.replace("Ada Lind", "A traveller").replace("Wren was", "He was")
    result = add(incoming(site, "letter.txt", new))
    lost = [line for line in result.stdout.splitlines() if "no longer fits" in line]
    assert lost == [
        "  no longer fits: authorities/decisions.yml:1: the words `Ada Lind` are no longer found in `letter`",
        "  no longer fits: authorities/people.yml:1: the alias `Wren` of `ada-lind` no longer occurs in `letter`",
    ]


def test_another_document_of_the_same_name_is_doubted(site: Path) -> None:
    """Where no paragraph is the same, the editor is told what to do."""
    add(incoming(site, "letter.txt"))
    assert "no paragraph is the same" in add(incoming(site, "letter.txt", "Quite another text.")).stdout


def test_an_id_or_name_says_which_document_is_meant(site: Path) -> None:
    """A new version may come under any name, and in another kind of file."""
    add(incoming(site, "letter.txt"))
    assert add(incoming(site, "x1.txt", LETTER + "\nMore.\n"), "--id", "letter").exit_code == 0
    assert add(incoming(site, "x2.txt", LETTER + "\nMore of it.\n"), "--as", "letter").exit_code == 0
    assert add(incoming(site, "x3.text", LETTER + "\nStill more.\n"), "--as", "letter").exit_code == 0
    assert list(held(site)) == ["letter.txt", "letter.yml"]
    kept = add(incoming(site, "x4.txt", LETTER + "\nA title.\n"), "--id", "letter", "--title", "New")
    assert kept.exit_code == 1
    assert "whose metadata file is kept" in kept.stderr


def test_another_kind_of_file_takes_the_place_too(site: Path) -> None:
    """The former file goes, the metadata and with them the address stay."""
    add(incoming(site, "letter.txt"))
    result = add(incoming(site, "letter.md", LETTER), "--id", "letter")
    assert "replaced" in result.output or "in the corpus already" in result.output
    result = add(incoming(site, "letter.md", LETTER + "\nMore.\n"), "--id", "letter")
    if result.exit_code == 0:  # where there is a reader of Markdown
        assert list(held(site)) == ["letter.md", "letter.yml"]


def test_a_dry_run_changes_nothing(site: Path) -> None:
    """It says the same."""
    file = incoming(site, "letter.txt")
    result = add(file, "--dry-run")
    assert (result.exit_code, held(site)) == (0, {})
    assert "1 added; a dry run, nothing was written." in result.stderr
    assert result.stdout == add(file).stdout
    before = held(site)
    assert "1 replaced; a dry run" in add(incoming(site, "letter.txt", LETTER + "\nMore.\n"), "--dry-run").stderr
    assert held(site) == before


def test_a_documents_folder_that_is_missing_is_made(site: Path) -> None:
    """Git keeps no empty folder."""
    (site / ".gitkeep").unlink()
    site.rmdir()
    assert add(incoming(site, "letter.txt")).exit_code == 0
    assert "letter.txt" in held(site)


def test_the_former_stays_when_the_new_cannot_be_read(site: Path) -> None:
    """A document is not replaced by nothing."""
    add(incoming(site, "letter.txt"))
    before = held(site)
    assert add(incoming(site, "letter.txt", " ")).exit_code == 1
    assert held(site) == before


def test_text_of_a_document_steers_neither_the_terminal_nor_the_metadata(site: Path) -> None:
    """Escape sequences, line ends and signs of YAML in a title stay in their comment."""
    title = "Report\x1b[2J \u202eon: #all\u2028id: evil"
    add(incoming(site, "report.txt", f"3 May 1911\n\n{title}\n\nThe rest of it is quiet and says nothing of note.\n"))
    text = metadata(site, "report.yml")
    identity, read = load_metadata(text, Faults(""))
    assert (identity, read.title) == ("report", None)
    assert all(line.isprintable() for line in text.splitlines())


@given(st.text(max_size=60))
def test_every_name_becomes_a_safe_one(name: str) -> None:
    """Whatever a file is called, its stem can be an id, and leads nowhere else."""
    stem = safe_stem(name, b"content")
    assert all(is_id(part) for part in stem.split("/"))
    assert safe_stem(stem, b"content") == stem or stem.startswith("document-")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("con", "con-1"),
        ("", "document-ed7002b439"),
        ("---", "document-ed7002b439"),
        ("index", "index-1"),
    ],
)
def test_names_that_systems_do_not_take(name: str, stem: str) -> None:
    """They become others."""
    assert safe_stem(name, b"content") == stem


def test_the_id_of_a_nameless_file_is_its_checksum() -> None:
    """As it is when reading."""
    assert safe_stem("", b"content") == "document-" + hashlib.sha256(b"content").hexdigest()[:10]


@given(st.text(max_size=80), st.text(max_size=80))
def test_keys_are_read_back_as_they_were_given(identity: str, title: str) -> None:
    """Any title survives the file, but for white space."""
    words = " ".join(title.encode("utf-8", "replace").decode().split())
    faults = Faults("")
    _, read = load_metadata(metadata_text("letter", {"title": words}, None), faults)
    assert faults.findings == []
    assert (read.title or "") == words


def test_files_are_placed_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure in the middle takes back what was placed, and leaves no hidden file."""
    place(tmp_path, {"kept.txt": b"old"})
    replaced: list[str] = []
    real = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if replaced:
            raise KeyboardInterrupt
        replaced.append(str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(KeyboardInterrupt):
        place(tmp_path, {"a.txt": b"a", "sub/b.txt": b"b"})
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["kept.txt"]


def test_an_interruption_says_how_many_were_added(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the second file is read leaves the first added, and nothing half."""
    files = [incoming(site, f"{name}.txt", f"Words of {name}.") for name in ("one", "two", "three")]
    real = Reader.understand

    def interrupted(self: Reader, path: str, files: Mapping[str, bytes]) -> Understood:
        if path == "two.txt":
            raise KeyboardInterrupt
        return real(self, path, files)

    monkeypatch.setattr(Reader, "understand", interrupted)
    result = add(*files)
    assert result.exit_code == 130
    assert result.stderr.endswith("Interrupted; 1 document added before that.\n")
    assert list(held(site)) == ["one.txt", "one.yml"]


PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The quay of Norburg</title>
<meta property="article:published_time" content="1911-05-03T10:00:00Z">
<link rel="canonical" href="https://example.org/quay"></head>
<body><article><h1>The quay of Norburg</h1>
<p>The quay of Norburg was closed for repairs, and the ferry went from the other side of the river for a week.</p>
<p>Nobody knew when it would be opened again, as the council had not met since the end of the winter.</p>
</article></body></html>
"""


def test_what_a_file_declares_is_told_as_such(site: Path) -> None:
    """The date of a web page's meta tag stands in a comment that names the tag."""
    result = add(incoming(site, "quay.html", PAGE))
    assert result.exit_code == 0, result.output
    text = metadata(site, "quay.yml")
    assert re.search(r"^# date: 1911-05-03   # declared by the file, .*article:published_time", text, re.MULTILINE)
    assert re.search(r"^# address: https://example.org/quay   # declared by the file, ", text, re.MULTILINE)
    assert held(site)["quay.html"] == PAGE.encode()


MAIL = """From: Ada Lind <ada@example.org>\r
To: The Council <council@example.org>\r
Subject: The quay\r
Date: Wed, 03 May 1911 10:00:00 +0000\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary="b"\r
\r
--b\r
Content-Type: text/plain; charset=utf-8\r
\r
The quay is closed, and I enclose the notice of the harbour master.\r
--b\r
Content-Type: text/plain; charset=utf-8; name="../../notice.txt"\r
Content-Disposition: attachment; filename="../../notice.txt"\r
\r
The quay is closed until the end of the month.\r
--b--\r
"""


def test_what_is_attached_is_listed_and_not_copied(site: Path) -> None:
    """A mail is one file; the documents in it have addresses of their own."""
    result = add(incoming(site, "quay.eml", MAIL))
    assert result.exit_code == 0, result.output
    assert list(held(site)) == ["quay.eml", "quay.yml"]
    assert "read from the file itself as `quay-attachment-1`" in result.stdout
    assert "# author: " in metadata(site, "quay.yml")


def test_long_names_get_numbers_too(site: Path) -> None:
    """An id has room for its number, however long the name is."""
    files = [incoming(site, f"{number}/{'long' * 30}.txt", f"Words of number {number}.") for number in range(12)]
    assert add(*files).exit_code == 0
    findings = compile_site(Options(site.parent)).findings
    assert len(held(site)) == 24
    assert "duplicate-document-id" not in {finding.code for finding in findings}


def test_a_part_that_no_longer_fits_is_said(site: Path) -> None:
    """Metadata stay, and what they say of words that are gone is a finding."""
    add(incoming(site, "letter.txt"))
    (site / "letter.yml").write_text("id: letter\nparts:\n  - from: Wren was not there\n", encoding="utf-8")
    result = add(incoming(site, "letter.txt", LETTER.replace("Wren was", "He was")))
    assert "documents/letter.yml:3" in result.stdout
