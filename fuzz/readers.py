"""Bytes that no one would write into a reader: it never raises, keeps its promises, and cleaning loses nothing.

Run: python -m fuzz.readers FORMAT SECONDS, where FORMAT is the module of a reader: html, pdf, docx, mail, markdown or
plain. It begins with the tests' hostile and other files of the format, keeps what it learns in `build/fuzz/FORMAT`, and
stops at the first input that breaks a promise, which it leaves there too. What is no archive becomes the text of a
.docx, as nearly every change to an archive only breaks it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

import atheris

with atheris.instrument_imports(
    include=["regesta", "trafilatura", "mammoth", "pypdf", "markdown_it", "email", "zipfile"]
):
    from regesta.formats.registry import FORMATS, Format, Hints, read_here
    from regesta.formats.soundness import unsound
    from regesta.formats.verdicts import REFUSALS
    from regesta.model import Extracted, Source
    from regesta.stages.clean import clean

ROOT = Path(__file__).parent.parent
LARGEST_SEED = 100_000
LONGEST_INPUT = 4_000
SLOWEST = 25
"""Seconds for one input; the workshop would refuse what takes longer."""
DOCX_TEXT = "word/document.xml"
DOCX_PARTS = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    ),
}


def attempt(form: Format, content: bytes) -> None:
    """Read one input as the workshop would, without its process.

    Raises:
        AssertionError: A promise is broken. Whatever else is raised is a fault as well.
    """
    result = read_here(form, content, Hints())
    if not isinstance(result, Extracted):
        assert result.code in REFUSALS, result
        assert result.message
        return
    result.text.encode("utf-8")
    assert unsound(result) is None, unsound(result)
    said = (result.encoding, result.encoding_basis, result.text)
    source = Source(
        *("seed", f"seed{form.suffixes[0]}", form.media_types[0], "0" * 64, len(content), *said),
        blocks=result.blocks,
        reader=result.reader,
        cuts=result.cuts,
        repairs=result.repairs,
        declared=result.declared,
    )
    document, _ = clean(source, ("en", "ru"))
    assert document.account().lost == (), document.account().lost


def packed(content: bytes) -> bytes:
    """A .docx with this `word/document.xml`; what is an archive stays as it is."""
    if content.startswith(b"PK"):
        return content
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        for name, text in DOCX_PARTS.items():
            file.writestr(name, text)
        file.writestr(DOCX_TEXT, content)
    return archive.getvalue()


def unpacked(content: bytes) -> bytes:
    """The other way round."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as file:
            return file.read(DOCX_TEXT)
    except (KeyError, OSError, ValueError, zipfile.BadZipFile):
        return content


def seeds(form: Format, folder: Path) -> None:
    """Files of the format from the tests and their hostile corpus."""
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, str(ROOT / "tests" / "hostile" / "make.py"), made], check=True)
        for root in (Path(made), ROOT / "tests"):
            for path in sorted(root.rglob("*")):
                small = path.is_file() and path.suffix.lower() in form.suffixes
                if small and path.stat().st_size <= LARGEST_SEED:
                    content = path.read_bytes()
                    seed = unpacked(content) if form.module == "docx" else content
                    (folder / f"{path.parent.name}-{path.name}").write_bytes(seed)


def main(name: str, seconds: int) -> None:
    """Fuzz until the time is over or a promise is broken."""
    form = next(each for each in FORMATS if each.module == name)
    folder = ROOT / "build" / "fuzz" / name
    folder.mkdir(parents=True, exist_ok=True)
    seeds(form, folder)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST_INPUT}",
        f"-timeout={SLOWEST}",
        f"-artifact_prefix={folder}/broken-",
        "-rss_limit_mb=2048",
        "-print_final_stats=1",
    ]
    atheris.Setup(
        [sys.argv[0], *options, str(folder)],
        lambda content: attempt(form, packed(content) if name == "docx" else content),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
