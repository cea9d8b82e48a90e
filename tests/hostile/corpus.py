"""Writes the hostile site: what `make.py` makes, hostile names of files, and hostile strings in every field.

Strings that others collected are used where they lie, in the folder that `REGESTA_HOSTILE` names, and never copied
into the repository.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CONFIG = """\
site_name: Hostile
site_url: https://example.org/
docs_dir: content
theme: {name: material, font: false}
plugins: [search, regesta]
extra: {generator: false}
"""
LETTER = "Northam, 3 May 1912\n\nAda Lind came to the harbour.\n\nShe left on 5 May.\n"
GOOD = "- id: ada-lind\n  name: {en: Ada Lind}\n"
FACTS = ("title", "issuer", "publisher", "address", "accessed", "rights", "note", "language", "date", "id")


def write_site(folder: Path) -> tuple[str, ...]:
    """A site in `folder`; returns the names of files that this file system refuses."""
    documents = folder / "content" / "documents"
    documents.mkdir(parents=True)
    subprocess.run([sys.executable, str(HERE / "make.py"), str(documents)], check=True)
    (documents / "names.json").unlink()  # made by the same script, and used below
    for metadata in (documents / "yaml").glob("*.yml"):
        metadata.with_suffix(".txt").write_text(LETTER, encoding="utf-8")
    _name_apart(documents / "inject")
    (documents / "letter.txt").write_text(LETTER, encoding="utf-8")
    refused = _write_names(documents / "names")
    _write_strings(documents / "fields", folder / "content" / "authorities", own_strings(documents))
    _write_collected(documents / "collected")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "content" / "index.md").write_text("# Hostile\n\n<!-- regesta:overview -->\n", encoding="utf-8")
    (folder / "content" / "questions.md").write_text("# Questions\n\n<!-- regesta:report -->\n", encoding="utf-8")
    return refused


def own_strings(documents: Path) -> list[str]:
    """The strings of markup that `make.py` made."""
    strings: list[str] = json.loads((documents / "inject" / "strings.json").read_text(encoding="utf-8"))
    return strings


def _write_names(folder: Path) -> tuple[str, ...]:
    """Harmless texts under names that are not."""
    folder.mkdir()
    refused = []
    for number, name in enumerate(json.loads((HERE / "names.json").read_text(encoding="utf-8"))):
        try:
            with (folder / name).open("x", encoding="utf-8") as file:
                file.write(f"Northam, 3 May 1912\n\nLetter {number} came to the harbour.\n")
        except OSError:
            refused.append(name)
    return tuple(refused)


def _write_strings(folder: Path, authorities: Path, strings: list[str]) -> None:
    """Each string as every field of a document, and as every field of a person whom the document names."""
    folder.mkdir()
    authorities.mkdir()
    people = [GOOD]
    for number, string in enumerate(strings):
        quoted = json.dumps(string)
        fields = "".join(f"{key}: {quoted}\n" for key in FACTS if key != "id")
        (folder / f"field-{number}.yml").write_text(fields, encoding="utf-8")
        text = f"Northam, 3 May 1912\n\nPerson {number} met Ada Lind and {string} there.\n"
        (folder / f"field-{number}.txt").write_bytes(text.encode())
        people.append(
            f"- id: person-{number}\n  name: {{en: {quoted}}}\n  sort: {{en: {quoted}}}\n  note: {quoted}\n"
            f"  aliases: {{en: [Person {number}]}}\n  identifiers: {{viaf: {quoted}}}\n"
        )
    (authorities / "people.yml").write_text("".join(people), encoding="utf-8")


def _write_collected(folder: Path) -> None:
    """The naughty strings that others collected, as text, as a page and as Markdown."""
    source = collected()
    if source is None:
        return
    strings: list[str] = json.loads(source.read_text(encoding="utf-8"))
    folder.mkdir()
    text = "\n\n".join(strings) + "\n"
    (folder / "strings.txt").write_bytes(text.encode("utf-8", "replace"))
    (folder / "strings.md").write_bytes(text.encode("utf-8", "replace"))
    page = "<!doctype html><title>Collected</title>" + "".join(f"<p>{each}</p>\n" for each in strings)
    (folder / "strings.html").write_bytes(page.encode("utf-8", "replace"))
    _name_apart(folder)


def _name_apart(folder: Path) -> None:
    """Files of one name get ids of their own."""
    for path in sorted(folder.iterdir()):
        if path.suffix in (".txt", ".md", ".html"):
            identity = f"{folder.name}-{path.stem}-{path.suffix[1:]}"
            path.with_name(path.name + ".yml").write_text(f"id: {identity}\n", encoding="utf-8")


def collected() -> Path | None:
    """Where the collected strings lie, if anywhere."""
    folder = Path(os.environ.get("REGESTA_HOSTILE", ROOT.parent / "shared" / "hostile"))
    path = folder / "blns" / "blns.json"
    return path if path.is_file() else None
